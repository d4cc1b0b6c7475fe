"""A name that she chooses is checked against what would give her away."""

import pytest

from models.transcript import Passage
from redactor.review.called import Clash, clash
from redactor.review.same import names, said_again
from tests.redactor.review.made import said

SPOKEN = said(
    (1, "Thank you, Siân ."), (2, "Ruth Bell drove. I rang Ruth and Ruth Bell's boy."), (3, "Siân was with us.")
)


@pytest.mark.parametrize(
    ("name", "against"),
    [
        ("Carys", None),
        ("siân", Clash.OWN),
        ("Ruth", Clash.SAID),
        ("RUTH", Clash.SAID),
        ("Mara", Clash.TAKEN),
        ("", None),
        ("Ruthie", None),
    ],
)
def test_what_speaks_against_a_name(name, against):
    assert clash(name, SPOKEN, 2, ["Mara"]) is against


def test_the_same_words_are_found_again():
    """Hiding everywhere finds each place that says the same, whatever mark or ending stands there."""
    assert said_again(SPOKEN, Passage(5, 6)) == [Passage(5, 6), Passage(12, 13)]
    assert said_again(SPOKEN, Passage(5, 5)) == [Passage(5, 5), Passage(10, 10), Passage(12, 12)]
    assert said_again(SPOKEN, Passage(4, 4)) == [Passage(4, 4)]


def test_where_others_name_her():
    """Her name in other people's mouths is found; her own words do not count."""
    assert names(SPOKEN, 2) == [Passage(3, 3), Passage(15, 15)]
