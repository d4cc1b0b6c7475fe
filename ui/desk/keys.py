"""The desk's keys: one table, from which they are made and listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.widgets import button, column, label, row

translate = QCoreApplication.translate


def table() -> dict[str, tuple[str, str]]:
    """An act's name to its key and what it does."""
    return {
        "hide": ("H", translate("desk", "Hide the selection as the kind of detail it is")),
        "keep": ("K", translate("desk", "Keep it: show these words")),
        "strike": ("S", translate("desk", "Strike it: take the words out altogether")),
        "replace": ("R", translate("desk", "Replace it with your own words")),
        "correct": ("E", translate("desk", "Correct the selected words")),
        "turn": ("T", translate("desk", "Begin a new turn at the selection, or join it to the one before")),
        "next": ("N", translate("desk", "Go to the next detail that nobody has decided on")),
        "previous": ("P", translate("desk", "Go to the one before")),
        "play": ("Ctrl+Space", translate("desk", "Play or pause")),
        "hear": ("Ctrl+Return", translate("desk", "Hear the selection, from its first word to its last")),
        "back": ("Ctrl+Left", translate("desk", "Two seconds back")),
        "undo": ("Ctrl+Z", translate("desk", "Undo your last decision")),
        "redo": ("Ctrl+Shift+Z", translate("desk", "Do it again")),
        "help": ("F1", translate("desk", "Show these keys")),
    }


def fixed() -> list[tuple[str, str]]:
    """Keys that the transcript itself knows."""
    return [
        (translate("desk", "Arrow keys"), translate("desk", "Go from word to word, from line to line")),
        (translate("desk", "Shift + arrow keys"), translate("desk", "Select more")),
        (translate("desk", "Double click"), translate("desk", "Select a sentence")),
        (translate("desk", "Enter"), translate("desk", "Go to the buttons for the selection")),
        (translate("desk", "Escape"), translate("desk", "Let go, or back to the text")),
        (translate("desk", "Ctrl+C"), translate("desk", "Copy what may leave, and nothing else")),
    ]


def bind(screen: QWidget, places: list[QWidget], acts: Mapping[str, Callable[[], object]]) -> None:
    """Make the shortcuts: plain letters only where no text is typed, the others everywhere on the screen."""
    for name, (keys, _) in table().items():
        for parent in places if len(keys) == 1 else [screen]:
            shortcut = QShortcut(QKeySequence(keys), parent)
            plain = len(keys) == 1
            contexts = Qt.ShortcutContext
            shortcut.setContext(contexts.WidgetShortcut if plain else contexts.WidgetWithChildrenShortcut)
            shortcut.activated.connect(acts[name])


class KeysDialog(QDialog):
    """All keys, to look up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for at, (keys, what) in enumerate([*table().values(), *fixed()]):
            key = label(keys, wrap=False)
            key.setStyleSheet("font-weight: 600;")
            grid.addWidget(key, at, 0)
            grid.addWidget(label(what, wrap=False), at, 1)
        close = button(self.tr("Close"), self.accept)
        self.setLayout(column(label(self.tr("Keys at the desk"), "heading"), grid, row(None, close), margins=3))
