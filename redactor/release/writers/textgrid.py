"""Praat's TextGrid, for linguists: a tier a speaker with every word and replacement, and a tier with the notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from redactor.redact import Piece, RedactedTranscript
from redactor.release.cleaning import clean
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page


@dataclass(frozen=True, slots=True)
class _Interval:
    """Times in whole milliseconds, so that neighbours meet exactly."""

    start: int
    end: int
    text: str


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    tiers = {name: list(_filled(pieces)) for name, pieces in _by_speaker(redacted, layout).items()}
    end = max((tier[-1].end for tier in tiers.values() if tier), default=1)
    notice = " ".join((page.title(redacted), *page.notices(redacted, layout)))
    lines = [*_head(end, len(tiers) + 1), *_tier(1, "Notice", [_Interval(0, end, notice)], end)]
    for number, (name, tier) in enumerate(tiers.items(), start=2):
        lines += _tier(number, name, tier, end)
    return ("\n".join(lines) + "\n").encode()


def _by_speaker(redacted: RedactedTranscript, layout: Layout) -> dict[str, list[Piece]]:
    tiers: dict[str, list[Piece]] = {}
    for turn, paragraph in zip(redacted.turns, page.paragraphs(redacted, layout), strict=True):
        tiers.setdefault(paragraph.speaker, []).extend(turn.pieces)
    return tiers


def _filled(pieces: Iterable[Piece]) -> Iterator[_Interval]:
    """Intervals that touch and never overlap, as Praat asks, each a millisecond long at least; gaps are empty."""
    at = 0
    for piece in pieces:
        text = clean(piece.text)
        if not text:
            continue
        start = max(at, round(piece.start * 1000))
        if start > at:
            yield _Interval(at, start, "")
        at = max(start + 1, round(piece.end * 1000))
        yield _Interval(start, at, text if piece.quote else page.marked(text))


def _head(end: int, tiers: int) -> list[str]:
    return [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "xmin = 0",
        f"xmax = {_seconds(end)}",
        "tiers? <exists>",
        f"size = {tiers}",
        "item []:",
    ]


def _tier(number: int, name: str, intervals: list[_Interval], end: int) -> Iterator[str]:
    last = intervals[-1].end if intervals else 0
    filled = intervals if last == end else [*intervals, _Interval(last, end, "")]
    yield f"    item [{number}]:"
    yield '        class = "IntervalTier"'
    yield f"        name = {_quoted(name)}"
    yield "        xmin = 0"
    yield f"        xmax = {_seconds(end)}"
    yield f"        intervals: size = {len(filled)}"
    for at, interval in enumerate(filled, start=1):
        yield f"        intervals [{at}]:"
        yield f"            xmin = {_seconds(interval.start)}"
        yield f"            xmax = {_seconds(interval.end)}"
        yield f"            text = {_quoted(interval.text)}"


def _seconds(milliseconds: int) -> str:
    return f"{milliseconds / 1000:.3f}"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
