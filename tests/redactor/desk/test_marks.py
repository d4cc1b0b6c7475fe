"""What a researcher marks spreads, and goes when she takes the mark back."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.review import Review, Way
from models.transcript import Passage, Role
from redactor.desk import Desk, ReviewBegan
from tests.redactor.studies import PARTICIPANT, finding, interview

SAID = "We met Wrenna there. Wrenna's van was red. He saw Ada, and wrenna ran. He hid."


@pytest.fixture
def desk(vault):
    return Desk(vault.store, interview(vault.store, SAID, finding(1, 11, 11)))


def found(desk):
    return [(one.passage.first, one.follows) for one in desk.findings]


def test_a_new_detail_is_looked_for_everywhere_and_what_is_the_same_follows_it(desk):
    """Whatever its capitals and possessive; the reason says what it follows and tells no word."""
    desk.decide(Act.REPLACE, [range(2, 3)], "[name]")
    assert found(desk) == [(11, None), (3, None), (5, 2), (13, 2)]
    assert {one.type for one in desk.findings} == {"PERSON"}
    assert desk.findings[2].why == "the same as something marked at the desk"
    assert not desk.looks[4].shown
    assert not desk.looks[12].shown


def test_undoing_the_source_undoes_the_rest_and_doing_again_does_it_again(desk):
    desk.decide(Act.REPLACE, [range(2, 3)], "[name]")
    desk.undo()
    assert found(desk) == [(11, None)]
    assert all(desk.looks[at].shown for at in (2, 4, 12))
    desk.redo()
    assert len(found(desk)) == 4


def test_what_somebody_decided_about_stays_when_its_source_goes(desk, vault):
    """By the participant or the researcher: nothing that a person looked at is dropped."""
    desk.decide(Act.REPLACE, [range(2, 3)], "[name]")
    hers = {"by": Role.PARTICIPANT, "act_": Act.HIDE, "speaker": PARTICIPANT}
    vault.store.decisions.add(desk.interview.id, passage=Passage(5, 5), **hers)
    desk.refresh()
    desk.undo()
    assert found(desk) == [(11, None), (5, None)]
    assert not desk.looks[4].shown
    assert desk.looks[12].shown


def test_a_gesture_that_marks_every_place_is_one_mark(desk):
    desk.decide(Act.REPLACE, [range(2, 3), range(4, 5)], "[name]")
    assert found(desk) == [(11, None), (3, None), (5, 2), (13, 2)]


@pytest.mark.parametrize(
    ("act", "span", "text"),
    [
        (Act.HIDE, range(2, 3), ""),
        (Act.REPLACE, range(8, 9), "[name]"),
        (Act.REPLACE, range(10, 11), "[name]"),
        (Act.REPLACE, range(7), "[place]"),
        (Act.KEEP, range(2, 3), ""),
    ],
)
def test_what_is_no_new_detail_is_no_mark(desk, act, span, text):
    """A strike, a word that is said everywhere, what was found already, a long passage, what is kept."""
    desk.decide(act, [span], text)
    assert found(desk) == [(11, None)]


def test_after_the_review_began_a_mark_is_made_and_not_undone(desk, vault):
    """Undoing it would show again what it hides elsewhere."""
    vault.store.reviews.put(Review(desk.interview.id, PARTICIPANT, Way.PARTS))
    desk.refresh()
    desk.decide(Act.REPLACE, [range(2, 3)], "[name]")
    assert not desk.looks[12].shown
    with pytest.raises(ReviewBegan):
        desk.undo()
    assert not desk.looks[12].shown
