"""Taking back: every row of an interview goes, and in the same act a line that says so, without content, is added."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from models.erased import Erased, Given, Withdrawn
from models.sealing.sqlcipher import act, act_of_a_person, leave_no_trace
from models.store.rows import made_id, now, to_json
from models.store.schema import OF_AN_INTERVIEW
from models.store.strikes import destroy


class Erasures:
    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Erased]:
        """Everything that was ever taken back, the oldest first."""
        return [_erased(row) for row in self._db.query("SELECT id, record FROM erasures ORDER BY id")]

    def counts(self, interview: int) -> dict[str, int]:
        """How many rows of each kind belong to an interview."""
        found = {}
        for table in OF_AN_INTERVIEW:
            query = f"SELECT count(*) FROM {table} WHERE interview = ?"  # noqa: S608 - a name of ours
            found[table] = int(self._db.execute(query, [interview]).fetchone()[0])
        return {table: number for table, number in found.items() if number}

    def withdraw(self, interview: int, erased: Erased) -> Erased:
        """Erase every row of an interview, or with Withdrawn.SOUND its recording's alone, and keep this record."""
        with act_of_a_person(self._db):
            tables = OF_AN_INTERVIEW if erased.what is Withdrawn.INTERVIEW else ("recordings",)
            for table in tables:
                self._db.table(table).delete_where("interview = ?", [interview])
            if erased.what is Withdrawn.INTERVIEW:
                self._db.table("interviews").delete(interview)
            row = {"code": erased.code, "record": to_json(erased, without=("id", "log_emptied"))}
            made = made_id(self._db.table("erasures").insert(row))
        return replace(erased, id=made)

    def destroy_struck(self, interview: int, speaker: int) -> Erased | None:
        """Destroy what a participant struck and closed with her code, on her word; None where there is nothing."""
        with act_of_a_person(self._db):
            erased = destroy_struck(self._db, interview, speaker)
        return replace(erased, log_emptied=leave_no_trace(self._db)) if erased else None

    def backups(self) -> list[tuple[datetime, str]]:
        """When and where backups were made, the oldest first."""
        rows = self._db.query("SELECT at, place FROM backups ORDER BY id")
        return [(datetime.fromisoformat(row["at"]), row["place"]) for row in rows]

    def add_backup(self, at: datetime, place: str) -> None:
        """Note that a backup was made; one at the same place took its place."""
        with act(self._db):
            self._db.table("backups").delete_where("place = ?", [place])
            self._db.table("backups").insert({"at": at.isoformat(), "place": place})


def destroy_struck(db: Database, interview: int, speaker: int) -> Erased | None:
    """Within an act: destroy what a participant struck and closed, and record that; None where there was nothing."""
    counts = destroy(db, interview, speaker)
    if not counts:
        return None
    (code, added) = db.execute("SELECT code, added FROM interviews WHERE id = ?", [interview]).fetchone()
    backups = tuple(place for at, place in Erasures(db).backups() if at >= datetime.fromisoformat(added))
    erased = Erased(code, now(), Withdrawn.STRUCK, counts, sound=0, given=(), backups=backups)
    row = {"code": code, "record": to_json(erased, without=("id", "log_emptied"))}
    return replace(erased, id=made_id(db.table("erasures").insert(row)))


def _erased(row: dict[str, Any]) -> Erased:
    record = json.loads(row["record"])
    given = [Given(datetime.fromisoformat(one["at"]), one["recipient"], tuple(one["files"])) for one in record["given"]]
    return Erased(
        code=record["code"],
        at=datetime.fromisoformat(record["at"]),
        what=Withdrawn(record["what"]),
        counts=record["counts"],
        sound=record["sound"],
        given=tuple(given),
        backups=tuple(record["backups"]),
        id=row["id"],
    )
