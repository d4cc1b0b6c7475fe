"""What was found, as a list that can be ordered, cut down to what is undecided, and walked through."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QListView, QPushButton, QWidget

from redactor.desk import Desk
from ui.beside import beside
from ui.desk.delegate import FindingDelegate
from ui.desk.findings import FindingModel, Order
from ui.widgets import column


class FoundPanel(QWidget):
    """`pointed` tells the places of the finding that somebody went to, `activated` that she wants to act."""

    pointed = Signal(object)  # a range of places
    activated = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.model = FindingModel(desk)
        self.model.setParent(self)
        self.list = self._made_list()
        self.order = QComboBox()
        for text, order in (
            (self.tr("Most harm first"), Order.HARM),
            (self.tr("As they are said"), Order.PLACE),
            (self.tr("By kind"), Order.KIND),
        ):
            self.order.addItem(text, order)
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(6)
        self.order.setAccessibleName(self.tr("In which order"))
        self.order.activated.connect(self._arrange)
        self.open_only = QPushButton(self.tr("Undecided only"))
        self.open_only.setCheckable(True)
        self.open_only.toggled.connect(self._arrange)
        self.setLayout(column(beside(self.order, self.open_only), self.list, space=1))

    def show_at(self, span: range | None) -> QModelIndex:
        """Go to the finding at these places, where there is one; its index."""
        index = self.model.index_at(span) if span else QModelIndex()
        if index.isValid() and not self.list.hasFocus():
            self.list.setCurrentIndex(index)
        return index

    def step(self, by: int) -> range | None:
        """Go to the next (1) or the previous (-1) finding that nobody has decided on, in the list's order; its places.

        None where everything is decided.
        """
        count, here = self.model.rowCount(), self.list.currentIndex()
        at = here.row() if here.isValid() else (-1 if by > 0 else count)
        for number in range(1, count + 1):
            index = self.model.index((at + by * number) % count)
            found = self.model.row(index)
            if not found.decided:
                self.list.setCurrentIndex(index)
                return found.span
        return None

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(FindingDelegate(made))
        made.setAccessibleName(self.tr("Details that were found"))
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.selectionModel().currentChanged.connect(self._pointed_at)
        made.clicked.connect(self._pointed_at)  # also on the row that is the current one already
        made.activated.connect(lambda _: self.activated.emit())
        return made

    def _pointed_at(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus():
            self.pointed.emit(self.model.row(index).span)

    def _arrange(self) -> None:
        self.model.arrange(self.order.currentData(), open_only=self.open_only.isChecked())
