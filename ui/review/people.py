"""Who is here: where several participants are in the recording, each goes to her own review."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from models.review import Review
from ui.review import wording
from ui.review.choice import Choice
from ui.review.page import Page
from ui.review.press import button
from ui.widgets import label


class PeoplePage(Page):
    """`chosen` comes with a speaker's id."""

    chosen = Signal(int)

    def __init__(self, reviews: Sequence[Review]) -> None:
        super().__init__()
        choices = [
            Choice(wording.person(review.called, number), "", self._chooser(review.speaker))
            for number, review in enumerate(reviews, start=1)
        ]
        self.fill(
            self.tr("Who are you?"),
            label(self.tr("Each of you decides on your own words."), "lead"),
            label(self.tr("If you do not know which person you are, ask the researcher.")),
            *choices,
            focus=choices[0],
        )

    def _chooser(self, speaker: int) -> Callable[[], None]:
        return lambda: self.chosen.emit(speaker)


class NobodyPage(Page):
    """Nobody in the interview is marked as a participant, so nobody can review it yet."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fill(
            self.tr("This is not ready yet"),
            label(self.tr("The researcher has to say first which voice is yours."), "lead"),
            ways=[button(self.tr("Give the computer back"), self.back_wanted.emit, "primary")],
        )
