"""Who speaks: names for the desk alone, and what each is in the interview, on which the signatures depend."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from models.transcript import Role, Speaker
from redactor.desk import Desk
from ui.widgets import card, clear, column, field, label


class SpeakerPanel(QWidget):
    """`changed` tells the speaker as she is now to be known."""

    changed = Signal(Speaker)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list = column(space=1)
        self._shown: tuple[Speaker, ...] = ()
        help_ = self.tr("Names stay here: files say “Participant” or what she wants to be called.")
        self.setLayout(column(label(help_, "muted"), self._list, None, space=1))
        self.refresh()

    def refresh(self) -> None:
        speakers = self._desk.transcript.speakers
        if speakers == self._shown and self._list.count():
            return
        self._shown = speakers
        clear(self._list)
        if not speakers:
            self._list.addWidget(label(self.tr("Who speaks is found at the end of transcribing.")))
        for speaker in speakers:
            self._list.addWidget(self._entry(speaker))

    def _entry(self, speaker: Speaker) -> QWidget:
        name = QLineEdit(speaker.name)
        name.editingFinished.connect(partial(self._named, speaker.id, name))
        role = QComboBox()
        for value, text in (
            (Role.PARTICIPANT, self.tr("participant")),
            (Role.INTERVIEWER, self.tr("interviewer")),
            (Role.OTHER, self.tr("somebody else")),
        ):
            role.addItem(text, value)
        role.setCurrentIndex(role.findData(speaker.role))
        role.activated.connect(partial(self._became, speaker.id, role))
        number = self.tr("Speaker %1").replace("%1", str(speaker.id))
        return card(label(number, "heading"), field(self.tr("Name"), name), field(self.tr("Is the"), role), space=1)

    def _named(self, number: int, name: QLineEdit) -> None:
        speaker = self._desk.transcript.speaker(number)
        text = name.text().strip()
        if text != speaker.name:
            self.changed.emit(Speaker(number, text, speaker.role))

    def _became(self, number: int, role: QComboBox, _index: int) -> None:
        speaker = self._desk.transcript.speaker(number)
        self.changed.emit(Speaker(number, speaker.name, Role(role.currentData())))
