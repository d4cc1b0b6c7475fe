"""Whom the study knows from its other interviews, wherever the name is more than an ordinary word."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.cues import KIN_TITLES, TITLES
from redactor.detect.names.lexicon import lexicon
from redactor.detect.names.phrases import Phrases
from redactor.detect.names.words import Row
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spread import plainly

WHY = "known from another interview of this study"
_SCORE = 0.6  # below what a name's own surroundings give: they say better what it is
_SHORTEST = 3  # letters of a part of a name


class Elsewhere(Recognizer):
    """Values of other interviews, and the parts of people's names, with a possessive s or without."""

    types = ("PERSON", "LOCATION", "ORGANIZATION", "SCHOOL", "REFUGE")

    def find(self, page: Page) -> Iterator[Found]:
        types = _with_parts(page)
        if not types:
            return
        row, phrases = Row(page.text, page.words, lexicon(page.language)), Phrases(types)
        for keys in dict.fromkeys((tuple(row.keys), tuple(row.stems))):
            for first, last in phrases.find(keys):
                if plainly(page, row, first, last):
                    end = row.words[last].end - 2 * row.words[last].low.endswith("'s")
                    type_ = types[" ".join(keys[first : last + 1])]
                    yield Found.of(row.words[first].start, end, type_, _SCORE, WHY)


def _with_parts(page: Page) -> dict[str, str]:
    """Value to type, the parts of people's names beside the whole; the values are in the form of `phrases.key`."""
    types = dict(page.lists.elsewhere)
    for value, type_ in page.lists.elsewhere.items():
        if type_ == "PERSON":
            parts = (part for part in value.split() if part not in TITLES | KIN_TITLES and len(part) >= _SHORTEST)
            types.update({part: type_ for part in parts if part not in types})
    return types
