"""Measuring this computer before there is any interview: the sample is heard once in each mode."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from models.study import Mode
from redactor import sample
from redactor.pace import Pace
from redactor.progress import Progress
from redactor.speech.listen import transcribe


def measure(weights: Path, pace: Pace) -> Iterator[Progress]:
    """Hear the sample with base, whose folder is `weights`, and let `pace` learn from it.

    Loading the weights counts, so an hour takes a little less than is said. Raises what transcribe raises.
    """
    length = sample.words().words[-1].end
    for at, mode in enumerate(Mode):
        begun = time.monotonic()
        for event in transcribe(sample.recording(), weights, language="en", speakers=2, mode=mode):
            if isinstance(event, Progress) and event.stage == "listening":
                yield Progress("measuring", (at + event.done) / len(Mode))
        pace.learn(length, time.monotonic() - begun, mode)
