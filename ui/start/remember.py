"""'Remember on this computer': a study's passphrase in the system's own keyring."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from models.errors import Told

SERVICE = "Interview Redactor"


class NotRemembered(Told):
    sentence = (
        "This computer's keyring did not take the passphrase, or there is none. The study is open: go on, and type "
        "the passphrase again next time."
    )


class NothingRemembered(Told):
    sentence = "This computer does not remember the passphrase of this study. Type it here."


def remember(folder: Path, passphrase: str) -> None:
    """Raises NotRemembered where the keyring is absent, locked or refuses."""
    with _keyring(NotRemembered) as keyring:
        keyring.set_password(SERVICE, _entry(folder), passphrase)


def remembered(folder: Path) -> str:
    """The passphrase of the study in this folder. Raises NothingRemembered."""
    with _keyring(NothingRemembered) as keyring:
        passphrase = keyring.get_password(SERVICE, _entry(folder))
    if passphrase is None:
        raise NothingRemembered
    return str(passphrase)


def is_remembered(folder: Path) -> bool:
    """Whether this computer remembers the passphrase of the study in this folder."""
    try:
        return bool(remembered(folder))
    except NothingRemembered:
        return False


def forget(folder: Path) -> None:
    """Take the passphrase out of the keyring. Raises NothingRemembered where it is not there."""
    with _keyring(NothingRemembered) as keyring:
        keyring.delete_password(SERVICE, _entry(folder))


@contextmanager
def _keyring(otherwise: type[Told]) -> Iterator[ModuleType]:
    """The keyring; where it fails, `otherwise` is raised."""
    import keyring  # noqa: PLC0415 - it looks for the system's keyrings when it loads, which takes a while
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        yield keyring
    except KeyringError:
        raise otherwise from None


def _entry(folder: Path) -> str:
    from hashlib import sha256  # noqa: PLC0415 - with OpenSSL, which the first screen does without

    # Keyrings show the names of their entries to everybody who looks: a folder's name says too much.
    return sha256(str(folder.resolve()).encode()).hexdigest()[:16]
