"""Phrases looked up in a row of words: the longest that begins at a word, by plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from redactor.detect.names.fold import fold
from redactor.detect.spoken.words import tokens


def key(low: str) -> str:
    """A word as phrases know it: accents folded, no apostrophes ("crohns" for "Crohn's")."""
    return fold(low).replace("'", "")


class Phrases:
    """A set of phrases of one word or more."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._longest: dict[str, int] = {}
        self._known: set[tuple[str, ...]] = set()
        for phrase in phrases:
            words = tuple(key(token.low) for token in tokens(phrase))
            if words:
                self._known.add(words)
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def __contains__(self, words: tuple[str, ...]) -> bool:
        return words in self._known

    def at(self, words: Sequence[str], first: int) -> int:
        """How many words the longest phrase has that begins at `first`; 0 where none does."""
        longest = self._longest.get(words[first], 0)  # few words begin a phrase
        if longest == 1:
            return 1
        for length in range(min(longest, len(words) - first), 0, -1):
            if tuple(words[first : first + length]) in self._known:
                return length
        return 0

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """First and last word (inclusive) of each phrase in a row of keys; none overlap."""
        free = 0
        begin = self._longest.keys()
        for at in [at for at, word in enumerate(words) if word in begin]:
            if at >= free:
                length = self.at(words, at)
                if length:
                    yield at, at + length - 1
                    free = at + length
