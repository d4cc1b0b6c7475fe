"""The player's buttons, where it stands, and a strip of the sound's loudness to jump in."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.clock import clock
from redactor.desk import Desk
from ui import theme
from ui.messages import Notice
from ui.sound.output import Loudspeaker
from ui.sound.player import MakeOutput, Player
from ui.sound.samples import Sound, muted
from ui.widgets import button, column, label, row

BACK = 2.0  # seconds
_STEP = 5.0  # seconds an arrow key goes on the strip
_HEIGHT = 36  # pixels at 100%


class Strip(QWidget):
    """Loudness over the whole interview, and a mark at the second that is heard. `jumped` tells where to go."""

    jumped = Signal(float)

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds, self._at = max(seconds, 0.1), 0.0
        self._loudness = np.zeros(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Place in the recording"))
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, _HEIGHT * theme.chosen().percent // 100)

    def show_loudness(self, loudness: np.ndarray) -> None:
        """Values 0 to 1, evenly over the whole interview."""
        self._loudness = loudness
        self.update()

    def show_at(self, second: float) -> None:
        self._at = second
        self._describe()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        part = event.position().x() / max(1, self.width())
        self.jumped.emit(self._seconds * (1 - part if self._mirrored else part))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.jumped.emit(min(self._seconds, max(0.0, self._at + (-step if self._mirrored else step))))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, c = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        middle, here = self.height() / 2, self.width() * min(1.0, self._at / self._seconds)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, loud in enumerate(self._loudness):
            x = self.width() * at / len(self._loudness)
            painter.setBrush(QColor(c.accent if x <= here else c.muted))
            height = max(2.0, loud * (self.height() - 6))
            painter.drawRect(QRectF(x, middle - height / 2, max(1.0, self.width() / len(self._loudness) - 1), height))
        painter.setPen(QColor(c.focus if self.hasFocus() else c.accent))
        painter.drawLine(QPointF(here, 0), QPointF(here, self.height()))
        if not len(self._loudness):
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _describe(self) -> None:
        said = self.tr("%1 of %2").replace("%1", clock(self._at)).replace("%2", clock(self._seconds))
        self.setAccessibleDescription(said)


class PlayerBar(QWidget):
    """Nothing is decoded and nothing is heard before somebody presses play. `moved` tells the second that is heard."""

    moved = Signal(float)

    def __init__(self, vault: Vault, desk: Desk, make_output: MakeOutput = Loudspeaker) -> None:
        super().__init__()
        self._vault, self._desk = vault, desk
        self._sound = Sound(self)
        self.player = Player(self._sound, self, make_output)
        self.notice, self.strip = Notice(), Strip(desk.interview.seconds)
        self.toggle = button(self.tr("Play"), self.play_or_pause, hint=self.tr("Play or pause (Ctrl+Space)"))
        self.back = button(self.tr("Back 2 s"), self.go_back, hint=self.tr("Two seconds back (Ctrl+Left)"))
        self._clock = label(clock(0), "muted", wrap=False)
        line = row(self.toggle, self.back, self.strip, self._clock, space=1)
        line.setStretch(2, 1)
        self.setLayout(column(line, self.notice, space=1))
        self._decoding = False
        self.player.moved.connect(self._moved)
        self.player.playing_changed.connect(self._playing)
        self.player.failed.connect(self.notice.problem)
        self._sound.failed.connect(self._failed)
        self._sound.complete.connect(self.strip.show_loudness)
        self.strip.jumped.connect(self.player.seek)
        self.destroyed.connect(self._sound.stopped.set)
        self._followed: range | None = None
        self._recording = vault.store.interviews.recording(desk.interview.id)
        self.setVisible(self._recording is not None)

    def play_or_pause(self) -> None:
        if self._ready():
            self.player.toggle()

    def go_back(self) -> None:
        self.player.skip(-BACK)

    def hear(self, span: range) -> None:
        """Play the words at these places, and stop."""
        words = self._desk.transcript.words
        if self._ready():
            self.player.play(words[span.start].start, words[span.stop - 1].end + 0.15)

    def follow(self, span: range | None) -> None:
        """Somebody went to another place in the text: go on from there."""
        if span is not None and span != self._followed:
            self.player.seek(self._desk.transcript.words[span.start].start)
        self._followed = span

    def refresh(self) -> None:
        """Take notice of what participants hide now: it is not heard here."""
        self._sound.muted = muted(self._desk.transcript.words, self._desk.looks)

    def _ready(self) -> bool:
        self.notice.clear()
        self.refresh()
        if not self._decoding:
            if self._recording is None:  # a transcript that came without one; the bar is not there then
                return False
            try:
                self._sound.decode(self._vault.open_recording(self._recording))
            except Told as error:
                self.notice.problem(error)
                return False
            self._decoding = True
        return True

    def _moved(self, second: float) -> None:
        self.strip.show_at(second)
        self._clock.setText(clock(second))
        self.moved.emit(second)

    def _playing(self) -> None:
        self.toggle.setText(self.tr("Pause") if self.player.playing else self.tr("Play"))

    def _failed(self, error: Told) -> None:
        self.player.pause()
        self._decoding = False
        self.notice.problem(error)
