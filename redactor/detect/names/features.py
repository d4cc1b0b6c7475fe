"""What the tagger sees of each word: what the lists know of it and its neighbours, and which words are used alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from redactor.detect.names.classes import levels
from redactor.detect.names.lexicon import Known, english
from redactor.detect.names.words import Row

TEMPLATES = (
    "style", "word", "view", "style view", "word-1 gap", "gap+1 word+1", "word-2", "word+2", "word-3", "word+3",
    "view-1", "view+1", "view word-1 gap", "view gap+1 word+1", "view view-1", "view view+1",
    "word-2 word-1 gap", "gap+1 word+1 word+2", "word-1 gap gap+1 word+1",
    "burst", "burst view", "end", "ending",
    "usual view-1", "usual view+1", "usual word-1 gap", "usual gap+1 word+1",
    "class1", "class2", "class3", "class4", "view class2", "class2-1", "class2+1", "class2-2", "class2+2",
    "class3-1", "class3+1", "class2 class2-1", "class2 class2+1", "view class2-1 gap", "view gap+1 class2+1",
    "class2-1 class2+1", "class2-2 class2-1", "class2+1 class2+2", "class1-3", "class1+3",
)  # fmt: skip
"""Each feature as channels (see `channels`) of the word itself, or of one some words off."""

REACH = 3
"""How many words off a feature looks at most."""

EDGE = "|"
"""Stands in every channel for what is beyond the first and the last word."""

_SEEN = 4.2  # Zipf frequency from which a word is told apart by itself; rarer ones only by their kind
_CONSTANT = 5.3  # Zipf frequency from which a word is said too often to tell anything by how often

Values = Sequence[str | None]


def parsed(template: str) -> tuple[tuple[str, int], ...]:
    """The channels of a template, each with how many words off: "view word-1 gap" is view 0, word -1, gap 0."""
    return tuple((name, int(off or 0)) for name, off in re.findall(r"([a-z]+\d?)([+-]\d)?", template))


def channels(row: Row, *, caseless: bool) -> dict[str, Values]:
    """For each word of the row one value a channel, None where there is nothing to tell.

    `word` is itself where it is frequent (`usual` too) and its `kind` from the lists else; `view` is its kind, what
    lists of phrases it stands in, and its capitals; `gap` parts it from the word before; `burst` says that it is said
    more often than its frequency explains; `end` and `ending` are the last letters of a rarer one.
    """
    looks = [_look(word.low) for word in row.words]
    kinds, words, usual, end, ending, *class_ = zip(*looks, strict=True) if looks else [()] * 9
    flags = _flags(row)
    views = [kind + flags.get(at, "") + ("" if caseless else _shape(row, at)) for at, kind in enumerate(kinds)]
    return {
        "style": ["a" if caseless else "c"] * len(looks), "word": words, "view": views,
        "gap": [_gap(gap) for gap in row.gaps], "burst": _bursts(row), "usual": usual, "end": end, "ending": ending,
        **{f"class{level}": values for level, values in enumerate(class_, start=1)},
    }  # fmt: skip


def features(row: Row, *, caseless: bool) -> Iterator[list[str]]:
    """For each word its features by name, for training: the place of the template and the values, tabs between."""
    pad = [EDGE] * REACH
    padded = {name: [*pad, *values, *pad] for name, values in channels(row, caseless=caseless).items()}
    shapes = [[(padded[name], REACH + off) for name, off in parsed(template)] for template in TEMPLATES]
    for at in range(len(row.words)):
        named = []
        for place, shape in enumerate(shapes):
            values = [channel[at + off] for channel, off in shape]
            if None not in values:
                named.append("\t".join((str(place), *values)))  # type: ignore[arg-type]
        yield named


@lru_cache(maxsize=100_000)
def _look(low: str) -> tuple[str | None, ...]:
    """What a word is by itself: kind, word, usual, end, ending, its four classes."""
    known = english().known(low)
    kind = _kind(known)
    if known.zipf >= _SEEN:
        return kind, known.key, known.key, None, None, *levels(known.key)
    return kind, kind, None, known.key[-3:], known.key[-2:], *levels(known.key)


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
