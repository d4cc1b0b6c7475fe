"""Encoding: samples as a sound file of one of four kinds, with nothing in it but the sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import av
import av.audio
import av.codec.context
import av.container
import av.error
import numpy as np

from models.errors import StorageFull, Told
from redactor.audio.decode import Samples

RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
"""Samples a second that all four kinds can hold; a recording at another rate is brought to the highest."""

_MOST_WAV = (1 << 32) - 1024  # bytes: a WAV file says its size in 32 bits
_FULL = 32_768


class TooLongForWav(Told):
    sentence = "The recording is too long for a WAV file. Choose FLAC: it holds the very same sound."


@dataclass(frozen=True, slots=True)
class Coding:
    """A kind of sound file. `exact` is true where decoding gives the very samples back.

    `bits` are bits a second for each channel: 0 where the codec decides. MP3 and M4A say in the file how many samples
    of theirs stand before and after the sound, so that players that know this keep the length to the sample; measured
    with FFmpeg, MP3 comes back to the sample, M4A with up to 1,023 samples of silence behind the end.
    """

    name: str
    container: str
    codec: str
    format: str
    exact: bool
    bits: int = 0


CODINGS = {
    "wav": Coding("WAV", "wav", "pcm_s16le", "s16", exact=True),
    "flac": Coding("FLAC", "flac", "flac", "s16", exact=True),
    "mp3": Coding("MP3", "mp3", "libmp3lame", "s16p", exact=False, bits=64_000),
    "m4a": Coding("M4A", "ipod", "aac", "fltp", exact=False, bits=64_000),
}


def rate_for(rate: int) -> int:
    """The rate that a recording with this one is written at."""
    return rate if rate in RATES else RATES[-1]


def encode(blocks: Iterable[Samples], file: BinaryIO, coding: Coding, rate: int, channels: int) -> Iterator[int]:
    """Write sound of shape (channels, samples), -1 to 1, to a seekable file; yields how many samples are written.

    The same samples give the same bytes with the same version of the codec on the same kind of machine; WAV and FLAC
    hold the same samples everywhere. Raises TooLongForWav, StorageFull, OSError.
    """
    # Bitexact: no name of the encoder, no date. Without an ID3 header an MP3 holds no tags at all; M4A counts in
    # samples, so that its length is not rounded to a thousandth of a second.
    options = {"fflags": "+bitexact"}
    options |= {"mp3": {"id3v2_version": "0"}, "ipod": {"movie_timescale": str(rate)}}.get(coding.container, {})
    done = 0
    try:
        with av.open(file, mode="w", format=coding.container, options=options) as container:
            stream = _stream(container, coding, rate, channels)
            even = av.AudioResampler(coding.format, _layout(channels), rate, stream.codec_context.frame_size or None)
            for block in blocks:
                frame = av.AudioFrame.from_ndarray(whole_numbers(block), format="s16", layout=_layout(channels))
                frame.sample_rate, frame.pts = rate, done
                _put(container, stream, even.resample(frame))
                done += block.shape[1]
                if coding.container == "wav" and done * channels * 2 > _MOST_WAV:
                    raise TooLongForWav
                yield done
            _put(container, stream, even.resample(None))
            container.mux(stream.encode(None))
    except av.error.FFmpegError:  # it says no more of a file that cannot be written to
        raise StorageFull from None


def whole_numbers(block: Samples) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    """Samples as 16-bit numbers, the channels of a moment side by side. What came as 16 bit stays what it was."""
    scaled = np.clip(np.rint(block.T * np.float32(_FULL)), -_FULL, _FULL - 1).astype(np.int16)
    return np.ascontiguousarray(scaled).reshape(1, -1)


def _stream(container: av.container.OutputContainer, coding: Coding, rate: int, channels: int) -> av.AudioStream:
    stream = container.add_stream(coding.codec, rate=rate)
    assert isinstance(stream, av.AudioStream)  # noqa: S101 - what a codec of sound makes; for the type alone
    stream.codec_context.layout = _layout(channels)
    stream.codec_context.format = coding.format
    if coding.bits:
        # The narrower the band, the fewer bits a codec may spend on it.
        stream.bit_rate = min(coding.bits, 3 * rate) * channels
    stream.codec_context.flags |= av.codec.context.Flags.bitexact
    return stream


def _put(container: av.container.OutputContainer, stream: av.AudioStream, frames: Iterable[av.AudioFrame]) -> None:
    for frame in frames:
        container.mux(stream.encode(frame))


def _layout(channels: int) -> str:
    return "stereo" if channels == 2 else "mono"
