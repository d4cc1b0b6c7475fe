"""How loud an interview's sound is from part to part, so that it is drawn at once the next time.

What is kept goes by itself with the recording, and whenever a piece of the recording is closed: the shape of what was
struck must not stay behind (see the schema's triggers).
"""

from __future__ import annotations

from sqlite_utils import Database

from models.sealing.sqlcipher import act


class Loudness:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> bytes:
        """A byte for each part, 0 to 255, evenly over the whole recording; empty where it is not known."""
        for row in self._db.query("SELECT parts FROM loudness WHERE interview = ?", [interview]):
            return bytes(row["parts"])
        return b""

    def put(self, interview: int, parts: bytes) -> None:
        """Keep it, where the interview has a recording."""
        with act(self._db):
            if self._db.execute("SELECT 1 FROM recordings WHERE interview = ?", [interview]).fetchone():
                self._db.table("loudness").upsert({"interview": interview, "parts": parts}, pk="interview")
