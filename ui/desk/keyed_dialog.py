"""A dialog for the keyboard: Enter belongs to the part that has the focus, and presses no button elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog


class KeyedDialog(QDialog):
    """Qt's own presses the first button there is when Enter is pressed in a list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
