"""Input that nobody would choose: read to the end, nothing missed for its form, offsets into the text as given."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.engine import Detector
from redactor.detect.text import even

NUMBER = "07700 900123"
NOISE = (
    "so",
    "😀",
    "👩‍👧",
    "שלום",
    "مرحبا",
    "\u202eabc\u202c",
    "zo\u0308e",
    "\u200b",
    "ﬁne",
    "a\u0301",
    "—",
    "\ufeff",
    "ok\n",
)
DISGUISED = (NUMBER, "0770\u200b0 900123", "０７７００ 900123", "07700\u00a0900123", "07700\u2060 900\u00ad123")


@pytest.fixture(scope="module")
def english():
    return Detector("en")


@pytest.fixture(scope="module")
def patterns():
    """A detector without a language model: fast enough for long and for many texts."""
    return Detector("cy")


def _hidden(detector, text, value):
    """Whether every letter and digit of the last place where a value stands is covered."""
    start = text.rindex(value)
    covered = {at for one in detector.detect_text(text) for at in range(one.start, one.end)}
    return all(at in covered for at in range(start, start + len(value)) if text[at].isalnum())


def test_two_hundred_thousand_words_are_read_to_the_last(patterns):
    """An interview of a whole week."""
    turn = "so then she said to me we should ring them and i said no it is fine really you know what i mean " * 4
    text = "\n".join([turn] * 2_300) + f" ring {NUMBER}"
    assert len(text.split()) > 200_000
    assert _hidden(patterns, text, NUMBER)


@pytest.mark.weights
def test_a_long_interview_without_punctuation_keeps_its_names(english):
    """One turn, no full stop, far over one window of the language model."""
    text = "and then he said to me you know how it is round here " * 500 + "so my sister mehreen rang kwabena colreavy"
    assert _hidden(english, text, "mehreen")
    assert _hidden(english, text, "kwabena colreavy")


@pytest.mark.weights
def test_all_capitals_hide_no_name(english):
    """Case says nothing there, so it is read as raw speech is."""
    text = "MY NAME IS MEHREEN AKHTAR AND I LIVE IN LEEDS. MY SISTER KATARZYNA RANG ME ON 07700 900123."
    for value in ("MEHREEN AKHTAR", "LEEDS", "KATARZYNA", "07700 900123"):
        assert _hidden(english, text, value), value


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("😀 My name is Mehreen 👩‍👧 Akhtar 😀", "Mehreen"),
        ("\u202bשלום\u202c My name is Mehreen Akhtar \u202bתודה\u202c", "Mehreen Akhtar"),
        ("My name is M\u200beh\u200dreen Ak\u00adhtar.", "M\u200beh\u200dreen Ak\u00adhtar"),
        ("My name is \u041cehr\u0435\u0435n \u0410khtar.", "\u041cehr\u0435\u0435n \u0410khtar"),
        ("My name is \uff2d\uff45\uff48\uff52\uff45\uff45\uff4e.", "\uff2d\uff45\uff48\uff52\uff45\uff45\uff4e"),
    ],
    ids=["emoji", "right to left", "zero width", "homoglyphs", "wide letters"],
)
def test_no_name_is_missed_for_lack_of_normalisation(english, text, value):
    """Emoji beside it, another direction around it, hidden characters within, letters that only look Latin."""
    assert _hidden(english, text, value)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(NOISE), st.sampled_from(DISGUISED)), max_size=12))
def test_the_text_at_a_findings_offsets_is_the_finding(patterns, pieces):
    """Whatever stands around it: each planted number is one finding, and read at its offsets it is the number."""
    text = "".join(f" and {piece} and " for piece in pieces)
    found = patterns.detect_text(text)
    assert [even(text[one.start : one.end]).text.replace(" ", "") for one in found] == ["07700900123"] * sum(
        piece in DISGUISED for piece in pieces
    )
