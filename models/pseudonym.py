"""The pseudonym book: what stands for whom through a whole study. Kept sealed in the vault, never near an export."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class PseudonymEntry:
    """One line of the book: `key` is the value as it is known again (folded words, joined by spaces).

    `type` is one of models.entities; `text` is what stands instead, with its brackets if it has any. A key holds a
    real name: an entry is as secret as the transcript.
    """

    key: str
    type: str
    style: Style
    text: str
