"""Transcripts as lines of text: Otter, Zoom, Teams, noScribe, aTrain, and whatever writes "NAME: what is said"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.texts import names
from redactor.texts.said import Read, Reason, Said, Unread
from redactor.texts.times import CLOCK, seconds

_RANGE = re.compile(rf"({CLOCK})\s*-->\s*({CLOCK})")  # Teams, older: a line of times, then the name, then the text
_ZOOM = re.compile(rf"\[(.*)\]\s+({CLOCK})(?:\s*([AP]M))?", re.IGNORECASE)  # [Name] 10:05:33, a time of day
_HEAD = re.compile(rf"(.{{0,60}}?\S)(\s+)[(\[]?({CLOCK})[)\]]?")  # Name  0:03 (Otter, Teams)
_STAMP = re.compile(rf"\[({CLOCK})\](?:\s*[-–]\s)?|({CLOCK})(?:\s+[-–]\s+|\t)")  # [00:00:03] text, 00:00:03 - text
_INNER = re.compile(r"\[(\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,9})?)\](?:\s*[-–]\s)?")
_HEADINGS = re.compile(
    r"transcri(?:bed (?:by|with) |ption (?:for |of audio)).*|audio source:.*|.* (?:started|stopped) transcription\W*",
    re.IGNORECASE,
)
_NOON, _DAY = 12 * 3600.0, 24 * 3600.0


def lines(text: Sequence[str]) -> list[Read]:
    """What lines say, in their order; `text` are the lines, or the paragraphs of a Word file."""
    reader = _Lines([line.strip() for line in text])
    read = _from_the_first_speaker(names.labelled(list(reader.read())))
    return _since_the_first(read) if reader.tells_time_of_day else read


def _since_the_first(read: Sequence[Read]) -> list[Read]:
    """The same with times of day as times since the first of them."""
    first = next((one for one in read if isinstance(one, Said) and one.start is not None), None)
    if first is None or first.start is None:
        return list(read)
    made: list[Read] = [Unread(first.line, Reason.TIME_OF_DAY)]
    for one in read:
        if isinstance(one, Said) and one.start is not None:
            one = replace(one, start=(one.start - first.start) % _DAY)  # noqa: PLW2901 - the same line, its own time
        made.append(one)
    return made


def _from_the_first_speaker(read: Sequence[Read]) -> list[Read]:
    """Where speakers are named, what stands before the first of them is a heading; what follows one goes on with it."""
    if not any(isinstance(one, Said) and one.speaker is not None for one in read):
        return [one for one in read if not isinstance(one, Said) or one.text]
    made: list[Read] = []
    speaker: str | None = None
    for one in read:
        if isinstance(one, Unread):
            made.append(one)
        elif one.speaker is None and speaker is None:
            made.append(Unread(one.line, Reason.HEADING))
        else:
            if one.speaker == "":
                made.append(Unread(one.line, Reason.NAMELESS))
            speaker = speaker if one.speaker is None else one.speaker
            if one.text:
                made.append(replace(one, speaker=speaker))
    return made


class _Lines:
    """Goes through the lines and knows whose turn it is and since when, where a line of its own says so."""

    def __init__(self, text: Sequence[str]) -> None:
        # A line break inside a paragraph is a line; both have the paragraph's number.
        self._lines = [(at, part.strip()) for at, line in enumerate(text, start=1) for part in line.split("\n")]
        self._often = Counter(match[1] for _, line in self._lines if (match := _HEAD.fullmatch(line)))
        self._since: float | None = None
        self._until: float | None = None
        self._speaker: str | None = None
        self._unclear = False  # whether the time of a head could not be read
        self.tells_time_of_day = False

    def read(self) -> Iterator[Read]:
        wants_name = False
        for at, line in self._lines:
            if not line:
                continue
            if match := _RANGE.fullmatch(line):
                self._since, self._until, wants_name = seconds(match[1]), seconds(match[2]), True
                if self._since is None or self._until is None:
                    yield Unread(at, Reason.BAD_TIME)
            elif wants_name and names.label(line) is None:
                self._speaker, wants_name = line, False
            elif _HEADINGS.fullmatch(line):
                yield Unread(at, Reason.HEADING)
            elif not self._is_head(line):
                wants_name = False
                yield from self._said(at, line)

    def _is_head(self, line: str) -> bool:
        """Whether a line says only who speaks next, and perhaps since when."""
        if match := _ZOOM.fullmatch(line):
            self._speaker, self._until = match[1].strip(), None
            self._since = _of_day(seconds(match[2]), match[3])
            self.tells_time_of_day, self._unclear = True, self._since is None
        elif name := names.bare(line):
            self._speaker, self._since, self._until = name, None, None
        elif (match := _HEAD.fullmatch(line)) and self._is_name(match[1], match[2]):
            self._speaker, self._since, self._until = match[1], seconds(match[3]), None
            self._unclear = self._since is None
        else:
            return False
        return True

    def _is_name(self, text: str, space: str) -> bool:
        # "We met at 10:30" is speech: before a time stands a name where there is a wide gap, or where it comes again.
        if len(text.split()) > 5 or text.endswith((".", "!", "?", ",", ";")) or _STAMP.match(text):
            return False
        return len(space) > 1 or space == "\t" or self._often[text] > 1

    def _said(self, at: int, line: str) -> Iterator[Read]:
        """A line of speech: with a time before it or in the midst of it, after a name before a colon or without."""
        speaker, since, until = self._speaker, self._since, self._until
        self._since = self._until = None  # the times of a head belong to the first line after it
        stamp = _STAMP.match(line)
        if stamp:
            since, line = seconds(stamp[1] or stamp[2]), line[stamp.end() :].strip()
        elif (named := names.label(line)) and (stamp := _STAMP.match(named[1])):
            line, since = f"{named[0]}: {named[1][stamp.end() :].strip()}", seconds(stamp[1] or stamp[2])
        if self._unclear or (stamp and since is None):
            yield Unread(at, Reason.BAD_TIME)
        self._unclear = False
        if not line:
            self._since = since
            return
        begin, last = 0, since
        inner = [*_INNER.finditer(line)]
        for number, mark in enumerate([*inner, None]):
            piece = line[begin : mark.start() if mark else len(line)].strip()
            if piece:
                yield Said(at, piece, speaker, last, until, opens=not number)
            if mark:
                begin, last = mark.end(), seconds(mark[1])


def _of_day(time: float | None, half: str | None) -> float | None:
    if time is None or half is None:
        return time
    return time % _NOON + (_NOON if half.upper() == "PM" else 0.0)
