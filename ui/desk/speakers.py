"""Who speaks: names for the desk alone, and what each is in the interview, on which the signatures depend."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from models.transcript import Role, Speaker
from redactor.desk import Desk
from ui.beside import beside
from ui.desk.cells import speaker_name
from ui.desk.sampling import SampleButtons
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, card, clear, column, field, label


def tab_stops(of: QWidget) -> list[QWidget]:
    """The parts that Tab goes through, in their order."""
    return [part for part in of.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]


class SpeakerPanel(QWidget):
    """`changed` tells the speaker as she is now to be known, `merged` the numbers of two who are one: who goes, who
    stays; `sample_wanted` whose, and by how many to go; `split_wanted` whose; `added` that there is one more;
    `strays_wanted` that sentences of the wrong speaker are to be looked for.
    """

    changed = Signal(Speaker)
    merged = Signal(int, int)
    sample_wanted = Signal(int, int)
    split_wanted = Signal(int)
    added = Signal()
    strays_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list, self.notice = column(space=1), Notice()
        self._shown: object = None
        help_ = self.tr("Names stay here: files say “Participant” or what she wants to be called.")
        self.add = button(self.tr("Add a speaker"), self.added.emit)
        what = self.tr("Sentences that sound more like another speaker")
        self.strays = button(self.tr("Given to the wrong speaker?"), self.strays_wanted.emit, hint=what)
        self._samples: dict[int, SampleButtons] = {}
        self._voices = False
        self._entries: dict[int, QWidget] = {}
        acts = flowing(self.add, self.strays)
        self.setLayout(column(label(help_, "muted"), self.notice, self._list, acts, None, space=1))
        self.refresh()

    def refresh(self) -> None:
        wishes = {speaker.id: self._wish(speaker) for speaker in self._desk.transcript.speakers}
        state = self._desk.transcript.speakers, wishes
        if state == self._shown:
            return
        self._shown, focus = state, self._focus()
        clear(self._list)
        self._samples.clear()
        self.strays.setVisible(self._voices and len(self._desk.transcript.speakers) > 1)
        if not self._desk.transcript.speakers:
            self._list.addWidget(label(self.tr("Who speaks is found at the end of transcribing.")))
        self._entries = {who.id: self._entry(who, wishes[who.id]) for who in self._desk.transcript.speakers}
        for entry in self._entries.values():
            self._list.addWidget(entry)
        if focus is not None:
            self.go_to(*focus)

    def go_to(self, speaker: int, part: int = 0) -> None:
        """Bring the keyboard to a speaker's name, or to another of the parts that Tab goes through."""
        if speaker in self._entries:
            stops = tab_stops(self._entries[speaker])
            stops[min(part, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self) -> tuple[int, int] | None:
        """Whose part has the keyboard, and which: everything is made anew when anything changes."""
        for speaker, entry in self._entries.items():
            for at, part in enumerate(tab_stops(entry)):
                if part.hasFocus():
                    return speaker, at
        return None

    def again(self) -> None:
        """Show everything anew, as it is: what was asked for did not come about."""
        self._shown = None
        self.refresh()

    def offer_voices(self, *, offered: bool) -> None:
        """Whether there is a recording, and so anything to hear."""
        self._voices = offered
        self.again()

    def say_sample(self, speaker: int, text: str) -> None:
        """Say which sample of a speaker is heard."""
        if speaker in self._samples:
            self._samples[speaker].say(text)

    def _entry(self, speaker: Speaker, wish: str) -> QWidget:
        name = QLineEdit(speaker.name)
        name.editingFinished.connect(partial(self._named, speaker.id, name))
        number = self.tr("Speaker %1").replace("%1", str(speaker.id))
        parts = [label(number, "heading"), *([label(wish)] if wish else []), field(self.tr("Name"), name)]
        parts.append(field(self.tr("Is the"), self._roles(speaker)))
        if self._voices:
            self._samples[speaker.id] = samples = SampleButtons(number)
            samples.wanted.connect(partial(self.sample_wanted.emit, speaker.id))
            parts.append(samples)
        parts.append(flowing(button(self.tr("Two people…"), partial(self.split_wanted.emit, speaker.id), hint=number)))
        if len(self._desk.transcript.speakers) > 1:
            parts.append(field(self.tr("Is the same person as"), self._others(speaker)))
        return card(*parts, space=1)

    def _roles(self, speaker: Speaker) -> QComboBox:
        role = QComboBox()
        for value, text in (
            (Role.PARTICIPANT, self.tr("participant")),
            (Role.INTERVIEWER, self.tr("interviewer")),
            (Role.OTHER, self.tr("somebody else")),
        ):
            role.addItem(text, value)
        role.setCurrentIndex(role.findData(speaker.role))
        role.activated.connect(partial(self._became, speaker.id, role))
        return role

    def _others(self, speaker: Speaker) -> QWidget:
        """With a button, since arrow keys alone must not join anybody."""
        others = QComboBox()
        others.addItem(self.tr("nobody else"), 0)
        for other in self._desk.transcript.speakers:
            if other.id != speaker.id:
                text = self.tr("%1 (speaker %2)").replace("%1", speaker_name(self._desk, other.id))
                others.addItem(text.replace("%2", str(other.id)), other.id)
        join = button(self.tr("Join"), lambda: self._is_same(speaker.id, others.currentData()))
        join.setEnabled(False)
        others.currentIndexChanged.connect(lambda at: join.setEnabled(at > 0))
        others.setAccessibleName(self.tr("Is the same person as"))
        made = QWidget()
        made.setLayout(beside(others, join))
        return made

    def _wish(self, speaker: Speaker) -> str:
        """What a participant wants to be called, in words."""
        called = self._desk.called(speaker.id)
        text = self.tr("Wants to be called “%1”.").replace("%1", called.name) if called.name else ""
        if called.is_known:
            text = text or self.tr("Wants to be called by a name that is hidden in the interview.")
            text += " " + self.tr("It may be her own name: talk with her about what that means.")
        return text

    def _is_same(self, gone: int, into: int) -> None:
        if into:
            self.merged.emit(gone, into)

    def _named(self, number: int, name: QLineEdit) -> None:
        speaker = self._desk.transcript.speaker(number)
        text = name.text().strip()
        if text != speaker.name:
            self.changed.emit(Speaker(number, text, speaker.role))

    def _became(self, number: int, role: QComboBox, _index: int) -> None:
        speaker = self._desk.transcript.speaker(number)
        self.changed.emit(Speaker(number, speaker.name, Role(role.currentData())))
