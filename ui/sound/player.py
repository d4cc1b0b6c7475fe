"""Playing an interview: from a place, to a place, back a little; the position is told as it is heard."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from redactor.audio import RATE
from ui.sound.output import Loudspeaker, Output
from ui.sound.samples import Pcm, Sound

TELL_EVERY = 40  # milliseconds
AHEAD = 1.0  # seconds that have to be decoded before playing begins

MakeOutput = Callable[[Callable[[int], Pcm], QObject], Output]


class Player(QObject):
    """`moved` tells the second that is heard, `playing_changed` that it began or stopped, `failed` why it cannot."""

    moved = Signal(float)
    playing_changed = Signal()
    failed = Signal(Told)

    def __init__(self, sound: Sound, parent: QObject, make_output: MakeOutput = Loudspeaker) -> None:
        super().__init__(parent)
        self._sound, self._make_output = sound, make_output
        self._output: Output | None = None
        self._at = 0.0  # the second where the next start begins, or the present one began
        self._sounding = False  # whether the output runs; it waits until there is something to play
        self._fed = 0  # the next sample to give out
        self._until: float | None = None
        self._timer = QTimer(self, interval=TELL_EVERY)
        self._timer.timeout.connect(self._tell)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def at(self) -> float:
        """The second that is heard, or would be next."""
        return self._at + self._output.played() if self._sounding and self._output else self._at

    def play(self, start: float | None = None, until: float | None = None) -> None:
        """Play from `start` (else from where it stands) to `until` (else to the end), in seconds."""
        self.pause()
        try:
            if self._output is None:
                self._output = self._make_output(self._more, self)
        except Told as error:
            self.failed.emit(error)
            return
        if start is not None:
            self._at = max(0.0, start)
        self._until, self._fed = until, round(self._at * RATE)
        self._timer.start()
        self.playing_changed.emit()
        self._tell()

    def pause(self) -> None:
        if not self.playing:
            return
        self._at = self.at
        self._timer.stop()
        if self._sounding and self._output:
            self._output.stop()
        self._sounding = False
        self.playing_changed.emit()

    def toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def skip(self, seconds: float) -> None:
        """Go forward, or back where negative, and go on playing if it plays."""
        self.seek(self.at + seconds)

    def seek(self, second: float) -> None:
        playing = self.playing
        self.pause()
        self._at = max(0.0, second)
        if playing:
            self.play()
        self.moved.emit(self._at)

    def _more(self, count: int) -> Pcm:
        if self._until is not None:
            count = min(count, round(self._until * RATE) - self._fed)
        piece = self._sound.read(self._fed, max(0, count))
        self._fed += len(piece)
        return piece

    def _tell(self) -> None:
        if not self._sounding and self._output:
            if not self._sound.is_complete and self._sound.seconds < self._at + AHEAD:
                return
            self._output.start()
            self._sounding = True
        at, end = self.at, self._end()
        if at >= end:
            self.pause()
            self._at = at = end
        self.moved.emit(at)

    def _end(self) -> float:
        if self._until is not None:
            return self._until
        return self._sound.seconds if self._sound.is_complete else inf
