"""Making a study, in three fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from models.errors import Told
from ui import dialogs
from ui.messages import Notice
from ui.start import places
from ui.start.form import Form
from ui.widgets import breakable, button, column, field, label, row

if TYPE_CHECKING:
    from models.vault import Vault


class NewStudy(Form):
    """The study's name, the researcher's name, a passphrase; the folder is proposed."""

    def words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Make a study"),
            self.tr("Make the study"),
            self.tr("Making it…"),
            self.tr("Open a study that is there already"),
        )

    def fill(self, fields: QVBoxLayout) -> QWidget:
        self.study, self.researcher = QLineEdit(), QLineEdit()
        self.study_notice = Notice()
        self.study.textChanged.connect(self._propose)
        self.place: QLabel = label()
        fields.addWidget(field(self.tr("The study's name"), self.study, "", self.study_notice))
        fields.addWidget(field(self.tr("Your name"), self.researcher))
        fields.addWidget(
            self.passphrase_field(
                self.tr("A passphrase"),
                self.tr("At least 8 characters; four words are good. A lost passphrase cannot be brought back by")
                + " "
                + self.tr("anybody: without it, the study cannot be opened again. Write it down and keep it safe."),
            )
        )
        change = button(self.tr("Change…"), self._change)
        change.setAccessibleDescription(self.tr("Choose another folder for the study"))
        line = row(self.place, change)
        line.setStretch(0, 1)
        help_ = label(self.tr("Its content is encrypted. The folder's name is not: others may see it."), "muted")
        fields.addLayout(column(label(self.tr("Where it is kept")), line, help_, self.place_notice, space=1))
        self._propose()
        return self.study

    def work(self) -> Callable[[], Vault] | None:
        name = self.study.text().strip()
        if not name:
            self.study_notice.problem(Told(self.tr("A study needs a name. Type one; you can change it later.")))
            self.study.setFocus()
            return None
        return partial(_create, self._folder, self.passphrase.text, name, self.researcher.text().strip())

    def clear_problems(self) -> None:
        super().clear_problems()
        self.study_notice.clear()

    def _propose(self) -> None:
        self._folder = places.folder_for(self.study.text(), self.home)
        self.place.setText(breakable(self._folder))

    def _change(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("Choose where the study is kept"), self.home)
        if chosen is not None:
            self.home = chosen
            self._propose()


def _create(folder: Path, passphrase: str, name: str, researcher: str) -> Vault:
    from models.study import Study  # noqa: PLC0415
    from models.vault import Vault  # noqa: PLC0415 - the encryption's libraries load when they are needed

    return Vault.create(folder, passphrase, Study(name, researcher))
