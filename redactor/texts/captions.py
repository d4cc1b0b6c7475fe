"""WebVTT and SubRip, as Zoom, Teams, Otter, noScribe, aTrain and captioning tools write them.

Read by ourselves and not by a captioning library, because those either stop at the first odd line or pass over it in
silence; here each is said by its number. The tests hold this reader against webvtt-py on what is well made.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from redactor.texts.names import labelled
from redactor.texts.said import Read, Reason, Said, Unread
from redactor.texts.times import seconds

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>")
_TAG = re.compile(r"</?[^>]*>")
_BESIDE = ("NOTE", "STYLE", "REGION")  # blocks of WebVTT that are not captions
_PAUSE = 2.0  # seconds without a caption after which the same speaker begins another turn


def captions(text: str) -> list[Read]:
    """What captions say, in their order."""
    lines = text.splitlines()
    read: list[Read] = []
    at = 1 if lines and lines[0].startswith("WEBVTT") else 0
    while at < len(lines):
        line = lines[at].strip()
        if not line:
            at += 1
        elif line.split(None, 1)[0] in _BESIDE:
            at = _end(lines, at)
        elif "-->" in line:
            stop = _end(lines, at + 1)
            read += _cue(lines, at, stop, read)
            at = stop
        else:
            read += _between(lines, at, read)
            at += 1
    return [_worded(one) for one in labelled(read)]


def _worded(one: Read) -> Read:
    return one if isinstance(one, Unread) or one.text else Unread(one.line, Reason.NO_WORDS)


def _end(lines: Sequence[str], at: int) -> int:
    """Where the block ends that goes on at a line: at a blank line, or where the next caption begins without one."""
    while at < len(lines) and lines[at].strip():
        if "-->" in lines[at] or (lines[at].strip().isdigit() and at + 1 < len(lines) and "-->" in lines[at + 1]):
            break
        at += 1
    return at


def _between(lines: Sequence[str], at: int, before: Sequence[Read]) -> Iterator[Read]:
    """A line outside captions: the next one's name, or speech after a blank line that should not be there."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    line = _plain(lines[at])
    if "-->" in following or line.isdigit() or not line:
        return
    last = next((one for one in reversed(before) if isinstance(one, Said)), None)
    if last is None:
        yield Unread(at + 1, Reason.HEADING)
    else:
        yield Unread(at + 1, Reason.OUTSIDE)
        yield Said(at + 1, line, last.speaker)


def _cue(lines: Sequence[str], at: int, stop: int, before: Sequence[Read]) -> Iterator[Read]:
    first, _, rest = lines[at].partition("-->")
    start, end = seconds(first), seconds((rest.split() or [""])[0])
    if start is None or end is None:
        yield Unread(at + 1, Reason.BAD_TIME)
    pieces = list(_voices(" ".join(line.strip() for line in lines[at + 1 : stop])))
    if not any(text for _, text in pieces):
        yield Unread(at + 1, Reason.NO_WORDS)
        return
    if any(speaker == "" for speaker, _ in pieces):
        yield Unread(at + 1, Reason.NAMELESS)
    last = next((one for one in reversed(before) if isinstance(one, Said)), None)
    opens = last is None or (start is not None and last.end is not None and start - last.end >= _PAUSE)
    whole, done = sum(len(text) for _, text in pieces), 0
    for speaker, text in pieces:  # several voices in one caption share its time
        if not text:
            continue
        begins, ends = (_share(start, end, (done + extra) / whole) for extra in (0, len(text)))
        yield Said(at + 1, text, speaker, begins, ends, opens=opens)
        done += len(text)


def _share(start: float | None, end: float | None, part: float) -> float | None:
    if start is None or end is None:
        return None if part else start
    return start + part * (end - start)


def _voices(text: str) -> Iterator[tuple[str | None, str]]:
    """What each voice of a caption says; None where no voice is named."""
    speaker, at = None, 0
    for voice in _VOICE.finditer(text):
        if at or text[: voice.start()].strip():
            yield speaker, _plain(text[at : voice.start()])
        speaker, at = html.unescape(voice[1] or "").strip(), voice.end()
    yield speaker, _plain(text[at:])


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()
