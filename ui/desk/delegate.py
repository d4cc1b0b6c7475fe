"""How a finding looks in the list: its words, and below them what it is and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.desk.findings import Row, RowRole
from ui.painting import draw_line
from ui.theme import SPACE

_STRIPE = 3  # pixels: what nobody has decided on has a stripe beside it


class FindingDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(0, 2 * QFontMetrics(option.font).height() + 3 * SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(RowRole)
        c = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(QColor(c.selection))
            painter.drawRoundedRect(box, SPACE, SPACE)
        ltr = option.direction is Qt.LayoutDirection.LeftToRight
        if not row.decided:
            left = box.left() + SPACE / 2 if ltr else box.right() - SPACE / 2 - _STRIPE
            painter.setBrush(QColor(c.focus))
            painter.drawRoundedRect(QRectF(left, box.top() + SPACE, _STRIPE, box.height() - 2 * SPACE), 1, 1)
        inner = box.adjusted(2 * SPACE if ltr else SPACE, SPACE, -SPACE if ltr else -2 * SPACE, -SPACE)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        below = inner.adjusted(0, QFontMetrics(strong).height(), 0, 0)
        draw_line(painter, option, inner, row.text, strong, c.text)
        draw_line(painter, option, below, row.state, option.font, c.text if selected else c.muted)
        painter.restore()
