"""Interviews for tests of what holds through a whole study: words, findings and decisions in a few lines."""

from __future__ import annotations

from models.entities import entity
from models.finding import Finding
from models.store import Store
from models.study import State
from models.transcript import Passage, Role, Speaker, Word

PARTICIPANT = 1


def finding(number: int, first: int, last: int, type_: str = "PERSON", **more: object) -> Finding:
    made = {"score": 0.9, "why": "looks like one", "hides": True, "replacement": entity(type_).replacement, **more}
    return Finding(number, Passage(first, last), type_, **made)


def interview(store: Store, said: str, *findings: Finding) -> int:
    """An interview of one participant whose words are numbered from 1; its id."""
    number = store.interviews.add().id
    words = [Word(at, text, at, at + 0.5, PARTICIPANT) for at, text in enumerate(said.split(), start=1)]
    store.transcripts.append(number, words, float(len(words)))
    store.transcripts.set_speakers(number, [Speaker(PARTICIPANT, "", Role.PARTICIPANT)], {})
    store.findings.replace(number, findings)
    store.interviews.change(number, state=State.TO_CHECK, language="en")
    return number
