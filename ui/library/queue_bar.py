"""What is said of the queue as a whole: how many wait, how long that takes, whether it is held, and who is next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from redactor.process import power
from ui.flow import Flow
from ui.library import words
from ui.library.jobs import Held, Jobs
from ui.library.model import Row
from ui.widgets import button, column, label


class QueueBar(QWidget):
    """Out of sight while nothing waits. `move_wanted` tells by how many places the chosen interview is to move."""

    move_wanted = Signal(int)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._said = label(kind="muted")
        self.pause = button(self.tr("Pause the queue"), self._pause)
        self.earlier = button(self.tr("Earlier"), lambda: self.move_wanted.emit(-1))
        self.earlier.setToolTip(self.tr("Alt+Up"))
        self.later = button(self.tr("Later"), lambda: self.move_wanted.emit(1))
        self.later.setToolTip(self.tr("Alt+Down"))
        for one, what in ((self.earlier, self.tr("earlier")), (self.later, self.tr("later"))):
            said = self.tr("Work on the chosen interview %1 than now (%2)")
            one.setAccessibleDescription(said.replace("%1", what).replace("%2", one.toolTip()))
        self.battery = QCheckBox(self.tr("Wait while on battery"))
        self.battery.setChecked(jobs.spares_battery)
        self.battery.toggled.connect(lambda on: jobs.spare_battery(spare=on))
        self.battery.setVisible(power.on_battery() is not None)
        acts = QWidget()
        acts.setLayout(Flow(self.pause, self.earlier, self.later, space=1))
        self.setLayout(column(self._said, acts, self.battery, space=1))
        jobs.changed.connect(self.refresh)
        jobs.began.connect(self.refresh)
        jobs.progressed.connect(self._say)
        self.refresh()

    @property
    def text(self) -> str:
        return self._said.text()

    def refresh(self) -> None:
        paused = self._jobs.held is Held.PAUSED
        self.setVisible(bool(self._jobs.waiting) or self._jobs.running is not None)
        self.pause.setText(self.tr("Go on with the queue") if paused else self.tr("Pause the queue"))
        self._say()

    def show_row(self, row: Row | None) -> None:
        """Offer what can be done with the chosen interview's place."""
        place = row.place if row else 0
        for one in (self.earlier, self.later):
            one.setVisible(place > 0)
        self.earlier.setEnabled(place > 1)
        self.later.setEnabled(0 < place < len(self._jobs.waiting))

    def _say(self) -> None:
        waiting, takes, held = len(self._jobs.waiting), self._jobs.take_all(), self._jobs.held
        said = [self.tr("One is worked on")] if self._jobs.running is not None else []
        said.append(self.tr("%n waiting in the queue").replace("%n", str(waiting)))
        if held is Held.PAUSED:
            said.append(self.tr("paused"))
        elif held is Held.BATTERY:
            said.append(self.tr("waiting until the computer is plugged in"))
        elif takes is not None:
            said.append(self.tr("all done in %1").replace("%1", words.about(takes)))
        self._said.setText(", ".join(said))

    def _pause(self) -> None:
        self._jobs.pause(paused=self._jobs.held is not Held.PAUSED)
