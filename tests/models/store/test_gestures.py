"""Decisions that are made in one gesture are one fact after another, with one moment."""

import pytest

from models.decision import UNWRITTEN, Act, Decision
from models.errors import NotAllowed
from models.transcript import Passage, Role
from redactor import sample


@pytest.fixture
def interview(vault):
    made = vault.store.interviews.add()
    vault.store.transcripts.append(made.id, sample.words().words, 90.0)
    return made.id


def _hide(first, last):
    return Decision(0, Role.PARTICIPANT, Act.HIDE, UNWRITTEN, Passage(first, last), speaker=2)


def test_a_gesture_has_one_moment(vault, interview):
    """Decisions added together share `at`; those of the next gesture come later, on whatever clock."""
    first = vault.store.decisions.add_together(interview, [_hide(1, 2), _hide(4, 5)])
    second = vault.store.decisions.add_together(interview, [_hide(7, 8)])
    assert [d.id for d in [*first, *second]] == [1, 2, 3]
    assert first[0].at == first[1].at < second[0].at
    assert vault.store.decisions.get(interview) == [*first, *second]


def test_a_clock_put_back_joins_nothing(vault, interview, monkeypatch):
    """Where the computer's clock goes back, a later gesture still has a later moment."""
    first = vault.store.decisions.add_together(interview, [_hide(1, 2)])
    monkeypatch.setattr("models.store.decisions.now", lambda: first[0].at.replace(year=2001))
    second = vault.store.decisions.add_together(interview, [_hide(3, 4)])
    assert second[0].at > first[0].at


def test_a_gesture_is_written_whole_or_not_at_all(vault, interview):
    """A take-back of somebody else's decision stops the whole gesture, and nothing of it is kept."""
    theirs = vault.store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.HIDE, passage=Passage(1, 2))
    back = Decision(0, Role.PARTICIPANT, Act.TAKE_BACK, UNWRITTEN, takes_back=theirs.id, speaker=2)
    with pytest.raises(NotAllowed):
        vault.store.decisions.add_together(interview, [_hide(4, 5), back])
    assert vault.store.decisions.get(interview) == [theirs]
