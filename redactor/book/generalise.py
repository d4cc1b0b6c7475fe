"""Dates and places said less exactly: the year, the season, a shifted date; what kind of place it is."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import zip_longest

from models.pseudonym import Style
from redactor.detect.names.data import sections
from redactor.detect.names.lexicon import english
from redactor.detect.names.phrases import key
from redactor.detect.spoken.numerals import Numeral, numerals
from redactor.detect.spoken.words import Token, tokens

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SEASONS = ("winter", "spring", "summer", "autumn")
_KINDS = {
    "pub": "a pub", "inn": "a pub", "arms": "a pub", "tavern": "a pub", "vaults": "a pub", "park": "a park",
    "gardens": "a park", "station": "a station", "bridge": "a bridge", "estate": "an estate", "road": "a road",
    "street": "a street", "lane": "a road", "beach": "a beach", "hill": "a hill", "market": "a market",
    "cemetery": "a cemetery", "harbour": "a harbour", "quay": "a harbour", "airport": "an airport",
    "island": "an island",
}  # fmt: skip
_SECTIONS = {
    "counties and regions": "a region", "rivers and hills": "a place in the country",
    "quarters of cities": "a part of a city",
    "countries and other parts of the world": "a country", "states and provinces": "a region",
}  # fmt: skip
_NEAR = 20  # by this the makers of the list weigh towns of Britain and Ireland; see redactor/detect/data/README.md


def generalise_date(text: str, style: Style, *, shift: timedelta = timedelta()) -> str:
    """A date as its year, as its season, or moved by the study's shift; "" where it cannot be read so.

    `text` is the date as said or written; a shifted date needs day, month and year.
    """
    words = tokens(text)
    day, month, year = _read(words, text)
    if style is Style.YEAR:
        return f"[{year}]" if year else ""
    if style is Style.SEASON:
        season = _SEASONS[month % 12 // 3] if month else next((word.low for word in words if word.low in _SEASONS), "")
        return f"[{' '.join(part for part in (season, str(year or '')) if part)}]" if season else ""
    if style is Style.SHIFTED and year and month and day:
        try:
            moved = date(year, month, day) + shift
        except (ValueError, OverflowError):
            return ""
        return f"[{moved.day} {_MONTHS[moved.month - 1].title()} {moved.year}]"
    return ""


def generalise_place(text: str) -> str:
    """What kind of place it is: "[a town]", "[a pub]", "[a country]"."""
    words = [key(token.low) for token in tokens(text)]
    joined = " ".join(words)
    for section, kind in _SECTIONS.items():
        if any(" ".join(key(token.low) for token in tokens(place)) == joined for place in sections("places")[section]):
            return f"[{kind}]"
    if words and words[-1] in _KINDS:
        return f"[{_KINDS[words[-1]]}]"
    people = english().towns.get(joined, 0) // _NEAR
    if people:
        return "[a city]" if people > 150_000 else "[a town]" if people > 5_000 else "[a village]"
    return "[a place]"


def _read(words: list[Token], text: str) -> tuple[int, int, int]:
    """Day, month and year, 0 where one is not said."""
    said = list(numerals(words, text).values())
    month = next((_MONTHS.index(word.low) + 1 for word in words if word.low in _MONTHS), 0)
    year, used = _year(said)
    left = [one for one in said if one not in used and 1 <= one.value <= 31]
    day = next((one.value for one in left if one.ordinal or month), 0)
    return day, month, year


def _year(said: list[Numeral]) -> tuple[int, list[Numeral]]:
    """A year in digits, or said: "nineteen eighty four", "two thousand and six", "twenty nineteen"; what tells it."""
    for one, after in zip_longest(said, said[1:]):
        if 1900 <= one.value < 2100:
            return one.value, [one]
        if one.value in (19, 20) and not one.ordinal and after is not None and 10 <= after.value < 100:
            return one.value * 100 + after.value, [one, after]
    return 0, []
