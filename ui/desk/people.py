"""Who speaks, at the desk: what the panel for speakers asks for is done, and samples of voices are heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.errors import Told
from models.vault import Vault
from redactor.desk import Desk
from redactor.desk.stretches import Stretch, stretches
from ui.desk.player_bar import PlayerBar
from ui.desk.sampling import Walk
from ui.desk.speakers import SpeakerPanel
from ui.desk.split import SplitDialog
from ui.desk.strays import StraysDialog
from ui.desk.voice_dialog import VoiceDialog
from ui.desk.voices import Voices


class People(QObject):
    """`done` tells that something was changed."""

    done = Signal()

    def __init__(self, vault: Vault, desk: Desk, panel: SpeakerPanel, player: PlayerBar) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._player = desk, panel, player
        self.voices = Voices(vault, desk.interview.id, self)
        self._walks: dict[int, Walk] = {}
        panel.offer_voices(offered=self.voices.can_hear)
        panel.changed.connect(lambda speaker: self._try(lambda: desk.know_as(speaker)))
        panel.merged.connect(lambda gone, into: self._try(lambda: desk.merge(gone, into), into))
        panel.added.connect(lambda: self._try(desk.add_speaker))
        panel.sample_wanted.connect(self.hear)
        panel.split_wanted.connect(self._split)
        panel.strays_wanted.connect(self._look_for_strays)

    def hear(self, speaker: int, by: int) -> None:
        """Play the next (1) or the previous (-1) sample of a speaker's voice."""
        walk = self._walks.setdefault(speaker, Walk(self._desk, partial(self._says, speaker)))
        places = walk.step(by)
        if places is None:
            self._panel.notice.say(self.tr("Nothing of this speaker can be heard."))
        else:
            self._panel.say_sample(speaker, walk.said)
            self._player.hear(places)

    def _says(self, speaker: int) -> list[Stretch]:
        return stretches(self._desk.transcript, self._desk.looks, speaker)

    def _split(self, speaker: int) -> None:
        dialog = SplitDialog(self._panel.window(), self._desk, speaker, self.voices)
        dialog.split.connect(self._part)
        self._open(dialog)

    def _part(self, places: list[range], into: int | None) -> None:
        self._try(lambda: self._desk.split(places) if into is None else self._desk.said_by(places, into), into)

    def _look_for_strays(self) -> None:
        dialog = StraysDialog(self._panel.window(), self._desk, self.voices)
        dialog.given.connect(lambda who: self._try(lambda: self._desk.give(who)))
        self._open(dialog)

    def _open(self, dialog: VoiceDialog) -> None:
        dialog.heard.connect(self._player.hear)
        dialog.finished.connect(lambda _: self._player.player.pause())
        dialog.open()

    def _try(self, act: Callable[[], object], whose: int | None = None) -> None:
        """Do it; where speakers have come or gone, the keyboard goes to `whose` name, else to the newest one's."""
        before = len(self._desk.transcript.speakers)
        self._panel.notice.clear()
        try:
            act()
        except Told as error:
            self._panel.notice.problem(error)
            self._panel.again()
            return
        self.done.emit()
        people = self._desk.transcript.speakers
        if len(people) != before:
            self._panel.go_to(whose or people[-1].id)
