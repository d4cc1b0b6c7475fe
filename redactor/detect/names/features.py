"""What the tagger sees of each word: what the lists know of it, how it stands in its text, and how it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from redactor.detect.names.lexicon import Known, english
from redactor.detect.names.vectors import classes, places
from redactor.detect.names.words import Row

EDGE = "|"
"""What parts a word from the line before."""

_SEEN = 4.2  # Zipf frequency from which a word is told apart by itself; rarer ones only by their kind
_CONSTANT = 5.3  # Zipf frequency from which a word is said too often to tell anything by how often

Values = Sequence[str | None]


@dataclass(frozen=True)
class Seen:
    """What the tagger is given of each word: `values` by channel, None where there is nothing to tell.

    `word` is the word itself where it is frequent, and its kind from the lists else; `view` is its kind, what lists of
    phrases it stands in, and its capitals; `gap` parts it from the word before; `burst` says that it is said more often
    than its frequency explains; `end` and `ending` are the last letters of a rarer one; `class` is shared by words used
    alike. `alike` is the place of its vector (see `vectors`), `lines` the number of the line it stands in.
    """

    values: Mapping[str, Values]
    alike: NDArray[np.int64]
    lines: NDArray[np.int64]


CHANNELS = ("word", "view", "gap", "burst", "end", "ending", "class", "style")


def seen(row: Row, *, caseless: bool) -> Seen:
    """A row of words as the tagger sees them."""
    looks = [_look(word.low) for word in row.words]
    kinds, words, end, ending, class_, alike = zip(*looks, strict=True) if looks else [()] * 6
    flags = _flags(row)
    views = [kind + flags.get(at, "") + ("" if caseless else _shape(row, at)) for at, kind in enumerate(kinds)]
    gaps = [_gap(gap) for gap in row.gaps]
    values = (words, views, gaps, _bursts(row), end, ending, class_, ["a" if caseless else "c"] * len(looks))
    begins = [gap == EDGE for gap in gaps]
    return Seen(
        dict(zip(CHANNELS, values, strict=True)), np.array(alike, dtype=np.int64), np.cumsum(begins, dtype=np.int64)
    )


@lru_cache(maxsize=100_000)
def _look(low: str) -> tuple[str, str, str | None, str | None, str | None, int]:
    """What a word is by itself: kind, word, end, ending, class, the place of its vector."""
    known = english().known(low)
    kind, alike = _kind(known), places().get(known.key, 0)
    class_ = str(classes()[alike]) if alike else None
    if known.zipf >= _SEEN:
        return kind, known.key, None, None, class_, alike
    return kind, kind, known.key[-3:], known.key[-2:], class_, alike


def _bursts(row: Row) -> list[str | None]:
    """How much more often a word is said than its frequency explains, 1 to 3; None for words said all the time."""
    counts = Counter(row.stems)
    length = len(row.words)

    def burst(known: Known) -> str | None:
        if known.zipf > _CONSTANT:
            return None
        extra = counts[known.stem] - length * 10.0 ** (max(known.zipf, 1) - 9)
        return "3" if extra > 2.5 else "2" if extra > 1.5 else "1"

    return [burst(known) for known in row.known]


def _kind(known: Known) -> str:
    """A word's kind from the lists, in a few letters: how ordinary, and which sort of name in what measure."""
    if any(char.isdigit() for char in known.key):
        return "D"
    ordinary = f"O{int(known.zipf)}" if known.ordinary else "U"
    name = ""
    if known.listed:
        first, last = known.first, known.last * 0.6
        which = "f" if first > 2 * last else "l" if last > 2 * first else "b"
        name = which + (
            "3" if known.nameness > 1 else "2" if known.nameness > -0.7 else "1" if known.nameness > -2 else "0"
        )
    town = ("T" if known.town > 200_000 else "t") if known.town else ""
    return ordinary + name + town + ("s" if known.stem != known.key else "")


def _flags(row: Row) -> dict[int, str]:
    """For the words within phrases of the lists which lists these are; most words are in none."""
    flags: dict[int, str] = {}
    for name, inside in zip("!@&+", (row.public, row.places, row.peoples, row.health), strict=True):
        for at, flag in enumerate(inside):
            if flag:
                flags[at] = flags.get(at, "") + name + str(flag)
    return flags


def _shape(row: Row, at: int) -> str:
    word = row.words[at]
    text = row.text[word.start : word.end]
    if text == word.low:
        return "x"
    shape = "X" if text.isupper() and len(text) > 1 else "Xx"
    return shape + ("." if row.opens(at) else "")


def _gap(gap: str) -> str:
    """What parts two words, as one sign; nothing for a plain space."""
    if gap == " ":
        return ""
    for mark in '\n"?!.:;,-(':
        if mark in gap:
            return EDGE if mark == "\n" else mark
    return ""
