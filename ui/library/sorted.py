"""The interviews in the order and with the words that were asked for."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from models.study import State
from ui.library.model import Index, InterviewModel, Row

_STATES = list(State)


class Order(Enum):
    """How interviews stand; the latest first is the default."""

    LATEST = "latest"
    CODE = "code"
    STATE = "state"


class SortedInterviews(QSortFilterProxyModel):
    """Sorted by `arrange`, cut down to what holds every word of `search`: code, state in words, or notes."""

    def __init__(self, interviews: InterviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._interviews, self._order, self._words = interviews, Order.LATEST, list[str]()
        self.setSourceModel(interviews)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def arrange(self, order: Order) -> None:
        self._order = order
        self.invalidate()

    def search(self, text: str) -> None:
        self._words = text.casefold().split()
        self.invalidate()

    def row(self, index: Index) -> Row:
        return self._interviews.row(self.mapToSource(index))

    def index_of(self, interview: int) -> QModelIndex:
        return self.mapFromSource(self._interviews.index_of(interview))

    def filterAcceptsRow(self, at: int, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        row = self._interviews.row(self._interviews.index(at))
        text = f"{row.interview.code} {row.state} {row.notes}".casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        return self._key(self._interviews.row(left)) < self._key(self._interviews.row(right))

    def _key(self, row: Row) -> tuple[int, str, int]:
        interview = row.interview
        rank = _STATES.index(interview.state) if self._order is Order.STATE else 0
        return rank, interview.code if self._order is Order.CODE else "", -interview.id
