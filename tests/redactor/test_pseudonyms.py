"""One person, one pseudonym through a study; what stands instead in each style."""

from datetime import timedelta
from random import Random

import pytest

from models.finding import Finding
from models.pseudonym import PseudonymEntry, Style
from models.transcript import Passage, Transcript, Word
from redactor.generalise import generalise_date, generalise_place
from redactor.pseudonyms import propose

NAMES = {"PERSON": Style.NAME}


def _case(text, *spans):
    """A transcript of the words of a text and findings at (first word, last word, type, follows)."""
    words = tuple(Word(at, word) for at, word in enumerate(text.split()))
    findings = [
        Finding(id_, Passage(first, last), type_, 0.9, "", hides=True, replacement="[name]", follows=follows)
        for id_, (first, last, type_, follows) in enumerate(spans, start=1)
    ]
    return Transcript(words), findings


def _propose(transcript, findings, entries=(), styles=NAMES, seed=1):
    proposed, added = propose(transcript, findings, entries, styles, random=Random(seed), shift=timedelta(days=11))
    return [one.replacement for one in proposed], added


def test_one_person_has_one_pseudonym():
    """A first name after the full name, and what follows it, get the same."""
    transcript, findings = _case("Chloe Watson rang. Chloe cried.", (0, 1, "PERSON", None), (3, 3, "PERSON", 1))
    texts, added = _propose(transcript, findings)
    assert texts[0] == texts[1] != "[name]"
    assert [entry.key for entry in added] == ["chloe watson"]


def test_the_book_goes_on_in_the_next_interview():
    """The known value is looked up, by full name, part or short form, and nothing is added."""
    book = [PseudonymEntry("katarzyna nowak", "PERSON", Style.NAME, "Halina")]
    transcript, findings = _case("Kasia rang. Nowak too.", (0, 0, "PERSON", None), (2, 2, "PERSON", None))
    assert _propose(transcript, findings, book) == (["Halina", "Halina"], ())


def test_whom_two_people_fit_is_nobody_in_the_book():
    """A first name that two people have gets a pseudonym of its own."""
    book = [
        PseudonymEntry(f"ann {last}", "PERSON", Style.NAME, text) for last, text in (("bell", "Eve"), ("hay", "Joy"))
    ]
    transcript, findings = _case("Ann rang.", (0, 0, "PERSON", None))
    texts, added = _propose(transcript, findings, book)
    assert texts[0] not in {"Eve", "Joy"}
    assert len(added) == 1


@pytest.mark.parametrize("seed", range(40))
def test_a_pseudonym_is_nobodys_name(seed):
    """Not said in the transcript, not in the book, no form of the name itself."""
    transcript, findings = _case("Siobhan and Aoife and Niamh rang.", (0, 0, "PERSON", None))
    book = [PseudonymEntry("sorcha", "PERSON", Style.NAME, "Maeve")]
    (text,), _ = _propose(transcript, findings, book, seed=seed)
    assert text.lower() not in {"siobhan", "aoife", "niamh", "sorcha", "maeve", "shiv"}


def test_a_relation_stands_for_a_name():
    """Taken from the words before it; right after them the relation is not said twice."""
    transcript, findings = _case("My older sister Bev left. Bev cried.", (3, 3, "PERSON", None), (5, 5, "PERSON", 1))
    assert _propose(transcript, findings, styles={"PERSON": Style.RELATION})[0] == ["[name]", "[my sister]"]


def test_categories_count_through_the_study():
    """The next number after the book's highest."""
    book = [PseudonymEntry("bev", "PERSON", Style.CATEGORY, "[Person 4]")]
    transcript, findings = _case("Bev met Ann.", (0, 0, "PERSON", None), (2, 2, "PERSON", None))
    assert _propose(transcript, findings, book, {"PERSON": Style.CATEGORY})[0] == ["[Person 4]", "[Person 5]"]


def test_plain_stays_as_it_was():
    """A type without a style keeps what the detector proposed, and the book stays empty."""
    transcript, findings = _case("Bev left.", (0, 0, "PERSON", None))
    assert _propose(transcript, findings, styles={}) == (["[name]"], ())


@pytest.mark.parametrize(
    ("said", "style", "text"),
    [
        ("the ninth of january nineteen eighty four", Style.YEAR, "[1984]"),
        ("12th of March 2019", Style.SEASON, "[spring 2019]"),
        ("february twenty nineteen", Style.SEASON, "[winter 2019]"),
        ("12th of March 2019", Style.SHIFTED, "[23 March 2019]"),
        ("two thousand and six", Style.YEAR, "[2006]"),
        ("march nineteen eighty four", Style.SHIFTED, ""),
        ("the 31st of February 2019", Style.SHIFTED, ""),
        ("a while ago", Style.YEAR, ""),
    ],
)
def test_dates_said_less_exactly(said, style, text):
    """The year, the season, or all dates of a study moved alike; nothing where the date is not that exact."""
    assert generalise_date(said, style, shift=timedelta(days=11)) == text


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("Bristol", "[a city]"),
        ("redruth", "[a town]"),
        ("the Railway Tavern", "[a pub]"),
        ("Cornwall", "[a region]"),
        ("Brazil", "[a country]"),
        ("Nowheresville", "[a place]"),
    ],
)
def test_places_said_less_exactly(place, kind):
    """What kind of place it is."""
    assert generalise_place(place) == kind
