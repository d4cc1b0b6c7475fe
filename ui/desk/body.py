"""The desk's body: the transcript, and beside it the selection's card over its panels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSplitter, QWidget

from ui import memory
from ui.flow import Flow
from ui.stack import Stack
from ui.widgets import Scrolling, column

_LEAST_LINES = 10  # of text, in a panel
_SPLIT, _TAB = "split", "tab"
_SETTLED = 400  # milliseconds after the last move
_SHARES = 5000, 3000  # of the width: the text, and what stands beside it


class Body(QSplitter):
    """`panels` are tabs: a name, and what it shows."""

    def __init__(self, view: QWidget, card: QWidget, panels: dict[str, QWidget]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(16)
        self._tabs, self._group, self._panels = Stack(_LEAST_LINES), QButtonGroup(self), list(panels.values())
        self._group.idClicked.connect(self._tabs.setCurrentIndex)
        for number, (name, panel) in enumerate(panels.items()):
            tab = QPushButton(name)
            tab.setCheckable(True)
            self._group.addButton(tab, number)
            self._tabs.addWidget(panel)
        self._group.button(0).setChecked(True)
        self.addWidget(self._text(view))
        self.addWidget(Scrolling(self._side(card)))
        for at, share in enumerate(_SHARES):
            self.setStretchFactor(at, share)
        self._remember = QTimer(self, interval=_SETTLED, singleShot=True)
        self._remember.timeout.connect(lambda: memory.put(_SPLIT, self.sizes()))
        self.splitterMoved.connect(lambda *_: self._remember.start())
        self._group.idClicked.connect(lambda number: memory.put(_TAB, number))
        self._lay_out()

    def _lay_out(self) -> None:
        """As it was left last time."""
        split, tab = memory.get(_SPLIT), memory.get(_TAB)
        fits = isinstance(split, list) and len(split) == len(_SHARES) and all(isinstance(one, int) for one in split)
        self.setSizes(split if fits else list(_SHARES))
        if isinstance(tab, int) and 0 <= tab < self._tabs.count():
            self._group.button(tab).setChecked(True)
            self._tabs.setCurrentIndex(tab)

    def name(self, number: int, name: str) -> None:
        """Call a panel by another name."""
        self._group.button(number).setText(name)

    def show_panel(self, number: int) -> None:
        """Bring a panel to the front for now."""
        self._group.button(number).setChecked(True)
        self._tabs.setCurrentIndex(number)

    def go_to(self, number: int) -> None:
        """Bring a panel to the front, and the keyboard to the first thing in it."""
        self.show_panel(number)
        parts = self._panels[number].findChildren(QWidget)
        able = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(self)]
        if able:
            top = min(able, key=lambda part: part.mapTo(self, QPoint()).y())  # not the one that was made first
            top.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _text(self, view: QWidget) -> QWidget:
        made = QFrame()
        made.setProperty("kind", "card")
        made.setLayout(column(view, margins=0.25))
        return made

    def _side(self, card: QWidget) -> QWidget:
        tabs = QWidget()
        tabs.setLayout(Flow(*self._group.buttons(), space=1))
        made = QWidget()
        inner = column(card, tabs, self._tabs, space=1)
        inner.setStretch(2, 1)
        made.setLayout(inner)
        return made
