"""The pseudonym book: how each kind of detail is replaced, what stands for whom, and its key as a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from models.entities import entity
from models.errors import Told
from models.pseudonym import CHOICES, Style
from models.store import Store
from models.vault import Vault
from redactor import book
from redactor.book.example import example
from ui.messages import Notice
from ui.study.book_key import KeyCard
from ui.study.book_lines import BookLines
from ui.widgets import card, column, field, label


class BookPanel(QWidget):
    """Each part keeps what is done at once; interviews whose review has not begun follow, one after the other."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._store = vault.store
        self._following: Iterator[str] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._follow)
        self.notice, self.choices = Notice(), [StyleChoice(type_, vault.store) for type_ in CHOICES]
        self.lines, self.key = BookLines(vault.store), KeyCard(vault.store)
        for choice in self.choices:
            choice.chosen.connect(partial(self._choose, choice.type))
        self.lines.changed.connect(self._begin)
        lead = self.tr(
            "One person keeps one stand-in through the whole study. A participant can always put words of her own, and"
            " what she has before her in her review no longer changes."
        )
        self.setLayout(column(label(lead), card(*self.choices), self.notice, self.lines, self.key))

    def _choose(self, type_: str, style: Style) -> None:
        try:
            book.choose(self._store, type_, style)
        except Told as error:
            self.notice.problem(error)
        else:
            self._begin()

    def _begin(self) -> None:
        """Bring what changed to the interviews; one at a time, so that the window goes on answering."""
        self._following, self._done = book.propose_again(self._store), 0
        self._timer.start()

    def _follow(self) -> None:
        try:
            code = next(self._following, None)
        except Told as error:
            self._timer.stop()
            self.notice.problem(error)
            return
        if code is not None:
            self._done += 1
            self.notice.say(self.tr("Brought to %1.").replace("%1", code))
            return
        self._timer.stop()
        self.lines.refresh()
        told = self.tr("Kept, and brought to %1 interviews. Those whose review has begun stay as they are.")
        self.notice.say(told.replace("%1", str(self._done)))


class StyleChoice(QWidget):
    """How one kind is replaced, with an example."""

    chosen = Signal(Style)

    def __init__(self, type_: str, store: Store) -> None:
        super().__init__()
        self.type = type_
        names = {
            Style.PLAIN: self.tr("The kind alone"),
            Style.NAME: self.tr("Another name"),
            Style.RELATION: self.tr("The relation, if said"),
            Style.CATEGORY: self.tr("A number"),
            Style.YEAR: self.tr("The year"),
            Style.SEASON: self.tr("The season"),
            Style.SHIFTED: self.tr("Another date; all of the study move alike"),
            Style.REGION: self.tr("What kind of place it is"),
        }
        self.style_, self.example = QComboBox(), label(kind="muted")
        for style in CHOICES[type_]:
            self.style_.addItem(names[style], style)
        self.style_.setCurrentIndex(self.style_.findData(book.styles(store)[type_]))
        self.style_.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.style_.activated.connect(self._activated)
        kind = entity(type_).label
        self.setLayout(column(field(kind[0].upper() + kind[1:], self.style_, "", self.example)))
        self._show()

    def _activated(self) -> None:
        self._show()
        self.chosen.emit(Style(self.style_.currentData()))

    def _show(self) -> None:
        text = example(self.type, Style(self.style_.currentData()))
        self.example.setText(self.tr("Example: %1").replace("%1", text))
        self.style_.setAccessibleDescription(self.example.text())
