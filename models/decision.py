"""Decisions: facts about passages, added and never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from models.transcript import Passage, Role


class Act(StrEnum):
    """What a decision does with its passage."""

    HIDE = "hide"
    REPLACE = "replace with"
    GENERALISE = "generalise"
    KEEP = "keep"
    NOT_A_DETAIL = "not a detail"
    LEVEL = "level"
    TAKE_BACK = "take back"


class Level(StrEnum):
    """How far a passage may travel. None is pre-set."""

    SHARE = "share"
    NO_QUOTE = "do not quote"
    TEAM = "team only"
    REMOVE = "remove"


UNWRITTEN = datetime.max.replace(tzinfo=UTC)
"""The moment of a decision that is not written down yet; the store gives it its own."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what about which passage, and when (UTC).

    `id` counts up within an interview and gives the order; decisions of one gesture share their moment `at`, and no
    other has it. "Not a detail" keeps its words, as keep does, and says that the detector was wrong. `text` goes with
    replace and generalise; `level` and `not_before` with level; `takes_back` is the id of the decision that a take-back
    undoes (a take-back can itself be taken back). `speaker` says which participant, where an interview has several.
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
