"""What participants strike, closed with their locks: in the same act as the decision, words, findings and sound go.

Nothing here is done by hand: after each decision it is looked which words each participant with a lock hides now. What
she hides is closed and a blank put in its place; what she hides no longer is opened with her key and put back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlite_utils import Database

from models.decision import Decision
from models.entities import entity
from models.errors import StruckIsClosed
from models.resolve import resolve
from models.sealing.blank import is_blank
from models.sealing.locks import Closing, Key, Lock
from models.sealing.sqlcipher import act, leave_no_trace
from models.store.closable import FINDING, SOUND, WORD, Desk, Thing
from models.store.edits import words_of
from models.store.layout import Layout, Layouts
from models.store.transcripts import Transcripts
from models.study import Recording
from models.transcript import Passage, Role, Transcript

Keys = Mapping[int, Key]
"""The keys that are known now, by participant (speaker id)."""


class Strikes:
    def __init__(self, db: Database, layouts: Layouts) -> None:
        self._db, self._layouts = db, layouts

    def revealed(self, interview: int, speaker: int, key: Key) -> Transcript:
        """The transcript as this participant may see it: what she struck is there. Raises StruckIsClosed."""
        transcript = Transcripts(self._db).get(interview)
        self._layouts.get(interview)  # now, so that her first strike does not wait for it
        hers = {
            number: str(json.loads(key.open(closed, _what(interview, (kind, number)))))
            for (kind, number), (whose, closed) in _closed(self._db, interview).items()
            if whose == speaker and kind == WORD
        }
        words = (replace(word, text=hers.get(word.id, word.text)) for word in transcript.words)
        return Transcript(tuple(words), transcript.speakers)

    def closed(self, interview: int, speaker: int) -> int:
        """How many words of hers are closed, and not destroyed."""
        query = "SELECT count(*) FROM struck WHERE interview = ? AND speaker = ? AND kind = ?"
        return int(self._db.execute(query, [interview, speaker, WORD]).fetchone()[0])

    def take_pieces(self, recording: Recording, decisions: Iterable[Decision]) -> None:
        """Let a recording in pieces take the place of the one as it came; what is struck is closed with it."""
        fields = {name: getattr(recording, name) for name in ("file", "key", "size")}
        with act(self._db):
            self._db.table("recordings").update(recording.interview, fields)
            settle(self._db, recording.interview, decisions, {}, self._layouts.get(recording.interview))
        leave_no_trace(self._db)


def concerned(db: Database, interview: int, passages: Iterable[Passage]) -> bool:
    """Whether a change of what a participant hides there opens or closes anything: most interviews have no
    lock.
    """
    touched = list(passages)
    if touched and db.execute("SELECT 1 FROM locks WHERE interview = ?", [interview]).fetchone():
        return True
    words = "SELECT text FROM words WHERE interview = ? AND id IN (SELECT value FROM json_each(?))"
    numbers = json.dumps([number for passage in touched for number in words_of(db, interview, passage)])
    return any(is_blank(text) for (text,) in db.execute(words, [interview, numbers]))


def settle(db: Database, interview: int, decisions: Iterable[Decision], keys: Keys, layout: Layout) -> bool:
    """Within an act: close what is struck now, open what is struck no longer. Returns whether anything was closed.

    Raises StruckIsClosed where a key is missing, StruckIsGone where words would have to show that were destroyed.
    """
    return _settle(Desk(db, interview, layout, layout.all), decisions, keys, None)


def settle_there(
    db: Database, interview: int, decisions: Iterable[Decision], keys: Keys, layout: Layout, passages: Iterable[Passage]
) -> bool:
    """What `settle` does, where nothing was decided since it was done last but about these passages."""
    if _found_anew(db, interview):
        return settle(db, interview, decisions, keys, layout)
    desk = Desk(db, interview, layout, layout.places(passages))
    return _settle(desk, decisions, keys, set(desk.things(desk.places)))


def _settle(desk: Desk, decisions: Iterable[Decision], keys: Keys, only: set[Thing] | None) -> bool:
    """Settle what is on the desk; where `only` is given, these things alone."""
    db, interview = desk.db, desk.interview
    locks = dict(db.execute("SELECT speaker, public FROM locks WHERE interview = ?", [interview]).fetchall())
    struck = _struck(desk.layout.transcript, decisions, desk.around())
    wanted: dict[Thing, list[int]] = {}
    for speaker in sorted(struck.keys() & locks.keys()):
        for thing in desk.things(struck[speaker]):
            if only is None or thing in only:
                wanted.setdefault(thing, []).append(speaker)
    closed = _closed(db, interview, only)
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
    desk.write(set[int]().union(*struck.values()))
    return bool(taken)


def _found_anew(db: Database, interview: int) -> bool:
    """Whether findings were made anew since some were closed: then what is closed stands under the ids of others."""
    query = (
        "SELECT f.type, f.why, f.replacement FROM struck s LEFT JOIN findings f"
        " ON f.interview = s.interview AND f.id = s.number WHERE s.interview = ? AND s.kind = ?"
    )
    rows = db.execute(query, [interview, FINDING])
    return any(type_ is None or why or replacement != entity(type_).replacement for type_, why, replacement in rows)


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


def _struck(transcript: Transcript, decisions: Iterable[Decision], places: Collection[int]) -> dict[int, set[int]]:
    """Which of these places each participant (speaker id) hides, by her own last word on them."""
    window = range(min(places, default=0), max(places, default=-1) + 1)
    own: dict[int, list[Decision]] = {}
    for decision in decisions:
        if decision.by is Role.PARTICIPANT and decision.speaker is not None:
            own.setdefault(decision.speaker, []).append(decision)
    return {
        speaker: {
            at
            for at, look in zip(window, resolve(transcript, (), made, places=window), strict=True)
            if not look.shown and at in places
        }
        for speaker, made in own.items()
    }


def _closed(db: Database, interview: int, only: Iterable[Thing] | None = None) -> dict[Thing, tuple[int, bytes]]:
    """What is closed, and with whose lock; of these things `only`, where they are given."""
    columns = "SELECT kind, number, speaker, closed FROM struck WHERE interview = ?"
    if only is None:
        rows = db.execute(columns, [interview]).fetchall()
    else:
        query = f"{columns} AND kind = ? AND number IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
        numbers = {kind: json.dumps([number for one, number in only if one == kind]) for kind in (WORD, FINDING, SOUND)}
        rows = [row for kind, among in numbers.items() for row in db.execute(query, [interview, kind, among])]
    return {(kind, number): (speaker, closed) for kind, number, speaker, closed in rows}


def _opened(keys: Keys, speaker: int, data: bytes, what: str) -> bytes:
    if speaker not in keys:
        raise StruckIsClosed
    return keys[speaker].open(data, what)


def _what(interview: int, thing: Thing) -> str:
    return f"{interview} {thing[0]} {thing[1]}"
