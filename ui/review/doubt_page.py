"""One question before she signs: words that tell together, or that are hidden at one place and said at another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.transcript import Passage
from redactor.review.doubts import Doubt, Why
from ui.review.page import Page
from ui.review.press import button
from ui.review.sentence import Sentence
from ui.review.sitting import Sitting
from ui.widgets import card, label, row


class DoubtPage(Page):
    """`answered` tells that words were hidden or left; what else is open is asked on the next page."""

    answered = Signal()
    back_wanted = Signal()

    def __init__(self, sitting: Sitting, doubt: Doubt, left: int) -> None:
        super().__init__()
        self._sitting, self._doubt = sitting, doubt
        if doubt.why is Why.TOGETHER:
            title = self.tr("Read together, these say a lot")
            lead = self.tr("They may tell who somebody is. You can hide one or more, or leave them.")
        else:
            title = self.tr("Hidden, but not everywhere")
            lead = self.tr("The same words can still be read here. You can hide them here too, or leave them.")
        more = self.tr("Questions before you sign: {number}").format(number=left)
        self.fill(
            title,
            label(more, "muted"),
            label(lead, "lead"),
            *(self._place(passage) for passage in doubt.passages),
            ways=[
                button(self.tr("Hide all of these"), partial(self._hide, doubt.passages)),
                button(self.tr("Leave them"), self._leave),
                button(self.tr("Go back"), self.back_wanted.emit, "quiet"),
            ],
        )

    def _place(self, passage: Passage) -> QWidget:
        sentence = Sentence()
        sentence.show_span(self._sitting, self._sitting.transcript.span(passage))
        hide = button(self.tr("Hide this"), partial(self._hide, (passage,)))
        hide.setAccessibleDescription(sentence.accessibleName())
        return card(label(sentence.speaker, "muted"), sentence, row(hide, None), space=1)

    def _hide(self, passages: tuple[Passage, ...]) -> None:
        if self._sitting.hide([self._sitting.transcript.span(passage) for passage in passages]):
            self.answered.emit()

    def _leave(self) -> None:
        if self._sitting.leave(self._doubt):
            self.answered.emit()
