"""Reads script.txt: what is said in the sample, how a voice should say it, and what its participant decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("script.txt")
_TOKEN = re.compile(r"(?:[^\s{]|\{[^}]*\})+")
_BRACES = re.compile(r"(.*)\{(.*)\}(.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """One written word, and the words that a voice says for it ('2024' is 'twenty twenty-four')."""

    written: str
    spoken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One turn: `who` is I (interviewer) or P (participant)."""

    who: str
    words: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision in words: the act, the first and last written words it covers, and what goes with it."""

    act: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    extra: str


@dataclass(frozen=True, slots=True)
class Script:
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    called: str
    names: dict[str, str]


def read(text: str) -> Script:
    """The turns and the decisions of a script in the form that script.txt explains at its head."""
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    turns = [row.partition(": ") for row in rows if row[0] not in "=~"]
    names = [row[1:].partition("=") for row in rows if row.startswith("~")]
    choices = [[part.strip() for part in row[1:].split("|")] for row in rows if row.startswith("=")]
    return Script(
        lines=tuple(Line(who, tuple(map(_said, _TOKEN.findall(said)))) for who, _, said in turns),
        choices=tuple(_choice(*parts) for parts in choices if parts[0] != "called"),
        called=next(parts[1] for parts in choices if parts[0] == "called"),
        names={name.strip(): sounds.strip() for name, _, sounds in names},
    )


def _said(token: str) -> Said:
    braces = _BRACES.fullmatch(token)
    if braces is None:
        return Said(token, (token,))
    before, spoken, after = braces.groups()
    return Said(before + after, tuple((spoken + after).split()))


def _choice(act: str, first: str, last: str, extra: str = "") -> Choice:
    return Choice(act, tuple(first.split()), tuple(last.split()), extra)
