"""Who can see what: who decided, who signed, every file that was made, when and for whom."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.transcript import Role
from ui.review import company
from ui.review.dates import day, day_kept
from ui.review.page import Page, lines
from ui.review.press import button
from ui.review.sitting import CODE_TAKEN, Sitting
from ui.widgets import card, label


class WhoPage(Page):
    """Everything that was done with this interview; no words of it."""

    done = Signal()
    page_wanted = Signal(object)  # a Receipt

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        study = sitting.store.study.get()
        researcher = study.researcher or self.tr("the researcher")
        self.fill(
            self.tr("Who can see what"),
            card(
                label(self.tr("On this computer"), "heading"),
                lines(
                    self.tr("The recording and the text are locked with the passphrase of the study."),
                    self.tr("{researcher} knows it. Whoever knows it can read what you have not hidden.").format(
                        researcher=researcher
                    ),
                    *self._code(sitting),
                ),
            ),
            *self._company(sitting),
            card(
                label(self.tr("What left this computer"), "heading"),
                lines(*self._files(sitting)),
                *self._pages(sitting),
            ),
            card(label(self.tr("What was asked"), "heading"), lines(*self._asked(sitting))),
            card(label(self.tr("What was decided"), "heading"), lines(*self._decided(sitting))),
            card(label(self.tr("Who has signed"), "heading"), lines(*self._signed(sitting))),
            ways=[button(self.tr("Go back"), self.done.emit, "primary")],
        )

    def _code(self, sitting: Sitting) -> list[str]:
        """What becomes of what she hid: that is another thing with a code than without one."""
        has_code = sitting.store.codes.is_set(sitting.interview, sitting.speaker)
        locked = self.tr("What you hide is locked with your code. Only you can read it.")
        open_ = self.tr("You have no code. So they could come in here in your place, and bring back what you hid.")
        made = [locked if has_code else open_]
        if taken := sitting.review.prefers.get(CODE_TAKEN):
            told = self.tr("On {day}, your code was taken away with the passphrase.")
            made.append(told.format(day=day_kept(taken)))
        return made

    def _company(self, sitting: Sitting) -> list[QWidget]:
        told = company.told(sitting.review)
        seen = self.tr("This person sees what you see here. Nothing is sent to them.")
        return [card(label(self.tr("Beside you"), "heading"), lines(told, seen))] if told else []

    def _asked(self, sitting: Sitting) -> list[str]:
        """Questions by who asked whom; what was asked stands with the question itself."""
        made = []
        for one in sitting.store.questions.get(sitting.interview):
            who = self._name_of(sitting, one.by, one.speaker)
            ended = self.tr("answered") if one.answer else self.tr("put away") if one.closed else self.tr("open")
            made.append(self.tr("{day}: {who} asked ({ended})").format(day=day(one.at), who=who, ended=ended))
        return made or [self.tr("Nothing.")]

    def _name_of(self, sitting: Sitting, by: Role, speaker: int | None) -> str:
        if by is not Role.PARTICIPANT:
            return self.tr("The researcher")
        return self.tr("You") if speaker == sitting.speaker else self.tr("Somebody else in the interview")

    def _files(self, sitting: Sitting) -> list[str]:
        made = [
            self.tr("{day}: {files}, for {who}").format(
                day=day(receipt.at),
                files=", ".join(receipt.files),
                who=receipt.recipient or self.tr("the study"),
            )
            + (". " + self.tr("They may keep it until: {until}").format(until=receipt.until) if receipt.until else "")
            for receipt in sitting.store.receipts.get(sitting.interview)
        ]
        copies = sitting.store.copies.get(sitting.interview)
        own = [self.tr("{day}: a copy for yourself").format(day=day(copy.at)) for copy in copies]
        return [*made, *own, *self._keys(sitting)] or [self.tr("Nothing.")]

    def _pages(self, sitting: Sitting) -> list[QWidget]:
        """To each time that files were made, her page about it."""
        told = self.tr("My page: {day}, for {who}")
        return [
            button(
                told.format(day=day(one.at), who=one.recipient or self.tr("the study")),
                partial(self.page_wanted.emit, one),
            )
            for one in sitting.store.receipts.get(sitting.interview)
        ]

    def _keys(self, sitting: Sitting) -> list[str]:
        """Each time that the study's pseudonym book left since her interview is here: names of hers may be in it."""
        locked = self.tr("{day}: the list of names and what stands for them, for the study, locked")
        open_ = self.tr("{day}: the list of names and what stands for them, for the study, not locked")
        exports = [one for one in sitting.store.pseudonyms.exports() if one.at >= sitting.record.added]
        return [(locked if one.locked else open_).format(day=day(one.at)) for one in exports]

    def _decided(self, sitting: Sitting) -> list[str]:
        """Counts by person and day: what was decided about is not said again."""
        counts: Counter[tuple[str, str]] = Counter()
        for decision in sitting.store.decisions.get(sitting.interview):
            counts[day(decision.at), self._name_of(sitting, decision.by, decision.speaker)] += 1
        told = self.tr("{day}: {who}, decisions: {number}")
        made = [told.format(day=when, who=who, number=number) for (when, who), number in counts.items()]
        return made or [self.tr("Nothing so far. What was found stays hidden.")]

    def _signed(self, sitting: Sitting) -> list[str]:
        made = [
            self.tr("{day}: {name}").format(day=day(signed.at), name=signed.name)
            for signed in sitting.store.sign_offs.get(sitting.interview)
        ]
        return made or [self.tr("Nobody.")]
