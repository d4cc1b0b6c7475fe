"""Making redacted sound, in the child process: read, cut, write, read the finished file back, listen to it again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import BufferedReader

import numpy as np

from models.errors import Told
from models.sealing import files
from models.sealing.pieces import open_sound
from models.transcript import Word
from redactor.audio.decode import Recording, Samples, open_recording
from redactor.audio.encode import CODINGS, encode, rate_for, whole_numbers
from redactor.progress import Progress
from redactor.release.sound.again import StillHeard, listen, share_heard, still_heard
from redactor.release.sound.choice import Made, Sound, Task
from redactor.release.sound.container import is_bare
from redactor.release.sound.cut import LOUD, Places, cut
from redactor.release.sound.disguise import disguised
from redactor.release.sound.likeness import likeness
from redactor.release.sound.plan import Plan, joined, plan, without

_EDGE = 0.3  # seconds beside a cut in which a codec that is not exact may let its neighbour ring
_RINGS = 0.01  # the level up to which it does so anywhere
_FRAME = 1024  # samples of silence that M4A may put behind the end, to fill its last frame


class SoundNotAsCut(Told):
    sentence = (
        "The finished sound file does not hold what it should, so nothing was made. "
        "Choose another format for the sound, or release without it."
    )


def make(task: Task) -> Iterator[Progress | Made]:
    """Yields progress, then what was made; `task.target` is there only where every check has passed.

    Raises the Tolds of redactor.audio, of `plan`, SoundNotAsCut, StillHeard, StorageFull, FolderError, and those of
    redactor.speech where the check cannot run.
    """
    try:
        yield from _make(task)
    except BaseException:
        task.target.unlink(missing_ok=True)
        raise


def _make(task: Task) -> Iterator[Progress | Made]:
    heard: list[Word] = []
    for step in write(task):
        if isinstance(step, Progress):
            yield step
            continue
        for event in listen(task.target, task.weights, task.language):
            if isinstance(event, Progress):
                yield event
            else:
                heard += event
        if places := still_heard(heard, task.struck, task.redacted, step):
            raise StillHeard([passage.start for passage in places])
        yield Made(_CHECKS, tuple(_done(task, step, heard)))


def write(task: Task) -> Iterator[Progress | Plan]:
    """Write the file and read it back, without listening to it; yields progress, then what was cut."""
    coding = CODINGS[task.sound.ending]
    with BufferedReader(open_sound(task.source, task.key)) as sealed:
        recording = open_recording(sealed, rate_for(open_recording(sealed, None).rate))
        yield from _told("reading the recording", recording, recording.blocks())
        cuts = plan(task.redacted, recording.decoded)
        left = _Digest(_sound(task.sound, recording, cuts))
        with files.writing(task.target) as file:
            written = encode(left, file, coding, recording.rate, recording.channels)
            yield from _told("cutting", recording, written)
    yield from _check(task, cuts, left)
    yield cuts


_CHECKS = (
    "The sound is as long as the recording, silent wherever nothing may be heard, and its file holds nothing else.",
    "The engine listened to the finished sound again and heard no hidden word at its place.",
)


def _sound(sound: Sound, recording: Recording, cuts: Plan) -> Iterator[Samples]:
    """The samples that leave, a block at a time."""
    blocks = recording.blocks()
    if sound.disguise:
        # Cut before, so that a voice is made of what is kept alone, and after, since it is smeared over the edges.
        blocks = disguised(cut(blocks, cuts, recording.rate), recording.rate)
    return cut(blocks, cuts, recording.rate, tone=sound.tone)


def _done(task: Task, cuts: Plan, heard: Sequence[Word]) -> Iterator[str]:
    """What was done to the sound, in sentences for the receipt."""
    silent = sum(end - start for start, end in cuts.hidden)
    instead = "a soft tone" if task.sound.tone else "silence"
    name = CODINGS[task.sound.ending].name
    yield f"The sound was made anew as {name}. {instead.capitalize()} stands for {silent:.0f} seconds that were hidden."
    yield "What no word stands for is silent too."
    if not task.sound.disguise:
        return
    with BufferedReader(open_sound(task.source, task.key)) as sealed:
        like = likeness(open_recording(sealed), open_recording(task.target), cuts)
    again = share_heard(heard, task.redacted)
    yield (
        "Voices were changed, so that they are hard to know by ear. Accent and way of speaking stay, "
        "and who has the means can undo the change."
    )
    if like is not None:
        yield f"Likeness to the voice before, to a voice encoder: {like.changed:.2f} (unchanged: {like.same:.2f})."
    yield f"Words that the engine heard again at their place: {again:.0%}."


def _check(task: Task, cuts: Plan, expected: _Digest) -> Iterator[Progress]:
    """Read the finished file back as it lies on the disk. Raises SoundNotAsCut."""
    coding = CODINGS[task.sound.ending]
    with task.target.open("rb") as file:
        if not is_bare(file, task.sound.ending):
            raise SoundNotAsCut
        found = open_recording(file, None)
        read = _Digest(found.blocks())
        quiet = _Quiet(read, cuts, found, _RINGS + (2 * LOUD if task.sound.tone else 0.0))
        yield from _told("checking the sound", found, quiet)
    if coding.exact:
        whole = (read.samples, read.hexdigest) == (expected.samples, expected.hexdigest)
    else:
        whole = expected.samples <= read.samples <= expected.samples + _FRAME
    if not (whole and quiet.everywhere):
        raise SoundNotAsCut


class _Digest:
    """Blocks passed on, with the SHA-256 of their samples as 16-bit numbers."""

    def __init__(self, blocks: Iterable[Samples]) -> None:
        self._blocks, self._made, self.samples = blocks, sha256(), 0

    def __iter__(self) -> Iterator[Samples]:
        for block in self._blocks:
            self._made.update(whole_numbers(block).tobytes())
            self.samples += block.shape[1]
            yield block

    @property
    def hexdigest(self) -> str:
        return self._made.hexdigest()


class _Quiet:
    """Blocks passed on; `everywhere` is false once one is louder than `level` away from all that is kept."""

    def __init__(self, blocks: Iterable[Samples], cuts: Plan, recording: Recording, level: float) -> None:
        near = joined(((start - _EDGE, end + _EDGE) for start, end in cuts.kept), recording.duration)
        silent = without([(0.0, recording.duration)], near)
        self._blocks, self._places, self._level = blocks, Places(silent, recording.rate), level
        self.everywhere = True

    def __iter__(self) -> Iterator[Samples]:
        at = 0
        for block in self._blocks:
            for first, last in self._places.within(at, at + block.shape[1]):
                part = block[:, max(first - at, 0) : last - at]
                self.everywhere &= not part.size or float(np.abs(part).max()) <= self._level
            yield block
            at += block.shape[1]


def _told(stage: str, recording: Recording, blocks: Iterable[object]) -> Iterator[Progress]:
    """Go through a recording, ten seconds a step, and tell how far it is."""
    began, seconds = time.monotonic(), 0.0
    for _ in blocks:
        seconds += 10.0
        share = min(1.0, seconds / recording.duration) if recording.duration else 0.0
        left = (time.monotonic() - began) * (1 / share - 1) if share else None
        yield Progress(stage, share, left)
