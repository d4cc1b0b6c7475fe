"""Digits and letters given one by one, written or said aloud, read as the code that they spell.

"oh seven seven double oh", "s e eight three j t", "M for mother", "Sierra Echo 8", "07700 900 123", "C-O-L-R".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from redactor.detect.spoken.numerals import TEENS, TENS, UNITS
from redactor.detect.spoken.words import Token, bag

NATO = {
    word: word[0].upper()
    for word in bag(
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar "
        "papa "
        "quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
    )
}
_DIGITS = {word: str(value) for word, value in UNITS.items()} | {"oh": "O", "nought": "0", "naught": "0", "nil": "0"}
_TIMES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_LETTERS = {"zed": "Z", "zee": "Z", "haitch": "H", "aitch": "H"}
_FILLERS = {"um", "erm", "er", "uh", "dash", "hyphen", "space", "slash", "stroke", "then", "capital", "and", "dot"}
_WIDEST = 34  # characters, those of the longest IBAN
_LONGEST = 80  # items in a run; longer ones are cut, so that nobody's counting takes for ever
_LIKE = {"for", "as", "like"}
_BETWEEN = re.compile(r"[ ]?(?:[-,/.()+\u2013\u2014]|\.\.\.)?[ ]{0,2}\(?|\)[ ]| [-\u2013] ")
_NOT_SHORT_CODES = bag("mm hm hmm mmm mr mrs ms dr st nd rd th pm ps cm km kg mg ml ft tv uk gp sgt psst shh pc")
_MIXED = re.compile(r"(?=\w*\d)[a-z\d]{1,12}")
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xz]{2,4}")


@dataclass(frozen=True, slots=True)
class Item:
    """Words first..last (inclusive) that give some characters of a code.

    `single` where each character was said by itself, `letter` for spelled letters.
    """

    chars: str
    first: int
    last: int
    single: bool = False
    letter: bool = False
    spoken: bool = True


@dataclass(slots=True)
class Run:
    """A code as it was given: `text` holds capitals and digits; an O may be a letter or 'oh'."""

    items: list[Item]
    words: Sequence[Token]
    text: str = field(init=False)
    _owner: list[Item] = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join(item.chars for item in self.items)
        self._owner = [item for item in self.items for _ in item.chars]

    @property
    def digits(self) -> str:
        """The code with every O read as nought."""
        return self.text.replace("O", "0")

    @property
    def spoken(self) -> bool:
        """Whether any of it is in words."""
        return any(item.spoken for item in self.items)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters start..end of the code were said, as characters of the searched text."""
        first, last = self._owner[start], self._owner[end - 1]
        return self.words[first.first].start, self.words[last.last].end

    def find(self, shape: re.Pattern[str], *, plain: bool = False) -> Iterator[tuple[int, int]]:
        """Stretches of the code, from item to item, that have a shape: the first, the longest, none overlapping.

        `plain` reads every O as nought.
        """
        code = self.digits if plain else self.text
        edges = [at for at, owner in enumerate(self._owner) if at == 0 or owner is not self._owner[at - 1]]
        ends = [*edges[1:], len(code)]
        done = 0
        for start in edges:
            if start < done:
                continue
            for end in reversed(ends):
                if start < end <= start + _WIDEST and shape.fullmatch(code, start, end):
                    yield start, end
                    done = end
                    break

    def part(self, start: int, end: int) -> list[Item]:
        """The items that give characters start..end of the code."""
        items: list[Item] = []
        for item in self._owner[start:end]:
            if not items or items[-1] is not item:
                items.append(item)
        return items


def runs(words: Sequence[Token], text: str) -> list[Run]:
    """Every stretch of such items that follow each other, of two characters or more."""
    found: list[Run] = []
    items: list[Item] = []
    for item in _items(words, text):
        if items and (
            len(items) == _LONGEST or _stray(items, item, words) or not _follows(items[-1], item, words, text)
        ):
            found.append(Run(items, words))
            items = []
        items.append(item)
    if items:
        found.append(Run(items, words))
    return [run for run in found if len(run.text) > 1]


def _items(words: Sequence[Token], text: str) -> Iterator[Item]:
    at = 0
    while at < len(words):
        item = _item(words, text, at) if _gives(words[at].low) else None
        if item is None:
            at += 1
        else:
            yield item
            at = item.last + 1


@lru_cache(maxsize=50_000)
def _gives(word: str) -> bool:
    """Whether a word may give characters of a code; most words do not."""
    return (
        len(word) == 1
        or any(word in table for table in (_TIMES, _DIGITS, TEENS, TENS, _LETTERS, NATO))
        or _MIXED.fullmatch(word) is not None
        or _CONSONANTS.fullmatch(word) is not None
    )


def _item(words: Sequence[Token], text: str, at: int) -> Item | None:  # noqa: PLR0911 - one line a form
    word = words[at].low
    after = words[at + 1].low if at + 1 < len(words) and _near(words, text, at) else ""
    if word in _TIMES:
        again = _DIGITS.get(after) or (after.upper() if len(after) == 1 else "")
        return _repeated(again * _TIMES[word], words, text, at) if again else None
    if word in _DIGITS:
        return _hundreds(_DIGITS[word], after, at)
    if word in TEENS:
        return Item(str(TEENS[word]), at, at)
    if word in TENS:
        unit = UNITS.get(after, 0)
        return Item(str(TENS[word] + unit), at, at + (unit > 0))
    if len(word) == 1 and word.isascii() and word.isalpha():
        return Item(word.upper(), at, _example(words, text, at), single=True, letter=True)
    if word in _LETTERS:
        return Item(_LETTERS[word], at, at, single=True, letter=True)
    if word in NATO:
        return Item(NATO[word], at, at, single=True, letter=True)
    if _MIXED.fullmatch(word):
        return Item(word.upper(), at, at, single=len(word) == 1, spoken=False)
    if _CONSONANTS.fullmatch(word) and word not in _NOT_SHORT_CODES:
        return Item(word.upper(), at, at, letter=True, spoken=False)
    return None


def _repeated(chars: str, words: Sequence[Token], text: str, at: int) -> Item:
    """A character said with "double" or the like; in "double seven hundred" the noughts too."""
    hundreds = at + 2 < len(words) and words[at + 2].low == "hundred" and _near(words, text, at + 1)
    letter = chars.isalpha() and chars[0] != "O"
    return Item(chars + "00" * hundreds, at, at + 1 + hundreds, single=True, letter=letter)


def _hundreds(digit: str, after: str, at: int) -> Item:
    """A digit, with the hundred or thousand that may follow it: "seven hundred" in a code is 700."""
    zeros = {"hundred": "00", "thousand": "000"}.get(after) if digit != "O" else None
    if zeros:
        return Item(digit + zeros, at, at + 1)
    return Item(digit, at, at, single=True)


def _example(words: Sequence[Token], text: str, at: int) -> int:
    """The last word of "M for mother", "M as in mother"; the letter itself where there is no such thing."""
    look = at + 1
    if look + 1 < len(words) and words[look].low in _LIKE and _near(words, text, at):
        if words[look].low == "as" and words[look + 1].low == "in":
            look += 1
        if look + 1 < len(words) and words[look + 1].low.startswith(words[at].low) and _near(words, text, look):
            return look + 1
    return at


def _stray(items: Sequence[Item], item: Item, words: Sequence[Token]) -> bool:
    """Whether an 'I' after digits is the speaker and no letter: codes with digits do without I."""
    digits = any(char.isdigit() for before in items for char in before.chars)
    return item.chars == "I" and item.last == item.first and digits and not _goes_on(words, item.last + 1)


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether a letter or a digit word comes next, so that an 'a' or 'I' before it is one of them."""
    return at < len(words) and (len(words[at].low) == 1 or words[at].low in _DIGITS or words[at].low in NATO)


def _near(words: Sequence[Token], text: str, at: int) -> bool:
    """Whether the next word follows this one with nothing but a space or a mark between."""
    return _BETWEEN.fullmatch(text[words[at].end : words[at + 1].start]) is not None


def _follows(before: Item, item: Item, words: Sequence[Token], text: str) -> bool:
    """Whether two items belong to one code: next to each other, or with fillers between; a full stop parts numbers."""
    between = [words[at].low for at in range(before.last + 1, item.first)]
    if len(between) > 2 or not all(word in _FILLERS for word in between):
        return False
    if not before.spoken and not item.spoken and not {"and", "then"}.isdisjoint(between):
        return False
    if (between or not before.letter) and item.chars in {"A", "I"} and not _goes_on(words, item.last + 1):
        return "and" not in between and not any(
            mark in text[words[before.last].end : words[item.first].start] for mark in ",."
        )
    if not all(_near(words, text, at) for at in range(before.last, item.first)):
        return False
    stop = "." in text[words[before.last].end : words[item.first].start]
    return not stop or (before.letter and item.letter and before.single and item.single)
