"""What a vault held when it was last written to, kept beside its database: an older copy put back does not pass.

SQLite cannot see that its log went missing or that the whole file is of last week. So after every act the number of
acts, and of each interview how many decisions there are and the last link of their chain, are sealed into a small
file of their own. A database may be ahead of it (the process was killed between the two), never behind.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.errors import VaultDamaged, VaultOlder
from models.sealing import files
from models.sealing.sealed import open_small, seal_small
from models.sealing.sqlcipher import Encrypted

_PURPOSE = b"anchor"
_HEADS = (
    "SELECT i.id, d.id, d.chain FROM interviews i JOIN decisions d ON d.interview = i.id"
    " AND d.id = (SELECT max(id) FROM decisions WHERE interview = i.id)"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The number of acts; of each interview with decisions (by id) their number and the last link of their chain."""

    acts: int
    heads: dict[int, tuple[int, str]]


def anchor(db: Encrypted) -> Anchor:
    """What a database holds now."""
    return Anchor(db.acts, {interview: (count, link) for interview, count, link in db.execute(_HEADS)})


def pack(held: Anchor, key: bytes) -> bytes:
    """An anchor as the bytes of its file, encrypted with `key` (32 bytes)."""
    plain = json.dumps({"acts": held.acts, "heads": [[number, *head] for number, head in held.heads.items()]})
    return seal_small(plain.encode(), key, _PURPOSE)


def unpack(data: bytes, *any_key: bytes) -> Anchor:
    """Raises VaultOlder where these are not the bytes of this vault's anchor, under any of these keys."""
    for key in any_key:
        with suppress(VaultDamaged):
            plain = json.loads(open_small(data, key, _PURPOSE))
            return Anchor(plain["acts"], {number: (count, link) for number, count, link in plain["heads"]})
    raise VaultOlder


def check(path: Path, db: Encrypted, *any_key: bytes) -> None:
    """Compare a database with the anchor at `path`. Raises VaultOlder where it holds less than it once did."""
    if not path.is_file():
        if db.acts:  # from its first act on a vault has an anchor; only the very first version made none
            raise VaultOlder
        return
    with files.told(path):
        held = unpack(path.read_bytes(), *any_key)
    ahead = db.acts - held.acts
    if ahead < 0:
        raise VaultOlder
    for interview, (count, link) in held.heads.items():
        row = db.execute("SELECT chain FROM decisions WHERE interview = ? AND id = ?", [interview, count]).fetchone()
        # An interview may have been removed in the act that came after; decisions are never removed alone.
        removed = ahead and not db.execute("SELECT 1 FROM interviews WHERE id = ?", [interview]).fetchone()
        if row != (link,) and not removed:
            raise VaultOlder
