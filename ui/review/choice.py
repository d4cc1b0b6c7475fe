"""A large button with a title, a line about it, and a short note at its side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.review.press import Press
from ui.widgets import column, label, row


class Choice(Press):
    """One of several ways to go on; a screen reader says its title, the note and the line as one."""

    def __init__(self, title: str, about: str, pressed: Callable[[], object], note: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setAccessibleName(f"{title}. {note}" if note else title)
        self.setAccessibleDescription(about)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        heading = row(label(title, "heading"), *([label(note, "muted", wrap=False)] if note else []), space=2)
        heading.setStretch(0, 1)
        self._inside = column(heading, *([label(about)] if about else []), space=0.5, margins=2)
        self.setLayout(self._inside)
        for part in self.findChildren(type(label())):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked: pressed())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._inside.totalHeightForWidth(width)
