"""Flats, rooms and house numbers without a street: "flat nine", "room 12", "the woman at number fourteen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.recognizers.street import UNITS
from redactor.detect.spoken.words import bag

_UNITS = UNITS - {"number", "no", "lot", "suite"}
_NEAR_NUMBER = bag("at in from outside opposite to live lives lived living of")
_COUNTED = bag(
    "of people person bed beds bedroom bedrooms bed years year months month weeks days hours minutes pounds quid",
    "miles times",
    "doors floors hundred thousand more other others times and",
)


_DOOR = re.compile(r"(?!\d+(?:st|nd|rd|th)$)(?:\d{1,4}[a-z]{1,2}|[a-z]{1,2}\d{1,4})")
_WHY = "the number of a flat, room or house"


class Unit(Recognizer):
    """The word for a dwelling and its number, or 'at number' and one."""

    types = ("STREET_ADDRESS",)

    def find(self, page: Page) -> Iterator[Found]:
        for at, word in enumerate(page.words[:-1]):
            numeral = page.numerals.get(at + 1)
            if not page.close(at):
                continue
            if word.low in _UNITS:
                last = numeral.last if numeral and _fits(page, numeral.last, numeral.value) else _mixed(page, at + 1)
                first = at
            elif word.low == "number" and numeral and at and page.words[at - 1].low in _NEAR_NUMBER:
                first, last = at, numeral.last if _fits(page, numeral.last, numeral.value + 1) else None
            else:
                continue
            if last is not None:
                yield Found.of(page.words[first].start, page.words[last].end, "STREET_ADDRESS", 0.8, _WHY)


def _fits(page: Page, last: int, value: int) -> bool:
    """Whether a number may be a door's: not 'one' (a pronoun as often), not a count of something."""
    counts = last + 1 < len(page.words) and page.close(last) and page.words[last + 1].low in _COUNTED
    return 1 < value < 2000 and not counts


def _mixed(page: Page, at: int) -> int | None:
    """The place of a door such as 12b or B4."""
    return at if _DOOR.fullmatch(page.words[at].low) else None
