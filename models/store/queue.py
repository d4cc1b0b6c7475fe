"""The interviews that wait to be worked on, in the order in which their turn comes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from models.sealing.sqlcipher import act


class Queue:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self) -> list[int]:
        """The interviews' ids, the next one first."""
        return [row["interview"] for row in self._db.query("SELECT interview FROM queue ORDER BY place")]

    def put(self, interviews: Sequence[int]) -> None:
        """Let exactly these wait, in this order."""
        with act(self._db):
            self._db.table("queue").delete_where()
            self._db.table("queue").insert_all({"interview": one, "place": at} for at, one in enumerate(interviews))

    def remove(self, interview: int) -> None:
        with act(self._db):
            self._db.table("queue").delete_where("interview = ?", [interview])
