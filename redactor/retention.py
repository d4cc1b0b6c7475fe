"""Until when a study is kept: a date that the researcher promised, and a reminder once it has come."""

from __future__ import annotations

from datetime import date

from models.store import Store

_NAME = "keep until"


def until(store: Store) -> date | None:
    """The day until which the study is kept; None where nobody has said."""
    said = store.settings.get(_NAME)
    return date.fromisoformat(said) if said else None


def keep_until(store: Store, day: date | None) -> None:
    store.settings.put(_NAME, day.isoformat() if day else None)


def due(store: Store, today: date) -> bool:
    """Whether the day has come and there is still something to erase."""
    day = until(store)
    return day is not None and today >= day and bool(store.interviews.all())
