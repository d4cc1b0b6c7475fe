"""Random gestures: whatever she does, the laws hold, and what is on the disk is what is on the screen."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.decision import Act, Level
from models.resolve import HIDING, resolve, standing
from models.study import Study
from models.transcript import Role
from models.vault import Vault
from redactor import sample
from tests.conftest import CHEAP, PASSPHRASE
from tests.ui.made import fill
from ui.review import cells
from ui.review.sitting import Sitting

SIZE = len(sample.words().words)
SPANS = st.integers(0, SIZE - 1).flatmap(
    lambda first: st.integers(first + 1, min(SIZE, first + 12)).map(lambda stop: range(first, stop))
)


class Gestures(RuleBasedStateMachine):
    """A participant and a researcher over the sample; the sitting is left and begun again at any moment."""

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.vault = Vault.create(Path(self.folder.name) / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP)
        self.interview = fill(self.vault)
        self.come_back()

    @rule()
    def come_back(self):
        self.sitting = Sitting(self.vault.store, self.interview, 2, sample.words())

    @rule(span=SPANS, text=st.sampled_from(["", "[my sister]"]))
    def hide(self, span, text):
        assert self.sitting.hide([span], text)

    @rule(span=SPANS)
    def hide_everywhere(self, span):
        assert self.sitting.hide(self.sitting.reading.again(span))

    @rule(span=SPANS)
    def keep(self, span):
        assert self.sitting.keep([span])

    @rule(span=SPANS, level=st.sampled_from(list(Level)))
    def set_level(self, span, level):
        assert self.sitting.set_level(span, level)

    @rule(span=SPANS)
    def bring_back(self, span):
        self.sitting.bring_back(span)

    @rule(number=st.integers(0, 2))
    def remove_a_part_unread(self, number):
        parts = self.sitting.reading.parts
        assert self.sitting.remove_unread(parts[number % len(parts)].span)

    @rule()
    def undo_and_redo(self):
        whole = range(SIZE)
        before = self.sitting.looks(whole)
        if self.sitting.undo():
            assert self.sitting.redo()
        assert self.sitting.looks(whole) == before

    @rule()
    def undo(self):
        self.sitting.undo()

    @rule(span=SPANS)
    def researcher_keeps(self, span):
        passage = self.sitting.reading.passage(span)
        self.vault.store.decisions.add(self.interview, by=Role.RESEARCHER, act_=Act.KEEP, passage=passage)
        self.come_back()

    @invariant()
    def what_is_shown_is_what_is_on_the_disk(self):
        """A fresh reading of the disk gives the same looks."""
        store, transcript = self.vault.store, sample.words()
        looks = resolve(transcript, store.findings.get(self.interview), store.decisions.get(self.interview))
        assert tuple(self.sitting.looks(range(SIZE))) == looks

    @invariant()
    def what_she_hid_is_hidden_from_everybody(self):
        """Law 3: her last word on a place counts, whoever decides what after it; the room does not hold the words."""
        transcript = sample.words()
        hers = [d for d in standing(self.vault.store.decisions.get(self.interview)) if d.by is Role.PARTICIPANT]
        last: dict[int, Act] = {}
        for decision in hers:
            if decision.passage and decision.act is not Act.LEVEL:
                last.update(dict.fromkeys(transcript.span(decision.passage), decision.act))
        looks = self.sitting.looks(range(SIZE))
        hidden = {at for at, act in last.items() if act in HIDING}
        assert not any(looks[at].shown for at in hidden)
        for line in cells.lines(self.sitting, range(SIZE)):
            for cell in line.cells:
                if hidden & set(cell.span):
                    assert cell.text.startswith("[")

    @invariant()
    def every_word_has_its_cell(self):
        """Nothing falls out of the text: the cells cover all places in order."""
        covered = [at for line in cells.lines(self.sitting, range(SIZE)) for cell in line.cells for at in cell.span]
        assert covered == list(range(SIZE))

    def teardown(self):
        self.vault.close()
        self.folder.cleanup()


TestGestures = Gestures.TestCase
TestGestures.settings = settings(
    max_examples=6, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
