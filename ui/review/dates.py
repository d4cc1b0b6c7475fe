"""Days as they are written in the language of the room."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from ui import i18n


def day(at: datetime) -> str:
    """A day: "3 May 2026"."""
    return day_of(at.astimezone().date())


def day_kept(at: object) -> str:
    """The day of a moment that is kept as text (ISO)."""
    return day(datetime.fromisoformat(str(at)))


def day_of(local: date) -> str:
    """The same of a day in a calendar."""
    return QLocale(i18n.current()).toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
