"""Sentences to hear one after another, and to tick those that somebody else says; never words that are struck."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.stretches import Stretch
from ui.desk.cells import text_of

Index = QModelIndex | QPersistentModelIndex
_SHOWN = 14  # words of a sentence


class SentenceModel(QAbstractListModel):
    """Each sentence with whether it is ticked, and what is remarked on it. `ticks_changed` tells that it was ticked."""

    ticks_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.all: Sequence[Stretch] = ()
        self._remarks: Sequence[str] = ()
        self._ticked: set[int] = set()
        self._by_hand: set[int] = set()
        self._rows: list[int] = []
        self._only_remarked = False

    def show_all(self, sentences: Sequence[Stretch], remarks: Sequence[str] = ()) -> None:
        """Show these, none of them ticked."""
        self._ticked, self._by_hand = set(), set()
        self.beginResetModel()
        self.all, self._rows = sentences, []
        self.endResetModel()
        self._arrange(remarks)

    def propose(self, ticked: Iterable[bool], remarks: Sequence[str]) -> None:
        """Tick these, save where somebody has ticked or unticked by hand."""
        for at, tick in enumerate(ticked):
            if at not in self._by_hand:
                (self._ticked.add if tick else self._ticked.discard)(at)
        self._arrange(remarks)
        self.ticks_changed.emit()

    def show_only_remarked(self, only: bool) -> None:  # noqa: FBT001 - a signal's value
        self._only_remarked = only
        self._arrange(self._remarks)

    def _arrange(self, remarks: Sequence[str]) -> None:
        said = list(remarks) or [""] * len(self.all)
        rows = [at for at, remark in enumerate(said) if remark or not self._only_remarked]
        if rows == self._rows:
            self._remarks = said
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._remarks, self._rows = said, rows
        self.endResetModel()

    def ticked(self, *, so: bool = True) -> list[Stretch]:
        """The sentences that are ticked, or that are not."""
        return [one for at, one in enumerate(self.all) if (at in self._ticked) is so]

    def sentence(self, index: Index) -> Stretch:
        return self.all[self._rows[index.row()]]

    def index_of(self, sentence: Stretch) -> QModelIndex:
        """Where it stands now; an invalid index where it is not shown."""
        at = next((row for row, at in enumerate(self._rows) if self.all[at] is sentence), None)
        return QModelIndex() if at is None else self.index(at)

    def is_remarked(self, index: Index) -> bool:
        return bool(self._remarks[self._rows[index.row()]])

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        at = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            one = self.all[at]
            more = " …" if len(one.places) > _SHOWN else ""
            # The isolates keep the words as they are read where the window runs from right to left.
            said = f"{clock(one.start)}  \u2068{text_of(self._desk, one.places[:_SHOWN])}{more}\u2069"
            return f"{said}  ({self._remarks[at]})" if self._remarks[at] else said
        if role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState.Checked if at in self._ticked else Qt.CheckState.Unchecked
            return state.value  # Qt's own tester wants a number
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        at = self._rows[index.row()]
        self._by_hand.add(at)
        (self._ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._ticked.discard)(at)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True


class SentenceList(QListView):
    """`heard` tells the places of the sentence that somebody went to, or pressed Enter on, to be played."""

    heard = Signal(object)  # a range of places

    def __init__(self, model: SentenceModel, name: str) -> None:
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self._model = model
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._went_to)
        self.activated.connect(self._went_to)

    def _went_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.heard.emit(self._model.sentence(index).places)
