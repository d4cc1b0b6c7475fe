"""The one owner of running work: interviews are transcribed one after the other, and each step is told as it comes."""

from __future__ import annotations

import time
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from models.study import Interview, State
from models.vault import Vault
from redactor.interviews import Listening
from redactor.pace import Pace
from redactor.process import power
from redactor.progress import Progress
from ui.library.importer import Importer

LOOK_EVERY = 100  # milliseconds between two looks at what the child has sent
LOOK_AT_POWER_EVERY = 5_000
_PAUSED, _SPARES_BATTERY = "queue.paused", "queue.spares battery"


class Held(Enum):
    """Why the queue stands still."""

    PAUSED = "paused"
    BATTERY = "on battery"


class Jobs(QObject):
    """A queue of interviews (ids) to transcribe and search. All that is told here is in the vault already.

    The queue itself is kept there too: whoever opens the vault next goes on with it, from the last saved part.
    Files come in here too (`imports`), and go on coming while another screen is shown. `changed` tells that the order,
    or whether the queue is held, is another one.
    """

    began = Signal(int)
    progressed = Signal(int, Progress)
    ended = Signal(int)
    failed = Signal(int, Told)
    changed = Signal()

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._queue, self._settings = vault, vault.store.queue, vault.store.settings
        self._pace = Pace()
        self._now: Listening | None = None
        self._progress: Progress | None = None
        self._began, self._to_hear = 0.0, 0.0
        self.imports = Importer(vault, self)
        self.imports.added.connect(self._arrived)
        self._battery = bool(power.on_battery())
        self._rest = self._take_rest()  # how long what waits takes: not asked anew at each step of the work
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._power = QTimer(self, interval=LOOK_AT_POWER_EVERY)
        self._power.timeout.connect(self._look_at_power)
        self._power.start()
        self._go_on()

    @property
    def running(self) -> int | None:
        """The interview that is being worked on."""
        return self._now.interview if self._now else None

    @property
    def waiting(self) -> list[int]:
        """The interviews that wait, the next one first."""
        return [one for one in self._queue.get() if one != self.running]

    def add(self, interview: int) -> None:
        queue = self._queue.get()
        if interview not in queue:
            self._queue.put([*queue, interview])
            self._changed()

    def _arrived(self, interview: int) -> None:
        """What has come in is worked on when its turn comes; what only got its recording is done already."""
        if self._vault.store.interviews.get(interview).state is State.WAITING:
            self.add(interview)

    def move(self, interview: int, place: int) -> None:
        """Give a waiting interview another place, counted from 0; beyond the end is the end."""
        waiting, at = self.waiting, max(0, place)
        if interview in waiting:
            waiting.remove(interview)
            # What is worked on stays in front, so that after a crash it is gone on with first.
            self._queue.put([*self._at_work(), *waiting[:at], interview, *waiting[at:]])
            self._changed()

    def cancel(self, interview: int) -> None:
        """Take an interview out of the queue, or stop the work on it; what was heard stays."""
        if interview == self.running:
            self._stop_now()
        self._leave(interview)
        self.ended.emit(interview)

    def stop(self) -> None:
        """End everything, for closing the vault; the queue stays as it is for the next time."""
        self._timer.stop()
        self._power.stop()
        self.imports.end()
        self._stop_now()

    # Holding the queue

    @property
    def held(self) -> Held | None:
        if self._settings.get(_PAUSED, default=False):
            return Held.PAUSED
        return Held.BATTERY if self._battery and self.spares_battery else None

    @property
    def spares_battery(self) -> bool:
        return bool(self._settings.get(_SPARES_BATTERY, default=False))

    def pause(self, *, paused: bool) -> None:
        """Hold the whole queue, or let it go on. It stays so when the study is opened again."""
        self._settings.put(_PAUSED, paused)
        self._hold()

    def spare_battery(self, *, spare: bool) -> None:
        """Say whether the queue is held while the computer runs from its battery."""
        self._settings.put(_SPARES_BATTERY, spare)
        self._hold()

    def _look_at_power(self) -> None:
        if self._battery != (now := bool(power.on_battery())):
            self._battery = now
            self._hold()

    def _hold(self) -> None:
        """Do as `held` says: what is worked on goes back to the front, or the next one has its turn."""
        if self.held and self.running is not None:
            self._stop_now()
        self._changed()

    # How long it takes

    def takes(self, interview: Interview) -> float | None:
        """About how many seconds of work are left on an interview; None where that is not known."""
        if interview.id == self.running and self._progress is not None and self._progress.seconds_left is not None:
            return self._progress.seconds_left
        left = interview.seconds - interview.heard_until
        return self._pace.takes(left, interview.mode) if left > 0 else None

    def take_all(self) -> float | None:
        """About how many seconds all that runs and waits takes; None where that is not known of each."""
        now = self._vault.store.interviews.get(self.running) if self.running is not None else None
        first = self.takes(now) if now else 0.0
        return None if first is None or self._rest is None else first + self._rest

    def _take_rest(self) -> float | None:
        store, known = self._vault.store.interviews, list[float]()
        for one in self.waiting:
            takes = self.takes(store.get(one))
            if takes is None:
                return None
            known.append(takes)
        return sum(known)

    # The work itself

    def _look(self) -> None:
        interview = self.running
        try:
            if self._now is None:
                self._begin()
                return
            for progress in self._now.step():
                self._progress = progress
                self.progressed.emit(self._now.interview, progress)
            if self._now.finished:
                self._end(self._now.interview)
        except Told as error:
            self._now = None
            self._fail(interview or 0, error)

    def _begin(self) -> None:
        queue = self._queue.get()
        if self.held or not queue:
            self._timer.stop()
            return
        store = self._vault.store.interviews
        record = store.get(queue[0])
        self._began, self._to_hear, self._progress = time.monotonic(), record.seconds - record.heard_until, None
        try:
            self._now = Listening(self._vault, record)
        except Told as error:
            store.change(record.id, state=State.FAILED, problem=str(error))
            self._fail(record.id, error)
        else:
            self._rest = self._take_rest()
            self.began.emit(record.id)

    def _end(self, interview: int) -> None:
        self._now = None
        mode = self._vault.store.interviews.get(interview).mode
        self._pace.learn(self._to_hear, time.monotonic() - self._began, mode)
        self._leave(interview)
        self.ended.emit(interview)

    def _fail(self, interview: int, error: Told) -> None:
        self._leave(interview)
        self.failed.emit(interview, error)

    def _leave(self, interview: int) -> None:
        self._queue.remove(interview)
        self._changed()

    def _stop_now(self) -> None:
        if self._now:
            self._now.cancel()
            self._now = None

    def _at_work(self) -> list[int]:
        return [] if self.running is None else [self.running]

    def _changed(self) -> None:
        self._rest = self._take_rest()
        self._go_on()
        self.changed.emit()

    def _go_on(self) -> None:
        if not self.held and self._queue.get():
            self._timer.start()
