"""What was found in the transcript, as an item model. What a participant hides is not in it, not even its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from models.decision import Act, Decision
from models.entities import entity
from models.finding import Finding
from models.resolve import Look, standing
from models.transcript import Role, Transcript
from redactor.desk import Desk
from redactor.review.details import AROUND, details, harms
from ui.desk.cells import text_of

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
_PART = 64  # words that are compared at once


def noun(type_: str) -> str:
    """A kind's name without its article, to sort by."""
    return entity(type_).label.removeprefix("a ").removeprefix("an ")


class Order(Enum):
    """In which order findings stand; most harm first is the default."""

    HARM = "harm"
    PLACE = "place"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Row:
    """A finding: what the desk shows of its words, and how it stands in words."""

    finding: Finding
    span: range
    text: str
    state: str
    decided: bool


class _Basis(NamedTuple):
    """Everything that rows and their order are made from."""

    transcript: Transcript
    looks: Sequence[Look]
    findings: Sequence[Finding]
    decisions: int


class FindingModel(QAbstractListModel):
    """Follows a desk; `refresh` after something changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._order, self._open_only = desk, Order.HARM, False
        self._rows: list[Row] = []
        self._basis: _Basis | None = None
        self._all: dict[int, Row] = {}
        self._harms: dict[int, int] = {}
        self.refresh()

    def arrange(self, order: Order, *, open_only: bool) -> None:
        """In which order, and whether only those that nobody has decided on."""
        self._order, self._open_only, self._basis = order, open_only, None
        self.refresh()

    def refresh(self) -> None:
        """Look again at what something has changed for: at all, or at what was found around words that are others."""
        desk = self._desk
        basis = _Basis(desk.transcript, desk.looks, desk.findings, len(desk.decisions))
        near, self._basis = _changed(self._basis, basis), basis
        told = desk.findings if near is None else [one for one in desk.findings if _meet(self._span(one), near)]
        decided = self._decided()
        rows = {one.id: self._row(one, decided) for one in told if not self._is_hers(one)}
        harm_of = harms(desk.transcript, desk.findings, told)
        if near is None:
            self._all, self._harms = rows, harm_of
        else:
            before = {one.id: self._all.pop(one.id) for one in told if one.id in self._all}
            known = {one.id: self._harms[one.id] for one in told}
            self._all |= rows
            self._harms |= harm_of
            if (before, known) == (rows, harm_of):
                return
        by_harm = [one for detail in details(desk.transcript, desk.findings, self._harms) for one in detail.findings]
        self._rank = {finding.id: rank for rank, finding in enumerate(by_harm)}
        self._arrange()

    def _arrange(self) -> None:
        made = sorted((row for row in self._all.values() if not (self._open_only and row.decided)), key=self._key)
        same = [row.finding.id for row in made] == [row.finding.id for row in self._rows]
        if same:
            others = [at for at, (row, before) in enumerate(zip(made, self._rows, strict=True)) if row != before]
            self._rows = made
            if others:
                self.dataChanged.emit(self.index(others[0]), self.index(others[-1]))
        else:
            self.beginResetModel()
            self._rows = made
            self.endResetModel()

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def index_at(self, span: range) -> QModelIndex:
        """The first finding that has a word among these places; an invalid index where there is none."""
        for at, row in enumerate(self._rows):
            if row.span.start < span.stop and span.start < row.span.stop:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.state}"
        return row if role == RowRole else None

    def _key(self, row: Row) -> tuple[object, ...]:
        if self._order is Order.PLACE:
            return (row.span.start,)
        first = self._rank[row.finding.id] if self._order is Order.HARM else noun(row.finding.type)
        return (first, row.span.start)

    def _decided(self) -> dict[int, Decision]:
        """Place to the researcher's decision that stands there."""
        made: dict[int, Decision] = {}
        for decision in standing(self._desk.decisions):
            if decision.by is Role.RESEARCHER and decision.passage and decision.act is not Act.LEVEL:
                made.update(dict.fromkeys(self._desk.transcript.span(decision.passage), decision))
        return made

    def _span(self, finding: Finding) -> range:
        return self._desk.transcript.span(finding.passage)

    def _is_hers(self, finding: Finding) -> bool:
        return any(self._desk.hidden_by_participant(at) for at in self._desk.transcript.span(finding.passage))

    def _row(self, finding: Finding, decided: dict[int, Decision]) -> Row:
        desk = self._desk
        span = desk.transcript.span(finding.passage)
        looks = [desk.looks[at] for at in span]
        mine = decided.get(span.start)
        shown = all(look.shown for look in looks)
        label = entity(finding.type).label
        if mine is not None and mine.act is Act.KEEP and shown:
            state = self.tr("kept by you")
        elif mine is not None and not shown:
            state = self.tr("hidden by you as %1").replace("%1", mine.text) if mine.text else self.tr("struck by you")
        elif shown and finding.hides:
            state = self.tr("kept by the participant")
        elif shown:
            state = self.tr("shown; is it safe?")
        else:
            state = self.tr("hidden as %1").replace("%1", finding.replacement)
        return Row(finding, span, text_of(desk, span), f"{label}, {state}", mine is not None)


def _changed(before: _Basis | None, now: _Basis) -> range | None:
    """The places around which words or looks are others than before; None for everywhere."""
    if before is None or (before.findings, before.decisions) != (now.findings, now.decisions):
        return None
    one, other = before.transcript.words, now.transcript.words
    if len(one) != len(other):
        return None
    parts = [slice(at, at + _PART) for at in range(0, len(one), _PART)]
    others = [part for part in parts if (one[part], before.looks[part]) != (other[part], now.looks[part])]
    return range(others[0].start - AROUND, others[-1].stop + AROUND) if others else range(0)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
