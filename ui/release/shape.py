"""Which files are made, and what they show beside the words: for one release, and as the study's preset."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from redactor.release.preset import Preset
from redactor.release.writers import WRITERS, Writer
from ui.flow import Flow
from ui.widgets import column, label


class ShapeChoice(QWidget):
    """`changed` tells that a box was ticked or cleared; `preset` holds what is chosen."""

    changed = Signal()

    def __init__(self, preset: Preset) -> None:
        super().__init__()
        self._layout = preset.layout
        self.formats = {ending: _format(writer) for ending, writer in WRITERS.items()}
        for ending, box in self.formats.items():
            box.setChecked(ending in preset.formats)
        widest = max(box.sizeHint().width() for box in self.formats.values())
        for box in self.formats.values():
            box.setMinimumWidth(widest)  # so that they stand in columns
        self.shows = {
            "times": QCheckBox(self.tr("Times")),
            "numbers": QCheckBox(self.tr("Turn numbers")),
            "lines": _box(self.tr("Line numbers"), self.tr("On pages that have lines.")),
            "letters": _box(self.tr("Letters for names"), self.tr("A letter for each speaker in place of a name.")),
            "kinds": _box(
                self.tr("Only kinds, as in [name]"), self.tr("Only the kind of each detail, and no stand-in.")
            ),
        }
        for name, box in self.shows.items():
            box.setChecked(getattr(preset.layout, name))
        formats = QWidget()
        formats.setLayout(Flow(*self.formats.values(), space=1))
        shows = column(label(self.tr("They show"), "muted"), *self.shows.values(), space=0)
        self.setLayout(column(formats, shows, space=2))
        for box in (*self.formats.values(), *self.shows.values()):
            box.toggled.connect(lambda _on: self.changed.emit())

    @property
    def preset(self) -> Preset:
        formats = tuple(ending for ending, box in self.formats.items() if box.isChecked())
        layout = replace(
            self._layout,
            times=self.shows["times"].isChecked(),
            numbers=self.shows["numbers"].isChecked(),
            lines=self.shows["lines"].isChecked(),
            letters=self.shows["letters"].isChecked(),
            kinds=self.shows["kinds"].isChecked(),
        )
        return Preset(formats, layout)


def _format(writer: Writer) -> QCheckBox:
    name, _, more = writer.name.partition(", ")
    return _box(name, more)


def _box(name: str, more: str) -> QCheckBox:
    """`more` is its tool tip and what a screen reader adds."""
    box = QCheckBox(name)
    box.setToolTip(more)
    box.setAccessibleDescription(more)
    return box
