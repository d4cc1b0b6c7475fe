"""A dialog for the keyboard and for large text: Enter presses no button elsewhere, and what does not fit scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui import theme
from ui.theme import SPACE
from ui.widgets import Scrolling, column


class KeyedDialog(QDialog):
    """Enter belongs to the part that has the focus: Qt's own presses the first button there is, from a list too."""

    def hold(self, parts: QVBoxLayout, width: float, height: float) -> None:
        """Show these parts, in so many grid units at 100% and never more than the screen has."""
        inner = QWidget()
        inner.setLayout(parts)
        self.setLayout(column(Scrolling(inner), margins=1))
        room, scale = self.screen().availableSize(), SPACE * theme.scale()
        self.resize(min(round(width * scale), room.width()), min(round(height * scale), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
