"""The files of text: each is made, written, and checked as it lies on the disk; here, or in a process of their own."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from models.errors import Told
from models.sealing import files
from redactor.process.child import in_child
from redactor.progress import Progress
from redactor.redact import RedactedTranscript, masked
from redactor.release.layout import Layout
from redactor.release.leaks import Needles, check
from redactor.release.writers import WRITERS

_HONEST = 1.0  # seconds before which no time left is told


class UnknownFormat(Told):
    def __init__(self, ending: str) -> None:
        super().__init__(f"“{ending}” is not a format that can be made. Choose from: {', '.join(WRITERS)}.")


@dataclass(frozen=True, slots=True)
class Texts:
    """What is asked for: files in `folder` with these endings, whose names begin with `stem`; `secret` is in none."""

    redacted: RedactedTranscript
    endings: Sequence[str]
    folder: Path
    stem: str
    layout: Layout
    secret: Needles


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was made and has passed its check, and the SHA-256 of what was checked, in hex."""

    name: str
    digest: str


def written(asked: Texts, *, apart: bool, look: float = 1.0) -> Iterator[Progress | Written]:
    """Make the files one after another; yields each, and progress. With `apart`, in a child process, and then at least
    every `look` seconds: closing this ends it at once.

    Raises UnknownFormat before anything is made, what the writers raise, LeakFound, CheckCannotRun, FolderError,
    StorageFull; with `apart` also EngineStopped.
    """
    for ending in asked.endings:
        if ending not in WRITERS:
            raise UnknownFormat(ending)
    if not asked.endings:
        return
    if apart:
        yield from in_child(_written, asked, gives=Written, begins="making the files", look=look)
    else:
        yield from _written(asked)


def _written(asked: Texts) -> Iterator[Progress | Written]:
    begun, steps = time.monotonic(), 2 * len(asked.endings)

    def at(stage: str, done: int) -> Progress:
        spent = time.monotonic() - begun
        left = spent * (steps / done - 1) if done and spent > _HONEST else None
        return Progress(stage, done / steps, left)

    for number, ending in enumerate(asked.endings):
        writer, name = WRITERS[ending], f"{asked.stem}-transcript.{ending}"
        short = writer.name.partition(",")[0]
        yield at(f"making the file: {short}", 2 * number)
        files.write(asked.folder / name, writer.write(asked.redacted, asked.layout))
        yield at(f"checking the file: {short}", 2 * number + 1)
        data = (asked.folder / name).read_bytes()
        check(name, data, lambda: writer.write(masked(asked.redacted), asked.layout), asked.redacted, asked.secret)  # noqa: B023 - called here
        yield Written(name, sha256(data).hexdigest())
