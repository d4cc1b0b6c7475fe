"""How an interview looks in the list: its code, its state in words, its length, and how far the work is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.study import State
from ui import theme
from ui.library.model import Row, RowRole
from ui.painting import draw_line
from ui.theme import SPACE

_BAR = 4  # pixels


class InterviewDelegate(QStyledItemDelegate):
    """Two lines of text; a thin bar below them while the interview is worked on."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        font: QFont = option.font
        return QSize(0, QFontMetrics(_strong(font)).height() + QFontMetrics(font).height() + 3 * SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(RowRole)
        c = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection))
            painter.drawRoundedRect(box, SPACE, SPACE)
        inner = box.adjusted(2 * SPACE, 1.25 * SPACE, -2 * SPACE, -SPACE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        draw_line(painter, option, inner, row.interview.code, _strong(option.font), c.text)
        draw_line(painter, option, inner, row.length, option.font, c.text, at_end=True)
        below = inner.adjusted(0, QFontMetrics(_strong(option.font)).height(), 0, 0)
        colour = c.text if selected or row.interview.state is State.FAILED else c.muted
        draw_line(painter, option, below, row.state, option.font, colour)
        if row.done is not None:
            _bar(painter, option, QRectF(inner.left(), box.bottom() - _BAR, inner.width(), _BAR), row.done)
        painter.restore()


def _bar(painter: QPainter, option: QStyleOptionViewItem, place: QRectF, done: float) -> None:
    c, ltr = theme.current(), option.direction is Qt.LayoutDirection.LeftToRight
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, part in ((c.line, 1.0), (c.accent, done)):
        painter.setBrush(QColor(colour))
        width = place.width() * part
        left = place.left() if ltr else place.right() - width
        painter.drawRoundedRect(QRectF(left, place.top(), width, place.height()), 2, 2)


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 1.15)
    made.setWeight(QFont.Weight.DemiBold)
    return made
