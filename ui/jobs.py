"""The one owner of running work: interviews are transcribed one after the other, and each step is told as it comes."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from models.study import State
from models.vault import Vault
from redactor.interviews import Listening
from redactor.progress import Progress

LOOK_EVERY = 100  # milliseconds between two looks at what the child has sent


class Jobs(QObject):
    """A queue of interviews (ids) to transcribe and search. All that is told here is in the vault already."""

    began = Signal(int)
    progressed = Signal(int, Progress)
    ended = Signal(int)
    failed = Signal(int, Told)

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._queue: deque[int] = deque()
        self._now: Listening | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> int | None:
        """The interview that is being worked on."""
        return self._now.interview if self._now else None

    def waiting(self, interview: int) -> int:
        """The interview's place in the queue, counted from 1; 0 where it does not wait."""
        return self._queue.index(interview) + 1 if interview in self._queue else 0

    def add(self, interview: int) -> None:
        if interview != self.running and interview not in self._queue:
            self._queue.append(interview)
            self._timer.start()

    def cancel(self, interview: int) -> None:
        """Take an interview out of the queue, or stop the work on it; what was heard stays."""
        if interview in self._queue:
            self._queue.remove(interview)
        elif self._now and self._now.interview == interview:
            self._now.cancel()
            self._now = None
        self.ended.emit(interview)

    def stop(self) -> None:
        """End everything, for closing the vault."""
        self._timer.stop()
        self._queue.clear()
        if self._now:
            self._now.cancel()
            self._now = None

    def _look(self) -> None:
        interview = self.running
        try:
            if self._now is None:
                self._begin()
                return
            for progress in self._now.step():
                self.progressed.emit(self._now.interview, progress)
            if self._now.finished:
                self._end(self._now.interview)
        except Told as error:
            self._now = None
            self.failed.emit(interview or 0, error)

    def _begin(self) -> None:
        if not self._queue:
            self._timer.stop()
            return
        interview = self._queue.popleft()
        store = self._vault.store.interviews
        try:
            self._now = Listening(self._vault, store.get(interview))
        except Told as error:
            store.change(interview, state=State.FAILED, problem=str(error))
            self.failed.emit(interview, error)
        else:
            self.began.emit(interview)

    def _end(self, interview: int) -> None:
        self._now = None
        self.ended.emit(interview)
