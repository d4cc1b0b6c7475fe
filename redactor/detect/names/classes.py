"""Words that are used alike, in classes: the finest has "midwife" with "nurse", wider ones all words of care."""

from __future__ import annotations

from functools import cache

from redactor.detect.names.data import figures

DIGIT = 64
"""A class's number has four digits to this base: each tells its place within the next wider class."""

NONE = ("-", "-", "-", "-")


@cache
def classes() -> dict[str, int]:
    """The finest class of each word (a key of the lists)."""
    return figures("classes")


def levels(word: str) -> tuple[str, str, str, str]:
    """The names of a word's four classes, the widest first (about 32, 125, 500 and 2,000 in all); NONE for others."""
    code = classes().get(word)
    if code is None:
        return NONE
    return str(code // DIGIT**3), str(code // DIGIT**2), str(code // DIGIT), str(code)
