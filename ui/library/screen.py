"""The library: every interview of the study, how it stands, and what is next."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from models.errors import Told
from models.study import State
from models.vault import Vault
from ui import dialogs
from ui.beside import beside
from ui.library.arrivals import Arrivals
from ui.library.delegate import InterviewDelegate
from ui.library.details import Details
from ui.library.header import Header
from ui.library.jobs import Jobs
from ui.library.model import InterviewModel, Row
from ui.library.ordering import Ordering
from ui.library.queue_bar import QueueBar
from ui.library.sorted import Order, SortedInterviews
from ui.messages import Notice
from ui.splitter import KeptSplitter
from ui.stack import Stack
from ui.widgets import Scrolling, button, card, column, label, row

_LINES = 12  # of text that the list and what stands beside it have, at least


class LibraryScreen(QWidget):
    """Signals tell an interview's id."""

    desk_wanted = Signal(int)
    review_wanted = Signal(int)
    release_wanted = Signal(int)
    study_wanted = Signal()
    release_many_wanted = Signal()
    close_wanted = Signal()
    look_changed = Signal()

    def __init__(self, vault: Vault, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self.setAcceptDrops(True)
        self._vault, self._jobs = vault, jobs
        self._interviews = InterviewModel(vault.store, jobs)
        self._interviews.setParent(self)
        self.model = SortedInterviews(self._interviews, jobs, self)
        self.notice, self.arrivals = Notice(), Arrivals(jobs.imports)
        self.header = Header(vault.store.study.get().name)
        inner = QWidget()
        inner.setLayout(column(self.header, self.notice, self.arrivals, self._body(), space=2, margins=3))
        self.setLayout(column(Scrolling(inner)))  # with large text a small window does not hold it all
        self._wire()
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self._refresh()
        self.list.setCurrentIndex(self.model.index(0, 0))

    # What is seen

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(InterviewDelegate(made))
        made.setAccessibleName(self.tr("Interviews"))
        made.setUniformItemSizes(True)  # else a long list asks for the size of each row
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        return made

    def _body(self) -> Stack:
        # Made in the order in which Tab goes through them.
        tools, self.list, self.details, self.queue = self._tools(), self._made_list(), Details(), QueueBar(self._jobs)
        left, right = QWidget(), QWidget()
        left.setLayout(column(tools, self.list, space=1))
        right.setLayout(column(self.details, self.queue, None))
        both = KeptSplitter("library", (3, 2))
        both.addWidget(left)
        both.addWidget(Scrolling(right))
        filled = QWidget()
        filled.setLayout(column(both))
        self._stack = Stack(_LINES)
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty())
        return self._stack

    def _tools(self) -> QWidget:
        self.search = QLineEdit(placeholderText=self.tr("Search codes, states and notes"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.textChanged.connect(self.model.search)
        self.order = Ordering()
        self.order.chosen.connect(self._arrange)
        self.model.arrange(*self.order.now)
        made = QWidget()
        made.setLayout(beside(self.search, self.order))
        return made

    def _empty(self) -> QWidget:
        words = label(
            self.tr("Drop recordings of interviews here, or choose them: sound or video, nearly any kind.")
            + " "
            + self.tr("They are encrypted into the study and transcribed on this computer.")
            + " "
            + self.tr("Transcripts made elsewhere come in too, with or without their recording."),
            "lead",
        )
        first = button(self.tr("Choose files…"), self._choose, "primary")
        folder = button(self.tr("Choose a folder…"), self._choose_folder)
        inner = card(label(self.tr("No interviews yet"), "heading"), words, row(first, folder, None, space=1))
        inner.setMaximumWidth(640)
        made = QWidget()
        made.setLayout(column(None, row(None, inner, None), None))
        return made

    # The wiring

    def _wire(self) -> None:
        jobs, header, details = self._jobs, self.header, self.details
        header.files_wanted.connect(self._choose)
        header.folder_wanted.connect(self._choose_folder)
        header.several_wanted.connect(self.release_many_wanted)
        header.study_wanted.connect(self.study_wanted)
        header.close_wanted.connect(self.close_wanted)
        header.look.changed.connect(self.look_changed)
        for told in (jobs.began, jobs.changed):
            told.connect(self._refresh)
        self.queue.move_wanted.connect(self._move)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            moves = QShortcut(QKeySequence(keys), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            moves.activated.connect(partial(self._move, by))
        jobs.imports.added.connect(self._added)
        self.model.dataChanged.connect(self._show_details)
        self.model.modelReset.connect(self._show_details)
        self.list.selectionModel().currentChanged.connect(self._show_details)
        self.list.activated.connect(self._open)
        details.desk_wanted.connect(self.desk_wanted)
        details.review_wanted.connect(self.review_wanted)
        details.release_wanted.connect(self.release_wanted)
        details.work_wanted.connect(jobs.add)
        details.cancel_wanted.connect(jobs.cancel)
        details.recording_wanted.connect(self._attach)
        details.again_wanted.connect(self._hear_again)
        details.noted.connect(self._note)
        self.setFocusProxy(self.list)

    def _refresh(self) -> None:
        self._interviews.refresh()
        filled = self._interviews.rowCount() > 0
        self._stack.setCurrentIndex(0 if filled else 1)
        self.header.offer_adding(offered=filled)

    def _show_details(self) -> None:
        row = self._chosen()
        self.details.show_row(row)
        self.queue.show_row(row)

    def _chosen(self) -> Row | None:
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        if (row := self.model.row(index)).interview.state is not State.WITHDRAWN:
            self.desk_wanted.emit(row.interview.id)

    def _move(self, by: int) -> None:
        """Move the chosen interview within the queue."""
        row = self._chosen()
        if row is not None and row.place:
            self._jobs.move(row.interview.id, row.place - 1 + by)

    def _arrange(self, order: Order, turned: bool) -> None:  # noqa: FBT001 - a signal's value
        self.model.arrange(order, turned)
        drags = QListView.DragDropMode.InternalMove if order is Order.QUEUE else QListView.DragDropMode.NoDragDrop
        self.list.setDragDropMode(drags)

    def _hear_again(self, interview: int) -> None:
        try:
            self._vault.store.transcripts.forget(interview)
        except Told as error:
            self.notice.problem(error)
            return
        self._jobs.add(interview)

    def _note(self, interview: int, text: str) -> None:
        try:
            self._vault.store.notes.put(interview, text)
        except Told as error:
            self.notice.problem(error)
        self._interviews.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.details.notes.keep()  # the screen is left before the pause after the last key has passed
        super().hideEvent(event)

    # Files come in by button and by drag and drop

    def _choose(self) -> None:
        self.take(dialogs.choose_files(self))

    def _choose_folder(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Choose a folder with recordings or transcripts"), Path.home())
        if folder is not None:
            self.take([folder])

    def _attach(self, interview: int) -> None:
        recording = dialogs.choose_recording(self)
        if recording is not None:
            self._jobs.imports.attach(recording, interview)

    def take(self, paths: list[Path]) -> None:
        """Take these files and folders in, and transcribe them when their turn comes."""
        self.notice.clear()
        if left_out := self._jobs.imports.add(paths, self.header.hearing):
            said = self.tr("%1 files in the folder were left out: they are neither recordings nor their transcripts.")
            self.notice.say(said.replace("%1", str(left_out)))

    def _added(self, interview: int) -> None:
        self._refresh()
        self.list.setCurrentIndex(self.model.index_of(interview))
        code = self._vault.store.interviews.get(interview).code
        self.notice.say(
            self.tr("%1 is in the study, encrypted. The file it came from is still where it was, and is not.").replace(
                "%1", code
            )
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
