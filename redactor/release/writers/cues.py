"""Captions before they are a format: turns cut into pieces short enough to read along, each with its own times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.redact import Piece, RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers.paragraphs import Paragraph, paragraphs, spans

# Two lines of 42 characters are what subtitling guidelines (BBC, Netflix) allow at once.
_LONGEST = 84
_ENDS_SENTENCE = re.compile(r"[.!?…]['’\"”)\]]*$")
_SHORTEST = 0.001


def cues(redacted: RedactedTranscript, layout: Layout) -> Iterator[Paragraph]:
    """Paragraphs of at most 84 characters (a single longer piece stays whole), numbered from 1.

    Starts never go back and every cue lasts a millisecond at least, whatever times the words have.
    """
    number, earliest = 0, 0.0
    for turn, paragraph in zip(redacted.turns, paragraphs(redacted, layout), strict=True):
        for pieces in _cut(turn.pieces):
            shown = tuple(spans(pieces))
            if not shown:
                continue
            number += 1
            earliest = max(earliest, pieces[0].start)
            end = max(earliest + _SHORTEST, *(piece.end for piece in pieces))
            yield replace(paragraph, number=number, start=earliest, end=end, spans=shown)


def timestamp(seconds: float, point: str) -> str:
    """Seconds as hh:mm:ss and milliseconds after `point`."""
    minutes, milliseconds = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02}{point}{milliseconds % 1000:03}"


def _cut(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces that end with a sentence where one is long enough, or where the next piece would not fit."""
    run: list[Piece] = []
    length = 0
    for piece in pieces:
        if run and length + len(piece.text) > _LONGEST:
            yield run
            run, length = [], 0
        run.append(piece)
        length += len(piece.text) + 1
        if length > _LONGEST / 2 and _ENDS_SENTENCE.search(piece.text):
            yield run
            run, length = [], 0
    if run:
        yield run
