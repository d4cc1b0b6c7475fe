"""The buttons of the room: each press answers what was seen before it, and nothing that comes in its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

from ui import widgets


class Press(QPushButton):
    """Takes neither the second press of a double click nor a key that is held down: where the first led on, these
    would fall on another page's button, unseen.
    """

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not event.isAutoRepeat():
            super().keyPressEvent(event)


button = partial(widgets.button, of=Press)
"""A button of the room (see ui.widgets.button)."""
