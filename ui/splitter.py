"""Two parts beside each other, whose border people move, and find again where they left it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter

from ui import memory

_SETTLED = 400  # milliseconds after the last move


class KeptSplitter(QSplitter):
    """`name` is what it is remembered under; `shares` are the parts of the width before anybody has moved it."""

    def __init__(self, name: str, shares: Sequence[int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(16)
        self._name, self._shares = f"{name} split", shares
        self._timer = QTimer(self, interval=_SETTLED, singleShot=True)
        self._timer.timeout.connect(lambda: memory.put(self._name, self.sizes()))
        self.splitterMoved.connect(lambda *_: self._timer.start())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        kept = memory.get(self._name)
        fits = isinstance(kept, list) and len(kept) == self.count() and all(isinstance(one, int) for one in kept)
        self.setSizes(kept if fits else [share * self.width() for share in self._shares])
        for at, share in enumerate(self._shares):
            self.setStretchFactor(at, share)
        super().showEvent(event)
