"""“Export the key…”: the pseudonym book as a file, locked or plain, by an act of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QRadioButton, QWidget

from models.errors import PassphraseTooShort, Told
from models.sealing.keys import SHORTEST_PASSPHRASE
from models.store import Store
from redactor.book.key_file import LOCKED, PLAIN, export
from ui import dialogs
from ui.flow import flowing
from ui.messages import Notice
from ui.start.passphrase import PassphraseField
from ui.widgets import button, card, column, field, label

_NAME = "pseudonym-key"


class KeyCard(QWidget):
    """What it asks for is out of sight until the key is wanted."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store, self.notice = store, Notice()
        self.locked = QRadioButton(self.tr("Locked"))
        self.plain = QRadioButton(self.tr("Plain"))
        self.passphrase, self._inner = PassphraseField(), QWidget()
        self.locked.setChecked(True)
        self.locked.toggled.connect(self.passphrase.setEnabled)
        self.passphrase.entered.connect(self._choose)
        warning = self.tr(
            "The key says who is who. Whoever has it can undo what protects people in everything that was released."
            " Keep it apart from released files. That it was written is remembered and shown under “Who can see what”."
        )
        opening = self.tr("It opens with: redactor book --open FILE --out FILE.csv")
        open_to_all = label(self.tr("Anybody who gets a plain file can read it."), "muted")
        acts = flowing(button(self.tr("Choose where…"), self._choose, "primary"), button(self.tr("Leave"), self._close))
        typed = field(self.tr("Passphrase of the key"), self.passphrase, opening)
        self._inner.setLayout(column(label(warning), self.locked, typed, self.plain, open_to_all, acts, space=1))
        self.begin = button(self.tr("Export the key…"), self._open)
        self.setLayout(
            column(card(label(self.tr("The key as a file"), "heading"), self.begin, self._inner, self.notice))
        )
        self._inner.hide()

    def write(self, folder: Path) -> None:
        """Write the key into a folder, under a name that is free."""
        ending = LOCKED if self.locked.isChecked() else PLAIN
        target, number = folder / f"{_NAME}{ending}", 1
        while target.exists():
            number += 1
            target = folder / f"{_NAME}-{number}{ending}"
        try:
            export(self._store, target, self.passphrase.text if self.locked.isChecked() else "")
        except Told as error:
            self.notice.problem(error)
            return
        self._close()
        self.notice.say(
            self.tr("Written as %1. Keep it apart from everything that is shared.").replace("%1", target.name)
        )

    def _choose(self) -> None:
        if self.locked.isChecked() and len(self.passphrase.text.strip()) < SHORTEST_PASSPHRASE:
            self.notice.problem(PassphraseTooShort())
            self.passphrase.setFocus()
            return
        folder = dialogs.choose_folder(self, self.tr("Choose where the key goes"), Path.home())
        if folder is not None:
            self.write(folder)

    def _open(self) -> None:
        self.notice.clear()
        self._inner.show()
        self.begin.hide()
        self.passphrase.setFocus()

    def _close(self) -> None:
        self.passphrase.clear()
        self._inner.hide()
        self.begin.show()
        self.begin.setFocus()
