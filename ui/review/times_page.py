"""Removing a stretch of the interview by its time, unread; and what was removed so, to bring it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.transcript import Passage
from redactor.clock import clock
from redactor.review.times import between, seconds
from ui.review.page import Page, announce, entry, ways_
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import card, column, field, label


class TimesPage(Page):
    """`changed` comes where something was removed or brought back, so that the page has to be made anew."""

    done = Signal()
    changed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        example = self.tr("Minutes and seconds, for example {time}")
        self._from, self._to = entry(), entry()
        for typed in (self._from, self._to):
            typed.textChanged.connect(self._check)
            typed.returnPressed.connect(self._remove)
        self._says = label("", "muted")
        self._do = button(self.tr("Remove without reading"), self._remove, "primary")
        whole_parts = {part.passage for part in sitting.reading.parts}
        removed = [passage for passage in sitting.removed if passage not in whole_parts]
        self.fill(
            self.tr("Remove by time"),
            label(self.tr("All that was said in this time is hidden. You do not have to read it."), "lead"),
            field(self.tr("From"), self._from, example.format(time="12:30")),
            field(self.tr("To"), self._to, example.format(time="14:00")),
            self._says,
            *([card(label(self.tr("You removed"), "heading"), column(*map(self._row, removed)))] if removed else []),
            ways=[self._do, button(self.tr("Go back"), self.done.emit)],
            focus=self._from,
        )
        self._check()

    def _row(self, passage: Passage) -> QWidget:
        words = self._sitting.transcript.words_of(passage)
        text = self.tr("{start} to {end}").format(start=clock(words[0].start), end=clock(words[-1].end))
        return ways_(label(text, wrap=False), button(self.tr("Bring it back"), self._bringing_back(passage), hint=text))

    def _bringing_back(self, passage: Passage) -> Callable[[], None]:
        def bring_back() -> None:
            if self._sitting.bring_back_unread(passage):
                self.changed.emit()

        return bring_back

    @property
    def _span(self) -> range:
        """The words of the time that was typed; empty while it is none."""
        start, end = seconds(self._from.text()), seconds(self._to.text())
        if start is None or end is None or end <= start:
            return range(0)
        return between(self._sitting.transcript, start, end)

    def _check(self) -> None:
        span = self._span
        is_hers = bool(self._sitting.reading.hers(span))
        typed = self._from.text() and self._to.text()
        self._do.setEnabled(is_hers)
        numbers = [str(part.number) for part in self._sitting.reading.parts if _meet(part.span, span)]
        says = self.tr("There are no words of yours in this time.") if typed else ""
        if is_hers:
            says = self.tr("This is in part {numbers}.").format(numbers=", ".join(numbers))
        if says != self._says.text():
            self._says.setText(says)
            announce(self._says, says)

    def _remove(self) -> None:
        if self._do.isEnabled() and self._sitting.remove_unread(self._span):
            self.changed.emit()


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
