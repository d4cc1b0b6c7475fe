"""What a recognizer is given: the even text, its tokens, and what is known about the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from presidio_analyzer.nlp_engine import NlpArtifacts
from spacy.language import Language
from spacy.tokens import Doc

from redactor.detect.found import Found
from redactor.detect.lists import StudyLists
from redactor.detect.names.case import caseless
from redactor.detect.spoken.codes import Run, runs
from redactor.detect.spoken.numerals import Numeral, numerals
from redactor.detect.spoken.words import Token, tokens

DIGITS = "0"
"""Stands for every number in digits, where lines are told apart by their words."""

_PLAIN = re.compile(r"[^\W_]+")
_TOGETHER = frozenset((" ", "-", "  ", "'", "' "))
_WINDOW = 5_000  # characters that spaCy reads at a time; far below its limit of 1,000,000


class Page(NlpArtifacts):
    """The searched text of one interview, a line a turn, with spaCy's reading of all of it (`doc`; empty where
    no model reads the language).

    `speakers` are the names that stand before turns; they are not in `text`. `found` is what the recognizers before
    this one have found.
    """

    def __init__(
        self,
        text: str,
        doc: Doc,
        language: str,
        *,
        speakers: frozenset[str] = frozenset(),
        lists: StudyLists | None = None,
    ) -> None:
        super().__init__(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[],
            lemmas=[],
            nlp_engine=None,
            language=language,
        )
        self.text = text
        self.doc = doc
        self.language = language
        self.speakers = speakers
        self.lists = lists or StudyLists()
        self.found: list[Found] = []

    @cached_property
    def words(self) -> list[Token]:
        """Runs of letters and digits, with the apostrophes inside them."""
        return tokens(self.text)

    @cached_property
    def numerals(self) -> dict[int, Numeral]:
        """The numbers in the text by the place of their first word in `words`."""
        return numerals(self.words, self.text)

    @cached_property
    def codes(self) -> list[Run]:
        """Digits and letters given one by one."""
        return runs(self.words, self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that are said."""
        return frozenset(word.low for word in self.words)

    @cached_property
    def _lines(self) -> list[tuple[int, int, frozenset[str]]]:
        lines, at = [], 0
        for line in self.low.split("\n"):
            words = {match.strip("'") for match in _PLAIN.findall(line)}
            if any(word[0].isdigit() for word in words if word):
                words.add(DIGITS)
            lines.append((at, at + len(line), frozenset(words)))
            at += len(line) + 1
        return lines

    def matches(self, pattern: re.Pattern[str], among: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where a pattern matches in the text in lower case, of those lines alone that hold one of some words.

        A pattern that would be tried at every word of an interview costs more than to leave out the lines where it
        cannot match. `among` may hold DIGITS, for any number written in digits.
        """
        for start, end, words in self._lines:
            if not words.isdisjoint(among):
                yield from pattern.finditer(self.low, start, end)

    def close(self, at: int, *, comma: bool = False) -> bool:
        """Whether word `at` and the next one stand together: a space or hyphen between, or a comma too."""
        if at + 1 >= len(self.words):
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return between in _TOGETHER or (comma and between == ", ")

    def before(self, start: int, chars: int = 60) -> str:
        """What is said just before a place, in lower case, turns before included."""
        return self.low[max(start - chars, 0) : start]

    def after(self, end: int, chars: int = 30) -> str:
        """What is said just after a place, in lower case."""
        return self.low[end : end + chars]

    @cached_property
    def low(self) -> str:
        """The text in lower case, character for character."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(low if len(low := char.lower()) == 1 else char for char in self.text)

    @cached_property
    def caseless(self) -> bool:
        """Whether the text has hardly any capitals, or hardly anything else: its case then says nothing."""
        return caseless(self.text)


def windows(text: str) -> list[str]:
    """A text in pieces of at most 5,000 characters, cut at line ends where there are any, else between words."""
    pieces, at = [], 0
    while len(text) - at > _WINDOW:
        cut = max(text.rfind("\n", at, at + _WINDOW), -1)
        if cut <= at:
            cut = text.rfind(" ", at, at + _WINDOW)
        stop = cut + 1 if cut > at else at + _WINDOW
        pieces.append(text[at:stop])
        at = stop
    return [*pieces, text[at:]] if at < len(text) else pieces


def join(docs: Sequence[Doc], nlp: Language) -> Doc:
    """The windows' tokens and entities as one; the text is theirs, end to end."""
    if not docs:
        return Doc(nlp.vocab)
    if len(docs) == 1:
        return docs[0]
    joined = Doc.from_docs(list(docs), ensure_whitespace=False)
    assert joined is not None  # noqa: S101 - only an empty list gives None
    return joined
