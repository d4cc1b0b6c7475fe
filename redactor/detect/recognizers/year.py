"""Years by themselves: "in 2011", "nineteen eighty four", "back in 84"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.dates import YEAR

_NOT_YEARS = (
    r"(?:%|percent|pounds?|quid|euros?|dollars?|people|miles?|words?|calories|men|women|kids|children|homes|houses|"
    r"times|"
    r"hours?|years?|months?|weeks?|days?|minutes?|seconds?|of us|of them|others|odd|units|steps|metres?|or so|each|"
    r"a (?:month|week|year|day))"
)
_YEAR = re.compile(rf"(?<![\d.,:/\u00a3$\u20ac-])\b{YEAR}\b(?!s\b)(?![\d/:-]|[.,]\d)(?! {_NOT_YEARS}\b)(?!%)")
_DOUBTFUL = re.compile(
    r"'|two thousand$|nineteen hundred$|twenty (?:ten|(?!twenty)[tfsen]\w+ty)\b|two thousand (?:and )?[tfsen]\w+ty"
)
"""What may be a year and as well a number: "two thousand", "twenty ten", '84."""

_IN = re.compile(
    r"\b(?:in|since|until|till|til|from|by|around|about|during|before|after|early|late|mid|year|born|of|to|circa|and|"
    r"or|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|christmas|summer|winter|"
    r"spring|autumn|easter|was|that's|its|it's)(?: the| about| around| like| early| late| maybe| um| er| say| "
    r"what)?[ ,]*$"
)
_SHORT = re.compile(
    r"\b(?:in|since|back in|born in|summer of|winter of|spring of|autumn of|christmas|year of) (?P<year>'\d\d|"
    r"(?:sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"(?:oh|o) (?:one|two|three|four|five|six|seven|eight|nine))\b"
    rf"(?! {_NOT_YEARS}\b| (?:different|degrees|cases?|hundred|thousand|million)\b)"
    r"(?! (?!(?:was|is|as|his|this|its)\b)\w+s\b)"
)


class Year(Recognizer):
    """Written years that count nothing; spoken ones where they can be nothing else or after 'in', 'since'."""

    types = ("DATE_TIME",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _YEAR.finditer(page.low):
            if not _DOUBTFUL.match(match[0]) or _IN.search(page.before(match.start(), 40)):
                yield Found.of(match.start(), match.end(), "DATE_TIME", 0.75, "looks like a year")
        for match in _SHORT.finditer(page.low):
            yield Found.of(match.start("year"), match.end("year"), "DATE_TIME", 0.65, "looks like a year, said short")
