"""Interviews and their recordings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlite_utils import Database

from models.errors import NotFound
from models.sqlcipher import act
from models.store.rows import made_id, now
from models.store.schema import OF_AN_INTERVIEW
from models.study import Interview, Recording, State


class Interviews:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, recording: Recording | None = None, *, speakers: int | None = 2, code: str = "") -> Interview:
        """A new interview with the next free code; `recording.interview` is filled in here."""
        with act(self._db):
            # The code of an interview that was taken back stays hers: files with it may be out there.
            query = "SELECT code FROM interviews UNION SELECT code FROM erasures"
            taken = {row["code"] for row in self._db.query(query)}
            if not code:
                number = len(taken) + 1
                while (code := f"P{number:02}") in taken:
                    number += 1
            row = {"code": code, "state": State.WAITING, "added": now().isoformat(), "speakers": speakers}
            zero = {"seconds": 0.0, "heard_until": 0.0, "version": 0, "language": "", "problem": ""}
            made = made_id(self._db.table("interviews").insert({**row, **zero}))
            if recording:
                fields = {name: getattr(recording, name) for name in ("file", "key", "digest", "size")}
                self._db.table("recordings").insert({**fields, "interview": made})
        return self.get(made)

    def get(self, interview: int) -> Interview:
        """Raises NotFound."""
        for row in self._db.query("SELECT * FROM interviews WHERE id = ?", [interview]):
            return _interview(row)
        raise NotFound

    def by_code(self, code: str) -> Interview:
        """Raises NotFound."""
        for row in self._db.query("SELECT * FROM interviews WHERE upper(code) = upper(?)", [code]):
            return _interview(row)
        raise NotFound

    def all(self) -> list[Interview]:
        """Every interview, the latest first."""
        return [_interview(row) for row in self._db.query("SELECT * FROM interviews ORDER BY id DESC")]

    def change(self, interview: int, **fields: str | float | int | None) -> Interview:
        """Set some of state, seconds, heard_until, language, speakers, problem, code."""
        with act(self._db):
            self._db.table("interviews").update(interview, fields)
        return self.get(interview)

    def remove(self, interview: int) -> None:
        """Delete every record of an interview."""
        with act(self._db):
            for table in OF_AN_INTERVIEW:
                self._db.table(table).delete_where("interview = ?", [interview])
            self._db.table("interviews").delete(interview)

    def recording(self, interview: int) -> Recording | None:
        for row in self._db.query("SELECT * FROM recordings WHERE interview = ?", [interview]):
            return Recording(**row)
        return None

    def with_digest(self, digest: str) -> Interview | None:
        """The interview that already has this very recording."""
        for row in self._db.query("SELECT interview FROM recordings WHERE digest = ?", [digest]):
            return self.get(row["interview"])
        return None


def _interview(row: dict[str, Any]) -> Interview:
    return Interview(**{**row, "state": State(row["state"]), "added": datetime.fromisoformat(row["added"])})
