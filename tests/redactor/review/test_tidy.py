"""Tidied text is easier to read and stands for the very same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.review.tidy import tidied
from tests.redactor.review.made import said

NOISY = st.sampled_from(["um,", "Er", "I", "I", "the", "the-", "went", "home.", "Well,", "no,", "no", "and"])


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [
        ("Um, I went home.", "I went home."),
        ("So er, the the house was, um, cold.", "So the house was, cold."),
        ("er, he left.", "He left."),
        ("No, no, it was very, very cold.", "No, no, it was very, very cold."),
        ("We w- we ran, um.", "We ran."),
        ("Yes. Um. She rang.", "Yes. She rang."),
        ("Um.", "Um."),
        ("Euh, je je suis partie.", "Je suis partie."),
    ],
)
def test_noise_goes_and_meaning_stays(spoken, shown):
    assert " ".join(cell.text for cell in tidied(said((2, spoken)).words)) == shown


@given(st.lists(NOISY, max_size=20))
def test_every_word_belongs_to_one_text(tokens):
    """What is struck on the screen is all that was said there: the texts' places follow each other without a gap."""
    words = said((2, " ".join(tokens))).words
    cells = list(tidied(words))
    assert [at for cell in cells for at in cell.span] == list(range(len(words)))
    assert all(cell.text for cell in cells)
