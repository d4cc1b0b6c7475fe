"""What every page of the room is made of: a title, a column of parts, and the ways on below."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLayout, QLineEdit, QScrollArea, QWidget

from ui import theme
from ui.flow import Flow
from ui.review.lead import Leads
from ui.theme import SPACE
from ui.widgets import column, label, middle, page, row

WIDTH = 680
"""The widest a column of the room gets, in pixels at 100%: about 70 characters."""
FOOT_SHARE = 0.5
"""Where the ways on would take more of the page than this, they scroll with it."""
_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Marks that turn the order of all letters after them: with one, a text reads otherwise than it is."""


class Page(Leads):
    """A page of the room. Subclasses call `fill` once. The ways on are always in sight where there is room for that."""

    def fill(
        self, title: str, *parts: QWidget | QLayout, ways: Sequence[QWidget] = (), focus: QWidget | None = None
    ) -> None:
        """Show the parts under a title, and below them the ways on, of which at most one is primary and stands first.

        `focus` (default: the first way) is what the keyboard reaches first.
        """
        self.setAccessibleName(title)
        self.title: QLabel = label(title, "title")
        self._ways = centred(ways_(*ways))
        self._below = column(self._ways)
        self._foot = QFrame()
        self._foot.setProperty("kind", "foot")
        self._in_foot = column()
        self._in_foot.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        self._foot.setLayout(self._in_foot)
        self._foot.hide()
        self._area: QScrollArea = page(self.title, *parts, self._below, width=WIDTH)
        box = column(self._area, self._foot, space=0)
        box.setStretch(0, 1)
        self.setLayout(box)
        if focus or ways:
            self.lead_to(focus or ways[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_ways()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._place_ways()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._keep_in_sight)  # once everything has its place

    def _place_ways(self) -> None:
        """Right below the parts where all fits; else at the foot; where they are too high for that, they scroll."""
        sheet = self._area.widget()
        ways, all_ = (
            self._ways.heightForWidth(self.width() - 8 * SPACE),
            sheet.heightForWidth(self.width()) if sheet else 0,
        )
        here = self._ways.parentWidget() is not self._foot
        fits = all_ + (0 if here else ways + 3 * SPACE) <= self.height()
        at_foot = not fits and ways <= FOOT_SHARE * self.height()
        if at_foot == here:
            focus = QApplication.focusWidget()
            (self._in_foot if at_foot else self._below).addWidget(self._ways)
            self._foot.setVisible(at_foot)
            if focus is not None and self._ways.isAncestorOf(focus):  # a part that moves loses the keyboard
                focus.setFocus()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Scroll to what has the keyboard, with its name above it."""
        focus = QApplication.focusWidget()
        if focus is not None and self._area.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, 2 * self.fontMetrics().lineSpacing())


def column_width() -> int:
    """The widest a column may be now, in pixels."""
    return round(WIDTH * theme.scale())


def centred(widget: QWidget) -> QWidget:
    """A part of a page as wide as its column, in the middle."""
    widget.setMaximumWidth(column_width())
    holder = QWidget()
    beside = row(None, widget, None, space=0)
    middle(beside)
    holder.setLayout(beside)
    return holder


def ways_(*buttons: QWidget) -> QWidget:
    """Buttons beside each other, below each other where the width ends."""
    holder = QWidget()
    holder.setLayout(Flow(*buttons))
    return holder


def lines(*texts: str) -> QWidget:
    """Short paragraphs that belong together."""
    holder = QWidget()
    holder.setLayout(column(*(label(text) for text in texts), space=1))
    return holder


class Answer(QLabel):
    """What the page answers to something she did: no place is taken before, and a screen reader says it at once."""

    def __init__(self, kind: str = "") -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.hide()

    def say(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))
        announce(self, text)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, wherever the keyboard is."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def typed(line: QLineEdit) -> str:
    """What was typed or pasted, as one line of letters and marks that can be seen: it may stand in what leaves."""
    kept = (
        " " if unicodedata.category(letter) == "Cc" else letter
        for letter in line.text()
        if unicodedata.bidirectional(letter) not in _TURNS
    )
    return " ".join("".join(kept).split())


def entry(text: str = "", *, secret: bool = False) -> QLineEdit:
    """A line to type in. It has no menu: a menu would lie over the cover, and take the cover's key."""
    made = QLineEdit(text)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
