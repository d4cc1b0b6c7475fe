"""A small trained tagger: how likely each word is part of a name, a place, an organisation or a telling detail.

A convolutional network of a few layers. Its weights come from redactor/detect/training; what they are made of stands in
redactor/detect/data/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import Seen
from redactor.detect.names.vectors import vectors

Floats = NDArray[np.float32]
Counts = NDArray[np.int64]

STEPS = (1, 2, 4, 1)
"""How far each layer looks to either side, in words: eight in all."""

_ALMOST_NONE = 1e-5  # keeps a layer's evening out from dividing by nothing, as in training
_AT_ONCE = 4096  # words that are read in one go, which bounds the memory


@dataclass(frozen=True)
class Tables:
    """What each value of each channel stands for.

    `values` are a channel's values; `meanings` its table, values + 1 rows x size, the last for any other value.
    """

    values: Mapping[str, tuple[str, ...]]
    meanings: Mapping[str, Floats]


@dataclass(frozen=True)
class Layers:
    """The network's weights.

    `enter` takes what channels and vectors mean (sum of sizes x width), a `mix` a word and its neighbours to either
    side (layers x 3 width x width), `leave` what comes of it (width x labels); beside each what is added. `gains` and
    `shifts` even out each layer (layers x width).
    """

    enter: Floats
    enter_add: Floats
    mix: Floats
    mix_add: Floats
    gains: Floats
    shifts: Floats
    leave: Floats
    leave_add: Floats


@dataclass(frozen=True)
class Tagger:
    """`labels` (the first is O) and weights, for texts of any length."""

    labels: tuple[str, ...]
    tables: Tables
    layers: Layers

    @classmethod
    def read(cls, path: Path) -> Tagger:
        """From the file that redactor/detect/training/train.py writes: arrays by name, halves of precision."""
        with np.load(path, allow_pickle=False) as file:
            held = {name: file[name] for name in file.files}
        names = [name.removeprefix("values ") for name in held if name.startswith("values ")]
        tables = Tables(
            {name: tuple(held[f"values {name}"].tolist()) for name in names},
            {name: held[f"meanings {name}"].astype(np.float32) for name in names},
        )
        layers = Layers(**{name: held[name].astype(np.float32) for name in Layers.__dataclass_fields__})
        return cls(tuple(held["labels"].tolist()), tables, layers)

    def probabilities(self, seen: Seen) -> Floats:
        """For each word the probability of each label: words x labels, rows sum to 1.

        What is said in one line says nothing of the labels in the next.
        """
        chances = [self._read(seen, part) for part in _parts(seen.lines)]
        return np.vstack([np.empty((0, len(self.labels)), dtype=np.float32), *chances])

    def _read(self, seen: Seen, part: slice) -> Floats:
        lines = seen.lines[part]
        known = self._vectors[seen.alike[part]]
        for name, places in self._places.items():
            table = self._meanings[name]
            known = known + table[[places.get(value, -1) for value in seen.values[name][part]]]
        layers = self.layers
        state = np.maximum(known + layers.enter_add, 0)
        for at, step in enumerate(STEPS):
            beside = np.hstack([_shifted(state, lines, -step), state, _shifted(state, lines, step)])
            state = state + np.maximum(beside @ layers.mix[at] + layers.mix_add[at], 0)
            state = state - state.mean(axis=1, keepdims=True)
            spread = np.sqrt((state * state).mean(axis=1, keepdims=True) + _ALMOST_NONE)
            state = state / spread * layers.gains[at] + layers.shifts[at]
        scores = state @ layers.leave + layers.leave_add
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(chances / chances.sum(axis=1, keepdims=True), dtype=np.float32)

    @cached_property
    def _places(self) -> dict[str, dict[str | None, int]]:
        return {name: {value: at for at, value in enumerate(values)} for name, values in self.tables.values.items()}

    @cached_property
    def _meanings(self) -> dict[str, Floats]:
        """The tables as the first layer sees them: each value's share of what enters."""
        begins = np.cumsum([0, *(table.shape[1] for table in self.tables.meanings.values())]).tolist()
        return {
            name: table @ self.layers.enter[first:stop]
            for (name, table), (first, stop) in zip(self.tables.meanings.items(), pairwise(begins), strict=True)
        }

    @cached_property
    def _vectors(self) -> Floats:
        """The words' vectors as the first layer sees them."""
        known = vectors()
        return np.asarray(known @ self.layers.enter[-known.shape[1] :])


def _parts(lines: Counts) -> Iterator[slice]:
    """Whole lines, some thousand words at once; `lines` has for each word the number of its line."""
    edges = [0, *(1 + np.flatnonzero(np.diff(lines))).tolist(), len(lines)]
    first = 0
    for line, stop in pairwise(edges):
        if stop - first > _AT_ONCE and line > first:
            yield slice(first, line)
            first = line
    if first < len(lines):
        yield slice(first, len(lines))


def _shifted(state: Floats, lines: Counts, step: int) -> Floats:
    """For each word the state of the one `step` words on in its line; zeros where there is none."""
    beside = np.zeros_like(state)
    here, there = (slice(None, -step), slice(step, None)) if step > 0 else (slice(-step, None), slice(None, step))
    same = lines[here] == lines[there]
    beside[here][same] = state[there][same]
    return beside


TAGGED = frozenset({"en"})
"""The languages that have a tagger, and need no spaCy model."""


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language, read once."""
    return Tagger.read(FOLDER / f"tagger_{language}.npz")
