"""Who can see what: everything that was decided, signed and given out, as a list and as files for an ethics board."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from models.errors import Told
from models.sealing import files
from models.vault import Vault
from redactor import audit
from ui import dialogs
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, column, label

_LINES = 16  # of text, at least


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
                self._list(),
            )
        )

    def _list(self) -> QWidget:
        """A line and what belongs to it below, so that nothing lies out of sight however large the text is."""
        try:
            entries = audit.of_study(self._store)
        except Told as error:
            self.notice.problem(error)
            entries = []
        self.list = QListView()
        self.list.setModel(QStringListModel([_said(one) for one in reversed(entries)], self.list))
        self.list.setAccessibleName(self.tr("Who did what"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # years of a study are a long list
        self.list.setMinimumHeight(self.list.fontMetrics().height() * _LINES)
        return self.list

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


def _said(one: audit.Entry) -> str:
    """When and where; below it who, what, and about what."""
    when = f"{one.at.astimezone():%d %b %Y %H:%M}"
    lines = (when, one.interview), (f"{one.who}: {one.what}", one.what_about)
    return "\n".join(", ".join(filter(None, line)) for line in lines)
