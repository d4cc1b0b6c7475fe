"""What one interview of a study tells the next: names that somebody hid, and sure ones that nobody showed."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.transcript import Passage, Role
from redactor.book.known import known_elsewhere
from redactor.detect.engine import Detector
from redactor.detect.lists import StudyLists
from tests.redactor.studies import finding, interview


def test_names_of_other_interviews_are_known(vault):
    """In the form in which they are looked for, whole names of one, two and three words; not one's own."""
    said = "Bronagh's friend Siân Pugh met Mary Jane Watson."
    first = interview(vault.store, said, finding(1, 1, 1), finding(2, 3, 4), finding(3, 6, 8))
    second = interview(vault.store, "Ffion left.", finding(1, 1, 1))
    assert known_elsewhere(vault.store, second) == dict.fromkeys(["bronagh", "sian pugh", "mary jane watson"], "PERSON")
    assert known_elsewhere(vault.store, first) == {"ffion": "PERSON"}


def test_what_somebody_showed_is_not_known(vault):
    """Kept, or said to be no detail; taking that back makes it known again."""
    first = interview(vault.store, "Hope and Bronagh left.", finding(1, 1, 1), finding(2, 3, 3))
    second = interview(vault.store, "Nobody left.")
    made = vault.store.decisions.add(first, by=Role.PARTICIPANT, act_=Act.NOT_A_DETAIL, passage=Passage(1, 1))
    assert known_elsewhere(vault.store, second) == {"bronagh": "PERSON"}
    vault.store.decisions.add(first, by=Role.PARTICIPANT, act_=Act.TAKE_BACK, takes_back=made.id)
    assert known_elsewhere(vault.store, second) == {"hope": "PERSON", "bronagh": "PERSON"}


def test_what_is_unsure_or_no_name_counts_where_somebody_hid_it(vault):
    """A doubtful name and a place: not by themselves, but by a decision."""
    findings = finding(1, 1, 1, score=0.5), finding(2, 3, 3, "LOCATION")
    first = interview(vault.store, "Kofi left Penarth.", *findings)
    second = interview(vault.store, "Nobody left.")
    assert known_elsewhere(vault.store, second) == {}
    for word in (1, 3):
        vault.store.decisions.add(first, by=Role.RESEARCHER, act_=Act.HIDE, passage=Passage(word, word))
    assert known_elsewhere(vault.store, second) == {"kofi": "PERSON", "penarth": "LOCATION"}


def test_what_is_taken_back_is_known_no_more(vault):
    first = interview(vault.store, "Bronagh left.", finding(1, 1, 1))
    second = interview(vault.store, "Nobody left.")
    vault.withdraw(first)
    assert known_elsewhere(vault.store, second) == {}


@pytest.mark.weights
def test_it_is_found_where_it_is_more_than_a_word_and_the_reason_tells_no_more():
    """Whole or in part, with a possessive s; “hope” as a word stays one."""
    lists = StudyLists(elsewhere={"wrenna olbrook": "PERSON", "hope": "PERSON"})
    text = "i hope olbrook's van was there. Then wrenna came, and I hope it was her."
    found = Detector("en", lists).detect_text(text)
    assert {text[one.start : one.end] for one in found} == {"olbrook", "wrenna"}
    why = {one.why for one in found}
    assert any("another interview of this study" in reason for reason in why)
    assert not any(name in reason for reason in why for name in ("wrenna", "olbrook", "P0"))
