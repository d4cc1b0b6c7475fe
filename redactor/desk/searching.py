"""Searching again what changed in one interview, in a child that loads what reads names once.

A search only ever adds protection: what was hidden stays hidden until somebody decides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count
from multiprocessing.connection import Connection

from models.decision import Decision
from models.finding import Finding
from models.resolve import standing
from models.store import Store
from models.store.begun import review_began
from models.study import State
from models.transcript import Passage, Transcript
from redactor import book
from redactor.book.known import known_elsewhere
from redactor.desk import marks
from redactor.detect import NAMES_UNREAD, study_lists
from redactor.detect.lists import StudyLists
from redactor.engine import NamesUnread
from redactor.process.answering import Answering
from redactor.progress import Progress

_UNHEARD = frozenset({State.WAITING, State.TRANSCRIBING, State.INTERRUPTED, State.FAILED})


@dataclass(frozen=True, slots=True)
class Request:
    """What the child is asked: an interview, its findings so far, and the turns that are to be read (their places)."""

    transcript: Transcript
    before: tuple[Finding, ...]
    edited: tuple[int, ...]


def search(
    requests: Connection, language: str, lists: StudyLists
) -> Iterator[NamesUnread | Progress | tuple[Finding, ...]]:
    """In the child: NamesUnread if so, then answers one Request after the other, until the pipe is closed."""
    from redactor.detect.engine import Detector  # noqa: PLC0415 - loads what reads names

    detector = Detector(language, lists)
    if not detector.reads_names:
        yield NamesUnread()
    while True:
        try:
            request: Request = requests.recv()
        except EOFError:
            return
        yield from detector.redetect(request.transcript, request.before, request.edited)


class Searching:
    """Call `look` after anything changed, `step` from time to time, and `end` at last."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview
        self._child: Answering | None = None
        self._asked: tuple[Request, frozenset[str], int] | None = None

    @property
    def busy(self) -> bool:
        return self._asked is not None

    def look(self) -> bool:
        """Begin a search where something is not searched as it stands; whether one is under way then."""
        record = self._store.interviews.get(self._id)
        if self.busy or record.state in _UNHEARD:
            return self.busy
        transcript, lists = self._store.transcripts.get(self._id), study_lists.kept(self._store)
        findings = tuple(self._store.findings.get(self._id))
        now, before = as_searched(transcript, lists, findings), self._store.searched.get(self._id)
        if now <= before or not transcript.words:
            return False
        edited = tuple(at for at, turn in enumerate(_digests(transcript, lists)) if turn not in before)
        self._asked = Request(transcript, findings, edited), now, record.version
        self._ask(record.language or "en", lists)
        return True

    def step(self, wait: float = 0.0) -> Iterator[Progress]:
        """How far it is; what was found is kept before this ends. Raises the Told that ended the search.

        A search of what has changed in the meantime counts for nothing: look again.
        """
        if self._child is None:
            return
        if not self.busy and self._child.idle:
            self.end()
            return
        try:
            for event in self._child.receive(wait):
                if isinstance(event, Progress):
                    yield event
                elif isinstance(event, NamesUnread):
                    self._tell_unread()
                elif isinstance(event, tuple) and self._asked is not None:
                    (request, turns, version), self._asked = self._asked, None
                    self._keep(request, turns, version, event)
        finally:
            if self._child is not None and self._child.finished:
                self.end()

    def end(self) -> None:
        """Stop now; nothing half-found is kept."""
        if self._child is not None:
            self._child.end()
        self._child = self._asked = None

    def _ask(self, language: str, lists: StudyLists) -> None:
        if self._child is None:
            known = replace(lists, elsewhere=known_elsewhere(self._store, self._id))
            self._child = Answering(search, language, known)
        if self._asked is not None:
            self._child.ask(self._asked[0])

    def _tell_unread(self) -> None:
        """Say it beside the interview as the first search does, which may have had a model that is gone since."""
        before = self._store.interviews.get(self._id).problem
        if NAMES_UNREAD not in before:
            self._store.interviews.change(self._id, problem=" ".join(filter(None, (before, NAMES_UNREAD))))

    def _keep(self, request: Request, turns: frozenset[str], version: int, found: tuple[Finding, ...]) -> None:
        store, number = self._store, self._id
        if store.interviews.get(number).version != version or tuple(store.findings.get(number)) != request.before:
            return
        keep(store, number, request.transcript, found)
        store.searched.put(number, turns)


def keep(store: Store, interview: int, transcript: Transcript, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Keep what was found, all of what was there before that protects, and what is proposed to stand there."""
    before = tuple(store.findings.get(interview))
    made = protected(transcript, before, found, store.decisions.get(interview))
    made = as_proposed(made, before) if review_began(store, interview) else book.proposed(store, interview, made)
    if made != before:
        store.findings.replace(interview, made)
    return made


def as_searched(transcript: Transcript, lists: StudyLists, findings: Iterable[Finding]) -> frozenset[str]:
    """What is kept of a search: digests of the turns, the study's lists and the marks, to see what changed since."""
    return frozenset([*_digests(transcript, lists), marks.digest(findings)])


def _digests(transcript: Transcript, lists: StudyLists) -> list[str]:
    with_ = repr((sorted(lists.known.items()), sorted(lists.never)))
    return [
        sha256(f"{with_}\n{' '.join(word.text for word in turn.words)}".encode()).hexdigest()
        for turn in transcript.turns
    ]


def protected(
    transcript: Transcript, before: Sequence[Finding], found: Sequence[Finding], decisions: Iterable[Decision]
) -> tuple[Finding, ...]:
    """What was found, and of what was there before all that hid words which nothing hides now, or was decided on.

    What was there before keeps its id.
    """
    decided = {at for one in standing(decisions) if one.passage for at in transcript.span(one.passage)}
    hidden = {at for one in found if one.hides for at in transcript.span(one.passage)}
    found_at = {at for one in found for at in transcript.span(one.passage)}
    fresh = count(max((one.id for one in (*before, *found)), default=0) + 1)
    was = {(one.id, one.passage, one.type) for one in before}
    ids = {one.id: one.id if (one.id, one.passage, one.type) in was else next(fresh) for one in found}
    made = [replace(one, id=ids[one.id], follows=ids.get(one.follows or 0)) for one in found]
    there = set(ids.values())
    for old in (one for one in before if one.id not in there):
        span = transcript.span(old.passage)
        if old.hides:
            left = [at for at in span if at not in hidden]
        else:
            left = [at for at in span if at not in found_at] if decided.intersection(span) else []
        for number, run in enumerate(_runs(left)):
            passage = Passage(transcript.words[run.start].id, transcript.words[run.stop - 1].id)
            follows = old.follows if old.follows in there else None
            made.append(replace(old, id=next(fresh) if number else old.id, passage=passage, follows=follows))
    return tuple(sorted(made, key=lambda one: transcript.position[one.passage.first]))


def as_proposed(found: Sequence[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with what was proposed before: what follows another gets that one's, what is new its kind's own."""
    was = {(one.passage, one.type): one.replacement for one in before}
    told = {one.id: was.get((one.passage, one.type), one.replacement) for one in found}
    return tuple(
        replace(
            one,
            replacement=told[one.id] if (one.passage, one.type) in was else told.get(one.follows or 0, told[one.id]),
        )
        for one in found
    )


def _runs(places: Collection[int]) -> Iterator[range]:
    """Places in order as runs of neighbours."""
    start = before = None
    for at in places:
        if before is None or at != before + 1:
            if start is not None and before is not None:
                yield range(start, before + 1)
            start = at
        before = at
    if start is not None and before is not None:
        yield range(start, before + 1)
