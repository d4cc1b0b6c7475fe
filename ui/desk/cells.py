"""How the desk shows a transcript: what a participant hides is not there, what else is hidden is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import is_
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from models.decision import Level
from models.resolve import Look
from models.transcript import Role, Turn
from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.checking import Gap, unsure
from ui.desk.remarks import Remarks
from ui.transcript.format import Mark
from ui.transcript.view import Cell, Line

_LONG = 60  # words: where nobody knows yet who speaks, a line ends after a sentence this far on

translate = QCoreApplication.translate


def removed() -> str:
    """What stands where a participant struck something."""
    return translate("desk", "[removed by the participant]")


def speaker_name(desk: Desk, number: int) -> str:
    """A speaker's name at the desk, or what she is."""
    speaker = desk.transcript.speaker(number)
    if speaker.name:
        return speaker.name
    if not number:
        return translate("desk", "Not yet known who speaks")
    role = {
        Role.PARTICIPANT: translate("desk", "Participant"),
        Role.INTERVIEWER: translate("desk", "Interviewer"),
    }.get(speaker.role, translate("desk", "Speaker"))
    alike = [one.id for one in desk.transcript.speakers if one.role is speaker.role and not one.name]
    return f"{role} {alike.index(number) + 1}" if number in alike and len(alike) > 1 else role


class Lines:
    """The transcript as lines of cells. A turn in which nothing changed stays the very line that it was."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}  # by the id of a turn's first word

    def read(self, desk: Desk) -> list[Line]:
        remarks = Remarks(desk)
        before, self._known = self._known, {}
        made: list[Line] = []
        names = {number: speaker_name(desk, number) for number in {turn.speaker for turn in desk.transcript.turns}}
        begin = 0
        for turn in desk.transcript.turns:
            span = range(begin, begin + len(turn.words))
            begin = span.stop
            name, looks = names[turn.speaker], desk.looks[span.start : span.stop]
            state, known = (name, turn.words, remarks.within(span)), before.get(turn.words[0].id)
            if known is None or known.state != state or not _alike(known.looks, looks):
                lines = _lines(desk, turn, span, name, remarks)
            elif by := span.start - known.start:
                lines = [replace(line, start=line.start + by) for line in known.lines]
            else:
                lines = known.lines
            self._known[turn.words[0].id] = _Known(span.start, state, looks, lines)
            made += lines
        return made


class _Known(NamedTuple):
    """The lines of a turn, and everything that they were made from; `start` is where it stood."""

    start: int
    state: object
    looks: Sequence[Look]
    lines: list[Line]


def _alike(looks: Sequence[Look], others: Sequence[Look]) -> bool:
    """Whether words look the same; what was hidden in one piece may now be in two."""
    return all(map(is_, looks, others)) or (looks == others and _pieces(looks) == _pieces(others))


def _lines(desk: Desk, turn: Turn, span: range, name: str, remarks: Remarks) -> list[Line]:
    made = []
    for part in _parts(desk, turn, span):
        start = desk.transcript.words[part.start]
        cells = tuple(_with_gaps(_cells(desk, part, remarks), part, remarks))
        at = clock(start.start) if start.end else ""
        made.append(Line(name, at, cells, remarks.head(part.start), part.start))
    return made


def _with_gaps(cells: Iterable[Cell], part: range, remarks: Remarks) -> Iterator[Cell]:
    """Gaps as cells of their own, behind the words before them; one before the very first word stands first."""
    if part.start == 0 and 0 in remarks.gaps:
        yield _gap(remarks.gaps[0], 0)
    for cell in cells:
        yield cell
        for gap in remarks.gaps_in(range(part.start + cell.span.start, part.start + cell.span.stop)):
            yield _gap(gap, cell.span.stop)


def _gap(gap: Gap, place: int) -> Cell:
    seconds = max(1, round(gap.end - gap.start))
    text = translate("desk", "[%1 s of speech not written down]").replace("%1", str(seconds))
    return Cell(text, range(place, place), Mark.GAP)


def _pieces(looks: Sequence[Look]) -> list[int]:
    """Where one hidden passage ends and another begins."""
    return [at for at, (one, other) in enumerate(pairwise(looks), start=1) if one is not other and not other.shown]


def text_of(desk: Desk, span: range) -> str:
    """What the desk shows of the words at these places: never what a participant hides."""
    return " ".join(cell.text for cell in _cells(desk, span, None))


def _parts(desk: Desk, turn: Turn, span: range) -> Iterator[range]:
    if turn.speaker:
        yield span
        return
    start = span.start
    for at in span:
        if at - start >= _LONG and desk.transcript.words[at].text.endswith((".", "?", "!")):
            yield range(start, at + 1)
            start = at + 1
    if start < span.stop:
        yield range(start, span.stop)


def _cells(desk: Desk, span: range, remarks: Remarks | None) -> Iterator[Cell]:
    """Cells of words that look and act as one; their places are counted from the beginning of `span`."""
    kinds = remarks.pointed if remarks else {}

    def together(at: int) -> object:
        look = desk.looks[at]
        if not look.shown:
            return id(look)
        return ("pointed", kinds[at]) if at in kinds else ("word", at)

    for _, group in groupby(span, key=together):
        places = list(group)
        run = range(places[0], places[-1] + 1)
        here = range(run.start - span.start, run.stop - span.start)
        look = desk.looks[run.start]
        text = " ".join(word.text for word in desk.transcript.words[run.start : run.stop])
        lead = remarks.pause(run.start) if remarks and run.start > span.start else ""
        if look.shown:
            yield Cell(text, here, _mark(desk, run, remarks), lead)
        elif look.by is Role.PARTICIPANT:
            yield Cell(look.text or removed(), here, Mark.HIDDEN, lead)
        elif look.by is Role.RESEARCHER:
            yield Cell(text, here, Mark.HIDDEN if look.text else Mark.STRUCK, lead)
        else:
            yield Cell(text, here, Mark.FOUND, lead)


def _mark(desk: Desk, run: range, remarks: Remarks | None) -> Mark:
    """How shown words are marked: the participant's limits first, then what the researcher thinks of them."""
    look = desk.looks[run.start]
    if look.level not in {None, Level.SHARE} or look.not_before:
        return Mark.HELD
    if remarks is None:
        return Mark.PLAIN
    if run.start in remarks.kept:
        return Mark.KEPT
    if run.start in remarks.pointed:
        return Mark.POINTED
    return Mark.UNSURE if unsure(desk.transcript.words[run.start]) else Mark.PLAIN
