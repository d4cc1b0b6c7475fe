"""What the room shows for a stretch of the transcript: her words, tidied if she likes, and what stands for hidden ones.

A word that she or anybody else hid is in no cell. What was found and is hers to decide is shown, marked, in one cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from models.decision import Level
from models.resolve import Look
from models.transcript import Word
from redactor.redact import REMOVED
from redactor.review.parts import ASKS, Part
from redactor.review.tidy import tidied
from ui.review import wording
from ui.review.sitting import Sitting
from ui.transcript.format import Mark
from ui.transcript.view import Cell, Line

UNREAD = "[…]"


def lines(sitting: Sitting, places: range, *, verbatim: bool = False) -> list[Line]:
    """The turns at these places; a turn that goes beyond them is cut."""
    words = sitting.transcript.words
    looks = sitting.looks(places)
    starts = [at for at in places if at == places.start or _opens(words[at - 1], words[at])]
    made = []
    for start, stop in zip(starts, [*starts[1:], places.stop], strict=True):
        span = range(start, stop)
        cells = tuple(_cells(sitting, span, looks[start - places.start : stop - places.start], verbatim=verbatim))
        who = sitting.transcript.speaker(words[start].speaker)
        made.append(Line(wording.speaker(who, self_=sitting.speaker, chosen=_chosen(sitting, who.id)), "", cells))
    return made


def question(sitting: Sitting, part: Part) -> str:
    """What is asked in the turn that opens a part, as the room shows it; "" where it opens with an answer."""
    words = sitting.transcript.words
    if sitting.transcript.speaker(words[part.span.start].speaker).role not in ASKS:
        return ""
    ends = (at for at in part.span[1:] if _opens(words[at - 1], words[at]))
    opening = lines(sitting, range(part.span.start, next(ends, part.span.stop)))
    return " ".join(cell.text for line in opening for cell in line.cells)


def _opens(before: Word, word: Word) -> bool:
    return word.opens_turn or word.speaker != before.speaker


def _chosen(sitting: Sitting, speaker: int) -> str:
    people = sitting.reading.people
    if speaker == sitting.speaker or speaker not in people:
        return ""
    called = sitting.store.reviews.get(sitting.interview, speaker).called
    return wording.person(called, people.index(speaker) + 1)


def _cells(sitting: Sitting, span: range, looks: Sequence[Look], *, verbatim: bool) -> Iterator[Cell]:
    def stands(at: int) -> tuple[int, range | None]:
        return id(looks[at - span.start]), next((removed for removed in sitting.unread if at in removed), None)

    for (_, unread), group in groupby(span, key=stands):
        places = list(group)
        here, look = range(places[0], places[-1] + 1), looks[places[0] - span.start]
        if unread is not None:
            yield Cell(UNREAD, here, Mark.HIDDEN)
        elif look.shown:
            yield from _shown(sitting, here, look, verbatim=verbatim)
        elif look.by is None and sitting.reading.is_hers(here):
            yield Cell(_said(sitting, here), here, Mark.FOUND)
        else:
            yield Cell(look.text or REMOVED, here, Mark.HIDDEN)


def _shown(sitting: Sitting, span: range, look: Look, *, verbatim: bool) -> Iterator[Cell]:
    """Words that stay. Where something is pointed out or was kept, its words are one cell."""
    found = sitting.reading.finding_at
    for finding, group in groupby(span, key=found.get):
        places = list(group)
        here = range(places[0], places[-1] + 1)
        if finding is not None and not _is_held(look):
            mark = Mark.KEPT if sitting.decided(here) else Mark.POINTED
            yield Cell(_said(sitting, here), here, mark)
            continue
        mark = Mark.HELD if _is_held(look) else Mark.PLAIN
        words = sitting.transcript.words[here.start : here.stop]
        for text, part in _texts(words, verbatim=verbatim):
            yield Cell(text, range(here.start + part.start, here.start + part.stop), mark)


def _texts(words: Sequence[Word], *, verbatim: bool) -> Iterator[tuple[str, range]]:
    if verbatim:
        yield from ((word.text, range(at, at + 1)) for at, word in enumerate(words))
    else:
        yield from ((piece.text, piece.span) for piece in tidied(words))


def _said(sitting: Sitting, span: range) -> str:
    return " ".join(word.text for word in sitting.transcript.words[span.start : span.stop])


def _is_held(look: Look) -> bool:
    return look.level in {Level.NO_QUOTE, Level.TEAM} or look.not_before is not None
