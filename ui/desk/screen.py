"""The desk: the transcript with what was found in it, and what the researcher decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QListView,
    QPushButton,
    QSplitter,
    QWidget,
)

from models.decision import Act
from models.errors import Told
from models.study import State
from models.transcript import Speaker
from models.vault import Vault
from redactor.desk import Desk
from ui.desk import cells, keys
from ui.desk.delegate import FindingDelegate
from ui.desk.findings import FindingModel, Order
from ui.desk.player_bar import PlayerBar
from ui.desk.selection import SelectionCard
from ui.desk.speakers import SpeakerPanel
from ui.desk.tabs import Tabs
from ui.desk.words import WordsPanel
from ui.flow import Flow
from ui.messages import Notice
from ui.sound.samples import said_at
from ui.transcript_view import TranscriptView
from ui.widgets import Scrolling, button, column, label, row

_LISTEN_EVERY = 1000  # milliseconds between two looks at whether transcribing has brought more


class DeskScreen(QWidget):
    """Signals tell the interview's id."""

    back_wanted = Signal()
    review_wanted = Signal(int)
    release_wanted = Signal(int)

    def __init__(self, vault: Vault, interview: int) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._store, self._id = vault.store, interview
        self.desk = Desk(vault.store, interview)
        self.view, self._lines = TranscriptView(), cells.Lines()
        self.view.setAccessibleName(self.tr("Transcript"))
        self.view.copyable = self.desk.leaving
        self.model = FindingModel(self.desk)
        self.model.setParent(self)
        self.notice, self.card, self.speakers = Notice(), SelectionCard(self.desk), SpeakerPanel(self.desk)
        self.words, self.player = WordsPanel(self.desk), PlayerBar(vault, self.desk)
        self.list = self._made_list()
        whole = column(self._header(), self.notice, self._body(), space=1, margins=2)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._timer = QTimer(self, interval=_LISTEN_EVERY)
        self._wire()
        self._show_all()

    # What is seen

    def _header(self) -> QWidget:
        self._code, self._state = label(self.desk.interview.code, "title", wrap=False), label(kind="muted")
        self.undo = button(self.tr("Undo"), self._undo, hint=self.tr("Take back your last decision (Ctrl+Z)"))
        self.redo = button(self.tr("Redo"), self._redo, hint=self.tr("Do it again (Ctrl+Shift+Z)"))
        back = button(self.tr("Back to the library"), self.back_wanted.emit)
        review = button(self.tr("Start the review"), lambda: self.review_wanted.emit(self._id), "primary")
        release = button(self.tr("Release…"), lambda: self.release_wanted.emit(self._id))
        acts = QWidget()
        acts.setLayout(Flow(self.undo, self.redo, back, release, review, space=1))
        line = row(column(self._code, self._state, space=0), acts)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(FindingDelegate(made))
        made.setAccessibleName(self.tr("Details that were found"))
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        return made

    def _body(self) -> QSplitter:
        self._tabs = Tabs()
        self._found = QPushButton()
        self._words = QPushButton(self.tr("Correct"))
        names = (self._found, self._words, QPushButton(self.tr("Speakers")))
        group = QButtonGroup(self)
        for number, tab in enumerate(names):
            tab.setCheckable(True)
            group.addButton(tab, number)
        self._found.setChecked(True)
        group.idClicked.connect(self._tabs.setCurrentIndex)
        self._tabs.addWidget(self._findings())
        self._tabs.addWidget(Scrolling(self.words))
        self._tabs.addWidget(Scrolling(self.speakers))
        side = QWidget()
        tabs = QWidget()
        tabs.setLayout(Flow(*names, space=1))
        inner = column(self.card, tabs, self._tabs, space=1)
        inner.setStretch(2, 1)
        side.setLayout(inner)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(16)
        text = QFrame()
        text.setProperty("kind", "card")
        text.setLayout(column(self.view, margins=0.25))
        left = QWidget()
        beside = column(text, self.player, space=1)
        beside.setStretch(0, 1)
        left.setLayout(beside)
        both.addWidget(left)
        both.addWidget(Scrolling(side))
        both.setStretchFactor(0, 5)
        both.setStretchFactor(1, 3)
        both.setSizes([5000, 3000])
        return both

    def _findings(self) -> QWidget:
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
        made = QWidget()
        line = row(self.order, self.open_only, space=1)
        line.setStretch(0, 1)
        made.setLayout(column(line, self.list, space=1))
        return made

    # The wiring

    def _wire(self) -> None:
        self.view.selected.connect(self._selected)
        self.view.activated.connect(lambda _: self.card.hide_it.setFocus())
        self.list.selectionModel().currentChanged.connect(self._pointed_at)
        self.list.clicked.connect(self._pointed_at)  # also on the row that is the current one already
        self.list.activated.connect(lambda _: self.card.hide_it.setFocus())
        self.card.decided.connect(self._decide)
        self.speakers.changed.connect(self._speaker_changed)
        self.words.corrected.connect(self._correct)
        self.words.turn_toggled.connect(self._toggle_turn)
        self.words.given_to.connect(self._give_to)
        self._timer.timeout.connect(self._look_for_more)
        self.player.moved.connect(self._heard)
        self.setFocusProxy(self.view)
        keys.bind(
            self,
            [self.view, self.list],
            {
                "hide": self.card.hide_it.click,
                "keep": self.card.keep.click,
                "strike": self.card.strike.click,
                "replace": self.card.text.setFocus,
                "correct": self._begin_correcting,
                "turn": self._toggle_turn,
                "next": lambda: self._go(1),
                "previous": lambda: self._go(-1),
                "play": self.player.play_or_pause,
                "hear": self._hear,
                "back": self.player.go_back,
                "undo": self._undo,
                "redo": self._redo,
                "help": lambda: keys.KeysDialog(self).open(),
            },
        )

    def _show_all(self) -> None:
        """Show everything as it is now; what has not changed is left alone."""
        self.view.update_lines(self._lines.read(self.desk))
        self.model.refresh()
        self.speakers.refresh()
        self.player.refresh()
        self.undo.setEnabled(self.desk.can_undo)
        self.redo.setEnabled(self.desk.can_redo)
        self._found.setText(self.tr("Details found (%1)").replace("%1", str(self.model.rowCount())))
        at_work = self.desk.interview.state is State.TRANSCRIBING
        self._state.setText(self.tr("More comes as it is heard.") if at_work else "")
        if at_work:
            self._timer.start()
        else:
            self._timer.stop()

    def _selected(self, span: range | None) -> None:
        index = self.model.index_at(span) if span else QModelIndex()
        self.card.show_span(span, self.model.row(index).finding if index.isValid() else None)
        self.words.show_span(span)
        self.player.follow(span)
        if index.isValid() and not self.list.hasFocus():
            self.list.setCurrentIndex(index)

    def _pointed_at(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus():
            self.view.select(self.model.row(index).span)

    def _arrange(self) -> None:
        self.model.arrange(self.order.currentData(), open_only=self.open_only.isChecked())

    def _go(self, step: int) -> None:
        """Select the next (1) or the previous (-1) finding that nobody has decided on, in the list's order."""
        count = self.model.rowCount()
        here = self.list.currentIndex()
        at = here.row() if here.isValid() else (-1 if step > 0 else count)
        for number in range(1, count + 1):
            index = self.model.index((at + step * number) % count)
            row_ = self.model.row(index)
            if not row_.decided:
                self.list.setCurrentIndex(index)
                self.view.select(row_.span)
                return

    # Hearing

    def _heard(self, second: float) -> None:
        self.view.mark_heard(said_at(self.desk.transcript.words, second) if self.player.player.playing else None)

    def _hear(self) -> None:
        if (span := self.view.span) is not None:
            self.player.hear(span)

    # Correcting

    def _begin_correcting(self) -> None:
        self._words.click()
        self.words.text.setFocus()
        self.words.text.selectAll()

    def _correct(self, text: str) -> None:
        if (span := self.view.span) is not None:
            self._try(lambda: self.desk.correct(span, text), self.words.notice)

    def _toggle_turn(self) -> None:
        if (span := self.view.span) is not None:
            self._try(lambda: self.desk.toggle_turn(span.start), self.words.notice)

    def _give_to(self, speaker: int) -> None:
        if (span := self.view.span) is not None:
            self._try(lambda: self.desk.said_by(span, speaker), self.words.notice)

    # Deciding

    def _decide(self, act: Act, text: str) -> None:
        span = self.view.span
        if span is None:
            return
        spans = self.desk.alike(span) if self.card.everywhere.isChecked() else [span]
        self._try(lambda: self.desk.decide(act, spans, text))

    def _undo(self) -> None:
        self._try(self.desk.undo)

    def _redo(self) -> None:
        self._try(self.desk.redo)

    def _try(self, act: Callable[[], object], beside: Notice | None = None) -> None:
        try:
            act()
        except Told as error:
            (beside or self.card.notice).problem(error)
            return
        self._show_all()
        if not self.list.hasFocus():
            self.view.setFocus()  # from a button back to the text, where the keys are

    def _speaker_changed(self, speaker: Speaker) -> None:
        try:
            self._store.transcripts.name_speaker(self._id, speaker)
        except Told as error:
            self.notice.problem(error)
        self.desk.refresh()
        self._show_all()

    def _look_for_more(self) -> None:
        now = self._store.interviews.get(self._id)
        if now != self.desk.interview:
            self.desk.refresh()
            self._show_all()
