"""French dates: "12 mars 2019", "le premier mai", "en 1984", "deux mille six"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

_MONTH = (
    r"(?:janvier|f\u00e9vrier|fevrier|mars|avril|mai|juin|juillet|ao\u00fbt|aout|septembre|octobre|novembre|"
    r"d\u00e9cembre|decembre)"
)
_BELOW_20 = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|"
    r"quinze|seize)"
)
_BELOW_100 = (
    rf"(?:(?:vingt|trente|quarante|cinquante|soixante|quatre[ -]vingts?)(?:(?: et|-et)?[ -]{_BELOW_20})?|{_BELOW_20})"
)
_YEAR = rf"(?:(?:19|20)\d\d|deux mille(?: {_BELOW_100})?|mille neuf cents? {_BELOW_100})"
_DAY = rf"(?:1er|premier|[12]?\d|3[01]|{_BELOW_100})"
_SEASON = r"(?:printemps|\u00e9t\u00e9|automne|hiver|no\u00ebl|p\u00e2ques)"
_SINCE = r"(?:en|depuis|d\u00e8s|avant|apr\u00e8s|n\u00e9e? en)"
_SHAPES = tuple(
    (re.compile(pattern), score, why)
    for pattern, score, why in (
        (rf"\b{_DAY} {_MONTH}\b(?: {_YEAR}\b)?", 0.9, "a day and a month"),
        (rf"\b(?:{_MONTH}|{_SEASON})(?: de)? {_YEAR}\b", 0.9, "a time of a year"),
        (rf"\b{_SINCE} (?P<value>{_YEAR})\b(?! (?:euros?|ans|fois|personnes))", 0.75, "looks like a year"),
        (r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d(?![\d/-])", 0.9, "a date in numbers"),
    )
)


class FrenchDate(Recognizer):
    """Days, months and years, in digits or words."""

    types = ("DATE_TIME",)

    def find(self, page: Page) -> Iterator[Found]:
        for shape, score, why in _SHAPES:
            for match in shape.finditer(page.low):
                group = "value" if "value" in shape.groupindex else 0
                yield Found.of(match.start(group), match.end(group), "DATE_TIME", score, why)
