"""What is settled once for a whole study: a JSON value under a name; who owns a name knows its shape."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from models.sealing.sqlcipher import act


class Settings:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """The JSON value under a name; `default` where nobody has settled it."""
        for row in self._db.query("SELECT value FROM settings WHERE name = ?", [name]):
            return json.loads(row["value"])
        return default

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        """Settle it; on the disk when this returns."""
        with act(self._db):
            self._db.table("settings").upsert({"name": name, "value": json.dumps(value)}, pk="name")
