"""The lines of the pseudonym book: real names beside what stands for them, out of sight until they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from models.entities import entity
from models.errors import Told
from models.pseudonym import PseudonymEntry, Style
from models.store import Store
from redactor import book
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, card, column, field, label

_LINES = 8  # of the table that are seen at once


class BookLines(QWidget):
    """`changed` tells that a line was rewritten or struck."""

    changed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._entries: list[PseudonymEntry] = []
        self._count, self.notice = label(), Notice()
        self.show_names = button(self.tr("Show the names"), self._toggle)
        self.table, self.text = self._made_table(), QLineEdit()
        self.text.returnPressed.connect(self.rewrite)
        self._inner = QWidget()
        keep = button(self.tr("Keep it"), self.rewrite, "primary")
        hint = self.tr("What stands there is picked anew, for all interviews whose review has not begun.")
        strike = button(self.tr("Delete"), self.strike, hint=hint)
        typed = field(self.tr("What stands instead of the selected name"), self.text)
        self._inner.setLayout(column(self.table, typed, flowing(keep, strike), space=1))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self.strike)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        above = flowing(label(self.tr("Who is told as whom"), "heading", wrap=False), self.show_names, space=2)
        warning = label(self.tr("This table holds real names. Show it only where nobody looks over your shoulder."))
        holder = card(above, warning, self._count, self._inner, self.notice, space=1)
        self.setLayout(column(holder))
        self._inner.hide()
        self.refresh()

    @property
    def shown(self) -> bool:
        return not self._inner.isHidden()

    def refresh(self) -> None:
        """Read the book again; the names only where they are shown."""
        entries = self._store.pseudonyms.all()
        grouped: dict[tuple[str, str, str], list[PseudonymEntry]] = {}
        for one in entries:
            apart = str(one.interview) if one.style in {Style.RELATION, Style.PLAIN} else one.text
            grouped.setdefault((one.type, one.key, apart), []).append(one)
        count = self.tr("%1 lines.").replace("%1", str(len(grouped))) if grouped else self.tr("There are no lines yet.")
        if clashing := len(book.clashes(self._store)):
            told = self.tr("%1 of them say a name that somebody in the study has: delete them, and another is picked.")
            count = f"{count} {told.replace('%1', str(clashing))}"
        self._count.setText(count)
        self.show_names.setEnabled(bool(grouped))
        self.table.setRowCount(0)
        self._entries = []
        if not self.shown:
            return
        codes = {interview.id: interview.code for interview in self._store.interviews.all()}
        for lines in grouped.values():
            self._add(lines[0], ", ".join(codes[one.interview] for one in lines))

    def rewrite(self) -> None:
        """Put what was typed in the place of what stands in the selected line."""
        if (entry := self._selected()) is not None:
            self._try(lambda: book.rewrite(self._store, entry, self.text.text()))

    def strike(self) -> None:
        if (entry := self._selected()) is not None:
            self._try(lambda: book.strike(self._store, entry))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Told as error:
            self.notice.problem(error)
            return
        self.notice.clear()
        self.refresh()
        self.changed.emit()

    def _selected(self) -> PseudonymEntry | None:
        at = self.table.currentRow()
        if at < 0 or not self.shown:
            self.notice.problem(Told(self.tr("No line is selected. Select one in the table first.")))
            return None
        return self._entries[at]

    def _toggle(self) -> None:
        self._inner.setVisible(not self.shown)
        self.show_names.setText(self.tr("Hide the names") if self.shown else self.tr("Show the names"))
        self.text.clear()
        self.refresh()

    def _add(self, entry: PseudonymEntry, codes: str) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        self._entries.append(entry)
        for column_, text in enumerate((entry.key, entity(entry.type).label, entry.text, codes)):
            self.table.setItem(at, column_, QTableWidgetItem(text))

    def _made_table(self) -> QTableWidget:
        made = QTableWidget(0, 4)
        heads = [self.tr("Said"), self.tr("Kind"), self.tr("Stands instead"), self.tr("Interviews")]
        made.setHorizontalHeaderLabels(heads)
        made.setAccessibleName(self.tr("Who is told as whom"))
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setTabKeyNavigation(False)
        made.verticalHeader().hide()
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.setMinimumHeight(made.fontMetrics().lineSpacing() * 2 * _LINES)
        made.currentCellChanged.connect(self._show_text)
        return made

    def _show_text(self, at: int) -> None:
        self.text.setText(self._entries[at].text if 0 <= at < len(self._entries) else "")
