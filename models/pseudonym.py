"""The pseudonym book: what stands for whom through a whole study. Kept sealed in the vault, never near an export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Style(StrEnum):
    """How a kind of detail is replaced in a study."""

    PLAIN = "plain"
    NAME = "pseudonym"
    RELATION = "relation"
    CATEGORY = "category with number"
    YEAR = "year"
    SEASON = "season"
    SHIFTED = "shifted date"
    REGION = "kind of place"


CHOICES: dict[str, tuple[Style, ...]] = {
    "PERSON": (Style.RELATION, Style.NAME, Style.CATEGORY, Style.PLAIN),
    "LOCATION": (Style.PLAIN, Style.REGION, Style.CATEGORY),
    "ORGANIZATION": (Style.PLAIN, Style.CATEGORY),
    "SCHOOL": (Style.PLAIN, Style.CATEGORY),
    "REFUGE": (Style.PLAIN, Style.CATEGORY),
    "DATE_TIME": (Style.PLAIN, Style.YEAR, Style.SEASON, Style.SHIFTED),
}
"""The styles that a kind (models.entities) can have, the one it has without a choice first; others are plain."""


@dataclass(frozen=True, slots=True)
class PseudonymEntry:
    """One line of the book: `key` is the value as it is known again (folded words, joined by spaces).

    `type` is one of models.entities; `text` is what stands instead, with its brackets if it has any; `interview` is
    the one that says the value. A value said in several interviews has a line for each, so that each can be taken
    back alone. A key holds a real name: an entry is as secret as the transcript.
    """

    key: str
    type: str
    style: Style
    text: str
    interview: int = 0


@dataclass(frozen=True, slots=True)
class KeyExport:
    """That the book was written to a file: when, whether locked with a passphrase, how many lines, and its SHA-256."""

    at: datetime
    locked: bool
    entries: int
    digest: str
