"""The one door for messages to people: a line beside the thing it concerns, spoken by screen readers too."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from models.errors import Told
from ui.widgets import label, row


class Notice(QFrame):
    """A place for one message; empty and out of sight until something is said. `closed` tells that it was read."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label()
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def problem(self, error: Told) -> None:
        """Say what went wrong and what to do next."""
        self._show(str(error), "problem")

    def say(self, text: str) -> None:
        """Say what was done."""
        self._show(text, "said")

    def clear(self) -> None:
        self.hide()

    def _fill(self) -> None:
        """With the first message: most notices never hold one."""
        self._close = QPushButton("×")
        self._close.setProperty("kind", "quiet")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._close.clicked.connect(lambda _checked: self.closed.emit())
        line = row(self._text, self._close, margins=1)
        line.setStretch(0, 1)
        self.setLayout(line)

    def _show(self, text: str, kind: str) -> None:
        if self.layout() is None:
            self._fill()
        self._text.setText(text)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        # Named here and not above: what accessibility brings is loaded with the first message.
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, text))
