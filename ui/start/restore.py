"""Bringing a study back from a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.errors import Told
from ui import dialogs
from ui.start import places
from ui.start.form import Form
from ui.widgets import breakable, button, column, label, row

if TYPE_CHECKING:
    from models.vault import Vault


class RestoreStudy(Form):
    """The backup, and the passphrase that the study had when it was made; the folder is proposed."""

    def words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Bring a study back"),
            self.tr("Bring it back"),
            self.tr("Bringing it back…"),
            self.tr("Open a study that is there already"),
        )

    def fill(self, fields: QVBoxLayout) -> QWidget:
        self._backup: Path | None = None
        self.chosen: QLabel = label(self.tr("No backup is chosen yet."))
        choose = button(self.tr("Choose the backup…"), self._choose)
        beside = row(choose, None)
        fields.addLayout(column(label(self.tr("The backup")), self.chosen, beside, self.place_notice, space=1))
        fields.addWidget(
            self.passphrase_field(
                self.tr("Its passphrase"), self.tr("The one that the study had when the backup was made.")
            )
        )
        return choose

    def work(self) -> Callable[[], Vault] | None:
        if self._backup is None:
            self.place_notice.problem(Told(self.tr("No backup is chosen. Choose the file first.")))
            return None
        backup, folder, passphrase = self._backup, self._folder, self.passphrase.text
        return lambda: _restore(backup, folder, passphrase)

    def take(self, backup: Path) -> None:
        """Bring this one back, into a folder that is not there yet."""
        self._backup = backup
        self._folder = places.folder_for(backup.stem, self.home)
        said = self.tr("%1, into %2").replace("%1", backup.name).replace("%2", breakable(self._folder))
        self.chosen.setText(said)
        self.passphrase.setFocus()

    def _choose(self) -> None:
        chosen = dialogs.choose_backup(self)
        if chosen is not None:
            self.clear_problems()
            self.take(chosen)


def _restore(backup: Path, folder: Path, passphrase: str) -> Vault:
    from models.vault import Vault  # noqa: PLC0415
    from models.vault.restore import restore  # noqa: PLC0415 - the encryption's libraries load when they are needed

    restore(backup, folder, passphrase)
    return Vault.open(folder, passphrase)
