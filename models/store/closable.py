"""An interview's words, findings and keys of sound as they are closed and opened: changed in memory, then written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlite_utils import Database

from models import pieces
from models.blank import blank, is_blank
from models.entities import entity
from models.errors import StruckIsGone
from models.keys import KEY_BYTES
from models.store.pseudonyms import forget_unsaid
from models.transcript import Transcript

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
    """One interview. A thing is taken (a blank stands there then) or put back; `write` puts all on the disk."""

    def __init__(self, db: Database, interview: int, transcript: Transcript) -> None:
        self._db, self._interview, self._transcript = db, interview, transcript
        self._texts = {word.id: word.text for word in transcript.words}
        rows = db.execute(
            "SELECT id, first, last, type, why, replacement FROM findings WHERE interview = ?", [interview]
        )
        self._findings = {number: _Finding(*rest) for number, *rest in rows}
        self._found = {number: replace(finding) for number, finding in self._findings.items()}
        row = db.execute("SELECT key FROM recordings WHERE interview = ?", [interview]).fetchone()
        self._sound = bytearray(row[0]) if row and pieces.in_pieces(row[0]) else bytearray()
        self._was = (dict(self._texts), bytes(self._sound))
        self._taken = False  # whether a word was

    def things(self, places: set[int]) -> Iterator[Thing]:
        """All that belongs to words at these places."""
        words, at = self._transcript.words, self._transcript.position
        for place in sorted(places):
            yield WORD, words[place].id
        for number, finding in self._findings.items():
            if not places.isdisjoint(range(at.get(finding.first, 0), at.get(finding.last, -1) + 1)):
                yield FINDING, number
        count = len(self._sound) // KEY_BYTES
        heard = set[int]()
        for place in places:
            # From the end of the word before to the start of the next: sound that no word covers goes with it.
            start = min(words[place - 1].end if place else 0.0, words[place].start)
            end = max(words[place + 1].start if place + 1 < len(words) else float("inf"), words[place].end)
            heard.update(pieces.touched(start, end, count))
        yield from ((SOUND, number) for number in sorted(heard))

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
        self._db.execute(
            "DELETE FROM struck WHERE interview = ? AND kind = ? AND number = ?", [self._interview, kind, number]
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
        """Write what has changed. `hidden` are the places that anybody hides: no other may be blank."""
        texts, sound = self._was
        if any(is_blank(self._texts[w.id]) for at, w in enumerate(self._transcript.words) if at not in hidden):
            raise StruckIsGone
        for number, text in self._texts.items():
            if text != texts[number]:
                self._change("words", {"text": text}, number)
        for number, finding in self._findings.items():
            if finding != self._found[number]:
                self._change("findings", {"why": finding.why, "replacement": finding.replacement}, number)
        if self._sound != sound:
            self._db.execute("UPDATE recordings SET key = ? WHERE interview = ?", [bytes(self._sound), self._interview])
        if self._taken:
            self._forget_said()

    def _forget_said(self) -> None:
        """Lines of the pseudonym book that are about struck words alone, and digests that these could be guessed by."""
        if self._db.table("pseudonyms").count_where("interview = ?", [self._interview]):
            forget_unsaid(self._db, self._interview)
        self._db.table("searched").delete_where("interview = ?", [self._interview])

    def _change(self, table: str, fields: dict[str, str], number: int) -> None:
        names = ", ".join(f"{name} = ?" for name in fields)
        query = f"UPDATE {table} SET {names} WHERE interview = ? AND id = ?"  # noqa: S608 - names of ours
        self._db.execute(query, [*fields.values(), self._interview, number])
