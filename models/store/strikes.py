"""What participants strike, closed with their locks: in the same act as the decision, words, findings and sound go.

Nothing here is done by hand: after each decision it is looked which words each participant with a lock hides now. What
she hides is closed and a blank put in its place; what she hides no longer is opened with her key and put back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlite_utils import Database

from models.blank import is_blank
from models.decision import Decision
from models.errors import StruckIsClosed
from models.locks import Closing, Key, Lock
from models.resolve import resolve
from models.sqlcipher import act, leave_no_trace
from models.store.closable import WORD, Desk, Thing
from models.store.edits import words_of
from models.store.transcripts import Transcripts
from models.study import Recording
from models.transcript import Passage, Role, Transcript

Keys = Mapping[int, Key]
"""The keys that are known now, by participant (speaker id)."""


class Strikes:
    def __init__(self, db: Database) -> None:
        self._db = db

    def revealed(self, interview: int, speaker: int, key: Key) -> Transcript:
        """The transcript as this participant may see it: what she struck is there. Raises StruckIsClosed."""
        transcript = Transcripts(self._db).get(interview)
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
    desk = Desk(db, interview, transcript)
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
