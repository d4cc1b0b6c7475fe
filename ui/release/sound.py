"""Whether the sound leaves too, as which kind of file, and what is done to it. Off until somebody chooses it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from redactor.audio.encode import CODINGS
from redactor.release import Sound
from ui.widgets import column, field, label


class SoundChoice(QWidget):
    """`chosen` is what is asked of the sound, None where it stays here; `changed` tells that it is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.addItem(self.tr("No sound"), "")
        for ending, coding in CODINGS.items():
            self.kind.addItem(self.tr("%1, with everything hidden cut out").replace("%1", coding.name), ending)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(10)
        self.tone = QCheckBox(self.tr("A soft tone in place of hidden words, instead of silence"))
        self.disguise = QCheckBox(self.tr("Change the voices"))
        weaker = self.tr(
            "They are hard to know by ear then. Accent and way of speaking stay, and who has the means can"
        )
        also = self.tr("undo it. Words are harder to understand then, for people and for the check.")
        self._honest = label(f"{weaker} {also}", "muted")
        why = self.tr("No participant signed that the sound may leave, so the text leaves alone.")
        self._why = label(why, "muted")
        long = self.tr("The finished sound is listened to again, which takes about as long as transcribing.")
        self._long = label(long, "muted")
        self.setLayout(
            column(
                field(self.tr("The sound"), self.kind),
                self._why,
                self.tone,
                self.disguise,
                self._honest,
                self._long,
                space=1,
            )
        )
        self.kind.currentIndexChanged.connect(self._show)
        self.kind.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.disguise.toggled.connect(self._show)
        for box in (self.tone, self.disguise):
            box.toggled.connect(lambda _on: self.changed.emit())
        self.allow(may_leave=False)

    def allow(self, *, may_leave: bool) -> None:
        """Whether every participant's signature says that the sound may leave."""
        self.kind.setEnabled(may_leave)
        if not may_leave:
            self.kind.setCurrentIndex(0)
        self._show()

    @property
    def chosen(self) -> Sound | None:
        ending = self.kind.currentData()
        return Sound(ending, tone=self.tone.isChecked(), disguise=self.disguise.isChecked()) if ending else None

    def _show(self) -> None:
        leaves = bool(self.kind.currentData())
        self._why.setVisible(not self.kind.isEnabled())
        for widget in (self.tone, self.disguise, self._long):
            widget.setVisible(leaves)
        self._honest.setVisible(leaves and self.disguise.isChecked())
