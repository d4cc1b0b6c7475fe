"""Which turns of an interview were searched as they stand, so that only what changed since is searched again."""

from __future__ import annotations

import json

from sqlite_utils import Database

from models.sealing.sqlcipher import act


class Searched:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> frozenset[str]:
        """The digests of the turns that were searched; none where nobody knows."""
        for row in self._db.query("SELECT turns FROM searched WHERE interview = ?", [interview]):
            return frozenset(json.loads(row["turns"]))
        return frozenset()

    def put(self, interview: int, turns: frozenset[str]) -> None:
        """Note the turns, by digest, in the place of those before."""
        with act(self._db):
            row = {"interview": interview, "turns": json.dumps(sorted(turns))}
            self._db.table("searched").upsert(row, pk="interview")
