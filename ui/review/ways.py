"""How would you like to do this? The ways through, each with an honest time; and the choice not to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton

from models.review import Way
from redactor.review.minutes import minutes
from ui.review import wording
from ui.review.choice import Choice
from ui.review.company import HELPER, HELPS, TOGETHER_WAY, Helps
from ui.review.page import Page, entry, lines, typed, ways_
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import column, field, label


def way_of(sitting: Sitting) -> Way | None:
    """The way that is really gone: for somebody with company, the one the two chose."""
    way = sitting.review.way
    if way is Way.TOGETHER:
        chosen = sitting.review.prefers.get(TOGETHER_WAY)
        return Way(str(chosen)) if chosen else None
    return way


class WaysPage(Page):
    """The five ways. `chosen` comes after the choice is kept."""

    chosen = Signal(object)  # a Way
    questions_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        choices = [
            self._way(
                Way.FOUND,
                self.tr("Only what was found"),
                self.tr("You see each name, place or date that was found, one at a time. You hide it or leave it."),
            ),
            self._way(
                Way.PARTS,
                self.tr("Part by part"),
                self.tr("You see a list of parts. You read a part, skip it, or remove it without reading."),
            ),
            self._way(Way.WORDS, self.tr("Every word"), self.tr("You read all of it, from start to end.")),
            self._way(
                Way.TOGETHER,
                self.tr("With someone, or someone for me"),
                self.tr("A person you trust sits with you, or does it for you."),
            ),
            self._way(
                Way.NOT_LOOK,
                self.tr("I would rather not look"),
                self.tr("That is fine. Then everything that was found is hidden, and all that might be a sign of you."),
            ),
        ]
        if waiting := len(sitting.questions()):
            title = self.tr("Questions for you: {number}").format(number=waiting)
            about = self.tr("You can answer them or leave them.")
            choices.append(Choice(title, about, self.questions_wanted.emit))
        self.fill(
            self.tr("How would you like to do this?"),
            label(self.tr("You can change this at any time."), "lead"),
            column(*choices, space=1),
            focus=choices[0],
        )

    def _way(self, way: Way, title: str, about: str) -> Choice:
        sitting = self._sitting
        note = ""
        if way not in {Way.TOGETHER, Way.NOT_LOOK}:
            note = wording.minutes(minutes(way, sitting.reading.details, sitting.reading.parts))
        return Choice(title, about, lambda: self._choose(way), note)

    def _choose(self, way: Way) -> None:
        if self._sitting.note(replace(self._sitting.review, way=way)):
            self.chosen.emit(way)


class TogetherPage(Page):
    """Who is with her or acts for her, and which way the two go."""

    chosen = Signal(object)  # a Way

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._who = entry(str(sitting.review.prefers.get(HELPER, "")))
        self._who.setMaxLength(60)
        self._beside = QRadioButton(self.tr("This person sits with me"))
        self._acts = QRadioButton(self.tr("This person does it for me"))
        acts = sitting.review.prefers.get(HELPS) == Helps.ACTS
        (self._acts if acts else self._beside).setChecked(True)
        self.fill(
            self.tr("Not alone"),
            label(self.tr("You decide. The other person can read to you, press the keys, or do it for you."), "lead"),
            field(self.tr("Who is it?"), self._who, self.tr("A first name, “my sister”, or nothing at all.")),
            ways_(self._beside, self._acts),
            label(self.tr("Which way do you go?"), "heading"),
            column(
                self._way(Way.FOUND, self.tr("Only what was found")),
                self._way(Way.PARTS, self.tr("Part by part")),
                self._way(Way.WORDS, self.tr("Every word")),
                space=1.5,
            ),
            focus=self._who,
        )

    def _way(self, way: Way, title: str) -> Choice:
        reading = self._sitting.reading
        note = wording.minutes(minutes(way, reading.details, reading.parts))
        return Choice(title, "", self._chooser(way), note)

    def _chooser(self, way: Way) -> Callable[[], None]:
        def choose() -> None:
            helps = Helps.ACTS if self._acts.isChecked() else Helps.BESIDE
            if self._sitting.prefer(**{HELPER: typed(self._who), HELPS: str(helps), TOGETHER_WAY: str(way)}):
                self.chosen.emit(way)

        return choose


class NotLookPage(Page):
    """What not looking means, before it is signed."""

    sign_wanted = Signal()
    look_wanted = Signal()
    other_way = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fill(
            self.tr("You do not have to look"),
            label(self.tr("Then we hide as much as we can for you."), "lead"),
            lines(
                self.tr("We hide all names, places, dates and numbers that were found."),
                self.tr("We also hide what may be a sign of you: jobs, illness, faith, and events people know of."),
                self.tr("A computer found these. It may have missed some."),
                self.tr("The researcher reads the text before anything leaves."),
                self.tr("You can change your mind later and look after all."),
            ),
            ways=[
                button(self.tr("Go on to sign"), self.sign_wanted.emit, "primary"),
                button(self.tr("Choose another way"), self.other_way.emit),
                button(self.tr("Look at what would leave"), self.look_wanted.emit, "quiet"),
            ],
        )
