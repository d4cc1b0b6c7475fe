"""Correcting at the desk: what the keys and the panel for words ask for, done to what is selected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.errors import Told
from redactor.desk import Desk
from redactor.desk.checking import Gap, unsure
from ui.desk.words import WordsPanel
from ui.transcript.view import TranscriptView


class Correcting(QObject):
    """`done` tells that something was changed, `panel_wanted` that the panel for words shall be seen."""

    done = Signal()
    panel_wanted = Signal()

    def __init__(self, desk: Desk, view: TranscriptView, panel: WordsPanel) -> None:
        super().__init__(panel)
        self._desk, self._view, self._panel = desk, view, panel
        panel.corrected.connect(self._correct)
        panel.inserted.connect(self._insert)
        panel.confirmed.connect(self.confirm)
        panel.unclear.connect(self.mark_unclear)
        panel.nothing_said.connect(self.nothing_said)
        panel.insert_wanted.connect(self.begin_insert)
        panel.turn_toggled.connect(self.toggle_turn)
        panel.given_to.connect(self._give_to)

    @property
    def gap(self) -> Gap | None:
        """The gap that is selected."""
        span = self._view.span
        if span is None or span:
            return None
        before = [at for at in self._desk.gaps if at <= span.start]
        return self._desk.gaps[max(before)] if before else None

    # Words

    def show(self, span: range | None) -> None:
        """Offer what is selected."""
        if (gap := self.gap) is not None:
            self._panel.show_gap(gap, heard=True)
        else:
            self._panel.show_span(span)

    def begin(self) -> None:
        """Go to the field with the selected words."""
        if self._view.span is not None:
            self.panel_wanted.emit()
            self._panel.text.setFocus()
            self._panel.text.selectAll()

    def begin_insert(self) -> None:
        """Go to the field for what was said behind the selection."""
        if self.gap is None and (span := self._view.span):
            after = self._desk.after(span)
            self._panel.show_gap(after, heard=after.at in self._desk.gaps)
        self.begin()

    def mark_unclear(self) -> None:
        if span := self._view.span:
            self._try(lambda: self._desk.mark_unclear(span))

    def confirm(self) -> None:
        """The selected words are right; on to the next unsure one."""
        span = self._view.span
        if span and self._try(partial(self._desk.confirm, span)):
            self.walk_unsure()

    def nothing_said(self) -> None:
        if (gap := self.gap) is not None:
            self._try(lambda: self._desk.no_speech(gap))

    def _correct(self, text: str) -> None:
        if span := self._view.span:
            self._try(lambda: self._desk.correct(span, text))

    def _insert(self, gap: Gap, text: str) -> None:
        self._try(lambda: self._desk.insert(gap, text))

    # Turns

    def toggle_turn(self) -> None:
        if span := self._view.span:
            self._try(lambda: self._desk.toggle_turn(span.start))

    def next_speaker(self) -> None:
        """Give the turn to the speaker who comes after the one who has it."""
        people = [speaker.id for speaker in self._desk.transcript.speakers]
        if len(people) < 2:
            self._panel.notice.say(self.tr("There is nobody else yet. Add a speaker, or part one into two (Ctrl+3)."))
            self.panel_wanted.emit()
        elif span := self._view.span:
            turn = self._desk.turn_around(span.start)
            now = self._desk.transcript.words[turn.start].speaker
            then = people[(people.index(now) + 1) % len(people)] if now in people else people[0]
            self._try(lambda: self._desk.said_by([turn], then))

    def _give_to(self, speaker: int) -> None:
        if span := self._view.span:
            self._try(lambda: self._desk.said_by([span], speaker))

    # Walking

    def walk_unsure(self) -> None:
        """Select the next word that the program was unsure of and that nobody hides."""
        words, looks = self._desk.transcript.words, self._desk.looks
        places = [at for at, word in enumerate(words) if unsure(word) and looks[at].shown]
        self._walk([range(at, at + 1) for at in places], self.tr("No word is left that the program was unsure of."))

    def walk_gaps(self) -> None:
        """Select the next stretch of speech that was not written down."""
        places = [self._view.holding(range(at, at)) for at in sorted(self._desk.gaps)]
        self._walk([place for place in places if place is not None], self.tr("All speech is written down."))

    def _walk(self, spans: list[range], none: str) -> None:
        if not spans:
            self._panel.notice.say(none)
            self.panel_wanted.emit()
            return
        here = self._view.span or range(0)
        after = [span for span in spans if (span.start, len(span)) > (here.start, len(here))]
        self._view.select((after or spans)[0])

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Told as error:
            self._panel.notice.problem(error)
            self.panel_wanted.emit()
            return False
        self.done.emit()
        return True
