"""Samples of a voice, one after another: which one is heard, and buttons to go to the next and the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.stretches import Stretch, samples
from ui.flow import Flow
from ui.widgets import button, label


class Walk:
    """Goes through the samples of some stretches, from the last to the first again."""

    def __init__(self, desk: Desk, among: Callable[[], Iterable[Stretch]]) -> None:
        self._desk, self._among, self._at = desk, among, -1

    def step(self, by: int) -> range | None:
        """The places of the next (1) or the previous (-1) sample; None where there is none."""
        found = samples(self._desk.transcript, self._desk.looks, self._among())
        if not found:
            return None
        self._at = (self._at + by) % len(found) if self._at >= 0 or by > 0 else len(found) - 1
        text = QCoreApplication.translate("desk", "%1 of %2, at %3").replace("%1", str(self._at + 1))
        at = clock(self._desk.transcript.words[found[self._at].start].start)
        self.said = text.replace("%2", str(len(found))).replace("%3", at)
        return found[self._at]


class SampleButtons(QWidget):
    """`wanted` tells by how many samples to go; `whose` is what a screen reader adds."""

    wanted = Signal(int)

    def __init__(self, whose: str) -> None:
        super().__init__()
        self.next = button(self.tr("Hear a sample"), lambda: self.wanted.emit(1), hint=whose)
        self.previous = button(self.tr("The one before"), lambda: self.wanted.emit(-1), hint=whose)
        self._said = label(kind="muted", wrap=False)
        self.setLayout(Flow(self.next, self.previous, self._said, space=1))
        self._said.hide()

    def say(self, text: str) -> None:
        """Say which sample is heard."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.next.setText(self.tr("Hear another"))
