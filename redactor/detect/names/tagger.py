"""A small linear-chain tagger: how likely each word is part of a name, a place, an organisation or a telling detail.

A conditional random field; redactor/detect/training makes its weights (see redactor/detect/data/README.md).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from redactor.detect.names.data import FOLDER

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Tagger:
    """`labels` (the first is O), the row of `weights` (feature x label) of each feature, `moves` (label x label)."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: Floats
    moves: Floats

    @classmethod
    def read(cls, path: Path) -> Tagger:
        """From a packed JSON file as `redactor/detect/training/train.py` writes it."""
        record = json.loads(gzip.decompress(path.read_bytes()))
        names = record["features"]
        return cls(
            tuple(record["labels"]), {name: at for at, name in enumerate(names)},
            np.array(record["weights"], dtype=np.float64), np.array(record["moves"], dtype=np.float64),
        )  # fmt: skip

    def probabilities(self, row: Iterable[Sequence[str]]) -> Floats:
        """For each word (given by its features) the probability of each label: words x labels, rows sum to 1."""
        scores = self._scores(row)
        if not len(scores):
            return scores
        moves = np.exp(self.moves)
        emitted = np.exp(scores - scores.max(axis=1, keepdims=True))
        forward, backward = np.empty_like(emitted), np.ones_like(emitted)
        forward[0] = emitted[0] / emitted[0].sum()
        for at in range(1, len(emitted)):
            step = (forward[at - 1] @ moves) * emitted[at]
            forward[at] = step / step.sum()
        for at in range(len(emitted) - 2, -1, -1):
            step = moves @ (emitted[at + 1] * backward[at + 1])
            backward[at] = step / step.sum()
        joint = forward * backward
        return np.asarray(joint / joint.sum(axis=1, keepdims=True))

    def _scores(self, row: Iterable[Sequence[str]]) -> Floats:
        """For each word the sum of its features' weights: words x labels. All are summed at once, which is quicker."""
        rows, none = self.rows, len(self.weights)
        chosen: list[int] = []
        begins: list[int] = []
        for features in row:
            begins.append(len(chosen))
            chosen.append(none)  # a row of zeros, so that no word is without any
            chosen += [rows[name] for name in features if name in rows]
        if not begins:
            return np.empty((0, len(self.labels)))
        sums: Floats = np.add.reduceat(self._padded[chosen], begins, axis=0)
        return sums

    @cached_property
    def _padded(self) -> Floats:
        return np.vstack([self.weights, np.zeros(len(self.labels))])


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language, read once; there is one for English."""
    return Tagger.read(FOLDER / f"tagger_{language}.json.gz")
