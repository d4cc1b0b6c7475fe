"""Interviews and their recordings."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from models.errors import NotFound
from models.sealing.sqlcipher import act
from models.store.rows import made_id, now
from models.store.schema import OF_AN_INTERVIEW
from models.study import USUAL, Hearing, Imported, Interview, Mode, Recording, State
from models.transcript import Transcript


class Interviews:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self, recording: Recording | None = None, hearing: Hearing = USUAL, *, seconds: float = 0.0, code: str = ""
    ) -> Interview:
        """A new interview with the next free code; `recording.interview` is filled in here.

        `seconds` is how long the recording is.
        """
        with act(self._db):
            made = self._new(code, hearing, heard=0.0, seconds=seconds)
            if recording:
                self._put_recording(made, recording)
        return self.get(made)

    def add_imported(
        self,
        transcript: Transcript,
        imported: Imported,
        *,
        seconds: float,
        language: str = "",
        recording: Recording | None = None,
    ) -> Interview:
        """A new interview with words that were written elsewhere, whole or not at all.

        `seconds` is how long it is; the `interview` of both records is filled in here.
        """
        with act(self._db):
            made = self._new("", Hearing(len(transcript.speakers), language), heard=seconds, seconds=seconds)
            self._db.table("words").insert_all(
                {**asdict(word), "interview": made, "position": at} for at, word in enumerate(transcript.words)
            )
            self._db.table("speakers").insert_all({**asdict(who), "interview": made} for who in transcript.speakers)
            self._db.table("imported").insert({**asdict(imported), "interview": made})
            if recording:
                self._put_recording(made, recording)
        return self.get(made)

    def _new(self, code: str, hearing: Hearing, *, heard: float, seconds: float) -> int:
        # The code of an interview that was taken back stays hers: files with it may be out there.
        query = "SELECT code FROM interviews UNION SELECT code FROM erasures"
        taken = {row["code"] for row in self._db.query(query)}
        if not code:
            number = len(taken) + 1
            while (code := f"P{number:02}") in taken:
                number += 1
        row = {"code": code, "state": State.WAITING, "added": now().isoformat(), **asdict(hearing)}
        rest = {"seconds": seconds, "heard_until": heard, "version": 0, "problem": ""}
        chosen = {"language_chosen": bool(hearing.language)}
        return made_id(self._db.table("interviews").insert({**row, **rest, **chosen}))

    def _put_recording(self, interview: int, recording: Recording) -> None:
        fields = {name: getattr(recording, name) for name in ("file", "key", "digest", "size")}
        self._db.table("recordings").insert({**fields, "interview": interview})

    def attach(self, recording: Recording, interview: int, seconds: float) -> Interview:
        """Give an interview that has none its recording, `seconds` long."""
        with act(self._db):
            self._put_recording(interview, recording)
            self._db.table("interviews").update(interview, {"seconds": seconds, "heard_until": seconds})
        return self.get(interview)

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

    def imported(self, interview: int) -> Imported | None:
        """How an interview's words came here; None where they were heard by this program."""
        for row in self._db.query("SELECT * FROM imported WHERE interview = ?", [interview]):
            return Imported(row["interview"], row["digest"], bool(row["spread"]))
        return None

    def without_sound(self) -> set[int]:
        """The interviews whose words were written elsewhere and whose recording is not here."""
        query = "SELECT interview FROM imported WHERE interview NOT IN (SELECT interview FROM recordings)"
        return {row["interview"] for row in self._db.query(query)}

    def with_text(self, digest: str) -> Interview | None:
        """The interview that was made of this very file."""
        for row in self._db.query("SELECT interview FROM imported WHERE digest = ?", [digest]):
            return self.get(row["interview"])
        return None


def _interview(row: dict[str, Any]) -> Interview:
    made = {
        "state": State(row["state"]),
        "added": datetime.fromisoformat(row["added"]),
        "mode": Mode(row["mode"]),
        "language_chosen": bool(row["language_chosen"]),
    }
    return Interview(**{**row, **made})
