"""What the desk knows of places beside their words and looks: findings that point, what is kept, gaps, pauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QCoreApplication

from models.decision import Act
from models.resolve import standing
from models.transcript import Role
from redactor.desk import Desk
from redactor.desk.checking import Gap, overlaps, pause

translate = QCoreApplication.translate


class Remarks:
    """What is known of places beside their words and looks: what was found and kept, gaps, pauses, overlaps."""

    def __init__(self, desk: Desk) -> None:
        self._words = desk.transcript.words
        self.pointed, self.kept, self.gaps = _pointed(desk), _kept(desk), desk.gaps
        self._gaps = sorted(self.gaps)
        self._places = sorted({*self.pointed, *self.kept, *self.gaps})

    def within(self, span: range) -> list[object]:
        """All that is remarked on at these places, to compare, wherever they stand; pauses come from the words and the
        one before them.
        """
        begin, stop = bisect_left(self._places, span.start), bisect_right(self._places, span.stop)
        known = [
            (at - span.start, self.pointed.get(at), at in self.kept, gap and gap.stretches)
            for at in self._places[begin:stop]
            for gap in [self.gaps.get(at)]
        ]
        return [*self._words[max(0, span.start - 1) : span.start], *known]

    def gaps_in(self, span: range) -> list[Gap]:
        """The gaps within these places or right behind them."""
        if not self._gaps:
            return []
        begin, stop = bisect_right(self._gaps, span.start), bisect_right(self._gaps, span.stop)
        return [self.gaps[at] for at in self._gaps[begin:stop]]

    def pause(self, at: int) -> str:
        """What is remarked in front of a word within a turn."""
        seconds = pause(self._words, at)
        return translate("desk", "(%1 s)").replace("%1", f"{seconds:.0f}") if seconds else ""

    def head(self, at: int) -> str:
        """What is remarked behind a speaker's name, where her turn begins at this place."""
        if overlaps(self._words, at):
            return translate("desk", "while the other still speaks")
        seconds = pause(self._words, at)
        return translate("desk", "after %1 s of silence").replace("%1", f"{seconds:.0f}") if seconds else ""


def _pointed(desk: Desk) -> dict[int, int]:
    """Place to the id of a finding that only points, where that shows."""
    made: dict[int, int] = {}
    for finding in desk.findings:
        if not finding.hides:
            made.update(dict.fromkeys(desk.transcript.span(finding.passage), finding.id))
    return made


def _kept(desk: Desk) -> frozenset[int]:
    """Places where something was found, or hidden before, and the researcher keeps it."""
    return frozenset(
        at
        for decision in standing(desk.decisions)
        if decision.by is Role.RESEARCHER and decision.act is Act.KEEP and decision.passage
        for at in desk.transcript.span(decision.passage)
    )
