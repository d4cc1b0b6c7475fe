"""Whole numbers, in digits or in words: 41, forty-one, two hundred and sixth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from redactor.detect.spoken.words import Token


def _count(names: str, *, start: int = 0, step: int = 1) -> dict[str, int]:
    """Names to the values that they have in their order."""
    return {name: start + step * place for place, name in enumerate(names.split())}


UNITS = _count("zero one two three four five six seven eight nine")
TEENS = _count("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", start=10)
TENS = _count("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10) | {"fourty": 40}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_BEGIN = frozenset((*UNITS, *TEENS, *TENS, *ORDINALS, "a"))
_DIGITS = re.compile(r"(\d{1,9})(st|nd|rd|th)?")
_TIGHT = re.compile(r"[ ]{1,2}|-| - ")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number said or written in one go: words first..last (inclusive) of the text, its value, whether ordinal."""

    first: int
    last: int
    value: int
    ordinal: bool = False
    spoken: bool = True


def numerals(words: Sequence[Token], text: str) -> dict[int, Numeral]:
    """Every number by the place of its first word, the longest reading of each; none overlap."""
    found = {}
    at = 0
    while at < len(words):
        begins = words[at].low in _BEGIN or words[at].low[0].isdigit()
        numeral = _Reader(words, text, at).read() if begins else None
        if numeral is None:
            at += 1
        else:
            found[at] = numeral
            at = numeral.last + 1
    return found


class _Reader:
    """Reads one number that begins at a word."""

    def __init__(self, words: Sequence[Token], text: str, at: int) -> None:
        self._words, self._text, self._first, self._at = words, text, at, at

    def read(self) -> Numeral | None:
        written = _DIGITS.fullmatch(self._words[self._at].low)
        if written:
            return Numeral(self._at, self._at, int(written[1]), written[2] is not None, spoken=False)
        total = value = 0
        group = self._below_hundred()
        if group is None and self._peek() == "a" and self._peek(1) in SCALES:
            self._at += 1
            group = (1, False)
        if group is None:
            return None
        value, ordinal = group
        while not ordinal and (scale := SCALES.get(self._peek())):
            self._at += 1
            if scale == 100:
                value *= 100
            else:
                total, value = total + value * scale, 0
            rest = self._rest()
            if rest is not None:
                value, ordinal = value + rest[0], rest[1]
        return Numeral(self._first, self._at - 1, total + value, ordinal)

    def _rest(self) -> tuple[int, bool] | None:
        """What follows a hundred or thousand, with or without 'and'."""
        before = self._at
        if self._peek() == "and":
            self._at += 1
        group = self._below_hundred()
        if group is None:
            self._at = before
        return group

    def _below_hundred(self) -> tuple[int, bool] | None:
        word = self._peek()
        if word in TENS:
            self._at += 1
            unit = self._peek()
            if UNITS.get(unit, 0) > 0:
                self._at += 1
                return TENS[word] + UNITS[unit], False
            if ORDINALS.get(unit, 10) < 10:
                self._at += 1
                return TENS[word] + ORDINALS[unit], True
            return TENS[word], False
        for table, ordinal in ((UNITS, False), (TEENS, False), (ORDINALS, True)):
            if word in table:
                self._at += 1
                return table[word], ordinal
        return None

    def _peek(self, ahead: int = 0) -> str:
        """The word to come, '' where it does not follow closely or there is none."""
        at = self._at + ahead
        if at >= len(self._words):
            return ""
        if at > self._first:
            between = self._text[self._words[at - 1].end : self._words[at].start]
            if not _TIGHT.fullmatch(between):
                return ""
        return self._words[at].low
