"""Her own copy of what would leave: saved to a stick or a folder, or printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from models.errors import Told
from redactor.release.own_copy import note_own_copy, own_copy, save_own_copy
from ui.review import paper, wording
from ui.review.choice import Choice
from ui.review.page import Answer, Page
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import column, label


class CopyPage(Page):
    """Places to choose from; what was done is said on the page."""

    done = Signal()

    def __init__(self, sitting: Sitting, folders: Sequence[tuple[str, Path]], printers: Sequence[str]) -> None:
        super().__init__()
        self._sitting = sitting
        self._said = Answer("lead")
        choices = [
            Choice(self.tr("Save it: {place}").format(place=name), "", self._saver(folder)) for name, folder in folders
        ]
        choices += [
            Choice(self.tr("Print it: {printer}").format(printer=name), "", self._printer(name)) for name in printers
        ]
        go_back = button(self.tr("Go back"), self.done.emit, "" if choices else "primary")
        self.fill(
            self.tr("A copy for me"),
            label(self.tr("It holds what would leave, and no more. Anyone who finds it can read it.")),
            column(*choices, space=1.5),
            self._said,
            ways=[go_back],
            focus=choices[0] if choices else None,
        )
        self._said.say("" if choices else self.tr("There is no folder and no printer that can be used."))

    def _saver(self, folder: Path) -> Callable[[], None]:
        def save() -> None:
            sitting = self._sitting
            path = save_own_copy(sitting.store, sitting.prepared(), sitting.speaker, folder)
            self._said.say(self.tr("It is saved as “{name}”.").format(name=path.name))

        return lambda: self._tried(save)

    def _printer(self, name: str) -> Callable[[], None]:
        def print_() -> None:
            sitting = self._sitting
            prepared = sitting.prepared()
            paper.print_text(own_copy(prepared).decode(), name)
            note_own_copy(sitting.store, prepared, sitting.speaker, "printed")
            self._said.say(self.tr("It is on its way to the printer."))

        return lambda: self._tried(print_)

    def _tried(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Told as error:
            self._said.say(wording.told(error))
