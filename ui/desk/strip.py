"""A strip of the sound's loudness: where it is heard, and to jump in."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from redactor.clock import clock
from ui import theme

_STEP = 5.0  # seconds an arrow key goes on the strip
_HEIGHT = 36  # pixels at 100%


class Strip(QWidget):
    """Loudness over the whole interview, and a mark at the second that is heard. `jumped` tells where to go."""

    jumped = Signal(float)

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds, self._at = max(seconds, 0.1), 0.0
        self._loudness = np.zeros(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Place in the recording"))
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, _HEIGHT * theme.chosen().percent // 100)

    def show_loudness(self, loudness: np.ndarray) -> None:
        """Values 0 to 1, evenly over the whole interview."""
        self._loudness = loudness
        self.update()

    def show_at(self, second: float) -> None:
        self._at = second
        self._describe()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        part = event.position().x() / max(1, self.width())
        self.jumped.emit(self._seconds * (1 - part if self._mirrored else part))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.jumped.emit(min(self._seconds, max(0.0, self._at + (-step if self._mirrored else step))))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, c = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        middle, here = self.height() / 2, self.width() * min(1.0, self._at / self._seconds)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, loud in enumerate(self._loudness):
            x = self.width() * at / len(self._loudness)
            painter.setBrush(QColor(c.accent if x <= here else c.muted))
            height = max(2.0, loud * (self.height() - 6))
            painter.drawRect(QRectF(x, middle - height / 2, max(1.0, self.width() / len(self._loudness) - 1), height))
        painter.setPen(QColor(c.focus if self.hasFocus() else c.accent))
        painter.drawLine(QPointF(here, 0), QPointF(here, self.height()))
        if not len(self._loudness):
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _describe(self) -> None:
        said = self.tr("%1 of %2").replace("%1", clock(self._at)).replace("%2", clock(self._seconds))
        self.setAccessibleDescription(said)
