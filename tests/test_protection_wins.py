"""Whatever people do in whatever order, nothing that a participant protects leaves, and nothing that she did not sign.

The desk, two participants (one with a code) and releases, over the real store and gate. What she protects is followed
here in a way of its own, by words and not by passages, so that the program's own idea of it is not asked.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlite_utils import Database

from models.decision import UNWRITTEN, Act, Decision, Level
from models.entities import entity
from models.errors import PassageError, Told
from models.finding import Finding
from models.review import Way
from models.sealing.locks import Key
from models.store import Store
from models.transcript import Passage, Role, Speaker, Word
from redactor import audit
from redactor.desk import Desk
from redactor.desk.searching import keep
from redactor.redact import RedactedTranscript, tokens
from redactor.release import Layout, prepare, release, sign
from redactor.release.gate import ParticipantMustSign, ParticipantMustSignAgain
from redactor.release.leaks import words_in
from redactor.review.gestures import history, taking_back
from tests.conftest import CHEAP

WITH_CODE, WITHOUT = 2, 3
SAID_BY = (1, 2, 2, 2, 2, 2, 3, 3, 3, 1, 2, 2)
DAYS = (date(2026, 1, 1), date(2030, 1, 1), date(2040, 1, 1))
FORMATS = ("txt", "json", "csv", "md", "html", "vtt", "docx")
NAMES = {"Wren", "Robin"}

_WORD = re.compile(r"qk\d+w")

places = st.integers(0, 30)
participants = st.sampled_from((WITH_CODE, WITHOUT))
days = st.sampled_from(DAYS)


@dataclass
class Hers:
    """What one participant has decided, by the words that were there: (her decision, or its number taken back, words).

    `signed` is what showed where she last signed, a day, a word: its text, whether it may be quoted, who says it.
    """

    made: list[tuple[Decision, tuple[int, ...]]] = field(default_factory=list)
    said: dict[int, str] = field(default_factory=dict)
    signed: dict[date, dict[int, tuple[str, bool, str]]] = field(default_factory=dict)

    def last_words(self) -> tuple[dict[int, Act], dict[int, Decision]]:
        """Per word what she last did with it, and which level she last set."""
        undone, acts, levels = set[int](), dict[int, Act](), dict[int, Decision]()
        for decision, words in reversed(self.made):
            if decision.id in undone:
                continue
            if decision.takes_back is not None:
                undone.add(decision.takes_back)
            for word in words:
                if decision.act is Act.LEVEL:
                    levels.setdefault(word, decision)
                else:
                    acts.setdefault(word, decision.act)
        return acts, levels

    def hidden(self) -> set[int]:
        acts, levels = self.last_words()
        struck = {word for word, act in acts.items() if act in {Act.HIDE, Act.REPLACE}}
        return struck | {word for word, decision in levels.items() if decision.level is Level.REMOVE}

    def held(self, today: date) -> set[int]:
        """Words that stay here for now."""
        _, levels = self.last_words()
        return {
            word
            for word, decision in levels.items()
            if decision.level is Level.TEAM or (decision.not_before and decision.not_before > today)
        }

    def unquotable(self) -> set[int]:
        return {word for word, decision in self.last_words()[1].items() if decision.level is Level.NO_QUOTE}


def readable(redacted: RedactedTranscript) -> dict[int, tuple[str, bool, str]]:
    return {p.first: (p.text, p.quote, turn.speaker) for turn in redacted.turns for p in turn.pieces if not p.kind}


class AnInterview(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.database = Database(memory=True)
        self.store, self.typed, self.releases = Store(self.database), 0, 0
        self.key: Key | None = None
        self.hers = {WITH_CODE: Hers(), WITHOUT: Hers()}
        store, self.number = self.store, self.store.interviews.add().id
        words = [Word(at, self.a_word(), float(at), at + 0.5, who) for at, who in enumerate(SAID_BY, start=1)]
        store.transcripts.append(self.number, words, 20.0)
        people = zip(("Zzinter", "Zzanwen", "Zzrhys"), (Role.INTERVIEWER, *[Role.PARTICIPANT] * 2), strict=True)
        speakers = [Speaker(at, name, role) for at, (name, role) in enumerate(people, start=1)]
        store.transcripts.set_speakers(self.number, speakers, {})
        self.found([(2, 3, "PERSON"), (6, 6, "OCCUPATION")])

    def teardown(self):
        shutil.rmtree(self.folder)

    def a_word(self) -> str:
        """One that was never said before."""
        self.typed += 1
        return f"qk{self.typed}w"

    def span(self, one: int, other: int) -> range:
        count = len(self.store.transcripts.get(self.number).words)
        first, last = sorted((one % count, other % count))
        return range(first, min(last, first + 3) + 1)

    def passage(self, span: range) -> Passage:
        words = self.store.transcripts.get(self.number).words
        return Passage(words[span.start].id, words[span.stop - 1].id)

    @rule(found=st.lists(st.tuples(places, places, st.sampled_from(("PERSON", "OCCUPATION"))), max_size=3))
    def found(self, found):
        made = [
            Finding(at, self.passage(self.span(a, b)), kind, 0.9, "", entity(kind).hides, entity(kind).replacement)
            for at, (a, b, kind) in enumerate(found, start=1)
        ]
        keep(self.store, self.number, self.store.transcripts.get(self.number), made)
        self.desk = Desk(self.store, self.number)

    # The desk

    def at_the_desk(self, act, *given):
        try:
            act(*given)
        except PassageError:  # words that a decision or a finding speaks of are gone
            raise
        except Told:
            return

    @rule(a=places, b=places, act=st.sampled_from((Act.HIDE, Act.REPLACE, Act.KEEP)))
    def decides(self, a, b, act):
        self.at_the_desk(self.desk.decide, act, [self.span(a, b)], "[a town]" if act is Act.REPLACE else "")

    @rule(a=places, b=places, count=st.integers(1, 4))
    def corrects(self, a, b, count):
        self.at_the_desk(self.desk.correct, self.span(a, b), " ".join(self.a_word() for _ in range(count)))

    @rule(a=places)
    def inserts(self, a):
        self.at_the_desk(self.desk.insert, self.desk.after(self.span(a, a)), self.a_word())

    @rule(a=places, b=places, speaker=st.sampled_from((1, 2, 3)))
    def gives_words(self, a, b, speaker):
        if speaker in {one.id for one in self.desk.transcript.speakers}:
            self.at_the_desk(self.desk.said_by, [self.span(a, b)], speaker)

    @rule(speaker=st.sampled_from((1, 2, 3)), role=st.sampled_from((Role.PARTICIPANT, Role.OTHER)))
    def says_who_is_who(self, speaker, role):
        if speaker in {one.id for one in self.desk.transcript.speakers}:
            self.at_the_desk(self.desk.know_as, replace(self.desk.transcript.speaker(speaker), role=role))

    @rule(gone=st.sampled_from((1, 2, 3)))
    def joins_speakers(self, gone):
        others = [one.id for one in self.desk.transcript.speakers if one.id != gone]
        if len(others) == len(self.desk.transcript.speakers) - 1 and others:
            self.at_the_desk(self.desk.merge, gone, others[0])

    @rule(times=st.integers(1, 3), again=st.booleans())
    def undoes(self, times, again):
        for _ in range(times):
            self.at_the_desk(self.desk.redo if again else self.desk.undo)

    # The participants

    def is_there(self, who):
        """Whether she is a speaker still: of somebody who was joined with another before, the room knows nothing."""
        return who in {one.id for one in self.desk.transcript.speakers}

    def she_decides(self, who, drafted):
        if not self.is_there(who):
            return
        words = self.store.transcripts.get(self.number)
        try:
            made = self.store.decisions.add_together(self.number, drafted, {WITH_CODE: self.key} if self.key else {})
        except PassageError:
            raise
        except Told:
            return
        for decision in made:
            there = words.words_of(decision.passage) if decision.passage else ()
            self.hers[who].made.append((decision, tuple(word.id for word in there)))
            self.hers[who].said |= {word.id: word.text for word in there if word.text.startswith("qk")}
        self.desk.refresh()

    @rule(who=participants, a=places, b=places, act=st.sampled_from((Act.HIDE, Act.HIDE, Act.REPLACE, Act.KEEP)))
    def strikes(self, who, a, b, act):
        text = "[a place]" if act is Act.REPLACE else ""
        passage = self.passage(self.span(a, b))
        self.she_decides(who, [Decision(0, Role.PARTICIPANT, act, UNWRITTEN, passage, text, speaker=who)])

    @rule(who=participants, a=places, b=places, level=st.sampled_from(list(Level)), day=st.one_of(st.none(), days))
    def sets_a_level(self, who, a, b, level, day):
        passage = self.passage(self.span(a, b))
        drafted = Decision(0, Role.PARTICIPANT, Act.LEVEL, UNWRITTEN, passage, level=level, speaker=who)
        self.she_decides(who, [replace(drafted, not_before=day)])

    @rule(who=participants, again=st.booleans())
    def takes_back(self, who, again):
        steps = history(self.store.decisions.get(self.number), Role.PARTICIPANT, who)[again]
        if steps:
            self.she_decides(who, taking_back(steps[-1]))

    @rule()
    def sets_her_code(self):
        if self.key is None and self.is_there(WITH_CODE):
            self.key = self.store.codes.put(self.number, WITH_CODE, "blue door", CHEAP)
            self.desk.refresh()

    @rule(who=participants, way=st.sampled_from((Way.NOT_LOOK, Way.WORDS)), called=st.sampled_from(("", *NAMES)))
    def goes_through(self, who, way, called):
        if not self.is_there(who):
            return
        self.store.reviews.put(replace(self.store.reviews.get(self.number, who), way=way, called=called))
        self.desk.refresh()

    @rule(day=days, who=st.sampled_from(((WITH_CODE,), (WITHOUT,), (WITH_CODE, WITHOUT))))
    def signs(self, day, who):
        for speaker in filter(self.is_there, who):
            prepared = prepare(self.store, self.number, today=day)
            sign(self.store, prepared, by=Role.PARTICIPANT, name="", speaker=speaker)
            later = [one for one in DAYS if one >= day]
            shows = {one: readable(prepare(self.store, self.number, today=one).redacted) for one in later}
            self.hers[speaker].signed = shows
        self.desk.refresh()

    # What leaves

    @rule(day=days, who=participants, a=places, does=st.sampled_from(("keeps", "takes back", "is called")))
    def leaves_after_she_changed_her_mind(self, day, who, a, does):
        """Less is protected than was signed, and she did not sign that."""
        self.signs(day, (WITH_CODE, WITHOUT))
        if does == "keeps":
            self.strikes(who, a, a + 3, Act.KEEP)
        elif does == "takes back":
            self.takes_back(who, again=False)
        else:
            self.goes_through(who, Way.WORDS, "Wren")
        self.leaves(day, "txt", (False, False, False), signed=False)

    @rule(day=days, ending=st.sampled_from(FORMATS), looks=st.tuples(*[st.booleans()] * 3), signed=st.booleans())
    def leaves(self, day, ending, looks, signed):
        if signed:
            self.signs(day, (WITH_CODE, WITHOUT))
        sign(self.store, prepare(self.store, self.number, today=day), by=Role.RESEARCHER, name="")
        prepared, out = prepare(self.store, self.number, today=day), self.folder / str(self.releases)
        out.mkdir()
        self.releases += 1
        kinds, letters, lines = looks
        try:
            release(self.store, prepared, out, [ending], layout=Layout(kinds=kinds, letters=letters, lines=lines))
        except (ParticipantMustSign, ParticipantMustSignAgain):
            assert not list(out.iterdir())
            return
        shown = readable(prepared.redacted)
        self.check_protected(shown, day)
        self.check_signed(shown, day)
        secret = {token for word in self.desk.transcript.words for token in tokens(word.text) if word.id not in shown}
        secret = (secret | {"zzinter", "zzanwen", "zzrhys"}) - {
            token for text, *_ in shown.values() for token in tokens(text)
        }
        for path in out.iterdir():
            assert not words_in(path.name, path.read_bytes()) & secret

    def check_protected(self, shown, day):
        for hers in self.hers.values():
            assert not (hers.hidden() | hers.held(day)) & shown.keys()
            assert not any(shown[word][1] for word in hers.unquotable() & shown.keys())

    def check_signed(self, shown, day):
        for hers in self.hers.values():
            assert hers.signed or not hers.made, "who decided is asked"
            if not hers.signed:
                continue
            days_ = sorted(hers.signed)
            agreed = [hers.signed[one] for one in days_ if one <= day] or [hers.signed[days_[0]]]
            for word, (text, quote, speaker) in shown.items():
                there = [one[word] for one in agreed if word in one]
                assert text in {said for said, *_ in there}
                assert not quote or any(quotable for _, quotable, _ in there)
                assert speaker not in NAMES or speaker in {who for *_, who in there}

    # What always holds

    @invariant()
    def nothing_that_she_hides_shows_at_the_desk(self):
        for hers in self.hers.values():
            for word in hers.hidden():
                assert not self.desk.looks[self.desk.transcript.position[word]].shown

    @rule(gone=participants, way=st.sampled_from((Way.NOT_LOOK, Way.WORDS)))
    def somebody_is_joined_by_mistake(self, gone, way):
        """It is undone, and she begins; what was undone is then not done again."""
        if self.is_there(gone):
            before = self.desk.transcript.speakers
            self.joins_speakers(gone)
            if self.desk.transcript.speakers != before:
                self.undoes(1, again=False)
            self.goes_through(gone, way, "")
            self.undoes(1, again=True)

    @invariant()
    def who_has_begun_is_a_speaker_still(self):
        for who in self.hers:
            assert self.is_there(who) or self.store.reviews.get(self.number, who).way is None

    @invariant()
    def the_desk_sees_what_is_there(self):
        anew = Desk(self.store, self.number)
        assert (anew.transcript.words, anew.looks) == (self.desk.transcript.words, self.desk.looks)

    @invariant()
    def what_she_closed_is_nowhere_and_no_word_is_in_the_record(self):
        assert "qk" not in self.record()
        assert "zz" not in self.record()
        if self.key is not None:
            hers = self.hers[WITH_CODE]
            struck = {hers.said[word] for word in hers.hidden() if word in hers.said}
            assert struck.isdisjoint(_WORD.findall(self.kept()))

    def kept(self) -> str:
        """All that is in the database."""
        tables = self.database.table_names()
        return "".join(str(list(self.database.execute(f"SELECT * FROM [{table}]"))) for table in tables)  # noqa: S608 - ours

    def record(self) -> str:
        return audit.as_csv(audit.of_study(self.store)).decode().lower()


AnInterview.TestCase.settings = settings(
    max_examples=20, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
test_protection_wins = AnInterview.TestCase
