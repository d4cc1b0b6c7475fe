"""What the tagger sees of each word: what the lists know of it and its neighbours, and how spaCy reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from redactor.detect.names.lexicon import Known
from redactor.detect.names.words import Row

_SEEN = 4.2  # Zipf frequency from which a word is told apart by itself; rarer ones only by their kind
_CONSTANT = 5.3  # Zipf frequency from which a word is said too often to tell anything by how often
_EDGE = "|"


def features(row: Row, doc: Doc, *, caseless: bool) -> Iterator[list[str]]:
    """For each word of the row its features, names without values. `doc` reads the same text, true-cased if need be."""
    kinds = [_kind(known) for known in row.known]
    flags = [_flags(*at) for at in zip(row.public, row.places, row.peoples, row.health, strict=True)]
    shapes = [""] * len(kinds) if caseless else [_shape(row, at) for at in range(len(kinds))]
    views = [kind + flag + shape for kind, flag, shape in zip(kinds, flags, shapes, strict=True)]
    words = [known.key if known.zipf >= _SEEN else kind for known, kind in zip(row.known, kinds, strict=True)]
    gaps = [_gap(gap) for gap in row.gaps]
    bursts = _bursts(row)
    read = _read(row, doc)
    style = "a" if caseless else "c"
    pad = [_EDGE] * 3
    words, views, read = pad + words + pad, pad + views + pad, pad + read + pad
    gaps = ["", "", *gaps, _EDGE, "", ""]
    for at, known in enumerate(row.known, start=3):
        word, view, tag = words[at], views[at], read[at]
        before, after = words[at - 1] + gaps[at - 1], gaps[at] + words[at + 1]
        out = [
            "bias", f"w={word}", f"v={view}", f"t={tag}", f"vt={view}{tag}", f"{style}v={view}",
            f"-1={before}", f"+1={after}", f"-2={words[at - 2]}", f"+2={words[at + 2]}",
            f"v-1={views[at - 1]}", f"v+1={views[at + 1]}", f"t-1={read[at - 1]}", f"t+1={read[at + 1]}",
            f"v&-1={view}&{before}", f"v&+1={view}&{after}", f"v&v-1={view}&{views[at - 1]}",
            f"v&v+1={view}&{views[at + 1]}",
            f"-2-1={words[at - 2]}&{before}", f"+1+2={after}&{words[at + 2]}", f"-1+1={before}&{after}",
            f"-3={words[at - 3]}", f"+3={words[at + 3]}", f"t&t-1={tag}&{read[at - 1]}", f"t&t+1={tag}&{read[at + 1]}",
        ]  # fmt: skip
        if bursts[at - 3]:
            out += [f"n={bursts[at - 3]}", f"n&v={bursts[at - 3]}{view}"]
        if known.zipf < _SEEN:
            out += [f"e={known.key[-3:]}", f"e2={known.key[-2:]}"]
        else:
            out += [
                f"w&v-1={word}&{views[at - 1]}",
                f"w&v+1={word}&{views[at + 1]}",
                f"w&-1={word}&{before}",
                f"w&+1={word}&{after}",
            ]
        yield out


def _bursts(row: Row) -> list[int]:
    """How much more often a rarer word is said than its frequency explains, 1 to 3; 0 for words said all the time."""
    counts = Counter(row.stems)
    length = len(row.words)

    def burst(known: Known) -> int:
        extra = counts[known.stem] - length * 10.0 ** (max(known.zipf, 1) - 9)
        return 0 if known.zipf > _CONSTANT else 1 + (extra > 1.5) + (extra > 2.5)

    return [burst(known) for known in row.known]


def _kind(known: Known) -> str:
    """A word's kind from the lists, in a few letters: how ordinary, and which sort of name in what measure."""
    if any(char.isdigit() for char in known.key):
        return "D"
    ordinary = f"O{int(known.zipf)}" if known.ordinary else "U"
    name = ""
    if known.listed:
        first, last = known.first, known.last * 0.6
        which = "f" if first > 2 * last else "l" if last > 2 * first else "b"
        name = which + (
            "3" if known.nameness > 1 else "2" if known.nameness > -0.7 else "1" if known.nameness > -2 else "0"
        )
    town = ("T" if known.town > 200_000 else "t") if known.town else ""
    return ordinary + name + town + ("s" if known.stem != known.key else "")


def _flags(*inside: int) -> str:
    return "".join(f"{name}{flag}" for name, flag in zip("!@&+", inside, strict=True) if flag)


def _shape(row: Row, at: int) -> str:
    word = row.words[at]
    text = row.text[word.start : word.end]
    shape = "X" if text.isupper() and len(text) > 1 else "x" if text == word.low else "Xx"
    return shape + ("." if shape != "x" and row.opens(at) else "")


def _gap(gap: str) -> str:
    """What parts two words, as one sign; nothing for a plain space."""
    for mark in '\n"?!.:;,-(':
        if mark in gap:
            return _EDGE if mark == "\n" else mark
    return ""


def _read(row: Row, doc: Doc) -> list[str]:
    """SpaCy's tag and entity label for each word."""
    read = []
    token = 0
    for word in row.words:
        while token + 1 < len(doc) and doc[token].idx + len(doc[token]) <= word.start:
            token += 1
        read.append(f"{doc[token].tag_}{doc[token].ent_type_}" if len(doc) else "")
    return read
