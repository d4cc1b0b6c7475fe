"""What changed at the desk is searched again beside it, as soon as the hands rest for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.errors import Told
from models.vault import Vault
from redactor.desk.searching import Searching

WAIT = 1500  # milliseconds without a change before a search begins
LOOK_EVERY = 100  # milliseconds between two looks at what the child has sent


class Again(QObject):
    """Call `look` after every change. `found` tells that findings in the vault may be others now, `told` how it goes.

    It works while its screen is seen, and ends with it.
    """

    found = Signal()
    told = Signal(str)
    failed = Signal(Told)

    def __init__(self, vault: Vault, interview: int, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen, self._searching = screen, Searching(vault.store, interview)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._step)
        screen.destroyed.connect(self._searching.end)

    def look(self) -> None:
        self._pause.start(WAIT)

    def _begin(self) -> None:
        if self._screen.isVisible() and self._searching.look():
            self._timer.start()

    def _step(self) -> None:
        if not self._screen.isVisible():
            self._timer.stop()
            self._searching.end()
            return
        was_busy = self._searching.busy
        try:
            for progress in self._searching.step():
                done = str(round(100 * progress.done))
                self.told.emit(self.tr("Looking for details in what changed, %1 %").replace("%1", done))
        except Told as error:
            self._timer.stop()
            self.told.emit("")
            self.failed.emit(error)
            return
        if was_busy and not self._searching.busy:
            self.told.emit("")
            self.found.emit()
            self._pause.start(WAIT)  # it may have changed in the meantime
