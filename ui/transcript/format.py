"""How a transcript's text is set: fonts, distances, and the colours of marks."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from ui import theme
from ui.theme import SPACE

MARGIN = 3.0 * SPACE
_LINE_HEIGHT, _LINE_HEIGHT_SPACED = 150, 190  # percent: long reading wants air
_BODY_POINTS = 1.15  # of the window's text


class Mark(Enum):
    """How a cell is marked."""

    PLAIN = "plain"
    FOUND = "found, not decided"
    POINTED = "pointed out"
    HIDDEN = "hidden"
    STRUCK = "struck"
    KEPT = "kept"
    HELD = "shown within limits"
    UNSURE = "perhaps misheard"
    GAP = "heard, not written down"


def head_block() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(2.5 * SPACE)
    return made


def body_block() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(0.5 * SPACE)
    height = _LINE_HEIGHT_SPACED if theme.chosen().spaced else _LINE_HEIGHT
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def head(font: QFont) -> QTextCharFormat:
    made = _text(font, 1.0, theme.current().text)
    made.setFontWeight(QFont.Weight.DemiBold)
    return made


def clock(font: QFont) -> QTextCharFormat:
    return _text(font, 0.9, theme.current().muted)


def cell(font: QFont, mark: Mark) -> QTextCharFormat:
    """The look of a cell; every mark differs by more than its colour."""
    colours = theme.current()
    made = _text(font, _BODY_POINTS, colours.text)
    if mark is Mark.FOUND:
        made.setForeground(QColor(colours.found))
        made.setBackground(QColor(colours.found_ground))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)  # the ground alone is too pale a sign
        made.setUnderlineColor(QColor(colours.found_line))
    elif mark is Mark.POINTED:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(colours.pointed))
    elif mark is Mark.HIDDEN:
        made.setForeground(QColor(colours.hidden))
        made.setBackground(QColor(colours.hidden_ground))
    elif mark is Mark.STRUCK:
        made.setForeground(QColor(colours.hidden))
        made.setBackground(QColor(colours.hidden_ground))
        made.setFontStrikeOut(True)
    elif mark is Mark.HELD:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        made.setUnderlineColor(QColor(colours.accent))
    elif mark is Mark.UNSURE:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(colours.muted))
    elif mark is Mark.GAP:
        made.setForeground(QColor(colours.pointed))
        made.setFontItalic(True)
    elif mark is Mark.KEPT:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor(colours.muted))
    return made


def heard() -> QTextCharFormat:
    """The word that is being heard, in the colours of the selection."""
    made = QTextCharFormat()
    made.setBackground(QColor(theme.current().selection))
    made.setForeground(QColor(theme.current().text))
    return made


def _text(font: QFont, size: float, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(font.pointSizeF() * size)
    made.setForeground(QColor(colour))
    return made
