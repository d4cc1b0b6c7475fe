"""What is said of recordings on their way in: which one is being taken in, and which were not and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from models.errors import Told
from ui.library.importer import Importer
from ui.messages import Notice
from ui.widgets import button, column, label, row

_MOST = 4  # problems shown at once


class Arrivals(QWidget):
    """Out of sight while there is nothing to say."""

    stop_wanted = Signal()

    def __init__(self, importer: Importer) -> None:
        super().__init__()
        self._text = label()
        bar = QProgressBar(maximum=0, textVisible=False)
        bar.setAccessibleName(self.tr("A recording is being checked"))
        self._busy = QWidget()
        line = row(self._text, bar, button(self.tr("Stop"), self.stop_wanted.emit))
        line.setStretch(0, 1)
        self._busy.setLayout(line)
        self._busy.hide()
        self._problems = column(space=1)
        self._notices: list[Notice] = []
        self.setLayout(column(self._busy, self._problems, space=1))
        importer.began.connect(self._began)
        importer.failed.connect(self.say_failed)
        importer.idle.connect(self._busy.hide)

    def say_failed(self, name: str, error: Told) -> None:
        """A problem of its own for each file, above the earlier ones."""
        notice = Notice()
        self._notices.insert(0, notice)
        self._problems.insertWidget(0, notice)
        notice.problem(Told(f"{name}: {error}"))
        for old in self._notices[_MOST:]:
            old.deleteLater()
        del self._notices[_MOST:]

    def _began(self, name: str, waiting: int) -> None:
        more = self.tr("(and %n more)", "", waiting) if waiting else ""
        self._text.setText(f"{self.tr('Taking in')} {name} {more}".strip())
        self._busy.show()
