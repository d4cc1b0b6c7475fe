"""A recipe: one file that says which interviews leave, in which formats, how they look and for whom."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from models.errors import Told
from models.review import Recipient
from redactor.release import Layout, UnknownFormat
from redactor.release.preset import Preset
from redactor.release.writers import WRITERS

_CHOICES = frozenset(one.name for one in fields(Layout) if isinstance(one.default, bool))
_TEXTS = frozenset({"for", "until", "language"})
_LISTS = frozenset({"interviews", "formats"})


class RecipeUnreadable(Told):
    sentence = "The recipe could not be read. Check that the file is there, in TOML and in UTF-8."


class RecipeLine(Told):
    """A line whose name is not known, or that holds the wrong kind of thing."""

    def __init__(self, name: str, wanted: str) -> None:
        super().__init__(f"The recipe's line “{name}” {wanted}. Correct it; nothing was made.")


@dataclass(frozen=True, slots=True)
class Recipe:
    """`interviews` are codes; none means all of the study."""

    interviews: tuple[str, ...]
    preset: Preset
    to: Recipient


def read(path: Path, preset: Preset) -> Recipe:
    """The recipe in a file; what it does not say is as in the study's preset.

    Raises RecipeUnreadable, RecipeLine, UnknownFormat.
    """
    try:
        lines = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError):
        raise RecipeUnreadable from None
    for name, value in lines.items():
        _check(name, value)
    for ending in lines.get("formats", ()):
        if ending not in WRITERS:
            raise UnknownFormat(ending)
    chosen = {name: value for name, value in lines.items() if name in {*_CHOICES, "language"}}
    return Recipe(
        tuple(lines.get("interviews", ())),
        Preset(tuple(lines.get("formats", preset.formats)), replace(preset.layout, **chosen)),
        Recipient(lines.get("for", ""), lines.get("until", "")),
    )


def _check(name: str, value: Any) -> None:  # noqa: ANN401 - whatever TOML can hold
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise RecipeLine(name, 'wants a list such as ["P01", "P02"]')
    elif name in _TEXTS:
        if not isinstance(value, str):
            raise RecipeLine(name, "wants a text in quotes")
    elif name in _CHOICES:
        if not isinstance(value, bool):
            raise RecipeLine(name, "wants true or false")
    else:
        raise RecipeLine(name, f"is not known; there are {', '.join(sorted(_LISTS | _TEXTS | _CHOICES))}")
