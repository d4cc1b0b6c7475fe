"""Dates that are tied to a year or a day: "12th of March 2019", "the ninth of may", "hogmanay two thousand and six".

Times that anybody may have (last week, on Monday, two years ago, half nine) are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.dates import (
    CALENDAR,
    DAY,
    HOLIDAY,
    LATE_YEAR,
    MONTH,
    MONTH_NUMBER,
    SEASON,
    SHORT_YEAR,
    SPOKEN_DAY,
    WEEKDAY,
    YEAR,
)

_COUNTS = rf"(?![ -](?:{MONTH}|years?|months?|weeks?|days?|hours?|minutes?|o'clock|of|people|am|pm|hundred|thousand)\b)"
_AND_YEAR = rf"(?:(?:, ?| of | in | the | of the | ?)(?:the year )?(?:{YEAR}|'?{SHORT_YEAR}{_COUNTS}(?![\d:])))?"
_ON = rf"(?:{WEEKDAY},? )?(?:the )?"
_NO_CLOCK = (
    r"(?! (?:time|floor|class|year|one|grade|o'clock|oclock|am|pm|a\.m|p\.m|at|past|to|till|until|of us|in the))"
)

_THAT_YEAR = r"(?:,? (?:last|this|next|that) year|,? the year (?:before|after))?"

_PART = rf"day|night|week|weekend|morning|eve|{WEEKDAY}"

_SHAPES = tuple(
    (re.compile(pattern), score, why)
    for pattern, score, why in (
        (rf"\b{_ON}{DAY}(?: of| o'|,)? {MONTH}\b{_AND_YEAR}{_THAT_YEAR}", 0.9, "a day and a month"),
        (rf"\b{_ON}{MONTH} (?:the )?{DAY}\b(?![:.]\d)(?:,? {YEAR})?{_THAT_YEAR}", 0.85, "a month and a day"),
        (rf"\b{_ON}{MONTH} (?:the )?{SPOKEN_DAY}\b{_COUNTS}(?:,? {YEAR})?", 0.7, "a month and a day"),
        (rf"\b{DAY} of the {MONTH_NUMBER},? (?:{YEAR}|{SHORT_YEAR})\b", 0.85, "a day and a month in numbers"),
        (rf"\b(?:early |late |mid[ -])?{MONTH}(?: of| in|,)?(?: the year)? {YEAR}\b", 0.9, "a month and a year"),
        (rf"\b{MONTH} {SHORT_YEAR}\b{_COUNTS}", 0.7, "a month and a year"),
        (
            rf"\b(?:{HOLIDAY}|{SEASON})(?: of| in|,)?(?: the year)? (?:{YEAR}|'\d\d|{LATE_YEAR}{_COUNTS})\b",
            0.9,
            "a time of a year that is named",
        ),
        (
            rf"\b(?:the )?(?:first|second|third|fourth|last) (?:week|weekend|day|{WEEKDAY}) (?:of|in) {MONTH}\b"
            rf"{_AND_YEAR}{_THAT_YEAR}",
            0.85,
            "a week or weekday of a month",
        ),
        (
            rf"\b(?:the )?(?:{_PART}) (?:before|after|of) (?:the )?{HOLIDAY}(?: of| in|,)? "
            rf"(?:{YEAR}|{LATE_YEAR}{_COUNTS})\b",
            0.85,
            "a day by a holiday, and its year",
        ),
        (
            rf"\b(?:the )?(?:back end|tail end|start|end|beginning|middle) of "
            rf"(?:{MONTH}(?:,? (?:of |in )?{YEAR})|{YEAR})\b",
            0.85,
            "a part of a year or month",
        ),
        (
            rf"\b(?:(?!march|may){MONTH}|(?<!a )(?<!the )(?:march|may)) of {SHORT_YEAR}\b{_COUNTS}",
            0.7,
            "a month and a year",
        ),
        (rf"\b{WEEKDAY},? (?:the )?{DAY}\b(?! (?:of )?{MONTH}){_NO_CLOCK}(?![:.]\d)", 0.75, "a weekday and its date"),
        (r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d(?![\d/-])", 0.9, "a date in numbers"),
        (r"(?<![\d/.-])(?:19|20)\d\d-\d\d-\d\d(?!\d)", 0.9, "a date in numbers"),
    )
)
_VERB = re.compile(r"(?:may|march|mar|sep) (?:one|two|three|four)")


class Date(Recognizer):
    """Days, months and holidays with what ties them to one day or year."""

    types = ("DATE_TIME",)

    def find(self, page: Page) -> Iterator[Found]:
        for shape, score, why in _SHAPES:
            for match in page.matches(shape, CALENDAR):
                if not _VERB.fullmatch(match[0]):
                    yield Found.of(match.start(), match.end(), "DATE_TIME", score, why)
