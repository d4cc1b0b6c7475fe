"""What covers the window while nobody is here: nothing of the study, and a field for its passphrase."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import Told
from models.vault import Vault
from ui.background import Background
from ui.messages import Notice
from ui.start.passphrase import PassphraseField
from ui.theme import SPACE
from ui.widgets import button, card, field, label, row


class Locked(QWidget):
    """`opened` tells that the passphrase was given. Work that was begun goes on behind it."""

    opened = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._vault = vault
        self.passphrase, self.notice = PassphraseField(), Notice()
        self.passphrase.entered.connect(self.open)
        self._open = button(self.tr("Open"), self.open, "primary")
        self._work = Background(self)
        self._work.done.connect(lambda _: self.opened.emit())
        self._work.failed.connect(self._failed)
        asked = card(
            label(self.tr("Nobody was here for a while"), "heading"),
            label(self.tr("Everything is kept, and work that was begun goes on.")),
            field(self.tr("The passphrase of the study"), self.passphrase, "", self.notice),
            row(self._open, None),
        )
        asked.setMaximumWidth(60 * SPACE)
        box = QVBoxLayout(self)
        box.addWidget(asked, 0, Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.passphrase)

    def open(self) -> None:
        if not self._work.busy:
            self.notice.clear()
            self._open.setEnabled(False)
            self._work.start(partial(self._vault.check_passphrase, self.passphrase.text))

    def _failed(self, error: Told) -> None:
        self._open.setEnabled(True)
        self.notice.problem(error)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()
