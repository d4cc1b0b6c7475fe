"""What the participant's room keeps beside her decisions: her code, what she did with each part, her own copies."""

from __future__ import annotations

from datetime import datetime

from sqlite_utils import Database

from models.errors import StruckIsClosed
from models.review import Copy, PartState
from models.sealing import codes
from models.sealing.keys import Cost
from models.sealing.locks import Key
from models.sealing.sqlcipher import act, act_of_a_person, leave_no_trace
from models.store.decisions import Decisions
from models.store.layout import Layouts
from models.store.rows import now
from models.store.strikes import destroy, lock_of, settle
from models.transcript import Passage


class Codes:
    def __init__(self, db: Database, layouts: Layouts) -> None:
        self._db, self._layouts = db, layouts

    def put(self, interview: int, speaker: int, code: str, cost: Cost = codes.USUAL, *, key: Key | None = None) -> Key:
        """Set a participant's code, or another one; from now on, what she strikes is closed with it.

        What she struck so far is closed too. `key` is the one that opens her lock where she has one. Returns that
        which does from now on. Raises CodeTooShort, StruckIsClosed where there is something that `key` does not open.
        """
        hers = key or Key.new()
        row = {"interview": interview, "speaker": speaker, "locked": codes.lock(code, cost)}
        lock = hers.lock(code, cost)
        with act_of_a_person(self._db):
            if key is None and self._struck(interview, speaker):
                raise StruckIsClosed
            self._db.table("codes").upsert(row, pk=("interview", "speaker"))
            self._db.table("locks").upsert(
                {"interview": interview, "speaker": speaker, "public": lock.public, "locked": lock.locked},
                pk=("interview", "speaker"),
            )
            decisions = Decisions(self._db, self._layouts).get(interview)
            closed = settle(self._db, interview, decisions, {speaker: hers}, self._layouts.get(interview))
        if closed:
            leave_no_trace(self._db)
        return hers

    def key(self, interview: int, speaker: int, code: str) -> Key | None:
        """What opens her lock; None where this is not her code, or she has none."""
        lock = lock_of(self._db, interview, speaker)
        return Key.unlock(lock, code) if lock else None

    def is_set(self, interview: int, speaker: int) -> bool:
        return bool(self._locked(interview, speaker))

    def fits(self, interview: int, speaker: int, code: str) -> bool:
        """Whether this is her code; true where she has none."""
        return all(codes.fits(code, locked) for locked in self._locked(interview, speaker))

    def remove(self, interview: int, speaker: int) -> None:
        """Take her code away. What was closed with it nobody can open any more, so it goes too."""
        with act_of_a_person(self._db):
            destroy(self._db, interview, speaker)
            for table in ("locks", "codes"):
                self._db.table(table).delete_where("interview = ? AND speaker = ?", [interview, speaker])
        leave_no_trace(self._db)

    def _struck(self, interview: int, speaker: int) -> bool:
        return bool(self._db.table("struck").count_where("interview = ? AND speaker = ?", [interview, speaker]))

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
