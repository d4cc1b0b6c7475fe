"""Undo and redo follow from the decisions alone, so that they go on across sittings."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.decision import Act, Decision
from models.resolve import standing
from models.transcript import Passage, Role
from redactor.review.gestures import history, taking_back, without_struck
from tests.redactor.review.made import said

START = datetime(2026, 1, 1, tzinfo=UTC)


class Record:
    """Decisions as the store numbers and times them."""

    def __init__(self):
        self.all = []

    def write(self, drafted):
        at = START + timedelta(seconds=len(self.all))
        made = [replace(draft, id=len(self.all) + n, at=at) for n, draft in enumerate(drafted, start=1)]
        self.all += made

    def hide(self, *places):
        self.write([Decision(0, Role.PARTICIPANT, Act.HIDE, START, Passage(p, p), speaker=2) for p in places])

    def undo(self):
        done, _ = history(self.all, Role.PARTICIPANT, 2)
        if done:
            self.write(taking_back(done[-1]))

    def redo(self):
        _, undone = history(self.all, Role.PARTICIPANT, 2)
        if undone:
            self.write(taking_back(undone[-1]))

    @property
    def hidden(self):
        return {decision.passage.first for decision in standing(self.all)}


@given(st.lists(st.one_of(st.just("undo"), st.just("redo"), st.integers(1, 9)), max_size=25))
def test_it_behaves_as_undo_does_everywhere(gestures):
    """Law: whatever is done, undone and done again, what stands is what a usual undo stack says."""
    record, done, undone = Record(), [], []
    for gesture in gestures:
        if gesture == "undo":
            record.undo()
            if done:
                undone.append(done.pop())
        elif gesture == "redo":
            record.redo()
            if undone:
                done.append(undone.pop())
        else:
            record.hide(gesture, gesture + 10)
            done.append({gesture, gesture + 10})
            undone.clear()
    assert record.hidden == set().union(*done)


def test_one_gesture_is_undone_whole():
    """Hiding everywhere is one thing to undo."""
    record = Record()
    record.hide(1, 5, 9)
    record.undo()
    assert record.hidden == set()
    record.redo()
    assert record.hidden == {1, 5, 9}


def test_other_peoples_decisions_do_not_count():
    """What the researcher decided is nothing that she can undo."""
    record = Record()
    record.write([Decision(0, Role.RESEARCHER, Act.HIDE, START, Passage(1, 1))])
    assert history(record.all, Role.PARTICIPANT, 2) == ([], [])


def test_words_chosen_for_a_strike_do_not_say_it_with_other_accents():
    """What is closed can be compared with nothing later, so it is compared as it is closed."""
    transcript = said((2, "then Siân came and my sister left"))
    assert without_struck("[Sian]", transcript, [range(1, 2)]) == ""
    assert without_struck("[my sister]", transcript, [range(1, 2)]) == "[my sister]"
    assert without_struck("[my sister]", transcript, [range(4, 6)]) == ""
