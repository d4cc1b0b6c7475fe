"""The library's head: the study's name, what leads elsewhere, and how files come in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from models.study import Hearing, Mode
from redactor import languages
from ui.beside import beside
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
        above = beside(label(name, "title"), elsewhere)
        self.add = button(self.tr("Add…"), self.files_wanted.emit, hint=self.tr("Recordings, transcripts, or both"))
        self.add_folder = button(self.tr("Add a folder…"), self.folder_wanted.emit)
        adding = QWidget()
        adding.setLayout(Flow(self.add, self.add_folder, *self._asked(), space=1))
        self.setLayout(column(above, adding, self.quickly))

    @property
    def hearing(self) -> Hearing:
        """How the recordings that are added are to be heard."""
        return Hearing(self.speakers.currentData(), self.language.currentData(), self._mode)

    @property
    def _mode(self) -> Mode:
        return Mode(self.mode.currentData())  # Qt keeps the text of it only

    def _asked(self) -> list[QWidget]:
        numbers = [(str(number), number) for number in range(1, _MOST_SPEAKERS + 1)]
        self.speakers = _choice([*numbers, (self.tr("not known"), None)], 1)
        self.speakers.setAccessibleName(self.tr("How many people speak in the recordings that you add"))
        names = sorted((name, code) for code, name in languages.NAMES.items())
        self.language = _choice([(self.tr("found, part by part"), ""), *names])
        self.language.setAccessibleName(self.tr("Which language is spoken in the recordings that you add"))
        self.language.setToolTip(self.tr("Choose one where it is found wrong. Then all is written in that language."))
        self.mode = _choice([(self.tr("carefully"), Mode.CAREFUL), (self.tr("quickly"), Mode.QUICK)])
        self.mode.setAccessibleName(self.tr("How thoroughly the recordings that you add are heard"))
        quickly = self.tr(
            "For a first look: two thirds of the time, and one word more in a hundred is wrong. Until somebody has"
            " worked on what was heard, it can be heard again carefully: for reviews, and before words are taken out"
            " of the sound."
        )
        self.mode.setAccessibleDescription(quickly)
        self.quickly = label(quickly, "muted")
        self.quickly.hide()
        self.mode.currentIndexChanged.connect(lambda: self.quickly.setVisible(self._mode is Mode.QUICK))
        return [
            _with_label(self.tr("People who speak"), self.speakers),
            _with_label(self.tr("Language"), self.language),
            _with_label(self.tr("Heard"), self.mode),
        ]

    def offer_adding(self, *, offered: bool) -> None:
        """Whether files can be added from here; an empty library has buttons of its own in its midst, and nothing to
        release.
        """
        for one in (self.add, self.add_folder, self.several):
            one.setVisible(offered)


def _choice(entries: Sequence[tuple[str, object]], at: int = 0) -> QComboBox:
    made = QComboBox()
    for text, data in entries:
        made.addItem(text, data)
    made.setCurrentIndex(at)
    return made


def _with_label(text: str, field: QComboBox) -> QWidget:
    """Both in one, so that neither stands in a row without the other."""
    said = label(text, wrap=False)
    said.setBuddy(field)
    made = QWidget()
    made.setLayout(row(said, field, space=1))
    return made
