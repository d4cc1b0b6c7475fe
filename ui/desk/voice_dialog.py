"""What the two dialogs about voices share: sentences that are heard and ticked, and how far listening to them is."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from models.errors import Told
from redactor.desk import Desk
from redactor.progress import Progress
from ui.desk.keyed_dialog import KeyedDialog
from ui.desk.sentences import SentenceList, SentenceModel
from ui.desk.voices import Voices
from ui.library.words import left
from ui.messages import Notice
from ui.widgets import button, column, label, row

_LINES = 8  # of the list, at least


class VoiceDialog(KeyedDialog):
    """`heard` tells the places that somebody wants to hear."""

    heard = Signal(object)  # a range of places

    def __init__(self, parent: QWidget, desk: Desk, voices: Voices, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._voices, self._title = desk, voices, title
        self.model = SentenceModel(desk)
        self.list = SentenceList(self.model, self.tr("Sentences"))
        self.list.setMinimumHeight(_LINES * self.fontMetrics().height())
        self.list.heard.connect(self.heard)
        self.state, self.notice = label(kind="muted"), Notice()
        self.bar = QProgressBar(maximum=1000, textVisible=False)
        self.bar.setAccessibleName(self.tr("How far listening is"))
        self.bar.hide()
        voices.told.connect(self._told)
        voices.failed.connect(self._failed)
        self.finished.connect(lambda _: voices.leave())

    def lay_out(self, help_: str, done: QPushButton, *parts: QWidget) -> None:
        """Put `parts`, the list among them, between what is said and the buttons; the list takes the height left."""
        acts = row(done, None, button(self.tr("Cancel"), self.reject), space=1)
        whole = column(
            label(self._title, "heading"), label(help_), self.state, self.bar, self.notice, *parts, acts,
            space=1, margins=2,
        )  # fmt: skip
        whole.setStretch(whole.indexOf(self.list), 1)
        self.hold(whole, 100, 85)
        with QSignalBlocker(self.list):  # nothing is heard before somebody goes to it
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def say(self, text: str) -> None:
        self.bar.hide()
        self.state.setText(text)

    def _told(self, progress: Progress) -> None:
        self.bar.show()
        self.bar.setValue(round(1000 * progress.done))
        said = self.tr("Listening to the voices")
        self.state.setText(said if progress.seconds_left is None else f"{said}, {left(progress.seconds_left)}")

    def _failed(self, error: Told) -> None:
        self.say("")
        self.notice.problem(error)
