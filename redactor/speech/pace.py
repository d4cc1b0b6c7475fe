"""What one hour of interview would take on this machine: measured once with the sample, estimated for other weights."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.errors import FolderError, StorageFull
from models.sealing import files
from models.study import Mode
from redactor import sample
from redactor.progress import Progress
from redactor.speech.listen import transcribe
from redactor.weights.place import data_folder

HOUR = 3600.0

TIMES_BASE = {
    "tiny.en": 0.5,
    "base": 1.0,
    "small": 3.4,
    "medium": 10.8,
    "large-v3-turbo": 13.7,
    "distil-large-v3": 13.1,
    "large-v3": 21.6,
}
"""How much longer than base these weights take on a processor: estimated from their sizes, not measured.

0.44 of base's time goes into the encoder (measured), which takes as long as it has multiplications; 0.56 into the
decoder, which takes as long as its weights weigh. Against base they are, in the order above, 0.4, 1, 4.0, 13, 27, 27,
27 times as many and 0.6, 1, 2.9, 8.8, 3.3, 2.3, 17 times as heavy."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of work for a second of sound with base, by mode, on a machine with so many processors."""

    careful: float
    quick: float
    processors: int

    def hour(self, name: str, mode: Mode = Mode.CAREFUL) -> float:
        """Seconds that an hour takes with the weights of this name in TIMES_BASE: measured for base, else estimated."""
        return HOUR * TIMES_BASE[name] * (self.careful if mode is Mode.CAREFUL else self.quick)


def kept() -> Pace | None:
    """What was measured on this machine, if it was."""
    try:
        pace = Pace(**json.loads(_place().read_bytes()))
    except (OSError, ValueError, TypeError):  # never measured, or written by another version
        return None
    return pace if pace.processors == _processors() else None


def measure(weights: Path) -> Iterator[Progress]:
    """Hear the sample with base, whose folder is `weights`, in each mode, and keep how long it took: never a word.

    Loading the weights counts, so an hour takes a little less than is said. Raises what transcribe raises.
    """
    length = sample.words().words[-1].end
    taken = {}
    for mode in Mode:
        begun = time.monotonic()
        for event in transcribe(sample.recording(), weights, language="en", speakers=1, mode=mode):
            if isinstance(event, Progress) and event.stage == "listening":
                taken[mode.value] = (time.monotonic() - begun) / length
                yield Progress("measuring", (len(taken) - 1 + event.done) / len(Mode))
    with suppress(FolderError, StorageFull):
        files.private_folder(data_folder())
        files.write(_place(), json.dumps({**taken, "processors": _processors()}).encode())


def _place() -> Path:
    return data_folder() / "pace.json"


def _processors() -> int:
    return os.cpu_count() or 1
