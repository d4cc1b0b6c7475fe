"""From a passphrase to keys: Argon2id wraps one random master key; every other key is drawn from that.

Argon2id parameters: RFC 9106's second recommendation asks for 64 MiB and 3 passes; we take 256 MiB, 0.7 s here.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import PassphraseTooShort, VaultDamaged, VaultNewer, WrongPassphrase

FORMAT = 1
KEY_BYTES = 32
SHORTEST_PASSPHRASE = 8
_MOST_MEMORY_KIB = 4 * 1024 * 1024


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
    head = {"format": FORMAT, "kdf": "argon2id", **asdict(cost), "salt": _text(salt), "nonce": _text(nonce)}
    locked = AESGCM(_stretch(passphrase, salt, cost)).encrypt(nonce, master, _canonical(head))
    head["key"] = _text(locked)
    return json.dumps({**head, "check": sha256(_canonical(head)).hexdigest()}, indent=1).encode()


def unwrap(header: bytes, passphrase: str) -> bytes:
    """The master key. Raises VaultDamaged, VaultNewer, WrongPassphrase."""
    head = _read(header)
    locked, nonce, salt = (b64decode(head[name]) for name in ("key", "nonce", "salt"))
    cost = Cost(head["memory_kib"], head["passes"], head["lanes"])
    signed = {name: value for name, value in head.items() if name != "key"}
    try:
        return AESGCM(_stretch(passphrase, salt, cost)).decrypt(nonce, locked, _canonical(signed))
    except InvalidTag:
        raise WrongPassphrase from None


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


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # The same words typed on another keyboard may come as other code points: NFKC makes them one.
    text = unicodedata.normalize("NFKC", passphrase).encode()
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(text)


def _canonical(head: dict[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _text(data: bytes) -> str:
    return b64encode(data).decode()
