"""Questions for her, from the researcher or somebody else in the group: she answers, or leaves them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from models.review import Question
from models.transcript import Role
from ui.review import cells
from ui.review.lead import Leads
from ui.review.page import Page, entry, typed, ways_
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import column, field, label


class QuestionCard(Leads):
    """One question, with the words it is about as they stand now."""

    closed = Signal()

    def __init__(self, sitting: Sitting, question: Question) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._sitting, self._question = sitting, question
        from_ = (
            self.tr("The researcher asks") if question.by is Role.RESEARCHER else self.tr("Somebody in the group asks")
        )
        shown = cells.lines(sitting, sitting.transcript.span(question.passage))
        about = " ".join(cell.text for line in shown for cell in line.cells)
        self._answer = entry()
        self._answer.setMaxLength(200)
        send = button(self.tr("Send this answer"), lambda: self._close(typed(self._answer)))
        send.setEnabled(False)  # or a slip would put the question away
        self._answer.textChanged.connect(lambda: send.setEnabled(bool(typed(self._answer))))
        self.setLayout(
            column(
                label(from_, "muted"),
                label(question.text, "heading"),
                label(f"“{about}”"),
                field(self.tr("Your answer"), self._answer),
                ways_(
                    send,
                    button(self.tr("Leave it without an answer"), lambda: self._close(""), "quiet"),
                ),
                space=1,
                margins=2,
            )
        )
        self.lead_to(self._answer)

    def _close(self, answer: str) -> None:
        if self._sitting.answer(self._question, answer):
            self.closed.emit()


class QuestionsPage(Page):
    """All questions that wait."""

    done = Signal()
    changed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        cards = [QuestionCard(sitting, question) for question in sitting.questions()]
        for card in cards:
            card.closed.connect(self.changed)
        none = self.tr("There are no more questions.")
        some = self.tr("You do not have to answer. Nothing changes until you change it.")
        self.fill(
            self.tr("Questions for you"),
            label(some if cards else none, "lead"),
            *cards,
            ways=[button(self.tr("Go back"), self.done.emit, "primary")],
        )
