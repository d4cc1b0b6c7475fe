"""What the researcher notes down about an interview; it stays in the vault and is in no file."""

from __future__ import annotations

from sqlite_utils import Database

from models.sealing.sqlcipher import act


class Notes:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> str:
        for row in self._db.query("SELECT text FROM notes WHERE interview = ?", [interview]):
            return str(row["text"])
        return ""

    def all(self) -> dict[int, str]:
        """Every interview's notes, by its id; those without any are left out."""
        return {row["interview"]: row["text"] for row in self._db.query("SELECT interview, text FROM notes")}

    def put(self, interview: int, text: str) -> None:
        with act(self._db):
            self._db.table("notes").upsert({"interview": interview, "text": text}, pk="interview")
