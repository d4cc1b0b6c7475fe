"""The transcript as text that is read, and selected word by word, with mouse or keyboard alone.

It shows cells (one or more words that look and act as one) and knows nothing of decisions: who uses it says what a
cell shows. Words are in the widget only where they are in a cell's text, so what must not be seen is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.transcript import format as format_
from ui.transcript.pen import Pen
from ui.transcript.places import Cell, Line, Places, units

__all__ = ["Cell", "Line", "TranscriptView"]

BLOCKS = 2  # a line of the transcript is two blocks of text: who and when, then what is said


class TranscriptView(QTextEdit):
    """Lines of cells. `selected` tells the span of places under the selection (None: nothing), always whole cells;
    `activated` tells it when Enter or Space is pressed on it, `clicked` when the mouse is.

    Copying gives what `copyable` says, nothing else.
    """

    selected = Signal(object)
    activated = Signal(object)
    clicked = Signal(object)  # the places of the one cell that the mouse was pressed on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "transcript")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.copyable: Callable[[range], str] = lambda _: ""
        self._places = Places(())
        self._heard: tuple[int, int] | None = None
        self._anchor = self._focus = -1  # the cells between which the selection runs

    # What is shown

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; nothing is selected."""
        self.mark_heard(None)
        self._places = Places(lines)
        document = QTextDocument(self)
        document.setDocumentLayout(document.documentLayout())
        document.setDefaultFont(self.font())
        document.setDocumentMargin(format_.MARGIN)
        document.setUndoRedoEnabled(False)
        cursor, pen = QTextCursor(document), Pen(self.font())
        cursor.beginEditBlock()
        for at, line in enumerate(lines):
            if at:
                cursor.insertBlock()
            pen.write(cursor, line)
        cursor.endEditBlock()
        self.setDocument(document)
        self._choose(-1, -1)

    def update_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead: what is as before stays untouched, with the scroll position and the selection."""
        keep, bar, before = self.span, self.verticalScrollBar().value(), self._places.lines
        if not before or len(lines) < len(before):
            self.set_lines(lines)
        else:
            cursor, pen = QTextCursor(self.document()), Pen(self.font())
            cursor.beginEditBlock()
            for at, line in enumerate(lines):
                if at >= len(before):
                    cursor.movePosition(QTextCursor.MoveOperation.End)
                    cursor.insertBlock()
                    pen.write(cursor, line)
                elif line is not before[at] and line != before[at]:
                    self._take_out(cursor, at)
                    pen.write(cursor, line)
            cursor.endEditBlock()
            self._places = Places(lines, self._places)
        self.select(keep, scroll=False)
        self.verticalScrollBar().setValue(bar)

    def _take_out(self, cursor: QTextCursor, line: int) -> None:
        head = self.document().findBlockByNumber(line * BLOCKS)
        body = head.next()
        cursor.setPosition(head.position())
        cursor.setPosition(body.position() + body.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def text(self, span: range | None = None) -> str:
        """What is shown at these places (None: everywhere), as one reads it; who speaks stands before each turn."""
        told = []
        for line in self._places.lines:
            here = None if span is None else range(span.start - line.start, span.stop - line.start)
            cells = [cell.text for cell in line.cells if here is None or _meet(cell.span, here)]
            if cells:
                told.append(" ".join(cells) if span else f"{line.speaker}: {' '.join(cells)}")
        return "\n".join(told)

    @property
    def _cells(self) -> list[Cell]:
        return self._places.cells

    def mark_heard(self, place: int | None) -> None:
        """Mark the cell that holds this place as the one that is being heard; none for None."""
        found = self._places.holding(range(place, place + 1)) if place is not None else None
        if found == self._heard:
            return
        self._heard, marks = found, []
        if found is not None:
            mark = QTextEdit.ExtraSelection()
            cell = found[0]
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(self._begin(cell))
            mark.cursor.setPosition(self._begin(cell) + units(self._cells[cell].text), QTextCursor.MoveMode.KeepAnchor)
            mark.format = format_.heard()
            marks.append(mark)
            self._bring_into_sight(mark.cursor)
        self.setExtraSelections(marks)

    def _bring_into_sight(self, cursor: QTextCursor) -> None:
        place, height = self.cursorRect(cursor), self.viewport().height()
        if not 0 <= place.top() <= place.bottom() <= height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)

    # What is selected

    @property
    def span(self) -> range | None:
        """The places of the words under the selection; None where nothing is selected."""
        if self._anchor < 0:
            return None
        first, last = sorted((self._anchor, self._focus))
        return range(self._places.span(first).start, self._places.span(last).stop)

    def holding(self, span: range) -> range | None:
        """The places of the cells that hold these places; None where they are not shown."""
        found = self._places.holding(span)
        return range(self._places.span(found[0]).start, self._places.span(found[1]).stop) if found else None

    def select(self, span: range | None, *, scroll: bool = True) -> None:
        """Select the cells that hold these places; nothing where they are not shown."""
        first, last = (self._places.holding(span) if span is not None else None) or (-1, -1)
        self._choose(first, last, scroll=scroll)

    def _choose(self, anchor: int, focus: int, *, scroll: bool = True) -> None:
        self._anchor, self._focus = anchor, focus
        cursor = self.textCursor()
        if anchor < 0:
            cursor.clearSelection()
        else:
            first, last = sorted((anchor, focus))
            ends = self._begin(first), self._begin(last) + units(self._cells[last].text)
            start, end = ends if anchor <= focus else ends[::-1]
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        if not scroll:
            self.verticalScrollBar().setValue(bar)
        self.selected.emit(self.span)

    def _begin(self, cell: int) -> int:
        """Where a cell begins in the document."""
        body = self.document().findBlockByNumber(self._places.line_of(cell) * BLOCKS + 1)
        return body.position() + self._places.offset(cell)

    def _cell_at(self, position: int) -> int:
        """The cell at a position of the document; a line's head belongs to its first cell. -1 where there is none."""
        if not self._cells:
            return -1
        block = self.document().findBlock(position)
        line, body = divmod(block.blockNumber(), BLOCKS)
        return self._places.cell_at(line, position - block.position() if body else 0)

    def _sentence(self, cell: int) -> tuple[int, int]:
        """The cells of the sentence around a cell, within its turn."""
        cells, line = self._cells, self._places.line_of(cell)
        begin, stop = self._places.firsts[line : line + 2]
        first, last = cell, cell
        while first > begin and not _ends_sentence(cells[first - 1].text):
            first -= 1
        while last + 1 < stop and not _ends_sentence(cells[last].text):
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
            self.clicked.emit(self.span)

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
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.span is not None:
            self.activated.emit(self.span)
        elif event.key() == Qt.Key.Key_Escape and self.span is not None:
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
        cursor.setPosition(self._begin(cell))
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

    def copy(self) -> None:
        """Put on the clipboard what may be copied of the selection.

        As text of Qt's own: data made here would be asked for after Python has ended, and the program would crash.
        """
        if self.span:
            QGuiApplication.clipboard().setText(self.copyable(self.span))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        if self.span:
            data.setText(self.copyable(self.span))
        return data


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", "?", "!", "…", "؟", "。"))
