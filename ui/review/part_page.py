"""One part of the transcript, to read and to strike in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from models.review import PartState
from redactor.review.parts import Part
from ui.review import cells, wording
from ui.review.bar import Bar
from ui.review.comfort import VERBATIM
from ui.review.hearing import Hearing
from ui.review.lead import Leads
from ui.review.page import centred
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.theme import SPACE
from ui.transcript.view import Line, TranscriptView
from ui.widgets import column, label, row

LEAST_LINES = 12  # of text: on a lower page the words are worth more than the title
MOST_FOOT = 0.65  # of the page's height: where the bar needs more, it scrolls
LEAST_ASKING = 18  # of text: on a lower page what the bar asks needs the place of the words


class PartPage(Leads):
    """The words of one part; below them, what can be done with what is selected, or the ways on."""

    next_wanted = Signal(object)  # the Part that was just read
    back_wanted = Signal(object)  # likewise
    ask_wanted = Signal(object)  # a Selected

    def __init__(self, sitting: Sitting, hearing: Hearing, part: Part, *, back: str) -> None:
        """`back` names the way back: to the list of parts, or to the part before."""
        super().__init__()
        self._sitting, self.part = sitting, part
        self.setAccessibleName(wording.title(part))
        self.view = _View()
        self.view.setAccessibleName(self.tr("What was said in this part"))
        last = part.number == len(sitting.reading.parts)
        self._bar = Bar(
            sitting,
            hearing,
            button(self.tr("See what will leave") if last else self.tr("Next part"), self._next, "primary"),
            button(back, lambda: self.back_wanted.emit(part)),
        )
        self._bar.changed.connect(self._fit)
        self._bar.acted.connect(self.view.let_go)
        self._bar.let_go.connect(self.view.let_go)
        self._bar.ask_wanted.connect(self.ask_wanted)
        self.view.selected.connect(self._bar.select)
        self.view.struck.connect(self._bar.strike)
        self.view.hear_wanted.connect(self._bar.hear)
        hearing.get_ready()
        self.view.activated.connect(lambda _span: self._bar.setFocus())
        self._head = self._make_head()
        sheet = column(self._head, self.view, space=1)
        paper = QWidget()
        paper.setLayout(sheet)
        middle = column(centred(paper))
        middle.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self._paper = QWidget()
        self._paper.setLayout(middle)
        self._foot = QScrollArea()
        self._foot.setWidgetResizable(True)
        self._foot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot.setWidget(self._bar)
        box = column(self._paper, self._foot, space=0)
        box.setStretch(0, 1)
        self.setLayout(box)
        self.lead_to(self.view)
        sitting.changed.connect(self._show_changed)
        self.show_words()

    def _make_head(self) -> QWidget:
        count = len(self._sitting.reading.parts)
        where = self.tr("Part {number} of {count}").format(number=self.part.number, count=count)
        title = row(label(wording.title(self.part), "heading"), label(where, "muted", wrap=False))
        title.setStretch(0, 1)
        parts: list[QLayout | QWidget] = [title]
        if self.part.number == 1:
            parts.append(label(self.tr("Speech looks odd when it is written down. That is so for everyone."), "muted"))
        head = QWidget()
        head.setLayout(column(*parts, space=0.5))
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), 0)  # it makes do with any height: the window must not grow

    def _fit(self) -> None:
        """On a low page something makes room: first the title, then, while the bar asks something, the words."""
        lines = self.height() / self.fontMetrics().lineSpacing()
        self._head.setVisible(lines > LEAST_LINES)
        self._paper.setVisible(lines > LEAST_ASKING or not self._bar.is_asking)
        most = self.height() if self._paper.isHidden() else round(self.height() * MOST_FOOT)
        self._foot.setFixedHeight(min(self._bar.heightForWidth(self.width()), most))

    # What is shown

    def show_words(self) -> None:
        """Show the whole part as it stands."""
        self.view.set_lines(self._made())

    def _made(self) -> list[Line]:
        verbatim = bool(self._sitting.review.prefers.get(VERBATIM))
        return cells.lines(self._sitting, self.part.span, verbatim=verbatim)

    def _show_changed(self, touched: range) -> None:
        """Show the turns anew that a gesture changed."""
        if touched.stop <= self.part.span.start or self.part.span.stop <= touched.start:
            return
        self.view.update_lines(self._made())
        self._bar.select(self.view.span)

    def _next(self) -> None:
        if self._sitting.mark(self.part, PartState.READ):
            self.next_wanted.emit(self.part)


class _View(TranscriptView):
    """The transcript, with the keys that strike (S, Delete and Backspace) and the one that plays (L)."""

    struck = Signal()
    hear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "paper")
        self._left_at = -1  # the cell from which the arrow keys go on

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing())

    def let_go(self) -> None:
        """End the selection, and stay where it was."""
        self._left_at = self._focus
        self.select(None)
        self.setFocus()

    def _first_in_sight(self) -> int:
        return self._left_at if 0 <= self._left_at < len(self._cells) else super()._first_in_sight()

    def set_lines(self, lines: Sequence[Line]) -> None:
        self._left_at = -1
        super().set_lines(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        strikes = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_S} and not event.modifiers()
        if strikes and self.span:
            self.struck.emit()
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            self.hear_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            event.ignore()  # the cover's key is used for nothing else
        else:
            super().keyPressEvent(event)
