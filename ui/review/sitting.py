"""A participant's sitting: how her interview stands, and the only way in which her room writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from models.decision import UNWRITTEN, Act, Decision, Level
from models.errors import Told
from models.finding import Finding
from models.resolve import HIDING, Look, resolve, standing
from models.review import PartState, Question, Review, Way
from models.sealing.locks import Key
from models.store import Store
from models.store.rows import now
from models.transcript import Passage, Role, Transcript
from redactor.book.own_words import following
from redactor.release.prepare import Prepared, prepare
from redactor.review.doubts import Doubt, open_doubts
from redactor.review.gestures import Gesture, history, taking_back, without_struck
from redactor.review.parts import Part
from redactor.review.reading import Reading

CODE_TAKEN = "code_taken"
"""The preference that says when (ISO) her code was taken away with the study's passphrase."""


class Sitting(QObject):
    """One participant over one interview. Each gesture is on the disk before `changed` tells which places it touched;
    one that cannot be written changes nothing, and `failed` tells why.
    """

    changed = Signal(object)  # a range of places
    failed = Signal(object)  # a Told

    def __init__(
        self, store: Store, interview: int, speaker: int, transcript: Transcript, parent: QObject | None = None
    ) -> None:
        """`transcript` is the interview's, which takes long to read twice."""
        super().__init__(parent)
        self.store, self.interview, self.speaker = store, interview, speaker
        self.record = store.interviews.get(interview)
        self._key: Key | None = None
        self._read(transcript)
        self.review = store.reviews.get(interview, speaker)
        self.part_states = store.parts.get(interview, speaker)
        self._decisions = store.decisions.get(interview)
        self._refresh()

    def _read(self, transcript: Transcript) -> None:
        self.transcript = transcript
        findings = self.store.findings.get(self.interview)
        self.reading = Reading(transcript, findings, self.speaker, language=self.record.language)

    def unlock(self, code: str) -> bool:
        """Whether this is her code. With it, what she struck can be read here, and brought back."""
        codes = self.store.codes
        if not codes.fits(self.interview, self.speaker, code):
            return False
        self._key = codes.key(self.interview, self.speaker, code)
        if self._key is not None:
            self._read(self.store.strikes.revealed(self.interview, self.speaker, self._key))
            self._refresh()
        return True

    def set_code(self, code: str) -> None:
        """Give her a code, or another one. Raises CodeTooShort, StorageFull."""
        self._key = self.store.codes.put(self.interview, self.speaker, code, key=self._key)

    def forget_code(self) -> None:
        """Take the code away, and with it all that was closed with it, here too; that it was so stays known to her.

        Raises StorageFull, VaultDamaged.
        """
        self.store.codes.remove(self.interview, self.speaker)
        self._key = None
        self.prefer(**{CODE_TAKEN: now().isoformat()})
        self._read(self.store.transcripts.get(self.interview))
        self._refresh()

    def _refresh(self) -> None:
        """What follows from the decisions and from what she did with the parts."""
        self._standing = [decision for decision in standing(self._decisions) if decision.passage]
        own = [decision for decision in self._standing if self._is_own(decision)]
        self._decided = {at for d in own if d.passage for at in self.transcript.span(d.passage)}
        hidden = {d.passage for d in own if d.act is Act.HIDE}
        self.removed: dict[Passage, list[range]] = {}
        """What she removed without reading, whole parts and other stretches, with the words of it that are hers."""
        for passage, state in self.part_states.items():
            hers = self.reading.hers(self.transcript.span(passage)) if state is PartState.REMOVED else []
            if hers and all(self.reading.passage(span) in hidden for span in hers):
                self.removed[passage] = hers
        self._told = self._following()
        self.unread = [span for spans in self.removed.values() for span in spans]

    def _following(self) -> dict[int, Finding]:
        """By id what was found, told in her own words where she put any; not where what she struck is closed."""
        findings = [finding for _, finding in self.reading.spans] if self._key is None else []
        return {one.id: one for one in following(self.transcript, findings, self._decisions)}

    # How it stands

    def looks(self, places: range) -> Sequence[Look]:
        """How the words at these places look now."""
        found = [self._told.get(finding.id, finding) for finding in self.reading.findings(places)]
        if self.review.way is Way.NOT_LOOK:  # then what is only pointed out is hidden too, as it is in what leaves
            found = [replace(finding, hides=True) for finding in found]
        return resolve(self.transcript, found, self._over(places), places=places)

    def finding_at(self, place: int) -> Finding | None:
        """What was found at this place; her own words are proposed for it where she put any for the same."""
        found = self.reading.finding_at.get(place)
        return self._told.get(found.id, found) if found else None

    def in_sight(self, places: range) -> list[bool]:
        """Of each word at these places whether it is shown to her: it stays, or it was found and is hers to decide."""
        looks = self.looks(places)
        return [
            look.shown or (look.by is None and self.reading.is_hers(range(at, at + 1)))
            for at, look in zip(places, looks, strict=True)
        ]

    def hiding(self, places: range) -> list[Decision]:
        """Her own decisions that hide something here: what she can bring back."""
        hides = (d for d in self._over(places) if d.act in HIDING or d.level is Level.REMOVE)
        return [decision for decision in hides if self._is_own(decision)]

    def decided(self, places: range) -> bool:
        """Whether she has decided about something here."""
        return not self._decided.isdisjoint(places)

    def prepared(self) -> Prepared:
        """Exactly what would leave now."""
        return prepare(self.store, self.interview)

    @property
    def can_undo(self) -> bool:
        return bool(self._history()[0])

    @property
    def can_redo(self) -> bool:
        return bool(self._history()[1])

    def _over(self, places: range) -> list[Decision]:
        at = self.transcript.position
        return [
            d
            for d in self._standing
            if d.passage and at[d.passage.first] < places.stop and places.start <= at[d.passage.last]
        ]

    def _is_own(self, decision: Decision) -> bool:
        return (decision.by, decision.speaker) == (Role.PARTICIPANT, self.speaker)

    def _history(self) -> tuple[list[Gesture], list[Gesture]]:
        return history(self._decisions, Role.PARTICIPANT, self.speaker)

    # What she does with words: each of these is one gesture, written whole; true where it was written

    def hide(self, spans: Iterable[range], text: str = "") -> bool:
        """Hide these words; `text` stands instead where there is one that does not say them."""
        return self._hide([(span, text) for span in spans])

    def hide_found(self, findings: Iterable[Finding]) -> bool:
        """Hide what was found, each with what is proposed for it."""
        told = (self._told.get(finding.id, finding) for finding in findings)
        return self._hide([(self.transcript.span(finding.passage), finding.replacement) for finding in told])

    def _hide(self, asked: Sequence[tuple[range, str]]) -> bool:
        spans = [span for span, _ in asked]
        drafted = []
        for span, text in asked:
            kept = without_struck(text, self.transcript, spans) if self._key else text
            drafted.append(self._draft(Act.REPLACE if kept else Act.HIDE, span, text=kept))
        return self._write(drafted)

    def keep(self, spans: Iterable[range]) -> bool:
        """Leave what was found here as it is."""
        return self._write([self._draft(Act.KEEP, span) for span in spans])

    def not_a_detail(self, spans: Iterable[range]) -> bool:
        """Leave these words, which were taken for something they are not."""
        return self._write([self._draft(Act.NOT_A_DETAIL, span) for span in spans])

    def set_level(self, span: range, level: Level | None, not_before: date | None = None) -> bool:
        return self._write([replace(self._draft(Act.LEVEL, span), level=level, not_before=not_before)])

    def bring_back(self, span: range) -> bool:
        """Take back what hides these words; what was found there is hidden again until she decides."""
        return self._write(taking_back(self.hiding(span)))

    def undo(self) -> bool:
        done, _ = self._history()
        return bool(done) and self._write(taking_back(done[-1]))

    def redo(self) -> bool:
        _, undone = self._history()
        return bool(undone) and self._write(taking_back(undone[-1]))

    def _draft(self, act: Act, span: range, *, text: str = "") -> Decision:
        return Decision(0, Role.PARTICIPANT, act, UNWRITTEN, self.reading.passage(span), text, speaker=self.speaker)

    def _write(self, drafted: list[Decision]) -> bool:
        made: list[Decision] = []

        def write() -> None:
            keys = {self.speaker: self._key} if self._key else {}
            made.extend(self.store.decisions.add_together(self.interview, drafted, keys))

        if not self._tried(write):
            return False
        told = self._told
        touched = self._touched(made)
        self._decisions += made
        self._refresh()
        touched = self._with_told(touched, told)
        if touched:
            self.changed.emit(touched)
        return True

    def _touched(self, made: Iterable[Decision]) -> range:
        """From the first to the last place whose look these decisions may have changed."""
        known = {decision.id: decision for decision in self._decisions}
        spans: list[range] = []
        for decision in made:
            root = decision
            while root.passage is None and root.takes_back is not None:
                root = known[root.takes_back]
            if root.passage is not None:
                spans.append(self.transcript.span(root.passage))
        return range(min(s.start for s in spans), max(s.stop for s in spans)) if spans else range(0)

    def _with_told(self, touched: range, before: dict[int, Finding]) -> range:
        """From the first to the last place that was touched, or where her own words are proposed now or are no more."""
        now = self._told
        both = [(before.get(id_), now.get(id_)) for id_ in before | now]
        other = [new or old for old, new in both if old is not new and old != new]  # most are the very same
        spans = [self.transcript.span(one.passage) for one in other if one] + ([touched] if touched else [])
        return range(min(s.start for s in spans), max(s.stop for s in spans)) if spans else touched

    # What she does with parts, and what is kept about her review

    def mark(self, part: Part, state: PartState) -> bool:
        """Keep that she read a part or skipped it."""
        return self._keep_state(part.passage, state)

    def remove_unread(self, span: range) -> bool:
        """Hide what is hers of these words, which she has not read and which are shown nowhere from then on."""
        hers = self.reading.hers(span)
        return bool(hers) and self._keep_state(self.reading.passage(span), PartState.REMOVED) and self.hide(hers)

    def bring_back_unread(self, passage: Passage) -> bool:
        """Take a removal back, and nothing else that she hid there."""
        passages = {self.reading.passage(span) for span in self.removed.get(passage, ())}
        hides = [d for d in self._standing if d.act is Act.HIDE and d.passage in passages and self._is_own(d)]
        return bool(hides) and self._write(taking_back(hides))

    def _keep_state(self, passage: Passage, state: PartState) -> bool:
        kept = self._tried(lambda: self.store.parts.put(self.interview, self.speaker, passage, state))
        if kept:
            self.part_states[passage] = state
            self._refresh()
        return kept

    def state_of(self, part: Part) -> PartState | None:
        """What she did with a part; a removal counts until she takes it back."""
        state = self.part_states.get(part.passage)
        return None if state is PartState.REMOVED and part.passage not in self.removed else state

    def ask(self, span: range, text: str) -> bool:
        """Ask the person who said these words a question."""
        to, passage = self.transcript.words[span.start].speaker, self.reading.passage(span)
        asks, me = self.store.questions.ask, self.speaker
        return self._tried(
            lambda: asks(self.interview, by=Role.PARTICIPANT, speaker=me, to=to, passage=passage, text=text)
        )

    def questions(self) -> list[Question]:
        """The questions to her that wait."""
        asked = self.store.questions.get(self.interview, to=self.speaker)
        return [question for question in asked if not question.closed]

    def answer(self, question: Question, answer: str) -> bool:
        """Answer a question, or put it away with no answer."""
        return self._tried(lambda: self.store.questions.close(question.id, answer))

    def doubts(self) -> list[Doubt]:
        """The questions before a signature that are hers to answer, and open."""
        asked = open_doubts(self.store, self.interview, self.transcript, by=Role.PARTICIPANT, speaker=self.speaker)
        return [one for one in asked if all(self.reading.is_hers(self.transcript.span(p)) for p in one.passages)]

    def leave(self, doubt: Doubt) -> bool:
        """Let what she was asked about stay as it is."""
        leave = self.store.doubts.leave
        return self._tried(lambda: leave(self.interview, doubt.key, by=Role.PARTICIPANT, speaker=self.speaker))

    def take_signature_back(self) -> bool:
        """Nothing leaves then until she signs again."""
        take_back = self.store.sign_offs.take_back
        return self._tried(lambda: take_back(self.interview, Role.PARTICIPANT, self.speaker))

    def note(self, review: Review) -> bool:
        """Keep her review as it is now: her way, her name, where she is, what she prefers."""
        kept = self._tried(lambda: self.store.reviews.put(review))
        if kept:
            self.review = review
        return kept

    def prefer(self, **changes: str | int) -> bool:
        return self.note(replace(self.review, prefers={**self.review.prefers, **changes}))

    def _tried(self, write: Callable[[], object]) -> bool:
        try:
            write()
        except Told as error:
            self.failed.emit(error)
            return False
        return True
