"""What a style makes of a kind of detail, shown on a sentence about invented people."""

from __future__ import annotations

from datetime import timedelta
from random import SystemRandom

from models.entities import entity
from models.finding import Finding
from models.pseudonym import Style
from models.transcript import Passage, Transcript, Word
from redactor.book.pseudonyms import propose

_SENTENCES = {  # type to a sentence, with what was found between bars
    "PERSON": "My cousin |Ffion| rang. Later |Ffion| came.",
    "LOCATION": "We lived in |Bala| then.",
    "ORGANIZATION": "I worked at |Larkfield Bakery| for a year.",
    "SCHOOL": "She went to |Larkfield School| at first.",
    "REFUGE": "We stayed at |Lantern House| that night.",
    "DATE_TIME": "It was on |12 March 2019| that he left.",
}
_SHIFT = timedelta(days=-41)  # not a study's own, which is as secret as its dates


def said(type_: str) -> str:
    """The sentence as it is said."""
    return _SENTENCES[type_].replace("|", "")


def example(type_: str, style: Style) -> str:
    """The sentence as it would leave."""
    pieces = _SENTENCES[type_].split("|")
    words: list[Word] = []
    findings: list[Finding] = []
    for at, piece in enumerate(pieces):
        first = len(words)
        words += [Word(first + number, text) for number, text in enumerate(piece.split())]
        if at % 2:
            passage, follows = Passage(first, len(words) - 1), findings[0].id if findings else None
            plain = entity(type_).replacement
            findings.append(Finding(len(findings) + 1, passage, type_, 1.0, "", True, plain, follows))  # noqa: FBT003
    proposed, _ = propose(Transcript(tuple(words)), findings, (), {type_: style}, random=SystemRandom(), shift=_SHIFT)
    told = iter(one.replacement for one in proposed)
    return "".join(next(told) if at % 2 else piece for at, piece in enumerate(pieces))
