"""What a researcher does at her desk: decisions that protect more at any time, and less only before the review."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from models.decision import UNWRITTEN, Act, Decision
from models.errors import Told
from models.resolve import resolve
from models.review import Way
from models.store import Store
from models.study import State
from models.transcript import Passage, Role
from redactor.correct import Rewriting, correct
from redactor.editing import Edit, Editing
from redactor.release.prepare import participants, prepare
from redactor.review.gestures import Gesture, history, taking_back
from redactor.review.same import Said

_MOST_ALIKE = 6  # words: longer passages are not looked for elsewhere


class ParticipantHid(Told):
    sentence = "The participant hid this. Only she can show it again, in her review."


class ReviewBegan(Told):
    sentence = "The participant's review has begun. From then on the desk can hide more, and show nothing more."


class FirstTurn(Told):
    sentence = "This is the very first word: there is no turn before it."


class NothingToUndo(Told):
    sentence = "There is nothing of yours left to undo here."


class Desk:
    """One interview as the researcher works on it. What is read here is as of the last `refresh` or act."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview
        self._editing = Editing(store, interview)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        store, number = self._store, self._id
        self.interview = store.interviews.get(number)
        self.transcript = store.transcripts.get(number)
        self._said = Said(self.transcript)
        reviews = [store.reviews.get(number, speaker) for speaker in participants(self.transcript)]
        findings = store.findings.get(number)
        if any(review.way is Way.NOT_LOOK for review in reviews):
            # The strictest redaction, as in what leaves.
            findings = [replace(finding, hides=True) for finding in findings]
        self.findings = findings
        self.review_began = (
            self.interview.state is State.IN_REVIEW
            or any(review.way is not None for review in reviews)
            or any(sign_off.by is Role.PARTICIPANT for sign_off in store.sign_offs.get(number))
        )
        self._read_decisions()

    def _read_decisions(self) -> None:
        self.decisions = self._store.decisions.get(self._id)
        self.looks = resolve(self.transcript, self.findings, self.decisions)
        self._history = history(self.decisions, Role.RESEARCHER, None)

    # Deciding

    def alike(self, span: range) -> list[range]:
        """The places where the very words at these places are said, these among them."""
        return self._said.again(span) if len(span) <= _MOST_ALIKE else [span]

    def decide(self, act: Act, spans: Iterable[range], text: str = "") -> None:
        """Write down what the researcher decides about some places, as one gesture.

        What a participant hides already is left out. Raises ParticipantHid where nothing is left, or where something
        of it would have to be shown; ReviewBegan.
        """
        open_ = [span for span in spans if not all(self.hidden_by_participant(at) for at in span)]
        if not open_ or (act is Act.KEEP and any(self.hidden_by_participant(at) for span in open_ for at in span)):
            raise ParticipantHid
        words = self.transcript.words
        passages = [Passage(words[span.start].id, words[span.stop - 1].id) for span in open_]
        self._write([Decision(0, Role.RESEARCHER, act, UNWRITTEN, passage, text) for passage in passages])
        self._editing.undone.clear()

    def hidden_by_participant(self, at: int) -> bool:
        """Whether a participant hides the word at this place."""
        look = self.looks[at]
        return not look.shown and look.by is Role.PARTICIPANT

    # Words, turns and who says them

    def correct(self, span: range, text: str) -> None:
        """Write `text` in the place of the words there.

        Raises ParticipantHid, and what redactor.correct and redactor.editing raise.
        """
        if any(self.hidden_by_participant(at) for at in span):
            raise ParticipantHid
        findings = self._store.findings.get(self._id)
        self._edit(correct(self.transcript, self.looks, findings, span, text))

    def toggle_turn(self, at: int) -> None:
        """Let a new turn begin with the word at this place; or join the turn that begins there to the one before."""
        words = self.transcript.words
        if at == 0:
            raise FirstTurn
        if not self.opens_turn(at):
            self._edit(Rewriting(at, 1, (replace(words[at], opens_turn=True),)))
            return
        stop = self.turn_around(at).stop
        speaker = words[at - 1].speaker
        joined = tuple(replace(word, speaker=speaker, opens_turn=False) for word in words[at:stop])
        self._edit(Rewriting(at, stop - at, joined))

    def said_by(self, span: range, speaker: int) -> None:
        """Say who says the words at these places."""
        said = tuple(replace(word, speaker=speaker) for word in self.transcript.words[span.start : span.stop])
        self._edit(Rewriting(span.start, len(span), said))

    def opens_turn(self, at: int) -> bool:
        words = self.transcript.words
        return at == 0 or words[at].opens_turn or words[at].speaker != words[at - 1].speaker

    def turn_around(self, at: int) -> range:
        """The places of the turn that holds this place."""
        words, first, stop = self.transcript.words, at, at + 1
        while not self.opens_turn(first):
            first -= 1
        while stop < len(words) and not self.opens_turn(stop):
            stop += 1
        return range(first, stop)

    def _edit(self, rewriting: Rewriting) -> None:
        self._editing.do(self.transcript, rewriting)
        self.refresh()

    # Undoing a decision is one more fact, and so is undoing that; edits go back and forth with them by time

    @property
    def can_undo(self) -> bool:
        return bool(self._history[0] or self._editing.done)

    @property
    def can_redo(self) -> bool:
        return bool(self._redoable or self._editing.undone)

    def undo(self) -> None:
        """Take back what was done last. Raises NothingToUndo, ReviewBegan."""
        self._step(self._history[0], self._editing.done, self._editing.undo)

    def redo(self) -> None:
        """Bring back what was undone last. Raises NothingToUndo, ReviewBegan."""
        self._step(self._redoable, self._editing.undone, self._editing.redo)

    @property
    def _redoable(self) -> list[Gesture]:
        """Undone gestures; an edit that was made since ends doing them again, as a decision does."""
        since = self._editing.done[-1].made if self._editing.done else None
        return [gesture for gesture in self._history[1] if since is None or gesture[0].at > since]

    def _step(self, gestures: list[Gesture], edits: list[Edit], act: Callable[[], None]) -> None:
        if edits and (not gestures or edits[-1].moved > gestures[-1][0].at):
            act()
            self.refresh()
        elif gestures:
            self._write(taking_back(gestures[-1]))
        else:
            raise NothingToUndo

    def _write(self, drafted: list[Decision]) -> None:
        """Raises ReviewBegan where something would show that does not show now, and a review began; PassageError."""
        first = len(self.decisions) + 1
        numbered = [replace(decision, id=number) for number, decision in enumerate(drafted, start=first)]
        after = resolve(self.transcript, self.findings, [*self.decisions, *numbered])
        if self.review_began and any(new.shown and not old.shown for old, new in zip(self.looks, after, strict=True)):
            raise ReviewBegan
        self._store.decisions.add_together(self._id, drafted)
        self._read_decisions()

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
