"""The form of recognizers for numbers with a fixed shape: as written, and as said one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

D = "[0-9O]"
"""A digit in a code that was said: 'oh' may be nought."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of number.

    `said` is searched in codes (capitals and digits without spaces), `written` in the text. `cue` must stand up to
    `reach` characters before, where there is one; `check` has the last word over the bare capitals and digits.
    """

    what: str
    type: str
    score: float
    said: str | None = None
    written: str | None = None
    cue: str | None = None
    check: Callable[[str], bool] | None = None
    reach: int = 60


class Shaped(Recognizer):
    """Finds each of `shapes`."""

    shapes: ClassVar[tuple[Shape, ...]]

    def load(self) -> None:
        """Makes the patterns."""
        self._written = [(shape, re.compile(shape.written)) for shape in self.shapes if shape.written]
        self._said = [(shape, re.compile(shape.said)) for shape in self.shapes if shape.said]
        self._cues = {shape.cue: re.compile(shape.cue) for shape in self.shapes if shape.cue}

    def find(self, page: Page) -> Iterator[Found]:
        for shape, pattern in self._written:
            for match in pattern.finditer(page.text):
                if self._holds(shape, match[0], match.start(), page):
                    yield Found.of(match.start(), match.end(), shape.type, shape.score, f"looks like {shape.what}")
        for shape, pattern in self._said:
            yield from self._in_codes(shape, pattern, page)

    def _in_codes(self, shape: Shape, pattern: re.Pattern[str], page: Page) -> Iterator[Found]:
        for run in page.codes:
            for first, last in run.find(pattern):
                start, end = run.place(first, last)
                if self._holds(shape, run.text[first:last], start, page):
                    said = any(item.spoken for item in run.part(first, last))
                    why = f"looks like {shape.what}{', said one by one' if said else ''}"
                    yield Found.of(start, end, shape.type, shape.score, why)

    def _holds(self, shape: Shape, value: str, start: int, page: Page) -> bool:
        if shape.cue and not self._cues[shape.cue].search(page.before(start, shape.reach)):
            return False
        return shape.check is None or shape.check("".join(char for char in value.upper() if char.isalnum()))


def digits(value: str) -> str:
    """A code with every O read as nought."""
    return value.replace("O", "0")
