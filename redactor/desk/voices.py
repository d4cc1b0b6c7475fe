"""Voices at the desk: whether one speaker is two people, and what sounds more like another speaker. Runs in a child.

What a voice sounds like is kept in the child's memory alone, and goes with it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BufferedReader
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from models.sealing.pieces import open_sound
from redactor.desk.stretches import Stretch
from redactor.process.answering import Answering
from redactor.progress import Progress

if TYPE_CHECKING:
    from redactor.desk.likeness import Voice

LISTENING = "listening to the voices"


@dataclass(frozen=True, slots=True)
class Split:
    """For each stretch of one speaker, how much more its voice is like a second person's: above 0 it is hers.

    None where it is too short to tell, or something of it is hidden. `alike` tells that all sound like one person.
    """

    leans: tuple[float | None, ...]
    alike: bool


@dataclass(frozen=True, slots=True)
class Strays:
    """Stretches (their number among those asked about) that sound more like another speaker (number)."""

    found: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """Asks of one speaker's stretches for a Split; with `strays`, of everybody's for Strays."""

    stretches: tuple[Stretch, ...]
    strays: bool = False


def compare(requests: Connection, sound: Path, key: bytes) -> Iterator[Progress | Split | Strays]:
    """In the child: answers one Request after the other, until the pipe is closed."""
    from redactor.desk import likeness  # noqa: PLC0415 - loads the engine of the voices

    known: dict[tuple[float, float], Voice] = {}
    while True:
        try:
            request: Request = requests.recv()
        except EOFError:
            return
        new = [one for one in request.stretches if not one.struck and (one.start, one.end) not in known]
        with BufferedReader(open_sound(sound, key)) as recording:
            yield from _told(new, likeness.voices(recording, new), known)
        voices = [likeness.NONE if one.struck else known[one.start, one.end] for one in request.stretches]
        if request.strays:
            yield Strays(tuple(likeness.strays(voices, [one.speaker for one in request.stretches])))
        else:
            yield Split(*likeness.two(voices))


def _told(
    new: Sequence[Stretch],
    heard: Iterable[tuple[Stretch, Voice]],
    known: dict[tuple[float, float], Voice],
) -> Iterator[Progress]:
    """Keep what is heard, and tell how far that is."""
    total, done, began = sum(one.seconds for one in new) or 1.0, 0.0, time.monotonic()
    for one, voice in heard:
        known[one.start, one.end] = voice
        done += one.seconds
        spent = time.monotonic() - began
        yield Progress(LISTENING, min(1.0, done / total), spent / done * max(0.0, total - done) if done else None)


class Comparing:
    """Call `ask`, then `step` from time to time, and `end` at last."""

    def __init__(self) -> None:
        self._child: Answering | None = None
        self.busy = False

    def ask(self, sound: Path, key: bytes, request: Request) -> None:
        """Ask one thing of a recording, always the same one; what was asked before is not answered any more."""
        self.leave()
        if self._child is None:
            self._child = Answering(compare, sound, key)
        self.busy = True
        self._child.ask(request)

    def step(self, wait: float = 0.0) -> Iterator[Progress | Split | Strays]:
        """How far it is, and at last the answer. Raises the Told that ended the work."""
        if self._child is None:
            return
        if not self.busy and self._child.idle:
            self.end()
            return
        try:
            for event in self._child.receive(wait):
                if isinstance(event, Split | Strays):
                    self.busy = False
                    yield event
                elif isinstance(event, Progress):
                    yield event
        finally:
            if self._child is not None and self._child.finished:
                self.end()

    def leave(self) -> None:
        """Nobody waits for an answer any more: what is under way ends now."""
        if self.busy:
            self.end()

    def end(self) -> None:
        if self._child is not None:
            self._child.end()
        self._child, self.busy = None, False


def halves(split: Split) -> list[bool]:
    """For each stretch whether the second person says it: as it leans; what cannot be told goes with the one before."""
    made: list[bool] = []
    for lean in split.leans:
        made.append(lean > 0 if lean is not None else bool(made and made[-1]))
    return [False] * len(made) if split.alike else made


DOUBT = 0.1
"""How near to 0 a lean is not to be trusted."""


def doubtful(split: Split) -> list[bool]:
    """For each stretch whether somebody should hear it before she trusts this."""
    return [lean is None or abs(lean) < DOUBT for lean in split.leans]


def by_speaker(strays: Strays, among: Sequence[Stretch]) -> Mapping[range, int]:
    """Places to the speaker whose voice they sound like."""
    return {among[at].places: speaker for at, speaker in strays.found}
