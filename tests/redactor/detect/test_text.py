"""Text made even, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.text import even

_ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "aé\u0301\u200b\u200d\u00ad\u2019\u00a0\u0430\u0435\u039fß½\ufb01İ😀\u202e\u05d0\u0645\ufe0f\n\r "
        ),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("given_text", "searched"),
    [
        ("Zoe\u0308", "Zo\u00eb"),
        ("Mar\u200bc\u00adia\u2060", "Marcia"),
        ("M\u0430rc\u0456a", "Marcia"),
        ("\u041e\u0441\u0430 and Bev", "Oca and Bev"),
        ("Jane\u2019s\u00a0\u201cplace\u201d", 'Jane\'s "place"'),
        ("\uff30\uff31\uff13\uff11", "PQ31"),
        ("\ufb01sh", "fish"),
        ("Наталья и Оля", "Наталья и Оля"),
        ("Mar\ufe0fcia \U0001f600", "Marcia \U0001f600"),
        ("line\r\nbreak", "line \nbreak"),
    ],
)
def test_what_looks_the_same_is_searched_as_the_same(given_text, searched):
    """Accents are composed, hidden characters gone, lookalikes Latin among Latin; other scripts stay."""
    assert even(given_text).text == searched


@given(_ODD)
def test_every_stretch_leads_back_to_what_it_stands_for(text):
    """A character of the even text leads back to characters that hold it, in order and within the text."""
    lines = even(text)
    assert len(lines.text) == len(lines.starts) == len(lines.ends)
    assert list(lines.starts) == sorted(lines.starts)
    assert list(lines.ends) == sorted(lines.ends)
    for at, char in enumerate(lines.text):
        start, end = lines.back(at, at + 1)
        assert 0 <= start < end <= len(text)
        if char.isascii() and char.isalnum() and text[start].isascii():
            assert char in unicodedata.normalize("NFKC", text[start:end])


@given(st.text(alphabet="abc é\u0301\u200b\n", max_size=30))
def test_even_text_is_even(text):
    """Making even what is even changes nothing."""
    once = even(text).text
    assert even(once).text == once


def test_parts_stand_on_lines_of_their_own():
    """What lies between the parts is not in the text; each leads back to its own place."""
    text = "A: one two\nB: three"
    lines = even(text, [(3, 10), (14, 19)])
    assert lines.text == "one two\nthree"
    at = lines.text.index("three")
    assert text[slice(*lines.back(at, at + 5))] == "three"
