"""Telling two people apart whom the program took for one: their turns are heard, and some given to somebody new."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QListView, QWidget

from redactor.clock import clock
from redactor.desk import Desk
from ui.desk.cells import text_of
from ui.theme import SPACE
from ui.widgets import button, column, label, row

Index = QModelIndex | QPersistentModelIndex
_SHOWN = 12  # words of a turn


class TurnsModel(QAbstractListModel):
    """One speaker's turns, each with whether somebody else says it; never words that a participant hides."""

    def __init__(self, desk: Desk, speaker: int) -> None:
        super().__init__()
        spans = [desk.transcript.span(turn.passage) for turn in desk.transcript.turns if turn.speaker == speaker]
        words = desk.transcript.words
        self.spans = spans
        self._texts = [f"{clock(words[span.start].start)}  {text_of(desk, span[:_SHOWN])}" for span in spans]
        self._other: set[int] = set()

    @property
    def others(self) -> list[range]:
        """The places of the turns that somebody else says."""
        return [self.spans[at] for at in sorted(self._other)]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.spans)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState.Checked if index.row() in self._other else Qt.CheckState.Unchecked
            return state.value  # Qt's own tester wants a number
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        (self._other.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._other.discard)(index.row())
        self.dataChanged.emit(index, index)
        return True


class SplitDialog(QDialog):
    """`heard` tells the turn that somebody went to, to be played; `split` those that somebody else says."""

    heard = Signal(object)  # a range of places
    split = Signal(object)  # a list of ranges

    def __init__(self, parent: QWidget, desk: Desk, speaker: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Two people"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = TurnsModel(desk, speaker)
        self.model.setParent(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("This speaker's turns"))
        self.list.selectionModel().currentChanged.connect(self._went_to)
        self.done_ = button(self.tr("The ticked turns are somebody else's"), self._split, "primary")
        self.done_.setEnabled(False)
        self.model.dataChanged.connect(lambda *_: self.done_.setEnabled(bool(self.model.others)))
        help_ = self.tr("Go through the turns and hear each. Space ticks what another person says.")
        acts = row(self.done_, None, button(self.tr("Cancel"), self.reject), space=1)
        whole = column(label(self.tr("Two people"), "heading"), label(help_), self.list, acts, space=1, margins=3)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.resize(80 * SPACE, 60 * SPACE)
        self.list.setFocus()

    def _went_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.heard.emit(self.model.spans[index.row()])

    def _split(self) -> None:
        self.split.emit(self.model.others)
        self.accept()
