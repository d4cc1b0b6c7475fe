"""Safety copies: where the study lies, a backup at the press of a button, and a look whether all is whole."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from models.errors import Told
from models.sealing import place
from models.vault import Vault
from ui import dialogs
from ui.background import Background
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import breakable, button, card, column, label

_LOOK_EVERY = 100  # milliseconds


class SafetyPanel(QWidget):
    """The backup is made in a thread; the window goes on, and so does transcribing."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault = vault
        self._share = 0.0
        self.notice, self.bar, self._last = Notice(), QProgressBar(), label(kind="muted")
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("How far the backup is"))
        self.bar.hide()
        self._work = Background(self)
        self._work.failed.connect(self._failed)
        self._work.done.connect(self._done)
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(lambda: self.bar.setValue(round(100 * self._share)))
        self._backup = button(self.tr("Make a backup now…"), self.backup, "primary")
        self._check = button(self.tr("Check the study"), self.check)
        where = [
            label(self.tr("Where it lies"), "heading"),
            label(breakable(vault.folder)),
        ]
        if warned := place.warning(vault.folder):
            where.append(label(warned))
        restoring = self.tr("To bring a study back from a backup, choose “Bring one back” on the first screen.")
        about = self.tr(
            "One encrypted file, recordings and all. It opens with the passphrase of today. Keep it elsewhere."
        )
        self.setLayout(
            column(
                card(*where, space=1),
                card(
                    label(self.tr("Backup"), "heading"),
                    label(about),
                    self._last,
                    self.bar,
                    flowing(self._backup, self._check),
                    label(restoring, "muted"),
                ),
                self.notice,
            )
        )
        self._say_last()

    def backup(self) -> None:
        """Ask for a folder, and make the backup there; nothing is written over."""
        folder = dialogs.choose_folder(self, self.tr("Choose where the backup goes"), Path.home())
        if folder is not None:
            self.backup_to(folder)

    def backup_to(self, folder: Path) -> None:
        name, number = f"{self._vault.folder.name} {date.today():%Y-%m-%d}", 1  # noqa: DTZ011 - the day where people are
        while (target := folder / (f"{name}.backup" if number == 1 else f"{name} {number}.backup")).exists():
            number += 1
        self._begin(partial(self._write, target))
        self._share = 0.0
        self.bar.setValue(0)
        self.bar.show()
        self._timer.start()

    def check(self) -> None:
        """Look through the whole database and every record of decisions."""
        self._begin(self._look)

    def _write(self, target: Path) -> str:
        self._vault.backup(target, told=self._tell)
        return self.tr("The backup is made: %1. It opens with the passphrase of today.").replace("%1", target.name)

    def _tell(self, share: float) -> None:
        self._share = share

    def _look(self) -> str:
        self._vault.check()
        for interview in self._vault.store.interviews.all():
            self._vault.store.decisions.get(interview.id)
        return self.tr("The study is whole.")

    def _begin(self, work: object) -> None:
        if callable(work) and not self._work.busy:
            self.notice.clear()
            for one in (self._backup, self._check):
                one.setEnabled(False)
            self._work.start(work)

    def _done(self, said: str) -> None:
        self._end()
        self.notice.say(said)
        self._say_last()

    def _failed(self, error: Told) -> None:
        self._end()
        self.notice.problem(error)

    def _end(self) -> None:
        self._timer.stop()
        self.bar.hide()
        for one in (self._backup, self._check):
            one.setEnabled(True)

    def _say_last(self) -> None:
        made = self._vault.store.erasures.backups()
        if made:
            at, where = made[-1]
            said = self.tr("The last one was made on %1: %2")
            self._last.setText(said.replace("%1", f"{at.astimezone():%d %B %Y}").replace("%2", where))
        else:
            self._last.setText(self.tr("None was made yet. If this computer breaks, the study is lost."))
