"""A small linear-chain tagger: how likely each word is part of a name, a place, an organisation or a telling detail.

A conditional random field; redactor/detect/training makes its weights (see redactor/detect/data/README.md).
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import EDGE, REACH, TEMPLATES, Values, parsed

Floats = NDArray[np.float32]
Counts = NDArray[np.int64]


@dataclass(frozen=True)
class _Template:
    """One sort of feature: the channels it is made of, and its features' numbers, sorted, with their weights.

    A feature's number is made of its values' places, each channel's times `strides`; `weights` has a last row of
    zeros, for what is no feature.
    """

    channels: tuple[tuple[str, int], ...]
    strides: tuple[int, ...]
    numbers: Counts
    weights: Floats

    def scores(self, coded: Mapping[str, Counts], length: int) -> Floats:
        """What this template adds to each label of each word: words x labels."""
        wanted = np.zeros(length, dtype=np.int64)
        for (name, off), stride in zip(self.channels, self.strides, strict=True):
            wanted += coded[name][REACH + off : REACH + off + length] * stride
        places = np.searchsorted(self.numbers[:-1], wanted)
        places[self.numbers[places] != wanted] = -1
        return np.asarray(self.weights[places])


class Tagger:
    """`labels` (the first is O), and the weights in numbers that a whole text's words are looked up in at once."""

    def __init__(
        self,
        labels: Sequence[str],
        features: Iterable[tuple[str, Sequence[float]]],
        moves: Sequence[Sequence[float]],
    ) -> None:
        """Of each feature its name (see names/features.py) and its weight for each label; `moves`: label x label."""
        self.labels = tuple(labels)
        self._moves = np.exp(np.array(moves, dtype=np.float32))
        self._places: dict[str, dict[str, int]] = defaultdict(dict)
        self._templates = self._compiled(features)

    @classmethod
    def read(cls, path: Path) -> Tagger:
        """From a packed JSON file as `redactor/detect/training/train.py` writes it."""
        record = json.loads(gzip.decompress(path.read_bytes()))
        return cls(record["labels"], zip(record["features"], record["weights"], strict=True), record["moves"])

    def _compiled(self, features: Iterable[tuple[str, Sequence[float]]]) -> list[_Template]:
        shapes = [parsed(template) for template in TEMPLATES]
        rows: list[list[tuple[tuple[int, ...], Sequence[float]]]] = [[] for _ in shapes]
        for name, weights in features:
            place, *values = name.split("\t")
            shape = shapes[int(place)]
            # 0 is left for values that no feature has.
            coded = [
                self._places[channel].setdefault(value, len(self._places[channel]) + 1)
                for (channel, _), value in zip(shape, values, strict=True)
            ]
            rows[int(place)].append((tuple(coded), weights))
        return [self._template(shape, found) for shape, found in zip(shapes, rows, strict=True) if found]

    def _template(
        self, shape: tuple[tuple[str, int], ...], rows: list[tuple[tuple[int, ...], Sequence[float]]]
    ) -> _Template:
        sizes = [len(self._places[channel]) + 1 for channel, _ in shape]
        strides = [int(np.prod(sizes[:at], dtype=np.int64)) for at in range(len(sizes))]
        numbers = np.array([sum(c * s for c, s in zip(coded, strides, strict=True)) for coded, _ in rows])
        weights = np.array([weights for _, weights in rows], dtype=np.float32)
        order = np.argsort(numbers)
        none = np.zeros((1, len(self.labels)), dtype=np.float32)
        return _Template(shape, tuple(strides), np.append(numbers[order], -1), np.vstack([weights[order], none]))

    def probabilities(self, seen: Mapping[str, Values]) -> Floats:
        """For each word, given by its channels, the probability of each label: words x labels, rows sum to 1.

        A row of words ends where a line ends: what is said in one turn says nothing of the labels in the next.
        """
        gaps = seen["gap"]
        length = len(gaps)
        if not length:
            return np.empty((0, len(self.labels)), dtype=np.float32)
        coded = {name: self._coded(name, values) for name, values in seen.items()}
        scores = np.zeros((length, len(self.labels)), dtype=np.float32)
        for template in self._templates:
            scores += template.scores(coded, length)
        emitted = np.exp(scores - scores.max(axis=1, keepdims=True))
        begins = np.array([at for at, gap in enumerate(gaps) if gap == EDGE or not at])
        return self._marginals(emitted, begins)

    def _coded(self, name: str, values: Values) -> Counts:
        places = self._places[name]
        pad = [places.get(EDGE, 0)] * REACH
        return np.array([*pad, *(places.get(value, 0) for value in values), *pad])  # type: ignore[arg-type]

    def _marginals(self, emitted: Floats, begins: Counts) -> Floats:
        """Forward and backward through all lines at once, the longest of which is read to its end by itself."""
        lengths = np.diff(np.append(begins, len(emitted)))
        order = np.argsort(-lengths, kind="stable")
        begins, lengths = begins[order], lengths[order]
        longer = [int(np.searchsorted(-lengths, -step, side="left")) for step in range(int(lengths[0]))]
        forward, backward = np.empty_like(emitted), np.ones_like(emitted)
        for step, count in enumerate(longer):  # `count` lines have a word so far in
            at = begins[:count] + step
            joint = emitted[at] if not step else (forward[at - 1] @ self._moves) * emitted[at]
            forward[at] = joint / joint.sum(axis=1, keepdims=True)
        for step in range(len(longer) - 2, -1, -1):
            at = begins[: longer[step + 1]] + step
            joint = (emitted[at + 1] * backward[at + 1]) @ self._moves.T
            backward[at] = joint / joint.sum(axis=1, keepdims=True)
        both = forward * backward
        return np.asarray(both / both.sum(axis=1, keepdims=True))


TAGGED = frozenset({"en"})
"""The languages that have a tagger, and need no spaCy model."""


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language, read once."""
    return Tagger.read(FOLDER / f"tagger_{language}.json.gz")
