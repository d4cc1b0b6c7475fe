"""The desk: the transcript with what was found in it, and what the researcher decides; here its parts are tied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.decision import Act
from models.errors import Told
from models.study import State
from models.vault import Vault
from redactor.desk import Desk
from ui.desk import cells, keys
from ui.desk.again import Again
from ui.desk.body import Body
from ui.desk.correcting import Correcting
from ui.desk.found import FoundPanel
from ui.desk.header import Header
from ui.desk.keys_dialog import KeysDialog
from ui.desk.people import People
from ui.desk.player_bar import PlayerBar
from ui.desk.questions import QuestionsPanel
from ui.desk.selection import SelectionCard
from ui.desk.speakers import SpeakerPanel
from ui.desk.words import WordsPanel
from ui.messages import Notice
from ui.sound.samples import said_at
from ui.transcript.view import TranscriptView
from ui.widgets import Scrolling, column

_LISTEN_EVERY = 1000  # milliseconds between two looks at whether transcribing has brought more
PANELS = ("found", "words", "speakers", "questions")  # in their order, by the names of the keys that go there
FOUND, WORDS, _, QUESTIONS = range(len(PANELS))
BESIDE_GAP = 0.5  # seconds before and behind a gap that are heard with it
AROUND = 2.0  # ... and before and behind what is selected, where one asks for them


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
        self.questions, self.player = QuestionsPanel(self.desk), PlayerBar(vault, self.desk)
        self._correcting = Correcting(self.desk, self.view, self.words)
        self._people = People(vault, self.desk, self.speakers, self.player)
        panels = {
            "": self.found,  # its name counts what was found
            self.tr("Correct"): Scrolling(self.words),
            self.tr("Speakers"): Scrolling(self.speakers),
            self.tr("Ask"): Scrolling(self.questions),
        }
        self.body = Body(self.view, self.card, panels)
        whole = column(self.header, self.notice, self.body, self.player, space=1, margins=2)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._timer = QTimer(self, interval=_LISTEN_EVERY)
        self._again = Again(vault, interview, self)
        self._wire()
        self._keys = keys.Bindings(self, [self.view, self.found.list], self._acts())
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
        self.questions.asked.connect(self._ask)
        self.view.clicked.connect(self.player.hear_click)
        self.player.moved.connect(self._heard)
        self._correcting.done.connect(self._changed)
        self._correcting.panel_wanted.connect(lambda: self.body.show_panel(WORDS))
        self._people.done.connect(self._show_all)
        self._timer.timeout.connect(self._look_for_more)
        self._again.found.connect(self._show_found)
        self._again.told.connect(self.header.state.setText)
        self._again.failed.connect(self.notice.problem)
        self.setFocusProxy(self.view)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What each key does, by the names in ui.desk.keys."""
        return {
            "hide": self.card.hide_it.click,
            "keep": self.card.keep.click,
            "strike": self.card.strike.click,
            "replace": self.card.text.setFocus,
            "ask": self._begin_asking,
            "correct": self._correcting.begin,
            "insert": self._correcting.begin_insert,
            "right": self._correcting.confirm,
            "unclear": self._correcting.mark_unclear,
            "nothing": self._correcting.nothing_said,
            "turn": self._correcting.toggle_turn,
            "speaker": self._correcting.next_speaker,
            "voice": partial(self._hear_voice, 1),
            "voice before": partial(self._hear_voice, -1),
            "unsure": self._correcting.walk_unsure,
            "gap": self._correcting.walk_gaps,
            "next": lambda: self._go(1),
            "previous": lambda: self._go(-1),
            "play": self.player.play_or_pause,
            "hear": self._hear,
            "around": partial(self._hear, AROUND),
            "loop": self.player.toggle_loop,
            "back": self.player.go_back,
            "forward": self.player.go_on,
            "slower": self.player.slower,
            "faster": self.player.faster,
            "undo": self._undo,
            "redo": self._redo,
            "text": self._back_to_text,
            "here": self._select_heard,
            "help": self._show_keys,
            **{name: partial(self.body.go_to, number) for number, name in enumerate(PANELS)},
        }

    def _show_all(self) -> None:
        """Show everything as it is now; what has not changed is left alone."""
        self.view.update_lines(self._lines.read(self.desk))
        self.found.model.refresh()
        self.speakers.refresh()
        self.questions.refresh()
        self.player.refresh()
        self.header.show_state(self.desk)
        count = str(self.found.model.rowCount())
        self.body.name(FOUND, self.tr("Found (%1)").replace("%1", count))
        if self.desk.interview.state is State.TRANSCRIBING:
            self._timer.start()
        else:
            self._timer.stop()
        self._again.look()

    # Where one is

    def _selected(self, span: range | None) -> None:
        index = self.found.show_at(span)
        if (gap := self._correcting.gap) is not None:
            self.card.show_gap(gap)
        else:
            self.card.show_span(span, self.found.model.row(index).finding if index.isValid() else None)
        self._correcting.show(span)
        self.player.follow(span)

    def _back_to_text(self) -> None:
        if self.view.hasFocus():
            self.view.select(None)
        self.view.setFocus()

    def _go(self, by: int) -> None:
        if (span := self.found.step(by)) is not None:
            self.view.select(span)

    def _heard(self, second: float) -> None:
        self.view.mark_heard(said_at(self.desk.transcript.words, second) if self.player.player.playing else None)

    def _hear(self, beside: float = 0.0) -> None:
        """Play what is selected, with so many seconds on either side."""
        if (gap := self._correcting.gap) is not None:
            more = max(beside, BESIDE_GAP)
            self.player.hear_all([(gap.start - more, gap.end + more)])
        elif span := self.view.span:
            start, end = self.player.stretch(span)
            self.player.hear_all([(start - beside, end + beside)])

    def _hear_voice(self, by: int) -> None:
        """Play samples of whoever says what is selected, to know whether it is really she."""
        if span := self.view.span:
            self._people.hear(self.desk.transcript.words[span.start].speaker, by)

    def _select_heard(self) -> None:
        """Stop, and select the word that was heard last: where something is wrong is known by hearing it."""
        self.player.player.pause()
        at = said_at(self.desk.transcript.words, self.player.player.at)
        if at is not None:
            self.view.select(range(at, at + 1))
            self.view.setFocus()

    # Asking

    def _begin_asking(self) -> None:
        if self.view.span:
            self.body.show_panel(QUESTIONS)
            self.questions.text.setFocus()

    def _ask(self, text: str) -> None:
        if span := self.view.span:
            self._try(lambda: self.desk.ask(span, text), self.questions.notice)
            self.questions.text.clear()

    # Deciding

    def _decide(self, act: Act, text: str) -> None:
        span = self.view.span
        if not span:
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
        self._changed()

    def _changed(self) -> None:
        """Something was done: show it, and go from a button back to the text, where the keys are."""
        self._show_all()
        if not self.found.list.hasFocus():
            self.view.setFocus()

    def _show_keys(self) -> None:
        dialog = KeysDialog(self)
        dialog.changed.connect(self._keys.bind)
        dialog.open()

    def _show_found(self) -> None:
        self.desk.refresh()
        self._show_all()

    def _look_for_more(self) -> None:
        now = self._store.interviews.get(self._id)
        if now != self.desk.interview:
            self._show_found()
