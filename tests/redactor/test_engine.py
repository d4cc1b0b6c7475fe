"""The engine of the main job, from words to findings by the study's own lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.transcript import Role, Speaker, Word
from redactor.detect.lists import StudyLists
from redactor.engine import NamesUnread, Task, work

SAID = ["We", "met", "at", "the", "lantern", "with", "Bernadette", "and", "Wrenna", "."]
SPEAKERS = (Speaker(1, "", Role.PARTICIPANT),)


@pytest.mark.weights
def test_the_studys_lists_and_what_other_interviews_tell_are_obeyed():
    """A place that it knows, a name that it never hides, a name from elsewhere with its reason."""
    words = tuple(Word(n, text, speaker=1) for n, text in enumerate(SAID, start=1))
    lists = StudyLists({"the lantern": "REFUGE"}, frozenset({"bernadette"}), {"wrenna": "PERSON"})
    task = Task(None, b"", Path(), words, SPEAKERS, 0.0, "en", 2, lists=lists)
    *_, findings = work(task)
    assert {finding.passage.first: finding.type for finding in findings} == {4: "REFUGE", 9: "PERSON"}


def test_a_language_without_a_model_is_told_before_its_findings():
    """Whoever reads the findings learns first that no model read the names."""
    words = (Word(1, "Gwenllian", speaker=1), Word(2, "07700900123", speaker=1))
    unread, *_, findings = work(Task(None, b"", Path(), words, SPEAKERS, 0.0, "cy", 2))
    assert unread == NamesUnread()
    assert [finding.type for finding in findings] == ["PHONE_NUMBER"]
