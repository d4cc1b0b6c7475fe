"""The example is what the book really makes of a sentence."""

from __future__ import annotations

import pytest

from models.pseudonym import CHOICES, Style
from redactor.book.example import example, said


@pytest.mark.parametrize(
    ("type_", "style", "text"),
    [
        ("PERSON", Style.RELATION, "My cousin [name] rang. Later [my cousin] came."),
        ("PERSON", Style.CATEGORY, "My cousin [Person 1] rang. Later [Person 1] came."),
        ("PERSON", Style.PLAIN, "My cousin [name] rang. Later [name] came."),
        ("LOCATION", Style.REGION, "We lived in [a village] then."),
        ("REFUGE", Style.CATEGORY, "We stayed at [Refuge 1] that night."),
        ("DATE_TIME", Style.YEAR, "It was on [2019] that he left."),
        ("DATE_TIME", Style.SEASON, "It was on [spring 2019] that he left."),
        ("DATE_TIME", Style.SHIFTED, "It was on [30 January 2019] that he left."),
    ],
)
def test_what_a_style_makes_of_a_sentence(type_, style, text):
    assert example(type_, style) == text


def test_every_choice_has_an_example_that_hides_what_was_said():
    for type_, styles in CHOICES.items():
        assert all(example(type_, style) != said(type_) for style in styles)


def test_a_pseudonym_stands_for_both():
    first, second = example("PERSON", Style.NAME).removesuffix(" came.").split(" rang. Later ")
    assert first == f"My cousin {second}"
    assert "Ffion" not in second
