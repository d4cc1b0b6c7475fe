"""Edits of words, turns and speakers: what they change and the record of it are on the disk in one act, or neither."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from models.edit import Change, Edit, Marks, Side
from models.finding import Finding
from models.sealing.sqlcipher import act
from models.store.findings import put
from models.store.rows import add_rows, now
from models.transcript import Passage, Role, Speaker, Word

_TICK = timedelta(microseconds=1)


class Edits:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> list[Edit]:
        """All edits of an interview, in their order."""
        query = "SELECT id, at, record, takes_back FROM edits WHERE interview = ? ORDER BY id"
        return [
            Edit(number, datetime.fromisoformat(at), _change(record) if record else None, takes_back)
            for number, at, record, takes_back in self._db.execute(query, [interview])
        ]

    def make(
        self,
        interview: int,
        change: Change,
        *,
        place: int,
        findings: Iterable[Finding] | None,
        after: datetime,
        takes_back: int | None = None,
    ) -> Edit:
        """Change what is kept and write the edit down.

        The run of words begins at `place`; `findings` are all as they are then, None where they stay. The edit's
        moment is later than `after`.
        """
        with act(self._db):
            self._write(interview, change, place)
            if findings is not None:
                put(self._db, interview, findings)
            self._db.execute("UPDATE interviews SET version = version + 1 WHERE id = ?", [interview])
            query = "SELECT coalesce(max(id), 0) + 1 FROM edits WHERE interview = ?"
            number = int(self._db.execute(query, [interview]).fetchone()[0])
            moment = max(now(), after + _TICK)
            record = json.dumps(asdict(change), ensure_ascii=False)
            row = {"interview": interview, "id": number, "at": moment.isoformat(), "takes_back": takes_back}
            add_rows(self._db, "edits", [{**row, "record": record}])
        return Edit(number, moment, change, takes_back)

    def _write(self, interview: int, change: Change, place: int) -> None:
        was, will, db = change.was, change.will, self._db
        if was.words or will.words:
            _splice(db, interview, place, len(was.words), will.words)
        for mark in will.marks:
            db.execute(
                "UPDATE words SET speaker = ?, probability = ?, opens_turn = ? WHERE interview = ? AND id = ?",
                [mark.speaker, mark.probability, mark.opens_turn, interview, mark.id],
            )
        for start, end in was.gaps:
            db.execute("DELETE FROM unclear WHERE interview = ? AND start = ? AND end = ?", [interview, start, end])
        add_rows(db, "unclear", [{"interview": interview, "start": s, "end": e} for s, e in will.gaps])
        if will.speakers is not None:
            db.execute("DELETE FROM speakers WHERE interview = ?", [interview])
            add_rows(db, "speakers", [{**asdict(who), "interview": interview} for who in will.speakers])


def forget(db: Database, interview: int, passages: Iterable[Passage]) -> None:
    """Within an act: let go of the texts of all edits that hold a word of these passages."""
    held: dict[int, frozenset[int]] = {}
    query = "SELECT id, record FROM edits WHERE interview = ? AND record != ''"
    for number, record in db.execute(query, [interview]):
        if words := _change(record).words:
            held[number] = words
    if not held:
        return
    struck = {word for passage in passages for word in words_of(db, interview, passage)}
    for number, words in held.items():
        if words & struck:
            db.execute("UPDATE edits SET record = '' WHERE interview = ? AND id = ?", [interview, number])


def words_of(db: Database, interview: int, passage: Passage) -> list[int]:
    place = "(SELECT position FROM words WHERE interview = :interview AND id = :{})"
    query = (
        "SELECT id FROM words WHERE interview = :interview"  # noqa: S608 - ours
        f" AND position BETWEEN {place.format('first')} AND {place.format('last')}"
    )
    named = {"interview": interview, "first": passage.first, "last": passage.last}
    return [number for (number,) in db.execute(query, named)]


def _splice(db: Database, interview: int, at: int, count: int, words: Sequence[Word]) -> None:
    """Put words in the place of `count` words from place `at` on."""
    whose = "interview = ? AND position >= ?"
    db.execute(f"DELETE FROM words WHERE {whose} AND position < ?", [interview, at, at + count])  # noqa: S608 - ours
    if moved := len(words) - count:
        db.execute(
            f"UPDATE words SET position = position + ? WHERE {whose}",  # noqa: S608 - ours
            [moved, interview, at + count],
        )
    add_rows(
        db,
        "words",
        [{**asdict(word), "interview": interview, "position": place} for place, word in enumerate(words, at)],
    )


def _change(record: str) -> Change:
    made = json.loads(record)
    return Change(_side(made["was"]), _side(made["will"]), made["behind"])


def _side(made: dict[str, Any]) -> Side:
    people = made["speakers"]
    return Side(
        words=tuple(Word(**word) for word in made["words"]),
        marks=tuple(Marks(**mark) for mark in made["marks"]),
        findings=tuple(Finding(**{**found, "passage": Passage(**found["passage"])}) for found in made["findings"]),
        gaps=tuple((start, end) for start, end in made["gaps"]),
        speakers=None if people is None else tuple(Speaker(**{**who, "role": Role(who["role"])}) for who in people),
    )
