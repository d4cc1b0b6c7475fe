"""The transcript as text that is read, and selected word by word, with mouse or keyboard alone.

It shows cells (one or more words that look and act as one) and knows nothing of decisions: who uses it says what a
cell shows. Words are in the widget only where they are in a cell's text, so what must not be seen is not there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui import transcript_format as format_
from ui.transcript_format import Mark

BLOCKS = 2  # a line of the transcript is two blocks of text: who and when, then what is said


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together: the text to show, their places in the transcript's words, how they are marked."""

    text: str
    span: range
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A turn: who speaks, when, and the cells of what is said."""

    speaker: str
    clock: str
    cells: tuple[Cell, ...]


class TranscriptView(QTextEdit):
    """Lines of cells. `selected` tells the span of places under the selection (None: nothing), always whole cells;
    `activated` tells it when Enter or Space is pressed on it. Copying gives what `copyable` says, nothing else.
    """

    selected = Signal(object)
    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "transcript")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.copyable: Callable[[range], str] = lambda _: ""
        self._lines: list[Line] = []
        self._cells: list[Cell] = []
        self._begins: list[int] = []  # of each cell, where in the document it begins
        self._line_of: list[int] = []  # of each line, the number of its first cell
        self._anchor = self._focus = -1  # the cells between which the selection runs

    # What is shown

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; nothing is selected."""
        self._lines = list(lines)
        document = QTextDocument(self)
        document.setDocumentLayout(document.documentLayout())
        document.setDefaultFont(self.font())
        document.setDocumentMargin(format_.MARGIN)
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for at, line in enumerate(lines):
            if at:
                cursor.insertBlock()
            self._write(cursor, line)
        cursor.endEditBlock()
        self.setDocument(document)
        self._index()
        self._choose(-1, -1)

    def set_line(self, at: int, line: Line) -> None:
        """Show one line anew; the scroll position stays, and so does the selection where its words are still here."""
        self.update_lines([*self._lines[:at], line, *self._lines[at + 1 :]])

    def update_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead: what is as before stays untouched, with the scroll position and the selection."""
        keep, bar = self.span, self.verticalScrollBar().value()
        before, self._lines = self._lines, list(lines)
        if not before or len(lines) < len(before):
            self.set_lines(lines)
        else:
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for at, line in enumerate(lines):
                if at >= len(before):
                    cursor.movePosition(QTextCursor.MoveOperation.End)
                    cursor.insertBlock()
                    self._write(cursor, line)
                elif line != before[at]:
                    self._rewrite(cursor, at, line)
            cursor.endEditBlock()
            self._index()
        self.select(keep, scroll=False)
        self.verticalScrollBar().setValue(bar)

    def _rewrite(self, cursor: QTextCursor, at: int, line: Line) -> None:
        block = self.document().findBlockByNumber(at * BLOCKS)
        cursor.setPosition(block.position())
        cursor.setPosition(_end(block.next()), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._write(cursor, line)

    def _write(self, cursor: QTextCursor, line: Line) -> None:
        cursor.setBlockFormat(format_.head_block())
        cursor.insertText(line.speaker, format_.head(self.font()))
        if line.clock:
            cursor.insertText(f"  {line.clock}", format_.clock(self.font()))
        cursor.insertBlock(format_.body_block())
        plain = format_.cell(self.font(), Mark.PLAIN)
        for number, cell in enumerate(line.cells):
            if number:
                cursor.insertText(" ", plain)
            cursor.insertText(cell.text, format_.cell(self.font(), cell.mark))

    def _index(self) -> None:
        """Note where each cell begins; the document's blocks give the lines' places."""
        self._cells, self._begins, self._line_of = [], [], []
        block = self.document().begin()
        for line in self._lines:
            body = block.next()
            at = body.position()
            self._line_of.append(len(self._cells))
            for cell in line.cells:
                self._cells.append(cell)
                self._begins.append(at)
                at += _units(cell.text) + 1
            block = body.next()

    # What is selected

    @property
    def span(self) -> range | None:
        """The places of the words under the selection; None where nothing is selected."""
        if self._anchor < 0:
            return None
        first, last = sorted((self._anchor, self._focus))
        return range(self._cells[first].span.start, self._cells[last].span.stop)

    def select(self, span: range | None, *, scroll: bool = True) -> None:
        """Select the cells that hold these places; nothing where they are not shown."""
        starts, stops = [c.span.start for c in self._cells], [c.span.stop for c in self._cells]
        first = bisect_right(stops, span.start) if span else 0
        last = bisect_left(starts, span.stop) - 1 if span else -1
        if first > last:
            first = last = -1
        self._choose(first, last, scroll=scroll)

    def _choose(self, anchor: int, focus: int, *, scroll: bool = True) -> None:
        self._anchor, self._focus = anchor, focus
        cursor = self.textCursor()
        if anchor < 0:
            cursor.clearSelection()
        else:
            first, last = sorted((anchor, focus))
            ends = self._begins[first], self._begins[last] + _units(self._cells[last].text)
            start, end = ends if anchor <= focus else ends[::-1]
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        if not scroll:
            self.verticalScrollBar().setValue(bar)
        self.selected.emit(self.span)

    def _cell_at(self, position: int) -> int:
        return max(0, bisect_right(self._begins, position) - 1) if self._cells else -1

    def _sentence(self, cell: int) -> tuple[int, int]:
        """The cells of the sentence around a cell, within its turn."""
        line = bisect_right(self._line_of, cell) - 1
        begin, stop = self._line_of[line], [*self._line_of, len(self._cells)][line + 1]
        first, last = cell, cell
        while first > begin and not _ends_sentence(self._cells[first - 1].text):
            first -= 1
        while last + 1 < stop and not _ends_sentence(self._cells[last].text):
            last += 1
        return first, last

    # Mouse: drag over words, click a word, double-click a sentence

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or not self._cells:
            return
        cursor = self.textCursor()
        begin, end = self._cell_at(cursor.selectionStart()), self._cell_at(max(0, cursor.selectionEnd() - 1))
        if cursor.hasSelection():
            self._choose(begin, end, scroll=False)
        else:
            hit = self._cell_at(self.cursorForPosition(event.position().toPoint()).position())
            self._choose(hit, hit, scroll=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._cells:
            hit = self._cell_at(self.cursorForPosition(event.position().toPoint()).position())
            self._choose(*self._sentence(hit), scroll=False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # Qt's own menu would offer to copy the words as they are

    # Keys: arrows go from word to word, Shift extends, Enter or Space acts, Escape lets go

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = self._step(event)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) or not self._cells:
            event.ignore()
        elif step is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(self._anchor if extend and self._anchor >= 0 else step, step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.span:
            self.activated.emit(self.span)
        elif event.key() == Qt.Key.Key_Escape and self.span:
            self._choose(-1, -1)
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _step(self, event: QKeyEvent) -> int | None:
        """The cell that an arrow key goes to; None for other keys."""
        last = len(self._cells) - 1
        here = max(0, self._focus)
        rightwards = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        match event.key():
            case Qt.Key.Key_Right:
                to = here + rightwards if self._focus >= 0 else self._first_in_sight()
            case Qt.Key.Key_Left:
                to = here - rightwards if self._focus >= 0 else self._first_in_sight()
            case Qt.Key.Key_Down:
                to = self._beside(here, down=True) if self._focus >= 0 else self._first_in_sight()
            case Qt.Key.Key_Up:
                to = self._beside(here, down=False) if self._focus >= 0 else self._first_in_sight()
            case Qt.Key.Key_Home:
                to = 0
            case Qt.Key.Key_End:
                to = last
            case _:
                return None
        return min(max(to, 0), last)

    def _beside(self, cell: int, *, down: bool) -> int:
        """The cell in the row of text below or above."""
        cursor = self.textCursor()
        cursor.setPosition(self._begins[cell])
        move = QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up
        while cursor.movePosition(move):
            if cursor.blockNumber() % BLOCKS:  # not a line's head
                to = self._cell_at(cursor.position())
                if to != cell:
                    return to
        return cell

    def _first_in_sight(self) -> int:
        return self._cell_at(self.cursorForPosition(QPoint(int(format_.MARGIN), int(format_.MARGIN))).position())

    # What may be copied

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        if self.span:
            data.setText(self.copyable(self.span))
        return data


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _units(text: str) -> int:
    """A text's length as Qt counts it: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", "?", "!", "…", "؟", "。"))
