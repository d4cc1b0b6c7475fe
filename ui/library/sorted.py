"""The interviews in the order and with the words that were asked for."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from models.study import State
from ui.library.jobs import Jobs
from ui.library.model import Index, InterviewModel, Row

_STATES = list(State)


class Order(Enum):
    """How interviews stand; the latest first is the default. QUEUE shows what is worked on and what waits, no more."""

    LATEST = "latest"
    CODE = "code"
    STATE = "state"
    LENGTH = "length"
    QUEUE = "queue"


class SortedInterviews(QSortFilterProxyModel):
    """Sorted by `arrange`, cut down to what holds every word of `search`: code, state in words, or notes.

    In the order of the queue a row that waits can be moved to another place, by `moveRows` or by dragging it.
    """

    def __init__(self, interviews: InterviewModel, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._interviews, self._jobs = interviews, jobs
        self.order, self._words = Order.LATEST, list[str]()
        self.setSourceModel(interviews)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def arrange(self, order: Order, turned: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's value
        """Put them in this order; `turned` is the other way round."""
        self.order = order
        self.invalidate()
        self.sort(0, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)

    def search(self, text: str) -> None:
        self._words = text.casefold().split()
        self.invalidate()

    def row(self, index: Index) -> Row:
        return self._interviews.row(self.mapToSource(index))

    def index_of(self, interview: int) -> QModelIndex:
        return self.mapFromSource(self._interviews.index_of(interview))

    def filterAcceptsRow(self, at: int, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        row = self._interviews.row(self._interviews.index(at))
        if self.order is Order.QUEUE and not row.place and row.done is None:
            return False
        text = f"{row.interview.code} {row.state} {row.notes}".casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        return self._key(self._interviews.row(left)) < self._key(self._interviews.row(right))

    def _key(self, row: Row) -> tuple[float, str, int]:
        interview = row.interview
        ranks = {Order.STATE: _STATES.index(interview.state), Order.LENGTH: -interview.seconds, Order.QUEUE: row.place}
        rank = ranks.get(self.order, 0)
        return rank, interview.code if self.order is Order.CODE else "", -interview.id

    # Dragging: the view asks for a row to be moved, and the queue is what moves

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.order is not Order.QUEUE:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.row(index).place else flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def moveRows(  # noqa: N802 - Qt's name
        self, _from: Index, at: int, count: int, _to: Index, before: int
    ) -> bool:
        """Move a row that waits to before another one. The jobs tell of it, and the rows follow."""
        moved = self.row(self.index(at, 0))
        if self.order is not Order.QUEUE or count != 1 or not moved.place:
            return False
        others = [one for one in self._jobs.waiting if one != moved.interview.id]
        below = self.row(self.index(before, 0)) if before < self.rowCount() else None
        if below is None:
            place = len(others)
        else:  # nothing goes before the one that is worked on
            place = others.index(below.interview.id) if below.interview.id in others else 0
        self._jobs.move(moved.interview.id, place)
        return True
