"""Taking recordings in, one after the other: checked in a child process, sealed into the vault."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from models.files import told
from models.vault import Vault
from redactor.child import Child
from redactor.interviews import probe

LOOK_EVERY = 50  # milliseconds


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file on its way in, and how many people speak in it (None: not known)."""

    path: Path
    speakers: int | None


class Importer(QObject):
    """`began` tells the file's name and how many wait behind it, `added` the interview made of it, `failed` why it
    was not taken, `idle` that nothing is left to do.
    """

    began = Signal(str, int)
    added = Signal(int)
    failed = Signal(str, Told)
    idle = Signal()

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._queue: deque[Arrival] = deque()
        self._now: Arrival | None = None
        self._child: Child | None = None
        self._seconds = 0.0
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def add(self, paths: Iterable[Path], speakers: int | None) -> None:
        self._queue.extend(Arrival(path, speakers) for path in paths)
        self._timer.start()

    def stop(self) -> None:
        """Leave what has not been taken in yet."""
        self._timer.stop()
        self._queue.clear()
        if self._child is not None:
            self._child.cancel()
        self._child = self._now = None
        self.idle.emit()

    def _look(self) -> None:
        if self._now is None or self._child is None:
            self._begin()
            return
        try:
            for seconds in self._child.receive():
                self._seconds = float(str(seconds))
            if self._child.finished:
                self._take(self._now)
        except Told as error:
            name, self._now, self._child = self._now.path.name, None, None
            self.failed.emit(name, error)

    def _begin(self) -> None:
        if not self._queue:
            self._timer.stop()
            self.idle.emit()
            return
        self._now = self._queue.popleft()
        self._child = Child(probe, self._now.path)
        self.began.emit(self._now.path.name, len(self._queue))

    def _take(self, arrival: Arrival) -> None:
        with told(arrival.path), arrival.path.open("rb") as source:
            made = self._vault.add_recording(source, speakers=arrival.speakers)
        self._vault.store.interviews.change(made.id, seconds=self._seconds)
        self._now = self._child = None
        self.added.emit(made.id)
