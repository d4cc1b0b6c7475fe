"""What a researcher does at her desk: decisions that protect more at any time, and less only before the review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.decision import UNWRITTEN, Act, Decision
from models.edit import Change, Edit
from models.errors import Told
from models.finding import Finding
from models.resolve import resolve
from models.review import Question, Way
from models.store import Store
from models.store.begun import review_began
from models.transcript import Passage, Role, Speaker, Transcript
from redactor.book.own_words import following
from redactor.desk import marking, marks
from redactor.desk.checking import Gap, gaps
from redactor.desk.correcting import Rewriting, correct, insert
from redactor.desk.editing import BEGINNING, Editing, Step, change_of, history
from redactor.desk.seeing import Seen, looks_after
from redactor.redact import hidden_everywhere, tokens
from redactor.release.prepare import participants, prepare, taking_part
from redactor.review.called import Clash, clash
from redactor.review.gestures import taking_back
from redactor.review.same import Said

UNCLEAR = "[unclear]"
"""What stands for words that cannot be made out, as in transcripts by hand."""
_MOST_ALIKE = 6  # words: longer passages are not looked for elsewhere


class ParticipantHid(Told):
    sentence = "The participant hid this. Only she can show it again, in her review."


class ReviewBegan(Told):
    sentence = "The participant's review has begun. From then on the desk can hide more, and show nothing more."


class NothingToUndo(Told):
    sentence = "There is nothing of yours left to undo here."


class NobodyToAsk(Told):
    sentence = "Nobody here is a participant. Say under “Speakers” who is, then ask."


@dataclass(frozen=True, slots=True)
class Called:
    """What a participant wants to be called; `is_known` where it may be her own name, or somebody's in the interview.

    `name` is empty where she has not said, or where it is hidden in the interview.
    """

    name: str
    is_known: bool


class Desk:
    """One interview as the researcher works on it. What is read here is as of the last `refresh` or act."""

    def __init__(self, store: Store, interview: int) -> None:
        self._store, self._id = store, interview
        self._editing = Editing(store, interview)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        transcript = self._store.transcripts.get(self._id)
        self._said = Said(transcript)
        self._edits = self._store.edits.get(self._id)
        self.decisions = self._store.decisions.get(self._id)
        self._see(transcript, self._store.findings.get(self._id))
        self.looks = resolve(transcript, self.findings, self.decisions)

    def _see(self, transcript: Transcript, findings: Sequence[Finding]) -> None:
        """Take notice of the transcript as it is now, and of what was found in it."""
        store, number = self._store, self._id
        self.interview, self.transcript = store.interviews.get(number), transcript
        self.gaps = gaps(transcript, store.transcripts.unclear(number))
        reviews = [
            store.reviews.get(number, speaker) for speaker in taking_part(store, number, transcript, self.decisions)
        ]
        self._strictest = any(review.way is Way.NOT_LOOK for review in reviews)
        self.findings = self._as_read(findings, self.decisions)
        self.review_began = review_began(store, number)
        self._history = history(self.decisions, self._edits)

    @property
    def _seen(self) -> Seen:
        return Seen(self.transcript, self.findings, self.decisions, self.looks)

    def _as_read(self, findings: Sequence[Finding], decisions: Iterable[Decision]) -> list[Finding]:
        """The findings as they count: where a participant would rather not look, all hide, as in what leaves."""
        told = following(self.transcript, findings, decisions)
        return [replace(finding, hides=True) if self._strictest else finding for finding in told]

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

    def hidden_by_participant(self, at: int) -> bool:
        """Whether a participant hides the word at this place."""
        look = self.looks[at]
        return not look.shown and look.by is Role.PARTICIPANT

    def ask(self, span: range, text: str) -> None:
        """Attach a question to a passage, for whoever says it; else for the participant. Raises NobodyToAsk."""
        hers, words = participants(self.transcript), self.transcript.words
        if not hers:
            raise NobodyToAsk
        to = words[span.start].speaker if words[span.start].speaker in hers else hers[0]
        passage = Passage(words[span.start].id, words[span.stop - 1].id)
        self._store.questions.ask(self._id, by=Role.RESEARCHER, to=to, passage=passage, text=text)

    def questions(self) -> list[Question]:
        """All questions of this interview, the oldest first."""
        return self._store.questions.get(self._id)

    def called(self, speaker: int) -> Called:
        """What a participant wants to be called."""
        name = self._store.reviews.get(self._id, speaker).called
        known = bool(name) and clash(name, self.transcript, speaker) in {Clash.OWN, Clash.SAID}
        secret = known and bool(tokens(name) & hidden_everywhere(self.transcript.words, self.looks))
        return Called("" if secret else name, known)

    # Words and what lies between them

    def correct(self, span: range, text: str) -> None:
        """Write `text` in the place of the words there.

        Raises ParticipantHid, and what redactor.desk.correcting and redactor.desk.editing raise.
        """
        if any(self.hidden_by_participant(at) for at in span):
            raise ParticipantHid
        findings = self._store.findings.get(self._id)
        self._rewrite(findings, correct(self._said, self.looks, findings, span, text))

    def mark_unclear(self, span: range) -> None:
        """Say that the words at these places cannot be made out. Raises what `correct` raises."""
        self.correct(span, UNCLEAR)

    def confirm(self, span: range) -> None:
        """Say that the words at these places are right."""
        self._edit(marking.confirmed(self.transcript, span))

    def insert(self, gap: Gap, text: str) -> None:
        """Write down what is said in a gap, or in the time after a word. Raises NothingTyped."""
        findings = self._store.findings.get(self._id)
        made = insert(self._said, self.looks, findings, gap, text)
        self._rewrite(findings, made if self.gaps.get(gap.at) == gap else replace(made, gaps=()))

    def after(self, span: range) -> Gap:
        """The time behind the words at these places, to insert there what was missed."""
        words, at = self.transcript.words, span.stop
        if at in self.gaps:
            return self.gaps[at]
        last = words[at - 1]
        end = words[at].start if at < len(words) else last.end
        return Gap(at, ((last.end, max(last.end, end)),), last.speaker)

    def no_speech(self, gap: Gap) -> None:
        """Say that nothing is said in a gap."""
        self._edit(marking.no_speech(gap))

    # Turns and who says them

    def toggle_turn(self, at: int) -> None:
        """Let a new turn begin with the word at this place; or join the turn that begins there to the one before.

        Raises FirstTurn.
        """
        if self.opens_turn(at):
            self._edit(marking.turn_joined(self.transcript, self.turn_around(at)))
        else:
            self._edit(marking.turn_begun(self.transcript, at))

    def said_by(self, spans: Iterable[range], speaker: int) -> None:
        """Say who says the words at these places."""
        self._edit(marking.said_by(self.transcript, spans, speaker))

    def give(self, who: Mapping[range, int]) -> None:
        """Say who says the words at these places, as one act."""
        self._edit(marking.given(self.transcript, who))

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

    # Speakers

    def know_as(self, speaker: Speaker) -> None:
        """Rename a speaker, or change what she is in the interview."""
        self._edit(marking.known_as(self.transcript, speaker))

    def add_speaker(self, role: Role = Role.OTHER) -> Speaker:
        change, new = marking.added(self.transcript, role)
        self._edit(change)
        return new

    def split(self, spans: Iterable[range]) -> Speaker:
        """Say that the words at these places are said by somebody who was not told apart until now."""
        places = list(spans)
        role = self.transcript.speaker(self.transcript.words[places[0].start].speaker).role
        change, new = marking.split(self.transcript, places, role)
        self._edit(change)
        return new

    def merge(self, gone: int, into: int) -> None:
        """Say that two speakers are one. Raises HasReviewed where the one who would go is a participant at work."""
        self._edit(marking.merged(self.transcript, gone, into))

    def _rewrite(self, findings: Sequence[Finding], rewriting: Rewriting) -> None:
        self._do(findings, change_of(self.transcript, findings, rewriting))

    def _edit(self, change: Change) -> None:
        self._do(self._store.findings.get(self._id), change)

    def _do(self, findings: Sequence[Finding], change: Change, *, takes_back: int | None = None) -> None:
        """`findings` are all that are kept now: they are read once an act. Raises HasReviewed."""
        marking.check_all_stay(self._store, self._id, change)
        moments = [step.at for steps in (self.decisions, self._edits) for step in steps[-1:]]
        last = max(moments, default=BEGINNING)
        before = self._seen
        done = self._editing.do(self.transcript, findings, change, after=last, takes_back=takes_back)
        self._edits.append(done.edit)
        self._said = self._said.rewritten(done.transcript, change.was.words, change.will.words)
        self._see(done.transcript, done.findings)
        self.looks = looks_after(before, done.transcript, self.findings, self.decisions, was=done.was, count=done.count)

    # Undoing is one more fact, and so is undoing that

    @property
    def can_undo(self) -> bool:
        return bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        return bool(self._history.undone)

    def undo(self) -> None:
        """Take back what was done last. Raises NothingToUndo, ReviewBegan, DecidedHere, ChangedSince, HasReviewed."""
        self._take_back(self._history.done)

    def redo(self) -> None:
        """Bring back what was undone last. Raises what `undo` raises."""
        self._take_back(self._history.undone)

    def _take_back(self, steps: tuple[Step, ...]) -> None:
        if not steps:
            raise NothingToUndo
        last = steps[-1]
        if not isinstance(last, Edit):
            self._write(taking_back(last))
        elif last.change is not None:
            self._do(self._store.findings.get(self._id), last.change.reversed, takes_back=last.id)

    def _write(self, drafted: list[Decision]) -> None:
        """Raises ReviewBegan where something would show that does not show now, and a review began; PassageError."""
        first = len(self.decisions) + 1
        numbered = [replace(decision, id=number) for number, decision in enumerate(drafted, start=first)]
        findings = self._store.findings.get(self._id)
        decisions = [*self.decisions, *numbered]
        settled = marks.settled(self.transcript, findings, decisions)
        read = self._as_read(settled, decisions)
        after = looks_after(self._seen, self.transcript, read, decisions)
        if self.review_began and any(new.shown and not old.shown for old, new in zip(self.looks, after, strict=True)):
            raise ReviewBegan
        self.decisions += self._store.decisions.add_together(self._id, drafted)
        if settled != tuple(findings):
            self._store.findings.replace(self._id, settled)
        self.findings, self.looks = read, after
        self._history = history(self.decisions, self._edits)

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
