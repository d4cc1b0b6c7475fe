"""Writing a transcript's lines into a document."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtGui import QFont, QTextCursor

from ui import transcript_format as format_
from ui.transcript_format import Mark
from ui.transcript_places import Line


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
        if line.clock:
            cursor.insertText(f"  {line.clock}", self._clock)
        cursor.insertBlock(self._body_block)
        plain = self._cell[Mark.PLAIN]
        for number, (mark, cells) in enumerate(groupby(line.cells, key=lambda cell: cell.mark)):
            texts = [cell.text for cell in cells]
            if number:
                cursor.insertText(" ", plain)
            if mark is Mark.PLAIN:
                cursor.insertText(" ".join(texts), plain)
                continue
            for at, text in enumerate(texts):
                if at:
                    cursor.insertText(" ", plain)  # two marks side by side stay two
                cursor.insertText(text, self._cell[mark])
