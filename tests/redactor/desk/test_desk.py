"""Deciding at the desk: more protection at any time, less only before the review; undo without end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.decision import Act
from models.entities import entity
from models.finding import Finding
from models.review import Way
from models.study import State
from models.transcript import Passage, Role, Speaker, Word
from redactor.desk import Desk, NothingToUndo, ParticipantHid, ReviewBegan
from redactor.release import prepare, sign

WORDS = ["Where", "do", "you", "live?", "I", "live", "in", "Leeds", "with", "Amy", "now."]
LEEDS, AMY = range(7, 8), range(9, 10)


@pytest.fixture
def desk(vault):
    store, made = vault.store, vault.store.interviews.add()
    words = [
        Word(number, text, number, number + 0.5, 1 if number <= 4 else 2) for number, text in enumerate(WORDS, start=1)
    ]
    store.transcripts.append(made.id, words, 12.0)
    people = Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT)
    store.transcripts.set_speakers(made.id, people, {})
    kind = entity("LOCATION")
    store.findings.replace(made.id, [Finding(1, Passage(8, 8), kind.type, 0.9, "a place", True, kind.replacement)])
    return Desk(store, made.id)


def shown(desk: Desk) -> str:
    return "".join("1" if look.shown else "0" for look in desk.looks)


def test_what_was_found_is_hidden_until_the_researcher_keeps_it(desk):
    """Nobody decided: hidden. Kept before the review: shown."""
    assert shown(desk) == "11111110111"
    desk.decide(Act.KEEP, [LEEDS])
    assert shown(desk) == "11111111111"


def test_undo_and_redo_run_through_all_decisions_and_a_new_one_ends_redo(desk):
    """Each undo takes the last standing decision back; redo brings them back in turn; deciding anew ends that."""
    desk.decide(Act.KEEP, [LEEDS])
    desk.decide(Act.HIDE, [AMY])
    desk.undo()
    assert shown(desk) == "11111111111"
    desk.undo()
    assert shown(desk) == "11111110111"
    desk.redo()
    desk.redo()
    assert shown(desk) == "11111111101"
    with pytest.raises(NothingToUndo):
        desk.redo()
    desk.undo()
    desk.decide(Act.REPLACE, [AMY], "[a friend]")
    assert not desk.can_redo
    desk.undo()
    desk.undo()
    assert not desk.can_undo
    assert shown(desk) == "11111110111"


def test_the_same_words_elsewhere_are_decided_in_one_gesture(desk):
    """“live” is said twice: hidden together, shown again together by one undo."""
    spans = desk.alike(range(3, 4))
    assert spans == [range(3, 4), range(5, 6)]
    desk.decide(Act.HIDE, spans)
    assert shown(desk) == "11101010111"
    desk.undo()
    assert shown(desk) == "11111110111"
    desk.redo()
    assert shown(desk) == "11101010111"
    assert desk.alike(range(11)) == [range(11)]


def test_undo_reaches_what_an_earlier_sitting_decided(desk, vault):
    """The record is the memory: a desk opened anew undoes what the one before decided."""
    desk.decide(Act.HIDE, [AMY])
    later = Desk(vault.store, desk.interview.id)
    later.undo()
    assert shown(later) == "11111110111"
    with pytest.raises(NothingToUndo):
        later.undo()


def test_nobody_but_the_participant_shows_what_she_hid(desk, vault):
    """Keeping it is refused, and nothing is written down."""
    vault.store.decisions.add(desk.interview.id, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(10, 10), speaker=2)
    desk.refresh()
    for act in (Act.KEEP, Act.HIDE, Act.REPLACE):
        with pytest.raises(ParticipantHid):
            desk.decide(act, [AMY], "[somebody]" if act is Act.REPLACE else "")
    with pytest.raises(ParticipantHid):
        desk.decide(Act.KEEP, [range(8, 10)])
    assert len(desk.decisions) == 1
    desk.decide(Act.HIDE, [range(8, 10)])  # more around it may be hidden
    assert shown(desk) == "11111110001"


def begin_by_way(store, number):
    store.reviews.put(replace(store.reviews.get(number, 2), way=Way.PARTS))


def begin_by_state(store, number):
    store.interviews.change(number, state=State.IN_REVIEW)


def begin_by_signature(store, number):
    sign(store, prepare(store, number), by=Role.PARTICIPANT, name="P", speaker=2)


@pytest.mark.parametrize("begin", [begin_by_way, begin_by_state, begin_by_signature])
def test_once_the_review_began_the_desk_shows_nothing_more(desk, vault, begin):
    """Keep and undoing a strike are refused; hiding more is not."""
    desk.decide(Act.HIDE, [AMY])
    begin(vault.store, desk.interview.id)
    desk.refresh()
    before = shown(desk)
    with pytest.raises(ReviewBegan):
        desk.decide(Act.KEEP, [LEEDS])
    with pytest.raises(ReviewBegan):
        desk.undo()
    assert shown(desk) == before
    desk.decide(Act.HIDE, [range(4, 5)])
    assert shown(desk) == "11110110101"


def test_a_participant_who_would_rather_not_look_gets_the_strictest_view_at_the_desk_too(desk, vault):
    """What is only pointed out is hidden, as it is in what leaves."""
    kind = entity("OCCUPATION")
    vault.store.findings.replace(
        desk.interview.id, [Finding(1, Passage(10, 10), kind.type, 0.9, "a job", False, kind.replacement)]
    )
    desk.refresh()
    assert shown(desk) == "11111111111"
    vault.store.reviews.put(replace(vault.store.reviews.get(desk.interview.id, 2), way=Way.NOT_LOOK))
    desk.refresh()
    assert shown(desk) == "11111111101"
    desk.know_as(Speaker(2, "her friend", Role.OTHER))
    assert shown(desk) == "11111111101", "whatever she is called since"


def test_what_may_be_copied_is_the_redacted_text_in_whole_pieces(desk):
    """Half a hidden passage gives its replacement; turns are lines."""
    desk.decide(Act.REPLACE, [range(7, 10)], "[home]")
    assert desk.leaving(range(0, 11)) == "Where do you live?\nI live in [home] now."
    assert desk.leaving(range(9, 10)) == "[home]"
    assert desk.leaving(range(0, 0)) == ""
