"""A study's own lists: names and places it knows, and words that are never to be hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StudyLists:
    """`known` maps a value to its type (models.entities); `never` holds words that are not to be found, lower case.

    `elsewhere` is as `known`, of what the study's other interviews tell: nobody listed it, so it counts for less.
    """

    known: Mapping[str, str] = field(default_factory=dict)
    never: frozenset[str] = frozenset()
    elsewhere: Mapping[str, str] = field(default_factory=dict)
