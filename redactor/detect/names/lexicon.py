"""What is known of a word by itself: how ordinary it is, and how much of a name."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from redactor.detect.names.data import figures, sections, values
from redactor.detect.names.fold import fold
from redactor.detect.names.phrases import Phrases, key

_UNCOUNTED = 300  # bearers taken for granted of a name that stands in a hand-written list only
_SLOPE, _BASE = 1.157, -2.41  # Zipf frequency of a name from log10 of its bearers; fitted on names that are no words
_SLANG = 4.0  # Zipf frequency taken for granted of a word of everyday speech that dictionaries leave out


@dataclass(frozen=True, slots=True)
class Known:
    """What the lists know of one word.

    `key` is the word without accents and apostrophes; `stem` the same without the s of a possessive, or of one that
    speech recognition wrote together with a name. `zipf` is its frequency (0 to 8), -1 where no dictionary has it.
    `nameness` says how much of its frequency its bearers explain: about 0 for a word as often a name as not, lower
    for rather a word, 3 for a name that is no word, -9 for no name. `first`, `last` and `town` count people.
    """

    key: str
    stem: str
    zipf: float
    nameness: float
    first: int
    last: int
    town: int

    @property
    def ordinary(self) -> bool:
        return self.zipf >= 0

    @property
    def listed(self) -> bool:
        """Whether a list of names has it."""
        return self.nameness > -9

    @property
    def unknown(self) -> bool:
        """Whether no list has it at all."""
        return not (self.ordinary or self.listed or self.town or any(char.isdigit() for char in self.key))


@dataclass(frozen=True)
class Lexicon:
    """The lists of a language. `ordinary`, `first`, `last` and `towns` map folded words to their figures."""

    ordinary: Mapping[str, float]
    first: Mapping[str, int]
    last: Mapping[str, int]
    towns: Mapping[str, int]
    places: Phrases
    public: Phrases
    peoples: Phrases
    health: Phrases
    backgrounds: Mapping[str, Phrases]
    _seen: dict[str, Known] = field(default_factory=dict, repr=False, compare=False)

    def known(self, low: str) -> Known:
        """What the lists know of a word in lower case, as it stands in a text."""
        known = self._seen.get(low)
        if known is None:
            known = self._seen[low] = self._look_up(low)
        return known

    def _look_up(self, low: str) -> Known:
        word = key(low)
        stem = key(low[:-2]) if low.endswith("'s") else self._without_s(word)
        return Known(
            word, stem, self.ordinary.get(stem, -1.0), self._nameness(stem),
            self.first.get(stem, 0), self.last.get(stem, 0), self.towns.get(stem, 0),
        )  # fmt: skip

    def _without_s(self, word: str) -> str:
        """'frankies' as 'frankie'; a word that some list has stays as it is."""
        stem = word[:-1]
        if len(word) < 4 or not word.endswith("s") or word in self.ordinary or word in self.first or word in self.towns:
            return word
        return stem if self._nameness(stem) > 0 or stem in self.ordinary else word

    def _nameness(self, word: str) -> float:
        if word not in self.first and word not in self.last:
            return -9.0
        zipf = self.ordinary.get(word)
        if zipf is None:
            return 3.0
        bearers = max(self.first.get(word, 0), self.last.get(word, 0) // 20, 3)
        return max(_BASE + _SLOPE * math.log10(bearers) - zipf, -8.0)


def lexicon(language: str) -> Lexicon:
    """The lists of a language, French or else English."""
    return french() if language == "fr" else english()


@cache
def french() -> Lexicon:
    """French words with the names and places of all languages, read once (some 0.2 s)."""
    ordinary = {word: tenths / 10 for word, tenths in figures("words_fr").items()}
    return _lexicon(ordinary)


@cache
def english() -> Lexicon:
    """The English lists, read once (some 0.2 s)."""
    ordinary = {word: tenths / 10 for word, tenths in figures("words").items()}
    for word in " ".join(values("spoken")).split():
        ordinary[key(word)] = max(ordinary.get(key(word), 0.0), _SLANG)
    for name in " ".join(sections("words_as_names")["rather names"]).split():
        ordinary.pop(fold(name), None)
    return _lexicon(ordinary)


def _lexicon(ordinary: dict[str, float]) -> Lexicon:
    first, last = dict(figures("first_names")), dict(figures("surnames"))
    for line in values("names"):
        kind, _, names = line.partition(": ")
        _add(first if kind == "first" else last, names)
    towns = figures("places")
    return Lexicon(
        ordinary, first, last, towns,
        places=Phrases([*values("places"), *(name for name in towns if " " in name)]),
        public=Phrases(values("public")),
        peoples=Phrases([*values("peoples"), *map(_plural, values("peoples"))]),
        health=Phrases(values("health")),
        backgrounds={kind: Phrases([*listed, *map(_plural, listed)]) for kind, listed in sections("peoples").items()},
    )  # fmt: skip


def _plural(people: str) -> str:
    """As in "Greeks" of "Greek"; one that has no plural in s stays."""
    return people if " " in people or people.endswith(("s", "sh", "ch", "ese", "ss")) else people + "s"


def _add(into: dict[str, int], names: str) -> None:
    for name in names.split():
        for part in key(name).split("-"):
            into[part] = max(into.get(part, 0), _UNCOUNTED)
