"""The study itself: its name, who leads it, who to turn to."""

from __future__ import annotations

import json
from dataclasses import asdict

from sqlite_utils import Database

from models.sealing.sqlcipher import act
from models.study import Contact, Study

_ONLY = 1


class Studies:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self) -> Study:
        for row in self._db.query("SELECT * FROM studies WHERE id = ?", [_ONLY]):
            contacts = tuple(Contact(**contact) for contact in json.loads(row["contacts"]))
            return Study(row["name"], row["researcher"], contacts)
        return Study("", "")

    def put(self, study: Study) -> None:
        contacts = json.dumps([asdict(contact) for contact in study.contacts])
        with act(self._db):
            self._db.table("studies").upsert(
                {"id": _ONLY, "name": study.name, "researcher": study.researcher, "contacts": contacts}, pk="id"
            )
