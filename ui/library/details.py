"""The chosen interview beside the list: how it stands, what is next, and what else can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QProgressBar, QWidget

from models.errors import Told
from models.study import Mode, State
from ui.library import words
from ui.library.model import Row
from ui.library.notes import NotesField
from ui.messages import Notice
from ui.widgets import button, card, clear, column, label


class Details(QWidget):
    """Signals tell the interview's id. At most one of its buttons is the primary one: the next step."""

    desk_wanted = Signal(int)
    review_wanted = Signal(int)
    release_wanted = Signal(int)
    work_wanted = Signal(int)
    cancel_wanted = Signal(int)
    recording_wanted = Signal(int)
    again_wanted = Signal(int)
    noted = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._row: Row | None = None
        self._steps: tuple[State, Mode, bool, bool, bool] | None = None
        self._code, self._state = label(kind="title"), label(kind="lead")
        self._facts = label(kind="muted")
        self._bar = QProgressBar(maximum=1000, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.notice = Notice()
        self._buttons = column(space=1)
        self.notes = NotesField()
        self.notes.changed.connect(self._noted)
        self._whole = card(
            self._code, self._state, self._bar, self.notice, self._buttons, self.notes, self._facts, None
        )
        self._nothing = label(self.tr("Choose an interview to see what can be done with it."), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(self._whole, self._nothing))
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        if self._row is not None and (row is None or row.interview.id != self._row.interview.id):
            self.notes.keep()
        self._whole.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        before, self._row = self._row, row
        if row is None:
            return
        interview = row.interview
        self._code.setText(interview.code)
        self._state.setText(row.state[:1].upper() + row.state[1:])
        self._facts.setText("\n".join(self._known(row)))
        self._bar.setVisible(row.done is not None)
        self._bar.setValue(round(1000 * (row.done or 0.0)))
        if before is None or before.interview.id != interview.id or before.interview.problem != interview.problem:
            self.notice.clear()
            self.notes.show_text(row.notes)
            if interview.problem:
                self.notice.problem(Told(interview.problem))
        self.notes.setVisible(interview.state is not State.WITHDRAWN)
        steps = interview.state, interview.mode, row.done is not None, bool(row.place), row.lacks_sound
        if steps != self._steps:  # a button that is being pressed must not be made anew at every step of the work
            self._steps = steps
            self._offer(row)

    def _known(self, row: Row) -> list[str]:
        interview, locale = row.interview, QLocale()
        added = interview.added.astimezone()
        day = locale.toString(QDate(added.year, added.month, added.day), QLocale.FormatType.LongFormat)
        if interview.state is State.WITHDRAWN:
            return [self.tr("Taken back on %1. Nothing of it is kept but its code and this day.").replace("%1", day)]
        facts = [self.tr("Added %1").replace("%1", day)]
        if row.length:
            facts.append(self.tr("Length %1").replace("%1", row.length))
        if interview.state is State.WAITING and row.length:
            takes = self.tr("How long the work takes is not known before this computer has done the first interview")
            if row.takes is not None:
                takes = self.tr("Work on this computer: %1").replace("%1", words.about(row.takes))
            facts.append(takes)
        if interview.language:
            facts.append(self.tr("Language %1").replace("%1", _language(interview.language)))
        if interview.mode is Mode.QUICK:
            facts.append(
                self.tr("Heard for a quick look: one word more in a hundred is wrong than when heard carefully")
            )
        return facts

    def _offer(self, row: Row) -> None:
        clear(self._buttons)
        desk, work, cancel = self.desk_wanted, self.work_wanted, self.cancel_wanted
        review, release = self.review_wanted, self.release_wanted
        if row.done is not None:
            offers = [(self.tr("Read along"), desk), (self.tr("Stop"), cancel)]
        elif row.place:
            offers = [(self.tr("Take out of the queue"), cancel)]
        else:
            offers = {
                State.WAITING: [(self.tr("Transcribe"), work)],
                State.TRANSCRIBING: [(self.tr("Go on transcribing"), work), (self.tr("Open the desk"), desk)],
                State.INTERRUPTED: [(self.tr("Go on transcribing"), work), (self.tr("Open the desk"), desk)],
                State.FAILED: [(self.tr("Try again"), work), (self.tr("Open the desk"), desk)],
                State.TO_CHECK: [
                    (self.tr("Open the desk"), desk),
                    (self.tr("Start the review"), review),
                    (self.tr("Release…"), release),
                ],
                State.IN_REVIEW: [
                    (self.tr("Go on with the review"), review),
                    (self.tr("Open the desk"), desk),
                    (self.tr("Release…"), release),
                ],
                State.TO_SIGN: [
                    (self.tr("Release…"), release),
                    (self.tr("Open the desk"), desk),
                    (self.tr("Open the review again"), review),
                ],
                State.RELEASED: [
                    (self.tr("Open the desk"), desk),
                    (self.tr("Release again, and receipts…"), release),
                    (self.tr("Open the review again"), review),
                ],
                State.WITHDRAWN: [],
            }[row.interview.state]
        if row.lacks_sound and row.done is None:
            offers = [*offers, (self.tr("Add its recording…"), self.recording_wanted)]
        if row.interview.state is State.TO_CHECK and row.interview.mode is Mode.QUICK and not row.place:
            offers = [*offers, (self.tr("Hear it again, carefully"), self.again_wanted)]
        before: QWidget | None = None
        for number, (text, signal) in enumerate(offers):
            kind = "primary" if number == 0 and row.done is None and not row.place else ""
            made = button(text, partial(self._tell, signal), kind)
            self._buttons.addWidget(made)
            if before is not None:
                QWidget.setTabOrder(before, made)
            before = made
        if before is not None:
            QWidget.setTabOrder(before, self.notes.text)  # made earlier, and reached after them

    def _noted(self, text: str) -> None:
        if self._row is not None:
            self.noted.emit(self._row.interview.id, text)

    def _tell(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row.interview.id)


def _language(code: str) -> str:
    return QLocale.languageToString(QLocale.codeToLanguage(code))
