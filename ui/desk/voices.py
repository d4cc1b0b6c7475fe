"""Asking the child that listens to voices, beside the window's thread; with the desk, its memory of voices goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import Told
from models.vault import Vault
from redactor.desk.voices import Comparing, Request
from redactor.progress import Progress

LOOK_EVERY = 100  # milliseconds between two looks at what the child has sent


class Voices(QObject):
    """`told` tells how far it is, `answered` the Split or Strays that was asked for, `failed` why there is none."""

    told = Signal(Progress)
    answered = Signal(object)
    failed = Signal(Told)

    def __init__(self, vault: Vault, interview: int, parent: QObject) -> None:
        super().__init__(parent)
        self._vault, self._interview = vault, interview
        self._comparing = Comparing()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        parent.destroyed.connect(self._comparing.end)

    @property
    def can_hear(self) -> bool:
        """Whether there is a recording."""
        return self._vault.store.interviews.recording(self._interview) is not None

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._comparing.busy

    def ask(self, request: Request) -> None:
        """Ask one thing; the answer to what was asked before is not waited for any more."""
        recording = self._vault.store.interviews.recording(self._interview)
        if recording is None:
            return
        self._comparing.ask(self._vault.recording_path(recording.file), recording.key, request)
        self._timer.start()

    def leave(self) -> None:
        """Nobody waits for an answer any more."""
        self._comparing.leave()

    def _look(self) -> None:
        try:
            for event in self._comparing.step():
                if isinstance(event, Progress):
                    self.told.emit(event)
                else:
                    self.answered.emit(event)
        except Told as error:
            self.failed.emit(error)
