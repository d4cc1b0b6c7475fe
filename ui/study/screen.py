"""The study's settings: a list of pages, and the page that is open beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from models.vault import Vault
from ui import theme
from ui.study.panels import PANELS
from ui.widgets import button, column, label, page, row

_LIST_WIDTH = 230  # pixels at 100%


class StudyScreen(QWidget):
    """A page is made when it is first opened."""

    back_wanted = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._vault = vault
        self._made: dict[str, QWidget] = {}
        self.pages, self._stack = QListWidget(), QStackedWidget()
        self.pages.setAccessibleName(self.tr("Pages of the settings"))
        self.pages.setFixedWidth(round(_LIST_WIDTH * theme.scale()))
        for name in PANELS:
            self.pages.addItem(self.tr(name))
        self.pages.currentRowChanged.connect(self._show)
        back = button(self.tr("Back to the library"), self.back_wanted.emit)
        above = row(label(self.tr("Study settings"), "title"), back)
        above.setStretch(0, 1)
        body = row(self.pages, self._stack)
        body.setStretch(1, 1)
        whole = column(above, body, margins=3)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.back_wanted.emit)
        self.setFocusProxy(self.pages)
        self.pages.setCurrentRow(0)

    def open_page(self, name: str) -> QWidget:
        """Open the page with this name (a key of PANELS) and give what is on it."""
        self.pages.setCurrentRow(list(PANELS).index(name))
        return self._made[name]

    def _show(self, at: int) -> None:
        name = list(PANELS)[at]
        if name not in self._made:
            self._made[name] = PANELS[name](self._vault)
            self._stack.addWidget(page(label(self.tr(name), "heading"), self._made[name]))
        self._stack.setCurrentIndex(list(self._made).index(name))
