"""From a passphrase to keys: Argon2id wraps one random master key; every other key is drawn from that.

Argon2id parameters: RFC 9106's second recommendation asks for 64 MiB and 3 passes; we take 256 MiB, 0.7 s here.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import PassphraseTooShort, VaultDamaged, VaultNewer, WrongPassphrase

FORMAT = 2
"""1: a passphrase alone. 2: beside it a recovery code, or the key before this one while a study is re-encrypted."""
KEY_BYTES = 32
SHORTEST_PASSPHRASE = 8
_MOST_MEMORY_KIB = 4 * 1024 * 1024
_FIRST = {"format": 1}  # the lock of a passphrase is the same in both formats
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
_CODE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs: memory in KiB, passes, lanes."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4


def new_master() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def check_passphrase(passphrase: str) -> None:
    """Raises PassphraseTooShort."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort


def wrap(master: bytes, passphrase: str, cost: Cost) -> bytes:
    """The text of study.json: the master key, locked with the passphrase, and how to unlock it."""
    check_passphrase(passphrase)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = {"format": 1, "kdf": "argon2id", **asdict(cost), "salt": _text(salt), "nonce": _text(nonce)}
    return _written({**head, "key": _text(_cipher(passphrase, salt, cost).encrypt(nonce, master, _signed(head)))})


def unwrap(header: bytes, secret: str) -> bytes:
    """The master key, by passphrase or recovery code. Raises VaultDamaged, VaultNewer, WrongPassphrase."""
    head = _read(header)
    if "recovery" in head and _is_code(secret):
        with suppress(InvalidTag):  # a passphrase may look like a code
            return _unlock(_from_code(secret), head["recovery"])
    cost = Cost(head["memory_kib"], head["passes"], head["lanes"])
    locked, nonce, salt = (b64decode(head[name]) for name in ("key", "nonce", "salt"))
    try:
        return _cipher(secret, salt, cost).decrypt(nonce, locked, _signed(head))
    except InvalidTag:
        raise WrongPassphrase from None


def with_recovery(header: bytes, master: bytes, code: str) -> bytes:
    """The text of study.json with a recovery code that opens it too, in place of an earlier one."""
    return _written({**_read(header), "recovery": _lock(_from_code(code), master)})


def has_recovery(header: bytes) -> bool:
    """Whether a recovery code opens the study too."""
    return "recovery" in _read(header)


def with_previous(header: bytes, master: bytes, previous: bytes) -> bytes:
    """The text of study.json while a study is re-encrypted: its database may have the previous master key still."""
    return _written({**_read(header), "previous": _lock(derive(master, "previous"), previous)})


def previous(header: bytes, master: bytes) -> bytes | None:
    """The master key before this one, where a study was being re-encrypted when it was last open."""
    head = _read(header)
    return _unlock(derive(master, "previous"), head["previous"]) if "previous" in head else None


def settled(header: bytes) -> bytes:
    """The text of study.json once the study is re-encrypted."""
    return _written({name: value for name, value in _read(header).items() if name != "previous"})


def new_code() -> str:
    """A recovery code: 30 characters (147 bits) in groups of five, none of them easily taken for another."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(letters[at : at + 5] for at in range(0, _CODE_LENGTH, 5))


def derive(master: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose (HKDF, RFC 5869)."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose.encode()).derive(master)


def _read(header: bytes) -> dict[str, Any]:
    try:
        head = json.loads(header)
        check = head.pop("check")
        newer = head["format"] > FORMAT
        sound = sha256(_canonical(head)).hexdigest() == check and head["memory_kib"] <= _MOST_MEMORY_KIB
    except (ValueError, KeyError, TypeError, AttributeError):
        raise VaultDamaged from None
    if newer:
        raise VaultNewer
    if not sound:
        raise VaultDamaged
    return dict(head)


def _is_code(secret: str) -> bool:
    return len(_bare(secret)) == _CODE_LENGTH and set(_bare(secret)) <= set(_LETTERS)


def _bare(code: str) -> str:
    return "".join(code.upper().replace("-", "").split())


def _from_code(code: str) -> bytes:
    # It is random through and through: no guess is worth making, so it needs no stretching.
    return derive(_bare(code).encode(), "recovery")


def _lock(key: bytes, master: bytes) -> dict[str, str]:
    nonce = secrets.token_bytes(12)
    return {"nonce": _text(nonce), "key": _text(AESGCM(key).encrypt(nonce, master, None))}


def _unlock(key: bytes, locked: dict[str, str]) -> bytes:
    return AESGCM(key).decrypt(b64decode(locked["nonce"]), b64decode(locked["key"]), None)


def _written(head: dict[str, Any]) -> bytes:
    whole = {**head, "format": 2 if {"recovery", "previous"} & head.keys() else 1}
    return json.dumps({**whole, "check": sha256(_canonical(whole)).hexdigest()}, indent=1).encode()


def _signed(head: dict[str, Any]) -> bytes:
    """What the locked key vouches for: how it is to be unlocked."""
    return _canonical({name: head[name] for name in ("kdf", "memory_kib", "passes", "lanes", "salt", "nonce")} | _FIRST)


def _cipher(passphrase: str, salt: bytes, cost: Cost) -> AESGCM:
    # The same words typed on another keyboard may come as other code points: NFKC makes them one.
    text = unicodedata.normalize("NFKC", passphrase).encode()
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return AESGCM(kdf.derive(text))


def _canonical(head: dict[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _text(data: bytes) -> str:
    return b64encode(data).decode()
