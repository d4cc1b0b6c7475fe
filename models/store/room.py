"""What the participant's room keeps beside her decisions: her code, what she did with each part, her own copies."""

from __future__ import annotations

from datetime import datetime

from sqlite_utils import Database

from models import codes
from models.keys import Cost
from models.review import Copy, PartState
from models.sqlcipher import act
from models.store.rows import now
from models.transcript import Passage


class Codes:
    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, interview: int, speaker: int, code: str, cost: Cost = codes.USUAL) -> None:
        """Set a participant's code, or another one. Raises CodeTooShort."""
        row = {"interview": interview, "speaker": speaker, "locked": codes.lock(code, cost)}
        with act(self._db):
            self._db.table("codes").upsert(row, pk=("interview", "speaker"))

    def is_set(self, interview: int, speaker: int) -> bool:
        return bool(self._locked(interview, speaker))

    def fits(self, interview: int, speaker: int, code: str) -> bool:
        """Whether this is her code; true where she has none."""
        return all(codes.fits(code, locked) for locked in self._locked(interview, speaker))

    def remove(self, interview: int, speaker: int) -> None:
        with act(self._db):
            self._db.table("codes").delete_where("interview = ? AND speaker = ?", [interview, speaker])

    def _locked(self, interview: int, speaker: int) -> list[str]:
        rows = self._db.query("SELECT locked FROM codes WHERE interview = ? AND speaker = ?", [interview, speaker])
        return [row["locked"] for row in rows]


class Parts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int, speaker: int) -> dict[Passage, PartState]:
        """What she did with each part so far, in the order of the transcript."""
        query = "SELECT first, last, state FROM parts WHERE interview = ? AND speaker = ? ORDER BY first, last"
        rows = self._db.query(query, [interview, speaker])
        return {Passage(row["first"], row["last"]): PartState(row["state"]) for row in rows}

    def put(self, interview: int, speaker: int, part: Passage, state: PartState) -> None:
        row = {"interview": interview, "speaker": speaker, "first": part.first, "last": part.last, "state": state}
        with act(self._db):
            self._db.table("parts").upsert(row, pk=("interview", "speaker", "first", "last"))


class Copies:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> list[Copy]:
        query = "SELECT speaker, at, how, digest FROM copies WHERE interview = ? ORDER BY rowid"
        rows = self._db.query(query, [interview])
        return [Copy(row["speaker"], datetime.fromisoformat(row["at"]), row["how"], row["digest"]) for row in rows]

    def add(self, interview: int, speaker: int, how: str, digest: str) -> None:
        row = {"interview": interview, "speaker": speaker, "at": now().isoformat(), "how": how, "digest": digest}
        with act(self._db):
            self._db.table("copies").insert(row)
