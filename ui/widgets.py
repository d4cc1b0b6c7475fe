"""Small parts that every screen is put together from, with the names that a screen reader says."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.theme import SPACE

Box = TypeVar("Box", bound=QBoxLayout)

READING_WIDTH = 760
"""The widest a column of text gets, in pixels at 100%: about 75 characters."""


def label(text: str = "", kind: str = "", *, wrap: bool = True) -> QLabel:
    """A text; `kind` is title, heading, lead or muted (see ui.theme)."""
    made = QLabel(text)
    by_name(made, textFormat="PlainText")
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


def button(
    text: str, pressed: Callable[[], object], kind: str = "", *, hint: str = "", of: type[QPushButton] = QPushButton
) -> QPushButton:
    """A button; `kind` is primary or quiet; `hint` is its tool tip and what a screen reader adds; `of` its class."""
    made = of(text)
    made.setAutoDefault(True)
    made.clicked.connect(lambda _checked: pressed())
    if kind:
        made.setProperty("kind", kind)
    if hint:
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
    return made


def column(*parts: QWidget | QLayout | None, space: float = 2, margins: float = 0) -> QVBoxLayout:
    """Parts below each other; None is a stretch. Distances in grid units (8 pixels)."""
    return _fill(QVBoxLayout(), parts, space, margins)


def row(*parts: QWidget | QLayout | None, space: float = 2, margins: float = 0) -> QHBoxLayout:
    """Parts beside each other; None is a stretch."""
    return _fill(QHBoxLayout(), parts, space, margins)


def card(*parts: QWidget | QLayout | None, space: float = 2, kind: str = "card") -> QFrame:
    """Parts on a surface of their own."""
    made = QFrame()
    made.setProperty("kind", kind)
    made.setLayout(column(*parts, space=space, margins=3))
    return made


def page(
    *parts: QWidget | QLayout | None, width: int = READING_WIDTH, fills: bool = False, beside: float = 4
) -> QScrollArea:
    """A scrolling page with one centred column, `beside` grid units from its edges; `fills` where one of the parts
    takes the height that is left.
    """
    inner = QWidget()
    inner.setLayout(column(*parts, *([] if fills else [None]), space=3))
    inner.setMaximumWidth(round(width * theme.scale()))
    holder = QWidget()
    line = row(None, inner, None, space=0, margins=beside)
    middle(line)
    holder.setLayout(line)
    area = QScrollArea()
    area.setWidgetResizable(True)
    by_name(area, focusPolicy="NoFocus")
    area.setWidget(holder)
    return area


class Scrolling(QScrollArea):
    """A part that scrolls up and down by itself where it does not fit; it is never narrower than its content."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        by_name(self, focusPolicy="NoFocus", horizontalScrollBarPolicy="ScrollBarAlwaysOff")
        self.setWidget(inner)
        self._inner = inner

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inner, bar = self._inner.minimumSizeHint().width(), self.verticalScrollBar().sizeHint().width()
        return QSize(inner + bar, super().minimumSizeHint().height())


def middle(beside: QHBoxLayout) -> None:
    """Give the second of three parts all the width it may take, and the outer two what is left."""
    for at, stretch in enumerate((0, 1, 0)):
        beside.setStretch(at, stretch)


def field(name: str, widget: QWidget, help_: str = "", *below: QWidget) -> QWidget:
    """A named input with its label above, help and what else belongs to it below, tied together for screen readers."""
    title = label(name)
    title.setBuddy(widget)
    widget.setAccessibleName(name)
    parts: list[QWidget] = [title, widget]
    if help_:
        widget.setAccessibleDescription(help_)
        parts.append(label(help_, "muted"))
    made = QWidget()
    made.setLayout(column(*parts, *below, space=1))
    return made


def breakable(path: Path) -> str:
    """A folder or file as text that may go on in the next line after each part."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def begin_at(screen: QWidget) -> None:
    """Give the keyboard to where a screen begins, its focus proxy. The proxy is for this alone and is dissolved: Qt's
    Tab would jump over everything that stands before it.
    """
    screen.setFocus()
    screen.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none here


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through what is in these, one part after another, whenever it was made."""
    stops = [
        one
        for part in parts
        for one in [part, *part.findChildren(QWidget)]
        if one.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.window() is part.window()
    ]  # without the lists that boxes open, which are windows of their own
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def by_name(widget: QWidget, **values: str) -> None:
    """Set properties to values that Qt knows by name, where the first screen needs them: the first of the names that
    PySide has (`Qt.…`) makes it make all of them, an eighth of an empty window's start. Raises ValueError.
    """
    for name, value in values.items():
        if not widget.setProperty(name, value):
            raise ValueError(name)


def restyle(widget: QWidget, kind: str) -> None:
    """Change what a widget is (its `kind`) after it was made."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()


def _fill(box: Box, parts: tuple[QWidget | QLayout | None, ...], space: float, margins: float) -> Box:
    box.setSpacing(round(space * SPACE))
    box.setContentsMargins(*[round(margins * SPACE)] * 4)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    return box
