"""The desk's head: which interview it is, undo and redo, and where one can go from here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.study import State
from redactor.desk import Desk
from ui.flow import Flow
from ui.widgets import button, column, label, row


class Header(QWidget):
    """Signals tell what was pressed."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    back_wanted = Signal()
    review_wanted = Signal()
    release_wanted = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self.state = label(kind="muted")
        self.undo = button(self.tr("Undo"), self.undo_wanted.emit, hint=self.tr("Take back what you did last"))
        self.redo = button(self.tr("Redo"), self.redo_wanted.emit, hint=self.tr("Do it again"))
        acts = QWidget()
        acts.setLayout(
            Flow(
                self.undo,
                self.redo,
                button(self.tr("Back to the library"), self.back_wanted.emit),
                button(self.tr("Release…"), self.release_wanted.emit),
                button(self.tr("Start the review"), self.review_wanted.emit, "primary"),
                space=1,
            )
        )
        line = row(column(label(code, "title", wrap=False), self.state, space=0), acts)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_state(self, desk: Desk) -> None:
        self.undo.setEnabled(desk.can_undo)
        self.redo.setEnabled(desk.can_redo)
        at_work = desk.interview.state is State.TRANSCRIBING
        self.state.setText(self.tr("More comes as it is heard.") if at_work else "")
