"""Dates that are tied to a year or a day: "12th of March 2019", "the ninth of may", "hogmanay two thousand and six".

Times that anybody may have (last week, on Monday, two years ago, half nine) are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.dates import DAY, HOLIDAY, MONTH, SEASON, SHORT_YEAR, SPOKEN_DAY, WEEKDAY, YEAR

_SEP = r"(?:, ?| of | in | the |,? | of the )"
_LEAD = rf"(?:{WEEKDAY},? (?:the )?)?"
_TAIL_YEAR = rf"(?:{_SEP}(?:the year )?{YEAR}|{_SEP}'?{SHORT_YEAR}(?![ -](?:{MONTH}|years?|months?|weeks?|days?|hours?|minutes?|o'clock|of|people|am|pm)\b)(?!\d))?"
_SHAPES = tuple(
    (re.compile(pattern), score, why)
    for pattern, score, why in (
        (rf"\b{_LEAD}{DAY}(?: of| o'|,)? {MONTH}\b{_TAIL_YEAR}", 0.9, "a day and a month"),
        (rf"\b{_LEAD}{MONTH} (?:the )?{DAY}\b(?![:.]\d)(?:,? {YEAR})?", 0.85, "a month and a day"),
        (rf"\b{_LEAD}{MONTH} (?:the )?{SPOKEN_DAY}\b(?! (?:hundred|thousand|years|months|weeks|of))(?:,? {YEAR})?", 0.7, "a month and a day"),
        (rf"\b(?:early |late |mid |mid-)?{MONTH}(?: of| in|,)?(?: the year)? {YEAR}\b", 0.9, "a month and a year"),
        (rf"\b{MONTH} '?{SHORT_YEAR}\b(?! (?:hundred|thousand|years|months|weeks|of))", 0.7, "a month and a year"),
        (rf"\b(?:{HOLIDAY}|{SEASON}|[^\W\d_]+ day)(?: of| in|,)?(?: the year)? (?:{YEAR}|'\d\d)\b", 0.9, "a time of a year that is named"),
        (rf"\b{WEEKDAY},? (?:the )?{DAY}\b(?! (?:of )?{MONTH})(?! (?:time|floor|class|year|one|grade|o'clock|oclock|am|pm|a\.m|p\.m|at|past|to|till|until|of us|in the))(?![:.]\d)", 0.75, "a weekday and its date"),
        (r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d(?![\d/-])", 0.9, "a date in numbers"),
        (r"(?<![\d/.-])(?:19|20)\d\d-\d\d-\d\d(?!\d)", 0.9, "a date in numbers"),
    )
)


class Date(Recognizer):
    """Days, months and holidays with what ties them to one day or year."""

    types = ("DATE_TIME",)

    def find(self, page: Page) -> Iterator[Found]:
        for shape, score, why in _SHAPES:
            for match in shape.finditer(page.low):
                if not _verb(match[0]):
                    yield Found.of(match.start(), match.end(), "DATE_TIME", score, why)


def _verb(value: str) -> bool:
    """Whether a month is more likely an ordinary word: "may one of", "march ten"."""
    return re.match(r"(?:may|march|mar|sep|second) (?:one|two|three|four)\b", value) is not None
