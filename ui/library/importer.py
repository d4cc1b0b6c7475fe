"""Taking recordings and transcripts in, one after the other: looked at and sealed beside the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import AlreadyHere, Told
from models.study import USUAL, Hearing
from models.vault import Vault
from redactor.arrivals import Arrival, arrivals
from redactor.importing import Course, Ready, discard, keep, prepare
from redactor.texts.errors import Stopped
from redactor.texts.said import Unread
from ui.background import Background

TELL_EVERY = 100  # milliseconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: `error` says why it was not taken in, `unread` what was not read of a transcript."""

    name: str
    error: Told | None = None
    unread: tuple[Unread, ...] = ()

    @property
    def twin(self) -> bool:
        """Whether it was in the study already: nothing is wrong then."""
        return isinstance(self.error, AlreadyHere)


class Importer(QObject):
    """`began` tells a file's name and how many wait behind it, `moved` how far it is (0..1) and the seconds left
    (below 0: not known), `added` the interview made of it or given its recording, `ended` what became of a file that
    somebody should look at, `idle` that nothing is left to do. `outcomes` keeps what ended, the latest first.
    """

    began = Signal(str, int)
    moved = Signal(float, float)
    added = Signal(int)
    ended = Signal(Outcome)
    idle = Signal()

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._queue: deque[tuple[Arrival, Hearing]] = deque()
        self._now: tuple[Arrival, Hearing] | None = None
        self._course = Course()
        self.outcomes: list[Outcome] = []
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)
        self._timer = QTimer(self, interval=TELL_EVERY)
        self._timer.timeout.connect(self._tell)

    @property
    def busy(self) -> tuple[str, int] | None:
        """The file that is being taken in, and how many wait behind it."""
        return (self._now[0].name, len(self._queue)) if self._now else None

    def add(self, paths: Iterable[Path], hearing: Hearing) -> int:
        """Take these files and folders in, recordings to be heard so; how many files of folders were left out."""
        found = arrivals(paths)
        self._queue.extend((one, hearing) for one in found.arrivals)
        self._next()
        return found.left_out

    def attach(self, recording: Path, interview: int) -> None:
        """Take in the recording of an interview whose transcript is here."""
        self._queue.append((Arrival(recording, interview=interview), USUAL))
        self._next()

    def stop(self) -> None:
        """Leave the file that is being taken in; those behind it go on."""
        self._course.stopped = True

    def stop_all(self) -> None:
        """Leave what has not been taken in yet."""
        self._queue.clear()
        self.stop()

    def end(self) -> None:
        """Stop, and wait until nothing is being sealed any more: for closing the vault."""
        self.stop_all()
        self._timer.stop()
        if isinstance(ready := self._work.end(), Ready):
            discard(self._vault, ready)
        self._now = None

    def forget(self, outcome: Outcome) -> None:
        """It has been looked at."""
        self.outcomes.remove(outcome)

    def _next(self) -> None:
        if self._now is not None:
            return
        if not self._queue:
            self._timer.stop()
            self.idle.emit()
            return
        self._now, self._course = self._queue.popleft(), Course()
        self._work.start(partial(prepare, self._vault, self._now[0], self._course))
        self._timer.start()
        self.began.emit(self._now[0].name, len(self._queue))

    def _tell(self) -> None:
        left = self._course.seconds_left
        self.moved.emit(self._course.done, -1.0 if left is None else left)

    def _take(self, ready: object) -> None:
        if self._now is None or not isinstance(ready, Ready):
            return
        try:
            made = keep(self._vault, ready, self._now[1])
        except Told as error:
            self._fail(error)
            return
        if ready.unread:
            self._end(Outcome(ready.arrival.name, unread=ready.unread))
        self._now = None
        self.added.emit(made.id)
        self._next()

    def _fail(self, error: Told) -> None:
        if self._now is not None and not isinstance(error, Stopped):
            self._end(Outcome(self._now[0].name, error))
        self._now = None
        self._next()

    def _end(self, outcome: Outcome) -> None:
        self.outcomes.insert(0, outcome)
        self.ended.emit(outcome)
