"""What the detectors noticed. Findings can be made anew; decisions about them stay, since they speak of passages."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from models.finding import Finding
from models.sealing.sqlcipher import act
from models.store.rows import add_rows
from models.transcript import Passage


class Findings:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> list[Finding]:
        rows = self._db.execute(
            "SELECT id, first, last, type, score, why, hides, replacement, follows FROM findings"
            " WHERE interview = ? ORDER BY id",
            [interview],
        )
        return [
            Finding(number, Passage(first, last), kind, score, why, bool(hides), replacement, follows)
            for number, first, last, kind, score, why, hides, replacement, follows in rows
        ]

    def replace(self, interview: int, findings: Iterable[Finding]) -> None:
        """Put these in the place of all earlier findings of this interview."""
        with act(self._db):
            put(self._db, interview, findings)


def put(db: Database, interview: int, findings: Iterable[Finding]) -> None:
    """Within an act: put these in the place of all earlier findings of an interview."""
    db.execute("DELETE FROM findings WHERE interview = ?", [interview])
    rows = [
        {
            "interview": interview,
            "id": finding.id,
            "first": finding.passage.first,
            "last": finding.passage.last,
            "type": finding.type,
            "score": finding.score,
            "why": finding.why,
            "hides": finding.hides,
            "replacement": finding.replacement,
            "follows": finding.follows,
        }
        for finding in findings
    ]
    add_rows(db, "findings", rows)
