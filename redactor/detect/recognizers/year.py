"""Years by themselves: "in 2011", "nineteen eighty four", "back in 84"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.dates import YEAR

_NOT_YEARS = (
    r"(?:%|percent|pounds?|quid|euros?|dollars?|people|miles?|words?|calories|men|women|kids|children|homes|houses|times|hours?|years?|"
    r"months?|weeks?|days?|minutes?|of us|of them|others|odd|units|steps|metres?|or so|each|a (?:month|week|year|day))"
)
_YEAR = re.compile(rf"(?<![\d.,:/\u00a3$\u20ac-])\b{YEAR}\b(?!s\b)(?![\d/:-]|[.,]\d)(?! {_NOT_YEARS}\b)(?![ -](?:one|two|three|four|five|six|seven|eight|nine)\b)(?!%)")
_PLAIN = re.compile(r"two thousand$|nineteen hundred$|twenty (?:ten|[tfsen]\w+ty)\b|two thousand (?:and )?[tfsen]\w+ty")
_IN = re.compile(
    r"\b(?:in|since|until|till|til|from|by|around|about|during|before|after|early|late|mid|year|back in|born|of|to|class of|circa|and|or|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|christmas|summer|winter|spring|autumn|easter|was|that's|its|it's)"
    r"(?: the| about| around| like| early| late| maybe| um| er| say| what)?[ ,]*$"
)
_SHORT = re.compile(
    rf"\b(?:in|since|until|till|back in|born in|summer of|winter of|spring of|autumn of|christmas|year of) "
    rf"('\d\d|(?:nineteen )?(?:sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:oh|o) (?:one|two|three|four|five|six|seven|eight|nine))\b"
    rf"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|percent|pounds?|quid|people|of|miles?|different|degrees|odd|cases?|hundred|thousand|million)\b)(?! (?!(?:was|is|as|his|this|its)\b)\w+s\b)"
)


class Year(Recognizer):
    """Written years that are no count of anything; spoken ones where they can be nothing else or after 'in', 'since'."""

    types = ("DATE_TIME",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _YEAR.finditer(page.low):
            if not _doubtful(match[0]) or _IN.search(page.before(match.start(), 40)):
                yield Found.of(match.start(), match.end(), "DATE_TIME", 0.75, "looks like a year")
        for match in _SHORT.finditer(page.low):
            yield Found.of(match.start(1), match.end(1), "DATE_TIME", 0.65, "looks like a year, said short")


def _doubtful(value: str) -> bool:
    """Whether what may be a year may as well be a number: "two thousand", "twenty ten", '84."""
    return value.startswith("'") or (_PLAIN.match(value) is not None and value != "twenty twenty")
