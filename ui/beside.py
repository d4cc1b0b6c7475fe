"""Where text is large there is no room for two parts beside each other: then they stand below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets import column, row

LARGE = 1.5
"""From this scale on."""


def beside(*parts: QWidget) -> QBoxLayout:
    """The first takes the room that is left."""
    made: QBoxLayout = column(*parts, space=1) if theme.scale() >= LARGE else row(*parts, space=1)
    made.setStretch(0, 1)
    return made
