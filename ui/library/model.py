"""The interviews of a study as an item model: one row each, with what is known of the work on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from models.erased import Erased, Withdrawn
from models.store import Store
from models.study import Interview, State
from redactor.clock import clock
from redactor.progress import Progress
from ui.library import words
from ui.library.jobs import Jobs

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
UNFINISHED = {State.WAITING, State.TRANSCRIBING, State.INTERRUPTED, State.FAILED}


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows. `done` is 0..1 while the interview is worked on, else None.

    `place` is its place in the queue, counted from 1 (0: it does not wait); `takes` about how many seconds of work are
    left on it; `lacks_sound` whether its words were written elsewhere and its recording may be added.
    """

    interview: Interview
    state: str
    done: float | None = None
    place: int = 0
    notes: str = ""
    takes: float | None = None
    lacks_sound: bool = False

    @property
    def length(self) -> str:
        return clock(self.interview.seconds) if self.interview.seconds else ""


class InterviewModel(QAbstractListModel):
    """Follows the store and the jobs: `refresh` after something changed, the jobs' progress by itself."""

    def __init__(self, store: Store, jobs: Jobs) -> None:
        super().__init__()
        self._store, self._jobs = store, jobs
        self._progress: dict[int, Progress] = {}
        self._rows: list[Row] = []
        jobs.progressed.connect(self._progressed)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again; rows that are still there keep their place."""
        store, erased = self._store, self._store.erasures.all()
        notes, places = store.notes.all(), {one: at for at, one in enumerate(self._jobs.waiting, start=1)}
        muted = {one.code for one in erased if one.what is Withdrawn.SOUND}  # nobody is asked for these again
        lacking = store.interviews.without_sound()
        made = [
            replace(
                self._row(one, places.get(one.id, 0), notes.get(one.id, "")),
                lacks_sound=one.id in lacking and one.code not in muted,
            )
            for one in store.interviews.all()
        ]
        made += [_withdrawn(one) for one in erased if one.what is Withdrawn.INTERVIEW]
        before, after = [row.interview.id for row in self._rows], [row.interview.id for row in made]
        new = len(after) - len(before)
        if after[max(0, new) :] != before:
            self.beginResetModel()
            self._rows = made
            self.endResetModel()
            return
        if new > 0:  # the latest stands first
            self.beginInsertRows(QModelIndex(), 0, new - 1)
            self._rows = made[:new] + self._rows
            self.endInsertRows()
        changed = [at for at, (old, new_) in enumerate(zip(self._rows, made, strict=True)) if old != new_]
        self._rows = made
        for at in changed:  # each on its own: all that lie between need not be filtered and sorted again
            self.dataChanged.emit(self.index(at), self.index(at))

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def index_of(self, interview: int) -> QModelIndex:
        """The row of an interview; an invalid index where it is not there."""
        for at, row in enumerate(self._rows):
            if row.interview.id == interview:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.interview.code
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.interview.code, row.state, row.length)))
        return row if role == RowRole else None

    def _progressed(self, interview: int, progress: Progress) -> None:
        self._progress[interview] = progress
        index = self.index_of(interview)
        if index.isValid():
            notes = self._rows[index.row()].notes
            self._rows[index.row()] = self._row(self._store.interviews.get(interview), 0, notes)
            self.dataChanged.emit(index, index)

    def _row(self, interview: Interview, place: int, notes: str) -> Row:
        running = self._jobs.running == interview.id
        progress = self._progress.get(interview.id) if running else None
        unfinished = running or interview.state in UNFINISHED
        takes = self._jobs.takes(interview) if unfinished else None
        state = words.state(interview, progress, place, running=running, takes=takes)
        return Row(interview, state, (progress.done if progress else 0.0) if running else None, place, notes, takes)


def _withdrawn(erased: Erased) -> Row:
    """A row for what was taken back: its code, and when. Nothing else is known any more."""
    interview = Interview(-erased.id, erased.code, State.WITHDRAWN, erased.at)
    return Row(interview, words.state(interview, None, 0, running=False))
