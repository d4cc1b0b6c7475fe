"""The library's head: the study's name, what leads elsewhere, and how files come in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.flow import Flow
from ui.look import LookButton
from ui.widgets import button, column, label, row

_MOST_SPEAKERS = 8


class Header(QWidget):
    """Its signals tell what was asked for."""

    files_wanted = Signal()
    folder_wanted = Signal()
    several_wanted = Signal()
    study_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.look = LookButton()
        self.several = button(self.tr("Release several…"), self.several_wanted.emit, "quiet")
        self.study = button(self.tr("Study settings…"), self.study_wanted.emit, "quiet")
        close = button(self.tr("Close the study"), self.close_wanted.emit, "quiet")
        elsewhere = QWidget()
        elsewhere.setLayout(Flow(self.several, self.study, self.look, close, space=1))
        above = row(label(name, "title"), elsewhere, space=1)
        above.setStretch(0, 1)
        self.add = button(self.tr("Add…"), self.files_wanted.emit, hint=self.tr("Recordings, transcripts, or both"))
        self.add_folder = button(self.tr("Add a folder…"), self.folder_wanted.emit)
        self.speakers = QComboBox()
        for number in range(1, _MOST_SPEAKERS + 1):
            self.speakers.addItem(str(number), number)
        self.speakers.addItem(self.tr("not known"), None)
        self.speakers.setCurrentIndex(1)
        self.speakers.setAccessibleName(self.tr("How many people speak in the recordings that you add"))
        speaking = label(self.tr("People who speak in them"), wrap=False)
        self.setLayout(column(above, row(self.add, self.add_folder, None, speaking, self.speakers, space=1)))

    def offer_adding(self, *, offered: bool) -> None:
        """Whether files can be added from here; an empty library has buttons of its own in its midst, and nothing to
        release.
        """
        for one in (self.add, self.add_folder, self.several):
            one.setVisible(offered)
