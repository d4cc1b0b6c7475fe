"""How far a passage may go: share, no quotes, research team only, remove; and not before a day. None is pre-set."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QRadioButton, QWidget

from models.decision import Level
from ui import i18n
from ui.flow import Flow
from ui.review.page import ways_
from ui.review.press import button
from ui.theme import SPACE
from ui.widgets import column, label


class LevelPanel(QWidget):
    """`kept` tells that `level` and `not_before` were chosen; `left` that nothing is changed."""

    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options = {
            Level.SHARE: QRadioButton(self.tr("It may be shared")),
            Level.NO_QUOTE: QRadioButton(self.tr("Share it, but do not quote it")),
            Level.TEAM: QRadioButton(self.tr("For the research team only")),
            Level.REMOVE: QRadioButton(self.tr("Remove it")),
        }
        self._later = QCheckBox(self.tr("Not before this day:"))
        self._day = QDateEdit(QDate.currentDate().addYears(1))
        self._day.setLocale(QLocale(i18n.current()))
        self._day.setDisplayFormat("d MMMM yyyy")
        self._day.setMinimumDate(QDate.currentDate().addDays(1))
        self._day.lineEdit().setTextMargins(SPACE, 0, 0, 0)
        self._day.setAccessibleName(self.tr("Day"))
        self._day.setEnabled(False)
        self._later.toggled.connect(self._day.setEnabled)
        options = QWidget()
        options.setLayout(Flow(*self._options.values(), space=2))
        self._keep = button(self.tr("Keep this"), self.kept.emit, "primary")
        for choice in (*self._options.values(), self._later):
            choice.toggled.connect(self._check)
        self.setLayout(
            column(
                label(self.tr("How far may these words go?")),
                options,
                ways_(self._later, self._day),
                ways_(self._keep, button(self.tr("Go back"), self.left.emit)),
                space=1,
            )
        )
        self.hide()

    @property
    def level(self) -> Level | None:
        return next((level for level, option in self._options.items() if option.isChecked()), None)

    @property
    def not_before(self) -> date | None:
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self._later.isChecked() else None

    def begin(self, level: Level | None, not_before: date | None) -> None:
        """Show what holds for the passage now."""
        for known, option in self._options.items():
            option.setAutoExclusive(False)  # or the last one that was checked could not be unchecked
            option.setChecked(known is level)
            option.setAutoExclusive(True)
        self._later.setChecked(not_before is not None)
        if not_before:
            self._day.setDate(QDate(not_before.year, not_before.month, not_before.day))
        self._check()
        self.show()
        self._options[level or Level.SHARE].setFocus()

    def _check(self) -> None:
        self._keep.setEnabled(self.level is not None or self.not_before is not None)
