"""The desk: the transcript with what was found in it, and what the researcher decides; here its parts are tied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.decision import Act
from models.errors import Told
from models.study import State
from models.transcript import Speaker
from models.vault import Vault
from redactor.desk import Desk
from ui.desk import cells, keys
from ui.desk.body import Body
from ui.desk.found import FoundPanel
from ui.desk.header import Header
from ui.desk.player_bar import PlayerBar
from ui.desk.selection import SelectionCard
from ui.desk.speakers import SpeakerPanel
from ui.desk.words import WordsPanel
from ui.messages import Notice
from ui.sound.samples import said_at
from ui.transcript_view import TranscriptView
from ui.widgets import Scrolling, column

_LISTEN_EVERY = 1000  # milliseconds between two looks at whether transcribing has brought more
FOUND, WORDS = 0, 1  # the panels' numbers


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
        self.header, self.notice = Header(self.desk.interview.code), Notice()
        self.card, self.found = SelectionCard(self.desk), FoundPanel(self.desk)
        self.words, self.speakers = WordsPanel(self.desk), SpeakerPanel(self.desk)
        self.player = PlayerBar(vault, self.desk)
        panels = {
            "": self.found,  # its name counts what was found
            self.tr("Correct"): Scrolling(self.words),
            self.tr("Speakers"): Scrolling(self.speakers),
        }
        self.body = Body(self.view, self.player, self.card, panels)
        whole = column(self.header, self.notice, self.body, space=1, margins=2)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._timer = QTimer(self, interval=_LISTEN_EVERY)
        self._wire()
        self._bind()
        self._show_all()

    # The wiring

    def _wire(self) -> None:
        self.header.undo_wanted.connect(self._undo)
        self.header.redo_wanted.connect(self._redo)
        self.header.back_wanted.connect(self.back_wanted)
        self.header.review_wanted.connect(lambda: self.review_wanted.emit(self._id))
        self.header.release_wanted.connect(lambda: self.release_wanted.emit(self._id))
        self.view.selected.connect(self._selected)
        self.view.activated.connect(lambda _: self.card.hide_it.setFocus())
        self.found.pointed.connect(self.view.select)
        self.found.activated.connect(self.card.hide_it.setFocus)
        self.card.decided.connect(self._decide)
        self.speakers.changed.connect(self._speaker_changed)
        self.words.corrected.connect(self._correct)
        self.words.turn_toggled.connect(self._toggle_turn)
        self.words.given_to.connect(self._give_to)
        self.player.moved.connect(self._heard)
        self._timer.timeout.connect(self._look_for_more)
        self.setFocusProxy(self.view)

    def _bind(self) -> None:
        acts: dict[str, Callable[[], object]] = {
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
        }
        keys.bind(self, [self.view, self.found.list], acts)

    def _show_all(self) -> None:
        """Show everything as it is now; what has not changed is left alone."""
        self.view.update_lines(self._lines.read(self.desk))
        self.found.model.refresh()
        self.speakers.refresh()
        self.player.refresh()
        self.header.show_state(self.desk)
        count = str(self.found.model.rowCount())
        self.body.tab(FOUND).setText(self.tr("Details found (%1)").replace("%1", count))
        if self.desk.interview.state is State.TRANSCRIBING:
            self._timer.start()
        else:
            self._timer.stop()

    # Where one is

    def _selected(self, span: range | None) -> None:
        index = self.found.show_at(span)
        self.card.show_span(span, self.found.model.row(index).finding if index.isValid() else None)
        self.words.show_span(span)
        self.player.follow(span)

    def _go(self, by: int) -> None:
        if (span := self.found.step(by)) is not None:
            self.view.select(span)

    def _heard(self, second: float) -> None:
        self.view.mark_heard(said_at(self.desk.transcript.words, second) if self.player.player.playing else None)

    def _hear(self) -> None:
        if (span := self.view.span) is not None:
            self.player.hear(span)

    # Correcting

    def _begin_correcting(self) -> None:
        self.body.tab(WORDS).click()
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
            self._try(lambda: self.desk.said_by([span], speaker), self.words.notice)

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
        if not self.found.list.hasFocus():
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
