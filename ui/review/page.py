"""What every page of the room is made of: a title, a column of parts, and the ways on below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.flow import Flow
from ui.widgets import label, page


class Page(QWidget):
    """A page of the room. Subclasses call `fill` once."""

    def fill(
        self, title: str, *parts: QWidget | QBoxLayout, ways: Sequence[QWidget] = (), focus: QWidget | None = None
    ) -> None:
        """Show the parts under a title, and below them the ways on, of which at most one is primary and stands first.

        `focus` (default: the first way) is what the keyboard reaches first.
        """
        self.setAccessibleName(title)
        self.title: QLabel = label(title, "title")
        self._area: QScrollArea = page(self.title, *parts, ways_(*ways))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        if focus or ways:
            self.setFocusProxy(focus or ways[0])


def ways_(*buttons: QWidget) -> QWidget:
    """Buttons beside each other, below each other where the width ends."""
    holder = QWidget()
    holder.setLayout(Flow(*buttons))
    return holder


def lines(*texts: str) -> QWidget:
    """Short paragraphs that belong together."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    for text in texts:
        box.addWidget(label(text))
    return holder


def entry(text: str = "", *, secret: bool = False) -> QLineEdit:
    """A line to type in. It has no menu: a menu would lie over the cover, and take the cover's key."""
    made = QLineEdit(text)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
