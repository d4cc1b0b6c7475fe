"""Questions about passages: asked by a researcher or another participant, answered or left alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlite_utils import Database

from models.review import Question
from models.sealing.sqlcipher import act
from models.store.rows import made_id, now
from models.transcript import Passage, Role


class Questions:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int, *, to: int | None = None) -> list[Question]:
        """All questions of an interview, the oldest first; with `to`, those to this participant."""
        rows = self._db.query("SELECT * FROM questions WHERE interview = ? ORDER BY id", [interview])
        return [_question(row) for row in rows if to is None or row["to"] == to]

    def ask(
        self, interview: int, *, by: Role, to: int, passage: Passage, text: str, speaker: int | None = None
    ) -> Question:
        row = {
            "interview": interview,
            "first": passage.first,
            "last": passage.last,
            "by": by,
            "speaker": speaker,
            "to": to,
            "text": text,
            "at": now().isoformat(),
            "answer": "",
            "closed": False,
        }
        with act(self._db):
            made = made_id(self._db.table("questions").insert(row))
        return next(question for question in self.get(interview) if question.id == made)

    def close(self, question: int, answer: str = "") -> None:
        """Note an answer, or that it was put away without one."""
        with act(self._db):
            self._db.table("questions").update(question, {"answer": answer, "closed": True})


def _question(row: dict[str, Any]) -> Question:
    return Question(
        id=row["id"],
        passage=Passage(row["first"], row["last"]),
        by=Role(row["by"]),
        text=row["text"],
        at=datetime.fromisoformat(row["at"]),
        to=row["to"],
        speaker=row["speaker"],
        answer=row["answer"],
        closed=bool(row["closed"]),
    )
