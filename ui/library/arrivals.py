"""What is said of files on their way in: which one is being taken in, how far it is, and what became of the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget

from models.errors import Told
from redactor.texts.said import EXPECTED, Unread
from ui.flow import flowing
from ui.library import words
from ui.library.importer import Importer, Outcome
from ui.messages import Notice
from ui.widgets import button, column, label, row

_MOST = 4  # outcomes shown at once
_MOST_LINES = 6  # of a transcript, named one by one


class Arrivals(QWidget):
    """Out of sight while there is nothing to say. What is closed does not come again."""

    def __init__(self, importer: Importer) -> None:
        super().__init__()
        self._importer = importer
        self._name, self._text = "", label()
        self._bar = QProgressBar(maximum=0, textVisible=False)
        self._bar.setAccessibleName(self.tr("How far the file has been taken in"))
        self._busy = QWidget()
        self._stop_all = button(self.tr("Stop all"), importer.stop_all, hint=self.tr("Also those that wait"))
        stops = flowing(button(self.tr("Stop"), importer.stop, hint=self.tr("This file only")), self._stop_all)
        line = row(self._text, self._bar, stops)
        line.setStretch(0, 1)
        self._busy.setLayout(line)
        self._busy.hide()
        self._told = column(space=1)
        self._notices: list[Notice] = []
        self.setLayout(column(self._busy, self._told, space=1))
        importer.began.connect(self._began)
        importer.moved.connect(self._moved)
        importer.ended.connect(self._say)
        importer.idle.connect(self._busy.hide)
        for outcome in reversed(importer.outcomes):
            self._say(outcome)
        if importer.busy:
            self._began(*importer.busy)

    def _say(self, outcome: Outcome) -> None:
        """A message of its own for each file, above the earlier ones."""
        if outcome.error is None and {one.reason for one in outcome.unread} <= EXPECTED:
            return
        notice = Notice()
        self._notices.insert(0, notice)
        self._told.insertWidget(0, notice)
        if outcome.error is None:
            notice.say(self._lines(outcome.name, outcome.unread))
        elif outcome.twin:
            notice.say(f"{outcome.name}: {outcome.error}")
        else:
            notice.problem(Told(f"{outcome.name}: {outcome.error}"))
        notice.closed.connect(partial(self._importer.forget, outcome))
        for old in self._notices[_MOST:]:
            old.deleteLater()
        del self._notices[_MOST:]

    def _lines(self, name: str, unread: tuple[Unread, ...]) -> str:
        """Each line of a transcript that was not read as written, by its number and never by its words."""
        said = [self.tr("%1 is in the study. Look at these lines:").replace("%1", name)]
        said += [
            self.tr("line %1: %2").replace("%1", str(one.line)).replace("%2", str(one.reason))
            for one in unread[:_MOST_LINES]
        ]
        if more := len(unread) - _MOST_LINES:
            said += [self.tr("and %1 more").replace("%1", str(more))] if more > 0 else []
        return "\n".join(said)

    def _began(self, name: str, waiting: int) -> None:
        more = self.tr("(and %1 more)").replace("%1", str(waiting)) if waiting else ""
        self._name = f"{self.tr('Taking in')} {name} {more}".strip()
        self._text.setText(self._name)
        self._stop_all.setVisible(waiting > 0)
        self._bar.setMaximum(0)
        self._busy.show()

    def _moved(self, done: float, left: float) -> None:
        self._bar.setMaximum(1000 if done else 0)  # until it is sealed nobody knows how long looking at it takes
        self._bar.setValue(round(1000 * done))
        self._text.setText(self._name if left < 0 else f"{self._name}, {words.left(left)}")
