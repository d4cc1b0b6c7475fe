"""Playing an interview: from a place, to a place, back a little; the position is told as it is heard."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from redactor.audio import RATE
from redactor.audio.tempo import FASTEST, SLOWEST, Tempo
from ui.sound.output import Loudspeaker, LoudspeakerGone, Output
from ui.sound.samples import Pcm, Sound

TELL_EVERY = 40  # milliseconds
AHEAD = 1.0  # seconds that have to be decoded before playing begins
LOOK_EVERY = 25  # tellings between two looks at whether the loudspeaker is still there: asking the system takes time
_EXACT = 0.001  # seconds: a place between two samples is heard up to the one before
_LAST = 0.1  # seconds: at another speed the end is heard up to a frame before it

MakeOutput = Callable[[Callable[[int], Pcm], QObject], Output]


class Player(QObject):
    """`moved` tells the second that is heard, `playing_changed` that it began or stopped, `ended` that it came to where
    it was to stop, `failed` why it cannot.
    """

    moved = Signal(float)
    playing_changed = Signal()
    ended = Signal()
    failed = Signal(Told)

    def __init__(self, sound: Sound, parent: QObject, make_output: MakeOutput = Loudspeaker) -> None:
        super().__init__(parent)
        self._sound, self._make_output = sound, make_output
        self._output: Output | None = None
        self._at = 0.0  # the second where the next start begins, or the present one began
        self._sounding = False  # whether the output runs; it waits until there is something to play
        self._fed = 0  # the next sample to give out
        self._until: float | None = None
        self._again: float | None = None  # where it begins again at the end
        self._speed = 1.0
        self._tempo: Tempo | None = None
        self._told = 0
        self._timer = QTimer(self, interval=TELL_EVERY)
        self._timer.timeout.connect(self._tell)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def at(self) -> float:
        """The second that is heard, or would be next."""
        return self._at + self._output.played() * self._speed if self._sounding and self._output else self._at

    @property
    def speed(self) -> float:
        """How much faster than it was said; at the same pitch."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        playing, until, again = self.playing, self._until, self._again
        self._stop()
        self._speed = min(FASTEST, max(SLOWEST, speed))
        if playing:
            self.play(None, until, again=again)

    @property
    def loops(self) -> bool:
        """Whether it plays something over and over."""
        return self.playing and self._again is not None

    def play(self, start: float | None = None, until: float | None = None, *, again: float | None = None) -> None:
        """Play from `start` (else from where it stands) to `until` (else to the end), in seconds.

        With `again`, it goes on from that second at the end, over and over.
        """
        self._stop()
        try:
            if self._output is None:
                self._output = self._make_output(self._more, self)
        except Told as error:
            self.playing_changed.emit()
            self.failed.emit(error)
            return
        if start is not None:
            self._at = max(0.0, start)
        self._until, self._again, self._fed = until, again, round(self._at * RATE)
        self._tempo = Tempo(self._read, self._fed, self._speed) if self._speed != 1.0 else None
        self._timer.start()
        self.playing_changed.emit()
        self._tell()

    def pause(self) -> None:
        if self.playing:
            self._stop()
            self.playing_changed.emit()

    def _stop(self) -> None:
        self._at = self.at
        self._timer.stop()
        if self._sounding and self._output:
            self._output.stop()
        self._sounding = False

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
        self._stop()
        self._at = max(0.0, second)
        if playing:
            self.play()
        self.moved.emit(self._at)

    def _more(self, count: int) -> Pcm:
        if self._tempo is not None:
            return self._tempo.more(count)
        piece = self._read(self._fed, count)
        self._fed += len(piece)
        return piece

    def _read(self, at: int, count: int) -> Pcm:
        """At most `count` samples from sample `at` on, none behind where it is to stop."""
        if self._until is not None:
            count = min(count, round(self._until * RATE) - at)
        return self._sound.whole(at, max(0, count))

    def _tell(self) -> None:
        if not self._sounding and self._output:
            if not self._sound.is_complete and self._sound.seconds < self._at + AHEAD:
                return
            self._output.start()
            self._sounding = True
        self._told += 1
        if self._told % LOOK_EVERY == 0 and self._output and self._output.gone():
            self.pause()
            self._output = None  # the next play asks which loudspeaker there is then
            self.failed.emit(LoudspeakerGone())
            return
        at, end = self.at, self._end()
        if at < end - (_LAST if self._tempo else _EXACT):
            self.moved.emit(at)
        elif self._again is not None:
            self.play(self._again, self._until, again=self._again)
        else:
            self.pause()
            self._at = end
            self.moved.emit(end)
            self.ended.emit()

    def _end(self) -> float:
        if self._until is not None:
            return self._until
        return self._sound.seconds if self._sound.is_complete else inf
