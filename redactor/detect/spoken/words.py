"""A text as a row of words with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text in lower case, characters start..end (exclusive)."""

    low: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Runs of letters and digits, with the apostrophes inside them."""
    return [Token(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]


def bag(*texts: str) -> frozenset[str]:
    """The words of some texts, for lists that read better without quotes and commas."""
    return frozenset(word for text in texts for word in text.split())
