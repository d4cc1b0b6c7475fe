"""A recording as plain samples, for keeping it in pieces."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from redactor.audio.decode import Recording


def pcm(recording: Recording) -> Iterator[bytes]:
    """The sound at 16 kHz as 16-bit samples, little endian, the channels of a moment side by side.

    Raises DamagedRecording.
    """
    for block in recording.blocks():
        yield np.round(block.clip(-1, 1).T * 32767).astype("<i2").tobytes()
