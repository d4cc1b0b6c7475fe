"""A line to type what shall stand instead of hidden words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.review.page import entry, typed, ways_
from ui.review.press import button
from ui.widgets import column, field


class Editor(QWidget):
    """`kept` comes with the text, in its brackets; `left` where nothing is changed."""

    kept = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = entry()
        self._text.setMaxLength(80)
        self._text.returnPressed.connect(self._keep)
        self.setLayout(
            column(
                field(self.tr("What shall stand there?"), self._text, self.tr("For example: my sister, a town nearby")),
                ways_(
                    button(self.tr("Use these words"), self._keep, "primary"),
                    button(self.tr("Go back"), self.left.emit),
                ),
                space=1,
            )
        )
        self.hide()

    def begin(self, text: str) -> None:
        """Show the line with what stands there now; the brackets are put on again when it is kept."""
        self._text.setText(text.strip("[]"))
        self._text.selectAll()
        self.show()
        self._text.setFocus()

    def _keep(self) -> None:
        text = typed(self._text).replace("[", "").replace("]", "").strip()
        if text:
            self.kept.emit(f"[{text}]")
