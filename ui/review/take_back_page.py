"""Taking back: some words, the sound only, or the whole interview; what that undoes, and what it cannot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.erased import Erased, Withdrawn
from models.errors import Told
from models.vault import Vault
from ui.review import wording
from ui.review.choice import Choice
from ui.review.dates import day
from ui.review.page import Answer, Page, lines
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import card, column, label


class TakeBackPage(Page):
    """What can be taken back. Nothing is done here yet."""

    words_wanted = Signal()
    erase_wanted = Signal(object)  # a Withdrawn
    done = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        about = self.tr("You hide them in the text.")
        if any(one.speaker == sitting.speaker for one in sitting.store.sign_offs.get(sitting.interview)):
            about += " " + self.tr("Your signature is taken back first.")
        words = Choice(self.tr("Some words"), about, self.words_wanted.emit)
        choices = [words]
        if sitting.store.interviews.recording(sitting.interview):
            about = self.tr("The recording is deleted. The text stays.")
            choices.append(Choice(self.tr("The sound"), about, lambda: self.erase_wanted.emit(Withdrawn.SOUND)))
        if sitting.store.strikes.closed(sitting.interview, sitting.speaker):
            about = self.tr("The words you hid with your code are deleted now. You cannot bring them back then.")
            choices.append(Choice(self.tr("What I hid"), about, lambda: self.erase_wanted.emit(Withdrawn.STRUCK)))
        about = self.tr("The recording, the text and all that you decided are deleted.")
        choices.append(
            Choice(self.tr("The whole interview"), about, lambda: self.erase_wanted.emit(Withdrawn.INTERVIEW))
        )
        self.fill(
            self.tr("What would you like to take back?"),
            label(self.tr("You do not have to say why."), "lead"),
            column(*choices, space=1.5),
            ways=[button(self.tr("Go back"), self.done.emit)],
            focus=words,
        )


class EraseMoment(Page):
    """The moment before something is deleted for good. `erased` comes with the record of it."""

    erased = Signal(object)  # an Erased
    done = Signal()

    def __init__(self, vault: Vault, sitting: Sitting, what: Withdrawn) -> None:
        super().__init__()
        self._vault, self._sitting, self._what = vault, sitting, what
        said = {
            Withdrawn.INTERVIEW: self.tr("All of this interview is deleted from this computer."),
            Withdrawn.SOUND: self.tr("The recording is deleted from this computer. The text stays as it is."),
            Withdrawn.STRUCK: self.tr("The words and the sound that you hid are deleted from this computer."),
        }
        self._wrong = Answer()
        parts: list[QWidget] = [label(said[what], "lead"), label(self.tr("This cannot be undone."))]
        if sitting.reading.group and what is not Withdrawn.STRUCK:
            parts.append(label(self.tr("Other people speak in it too. It is deleted for them as well.")))
        given = sitting.store.receipts.get(sitting.interview)
        if given:
            told = self.tr("On {day}, copies went to {who}. They are not on this computer, so they stay.")
            parts.append(
                lines(*(told.format(day=day(one.at), who=one.recipient or self.tr("the study")) for one in given))
            )
        self.fill(
            self.tr("Delete it for good?"),
            *parts,
            self._wrong,
            ways=[button(self.tr("No, keep it"), self.done.emit, "primary"), button(self.tr("Delete it"), self._erase)],
        )

    def _erase(self) -> None:
        try:
            if self._what is Withdrawn.STRUCK:
                erased = self._vault.store.erasures.destroy_struck(self._sitting.interview, self._sitting.speaker)
            else:
                erased = self._vault.withdraw(self._sitting.interview, self._what)
        except Told as error:
            self._wrong.say(wording.told(error))
            return
        if erased is not None:
            self.erased.emit(erased)


class ErasedPage(Page):
    """What was deleted, and what nobody can promise."""

    done = Signal()

    def __init__(self, erased: Erased) -> None:
        super().__init__()
        whole = erased.what is Withdrawn.INTERVIEW
        gone = [self.tr("The recording")] if erased.sound else []
        if whole:
            gone += [self.tr("All words: {number}").format(number=erased.counts.get("words", 0))]
            gone += [self.tr("All that was found and decided"), self.tr("Signatures, questions and your code")]
        if erased.what is Withdrawn.STRUCK:
            gone = [self.tr("All words that you hid: {number}").format(number=erased.counts.get("word", 0))]
        left = [
            self.tr("{files}, given to {who} on {day}").format(
                files=", ".join(one.files), who=one.recipient or self.tr("the study"), day=day(one.at)
            )
            for one in erased.given
        ]
        left += [self.tr("A backup on another disk, if one was made")] if erased.backups else []
        left.append(self.tr("A locked rest on the disk, for a while, that nobody can read"))
        self.fill(
            self.tr("It is deleted"),
            card(label(self.tr("This is gone"), "heading"), lines(*gone)),
            card(label(self.tr("This may still be there"), "heading"), lines(*left)),
            ways=[button(self.tr("Give the computer back") if whole else self.tr("Go on"), self.done.emit, "primary")],
        )
