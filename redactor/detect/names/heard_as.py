"""Ordinary words that stand for a name where no capital tells: "get in" for Gethin, "they put sugar" for Shugri."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from redactor.detect.names.cues import KIN_TITLES, OWNERS, RELATIONS, TITLES
from redactor.detect.names.heard import alike, sounds
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import bag

_ANNOUNCED = TITLES | bag(
    "wrote write writes writing written put puts spelt spelled spells heard hears called named calls call christened"
)
_CALLS = bag("call calls called calling name named put puts got has had wrote writes spell down")
_WHOM = bag("me him her us them it myself himself herself down")
_LONG, _LETTERS = 5, 0.75  # sounds, and share of letters, in which words equal a name that stands for it anywhere
_ANNOUNCED_ALIKE, _SHORT = 0.8, 3  # how alike, over how many sounds, words are to a name where one is announced
_USUAL = 5.6  # Zipf frequency of words like "we", "in", "when"
_ARTICLES = bag("the a to i")


@dataclass
class HeardAs:
    """The sounds of found names, each with the name and the place of its finding."""

    names: dict[str, tuple[str, int]] = field(default_factory=dict)
    _beginnings: set[str] = field(default_factory=set)

    def add(self, name: str, at: int) -> None:
        sound = sounds(name).replace("J", "S")
        if len(sound) >= _SHORT:
            self.names.setdefault(sound, (name, at))
            self._beginnings.add(sound[:2])

    def at(self, row: Row, first: int, ends: range) -> tuple[int, int] | None:
        """The run from word `first` to one of `ends` that stands for a name most likely: its last word, and the name's
        place; None where all words stand for themselves.
        """
        best: tuple[float, int, int] | None = None
        if row.keys[first] in _ARTICLES:
            return None
        begins = _hushed(row.keys[first])[:2]
        announced = _announced(row, first)
        if not announced and len(begins) == 2 and begins not in self._beginnings:
            return None
        for last in ends:
            told = None if row.keys[last] in _ARTICLES else self._told(row, first, last, announced=announced)
            if told and (best is None or (told[0], last) > best[:2]):
                best = (told[0], last, told[1])
        return best and best[1:]

    def _told(self, row: Row, first: int, last: int, *, announced: bool) -> tuple[float, int] | None:
        """How much words first..last sound like a name, and its place, where that is enough."""
        if first == last and not announced:
            return None
        sound = _joined(row, first, last)
        if first < last and len(sound) >= _LONG and sound in self.names:
            name, at = self.names[sound]
            if SequenceMatcher(None, name, "".join(row.keys[first : last + 1])).ratio() >= _LETTERS:
                return 1.0, at
        return self._nearest(row, first, last, sound) if announced and len(sound) >= _SHORT else None

    def _nearest(self, row: Row, first: int, last: int, sound: str) -> tuple[float, int] | None:
        """The name whose sounds are nearest, where they are near enough for words that are announced as one."""
        if len(sound) <= _SHORT or all(row.known[at].zipf > _USUAL for at in range(first, last + 1)):
            return (1.0, self.names[sound][1]) if sound in self.names else None
        near = {name: alike(name, sound, _ANNOUNCED_ALIKE) for name in self.names}
        best = max(near, key=near.__getitem__, default="")
        if best and row.but_one(first, last, self.names[best][0]):
            return None
        enough = 1.0 if len(best) <= _SHORT else _ANNOUNCED_ALIKE
        return (near[best], self.names[best][1]) if best and near[best] >= enough else None


def _joined(row: Row, first: int, last: int) -> str:
    """The sounds of words said as one; hushed and hissed ones are one sound."""
    if first == last:
        return _hushed(row.keys[first])
    sound = _hushed(row.keys[first])
    for at in range(first + 1, last + 1):
        more = _hushed(row.keys[at])
        sound += more[1:] if sound[-1:] == more[:1] else more
    return sound


@lru_cache(maxsize=50_000)
def _hushed(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", sounds(word).replace("J", "S"))


def _announced(row: Row, at: int) -> bool:
    """Whether the words before word `at` announce a name: "they wrote", "put me down as", "call her", "my sister"."""
    if at < 2 or row.gaps[at] != " ":
        return False
    before, earlier = row.keys[at - 1], row.keys[at - 2]
    return (
        before in _ANNOUNCED
        or (before == "as" and earlier in _WHOM)
        or (before in _WHOM and earlier in _CALLS)
        or (before in RELATIONS | KIN_TITLES and earlier in OWNERS)
    )
