"""Sentences that sound more like another speaker than like the one they were given to: she hears each and says."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from redactor.desk import Desk
from redactor.desk.stretches import stretches
from redactor.desk.voices import Request, Strays, by_speaker
from ui.desk.cells import speaker_name
from ui.desk.voice_dialog import VoiceDialog
from ui.desk.voices import Voices
from ui.widgets import button


class StraysDialog(VoiceDialog):
    """`given` tells the places of the ticked sentences, each with the speaker's number that it sounds like."""

    given = Signal(object)  # a mapping of ranges to numbers

    def __init__(self, parent: QWidget, desk: Desk, voices: Voices) -> None:
        super().__init__(parent, desk, voices, QCoreApplication.translate("desk", "Given to the wrong speaker?"))
        self._among = stretches(desk.transcript, desk.looks)
        self._like: Mapping[range, int] = {}
        self.done_ = button(self.tr("The ticked ones are who they sound like"), self._give, "primary")
        self.done_.setEnabled(False)
        self.model.ticks_changed.connect(lambda: self.done_.setEnabled(bool(self.model.ticked())))
        help_ = self.tr("Arrow keys go from sentence to sentence and play each; Space ticks what the other one says.")
        self.lay_out(help_, self.done_, self.list)
        voices.answered.connect(self._show)
        self.say(self.tr("Listening to the voices"))
        voices.ask(Request(tuple(self._among), strays=True))

    def _show(self, answer: object) -> None:
        if not isinstance(answer, Strays):
            return
        self._like = by_speaker(answer, self._among)
        found = [one for one in self._among if one.places in self._like]
        self.model.show_all(found, [self._remark(one.speaker, self._like[one.places]) for one in found])
        none = self.tr("Every sentence that is long enough to tell sounds like who it was given to.")
        self.say(self.tr("Found: %1. Nothing is changed yet.").replace("%1", str(len(found))) if found else none)

    def _remark(self, now: int, like: int) -> str:
        said = self.tr("now %1, sounds like %2").replace("%1", speaker_name(self._desk, now))
        return said.replace("%2", speaker_name(self._desk, like))

    def _give(self) -> None:
        self.given.emit({one.places: self._like[one.places] for one in self.model.ticked()})
        self.accept()
