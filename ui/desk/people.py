"""Who speaks, at the desk: what the panel for speakers asks for is done, and samples of voices are heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.errors import Told
from redactor.desk import Desk
from redactor.desk.checking import samples
from ui.desk.player_bar import PlayerBar
from ui.desk.speakers import SpeakerPanel
from ui.desk.split import SplitDialog


class People(QObject):
    """`done` tells that something was changed."""

    done = Signal()

    def __init__(self, desk: Desk, panel: SpeakerPanel, player: PlayerBar) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._player = desk, panel, player
        panel.changed.connect(lambda speaker: self._try(lambda: desk.know_as(speaker)))
        panel.merged.connect(lambda gone, into: self._try(lambda: desk.merge(gone, into)))
        panel.added.connect(lambda: self._try(desk.add_speaker))
        panel.samples_wanted.connect(self._hear)
        panel.split_wanted.connect(self._split)

    def _hear(self, speaker: int) -> None:
        found = samples(self._desk.transcript, self._desk.looks, speaker)
        if found:
            self._player.hear_all(self._player.stretch(span) for span in found)
        else:
            self._panel.notice.say(self.tr("Nothing of this speaker can be heard."))

    def _split(self, speaker: int) -> None:
        dialog = SplitDialog(self._panel.window(), self._desk, speaker)
        dialog.heard.connect(self._player.hear)
        dialog.split.connect(lambda spans: self._try(lambda: self._desk.split(spans)))
        dialog.finished.connect(lambda _: self._player.player.pause())
        dialog.open()

    def _try(self, act: Callable[[], object]) -> None:
        self._panel.notice.clear()
        try:
            act()
        except Told as error:
            self._panel.notice.problem(error)
            self._panel.again()
            return
        self.done.emit()
