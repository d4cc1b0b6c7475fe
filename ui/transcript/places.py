"""Where cells stand: counted through the whole text, in their line, and by the transcript's places they hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from ui.transcript.format import Mark


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together: the text to show, their places in the transcript's words, how they are marked.

    What stands between two words has an empty span, at the second. `lead` is a remark before it, not to be selected.
    """

    text: str
    span: range
    mark: Mark = Mark.PLAIN
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A turn: who speaks, when, and the cells of what is said; `note` is a remark behind the time.

    The cells' places are counted from `start` on: words that come or go before a line change nothing else of it.
    """

    speaker: str
    clock: str
    cells: tuple[Cell, ...]
    note: str = ""
    start: int = field(default=0, compare=False)


class Places:
    """Made anew when lines change; what takes time is kept with the cells that did not."""

    def __init__(self, lines: Iterable[Line], before: Places | None = None) -> None:
        known: dict[int, list[int]] = before.offsets if before else {}
        self.lines = list(lines)
        self.offsets: dict[int, list[int]] = {
            id(line.cells): known.get(id(line.cells)) or _offsets(line) for line in self.lines
        }

    @cached_property
    def cells(self) -> list[Cell]:
        return [cell for line in self.lines for cell in line.cells]

    @cached_property
    def firsts(self) -> list[int]:
        """Of each line the number of its first cell, and at the end the number of all cells."""
        return [0, *accumulate(len(line.cells) for line in self.lines)]

    def line_of(self, cell: int) -> int:
        return bisect_right(self.firsts, cell) - 1

    def span(self, cell: int) -> range:
        """The places of the transcript that a cell holds."""
        start, span = self.lines[self.line_of(cell)].start, self.cells[cell].span
        return range(start + span.start, start + span.stop)

    def offset(self, cell: int) -> int:
        """Where a cell begins in the text of its line, in UTF-16 units."""
        line = self.line_of(cell)
        return self.offsets[id(self.lines[line].cells)][cell - self.firsts[line]]

    def cell_at(self, line: int, offset: int) -> int:
        """The cell that stands at a place in a line's text; the one before it for the gap behind a cell."""
        at = bisect_right(self.offsets[id(self.lines[line].cells)], offset) - 1
        return min(max(0, self.firsts[line] + max(0, at)), len(self.cells) - 1)

    def holding(self, span: range) -> tuple[int, int] | None:
        """The first and the last cell that hold something of these places of the transcript."""
        every = range(len(self.cells))
        if not span:
            between = bisect_left(every, span.start, key=lambda cell: self.span(cell).start)
            return (between, between) if self.cells[between : between + 1] and not self.cells[between].span else None
        first = bisect_right(every, span.start, key=lambda cell: self.span(cell).stop)
        last = bisect_left(every, span.stop, key=lambda cell: self.span(cell).start) - 1
        return (first, last) if first <= last else None


def units(text: str) -> int:
    """A text's length as Qt counts it: in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _offsets(line: Line) -> list[int]:
    made, at = [], 0
    for cell in line.cells:
        at += units(cell.lead) + 1 if cell.lead else 0
        made.append(at)
        at += units(cell.text) + 1
    return made
