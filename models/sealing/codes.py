"""A participant's own code for coming back, kept as an Argon2id hash: it can be checked and not be told."""

from __future__ import annotations

import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import asdict
from hmac import compare_digest

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.errors import CodeTooShort
from models.sealing.keys import KEY_BYTES, Cost

SHORTEST_CODE = 4
USUAL = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106's second recommendation: what a guess costs. The code lies inside the encrypted vault in any case."""


def lock(code: str, cost: Cost = USUAL) -> str:
    """What is kept of a code. Raises CodeTooShort."""
    check(code)
    salt = secrets.token_bytes(16)
    return json.dumps({**asdict(cost), "salt": _text(salt), "hash": _text(stretch(code, salt, cost))})


def check(code: str) -> None:
    """Raises CodeTooShort."""
    if len(_same(code)) < SHORTEST_CODE:
        raise CodeTooShort


def fits(code: str, locked: str) -> bool:
    """Whether this is the code that was locked."""
    kept = json.loads(locked)
    cost = Cost(kept["memory_kib"], kept["passes"], kept["lanes"])
    return compare_digest(stretch(code, b64decode(kept["salt"]), cost), b64decode(kept["hash"]))


def stretch(code: str, salt: bytes, cost: Cost) -> bytes:
    """A key of 32 bytes from a code (Argon2id)."""
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(_same(code).encode())


def _same(code: str) -> str:
    """A code as it is compared: capitals and spaces do not matter, so that a phrase is easy to come back with."""
    return "".join(unicodedata.normalize("NFKC", code).casefold().split())


def _text(data: bytes) -> str:
    return b64encode(data).decode()
