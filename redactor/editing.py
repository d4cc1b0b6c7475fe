"""Changes to words, turns and speakers, each of which can be undone as long as the desk is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from models.decision import Decision
from models.errors import Told
from models.finding import Finding
from models.resolve import standing
from models.store import Store
from models.store.rows import now
from models.transcript import Role, Transcript, Word
from redactor.correct import Rewriting


class DecidedHere(Told):
    sentence = "Somebody has decided about these very words, so none of them can go. Correct them one by one instead."


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done, and what brings back what was there before; `moved` is when it was last done or undone."""

    made: datetime
    moved: datetime
    again: Rewriting
    back: Rewriting


class Editing:
    """The edits of one sitting at the desk; `done` and `undone` hold the next to undo and to do again at their ends."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview
        self.done: list[Edit] = []
        self.undone: list[Edit] = []

    def do(self, transcript: Transcript, rewriting: Rewriting) -> None:
        """Rewrite words. Raises DecidedHere where a word would go that somebody's decision or a question names."""
        was = transcript.words[rewriting.at : rewriting.at + rewriting.count]
        findings = tuple(self._store.findings.get(self._id)) if rewriting.findings is not None else None
        self._check(was, rewriting.words, self._store.decisions.get(self._id))
        self._write(rewriting)
        moment = now()
        self.done.append(Edit(moment, moment, rewriting, Rewriting(rewriting.at, len(rewriting.words), was, findings)))
        self.undone.clear()

    def undo(self) -> None:
        edit = self.done.pop()
        self._write(edit.back)
        self.undone.append(replace(edit, moved=now()))

    def redo(self) -> None:
        edit = self.undone.pop()
        self._write(edit.again)
        self.done.append(replace(edit, moved=now()))

    def _write(self, one: Rewriting) -> None:
        findings: tuple[Finding, ...] | None = one.findings
        self._store.transcripts.rewrite(self._id, one.at, one.count, one.words, findings)

    def _check(self, was: Iterable[Word], will: Iterable[Word], decisions: list[Decision]) -> None:
        gone = {word.id for word in was} - {word.id for word in will}
        hold = {decision.id for decision in standing(decisions)}
        passages = [d.passage for d in decisions if d.passage and (d.id in hold or d.by is Role.PARTICIPANT)]
        passages += [question.passage for question in self._store.questions.get(self._id)]
        if any(passage.first in gone or passage.last in gone for passage in passages):
            raise DecidedHere
