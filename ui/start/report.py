"""What went wrong last time: a report without words, to be read, and sent by hand by whoever wants to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.flow import flowing
from ui.widgets import button, card, column, label

_LINES = 14


class ReportCard(QWidget):
    """`done` tells that it was put away, or kept for later."""

    done = Signal()

    def __init__(self, found: list[Path]) -> None:
        super().__init__()
        self._found = found
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.setPlainText("\n".join(path.read_text(encoding="utf-8") for path in found))
        about = self.tr("It holds no words of an interview, and nothing was sent. You can copy it into a message.")
        acts = flowing(
            button(self.tr("Copy"), self.copy, "primary"),
            button(self.tr("Delete it"), self.delete),
            button(self.tr("Keep it for later"), self.done.emit, "quiet"),
        )
        self.setLayout(
            column(card(label(self.tr("What went wrong last time"), "heading"), label(about), self.text, acts), None)
        )
        self.setFocusProxy(self.text)

    def copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def delete(self) -> None:
        for path in self._found:
            path.unlink(missing_ok=True)
        self.done.emit()
