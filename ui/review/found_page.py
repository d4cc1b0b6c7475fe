"""What was found, one thing at a time, what would do most harm first, each in its sentence and no more."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from models.finding import Finding
from ui.review import wording
from ui.review.bar import Bar
from ui.review.hearing import Hearing
from ui.review.lead import Leads
from ui.review.page import WIDTH, Page, announce, ways_
from ui.review.press import button
from ui.review.sentence import Sentence
from ui.review.sitting import Sitting
from ui.widgets import card, column, label, page, row


class FoundPage(Leads):
    """Goes from one thing that she has not decided on to the next; where she stops, the rest is hidden."""

    done = Signal()
    other_way = Signal()

    def __init__(self, sitting: Sitting, hearing: Hearing) -> None:
        super().__init__()
        self._sitting = sitting
        self._queue = [finding for detail in sitting.reading.details for finding in detail.findings]
        self._at = -1
        self._open = self._undecided()
        self.setAccessibleName(self.tr("What was found"))
        self._where = label("", "muted", wrap=False)
        self._kind = label("", "title")
        self._who = label("", "muted")
        self.sentence = Sentence()
        self._times = label("", "muted")
        self.bar = Bar(sitting, hearing)
        self.bar.acted.connect(self._acted)
        self._back = button(self.tr("Go back"), self._to_before, "quiet")
        self._skip = button(self.tr("Skip for now"), self._to_next, "quiet")
        enough = button(self.tr("That is enough. The rest stays hidden."), self._hide_rest, "quiet")
        asked = card(column(self._who, self.sentence, self._times, space=0.5), self.bar, space=1.5)
        head = row(self._kind, self._where)
        head.setStretch(0, 1)
        sheet = page(head, asked, ways_(self._back, self._skip, enough), width=WIDTH)
        self._stack = QStackedWidget()
        self._stack.addWidget(sheet)
        self._end = self._end_page()
        self._stack.addWidget(self._end)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        sitting.changed.connect(self._show)
        hearing.get_ready()
        self._begin()

    def _end_page(self) -> Page:
        end = Page()
        end.fill(
            self.tr("You have seen all that was found"),
            label(self.tr("We may have missed some. You can read more of the text if you like."), "lead"),
            ways=[
                button(self.tr("See what will leave"), self.done.emit, "primary"),
                button(self.tr("Read more"), self.other_way.emit),
                button(self.tr("Go back"), self._to_before, "quiet"),
            ],
        )
        return end

    # Where she is

    @property
    def now(self) -> Finding | None:
        """What is asked about; None at the end."""
        return self._queue[self._at] if self._at < len(self._queue) else None

    def _begin(self) -> None:
        """Where she was; else at the first that is not decided."""
        places = [finding.passage.first for finding in self._queue]
        if self._sitting.review.place in places:
            self._go(places.index(self._sitting.review.place))
        else:
            self._to_next()

    def _to_next(self) -> None:
        after = range(self._at + 1, len(self._queue))
        self._go(next((at for at in after if not self._decided(self._queue[at])), len(self._queue)))

    def _to_before(self) -> None:
        self._go(max(0, self._at - 1))

    def _go(self, at: int) -> None:
        self._at = at
        place = self.now.passage.first if self.now else None
        self._sitting.note(replace(self._sitting.review, place=place))
        self._show()
        if self.now:
            announce(self, f"{self._kind.text()}. {self._where.text()}. {self.sentence.accessibleName()}")
        self._stack.setCurrentIndex(0 if self.now else 1)
        self.lead_to(self.bar if self.now else self._end)
        self.setFocus()

    def _decided(self, finding: Finding) -> bool:
        return self._sitting.decided(self._sitting.transcript.span(finding.passage))

    def _undecided(self) -> set[int]:
        return {at for at, finding in enumerate(self._queue) if not self._decided(finding)}

    def _acted(self) -> None:
        """After a decision on to the next; after undoing one, back to what is open again."""
        before, self._open = self._open, self._undecided()
        if again := self._open - before:
            self._go(min(again))
        elif self.now and self._decided(self.now):
            self._to_next()

    def _hide_rest(self) -> None:
        """What is only pointed out would stay: it is hidden too, or the button would promise too much."""
        rest = [self._queue[at] for at in sorted(self._undecided()) if not self._queue[at].hides]
        if not rest or self._sitting.hide_found(rest):
            self.done.emit()

    # What is shown

    def _show(self) -> None:
        finding = self.now
        if finding is None:
            self.sentence.clear()
            return
        sitting, span = self._sitting, self._sitting.transcript.span(finding.passage)
        kind = wording.kind(finding.type)
        self._kind.setText(kind[:1].upper() + kind[1:])
        self._where.setText(self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._queue)))
        self.sentence.show_span(sitting, span)
        self._who.setText(self.sentence.speaker)
        times = len(sitting.reading.alike(finding))
        self._times.setText(self.tr("This is said {number} times.").format(number=times) if times > 1 else "")
        self._times.setVisible(times > 1)
        self._back.setVisible(self._at > 0)
        self.bar.select(span)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        strikes = event.key() in {Qt.Key.Key_S, Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers()
        if strikes and self.now:
            if not event.isAutoRepeat():  # or what comes next would go unseen
                self.bar.strike()
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            self.bar.hear()
        else:
            super().keyPressEvent(event)
