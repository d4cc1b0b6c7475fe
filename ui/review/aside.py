"""The pages beside the way: who to talk to, a pause, giving the computer back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from models.errors import WrongPassphrase
from models.study import Study
from models.vault import Vault
from ui.review import paper, wording
from ui.review.page import Answer, Page, entry, lines, typed
from ui.review.passage import Selected
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import card, field, label


class ContactsPage(Page):
    """The study's people to turn to."""

    done = Signal()

    def __init__(self, study: Study, printers: Sequence[str] = ()) -> None:
        super().__init__()
        self._study = study
        cards = [
            card(label(contact.name, "heading"), label(contact.phone, "lead"), label(contact.note), space=1)
            for contact in study.contacts
        ]
        nobody = self.tr("Nobody is written down here. Ask {researcher} who you can talk to.").format(
            researcher=study.researcher or self.tr("the researcher")
        )
        self.fill(
            self.tr("Who to talk to"),
            label(self.tr("You can talk to these people, now or later.") if cards else nobody, "lead"),
            *cards,
            ways=[
                button(self.tr("Go back"), self.done.emit, "primary"),
                *(button(self.tr("Print: {printer}").format(printer=name), self._print_on(name)) for name in printers),
            ],
        )

    def _print_on(self, printer: str) -> Callable[[], None]:
        contacts = ("\n".join(filter(None, (one.name, one.phone, one.note))) for one in self._study.contacts)
        text = "\n\n".join([self.tr("Who to talk to"), *contacts])
        return lambda: paper.print_text(text, printer)


class PausePage(Page):
    """A pause for as long as she likes."""

    done = Signal()
    back_wanted = Signal()
    who_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, *, seated: bool) -> None:
        """`seated`: whether somebody's review is open, of which there is something to see and to take back."""
        super().__init__()
        who = (self.tr("Who can see what"), self.who_wanted)
        take_back = (self.tr("Take something back"), self.take_back_wanted)
        self.fill(
            self.tr("A pause"),
            label(self.tr("Everything is kept. Take all the time you want."), "lead"),
            lines(
                self.tr("You can close the computer, go out, or come back another day. It will be as you left it."),
                self.tr("If other people are in the room, press Esc to cover the page."),
            ),
            ways=[
                button(self.tr("Go on"), self.done.emit, "primary"),
                button(self.tr("Give the computer back"), self.back_wanted.emit),
                *(button(name, wanted.emit, "quiet") for name, wanted in (who, take_back) if seated),
            ],
        )


class HandBackPage(Page):
    """The way out, for the researcher: it takes the study's passphrase."""

    left = Signal()
    done = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault = vault
        self._passphrase = entry(secret=True)
        self._passphrase.returnPressed.connect(self._try)
        self._wrong = Answer()
        self.fill(
            self.tr("Give the computer back"),
            label(self.tr("Give it to the researcher now. Only the passphrase leads out of here."), "lead"),
            field(self.tr("The study's passphrase"), self._passphrase, "", self._wrong),
            ways=[
                button(self.tr("Open the researcher's side"), self._try, "primary"),
                button(self.tr("Go back"), self.done.emit),
            ],
            focus=self._passphrase,
        )

    def _try(self) -> None:
        try:
            self._vault.check_passphrase(self._passphrase.text())
        except WrongPassphrase as error:
            self._wrong.say(wording.told(error))
            self._passphrase.clear()
            self._passphrase.setFocus()
            return
        self.left.emit()


class AskPage(Page):
    """A question to another participant about what that person said; the words stay theirs to decide."""

    done = Signal()
    asked = Signal()

    def __init__(self, sitting: Sitting, chosen: Selected) -> None:
        super().__init__()
        self._sitting, self._chosen = sitting, chosen
        self._text = entry()
        self._text.setMaxLength(200)
        self._text.returnPressed.connect(self._ask)
        self.fill(
            self.tr("Ask about these words"),
            label(self.tr("The person who said them will see your question, and can hide them or not."), "lead"),
            field(self.tr("Your question"), self._text, self.tr("For example: Can you leave this out?")),
            ways=[
                button(self.tr("Ask"), self._ask, "primary"),
                button(self.tr("Go back"), self.done.emit),
            ],
            focus=self._text,
        )

    def _ask(self) -> None:
        sitting, text = self._sitting, typed(self._text)
        if text and sitting.ask(self._chosen.span, text):
            self.asked.emit()
