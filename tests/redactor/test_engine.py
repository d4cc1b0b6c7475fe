"""The engine of the main job, from words to findings with what is proposed to stand instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.transcript import Role, Speaker, Word
from redactor.engine import Task, work

SAID = ["My", "sister", "Ffion", "came", "to", "stay", "in", "Bala", ".", "Ffion", "never", "asked", "why", "."]
SPEAKERS = (Speaker(1, "", Role.PARTICIPANT),)


@pytest.mark.weights
def test_a_person_who_is_talked_about_is_told_by_her_relation():
    """Where the relation is said beside the name, the name is left out; where it stands alone, the relation is put."""
    words = tuple(Word(n, text, speaker=1) for n, text in enumerate(SAID, start=1))
    task = Task(None, b"", Path(), words, SPEAKERS, 0.0, "en", 2)
    *_, findings = work(task)
    proposed = {finding.passage.first: finding.replacement for finding in findings}
    assert proposed[3] == "[name]"
    assert proposed[10] == "[my sister]"
    assert proposed[8] == "[place]"
