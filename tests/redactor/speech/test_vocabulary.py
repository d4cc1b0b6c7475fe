"""Only names are taken from the hearing that was told of them, and only where something like them was heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.speech.vocabulary import with_names

NAMES = ("Helstone", "Margaret Sullivan", "Delmonico")


@pytest.mark.parametrize(
    ("heard", "told", "written"),
    [
        ("I met Mr. Houston there.", "I met Mr. Helstone there.", "I met Mr. Helstone there."),
        ("so Margret Sulivan came in", "so Margaret Sullivan came in", "so Margaret Sullivan came in"),
        ("the domonigo said no", "Delmonico said no", "Delmonico said no"),
        ("we went home", "we went home to Helstone", "we went home"),
        ("it was a dark night", "it was Delmonico", "it was a dark night"),
        ("he gave her two of them", "she gave her two of them", "he gave her two of them"),
        ("", "Helstone", ""),
    ],
)
def test_a_name_replaces_what_sounds_like_it_and_nothing_else(heard, told, written):
    assert with_names(heard, told, NAMES) == written


@given(st.text(alphabet="abc .", max_size=60), st.text(alphabet="abc .", max_size=60))
def test_without_names_nothing_changes(heard, told):
    assert with_names(heard, told, ()) == " ".join(heard.split())
