"""Gold interviews, read and scored: which marked details a detector covers, and how much else it covers.

A file is an interview in JSON whose turns hold marks such as [[PERSON|Chloe]]. A mark counts as found only where every
letter and digit of it is covered; an entity (one value in one interview) only where all its mentions are.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

DIRECT = ("PERSON", "CONTACT", "ADDRESS", "ID")
VALUE = ("PLACE", "ORG", "DATE", "AGE")
CONTEXT = ("JOB", "FAMILY", "BACKGROUND", "EVENT")
LABELS = (*DIRECT, *VALUE, *CONTEXT)
_MARK = re.compile(r"\[\[([A-Z]+)\|(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked detail: characters start..end (exclusive) of an interview's text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview as a text with a line a turn ('P: what is said'), and its marks."""

    name: str
    style: str
    text: str
    marks: tuple[Mark, ...]


def read(folder: Path) -> list[Interview]:
    """The interviews in a folder, by name."""
    return [_interview(file.stem, json.loads(file.read_text("utf-8"))) for file in sorted(folder.glob("*.json"))]


def _interview(name: str, content: dict[str, object]) -> Interview:
    text, marks = "", []
    for turn in content["turns"]:  # type: ignore[attr-defined]
        text += f"{turn['speaker']}: "
        at = 0
        for mark in _MARK.finditer(turn["text"]):
            text += turn["text"][at : mark.start()]
            marks.append(Mark(len(text), len(text) + len(mark[2]), mark[1]))
            text += mark[2]
            at = mark.end()
        text += turn["text"][at:] + "\n"
    return Interview(name, str(content["style"]), text, tuple(marks))


@dataclass(slots=True)
class Score:
    """What was found of a set of interviews; add interviews one by one."""

    marks: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    entities: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    covered: int = 0
    false: int = 0
    false_alarms: list[str] = field(default_factory=list)

    def add(self, interview: Interview, spans: Iterable[tuple[int, int]]) -> None:
        """Scores what a detector covers (start, end of characters) in an interview."""
        spans = list(spans)
        cover = _mask(interview.text, spans)
        gold = _mask(interview.text, [(mark.start, mark.end) for mark in interview.marks])
        for mark in interview.marks:
            value = interview.text[mark.start : mark.end]
            whole = all(cover[at] for at in range(mark.start, mark.end) if interview.text[at].isalnum())
            self.marks[mark.label] += 1
            self.found[mark.label] += whole
            key = (interview.name, mark.label, value.lower())
            if mark.label not in CONTEXT:
                self.entities[key] = self.entities.get(key, True) and whole
            if not whole:
                self.missed[mark.label].append(_around(interview.text, mark.start, mark.end))
        for at, char in enumerate(interview.text):
            if cover[at] and char.isalnum():
                self.covered += 1
                self.false += not gold[at]
        for start, end in spans:
            if any(interview.text[at].isalnum() and not gold[at] for at in range(start, end)):
                self.false_alarms.append(_around(interview.text, start, end))

    def recall(self, labels: Sequence[str]) -> float:
        """The share of the marks with these labels that were found; 1 where there are none."""
        marks = sum(self.marks[label] for label in labels)
        return sum(self.found[label] for label in labels) / marks if marks else 1.0

    @property
    def entity_recall(self) -> float:
        return sum(self.entities.values()) / max(len(self.entities), 1)

    @property
    def precision(self) -> float:
        """The share of covered letters and digits that are marked."""
        return 1 - self.false / max(self.covered, 1)


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    mask = bytearray(len(text))
    for start, end in spans:
        mask[start:end] = b"\1" * (min(end, len(text)) - start)
    return mask


def _around(text: str, start: int, end: int) -> str:
    """A stretch with what stands around it, for people who look at misses."""
    return f"{text[max(start - 30, 0) : start]}<{text[start:end]}>{text[end : end + 20]}".replace("\n", " / ")
