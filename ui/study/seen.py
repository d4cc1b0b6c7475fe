"""Who can see what: everything that was decided, signed and given out, as a list and as files for an ethics board."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.errors import Told
from models.sealing import files
from models.vault import Vault
from redactor import audit
from ui import dialogs
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, column, label


class SeenPanel(QWidget):
    """It holds codes, roles, times and places; no words of an interview."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault, self._store = vault, vault.store
        self.notice = Notice()
        about = self.tr("Who did what, and who got files. It holds no words of an interview, so a board may have it.")
        self.setLayout(
            column(
                label(about),
                flowing(
                    button(self.tr("Save as PDF…"), self.save_pdf, "primary"),
                    button(self.tr("Save as CSV…"), self.save_csv),
                ),
                self.notice,
                self._table(),
            )
        )

    def _table(self) -> QWidget:
        heads = [self.tr("When"), self.tr("Interview"), self.tr("Who"), self.tr("What"), self.tr("About")]
        try:
            lines = audit.of_study(self._store)
        except Told as error:
            self.notice.problem(error)
            lines = []
        self.table = QTableWidget(len(lines), len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setAccessibleName(self.tr("Who did what"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setMinimumHeight(self.table.fontMetrics().height() * 16)
        for at, line in enumerate(reversed(lines)):
            cells = (f"{line.at.astimezone():%d %b %Y %H:%M}", line.interview, line.who, line.what, line.what_about)
            for column_, text in enumerate(cells):
                self.table.setItem(at, column_, QTableWidgetItem(text))
        return self.table

    def save_pdf(self) -> None:
        self._ask(lambda: audit.as_pdf(audit.of_study(self._store), self._store), "pdf")

    def save_csv(self) -> None:
        self._ask(lambda: audit.as_csv(audit.of_study(self._store)), "csv")

    def _ask(self, make: Callable[[], bytes], ending: str) -> None:
        folder = dialogs.choose_folder(self, self.tr("Choose where the file goes"), Path.home())
        if folder is not None:
            self.save(folder, make, ending)

    def save(self, folder: Path, make: Callable[[], bytes], ending: str) -> None:
        """Nothing is written over."""
        target, number = folder / f"who-can-see-what.{ending}", 1
        while target.exists():
            number += 1
            target = folder / f"who-can-see-what-{number}.{ending}"
        try:
            files.write(target, make())
        except Told as error:
            self.notice.problem(error)
        else:
            self.notice.say(self.tr("Saved as %1.").replace("%1", target.name))
