"""Telling two people apart whom the program took for one: their voices propose who says what; she decides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.stretches import Stretch, stretches
from redactor.desk.voices import Request, Split, doubtful, halves
from ui.desk.cells import speaker_name
from ui.desk.sampling import SampleButtons, Walk
from ui.desk.voice_dialog import VoiceDialog
from ui.desk.voices import Voices
from ui.flow import Flow, flowing
from ui.widgets import button, field, label

translate = QCoreApplication.translate


class Half(QWidget):
    """One of the two: how much she says, and samples of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._says = name, label(wrap=False)
        self.samples = SampleButtons(name)
        self._says.setMinimumHeight(self.samples.sizeHint().height())  # beside the buttons, in their middle
        self.setLayout(Flow(self._says, self.samples, space=2))

    def show_all(self, says: Sequence[Stretch]) -> None:
        text = self.tr("%1: 1 sentence, %3") if len(says) == 1 else self.tr("%1: %2 sentences, %3")
        text = text.replace("%1", self._name).replace("%2", str(len(says)))
        self._says.setText(text.replace("%3", clock(sum(one.seconds for one in says))))
        self.samples.setEnabled(bool(says))


class SplitDialog(VoiceDialog):
    """`split` tells the places of what somebody else says, and who that is: a speaker's number, None somebody new."""

    split = Signal(object, object)  # a list of ranges; a number or None

    def __init__(self, parent: QWidget, desk: Desk, speaker: int, voices: Voices) -> None:
        super().__init__(parent, desk, voices, translate("desk", "Two people"))
        self.model.show_all(stretches(desk.transcript, desk.looks, speaker))
        stays, other = speaker_name(desk, speaker), self.tr("The other person")
        self.halves = Half(f"1. {stays}"), Half(f"2. {other}")
        self.walks = tuple(Walk(desk, partial(self.model.ticked, so=so)) for so in (False, True))
        self.doubts = QPushButton(self.tr("Only those in doubt"))
        self.doubts.setCheckable(True)
        self.doubts.setEnabled(False)
        self.doubts.toggled.connect(self.model.show_only_remarked)
        self.who = self._others(speaker)
        self.done_ = button(self.tr("The other person says the ticked ones"), self._split, "primary")
        self.lay_out(
            self.tr(
                "Arrow keys go from sentence to sentence and play each; Space ticks what the other person says."
                " 1 and 2 play samples of the two, N goes to the next in doubt."
            ),
            self.done_,
            self.list,
            flowing(self.doubts),
            *self.halves,
            field(self.tr("The other person is"), self.who),
        )
        self._wire()
        self._show_halves()
        self._begin(voices)

    def _others(self, speaker: int) -> QComboBox:
        made = QComboBox()
        made.addItem(self.tr("somebody new"), None)
        for one in self._desk.transcript.speakers:
            if one.id != speaker:
                text = self.tr("%1 (speaker %2)").replace("%1", speaker_name(self._desk, one.id))
                made.addItem(text.replace("%2", str(one.id)), one.id)
        return made

    def _wire(self) -> None:
        self.model.ticks_changed.connect(self._show_halves)
        for number, half in enumerate(self.halves):
            half.samples.wanted.connect(partial(self._hear, number))
            key = QShortcut(QKeySequence(str(number + 1)), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(partial(self._hear, number, 1))
        doubt = QShortcut(QKeySequence("N"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        doubt.activated.connect(self._next_doubt)
        self._voices.answered.connect(self._propose)

    def _begin(self, voices: Voices) -> None:
        if voices.can_hear:
            self.say(self.tr("Listening to the voices"))
            voices.ask(Request(tuple(self.model.all)))
        else:
            self.say(self.tr("There is no recording to propose anything from. Tick what the other person says."))

    def _propose(self, answer: object) -> None:
        if not isinstance(answer, Split):
            return
        if answer.alike:
            self.say(self.tr("All this sounds like one person. Tick by hand where that is wrong."))
            return
        doubts = [self.tr("in doubt") if doubt else "" for doubt in doubtful(answer)]
        self.doubts.setEnabled(any(doubts))
        self.model.propose(halves(answer), doubts)
        count = sum(map(bool, doubts))
        said = self.tr("Proposed by voice. Hear samples of the two, then the %1 in doubt; nothing is changed yet.")
        sure = self.tr("Proposed by voice. Hear samples of the two; nothing is changed yet.")
        self.say(said.replace("%1", str(count)) if count else sure)

    def _hear(self, number: int, by: int) -> None:
        places = self.walks[number].step(by)
        if places is not None:
            self.halves[number].samples.say(self.walks[number].said)
            self.heard.emit(places)

    def _next_doubt(self) -> None:
        count, here = self.model.rowCount(), self.list.currentIndex().row()
        for step in range(1, count + 1):
            index: QModelIndex = self.model.index((here + step) % count)
            if self.model.is_remarked(index):
                self.list.setCurrentIndex(index)
                return

    def _show_halves(self) -> None:
        stays, goes = self.model.ticked(so=False), self.model.ticked()
        for half, says in zip(self.halves, (stays, goes), strict=True):
            half.show_all(says)
        self.done_.setEnabled(bool(stays and goes))

    def _split(self) -> None:
        self.split.emit([one.places for one in self.model.ticked()], self.who.currentData())
        self.accept()
