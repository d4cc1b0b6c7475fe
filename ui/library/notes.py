"""Notes about an interview, kept by themselves while they are written."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets import column, field

_PAUSE = 600  # milliseconds without a key before the notes are kept
_LINES = 4


class NotesField(QWidget):
    """`changed` tells the text, a moment after the last key or when `keep` is called."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().height() * _LINES + 24)
        self._kept = ""
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self.keep)
        self.text.textChanged.connect(self._timer.start)
        help_ = self.tr("For you alone: encrypted with the study, and in no file.")
        self.setLayout(column(field(self.tr("Notes"), self.text, help_)))

    def show_text(self, text: str) -> None:
        self._kept = text
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._timer.stop()

    def keep(self) -> None:
        """Tell what was written, if that was not done yet."""
        self._timer.stop()
        if (text := self.text.toPlainText()) != self._kept:
            self._kept = text
            self.changed.emit(text)
