"""Writing a transcript's lines into a document."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtGui import QFont, QTextCursor

from ui.transcript import format as format_
from ui.transcript.format import Mark
from ui.transcript.places import Cell, Line


class Pen:
    """Holds the formats of one font, since making them takes longer than writing with them."""

    def __init__(self, font: QFont) -> None:
        self._head_block, self._body_block = format_.head_block(), format_.body_block()
        self._head, self._clock = format_.head(font), format_.clock(font)
        self._cell = {mark: format_.cell(font, mark) for mark in Mark}

    def write(self, cursor: QTextCursor, line: Line) -> None:
        """Write a line as two blocks, into an empty block where the cursor stands."""
        cursor.setBlockFormat(self._head_block)
        cursor.insertText(line.speaker, self._head)
        if behind := "  ".join(part for part in (line.clock, line.note) if part):
            cursor.insertText(f"  {behind}", self._clock)
        cursor.insertBlock(self._body_block)
        plain = self._cell[Mark.PLAIN]
        for number, (bare, group) in enumerate(groupby(line.cells, key=_is_bare)):
            if number:
                cursor.insertText(" ", plain)
            cells = list(group)
            if bare:
                cursor.insertText(" ".join(cell.text for cell in cells), plain)
                continue
            for at, cell in enumerate(cells):
                if at:
                    cursor.insertText(" ", plain)  # two marks side by side stay two
                if cell.lead:
                    cursor.insertText(f"{cell.lead} ", self._clock)
                cursor.insertText(cell.text, self._cell[cell.mark])


def _is_bare(cell: Cell) -> bool:
    return cell.mark is Mark.PLAIN and not cell.lead
