"""What making a study and opening one have in common: fields with their problems beside them, and a busy button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from models.errors import PassphraseTooShort, Told, WrongPassphrase
from ui.background import Background
from ui.messages import Notice
from ui.start import remember
from ui.start.passphrase import PassphraseField
from ui.theme import SPACE
from ui.widgets import button, card, column, field, label, row

if TYPE_CHECKING:
    from models.vault import Vault


class Form(QWidget):
    """A card with fields. `opened` tells the vault; `other_wanted` that the other form is asked for."""

    opened = Signal(object)
    other_wanted = Signal()

    def __init__(self, home: Path) -> None:
        super().__init__()
        self.home = home
        title, self._go_text, self._busy_text, other = self.words()
        self._vault: Vault | None = None
        self.passphrase = PassphraseField()
        self.passphrase_notice, self.place_notice, self.notice = Notice(), Notice(), Notice()
        self.remember = QCheckBox(self.tr("Remember it in this computer's keyring"))
        help_ = self.tr("Whoever can use your account on this computer can then open the study.")
        self.remember.setToolTip(help_)
        self.remember.setAccessibleDescription(help_)
        self.go = button(self._go_text, self._pressed, "primary")
        self.other: QPushButton = button(other, self.other_wanted.emit, "quiet")
        self._work = Background(self)
        self._work.done.connect(self._opened)
        self._work.failed.connect(self._failed)
        fields = QVBoxLayout()
        fields.setSpacing(2 * SPACE)
        self.first = self.fill(fields)
        self.setLayout(
            column(
                card(label(title, "heading"), fields, self.notice, row(self.go, None, self.other, space=1), space=2),
                None,
            )
        )
        self.passphrase.entered.connect(self._pressed)

    def words(self) -> tuple[str, str, str, str]:
        """The title; the button, while it waits and while it works; the way to the other form."""
        raise NotImplementedError

    def fill(self, fields: QVBoxLayout) -> QWidget:
        """Put the fields in, from top to bottom; the one to begin with."""
        raise NotImplementedError

    def work(self) -> Callable[[], Vault] | None:
        """What opens the vault, to be run beside the window's thread; None where a field has to be filled first."""
        raise NotImplementedError

    def passphrase_field(self, name: str, help_: str) -> QWidget:
        return field(name, self.passphrase, help_, self.passphrase_notice, self.remember)

    def clear_problems(self) -> None:
        for notice in (self.passphrase_notice, self.place_notice, self.notice):
            notice.clear()

    def _pressed(self) -> None:
        if self._vault is not None:  # open already; what was left to read has been read
            self.opened.emit(self._vault)
        elif not self._work.busy:
            self.clear_problems()
            if (work := self.work()) is not None:
                self._busy(busy=True)
                self._work.start(work)

    def _opened(self, vault: Vault) -> None:
        self._busy(busy=False)
        self._vault = vault
        if self.remember.isChecked() and self.passphrase.text:
            self._try_to_remember(vault.folder)
        if self.notice.isHidden():
            self.passphrase.clear()
            self.opened.emit(vault)

    def _try_to_remember(self, folder: Path) -> None:
        try:
            remember.remember(folder, self.passphrase.text)
        except Told as error:
            self.notice.problem(error)
            self.go.setText(self.tr("Go on"))

    def _failed(self, error: Told) -> None:
        self._busy(busy=False)
        about_passphrase = isinstance(error, WrongPassphrase | PassphraseTooShort | remember.NothingRemembered)
        (self.passphrase_notice if about_passphrase else self.place_notice).problem(error)
        if about_passphrase:
            self.passphrase.setFocus()
            self.passphrase.line.selectAll()

    def _busy(self, *, busy: bool) -> None:
        self.go.setText(self._busy_text if busy else self._go_text)
        for part in (self.go, self.other, self.passphrase, self.remember):
            part.setEnabled(not busy)


def opening(folder: Path, passphrase: str) -> Callable[[], Vault]:
    """The act of opening a study; without a passphrase, with the one that this computer remembers."""
    return partial(_open, folder, passphrase)


def _open(folder: Path, passphrase: str) -> Vault:
    from models.vault import Vault  # noqa: PLC0415 - the encryption's libraries load when they are needed

    return Vault.open(folder, passphrase or remember.remembered(folder))
