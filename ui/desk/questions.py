"""Questions to a participant about a passage: asked here, answered in her room or left alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.review import Question
from redactor.clock import clock
from redactor.desk import Desk
from ui.desk.cells import text_of
from ui.messages import Notice
from ui.widgets import button, card, clear, column, field, label, row


class QuestionsPanel(QWidget):
    """`asked` tells the question's text; it is about what is selected."""

    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.text, self.notice, self._list = QLineEdit(), Notice(), column(space=1)
        self.text.setMaxLength(200)
        self.text.returnPressed.connect(self._ask)
        line = row(self.text, button(self.tr("Ask"), self._ask), space=1)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        help_ = self.tr("She sees it beside these words, in her room. She may leave it without an answer.")
        asked = field(self.tr("A question about the selected words"), holder, help_)
        self.text.setAccessibleName(self.tr("A question about the selected words"))
        self.setLayout(column(card(asked, self.notice), self._list, None, space=1))
        self.refresh()

    def refresh(self) -> None:
        """Show all questions with what came of them; never words that a participant hides."""
        clear(self._list)
        for question in reversed(self._desk.questions()):
            self._list.addWidget(self._entry(question))

    def _entry(self, question: Question) -> QWidget:
        span = self._desk.transcript.span(question.passage)
        at = clock(self._desk.transcript.words[span.start].start)
        state = question.answer or (
            self.tr("Left without an answer") if question.closed else self.tr("Not answered yet")
        )
        about = f"{at}  “{text_of(self._desk, span)}”"
        return card(
            label(about, "muted"), label(question.text), label(state, "heading" if question.answer else "muted")
        )

    def _ask(self) -> None:
        if text := " ".join(self.text.text().split()):
            self.asked.emit(text)
        else:
            self.text.setFocus()
