"""The first screen: make a study, or open one. Each form's module is loaded when it is first shown."""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui import theme
from ui.look import LookButton
from ui.start import places
from ui.widgets import begin_at, button, clear, column, label, page, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.start.form import Form

_BESIDE = 1040
"""From this width on, in pixels at 100%, the words of welcome stand beside the form instead of above it."""


class StartScreen(QWidget):
    """Shows the studies of this computer, or where there is none, makes one. `opened` tells the vault."""

    opened = Signal(object)

    def __init__(self, home: Path | None = None) -> None:
        super().__init__()
        self._home = home or places.home()
        self.setProperty("kind", "screen")
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        lead = label(
            self.tr("Interviews are transcribed on this computer, and stay on it. What leaves is what the person")
            + " "
            + self.tr("who was interviewed has agreed to."),
            "lead",
        )
        back = button(self.tr("Bring one back from a backup"), self.show_restore, "quiet")
        self._reports = button(self.tr("Read what went wrong last time"), self.show_report, "quiet")
        ways = column(row(back, None), row(self._reports, None), row(LookButton(), None), space=0)
        welcome = column(label(self.tr("Interview Redactor"), "title"), lead, ways, None, space=2)
        self._both = row(welcome, self._holder, space=6)
        self._both.setStretch(0, 2)
        self._both.setStretch(1, 3)
        whole = QStackedLayout(self)
        whole.addWidget(page(self._both, width=_BESIDE))
        self._begin()

    def _begin(self) -> None:
        self._reports.setVisible(bool(places.reports(self._home)))
        if places.studies(self._home):
            self.show_open()
        else:
            self.show_new()

    def show_new(self) -> None:
        from ui.start.new import NewStudy

        self._show(NewStudy(self._home), self.show_open)

    def show_open(self) -> None:
        from ui.start.open import OpenStudy

        self._show(OpenStudy(self._home), self.show_new)

    def show_restore(self) -> None:
        from ui.start.restore import RestoreStudy

        self._show(RestoreStudy(self._home), self.show_open)

    def show_report(self) -> None:
        """What went wrong last time, to read."""
        from ui.start.report import ReportCard

        clear(self._holder)
        report = ReportCard(places.reports(self._home))
        report.done.connect(self._begin)
        self._holder.addWidget(report)
        self.setFocusProxy(report)
        begin_at(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() >= _BESIDE * theme.chosen().percent // 100
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        super().resizeEvent(event)

    def _show(self, form: Form, other: Callable[[], None]) -> None:
        clear(self._holder)
        self.form = form
        form.opened.connect(self.opened)
        form.other_wanted.connect(other)
        self._holder.addWidget(form)
        self.setFocusProxy(form.first)
        if self.isVisible():  # else whoever shows the screen does it
            begin_at(self)
