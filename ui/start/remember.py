"""'Remember on this computer': a study's passphrase in the system's own keyring."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import keyring
from keyring.errors import KeyringError

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
    try:
        keyring.set_password(SERVICE, _entry(folder), passphrase)
    except KeyringError:
        raise NotRemembered from None


def remembered(folder: Path) -> str:
    """The passphrase of the study in this folder. Raises NothingRemembered."""
    try:
        passphrase = keyring.get_password(SERVICE, _entry(folder))
    except KeyringError:
        raise NothingRemembered from None
    if passphrase is None:
        raise NothingRemembered
    return passphrase


def forget(folder: Path) -> None:
    """Take the passphrase out of the keyring. Raises NothingRemembered where it is not there."""
    try:
        keyring.delete_password(SERVICE, _entry(folder))
    except KeyringError:
        raise NothingRemembered from None


def _entry(folder: Path) -> str:
    # Keyrings show the names of their entries to everybody who looks: a folder's name says too much.
    return sha256(str(folder.resolve()).encode()).hexdigest()[:16]
