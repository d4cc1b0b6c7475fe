"""The study's settings: a list of pages, and the page that is open beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from models.vault import Vault
from ui import theme
from ui.study.panels import PANELS
from ui.theme import SPACE
from ui.widgets import button, column, label, page, row

_BESIDE = 2  # grid units: with large text, every pixel is a page's


class StudyScreen(QWidget):
    """A page is made when it is first opened."""

    back_wanted = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._vault = vault
        self._made: dict[str, QWidget] = {}
        # Made in the order in which Tab goes through them: from the list into its page.
        back = button(self.tr("Back to the library"), self.back_wanted.emit)
        self.pages, self._stack = QListWidget(), QStackedWidget()
        self.pages.setAccessibleName(self.tr("Pages of the settings"))
        for name in PANELS:
            self.pages.addItem(self.tr(name))
        self.pages.setFixedWidth(self._list_width())
        self.pages.currentRowChanged.connect(self._show)
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

    def _list_width(self) -> int:
        """As wide as its longest name, whatever the size of the text, and a scroll bar."""
        self.pages.ensurePolished()
        bar, edges = self.pages.verticalScrollBar().sizeHint().width(), round(4 * SPACE * theme.scale())
        return self.pages.sizeHintForColumn(0) + bar + edges

    def open_page(self, name: str) -> QWidget:
        """Open the page with this name (a key of PANELS) and give what is on it."""
        self.pages.setCurrentRow(list(PANELS).index(name))
        return self._made[name]

    def _show(self, at: int) -> None:
        name = list(PANELS)[at]
        if name not in self._made:
            self._made[name] = PANELS[name](self._vault)
            self._stack.addWidget(page(label(self.tr(name), "heading"), self._made[name], beside=_BESIDE))
        self._stack.setCurrentIndex(list(self._made).index(name))
