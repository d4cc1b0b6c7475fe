"""A row of words with what the lists know of each: the view in which names are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from redactor.detect.names.lexicon import Known, Lexicon
from redactor.detect.names.phrases import Phrases
from redactor.detect.spoken.words import Token


@dataclass(frozen=True)
class Row:
    """The words of a text; `gaps[n]` is what stands between word n-1 and word n (a line end before the first)."""

    text: str
    words: Sequence[Token]
    lexicon: Lexicon

    @cached_property
    def known(self) -> list[Known]:
        return [self.lexicon.known(word.low) for word in self.words]

    @cached_property
    def gaps(self) -> list[str]:
        ends = [0, *(word.end for word in self.words)]
        return [
            self.text[end : word.start] if at else "\n"
            for at, (end, word) in enumerate(zip(ends, self.words, strict=False))
        ]

    @cached_property
    def keys(self) -> list[str]:
        return [known.key for known in self.known]

    @cached_property
    def stems(self) -> list[str]:
        return [known.stem for known in self.known]

    def but_one(self, first: int, last: int, value: str) -> bool:
        """Whether words first..last are a value and one word more, before it or after: "me kez", "kez the"."""
        return first < last and value in ("".join(self.keys[first + 1 : last + 1]), "".join(self.keys[first:last]))

    def opens(self, at: int) -> bool:
        """Whether a word begins a line or a sentence."""
        gap = self.gaps[at]
        return any(mark in gap for mark in '\n.?!"')

    def inside(self, phrases: Phrases) -> list[int]:
        """For each word 0, or 1 for the first and 2 for a later word of one of the phrases."""
        flags = [0] * len(self.words)
        for row in (self.keys, self.stems):
            for first, last in phrases.find(row):
                flags[first : last + 1] = [1] + [2] * (last - first)
        return flags

    @cached_property
    def public(self) -> list[int]:
        return self.inside(self.lexicon.public)

    @cached_property
    def places(self) -> list[int]:
        return self.inside(self.lexicon.places)

    @cached_property
    def peoples(self) -> list[int]:
        return self.inside(self.lexicon.peoples)

    @cached_property
    def health(self) -> list[int]:
        return self.inside(self.lexicon.health)

    def proper(self, at: int) -> bool:
        """Whether a word, taken by itself, is rather a proper name than not."""
        known = self.known[at]
        return (
            known.unknown
            or known.nameness > -0.5
            or self.places[at] > 0
            or self.peoples[at] > 0
            or bool(known.town and not known.ordinary)
        )
