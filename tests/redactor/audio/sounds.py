"""Recordings made for tests, in any format that PyAV can write."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np


def tone(seconds: float, rate: int) -> np.ndarray:
    """A quiet tone as 32-bit floats."""
    return (0.3 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def write(
    path: Path,
    codec: str,
    container: str,
    *,
    rate: int = 44_100,
    layout: str = "mono",
    channels: list[np.ndarray] | None = None,
    seconds: float = 3.0,
    video: bool = False,
) -> Path:
    """Write a tone, or the given samples a channel, as a file."""
    with av.open(str(path), "w", format=container) as output:
        stream = output.add_stream(codec, rate=rate, layout=layout)
        pictures = _video_stream(output) if video else None
        stream.bit_rate = 12_200 if "amr" in codec else 96_000
        count = stream.codec_context.channels
        if pictures:
            _fill(output, pictures)
        sound = np.stack(channels or [tone(seconds, rate)] * count)
        resampler = av.AudioResampler(
            format=stream.codec_context.format, layout=layout, rate=rate, frame_size=stream.codec_context.frame_size
        )
        for at in range(0, sound.shape[1], 1024):
            packed = np.ascontiguousarray(sound[:, at : at + 1024].T).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(packed, format="flt", layout=layout)
            frame.rate, frame.pts = rate, at
            for ready in resampler.resample(frame):
                output.mux(stream.encode(ready))
        for ready in resampler.resample(None):
            output.mux(stream.encode(ready))
        output.mux(stream.encode(None))
    return path


def write_silent_video(path: Path) -> Path:
    """A video that has no sound track."""
    with av.open(str(path), "w", format="mp4") as output:
        _fill(output, _video_stream(output))
    return path


def _video_stream(output: av.container.OutputContainer) -> av.VideoStream:
    stream = output.add_stream("mpeg4", rate=10)
    stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"
    return stream


def _fill(output: av.container.OutputContainer, stream: av.VideoStream) -> None:
    for at in range(10):
        frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")
        frame.pts, frame.time_base = at * at, Fraction(1, 10)  # no two pictures stay for the same time
        output.mux(stream.encode(frame))
    output.mux(stream.encode(None))
