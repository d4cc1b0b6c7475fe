"""How a name sounds, roughly: what is left of it when speech recognition writes it down as other words."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"[^a-z]", ""),
        (r"^(?:mhair|vair)", "var"),
        (r"sch|tch|cz|ch|sz|sh|zh|ti(?=o)|si(?=o)|ci(?=a|o)|(?<!^)x(?=i)|^x", "J"),
        (r"dd|th", "T"),
        (r"ph|ff|^pf", "F"),
        (r"bh|mh|w(?=[aeiouy])|v", "V"),
        (r"gh(?=[aeiou])|q|ck|kh|c(?![eiy])|k|g(?![eiy])|x", "K"),
        (r"gh|h|w", ""),
        (r"dg|g|j", "J"),
        (r"[cszx]", "S"),
        (r"[dt]", "T"),
        (r"[bp]", "P"),
        (r"l", "L"),
        (r"r", "R"),
        (r"m", "M"),
        (r"n", "N"),
        (r"f", "F"),
        (r"[aeiouy]+", ""),
    )
)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonants as classes of like sound: 'filmon' and 'film on' both as FLMN, 'szymon' and 'shimon' as JMN."""
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return re.sub(r"(.)\1+", r"\1", word.upper())
