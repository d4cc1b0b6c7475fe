"""Help: a log without words, and the reports of what went wrong, to be read and sent by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from models.errors import Told
from models.sealing import files
from models.vault import Vault
from redactor import reports
from redactor.reports import support
from ui import dialogs
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, column, label

_LINES = 16


class SupportPanel(QWidget):
    """Nothing is sent: what is shown here can be copied or saved."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault = vault
        self.notice, self.text = Notice(), QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("What would be given to somebody who helps"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        about = self.tr("For somebody who helps you. It holds codes, counts and times, and no words. Nothing is sent.")
        acts = flowing(
            button(self.tr("Show the log"), self.show_log, "primary"),
            button(self.tr("Show what went wrong"), self.show_reports),
            button(self.tr("Copy"), self.copy),
            button(self.tr("Save…"), self._ask),
        )
        self.setLayout(column(label(about), acts, self.notice, self.text))

    def show_log(self) -> None:
        self.notice.clear()
        try:
            self.text.setPlainText(support.log(self._vault))
        except Told as error:
            self.notice.problem(error)

    def show_reports(self) -> None:
        self.notice.clear()
        there = reports.kept(self._vault.folder)
        self.text.setPlainText("\n".join(path.read_text(encoding="utf-8") for path in there))
        if not there:
            self.notice.say(self.tr("Nothing went wrong that this program knows of."))

    def copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def _ask(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Choose where the file goes"), Path.home())
        if folder is not None:
            self.save(folder)

    def save(self, folder: Path) -> None:
        """Nothing is written over."""
        target, number = folder / "redactor-support.txt", 1
        while target.exists():
            number += 1
            target = folder / f"redactor-support-{number}.txt"
        try:
            files.write(target, self.text.toPlainText().encode())
        except Told as error:
            self.notice.problem(error)
        else:
            self.notice.say(self.tr("Saved as %1.").replace("%1", target.name))
