"""Where the keyboard goes when a page, a card or the room is given the focus."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget


class Leads(QFrame):
    """Hands the focus on to one of its parts. A focus proxy would do so too, but then Tab skips what is before it."""

    _first: QWidget | None = None

    def lead_to(self, first: QWidget) -> None:
        self._first = first

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())
