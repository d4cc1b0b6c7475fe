"""Trains the tagger of names and writes its weights to redactor/detect/data. Needs python-crfsuite.

usage: python -m redactor.detect.training.train [--check N]    (N-fold check on tests/gold instead of writing weights)
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pycrfsuite

from redactor.detect import model
from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import features
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import Tagger
from redactor.detect.names.truecase import truecase
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens
from redactor.detect.training.examples import Example, Piece, Swapper, caseless, interviews, sentences

ROOT = Path(__file__).parents[3]
VARIANTS = 8
SETTINGS = {"c1": 0.3, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}

Rows = tuple[list[list[str]], list[str]]


def variants(examples: list[Example]) -> Iterator[Example]:
    """Each example as it is and with its names swapped, every second time also without capitals and punctuation."""
    for count in range(VARIANTS):
        swap = Swapper(english(), seed=count)
        for example in examples:
            varied = swap(example) if count else example
            yield varied
            if not varied.caseless and count % 2 == 0:
                yield caseless(varied)


def rows(examples: Iterator[Example]) -> Iterator[Rows]:
    """The features and the label of each word of each example."""
    kept = list(examples)
    texts = ["".join(piece.text for line in one.lines for piece in (*line, NEWLINE)) for one in kept]
    shown = [truecase(text, english()) if one.caseless else text for text, one in zip(texts, kept, strict=True)]
    for one, text, doc in zip(kept, texts, nlp.pipe(shown, batch_size=16), strict=True):
        marks = [piece.label for line in one.lines for piece in (*line, NEWLINE) for _ in piece.text]
        words = tokens(text)
        labels = [next((mark for mark in marks[word.start : word.end] if mark != "O"), "O") for word in words]
        yield list(features(Row(text, words, english()), doc, caseless=one.caseless)), labels


def fit(data: list[Rows]) -> Tagger:
    trainer = pycrfsuite.Trainer(verbose=False)
    for names, labels in data:
        trainer.append(names, labels)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "weights")
        trainer.train(path)
        fitted = pycrfsuite.Tagger()
        fitted.open(path)
        info = fitted.info()
    labels = ["O", *sorted(set(info.labels) - {"O"})]
    place = {label: at for at, label in enumerate(labels)}
    names = sorted({name for name, _ in info.state_features})
    weights = np.zeros((len(names), len(labels)))
    at = {name: count for count, name in enumerate(names)}
    for (name, label), weight in info.state_features.items():
        weights[at[name], place[label]] = weight
    moves = np.zeros((len(labels), len(labels)))
    for (before, after), weight in info.transitions.items():
        moves[place[before], place[after]] = weight
    return Tagger(tuple(labels), at, weights, moves)


def write(tagger: Tagger, path: Path) -> None:
    record = {
        "labels": tagger.labels, "features": list(tagger.rows),
        "weights": [[round(weight, 2) for weight in row] for row in tagger.weights.tolist()],
        "moves": [[round(weight, 2) for weight in row] for row in tagger.moves.tolist()],
    }  # fmt: skip
    path.write_bytes(gzip.compress(json.dumps(record, separators=(",", ":")).encode(), mtime=0))


def check(folds: int, said: list[Example], held: list[Example]) -> None:
    """Word recall per label and precision, each interview tagged by weights that never saw it."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    told = false = 0
    for fold in range(folds):
        seen = [one for at, one in enumerate(held) if at % folds != fold]
        fitted = fit([*rows(variants(said)), *rows(variants(seen))])
        for names, labels in rows(one for at, one in enumerate(held) if at % folds == fold):
            o = fitted.probabilities(names)[:, 0]
            for label, chance in zip(labels, o, strict=True):
                total[label] += 1
                right[label] += chance < 0.6
                told += chance < 0.6
                false += chance < 0.6 and label == "O"
    for label in sorted(total.keys() - {"O"}):
        print(f"{label:12} words found {right[label] / total[label]:.3f} of {total[label]}")
    print(f"precision over words {1 - false / told:.3f}")


NEWLINE = Piece("\n")
nlp = model.load("en")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=int, metavar="N")
    arguments = parser.parse_args()
    said, held = list(sentences(Path(__file__).parent / "sentences.txt")), list(interviews(ROOT / "tests" / "gold"))
    if arguments.check:
        check(arguments.check, said, held)
    else:
        write(fit(list(rows(variants([*said, *held])))), FOLDER / "tagger_en.json.gz")


if __name__ == "__main__":
    main()
