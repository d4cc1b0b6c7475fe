"""What the library says first: that the study lies where others copy it, or that its time has come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.sealing import place
from redactor import retention

if TYPE_CHECKING:
    from models.vault import Vault


def reminder(vault: Vault) -> str:
    """A sentence or two; "" where there is nothing to say."""
    said = [place.warning(vault.folder) or ""]
    today = date.today()  # noqa: DTZ011 - the day where people are
    if retention.due(vault.store, today):
        said.append(
            QCoreApplication.translate(
                "reminder", "This study was to be kept until now. Erase it under Study settings, or set another day."
            )
        )
    return " ".join(one for one in said if one)
