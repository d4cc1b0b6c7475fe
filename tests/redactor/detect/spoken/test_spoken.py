"""Numbers in words, and codes given one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.spoken.codes import runs
from redactor.detect.spoken.numerals import TEENS, TENS, UNITS, numerals
from redactor.detect.spoken.words import tokens


def _say(number: int) -> str:
    """A number below 10,000 in words, as the British say it."""
    names = {value: word for table in (UNITS, TEENS, TENS) for word, value in table.items() if word != "fourty"}
    if number < 21 or (number < 100 and number % 10 == 0):
        return names[number]
    if number < 100:
        return f"{names[number // 10 * 10]} {names[number % 10]}"
    if number < 1000:
        rest = f" and {_say(number % 100)}" if number % 100 else ""
        return f"{names[number // 100]} hundred{rest}"
    rest = number % 1000
    joint = "" if not rest else " and " if rest < 100 else " "
    return f"{names[number // 1000]} thousand{joint}{_say(rest) if rest else ''}"


@given(st.integers(0, 9999))
def test_a_number_in_words_is_read_as_its_value(number):
    """Every number that the British way of saying gives, in one piece."""
    text = _say(number)
    words = tokens(text)
    assert {at: (found.last, found.value) for at, found in numerals(words, text).items()} == {
        0: (len(words) - 1, number)
    }


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("forty-one", [(41, False)]),
        ("the twenty first of", [(21, True)]),
        ("two hundred and sixth", [(206, True)]),
        ("12th and 41", [(12, True), (41, False)]),
        ("a hundred and twenty three", [(123, False)]),
        ("twenty twelve", [(20, False), (12, False)]),
        ("nine\nten", [(9, False), (10, False)]),
        ("twenty. Five", [(20, False), (5, False)]),
        ("a man and two", [(2, False)]),
    ],
)
def test_numbers_end_where_they_end(text, values):
    """Ordinals, years in halves, ends of turns and sentences."""
    assert [(one.value, one.ordinal) for one in numerals(tokens(text), text).values()] == values


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("oh double seven double oh nine hundred two four seven", ["O77OO900247"]),
        ("zero double seven hundred nine", ["077009"]),
        ("S E 8, 3 J T.", ["SE83JT"]),
        ("M for mother, A as in apple R C I A", ["MARCIA"]),
        ("sierra echo eight three juliet tango", ["SE83JT"]),
        ("q zed", ["QZ"]),
        ("07700 900 123", ["07700900123"]),
        ("I was 41. 3 of them came", ["41"]),
        ("forty four dash seven", ["447"]),
        ("C. O. L. R.", ["COLR"]),
        ("seven two one and i said", ["721"]),
        ("plain talk and nothing in it", []),
    ],
)
def test_codes_are_read_as_they_were_meant(text, codes):
    """Doubles, hundreds, the NATO alphabet, letters with examples; a full stop or the speaker's own I ends one."""
    assert [run.text for run in runs(tokens(text), text)] == codes


@given(
    st.lists(st.sampled_from(["oh", "double", "seven", "b", "m for mother", "and", "41", "hundred", "zulu", ",", "x9"]))
)
def test_a_code_covers_the_words_that_gave_it(parts):
    """Any part of a code leads to words of the text, the whole of it from its first word to its last."""
    text = " ".join(parts)
    for run in runs(tokens(text), text):
        start, end = run.place(0, len(run.text))
        assert text[start:end] == text[start:end].strip()
        for at in range(len(run.text)):
            inner = run.place(at, at + 1)
            assert start <= inner[0] < inner[1] <= end
