"""Decisions: facts about passages, added and never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.transcript import Passage, Role


class Act(StrEnum):
    """What a decision does with its passage."""

    HIDE = "hide"
    REPLACE = "replace with"
    GENERALISE = "generalise"
    KEEP = "keep"
    LEVEL = "level"
    TAKE_BACK = "take back"


class Level(StrEnum):
    """How far a passage may travel. None is pre-set."""

    SHARE = "share"
    NO_QUOTE = "do not quote"
    TEAM = "team only"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what about which passage, and when (UTC).

    `id` counts up within an interview and gives the order. `text` goes with replace and generalise; `level` and
    `not_before` with level; `takes_back` is the id of the decision that a take-back undoes (a take-back can
    itself be taken back). `speaker` says which participant, where an interview has several.
    """

    id: int
    by: Role
    act: Act
    at: datetime
    passage: Passage | None = None
    text: str = ""
    level: Level | None = None
    not_before: date | None = None
    takes_back: int | None = None
    speaker: int | None = None
