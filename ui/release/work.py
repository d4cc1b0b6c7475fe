"""Releases being made: a step at each look, so that the window answers and the work can be stopped."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from redactor.progress import Progress

LOOK_EVERY = 100  # milliseconds


class Work(QObject):
    """Goes through what `redactor.release.releasing` or `redactor.release.many` yields: `progressed` tells progress,
    `told` everything else. One of `ended`, `failed` comes at the end, unless it is stopped.
    """

    progressed = Signal(Progress)
    told = Signal(object)
    ended = Signal()
    failed = Signal(Told)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[object, None, None] | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Generator[object, None, None]) -> None:
        """Begin, after what stands on the screen now has been painted."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """End it now: of what is being made no file is left."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()
            self._steps = None

    def _look(self) -> None:
        if self._steps is None:
            return
        try:
            step = next(self._steps)
        except StopIteration:
            self.stop()
            self.ended.emit()
        except Told as error:
            self.stop()
            self.failed.emit(error)
        else:
            (self.progressed if isinstance(step, Progress) else self.told).emit(step)
