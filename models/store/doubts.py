"""What people said of the questions before a signature: that it may stay as it is."""

from __future__ import annotations

from sqlite_utils import Database

from models.sealing.sqlcipher import act
from models.store.rows import now
from models.transcript import Role

_NOBODY = 0  # the speaker of a researcher's answer


class Doubts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def left(self, interview: int, *, by: Role, speaker: int | None = None) -> frozenset[str]:
        """The keys of the questions that this person answered with "leave it"."""
        query = "SELECT key FROM doubts WHERE interview = ? AND by = ? AND speaker = ?"
        return frozenset(row["key"] for row in self._db.query(query, [interview, by, speaker or _NOBODY]))

    def leave(self, interview: int, key: str, *, by: Role, speaker: int | None = None) -> None:
        """Keep that this question was asked, and that it may stay as it is."""
        row = {"interview": interview, "key": key, "by": by, "speaker": speaker or _NOBODY, "at": now().isoformat()}
        with act(self._db):
            self._db.table("doubts").upsert(row, pk=("interview", "key", "by", "speaker"))
