"""A participant's lock: anybody can close something with it, and only her code opens it again.

Two keys that belong together (X25519). One lies open beside the other, which is itself locked with Argon2id of her
code. What is closed is encrypted (AES-256-GCM) under a key agreed upon with a third pair that is thrown away at once,
so whoever closed it cannot open it either.

A code of four numbers has ten thousand forms: somebody who can open the vault and writes a program for it tries them
all in an hour or so. A few words hold.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import StruckIsClosed, VaultDamaged
from models.sealing import codes
from models.sealing.keys import Cost, derive
from models.sealing.sealed import open_small, seal_small

_KEY = b"the key of a participant's lock"
_PUBLIC = 32  # bytes


@dataclass(frozen=True, slots=True)
class Lock:
    """What is kept of it: the open key (32 bytes), and the other one, locked (JSON)."""

    public: bytes
    locked: str


class Key:
    """What opens a lock. It is nowhere but in memory, while she who knows the code sits here."""

    def __init__(self, private: X25519PrivateKey) -> None:
        self._private = private

    @classmethod
    def new(cls) -> Key:
        return cls(X25519PrivateKey.generate())

    @classmethod
    def unlock(cls, lock: Lock, code: str) -> Key | None:
        """None where this is not the code."""
        kept = json.loads(lock.locked)
        cost = Cost(kept["memory_kib"], kept["passes"], kept["lanes"])
        try:
            raw = open_small(b64decode(kept["key"]), codes.stretch(code, b64decode(kept["salt"]), cost), _KEY)
        except VaultDamaged:
            return None
        return cls(X25519PrivateKey.from_private_bytes(raw))

    def lock(self, code: str, cost: Cost = codes.USUAL) -> Lock:
        """The lock that this opens, for this code from now on. Raises CodeTooShort."""
        codes.check(code)
        salt = os.urandom(16)
        sealed = seal_small(self._private.private_bytes_raw(), codes.stretch(code, salt, cost), _KEY)
        kept = {**asdict(cost), "salt": b64encode(salt).decode(), "key": b64encode(sealed).decode()}
        return Lock(self._private.public_key().public_bytes_raw(), json.dumps(kept))

    def open(self, closed: bytes, what: str) -> bytes:
        """Raises StruckIsClosed where it was closed with another lock, or as something else."""
        thrown_away, rest = closed[:_PUBLIC], closed[_PUBLIC:]
        shared = self._private.exchange(X25519PublicKey.from_public_bytes(thrown_away))
        public = self._private.public_key().public_bytes_raw()
        try:
            return AESGCM(_agreed(shared, thrown_away, public)).decrypt(rest[:12], rest[12:], what.encode())
        except InvalidTag:
            raise StruckIsClosed from None


class Closing:
    """Closes with one lock."""

    def __init__(self, public: bytes) -> None:
        private = X25519PrivateKey.generate()
        self._thrown_away = private.public_key().public_bytes_raw()
        shared = private.exchange(X25519PublicKey.from_public_bytes(public))
        self._cipher = AESGCM(_agreed(shared, self._thrown_away, public))

    def close(self, data: bytes, what: str) -> bytes:
        """`what` says what it is: it opens only as that."""
        nonce = os.urandom(12)
        return self._thrown_away + nonce + self._cipher.encrypt(nonce, data, what.encode())


def _agreed(shared: bytes, thrown_away: bytes, public: bytes) -> bytes:
    return derive(shared, f"struck {thrown_away.hex()} {public.hex()}")
