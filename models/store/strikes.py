"""What participants strike, closed with their locks: in the same act as the decision, words, findings and sound go.

Nothing here is done by hand: after each decision it is looked which words each participant with a lock hides now. What
she hides is closed and a blank put in its place; what she hides no longer is opened with her key and put back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sqlite_utils import Database

from models import pieces
from models.blank import blank, is_blank, letters
from models.decision import Decision
from models.entities import entity
from models.errors import StruckIsClosed, StruckIsGone
from models.keys import KEY_BYTES
from models.locks import Closing, Key, Lock
from models.resolve import resolve
from models.sqlcipher import act, leave_no_trace
from models.store.edits import words_of
from models.store.pseudonyms import forget_unsaid
from models.store.transcripts import Transcripts
from models.study import Recording
from models.transcript import Passage, Role, Transcript

Keys = Mapping[int, Key]
"""The keys that are known now, by participant (speaker id)."""
Thing = tuple[str, int]
"""What is closed: a word by its id, a finding by its id, or a piece of the sound by its number."""
_WORD, _FINDING, _SOUND = "word", "finding", "sound"
_PADDED = 64  # bytes: how long a word is should not show


class Strikes:
    def __init__(self, db: Database) -> None:
        self._db = db

    def revealed(self, interview: int, speaker: int, key: Key) -> Transcript:
        """The transcript as this participant may see it: what she struck is there. Raises StruckIsClosed."""
        transcript = Transcripts(self._db).get(interview)
        hers = {
            number: str(json.loads(key.open(closed, _what(interview, (kind, number)))))
            for (kind, number), (whose, closed) in _closed(self._db, interview).items()
            if whose == speaker and kind == _WORD
        }
        words = (replace(word, text=hers.get(word.id, word.text)) for word in transcript.words)
        return Transcript(tuple(words), transcript.speakers)

    def closed(self, interview: int, speaker: int) -> int:
        """How many words of hers are closed, and not destroyed."""
        query = "SELECT count(*) FROM struck WHERE interview = ? AND speaker = ? AND kind = ?"
        return int(self._db.execute(query, [interview, speaker, _WORD]).fetchone()[0])

    def take_pieces(self, recording: Recording, decisions: Iterable[Decision]) -> None:
        """Let a recording in pieces take the place of the one as it came; what is struck is closed with it."""
        fields = {name: getattr(recording, name) for name in ("file", "key", "size")}
        with act(self._db):
            self._db.table("recordings").update(recording.interview, fields)
            settle(self._db, recording.interview, decisions, {})
        leave_no_trace(self._db)


def concerned(db: Database, interview: int, passages: Iterable[Passage]) -> bool:
    """Whether a change of what a participant hides there opens or closes anything: `settle` reads the whole interview,
    and most have no lock.
    """
    touched = list(passages)
    if touched and db.execute("SELECT 1 FROM locks WHERE interview = ?", [interview]).fetchone():
        return True
    words = "SELECT text FROM words WHERE interview = ? AND id IN (SELECT value FROM json_each(?))"
    numbers = json.dumps([number for passage in touched for number in words_of(db, interview, passage)])
    return any(is_blank(text) for (text,) in db.execute(words, [interview, numbers]))


def settle(db: Database, interview: int, decisions: Iterable[Decision], keys: Keys) -> bool:
    """Within an act: close what is struck now, open what is struck no longer. Returns whether anything was closed.

    Raises StruckIsClosed where a key is missing, StruckIsGone where words would have to show that were destroyed.
    """
    locks = dict(db.execute("SELECT speaker, public FROM locks WHERE interview = ?", [interview]).fetchall())
    transcript = Transcripts(db).get(interview)
    if not locks and not any(is_blank(word.text) for word in transcript.words):
        return False
    struck = _struck(transcript, decisions)
    desk = _Desk(db, interview, transcript)
    wanted: dict[Thing, list[int]] = {}
    for speaker in sorted(struck.keys() & locks.keys()):
        for thing in desk.things(struck[speaker]):
            wanted.setdefault(thing, []).append(speaker)
    closed = _closed(db, interview)
    for thing, (speaker, sealed) in closed.items():
        if speaker not in wanted.get(thing, ()):
            desk.put_back(thing, _opened(keys, speaker, sealed, _what(interview, thing)))
    still = {thing for thing, (speaker, _) in closed.items() if speaker in wanted.get(thing, ())}
    closing = {speaker: Closing(public) for speaker, public in locks.items()}
    taken = [
        (thing, speakers[0], data)
        for thing, speakers in wanted.items()
        if thing not in still and (data := desk.take(thing)) is not None
    ]
    db.table("struck").insert_all(
        {
            "interview": interview,
            "kind": thing[0],
            "number": thing[1],
            "speaker": speaker,
            "closed": closing[speaker].close(data, _what(interview, thing)),
        }
        for thing, speaker, data in taken
    )
    hidden = set[int]().union(*struck.values())
    desk.write(hidden)
    return bool(taken)


def destroy(db: Database, interview: int, speaker: int) -> dict[str, int]:
    """Within an act: destroy what a participant struck and closed; how many of each kind there were."""
    gone = Counter(kind for (kind, _), (whose, _) in _closed(db, interview).items() if whose == speaker)
    db.table("struck").delete_where("interview = ? AND speaker = ?", [interview, speaker])
    return dict(gone)


def lock_of(db: Database, interview: int, speaker: int) -> Lock | None:
    query = "SELECT public, locked FROM locks WHERE interview = ? AND speaker = ?"
    for public, locked in db.execute(query, [interview, speaker]):
        return Lock(public, locked)
    return None


@dataclass(slots=True)
class _Finding:
    first: int
    last: int
    type: str
    why: str
    replacement: str


class _Desk:
    """An interview's words, findings and keys of sound, to be changed in memory and then written."""

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
        self._said: set[str] = set()  # in what was struck now

    def things(self, places: set[int]) -> Iterator[Thing]:
        """All that belongs to words at these places."""
        words, at = self._transcript.words, self._transcript.position
        for place in sorted(places):
            yield _WORD, words[place].id
        for number, finding in self._findings.items():
            if not places.isdisjoint(range(at.get(finding.first, 0), at.get(finding.last, -1) + 1)):
                yield _FINDING, number
        count = len(self._sound) // KEY_BYTES
        heard = set[int]()
        for place in places:
            # From the end of the word before to the start of the next: sound that no word covers goes with it.
            start = min(words[place - 1].end if place else 0.0, words[place].start)
            end = max(words[place + 1].start if place + 1 < len(words) else float("inf"), words[place].end)
            heard.update(pieces.touched(start, end, count))
        yield from ((_SOUND, number) for number in sorted(heard))

    def take(self, thing: Thing) -> bytes | None:
        """What is to be closed, after putting a blank there; None where nothing is left to close."""
        kind, number = thing
        if kind == _WORD:
            text = self._texts[number]
            if is_blank(text):
                return None
            self._texts[number] = blank(text)
            self._said |= letters(text)
            return json.dumps(text).encode().ljust(_PADDED)
        if kind == _SOUND:
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
        if kind == _WORD:
            self._texts[number] = json.loads(data)
        elif kind == _SOUND:
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
        if self._said:
            self._forget_said()

    def _forget_said(self) -> None:
        """Lines of the pseudonym book that are about struck words alone, and digests that these could be guessed by."""
        forget_unsaid(self._db, self._interview)
        self._db.table("searched").delete_where("interview = ?", [self._interview])

    def _change(self, table: str, fields: dict[str, str], number: int) -> None:
        names = ", ".join(f"{name} = ?" for name in fields)
        query = f"UPDATE {table} SET {names} WHERE interview = ? AND id = ?"  # noqa: S608 - names of ours
        self._db.execute(query, [*fields.values(), self._interview, number])


def _struck(transcript: Transcript, decisions: Iterable[Decision]) -> dict[int, set[int]]:
    """The places that each participant (speaker id) hides, by her own last word on them."""
    own: dict[int, list[Decision]] = {}
    for decision in decisions:
        if decision.by is Role.PARTICIPANT and decision.speaker is not None:
            own.setdefault(decision.speaker, []).append(decision)
    return {
        speaker: {at for at, look in enumerate(resolve(transcript, (), made)) if not look.shown}
        for speaker, made in own.items()
    }


def _closed(db: Database, interview: int) -> dict[Thing, tuple[int, bytes]]:
    rows = db.execute("SELECT kind, number, speaker, closed FROM struck WHERE interview = ?", [interview])
    return {(kind, number): (speaker, closed) for kind, number, speaker, closed in rows}


def _opened(keys: Keys, speaker: int, data: bytes, what: str) -> bytes:
    if speaker not in keys:
        raise StruckIsClosed
    return keys[speaker].open(data, what)


def _what(interview: int, thing: Thing) -> str:
    return f"{interview} {thing[0]} {thing[1]}"
