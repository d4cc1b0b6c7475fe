"""Trains the tagger of names and writes its weights to redactor/detect/data. Needs torch.

usage: python -m redactor.detect.training.train [--check N]    (N-fold check on tests/gold instead of writing weights)
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from redactor.detect.names.data import FOLDER
from redactor.detect.names.features import CHANNELS, seen
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import Layers, Tagger
from redactor.detect.training.examples import Example, Swapper, caseless, interviews, sentences
from redactor.detect.training.network import Code, Line, Network, row, tagger

ROOT = Path(__file__).parents[3]
ROUNDS = 96
PLAIN = 4  # every so many rounds the examples are as they were written, in all others their names are swapped
RATE, DECAY, SMOOTHED = 3e-3, 0.02, 0.03
HIDDEN = 0.12  # of the words are told by their neighbours alone, as those that nothing is known of must be
HIDES = ("word", "end", "class")
AT_ONCE = 3000  # words


def varied(examples: Iterable[Example], count: int) -> Iterator[Example]:
    """Each example, in most rounds with its names swapped, and without capitals and punctuation too."""
    swap = Swapper(english(), seed=count)
    for example in examples:
        one = swap(example) if count % PLAIN else example
        yield one
        if not one.caseless:
            yield caseless(one)


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
