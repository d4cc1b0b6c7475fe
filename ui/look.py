"""How the researcher's screens look: colours, text size and spacing, chosen from a menu and remembered."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from ui import memory, theme
from ui.theme import Look, Scheme

SIZES = (100, 125, 150, 200)
"""Text sizes in percent."""

_NAME = "look"


def remembered() -> Look:
    """The look that was chosen last on this computer."""
    kept = memory.get(_NAME)
    try:
        look = Look(Scheme(kept["scheme"]), int(kept["percent"]), spaced=bool(kept["spaced"]))
    except (KeyError, TypeError, ValueError):  # nothing was chosen, or the file was changed by hand
        return Look()
    return look if look.percent in SIZES else look._replace(percent=SIZES[0])


def wear(look: Look) -> None:
    """Give the whole window this look, and remember it."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, look)
    memory.put(_NAME, {name: value for name, value in look._asdict().items() if name != "room"})


class LookButton(QPushButton):
    """A menu of looks; each holds at once. `changed` tells that sizes are others: a screen may be made anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("look", "Look"))
        self.setProperty("kind", "quiet")
        self.setAccessibleDescription(QCoreApplication.translate("look", "Colours, text size and spacing"))
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Put the looks into the menu, when it is first opened."""
        menu = self.menu()
        if not menu.isEmpty():
            return
        self._group(menu, "scheme", _schemes(), theme.chosen().scheme)
        self._group(menu, "percent", ((size, f"{size} %") for size in SIZES), theme.chosen().percent)
        spaced = menu.addAction(QCoreApplication.translate("look", "More space between letters and words"))
        spaced.setCheckable(True)
        spaced.setChecked(theme.chosen().spaced)
        spaced.toggled.connect(lambda on: self._choose(theme.chosen()._replace(spaced=on)))

    def _group(self, menu: QMenu, field: str, choices: Iterable[tuple[object, str]], chosen: object) -> None:
        """Choices of which one holds."""
        group = QtGui.QActionGroup(menu)
        for value, text in choices:
            action = QtGui.QAction(text, group, checkable=True)
            action.setData((field, value))
            action.setChecked(value == chosen)
            menu.addAction(action)
        menu.addSeparator()
        group.triggered.connect(self._chosen)

    def _chosen(self, action: QtGui.QAction) -> None:
        field, value = action.data()
        self._choose(theme.chosen()._replace(**{field: value}))

    def _choose(self, look: Look) -> None:
        wear(look)
        self.changed.emit()


def _schemes() -> tuple[tuple[Scheme, str], ...]:
    translate = QCoreApplication.translate
    return (
        (Scheme.SYSTEM, translate("look", "As the computer has it")),
        (Scheme.LIGHT, translate("look", "Light")),
        (Scheme.DARK, translate("look", "Dark")),
        (Scheme.CONTRAST, translate("look", "Strong contrast")),
    )
