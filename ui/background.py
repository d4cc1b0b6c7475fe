"""One slow act beside the window's thread, so that the window goes on answering."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

LOOK_EVERY = 20  # milliseconds

_MOST = 4  # acts at once, each of another screen or part: a long one must not hold up the others


@cache
def _threads() -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - the first screen has nothing to do beside itself

    return ThreadPoolExecutor(max_workers=_MOST, thread_name_prefix="background")


class Background(QObject):
    """Runs one act at a time in a thread. `done` tells what it returned, `failed` the Told it raised."""

    done = Signal(object)
    failed = Signal(Told)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._future: Future[object] | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._future is not None

    def start(self, work: Callable[[], object]) -> None:
        """Begin an act; what it needs must not be used elsewhere until it has ended."""
        self._future = _threads().submit(work)
        self._timer.start()

    def end(self) -> object:
        """Wait for the act that runs and tell nothing of it: what it returned, None where it failed or none ran."""
        self._timer.stop()
        ended, self._future = self._future, None
        try:
            return ended.result() if ended else None
        except Told:
            return None

    def _look(self) -> None:
        if self._future is None or not self._future.done():
            return
        ended, self._future = self._future, None
        self._timer.stop()
        try:
            result = ended.result()
        except Told as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
