"""Trains the tagger of names and writes its weights to redactor/detect/data. Needs torch.

usage: python -m redactor.detect.training.train [--check N]    (N-fold check on tests/gold instead of writing weights)
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import CHANNELS, seen
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import STEPS, Layers, Tables, Tagger
from redactor.detect.names.vectors import vectors
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens
from redactor.detect.training.examples import Example, Piece, Swapper, caseless, interviews, sentences

ROOT = Path(__file__).parents[3]
SIZES = {"word": 32, "view": 24, "gap": 4, "burst": 4, "end": 12, "ending": 8, "class": 40, "style": 4}
WIDTH = 128
ROUNDS = 48
PLAIN = 4  # every so many rounds the examples are as they were written, in all others their names are swapped
RATE, DECAY, SMOOTHED, DROPPED = 3e-3, 0.02, 0.03, 0.3
HIDDEN = 0.12  # of the words are told by their neighbours alone, as those that nothing is known of must be
HIDES = ("word", "end", "class")
AT_ONCE = 3000  # words
SEEN_OFTEN = 3  # times from which a channel's value is told apart


@dataclass(frozen=True)
class Line:
    """One line's words in numbers: of each channel the place of its value, of each word its vector and its label."""

    values: Tensor
    alike: Tensor
    labels: Tensor


@dataclass(frozen=True)
class Code:
    """The numbers of values and labels."""

    values: dict[str, dict[str, int]]
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
            places = [
                [self.values[name].get(value, len(self.values[name])) if value else len(self.values[name])
                 for value in told.values[name]] for name in CHANNELS
            ]  # fmt: skip
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


def varied(examples: Iterable[Example], count: int) -> Iterator[Example]:
    """Each example, in most rounds with its names swapped, and without capitals and punctuation too."""
    swap = Swapper(english(), seed=count)
    for example in examples:
        one = swap(example) if count % PLAIN else example
        yield one
        if not one.caseless:
            yield caseless(one)


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


def batches(lines: Sequence[Line], chance: random.Random) -> list[list[Line]]:
    """Lines of about one length together, in random order."""
    found: list[list[Line]] = [[]]
    for line in sorted(lines, key=lambda line: len(line.labels) + chance.random() * 6):
        if found[-1] and (len(found[-1]) + 1) * len(line.labels) > AT_ONCE:
            found.append([])
        found[-1].append(line)
    chance.shuffle(found)
    return found


def fit(examples: Sequence[Example], seed: int = 0) -> Tagger:
    """A tagger that has learnt from examples."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    code = Code.of(one for count in range(PLAIN) for one in varied(examples, count))
    network, unseen = Network(code), torch.tensor([len(code.values[name]) for name in CHANNELS])
    hides = torch.tensor([name in HIDES for name in CHANNELS])
    steps = round(1.05 * ROUNDS * len(batches(list(code.lines(varied(examples, 0))), chance)))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for count in range(ROUNDS):
        for lines in batches(list(code.lines(varied(examples, count))), chance):
            values, alike, labels = (
                nn.utils.rnn.pad_sequence([getattr(line, name) for line in lines], batch_first=True, padding_value=pad)
                for name, pad in (("values", 0), ("alike", 0), ("labels", -100))
            )
            hidden = torch.rand(labels.shape) < HIDDEN
            values = torch.where(hidden[..., None] & hides, unseen, values)
            alike = torch.where(hidden, 0, alike)
            told = network(values, alike, (labels >= 0)[..., None].float())
            loss = functional.cross_entropy(told.transpose(1, 2), labels, label_smoothing=SMOOTHED)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            if rates.last_epoch < steps - 1:  # swapped names make a batch more or less
                rates.step()
        print(f"round {count + 1} of {ROUNDS}, loss {loss.item():.3f}", flush=True)
    return tagger(network, code)


def tagger(network: Network, code: Code) -> Tagger:
    """What the network has learnt, as the product reads it."""

    def plain(weights: Tensor) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return weights.detach().numpy().astype(np.float16).astype(np.float32)

    tables = Tables(
        {name: tuple(code.values[name]) for name in CHANNELS},
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


def write(made: Tagger, path: Path) -> None:
    """Arrays by name, as `Tagger.read` wants them."""
    arrays = {name: getattr(made.layers, name).astype(np.float16) for name in Layers.__dataclass_fields__}
    arrays |= {f"values {name}": np.array(values) for name, values in made.tables.values.items()}
    arrays |= {f"meanings {name}": table.astype(np.float16) for name, table in made.tables.meanings.items()}
    np.savez_compressed(path, labels=np.array(made.labels), **arrays)


def check(folds: int, said: list[Example], held: list[Example]) -> None:
    """Word recall per label and precision, each interview tagged by weights that never saw it."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    told = false = 0
    for fold in range(folds):
        fitted = fit([*said, *(one for at, one in enumerate(held) if at % folds != fold)])
        for one in held[fold::folds]:
            words, labels = row(one)
            others = fitted.probabilities(seen(words, caseless=one.caseless))[:, 0]
            for label, chance in zip(labels, others, strict=True):
                total[label] += 1
                right[label] += chance < 0.6
                told += chance < 0.6
                false += chance < 0.6 and label == "O"
    for label in sorted(total.keys() - {"O"}):
        print(f"{label:12} words found {right[label] / total[label]:.3f} of {total[label]}")
    print(f"precision over words {1 - false / told:.3f}")


NEWLINE = Piece("\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=int, metavar="N")
    arguments = parser.parse_args()
    said, held = list(sentences(Path(__file__).parent / "sentences.txt")), list(interviews(ROOT / "tests" / "gold"))
    if arguments.check:
        check(arguments.check, said, held)
    else:
        write(fit([*said, *held]), FOLDER / "tagger_en.npz")


if __name__ == "__main__":
    main()
