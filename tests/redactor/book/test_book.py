"""The pseudonym book at work: one person keeps one pseudonym through a study, and nothing changes behind anybody."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.pseudonym import Style
from models.review import Review, Way
from models.transcript import Passage, Role
from redactor import book
from tests.redactor.studies import PARTICIPANT, finding, interview


def proposals(store, number):
    return [one.replacement for one in store.findings.get(number)]


def search(store, number):
    """As after a search: what was found gets its stand-ins."""
    store.findings.replace(number, book.proposed(store, number, store.findings.get(number)))
    return proposals(store, number)


@pytest.fixture
def two(vault):
    """Two interviews that name one person, in a study with pseudonyms; their ids."""
    store = vault.store
    book.choose(store, "PERSON", Style.NAME)
    first = interview(store, "Bronagh Kell left. Bronagh cried.", finding(1, 1, 2), finding(2, 4, 4, follows=1))
    second = interview(store, "Then Bronagh rang Dai.", finding(1, 2, 2), finding(2, 4, 4))
    for number in (first, second):
        search(store, number)
    return first, second


def test_people_are_told_by_their_relation_where_nobody_chose(vault):
    """Where the relation is said beside the name, the name is left out; where it stands alone, the relation is put."""
    said = "My sister Ffion came to Bala. Ffion left."
    number = interview(vault.store, said, finding(1, 3, 3), finding(2, 6, 6, "LOCATION"), finding(3, 7, 7, follows=1))
    assert search(vault.store, number) == ["[name]", "[place]", "[my sister]"]


def test_one_person_keeps_one_pseudonym_through_the_study_and_through_searching_again(vault, two):
    store = vault.store
    (name, again), (same, other) = proposals(store, two[0]), proposals(store, two[1])
    assert name == again == same
    assert other not in {name, "[name]"}
    assert search(store, two[0]) == [name, name]
    assert search(store, two[1]) == [same, other]


def test_a_study_has_one_shift_for_all_its_dates(vault):
    """Picked once, never nothing."""
    assert book.shift(vault.store) == book.shift(vault.store)
    assert 30 <= abs(book.shift(vault.store).days) <= 365


def test_another_style_reaches_what_was_found_before(vault, two):
    book.choose(vault.store, "PERSON", Style.CATEGORY)
    assert list(book.propose_again(vault.store)) == ["P01", "P02"]
    assert proposals(vault.store, two[0]) == ["[Person 1]", "[Person 1]"]
    assert proposals(vault.store, two[1]) == ["[Person 1]", "[Person 2]"]
    book.choose(vault.store, "PERSON", Style.PLAIN)
    list(book.propose_again(vault.store))
    assert proposals(vault.store, two[1]) == ["[name]", "[name]"]


def test_a_stand_in_that_a_participant_has_before_her_stays(vault, two):
    """Neither another style nor another text changes it from when she has begun."""
    store, before = vault.store, proposals(vault.store, two[0])
    store.reviews.put(Review(two[0], PARTICIPANT, Way.PARTS))
    book.choose(store, "PERSON", Style.CATEGORY)
    assert list(book.propose_again(store)) == ["P02"]
    assert proposals(store, two[0]) == before
    line = next(one for one in store.pseudonyms.all() if one.style is Style.NAME)
    for act in (lambda: book.rewrite(store, line, "Delyth"), lambda: book.strike(store, line)):
        with pytest.raises(book.AlreadyRead):
            act()


def test_a_line_can_be_rewritten_and_goes_for_the_whole_person(vault, two):
    """Her full name, her first name, in both interviews."""
    store = vault.store
    book.rewrite(store, store.pseudonyms.all()[0], " Delyth ")
    list(book.propose_again(store))
    assert proposals(store, two[0]) == ["Delyth", "Delyth"]
    assert proposals(store, two[1])[0] == "Delyth"


@pytest.mark.parametrize("name", ["Dai", "DAI", "bronagh", "Kell"])
def test_nobody_gets_a_name_that_somebody_has(vault, two, name):
    """Not in this interview and not in another."""
    with pytest.raises(book.NameIsSaid):
        book.rewrite(vault.store, vault.store.pseudonyms.all()[0], name)
    with pytest.raises(book.StandInMissing):
        book.rewrite(vault.store, vault.store.pseudonyms.all()[0], "  ")


def test_a_line_that_is_struck_is_made_anew(vault, two):
    store, (before, _) = vault.store, proposals(vault.store, two[0])
    book.strike(store, store.pseudonyms.all()[0])
    assert [one.key for one in store.pseudonyms.all()] == ["dai"]
    list(book.propose_again(store))
    assert len(set(proposals(store, two[0]))) == 1
    assert proposals(store, two[0])[0] != "[name]"
    assert before


def test_her_own_words_are_proposed_elsewhere_and_hers_stay(vault, two):
    """They become proposals in this interview; what she decided is a decision and no proposal touches it."""
    store = vault.store
    words = {"by": Role.PARTICIPANT, "speaker": PARTICIPANT, "passage": Passage(1, 2)}
    store.decisions.add(two[0], act_=Act.REPLACE, text="my oldest friend", **words)
    decided = store.decisions.get(two[0])
    assert search(store, two[0]) == ["my oldest friend", "my oldest friend"]
    assert proposals(store, two[1])[0] != "my oldest friend"
    assert store.decisions.get(two[0]) == decided


def test_what_a_kind_is_called_is_nobodys_own_words(vault, two):
    """The desk's “Hide” puts the kind there: the book's pseudonym stays what is proposed elsewhere."""
    store, before = vault.store, proposals(vault.store, two[0])
    store.decisions.add(two[0], by=Role.RESEARCHER, act_=Act.REPLACE, text="[name]", passage=Passage(1, 2))
    assert search(store, two[0]) == before


def test_a_pseudonym_that_somebody_turns_out_to_have_is_told_and_picked_anew(vault, two):
    """A later interview names a person by it: the first gets another as soon as proposals are made again."""
    store, taken = vault.store, proposals(vault.store, two[0])[0]
    third = interview(store, f"{taken} rang.", finding(1, 1, 1))
    search(store, third)
    assert {one.text for one in book.clashes(store)} == {taken}
    list(book.propose_again(store))
    assert book.clashes(store) == []
    assert proposals(store, two[0])[0] == proposals(store, two[1])[0] != taken
    assert proposals(store, third)[0] != taken
