"""Keeping and erasing: until when the study is kept, taking interviews back, and the record of what was erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QRadioButton, QWidget

from models.erased import Erased, Withdrawn
from models.errors import Told
from models.vault import Vault
from redactor import retention
from ui.messages import Notice
from ui.widgets import button, card, clear, column, field, label, row

_YEARS = 5  # what is proposed where nobody has said


class KeepingPanel(QWidget):
    """Erasing asks for the interview's code once more, since it cannot be undone."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault, self._store = vault, vault.store
        self.notice = Notice()
        self._records = column(space=1)
        self.setLayout(
            column(
                self._until(),
                self._erasing(),
                self.notice,
                card(label(self.tr("What was erased"), "heading"), self._records),
            )
        )
        self._show()

    # Until when

    def _until(self) -> QWidget:
        day = retention.until(self._store)
        shown = day or date.today().replace(day=1, year=date.today().year + _YEARS)  # noqa: DTZ011 - where people are
        self.promised = QCheckBox(self.tr("Remind me to erase it"))
        self.promised.setChecked(day is not None)
        self.day = QDateEdit(QDate(shown.year, shown.month, shown.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setEnabled(day is not None)
        self.promised.toggled.connect(self.day.setEnabled)
        self.promised.toggled.connect(self._keep_day)
        self.day.dateChanged.connect(self._keep_day)
        about = self.tr("From this day on, the library reminds you. Nothing is erased by itself.")
        return card(
            label(self.tr("Until when it is kept"), "heading"),
            self.promised,
            field(self.tr("Keep until"), self.day, about),
        )

    def _keep_day(self, _changed: object) -> None:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day()) if self.promised.isChecked() else None
        self._try(partial(retention.keep_until, self._store, day))

    # Erasing

    def _erasing(self) -> QWidget:
        self.interview, self.again = QComboBox(), QLineEdit()
        self.whole = QRadioButton(self.tr("The whole interview"))
        self.sound = QRadioButton(self.tr("The sound only"))
        self.whole.setChecked(True)
        self.interview.currentIndexChanged.connect(lambda _: self._allow())
        self.again.textChanged.connect(lambda _: self._allow())
        self.erase = button(self.tr("Erase it for good"), self.erase_now)
        words = self.tr("All of it goes: words, decisions, signatures, sound and keys.")
        return card(
            label(self.tr("Take an interview back"), "heading"),
            label(words),
            field(self.tr("Interview"), self.interview),
            self.whole,
            self.sound,
            field(self.tr("Its code once more"), self.again, self.tr("It cannot be brought back, by nobody.")),
            row(self.erase, None),
        )

    def erase_now(self) -> None:
        what = Withdrawn.SOUND if self.sound.isChecked() else Withdrawn.INTERVIEW
        self._try(partial(self._vault.withdraw, self.interview.currentData(), what))
        self.again.clear()
        self._show()

    def _allow(self) -> None:
        code = self.interview.currentText()
        self.erase.setEnabled(bool(code) and self.again.text().strip().casefold() == code.casefold())

    # What was erased

    def _show(self) -> None:
        self.interview.clear()
        for one in self._store.interviews.all():
            self.interview.addItem(one.code, one.id)
        self._allow()
        clear(self._records)
        for erased in reversed(self._store.erasures.all()):
            self._records.addWidget(label(self._said(erased)))
        if not self._records.count():
            self._records.addWidget(label(self.tr("Nothing so far."), "muted"))

    def _said(self, erased: Erased) -> str:
        parts = [f"{erased.code}, {erased.at.astimezone():%d %B %Y}: {erased.what}."]
        if erased.counts:
            parts.append(
                ", ".join(f"{number} × {kind.replace('_', ' ')}" for kind, number in erased.counts.items()) + "."
            )
        return " ".join([*parts, *erased.not_promised])

    def _try(self, work: Callable[[], object]) -> None:
        self.notice.clear()
        try:
            work()
        except Told as error:
            self.notice.problem(error)
