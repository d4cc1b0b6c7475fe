"""The lock of an idle window: after some minutes without a key or the mouse, somebody has to show who she is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from models.store import Store

_NAME = "idle minutes"
USUAL = 10
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


def minutes(store: Store) -> int:
    """After how many minutes the window is covered; 0 for never."""
    return int(store.settings.get(_NAME, USUAL))


def keep_minutes(store: Store, value: int) -> None:
    store.settings.put(_NAME, value)


class Idle(QObject):
    """Watches whether anybody is here. `left` tells that nobody was for as long as the study says."""

    left = Signal()

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.left)
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)
        self.begin()

    def begin(self) -> None:
        """Count from now on, as long as the study says now."""
        wanted = minutes(self._store)
        if wanted:
            self.timer.start(wanted * 60_000)
        else:
            self.timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _INPUT and self.timer.isActive():
            self.timer.start()
        return False
