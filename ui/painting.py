"""Painting a line of text in a list, on the right side in both directions of reading."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from redactor.release.cleaning import runs_right_to_left


def draw_line(  # noqa: PLR0913 - what a line of text is made of, by name
    painter: QPainter, option: QStyleOptionViewItem, place: QRectF, text: str, font: QFont, colour: str,
    *, at_end: bool = False,
) -> None:  # fmt: skip
    """Draw a text at the beginning (or the end) of the first line of `place`, cut with "…" where it is too long.

    The list's direction says which side that is; the text's own says how it reads, so that "Lloyd." keeps its full
    stop behind it in a list that runs from right to left.
    """
    left = (option.direction is Qt.LayoutDirection.LeftToRight) is not at_end
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    directions = Qt.LayoutDirection
    painter.setLayoutDirection(directions.RightToLeft if runs_right_to_left(shown) else directions.LeftToRight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(place, side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute, shown)
