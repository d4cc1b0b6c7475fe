"""The network that is trained: what it is given in numbers, its layers, and what of it the product reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from redactor.detect.names.features import CHANNELS, seen
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import STEPS, Layers, Tables, Tagger
from redactor.detect.names.vectors import vectors
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens
from redactor.detect.training.examples import Example, Piece

SIZES = {"word": 32, "view": 24, "gap": 4, "burst": 4, "end": 12, "ending": 8, "class": 40, "style": 4}
WIDTH = 128
DROPPED = 0.3
SEEN_OFTEN = 3  # times from which a channel's value is told apart
NEWLINE = Piece("\n")


@dataclass(frozen=True)
class Line:
    """One line's words in numbers: of each channel the place of its value, of each word its vector and its label."""

    values: Tensor
    alike: Tensor
    labels: Tensor


@dataclass(frozen=True)
class Code:
    """The numbers of values and labels."""

    values: dict[str, dict[str | None, int]]
    labels: dict[str, int]

    @classmethod
    def of(cls, examples: Iterable[Example]) -> Code:
        """Of the values and labels that some examples have; values that are seldom met share the last number."""
        counts: dict[str, Counter[str]] = {name: Counter() for name in CHANNELS}
        labels: set[str] = set()
        for example in examples:
            words, named = row(example)
            labels.update(named)
            for name, values in seen(words, caseless=example.caseless).values.items():
                counts[name].update(value for value in values if value is not None)
        kept = {
            name: sorted(value for value, count in of.items() if count >= SEEN_OFTEN) for name, of in counts.items()
        }
        return cls(
            {name: {value: at for at, value in enumerate(values)} for name, values in kept.items()},
            {label: at for at, label in enumerate(["O", *sorted(labels - {"O"})])},
        )

    def lines(self, examples: Iterable[Example]) -> Iterator[Line]:
        for example in examples:
            words, named = row(example)
            told = seen(words, caseless=example.caseless)
            places = [[of.get(value, len(of)) for value in told.values[name]] for name, of in self.values.items()]
            values, alike = torch.tensor(places).T, torch.from_numpy(told.alike)
            labels = torch.tensor([self.labels.get(label, 0) for label in named])
            edges = [0, *(1 + np.flatnonzero(np.diff(told.lines))).tolist(), len(named)]
            for first, stop in pairwise(edges):
                yield Line(values[first:stop], alike[first:stop], labels[first:stop])


def row(example: Example) -> tuple[Row, list[str]]:
    """The words of an example and the label of each."""
    pieces = [piece for line in example.lines for piece in (*line, NEWLINE)]
    text = "".join(piece.text for piece in pieces)
    marks = [piece.label for piece in pieces for _ in piece.text]
    words = tokens(text)
    labels = [next((mark for mark in marks[word.start : word.end] if mark != "O"), "O") for word in words]
    return Row(text, words, english()), labels


class Network(nn.Module):
    """As redactor/detect/names/tagger.py reads it, with what training adds: parts that are left out by chance."""

    def __init__(self, code: Code) -> None:
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(len(code.values[name]) + 1, SIZES[name]) for name in CHANNELS])
        self.register_buffer("vectors", torch.from_numpy(vectors()))
        self.enter = nn.Linear(sum(SIZES.values()) + vectors().shape[1], WIDTH)
        self.mix = nn.ModuleList([nn.Conv1d(WIDTH, WIDTH, 3, padding=step, dilation=step) for step in STEPS])
        self.even = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in STEPS])
        self.leave = nn.Linear(WIDTH, len(code.labels))
        self.drop = nn.Dropout(DROPPED)

    def forward(self, values: Tensor, alike: Tensor, mask: Tensor) -> Tensor:
        known = torch.cat([table(values[..., at]) for at, table in enumerate(self.tables)] + [self.vectors[alike]], -1)
        state = self.drop(functional.relu(self.enter(self.drop(known)))) * mask
        for mix, even in zip(self.mix, self.even, strict=True):
            added = functional.relu(mix(state.transpose(1, 2)).transpose(1, 2))
            state = even(state + self.drop(added)) * mask
        return self.leave(self.drop(state))  # type: ignore[no-any-return]


def tagger(network: Network, code: Code) -> Tagger:
    """What the network has learnt, as the product reads it."""

    def plain(weights: Tensor) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return weights.detach().numpy().astype(np.float16).astype(np.float32)

    tables = Tables(
        {name: tuple(value for value in code.values[name] if value is not None) for name in CHANNELS},
        {name: plain(table.weight) for name, table in zip(CHANNELS, network.tables, strict=True)},
    )
    layers = Layers(
        plain(network.enter.weight.T), plain(network.enter.bias),
        np.stack([plain(mix.weight.permute(2, 1, 0).reshape(3 * WIDTH, WIDTH)) for mix in network.mix]),
        np.stack([plain(mix.bias) for mix in network.mix]),
        np.stack([plain(even.weight) for even in network.even]), np.stack([plain(even.bias) for even in network.even]),
        plain(network.leave.weight.T), plain(network.leave.bias),
    )  # fmt: skip
    return Tagger(tuple(code.labels), tables, layers)
