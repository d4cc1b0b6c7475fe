"""The panels beside the transcript, one at a time; each scrolls by itself, so none asks for more than a few lines."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

_LEAST_LINES = 10  # of text


class Tabs(QStackedWidget):
    """Takes the room that is left, and always has a few lines."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height() * _LEAST_LINES)
