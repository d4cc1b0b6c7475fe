"""What is searched for: every hidden word in the shapes that it could leave in.

Words are compared whole, so that a name inside another word is no leak: "Ann" is not in "annual".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from redactor.detect.names.fold import fold
from redactor.detect.names.nicknames import relatives
from redactor.detect.spoken.numerals import UNITS
from redactor.redact import tokens

_FEWEST_DIGITS = 5
_MOST_JOINED = 4  # words of a value that may be written as one: a handle, an address on the web
_SHORTEST_JOINED = 6
# Letters of other alphabets that look like Latin ones, and digits that look like letters in names on the web.
_LOOKALIKES = str.maketrans(
    "аасеёһіїјорԛѕуԁԝхɑοαεικνρτυχϲ",
    "aaceehiijopqsydwxaoaeiknptuxc",
)
_SPELLED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .\-–·]){2,}[^\W\d_](?![^\W_])")
_DIGITS = re.compile(rf"\d(?:[ .\-–/()]{{0,2}}\d){{{_FEWEST_DIGITS - 1},}}")
_SAID = {word: str(value) for word, value in UNITS.items() if value < 10} | dict.fromkeys(("oh", "o", "nought"), "0")
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_ONE = "|".join(sorted({*_SAID, *_TIMES}, key=len, reverse=True))
_SAID_RUN = re.compile(rf"\b(?:{_ONE})\b(?:[ ,.\-]+(?:{_ONE})\b){{2,}}")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden passage's own text; `name` where it names somebody."""

    text: str
    name: bool = False


@dataclass(frozen=True, slots=True)
class Needles:
    """`words` are tokens, folded; `digits` runs of digits without gaps."""

    words: frozenset[str]
    digits: frozenset[str] = frozenset()

    def found(self, text: str) -> set[str]:
        """Which of them a text holds."""
        there = _shapes(text) & self.words
        if self.digits:
            runs = "|".join(_digit_runs(text.casefold()))
            there |= {run for run in self.digits if run in runs}
        return there


def needles(secret: Iterable[str], hidden: Iterable[Hidden] = ()) -> Needles:
    """What must be in no file: the tokens `secret`, and what the hidden values could be written as.

    A name's short and long forms; a value's words as one; the digits of a number that was said or written. Values of
    which some words are shown elsewhere are searched for in the words that are not.
    """
    secret = frozenset(secret)
    words = {fold(word).translate(_LOOKALIKES) for word in secret} | secret
    digits = set[str]()
    for value in hidden:
        parts = [fold(token) for token in _in_order(value.text)]
        if value.name:
            words |= {form for part in parts if part in words for form in relatives(part) if len(form) > 2}
        joined = "".join(parts)
        if 1 < len(parts) <= _MOST_JOINED and len(joined) >= _SHORTEST_JOINED and words & set(parts):
            words.add(joined)
        if words & set(parts):
            digits |= {run for run in _digit_runs(value.text.casefold()) if len(run) >= _FEWEST_DIGITS}
    return Needles(frozenset(words), frozenset(digits))


def _shapes(text: str) -> set[str]:
    """The words of a text, plain, with accents and look-alikes folded, and those spelled letter by letter."""
    there = tokens(text)
    there |= {fold(token).translate(_LOOKALIKES) for token in there if not token.isascii()}
    there |= {"".join(_LETTER.findall(run)).casefold() for run in _SPELLED.findall(text)}
    return there


def _digit_runs(text: str) -> Iterator[str]:
    """Runs of digits in a text in small letters, written with gaps or said one by one."""
    for run in _DIGITS.findall(text):
        yield _NO_DIGIT.sub("", run)
    for run in _SAID_RUN.findall(text):
        times, made = 1, ""
        for word in _WORD.findall(run):
            if word in _TIMES:
                times = _TIMES[word]
            else:
                made += _SAID[word] * times
                times = 1
        yield made


def _in_order(text: str) -> list[str]:
    return [token for word in text.split() for token in sorted(tokens(word), key=word.casefold().find)]


_LETTER = re.compile(r"[^\W\d_]")
_NO_DIGIT = re.compile(r"\D")
_WORD = re.compile(r"[a-z]+")
