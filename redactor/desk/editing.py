"""Doing, undoing and doing again, through all sittings: a researcher's decisions and edits in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from models.decision import Decision
from models.edit import Change, Edit, Marks, Side
from models.errors import Told
from models.finding import Finding
from models.resolve import standing
from models.store import Store
from models.transcript import Passage, Role, Transcript, Word
from redactor.desk.correcting import Rewriting, without
from redactor.review.gestures import Gesture, gestures

BEGINNING = datetime.min.replace(tzinfo=UTC)
"""Before everything."""


class DecidedHere(Told):
    sentence = "Somebody has decided about these very words, so none of them can go. Correct them one by one instead."


class ChangedSince(Told):
    sentence = "These words have changed since, so this can no longer be undone. Correct them by hand."


Step = Edit | Gesture
"""One thing that the researcher did."""


@dataclass(frozen=True, slots=True)
class History:
    """What can be undone, and the take-backs that can be taken back to do again; the next of each stands last."""

    done: tuple[Step, ...]
    undone: tuple[Step, ...]


def history(decisions: Iterable[Decision], edits: Sequence[Edit]) -> History:
    """Read from the record alone. Edits whose words were struck since are passed over."""
    known = {edit.id: edit for edit in edits}
    steps: list[Step] = [*gestures(decisions, Role.RESEARCHER, None), *(one for one in edits if _is_whole(one, known))]
    done: list[Step] = []
    undone: list[tuple[Step, Step]] = []
    for step in sorted(steps, key=moment):
        if done and _takes_back(step, done[-1]):
            undone.append((done.pop(), step))
        elif undone and _takes_back(step, undone[-1][1]):
            done.append(undone.pop()[0])
        else:
            done.append(step)
            undone.clear()
    return History(tuple(done), tuple(by for _, by in undone))


def moment(step: Step) -> datetime:
    return step.at if isinstance(step, Edit) else step[0].at


def _takes_back(step: Step, other: Step) -> bool:
    """Whether a step takes back exactly what the other did."""
    if isinstance(step, Edit) or isinstance(other, Edit):
        return isinstance(step, Edit) and isinstance(other, Edit) and step.takes_back == other.id
    return {decision.takes_back for decision in step} == {decision.id for decision in other}


def _is_whole(edit: Edit, known: dict[int, Edit]) -> bool:
    """Whether an edit, and what it takes back, is still known."""
    while edit.change is not None and edit.takes_back is not None:
        edit = known[edit.takes_back]
    return edit.change is not None


def change_of(transcript: Transcript, findings: Sequence[Finding], one: Rewriting) -> Change:
    """A rewriting of words as a change: with what goes and comes, findings too."""
    was = transcript.words[one.at : one.at + one.count]
    behind = transcript.words[one.at - 1].id if one.at else 0
    will = findings if one.findings is None else one.findings
    return Change(
        Side(words=was, findings=_without(findings, will), gaps=one.gaps),
        Side(words=one.words, findings=_without(will, findings)),
        behind,
    )


def _without(some: Iterable[Finding], others: Iterable[Finding]) -> tuple[Finding, ...]:
    known = {_what(finding) for finding in others}
    return tuple(finding for finding in some if _what(finding) not in known)


def _what(finding: Finding) -> tuple[Passage, str]:
    return finding.passage, finding.type


@dataclass(frozen=True, slots=True)
class Done:
    """The record of an edit, and what is there then; `count` words stand where words stood at the places `was`."""

    edit: Edit
    transcript: Transcript
    findings: Sequence[Finding]
    was: range
    count: int


class Editing:
    """Writes changes down, each with a record from which it can be undone."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview

    def do(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        change: Change,
        *,
        after: datetime = BEGINNING,
        takes_back: int | None = None,
    ) -> Done:
        """Change words, marks, findings, speakers, as it says.

        `findings` are all that are kept now, `after` is the moment of the last step before. Raises DecidedHere where a
        word would go that somebody's decision or a question names, and ChangedSince where the words that it changes
        are not there as they were.
        """
        place = _place(transcript, change)
        self._check(change)
        then = _findings_then(transcript, findings, change)
        made = self._store.edits.make(
            self._id,
            change,
            place=place,
            findings=None if then == findings else then,
            after=after,
            takes_back=takes_back,
        )
        was = range(place, place + len(change.was.words))
        return Done(made, _after(transcript, change, place), then, was, len(change.will.words))

    def _check(self, change: Change) -> None:
        gone = {word.id for word in change.was.words} - {word.id for word in change.will.words}
        if not gone:
            return
        decisions = self._store.decisions.get(self._id)
        hold = {decision.id for decision in standing(decisions)}
        passages = [d.passage for d in decisions if d.passage and (d.id in hold or d.by is Role.PARTICIPANT)]
        passages += [question.passage for question in self._store.questions.get(self._id)]
        if any(passage.first in gone or passage.last in gone for passage in passages):
            raise DecidedHere


def _place(transcript: Transcript, change: Change) -> int:
    """Where the run of words stands now."""
    ids = [word.id for word in change.was.words]
    if ids:
        place = transcript.position.get(ids[0], len(transcript.words))
    elif change.will.words and change.behind:
        place = transcript.position.get(change.behind, len(transcript.words)) + 1
    else:
        place = 0
    there = transcript.words[place : place + len(ids)]
    fits = [(word.id, word.text) for word in there] == [(word.id, word.text) for word in change.was.words]
    if not fits or place > len(transcript.words):
        raise ChangedSince
    return place


def _after(transcript: Transcript, change: Change, place: int) -> Transcript:
    """The transcript as the store has it after a change."""
    made = transcript.rewritten(place, len(change.was.words), change.will.words)
    marks = {at: mark for mark in change.will.marks if (at := made.position.get(mark.id)) is not None}
    if marks:
        first, last = min(marks), max(marks)
        run = (_marked(word, marks.get(at)) for at, word in enumerate(made.words[first : last + 1], start=first))
        made = made.rewritten(first, last + 1 - first, tuple(run))
    people = change.will.speakers
    return made if people is None else Transcript(made.words, people)


def _marked(word: Word, mark: Marks | None) -> Word:
    if mark is None:
        return word
    return replace(word, speaker=mark.speaker, probability=mark.probability, opens_turn=mark.opens_turn)


def _findings_then(transcript: Transcript, findings: Sequence[Finding], change: Change) -> list[Finding]:
    """All findings after a change: those that it takes are gone, and each keeps what is left of its words."""
    taken = {_what(finding) for finding in change.was.findings}
    left = {word.id for word in change.will.words}
    gone = {word.id for word in change.was.words} - left
    kept = []
    for finding in findings:
        if _what(finding) in taken:
            continue
        if (left_over := without(finding, transcript, gone)) is not None:
            kept.append(left_over)
    ids, there = {finding.id for finding in kept}, {_what(finding) for finding in kept}
    for finding in change.will.findings:
        if _what(finding) not in there:
            number = finding.id if finding.id not in ids else max(ids) + 1
            ids.add(number)
            kept.append(replace(finding, id=number))
    return sorted(kept, key=lambda finding: finding.id)
