"""Which language is spoken where, in a recording in which people may change it: found by stretches between pauses."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

HEARD = 0.02
"""Probability from which on a language beside the usual one is looked for in a window. A sentence of 4 s in another
language brings it to 0.15 in a window of 26 s of English; where all is English the second likeliest stays below 0.01,
but for hard recordings (all from benchmarks/speech_languages.py)."""

ENGLISH_HEARD = 0.005
"""The same for English among another language, beside which it is hardly noticed: 0.02 for 15 s of 24, 0.0004 for
none."""

_NOBODYS = ("la", "sa")  # Latin and Sanskrit: nobody is interviewed in them, and short noisy English is taken for them
_FULL = 3.0  # seconds of speech whose language counts once; longer stretches count for more, shorter ones for less
_MOST = 3.0  # times that the longest stretch counts
_LEAST = 0.01  # a probability below this counts as this: no stretch is surer than that
_CHANGE = 1.5  # what each change of language costs, in the logarithm of odds: about 4 to 1


def in_question(chances: Mapping[str, float], usual: str) -> tuple[str, ...]:
    """The languages that a window may be in, the `usual` one first; others only where they are likely enough."""
    heard = [code for code in chances if chances[code] >= (ENGLISH_HEARD if code == "en" else HEARD)]
    others = sorted((code for code in heard if code not in (usual, *_NOBODYS)), key=lambda code: -chances[code])
    return usual, *others[:2]


def by_stretch(
    chances: Sequence[Mapping[str, float]], lengths: Sequence[float], candidates: Collection[str], usual: str
) -> list[str]:
    """The language of each stretch: the likeliest row of languages where each change costs something.

    `chances` are the languages' probabilities in each stretch, `lengths` their seconds. Before the first and after
    the last stretch the usual language is taken to be spoken, so that one short stretch does not change it.
    """
    best: dict[str, tuple[float, list[str]]] = {usual: (0.0, [])}
    for chance, length in zip(chances, lengths, strict=True):
        whole = sum(chance.get(code, 0.0) for code in candidates) or 1.0
        weight = min(length / _FULL, _MOST)
        best = {
            code: (score + weight * math.log(max(_LEAST, chance.get(code, 0.0) / whole)), [*row, code])
            for code in candidates
            for score, row in [_reached(best, code)]
        }
    return _reached(best, usual)[1]


def _reached(best: Mapping[str, tuple[float, list[str]]], code: str) -> tuple[float, list[str]]:
    """The best way to be in a language, with what the last change costs."""
    return max((score - _CHANGE * (before != code), row) for before, (score, row) in best.items())


def joined(languages: Sequence[str]) -> list[tuple[str, int, int]]:
    """Neighbouring stretches of one language as (language, first stretch, stretch after the last)."""
    found, at = [], 0
    for code, run in groupby(languages):
        length = len(list(run))
        found.append((code, at, at + length))
        at += length
    return found
