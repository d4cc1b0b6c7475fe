"""Trains the tagger of names and writes its weights to redactor/detect/data. Needs python-crfsuite.

usage: python -m redactor.detect.training.train [--check N]    (N-fold check on tests/gold instead of writing weights)
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycrfsuite

from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import channels, features
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import Tagger
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens
from redactor.detect.training.examples import Example, Piece, Swapper, caseless, interviews, sentences

ROOT = Path(__file__).parents[3]
VARIANTS = 8
SETTINGS = {"c1": 0.1, "c2": 0.3, "max_iterations": 100, "feature.possible_transitions": True}


def variants(examples: list[Example]) -> Iterator[Example]:
    """Each example as it is and with its names swapped, every second time also without capitals and punctuation."""
    for count in range(VARIANTS):
        swap = Swapper(english(), seed=count)
        for example in examples:
            varied = swap(example) if count else example
            yield varied
            if not varied.caseless and count % 2 == 0:
                yield caseless(varied)


def row(example: Example) -> tuple[Row, list[str]]:
    """The words of an example and the label of each."""
    pieces = [piece for line in example.lines for piece in (*line, NEWLINE)]
    text = "".join(piece.text for piece in pieces)
    marks = [piece.label for piece in pieces for _ in piece.text]
    words = tokens(text)
    labels = [next((mark for mark in marks[word.start : word.end] if mark != "O"), "O") for word in words]
    return Row(text, words, english()), labels


def lines(examples: Iterable[Example]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """The features and the label of each word of each line."""
    for example in examples:
        words, labels = row(example)
        named = list(features(words, caseless=example.caseless))
        edges = [at for at, gap in enumerate(words.gaps) if "\n" in gap]
        for first, stop in pairwise([*edges, len(labels)]):
            yield named[first:stop], labels[first:stop]


def fit(examples: Iterable[Example]) -> dict[str, Any]:
    """The tagger's record as its file holds it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for names, labels in lines(examples):
        trainer.append(names, labels)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "weights")
        trainer.train(path)
        fitted = pycrfsuite.Tagger()
        fitted.open(path)
        info = fitted.info()
    labels = ["O", *sorted(set(info.labels) - {"O"})]
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(labels))
    for (name, label), weight in info.state_features.items():
        weights[name][labels.index(label)] = round(weight, 2)
    return {
        "labels": labels, "features": sorted(weights), "weights": [weights[name] for name in sorted(weights)],
        "moves": [[round(info.transitions.get((one, other), 0.0), 2) for other in labels] for one in labels],
    }  # fmt: skip


def tagger(record: dict[str, Any]) -> Tagger:
    return Tagger(record["labels"], zip(record["features"], record["weights"], strict=True), record["moves"])


def write(record: dict[str, Any], path: Path) -> None:
    path.write_bytes(gzip.compress(json.dumps(record, separators=(",", ":")).encode(), mtime=0))


def check(folds: int, said: list[Example], held: list[Example]) -> None:
    """Word recall per label and precision, each interview tagged by weights that never saw it."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    told = false = 0
    for fold in range(folds):
        fitted = tagger(fit(variants([*said, *(one for at, one in enumerate(held) if at % folds != fold)])))
        for one in held[fold::folds]:
            words, labels = row(one)
            others = fitted.probabilities(channels(words, caseless=one.caseless))[:, 0]
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
        write(fit(variants([*said, *held])), FOLDER / "tagger_en.json.gz")


if __name__ == "__main__":
    main()
