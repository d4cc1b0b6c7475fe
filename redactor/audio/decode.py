"""Decoding: any sound or video file as a stream of 16 kHz blocks, read by PyAV and never opened by name."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import av
import av.audio
import av.container
import av.error
import numpy as np
from numpy.typing import NDArray

from redactor.audio import whole
from redactor.audio.errors import (
    DamagedRecording,
    EmptyRecording,
    FolderNotRecording,
    MissingRecording,
    NoSoundTrack,
    NotARecording,
    ProtectedRecording,
    RecordingError,
    UnreadableRecording,
)

Samples = NDArray[np.float32]

RATE = 16_000
BLOCK = 10 * RATE

# Containers of sound and video only. Playlists, session descriptions and scripts (hls, sdp, concat, dash, image
# sequences) are not among them: those make FFmpeg open other files and network addresses.
_FORMATS = (
    "wav,w64,mp3,flac,ogg,mov,matroska,aac,aiff,caf,au,wv,amr,amrnb,amrwb,asf,avi,mpegts,mpeg,dss"  # Olympus' dictation
)
# FFmpeg reads through our own file object; it is given no protocol to open anything else with.
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "none"}


# What MP4 calls sound that is encrypted. FFmpeg decodes it as if it were not: to noise.
_LOCKED = ("drms", "enca")

_BEGINNINGS = (b"RIFF", b"fLaC", b"OggS", b"ID3", b"FORM", b"caff", b"#!AMR", b"\x1aE\xdf\xa3", b"0&\xb2u")


class _Nameless(io.RawIOBase):
    """A file as PyAV may see it: bytes without a name, so that no extension is trusted and nothing lies beside it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


class Recording:
    """A recording that can be read from the start as often as wanted.

    `duration` is what the container says, in seconds, 0.0 where it says nothing; `rate` (a second) and `channels` are
    those of what `blocks` yields: 2 for a recording with two channels, else 1 (more than two are mixed). After
    `blocks` ran to its end, `decoded` is the number of seconds that were really there, and `broken_off` whether the
    file ends in the middle, by how much nobody can tell.
    """

    def __init__(self, source: Path | BinaryIO, rate: int | None = RATE) -> None:
        self._source = source
        self.decoded, self.broken_off = 0.0, False
        self._last: av.Packet[av.AudioStream] | None = None
        with _file(source) as file:
            promised = whole.promised(file.read(whole.HEAD))
        with self._opened() as (container, stream):
            length = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
            if not length and container.duration:
                length = container.duration / av.time_base  # of the longest track, which pictures may be
            self.duration = max(0.0, length, promised)
            self.channels = 2 if stream.codec_context.channels == 2 else 1
            self.rate: int = rate or stream.codec_context.sample_rate

    @property
    def shortfall(self) -> float:
        """Seconds that the container promises and the file does not hold; 0.0 within the usual rounding."""
        missing = self.duration - self.decoded
        return missing if missing > max(2.0, 0.02 * self.duration) else 0.0

    def blocks(self) -> Iterator[Samples]:
        """Yield the sound as float32 of shape (channels, samples), ten seconds at a time (the last fewer).

        Time is counted in decoded samples from the first one. What is damaged in the middle is left out.
        Raises DamagedRecording where not one sample can be decoded.
        """
        total = 0
        with self._opened() as (container, stream):
            for block in _even(_decoded(container, stream, self), self.channels, 10 * self.rate):
                total += block.shape[1]
                self.decoded = total / self.rate
                yield block
            kind = container.format.name, stream.codec_context.name
        if not total:
            raise DamagedRecording
        with _file(self._source) as file:
            self.broken_off = whole.broken_off(file, *kind, self._last)

    @contextmanager
    def _opened(self) -> Iterator[tuple[av.container.InputContainer, av.audio.AudioStream]]:
        with _file(self._source) as file:
            try:
                with av.open(_Nameless(file), mode="r", options=_OPTIONS, buffer_size=1 << 18) as container:
                    yield container, _sound_track(container)
            except (av.error.InvalidDataError, av.error.ArgumentError, av.error.EOFError):
                raise _what_is_wrong(file) from None
            except av.error.DecoderNotFoundError:
                raise ProtectedRecording from None
            except av.error.FFmpegError:
                raise DamagedRecording from None
            except OSError:
                raise UnreadableRecording from None


def open_recording(source: Path | BinaryIO, rate: int | None = RATE) -> Recording:
    """The recording in a file, or in a seekable binary file object such as the vault's decrypting reader.

    It is read at `rate` samples a second, or at its own where that is None.
    Raises one of redactor.audio.errors with its own sentence. Nothing but this file is read, and no network.
    """
    return Recording(source, rate)


def mono(block: Samples) -> Samples:
    """All channels as one, shape (samples,). Channels that cancel one another out are not added: the louder counts."""
    together: Samples = block.mean(axis=0)
    levels = np.square(block).mean(axis=1)
    if len(block) > 1 and np.square(together).mean() < 0.05 * levels.max():
        together = block[int(levels.argmax())]
    return together


@contextmanager
def _file(source: Path | BinaryIO) -> Iterator[BinaryIO]:
    if not isinstance(source, Path):
        source.seek(0, io.SEEK_END)
        if not source.tell():
            raise EmptyRecording
        source.seek(0)
        yield source
        return
    try:
        if source.is_dir():
            raise FolderNotRecording
        if not source.stat().st_size:
            raise EmptyRecording
        file = source.open("rb")
    except FileNotFoundError:
        raise MissingRecording from None
    except OSError:
        raise UnreadableRecording from None
    with file:
        yield file


def _what_is_wrong(file: BinaryIO) -> RecordingError:
    """Damaged where a file begins as a recording does; else it never was one."""
    file.seek(0)
    head = file.read(12)
    return DamagedRecording() if head[4:8] == b"ftyp" or head.startswith(_BEGINNINGS) else NotARecording()


def _sound_track(container: av.container.InputContainer) -> av.audio.AudioStream:
    if not container.streams.audio:
        raise NoSoundTrack if container.streams.video else NotARecording
    stream = container.streams.audio[0]
    if (
        stream.codec_context is None
        or not stream.codec_context.sample_rate
        or stream.codec_context.codec_tag in _LOCKED
    ):
        raise ProtectedRecording
    return stream


def _decoded(
    container: av.container.InputContainer, stream: av.audio.AudioStream, recording: Recording
) -> Iterator[Samples]:
    """Frames as (channels, samples) at the recording's rate. A packet that cannot be decoded is skipped."""
    resampler: av.AudioResampler | None = None
    for packet in container.demux(stream):
        recording._last = packet if packet.size else recording._last
        try:
            frames = packet.decode()
        except (av.error.InvalidDataError, av.error.EOFError):
            continue
        for frame in frames:
            if resampler is None:
                # Packed, because PyAV 18 crashes on the planes of a frame with eight channels.
                resampler = av.AudioResampler(format="flt", layout=frame.layout, rate=recording.rate)
            frame.pts = None  # clocks that jump would make the resampler invent or drop sound
            for even in resampler.resample(frame):
                yield _channels(even, recording.channels)
    if resampler is not None:
        for even in resampler.resample(None):
            yield _channels(even, recording.channels)


def _channels(frame: av.AudioFrame, channels: int) -> Samples:
    samples = frame.to_ndarray().reshape(-1, frame.layout.nb_channels).T
    kept = samples if channels == samples.shape[0] else samples.mean(axis=0, keepdims=True)
    return np.nan_to_num(kept).astype(np.float32, copy=False)


def _even(pieces: Iterator[Samples], channels: int, size: int = BLOCK) -> Iterator[Samples]:
    """The same sound in blocks of `size` samples."""
    waiting: list[Samples] = []
    held = 0
    for piece in pieces:
        waiting.append(piece)
        held += piece.shape[1]
        if held >= size:
            joined = np.concatenate(waiting, axis=1)
            whole = joined.shape[1] // size * size
            for at in range(0, whole, size):
                yield joined[:, at : at + size]
            waiting, held = [joined[:, whole:]], joined.shape[1] - whole
    if held:
        yield np.concatenate(waiting, axis=1).reshape(channels, -1)
