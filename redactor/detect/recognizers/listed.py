"""What a study already knows: its own names and places, wherever they are said."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.lexicon import lexicon
from redactor.detect.names.phrases import Phrases, key
from redactor.detect.names.words import Row
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import tokens


class Listed(Recognizer):
    """The values of the study's lists, with a possessive s or without, whatever their capitals and accents."""

    types = ("PERSON", "LOCATION", "ORGANIZATION", "SCHOOL", "REFUGE")

    def find(self, page: Page) -> Iterator[Found]:
        known = page.lists.known
        if not known:
            return
        types = {_joined(value): type_ for value, type_ in known.items()}
        row, phrases = Row(page.text, page.words, lexicon(page.language)), Phrases(known)
        for keys in dict.fromkeys((tuple(row.keys), tuple(row.stems))):
            for first, last in phrases.find(keys):
                type_ = types["".join(keys[first : last + 1])]
                end = row.words[last].end - 2 * row.words[last].low.endswith("'s")
                yield Found.of(row.words[first].start, end, type_, 0.95, "stands in the study's own list")


def _joined(value: str) -> str:
    return "".join(key(token.low) for token in tokens(value))
