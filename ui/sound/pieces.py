"""Keeping a recording in pieces, so that what a participant strikes with a code of hers can be closed: in a thread."""

from __future__ import annotations

from functools import partial
from typing import BinaryIO, cast

from PySide6.QtCore import QObject, Signal

from models.errors import Told
from models.sealing.pieces import in_pieces
from models.sealing.sealed import Chunked
from models.study import Recording
from models.vault import Vault
from redactor.audio import RATE, open_recording
from redactor.audio.pcm import pcm
from ui.background import Background


class Pieces(QObject):
    """`failed` tells why it could not be done; then the sound is as it was, and the next time tries again."""

    failed = Signal(Told)

    def __init__(self, vault: Vault, interview: int, parent: QObject) -> None:
        super().__init__(parent)
        self._vault, self._interview = vault, interview
        self._work = Background(self)
        self._work.done.connect(self._exchange)
        self._work.failed.connect(self.failed)

    def begin(self) -> None:
        """Begin, where there is a recording and it is not in pieces yet."""
        recording = self._vault.store.interviews.recording(self._interview)
        if recording is None or in_pieces(recording.key) or self._work.busy:
            return
        try:
            reader = self._vault.open_recording(recording)
        except Told as error:
            self.failed.emit(error)
        else:
            self._work.start(partial(_written, self._vault, recording, reader))

    def _exchange(self, made: Recording) -> None:
        try:
            self._vault.exchange(made)
        except Told as error:
            self.failed.emit(error)


def _written(vault: Vault, recording: Recording, reader: Chunked) -> Recording:
    with reader:
        sound = open_recording(cast("BinaryIO", reader))  # it reads and seeks like one
        return vault.in_pieces(recording, pcm(sound), channels=sound.channels, rate=RATE)
