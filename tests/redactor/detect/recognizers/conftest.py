"""Sentences in which what a recognizer should find stands in [[double brackets]]."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import spacy

from redactor.detect.page import Page
from redactor.detect.recognizers import ANY
from redactor.detect.recognizers.age import Age
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.recognizers.celtic import Celtic
from redactor.detect.recognizers.date import Date
from redactor.detect.recognizers.street import Street
from redactor.detect.recognizers.unit import Unit
from redactor.detect.recognizers.year import Year

_MARK = re.compile(r"\[\[(.*?)\]\]")


def _page(text: str) -> Page:
    nlp = spacy.blank("en")
    return Page(text, nlp.make_doc(text), "en")


@pytest.fixture
def holds() -> Callable[..., None]:
    """Checks that recognizers together cover the marked words of a sentence, and no letter or digit else."""

    def check(sentence: str, *kinds: type[Recognizer]) -> None:
        text = _MARK.sub(r"\1", sentence)
        wanted, shift = set(), 0
        for match in _MARK.finditer(sentence):
            start = match.start() - shift
            wanted |= {at for at in range(start, start + len(match[1])) if text[at].isalnum()}
            shift += 4
        page = _page(text)
        found = [one for kind in kinds for one in kind().find(page)]
        covered = {at for one in found for at in range(one.start, one.end) if text[at].isalnum()}
        assert "".join(text[at] if at in covered else "_" for at in range(len(text))) == "".join(
            text[at] if at in wanted else "_" for at in range(len(text))
        ), [(one.type, text[one.start : one.end]) for one in found]
        assert not any(value in one.why for one in found for value in _MARK.findall(sentence)), "a reason holds words"

    return check


@pytest.fixture
def patterns() -> tuple[type[Recognizer], ...]:
    """The recognizers of numbers, dates and addresses, for English."""
    return (*ANY, Street, Celtic, Unit, Date, Year, Age)
