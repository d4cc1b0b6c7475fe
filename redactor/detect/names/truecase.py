"""Capitals put where a text without them would have had them, so that a model trained on written text can read it."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

from redactor.detect.names.lexicon import Lexicon, english
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import bag, tokens

_ALWAYS = bag(
    "i im ive ill id i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february april",
    "june july august september october november december christmas easter mr mrs ms dr",
)
_UPPER, _LOWER = ascii_uppercase.encode(), ascii_lowercase.encode()


def caseless(text: str) -> bool:
    """Whether a text has hardly any capitals, or hardly anything else: its case then says nothing."""
    plain = text.encode("ascii", "ignore")  # counted at once; the rest one by one
    rest = "" if len(plain) == len(text) else "".join(char for char in text if not char.isascii())
    upper = len(plain) - len(plain.translate(None, _UPPER)) + sum(char.isupper() for char in rest)
    lower = len(plain) - len(plain.translate(None, _LOWER)) + sum(char.islower() for char in rest)
    return upper * 200 < lower or lower < upper


def readable(text: str, language: str) -> str:
    """The text as a model that knows capitals can read it best; offsets stay."""
    return truecase(text, english()) if language == "en" and caseless(text) else text


def truecase(text: str, lexicon: Lexicon) -> str:
    """The text with capitals at the start of lines and of what may be a name, all else in lower case.

    Offsets stay: one letter stands for one.
    """
    letters = [low if len(low := char.lower()) == 1 else char for char in text]
    row = Row(text, tokens(text), lexicon)
    for at, word in enumerate(row.words):
        if row.opens(at) or word.low in _ALWAYS or row.proper(at):
            upper = letters[word.start].upper()
            if len(upper) == 1:
                letters[word.start] = upper
    return "".join(letters)
