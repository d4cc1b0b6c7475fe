"""An interview's words, findings and keys of sound as they are closed and opened: changed in memory, then written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from models.entities import entity
from models.errors import StruckIsGone
from models.sealing import pieces
from models.sealing.blank import blank, is_blank
from models.sealing.keys import KEY_BYTES
from models.store.layout import Layout
from models.store.pseudonyms import forget_unsaid

Thing = tuple[str, int]
"""What is closed: a word by its id, a finding by its id, or a piece of the sound by its number."""
WORD, FINDING, SOUND = "word", "finding", "sound"
_PADDED = 64  # bytes: how long a word is should not show


@dataclass(slots=True)
class _Finding:
    first: int
    last: int
    type: str
    why: str
    replacement: str


class Desk:
    """What belongs to some places of one interview. A thing is taken (a blank stands there then) or put back; `write`
    puts all on the disk.
    """

    def __init__(self, db: Database, interview: int, layout: Layout, places: Collection[int]) -> None:
        """`places` are those where something may change."""
        self.db, self.interview, self.layout, self.places = db, interview, layout, places
        words = layout.transcript.words
        self._texts: dict[int, str] = dict(self._rows("words", "id, text", [words[at].id for at in places]))
        self._findings = {number: _Finding(*rest) for number, *rest in self._found_there()}
        self._found = {number: replace(finding) for number, finding in self._findings.items()}
        row = db.execute("SELECT key FROM recordings WHERE interview = ?", [interview]).fetchone()
        self._sound = bytearray(row[0]) if row and pieces.in_pieces(row[0]) else bytearray()
        self._was = (dict(self._texts), bytes(self._sound))
        self._taken = False  # whether a word was

    def _found_there(self) -> list[tuple[Any, ...]]:
        """What was found that has any of the places."""
        spans = self.db.execute("SELECT id, first, last FROM findings WHERE interview = ?", [self.interview])
        first, last = min(self.places, default=0), max(self.places, default=-1)
        at = self.layout.transcript.position  # asked for both ends of all that was found: thousands
        near = [one for one in spans if at.get(one[2], -1) >= first and at.get(one[1], 0) <= last]
        there = [number for number, *ends in near if not _apart(self.layout.span(*ends), self.places)]
        return self._rows("findings", "id, first, last, type, why, replacement", there)

    def _rows(self, table: str, columns: str, numbers: Iterable[int]) -> list[tuple[Any, ...]]:
        among = "(SELECT value FROM json_each(?))"
        query = f"SELECT {columns} FROM {table} WHERE interview = ? AND id IN {among} ORDER BY id"  # noqa: S608 - ours
        return self.db.execute(query, [self.interview, json.dumps(list(numbers))]).fetchall()

    def things(self, places: Collection[int]) -> Iterator[Thing]:
        """All that belongs to words at these places."""
        for place in sorted(places):
            yield WORD, self.layout.transcript.words[place].id
        for number, finding in self._findings.items():
            if not _apart(self.layout.span(finding.first, finding.last), places):
                yield FINDING, number
        if count := len(self._sound) // KEY_BYTES:
            heard = {number for place in places for number in _within(self.layout.heard[place], count)}
            yield from ((SOUND, number) for number in sorted(heard))

    def around(self) -> set[int]:
        """The places that anything belongs to that belongs to the places of this desk, too."""
        around = set(self.places)
        for finding in self._findings.values():
            around.update(self.layout.span(finding.first, finding.last))
        around.update(self.layout.hearing([number for kind, number in self.things(self.places) if kind == SOUND]))
        return around

    def take(self, thing: Thing) -> bytes | None:
        """What is to be closed, after putting a blank there; None where nothing is left to close."""
        kind, number = thing
        if kind == WORD:
            text = self._texts[number]
            if is_blank(text):
                return None
            self._texts[number] = blank(text)
            self._taken = True
            return json.dumps(text).encode().ljust(_PADDED)
        if kind == SOUND:
            key = bytes(self._sound[number * KEY_BYTES : (number + 1) * KEY_BYTES])
            self._sound[number * KEY_BYTES : (number + 1) * KEY_BYTES] = pieces.GONE
            return None if key == pieces.GONE else key
        finding = self._findings[number]
        plain = entity(finding.type).replacement
        if (finding.why, finding.replacement) == ("", plain):
            return None
        kept = json.dumps([finding.first, finding.last, finding.type, finding.why, finding.replacement])
        finding.why, finding.replacement = "", plain
        return kept.encode()

    def put_back(self, thing: Thing, data: bytes) -> None:
        kind, number = thing
        self.db.execute(
            "DELETE FROM struck WHERE interview = ? AND kind = ? AND number = ?", [self.interview, kind, number]
        )
        if kind == WORD:
            self._texts[number] = json.loads(data)
        elif kind == SOUND:
            self._sound[number * KEY_BYTES : (number + 1) * KEY_BYTES] = data
        else:
            first, last, type_, why, replacement = json.loads(data)
            for finding in self._findings.values():  # findings may have been made anew, with other ids
                if (finding.first, finding.last, finding.type) == (first, last, type_):
                    finding.why, finding.replacement = why, replacement

    def write(self, hidden: set[int]) -> None:
        """Write what has changed. `hidden` are the places that anybody hides: no other may be blank.

        Raises StruckIsGone.
        """
        texts, sound = self._was
        words = self.layout.transcript.words
        if any(is_blank(self._texts[words[at].id]) for at in self.places if at not in hidden):
            raise StruckIsGone
        for number, text in self._texts.items():
            if text != texts.get(number):
                self._change("words", {"text": text}, number)
        for number, finding in self._findings.items():
            if finding != self._found[number]:
                self._change("findings", {"why": finding.why, "replacement": finding.replacement}, number)
        if self._sound != sound:
            self.db.execute("UPDATE recordings SET key = ? WHERE interview = ?", [bytes(self._sound), self.interview])
        if self._taken:
            self._forget_said()

    def _forget_said(self) -> None:
        """Lines of the pseudonym book that are about struck words alone, and digests that these could be guessed by."""
        if self.db.table("pseudonyms").count_where("interview = ?", [self.interview]):
            forget_unsaid(self.db, self.interview)
        self.db.table("searched").delete_where("interview = ?", [self.interview])

    def _change(self, table: str, fields: dict[str, str], number: int) -> None:
        names = ", ".join(f"{name} = ?" for name in fields)
        query = f"UPDATE {table} SET {names} WHERE interview = ? AND id = ?"  # noqa: S608 - names of ours
        self.db.execute(query, [*fields.values(), self.interview, number])


def _apart(span: range, places: Collection[int]) -> bool:
    return not any(place in places for place in span)


def _within(numbers: range, count: int) -> range:
    return range(min(numbers.start, count), min(numbers.stop, count))
