"""A word as the lists know it: lower case, accents folded."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"}
)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """'Siân' as 'sian', 'Łukasz' as 'lukasz'. Not for offsets: lengths may change."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(char for char in spread if not unicodedata.combining(char))
