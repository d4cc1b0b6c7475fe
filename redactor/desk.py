"""What a researcher does at her desk: decisions that protect more at any time, and less only before the review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.decision import Act, Decision
from models.errors import Told
from models.resolve import Look, resolve, standing
from models.review import Way
from models.store import Store
from models.store.rows import now
from models.study import State
from models.transcript import Passage, Role
from redactor.release.prepare import participants, prepare


class ParticipantHid(Told):
    sentence = "The participant hid this. Only she can show it again, in her review."


class ReviewBegan(Told):
    sentence = "The participant's review has begun. From then on the desk can hide more, and show nothing more."


class NothingToUndo(Told):
    sentence = "There is nothing of yours left to undo here."


class Desk:
    """One interview as the researcher works on it. What is read here is as of the last `refresh` or act."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        store, number = self._store, self._id
        self.interview = store.interviews.get(number)
        self.transcript = store.transcripts.get(number)
        reviews = [store.reviews.get(number, speaker) for speaker in participants(self.transcript)]
        findings = store.findings.get(number)
        if any(review.way is Way.NOT_LOOK for review in reviews):
            # The strictest redaction, as in what leaves.
            findings = [replace(finding, hides=True) for finding in findings]
        self.findings = findings
        self.decisions = store.decisions.get(number)
        self.review_began = (
            self.interview.state is State.IN_REVIEW
            or any(review.way is not None for review in reviews)
            or any(sign_off.by is Role.PARTICIPANT for sign_off in store.sign_offs.get(number))
        )
        self.looks = resolve(self.transcript, self.findings, self.decisions)

    # Deciding

    def decide(self, act: Act, passage: Passage, text: str = "") -> Decision:
        """Write the researcher's decision down. Raises ParticipantHid, ReviewBegan, PassageError."""
        span = self.transcript.span(passage)
        hers = [self.hidden_by_participant(at) for at in span]
        if all(hers) or (act is Act.KEEP and any(hers)):
            raise ParticipantHid
        self._check(Decision(len(self.decisions) + 1, Role.RESEARCHER, act, now(), passage, text))
        made = self._store.decisions.add(self._id, by=Role.RESEARCHER, act_=act, passage=passage, text=text)
        self.refresh()
        return made

    def hidden_by_participant(self, at: int) -> bool:
        """Whether a participant hides the word at this place."""
        look = self.looks[at]
        return not look.shown and look.by is Role.PARTICIPANT

    # Undoing is one more fact, and so is undoing that

    @property
    def undoable(self) -> Decision | None:
        """The researcher's last decision that stands."""
        mine = [decision for decision in standing(self.decisions) if decision.by is Role.RESEARCHER]
        return mine[-1] if mine else None

    @property
    def redoable(self) -> Decision | None:
        """The researcher's last undoing, where she has decided nothing since."""
        mine = [decision for decision in self.decisions if decision.by is Role.RESEARCHER]
        undone = {decision.takes_back for decision in mine}
        real = {decision.id for decision in mine if decision.act is not Act.TAKE_BACK}
        since = max(real, default=0)
        backs = [d for d in mine if d.takes_back in real and d.id not in undone and d.id > since]
        return backs[-1] if backs else None

    def undo(self) -> None:
        """Take back the last decision. Raises NothingToUndo, ReviewBegan."""
        self._take_back(self.undoable)

    def redo(self) -> None:
        """Bring back what was undone last. Raises NothingToUndo, ReviewBegan."""
        self._take_back(self.redoable)

    def _take_back(self, decision: Decision | None) -> None:
        if decision is None:
            raise NothingToUndo
        number = len(self.decisions) + 1
        self._check(Decision(number, Role.RESEARCHER, Act.TAKE_BACK, now(), takes_back=decision.id))
        self._store.decisions.add(self._id, by=Role.RESEARCHER, act_=Act.TAKE_BACK, takes_back=decision.id)
        self.refresh()

    def _check(self, decision: Decision) -> None:
        """Raises ReviewBegan where a decision would show a word that does not show now."""
        if not self.review_began:
            return
        after: Sequence[Look] = resolve(self.transcript, self.findings, [*self.decisions, decision])
        if any(new.shown and not old.shown for old, new in zip(self.looks, after, strict=True)):
            raise ReviewBegan

    # What may be copied

    def leaving(self, span: range) -> str:
        """What would leave of the words at these places: whole pieces of the redacted text, a turn a line."""
        position = self.transcript.position
        lines = []
        for turn in prepare(self._store, self._id).redacted.turns:
            pieces = [p for p in turn.pieces if position[p.first] < span.stop and position[p.last] >= span.start]
            if pieces:
                lines.append(" ".join(piece.text for piece in pieces))
        return "\n".join(lines)
