"""One page as the recognizers of names see it: its words, what the lists know of them, and what the tagger says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np

from redactor.detect.names.features import seen
from redactor.detect.names.lexicon import Lexicon, lexicon
from redactor.detect.names.tagger import Floats, Tagger, tagger
from redactor.detect.names.words import Row
from redactor.detect.page import Page


@dataclass(frozen=True)
class View:
    """A page's words (`row`) in the light of the lists."""

    page: Page
    row: Row

    @property
    def lexicon(self) -> Lexicon:
        return self.row.lexicon

    @cached_property
    def tagger(self) -> Tagger:
        return tagger(self.page.language)

    @cached_property
    def chances(self) -> Floats:
        """For each word the probability of each of the tagger's labels."""
        return self.tagger.probabilities(seen(self.row, caseless=self.page.caseless))

    @cached_property
    def labels(self) -> list[str]:
        """For each word the likeliest label that is not O."""
        best = 1 + np.argmax(self.chances[:, 1:], axis=1)
        return [self.tagger.labels[at] for at in best]

    def after(self, cue: re.Pattern[str]) -> Iterator[int]:
        """The words that directly follow what a pattern matches in the text in lower case."""
        for match in cue.finditer(self.page.low):
            at = self._starts.get(match.end())
            if at is not None:
                yield at

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {word.start: at for at, word in enumerate(self.row.words)}

    def capital(self, at: int) -> bool:
        """Whether word `at` is written with a capital; true for all where case says nothing."""
        return self.page.caseless or self.page.text[self.row.words[at].start].isupper()

    def end(self, at: int) -> int:
        """Where word `at` ends, its possessive left outside."""
        word = self.row.words[at]
        return word.end - 2 if word.low.endswith("'s") else word.end


_seen: WeakKeyDictionary[Page, View] = WeakKeyDictionary()


def view(page: Page) -> View:
    """The view of a page, made once."""
    if page not in _seen:
        _seen[page] = View(page, Row(page.text, page.words, lexicon(page.language)))
    return _seen[page]
