"""The player's buttons: play and pause, back and on, how fast, a turn over and over, and the strip to jump in."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.clock import clock
from redactor.desk import Desk
from ui import memory
from ui.desk.strip import Strip
from ui.flow import Flow
from ui.messages import Notice
from ui.sound.output import Loudspeaker
from ui.sound.player import MakeOutput, Player
from ui.sound.samples import Sound, muted
from ui.widgets import button, column, label, row

SKIP = 2.0  # seconds back or forward
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_BEHIND = 0.15  # seconds that are heard behind a last word
_REMEMBERED = "hears clicks"

Stretch = tuple[float, float]


class PlayerBar(QWidget):
    """Nothing is decoded and nothing is heard before somebody presses play. `moved` tells the second that is heard."""

    moved = Signal(float)

    def __init__(self, vault: Vault, desk: Desk, make_output: MakeOutput = Loudspeaker) -> None:
        super().__init__()
        self._vault, self._desk = vault, desk
        self._sound = Sound(self)
        self.player = Player(self._sound, self, make_output)
        self.notice, self.strip = Notice(), Strip(desk.interview.seconds)
        self._clock, self._speed = label(clock(0), "muted", wrap=False), label(kind="muted", wrap=False)
        self.toggle = button(self.tr("Play"), self.play_or_pause, hint=self.tr("Play or pause"))
        self.loop, self.clicks = self._made_switches()
        beside = row(self.strip, self._clock, space=1)
        beside.setStretch(0, 1)
        buttons = QWidget()
        buttons.setLayout(Flow(*self._buttons(), space=1))
        self.setLayout(column(beside, buttons, self.notice, space=1))
        self._decoding = False
        self._next: list[Stretch] = []
        self._wire()
        self._followed: tuple[int, int] | None = None
        self._recording = vault.store.interviews.recording(desk.interview.id)
        imported = vault.store.interviews.imported(desk.interview.id)
        self._spread = imported is not None and imported.spread
        self._show_speed()
        self._show_loudness()
        self.setVisible(self._recording is not None)

    def _made_switches(self) -> tuple[QPushButton, QPushButton]:
        loop, clicks = QPushButton(self.tr("Loop")), QPushButton(self.tr("Hear clicks"))
        for one, hint in (
            (loop, self.tr("Hear the turn over and over")),
            (clicks, self.tr("A word that is clicked is heard")),
        ):
            one.setCheckable(True)
            one.setToolTip(hint)
            one.setAccessibleDescription(hint)
        clicks.setChecked(memory.get(_REMEMBERED) is not False)
        return loop, clicks

    def _buttons(self) -> list[QWidget]:
        slower = button("−", self.slower, hint=self.tr("Slower, at the same pitch"))
        faster = button("+", self.faster, hint=self.tr("Faster, at the same pitch"))
        slower.setAccessibleName(self.tr("Slower"))
        faster.setAccessibleName(self.tr("Faster"))
        back = button(self.tr("Back 2 s"), self.go_back)
        speed = QWidget()
        speed.setLayout(row(slower, self._speed, faster, space=1))
        return [self.toggle, back, speed, self.loop, self.clicks]

    def _wire(self) -> None:
        self.player.moved.connect(self._moved)
        self.player.playing_changed.connect(self._playing)
        self.player.ended.connect(self._hear_next)
        self.player.failed.connect(self.notice.problem)
        self._sound.failed.connect(self._failed)
        self._sound.complete.connect(self._keep_loudness)
        self.strip.jumped.connect(self.player.seek)
        self.loop.clicked.connect(self._switch_loop)
        self.clicks.toggled.connect(lambda on: memory.put(_REMEMBERED, on))
        self.destroyed.connect(self._sound.stopped.set)

    # What is heard

    def play_or_pause(self) -> None:
        self._next.clear()
        if self._ready():
            self.player.toggle()

    def go_back(self) -> None:
        self.player.skip(-SKIP)

    def go_on(self) -> None:
        self.player.skip(SKIP)

    def slower(self) -> None:
        self._set_speed(max((speed for speed in SPEEDS if speed < self.player.speed), default=SPEEDS[0]))

    def faster(self) -> None:
        self._set_speed(min((speed for speed in SPEEDS if speed > self.player.speed), default=SPEEDS[-1]))

    def hear(self, span: range) -> None:
        """Play the words at these places, and stop."""
        self.hear_all([self.stretch(span)])

    def hear_all(self, stretches: Iterable[Stretch]) -> None:
        """Play some stretches (seconds) one after the other, and stop."""
        self._next = list(stretches)
        if self._next and self._ready():
            self.player.play(*self._next.pop(0))

    def hear_click(self, span: range) -> None:
        """A word was clicked: hear it, unless it plays anyway or nobody wants to."""
        if self.clicks.isChecked() and not self.player.playing and len(span):
            self.hear(span)

    def toggle_loop(self) -> None:
        self.loop.click()

    def follow(self, span: range | None) -> None:
        """Somebody went to another place in the text: go on from there."""
        place = (span.start, span.stop) if span is not None else None  # all empty ranges are equal, whatever they say
        if place is not None and place != self._followed and place[0] < len(self._desk.transcript.words):
            self.player.seek(self._desk.transcript.words[place[0]].start)
        self._followed = place

    def stretch(self, span: range) -> Stretch:
        """From the first of these words to the last, in seconds."""
        words = self._desk.transcript.words
        return words[span.start].start, words[span.stop - 1].end + _BEHIND

    def refresh(self) -> None:
        """Take notice of what participants hide now: it is not heard here."""
        if self._decoding:
            self._mute()

    def _mute(self) -> None:
        self._sound.muted = muted(self._desk.transcript.words, self._desk.looks, spread=self._spread)

    def _switch_loop(self) -> None:
        """Play the turn that holds the present place over and over; or only once, from then on."""
        if not self.loop.isChecked():
            self.player.pause()
        elif self._followed is not None and self._ready():
            at = min(self._followed[0], len(self._desk.transcript.words) - 1)
            start, end = self.stretch(self._desk.turn_around(at))
            self.player.play(start, end, again=start)
        self.loop.setChecked(self.player.loops)

    def _set_speed(self, speed: float) -> None:
        self.player.speed = speed
        self._show_speed()

    def _show_speed(self) -> None:
        self._speed.setText(f"{self.player.speed:g}×")
        self._speed.setAccessibleName(self.tr("Speed: %1 times").replace("%1", f"{self.player.speed:g}"))

    def _ready(self) -> bool:
        self.notice.clear()
        self._mute()
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

    def _show_loudness(self) -> None:
        """As it was kept, so that the strip is drawn before anything is decoded."""
        if kept := self._vault.store.loudness.get(self._desk.interview.id):
            self.strip.show_loudness(np.frombuffer(kept, np.uint8) / 255)

    def _keep_loudness(self, loudness: np.ndarray) -> None:
        self.strip.show_loudness(loudness)
        try:
            self._vault.store.loudness.put(self._desk.interview.id, np.round(loudness * 255).astype(np.uint8).tobytes())
        except Told as error:
            self.notice.problem(error)

    def _moved(self, second: float) -> None:
        self.strip.show_at(second)
        self._clock.setText(clock(second))
        self.moved.emit(second)

    def _playing(self) -> None:
        self.toggle.setText(self.tr("Pause") if self.player.playing else self.tr("Play"))
        self.loop.setChecked(self.player.loops)

    def _hear_next(self) -> None:
        if self._next:
            self.player.play(*self._next.pop(0))

    def _failed(self, error: Told) -> None:
        self.player.pause()
        self._decoding = False
        self.notice.problem(error)
