"""Opening a study that is there already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.errors import Told
from ui import dialogs
from ui.start import places
from ui.start.form import Form, opening
from ui.widgets import button, column, field, row

_ROWS = 5

if TYPE_CHECKING:
    from models.vault import Vault


class OpenStudy(Form):
    """The studies that were found, and a passphrase; it may stay empty where this computer remembers it."""

    def words(self) -> tuple[str, str, str, str]:
        return self.tr("Open a study"), self.tr("Open the study"), self.tr("Opening…"), self.tr("Make a new study")

    def fill(self, fields: QVBoxLayout) -> QWidget:
        self.list = QListWidget()
        self.list.itemActivated.connect(lambda _: self.passphrase.setFocus())
        for folder in places.studies(self.home):
            self._add(folder)
        self.list.setCurrentRow(0)
        elsewhere = button(self.tr("Look in another folder…"), self._elsewhere)
        fields.addLayout(
            column(
                field(self.tr("Studies on this computer"), self.list), row(elsewhere, None), self.place_notice, space=1
            )
        )
        fields.addWidget(
            self.passphrase_field(
                self.tr("Its passphrase"), self.tr("Leave it empty where this computer remembers it.")
            )
        )
        self._fit()
        return self.passphrase

    def work(self) -> Callable[[], Vault] | None:
        item = self.list.currentItem()
        if item is None:
            self.place_notice.problem(Told(self.tr("No study is chosen. Choose one, or look in another folder.")))
            return None
        return opening(Path(item.toolTip()), self.passphrase.text)

    def _add(self, folder: Path) -> None:
        item = QListWidgetItem(folder.name)
        item.setToolTip(str(folder))
        self.list.addItem(item)

    def _elsewhere(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Choose the folder of a study"), self.home)
        if folder is not None:
            self.clear_problems()
            self._add(folder)
            self.list.setCurrentRow(self.list.count() - 1)
            self._fit()
            self.passphrase.setFocus()

    def _fit(self) -> None:
        rows = min(max(self.list.count(), 2), _ROWS)
        height = self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height() * 2
        self.list.setFixedHeight(rows * height + 24)
