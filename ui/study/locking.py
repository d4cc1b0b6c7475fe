"""Passphrase, recovery code and the lock that closes an idle window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QSpinBox, QWidget

from models.errors import Told
from models.vault import Vault
from models.vault.rekey import Following
from ui import idle
from ui.background import Background
from ui.flow import flowing
from ui.messages import Notice
from ui.start import remember
from ui.start.passphrase import PassphraseField
from ui.theme import SPACE
from ui.widgets import button, card, column, field, label, row


class LockingPanel(QWidget):
    """Stretching a passphrase is done in a thread; a recovery code is shown once and kept nowhere."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault = vault
        self.notice = Notice()
        self._work = Background(self)
        self._work.done.connect(self._arrived)
        self._work.failed.connect(self._failed)
        self.setLayout(column(self._idle(), self._change(), self._recovery(), self.notice))

    # The lock of an idle window

    def _idle(self) -> QWidget:
        self.minutes = QSpinBox(minimum=0, maximum=120, value=idle.minutes(self._vault.store))
        self.minutes.setSpecialValueText(self.tr("never"))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)  # the style sheet's padding does not reach it
        self.minutes.valueChanged.connect(self._keep_minutes)
        about = self.tr(
            "Transcribing goes on. Coming back takes the passphrase; a participant comes back with her code."
        )
        return card(
            label(self.tr("When nobody is here"), "heading"),
            field(self.tr("Cover the window after"), self.minutes, about),
            space=1,
        )

    def _keep_minutes(self, value: int) -> None:
        try:
            idle.keep_minutes(self._vault.store, value)
        except Told as error:
            self.notice.problem(error)

    # Another passphrase

    def _change(self) -> QWidget:
        self.old, self.new, self.again = PassphraseField(), PassphraseField(), PassphraseField()
        self.change = button(self.tr("Change the passphrase"), self.change_passphrase, "primary")
        about = self.tr("The study is encrypted anew. Backups that were made before open with the old passphrase.")
        return card(
            label(self.tr("Another passphrase"), "heading"),
            label(about),
            field(self.tr("The passphrase of now"), self.old),
            field(self.tr("The new passphrase"), self.new, self.tr("At least 8 characters; four words are good.")),
            field(self.tr("The new passphrase again"), self.again),
            row(self.change, None),
        )

    def change_passphrase(self) -> None:
        if self.new.text != self.again.text:
            self.notice.problem(Told(self.tr("The two new passphrases are not the same. Type them again.")))
            self.again.setFocus()
        else:
            self._start(partial(self._vault.next_passphrase, self.old.text, self.new.text))

    # The recovery code

    def _recovery(self) -> QWidget:
        self.known, self.code = PassphraseField(), label()
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.code.setAccessibleName(self.tr("The recovery code"))
        self.make = button(self.tr("Make a recovery code"), self.make_code)
        self._print = button(self.tr("Print it…"), self.print_code)
        self._hide = button(self.tr("I have it; hide it"), self.hide_code, "primary")
        self._shown = card(
            label(self.tr("Write it down or print it now. It is not shown again, and it opens the study.")),
            self.code,
            flowing(self._print, self._hide),
        )
        self._shown.hide()
        about = self.tr(
            "It opens the study if the passphrase is lost. Keep it on paper, somewhere else. A code made before ends."
        )
        return card(
            label(self.tr("Recovery code"), "heading"),
            label(about),
            field(self.tr("The passphrase"), self.known),
            row(self.make, None),
            self._shown,
        )

    def make_code(self) -> None:
        self._start(partial(self._vault.make_recovery_code, self.known.text))

    def print_code(self) -> None:
        printer = QPrinter()
        printer.setDocName("Print")  # what a print queue shows
        if QPrintDialog(printer, self).exec():
            document = QTextDocument()
            document.setPlainText(self.code.text())
            document.print_(printer)

    def hide_code(self) -> None:
        self.code.clear()
        self._shown.hide()
        self.make.setFocus()

    # What arrives from the thread

    def _start(self, work: object) -> None:
        if callable(work) and not self._work.busy:
            self.notice.clear()
            for one in (self.change, self.make):
                one.setEnabled(False)
            self._work.start(work)

    def _arrived(self, made: object) -> None:
        self._end()
        if isinstance(made, Following):
            self._go_over(made)
        else:
            self._show(str(made))

    def _go_over(self, following: Following) -> None:
        try:
            self._vault.go_over(following)
            said = self.tr("The new passphrase holds from now on.")
            if remember.is_remembered(self._vault.folder):
                remember.remember(self._vault.folder, self.new.text)
        except Told as error:
            self.notice.problem(error)
        else:
            self.notice.say(said)
        for one in (self.old, self.new, self.again):
            one.clear()
        if following.code:
            self._show(following.code)

    def _show(self, code: str) -> None:
        self.known.clear()
        self.code.setText(code)
        self._shown.show()
        self._hide.setFocus()

    def _failed(self, error: Told) -> None:
        self._end()
        self.notice.problem(error)

    def _end(self) -> None:
        for one in (self.change, self.make):
            one.setEnabled(True)
