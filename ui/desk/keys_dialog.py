"""All keys, to look up and to change: one is pressed for what it shall do, a foot pedal's too."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QKeySequenceEdit, QTableView, QWidget

from models.errors import Told
from ui.desk.keyed_dialog import KeyedDialog
from ui.desk.keys import Act, Keys, fixed
from ui.messages import Notice
from ui.widgets import button, column, field, label, row

Index = QModelIndex | QPersistentModelIndex
_LINES = 8  # of text that the table shows, at least


class KeyModel(QAbstractTableModel):
    """What can be done, and its keys; at the end what is fixed."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._keys.acts) + len(fixed())

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        act = self.act(index)
        keys, what = (self._keys.written(act), act.what) if act else fixed()[index.row() - len(self._keys.acts)]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{what}: {keys or self.tr('no key')}"
        return what if index.column() == 0 else keys

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("What it does"), self.tr("Keys"))[section] if 0 <= section < 2 else None

    def act(self, index: Index) -> Act | None:
        """What can be done in a row; None for what is fixed."""
        return self._keys.acts[index.row()] if 0 <= index.row() < len(self._keys.acts) else None

    def refresh(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 1))


class KeysDialog(KeyedDialog):
    """`changed` tells the keys as they are from now on; they are remembered on this computer."""

    changed = Signal(object)  # a Keys

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keys = Keys()
        self._asked_for: tuple[str, QKeySequence] | None = None  # which key for what, the last time
        self.model = KeyModel(self._keys)
        self.model.setParent(self)
        self.table = self._made_table()
        self.pressed = QKeySequenceEdit()
        self.pressed.setMaximumSequenceLength(1)
        self.pressed.editingFinished.connect(self._add)
        self.notice = Notice()
        help_ = self.tr("Press the key here, or the foot pedal. A pedal that sends keys of its own works as they do.")
        self._asked = field(self.tr("One more key for the chosen line"), self.pressed, help_)
        acts = row(
            button(self.tr("Take its keys away"), self._clear),
            button(self.tr("All as at first"), self._reset),
            None,
            button(self.tr("Close"), self.accept),
            space=1,
        )
        whole = column(
            label(self.tr("Keys at the desk"), "heading"),
            self.table,
            self._asked,
            self.notice,
            acts,
            space=1,
            margins=2,
        )
        whole.setStretch(1, 1)
        self.hold(whole, 90, 75)
        self.table.selectRow(0)
        self.table.setFocus()

    def _made_table(self) -> QTableView:
        made = QTableView()
        made.setModel(self.model)
        made.setAccessibleName(self.tr("What can be done, and its keys"))
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setTabKeyNavigation(False)
        made.setShowGrid(False)
        made.setWordWrap(True)
        made.verticalHeader().hide()
        made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(_LINES * made.fontMetrics().height())
        made.horizontalHeader().setHighlightSections(False)
        made.activated.connect(lambda _: self.pressed.setFocus())
        return made

    def _chosen(self) -> Act | None:
        return self.model.act(self.table.currentIndex())

    def _add(self) -> None:
        sequence, act = self.pressed.keySequence(), self._chosen()
        self.pressed.clear()
        if not sequence.isEmpty() and act is not None:
            self._try(act, sequence)

    def _try(self, act: Act, sequence: QKeySequence) -> None:
        self.notice.clear()
        asked, self._asked_for = self._asked_for, (act.name, sequence)
        try:
            self._keys.add(act, sequence, take=asked == self._asked_for)
        except Told as error:
            self.notice.problem(error)
            return
        self._show(self.tr("From now on: %1").replace("%1", self._keys.written(act)))

    def _clear(self) -> None:
        if (act := self._chosen()) is not None:
            self._keys.clear(act)
            self._show(self.tr("No key does this now."))

    def _reset(self) -> None:
        self._keys.reset()
        self._show(self.tr("All keys are as they were at first."))

    def _show(self, said: str) -> None:
        self.model.refresh()
        self.notice.say(said)
        self.changed.emit(self._keys)
