"""Where another language was heard is said in a sentence with times, and what to do about it."""

from __future__ import annotations

from models.transcript import Spoken
from redactor.languages import told


def spoken(*languages: str) -> list[Spoken]:
    return [Spoken(60.0 * at, 60.0 * (at + 1), language) for at, language in enumerate(languages)]


def test_of_one_language_nothing_is_said():
    assert told(spoken("en", "en"), "en") == told([], "en") == ""


def test_neighbouring_parts_of_one_language_are_one_stretch():
    said = told(spoken("en", "fr", "fr", "en", "cy", "fr"), "en")
    assert "French was heard from 1:00 to 3:00 and from 5:00 to 6:00." in said
    assert "Welsh was heard from 4:00 to 5:00." in said
    assert "as if it were English: read what was said there with care." in said


def test_of_many_stretches_the_first_are_named():
    said = told(spoken(*["en", "pl"] * 9), "en")
    assert said.count("from") == 4
    assert "and 5 times more." in said


def test_a_language_without_a_name_is_said_by_its_code():
    assert told(spoken("en", "haw"), "en").startswith("The language “haw” was heard")
