"""Where sound goes: the system's loudspeaker through Qt, or a sentence where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QIODevice, QObject

from models.errors import Told
from redactor.audio import RATE
from ui.sound.samples import Pcm

BYTES = 2  # a sample's


class NoSoundLibrary(Told):
    sentence = "Sound cannot be played: a sound library is missing. On Debian and Ubuntu, install “libpulse0”."


class NoLoudspeaker(Told):
    sentence = "Sound cannot be played: no loudspeaker or headphones were found. Connect them, then press play."


class LoudspeakerGone(Told):
    sentence = "The loudspeaker or headphones went away. Connect them again, or others, then press play."


class Output(Protocol):
    """What the player needs of a loudspeaker."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def played(self) -> float:
        """Seconds that were heard since the start."""
        ...

    def gone(self) -> bool:
        """Whether it went away, so that nothing is heard any more."""
        ...


class Feed(QIODevice):
    """Gives what `more` gives, as bytes."""

    def __init__(self, more: Callable[[int], Pcm], parent: QObject) -> None:
        super().__init__(parent)
        self._more = more
        self.open(QIODevice.OpenModeFlag.ReadOnly)

    def isSequential(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def bytesAvailable(self) -> int:  # noqa: N802 - Qt's name
        return RATE * BYTES + super().bytesAvailable()

    def readData(self, most: int) -> bytes:  # noqa: N802 - Qt's name
        return self._more(most // BYTES).tobytes()

    def writeData(self, _data: bytes | bytearray | memoryview, _size: int) -> int:  # noqa: N802 - Qt's name
        return -1


class Loudspeaker(QObject):
    """The system's own. Raises NoSoundLibrary, NoLoudspeaker."""

    def __init__(self, more: Callable[[int], Pcm], parent: QObject) -> None:
        super().__init__(parent)
        try:
            # Not there on a system without sound; playing is all that is lost then.
            from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio  # noqa: PLC0415
        except ImportError:
            raise NoSoundLibrary from None
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise NoLoudspeaker
        format_ = QAudioFormat()
        format_.setSampleRate(RATE)
        format_.setChannelCount(1)
        format_.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._feed = Feed(more, self)
        self._sink = QAudioSink(device, format_, self)
        self._broken = {QtAudio.Error.IOError, QtAudio.Error.FatalError}
        self._id, self._devices = device.id(), QMediaDevices(self)

    def start(self) -> None:
        self._sink.start(self._feed)

    def stop(self) -> None:
        self._sink.stop()

    def played(self) -> float:
        return self._sink.processedUSecs() / 1_000_000

    def gone(self) -> bool:
        there = {device.id() for device in self._devices.audioOutputs()}
        return self._id not in there or self._sink.error() in self._broken
