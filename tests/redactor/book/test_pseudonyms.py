"""One person, one pseudonym through a study; what stands instead in each style."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from models.finding import Finding
from models.pseudonym import PseudonymEntry, Style
from models.transcript import Passage, Transcript, Word
from redactor.book.generalise import generalise_date, generalise_place
from redactor.book.pseudonyms import propose
from redactor.detect.names.data import sections
from redactor.detect.names.phrases import key

NAMES = {"PERSON": Style.NAME}


def _case(text, *spans):
    """A transcript of the words of a text and findings at (first word, last word, type, follows)."""
    words = tuple(Word(at, word) for at, word in enumerate(text.split()))
    findings = [
        Finding(id_, Passage(first, last), type_, 0.9, "", hides=True, replacement="[name]", follows=follows)
        for id_, (first, last, type_, follows) in enumerate(spans, start=1)
    ]
    return Transcript(words), findings


def _propose(transcript, findings, entries=(), styles=NAMES, seed=1, **more):
    proposed, used = propose(
        transcript, findings, entries, styles, random=Random(seed), shift=timedelta(days=11), interview=2, **more
    )
    return [one.replacement for one in proposed], used


def test_one_person_has_one_pseudonym():
    """A first name after the full name, and what follows it, get the same."""
    transcript, findings = _case("Chloe Watson rang. Chloe cried.", (0, 1, "PERSON", None), (3, 3, "PERSON", 1))
    texts, added = _propose(transcript, findings)
    assert texts[0] == texts[1] != "[name]"
    assert [entry.key for entry in added] == ["chloe watson"]


def test_the_book_goes_on_in_the_next_interview():
    """The known value is looked up, by full name, part or short form; the book's lines say only what is said here."""
    book = [PseudonymEntry("katarzyna nowak", "PERSON", Style.NAME, "Halina", 1)]
    transcript, findings = _case("Kasia rang. Nowak too.", (0, 0, "PERSON", None), (2, 2, "PERSON", None))
    texts, used = _propose(transcript, findings, book)
    assert texts == ["Halina", "Halina"]
    assert [(entry.key, entry.interview) for entry in used] == [("kasia", 2), ("nowak", 2)]


def test_a_pseudonym_that_somebody_turns_out_to_have_is_used_no_more():
    """She would be told under another person's real name."""
    book = [PseudonymEntry("kasia", "PERSON", Style.NAME, "Halina", 1)]
    transcript, findings = _case("Kasia met Halina.", (0, 0, "PERSON", None), (2, 2, "PERSON", None))
    texts, _ = _propose(transcript, findings, book)
    assert "Halina" not in texts
    assert len(set(texts)) == 2


def test_words_of_other_interviews_are_no_pseudonyms():
    """Whatever list the name is from: what is taken is not picked."""
    transcript, findings = _case("Siobhan rang.", (0, 0, "PERSON", None))
    seen = {_propose(transcript, findings, seed=seed)[0][0] for seed in range(30)}
    taken = {key(name.lower()) for name in seen}
    assert not seen & {_propose(transcript, findings, seed=seed, taken=lambda: taken)[0][0] for seed in range(30)}


def test_a_relation_belongs_to_the_interview_in_which_it_is_said():
    """Another participant's sister is not this one's."""
    book = [PseudonymEntry("bev", "PERSON", Style.RELATION, "[my sister]", 1)]
    transcript, findings = _case("Bev cried.", (0, 0, "PERSON", None))
    assert _propose(transcript, findings, book, {"PERSON": Style.RELATION}) == (["[name]"], ())
    own = [replace(book[0], interview=2)]
    assert _propose(transcript, findings, own, {"PERSON": Style.RELATION})[0] == ["[my sister]"]


def test_what_the_participant_put_there_is_proposed_for_the_same_value():
    """In place of what the book says, whatever the style of the kind."""
    transcript, findings = _case("Bev left. Bev cried.", (0, 0, "PERSON", None), (2, 2, "PERSON", 1))
    for styles in (NAMES, {}):
        assert _propose(transcript, findings, styles=styles, own={("PERSON", "bev"): "[my friend]"})[0] == [
            "[my friend]",
            "[my friend]",
        ]


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


@pytest.mark.parametrize(
    ("name", "origin"),
    [("Kwabena", "Ghanaian"), ("Ffion", "Welsh"), ("Mehreen", "Pakistani"), ("Daniel", "English"), ("Ruth", "English")],
)
def test_a_pseudonym_is_of_like_origin(name, origin):
    """A name that people everywhere have, and that no list gives an origin, gets an everyday one."""
    transcript, findings = _case(f"{name} rang.", (0, 0, "PERSON", None))
    firsts = {
        first
        for section, lines in sections("names").items()
        if section.startswith(origin)
        for line in lines
        for first in line.split()
    }
    assert {_propose(transcript, findings, seed=seed)[0][0] for seed in range(20)} <= firsts


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
