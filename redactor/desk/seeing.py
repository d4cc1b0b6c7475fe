"""What words look like after an edit, asked anew only where something can have changed: a transcript has thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.decision import Decision
from models.finding import Finding
from models.resolve import Look, resolve, standing
from models.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Seen:
    """A transcript, what was found in it as it counts, what was decided, and the looks that follow from these."""

    transcript: Transcript
    findings: Sequence[Finding]
    decisions: Sequence[Decision]
    looks: tuple[Look, ...]


def looks_after(
    before: Seen,
    transcript: Transcript,
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    *,
    was: range = range(0),
    count: int = 0,
) -> tuple[Look, ...]:
    """What `resolve` says of the transcript, in which `count` words now stand where words stood at the places `was`.

    Raises PassageError where a finding or a decision speaks of words that are not there.
    """
    shift = count - len(was)

    def now(span: range) -> range:
        first, last = (at if at <= was.start else max(was.start, at + shift) for at in (span.start, span.stop))
        return range(first, last)

    stand = standing(decisions)
    fresh, gone = _changes([*before.findings, *standing(before.decisions)], [*findings, *stand])
    touched = [transcript.span(one.passage) for one in fresh if one.passage]
    touched += [now(before.transcript.span(one.passage)) for one in gone if one.passage]
    if was or count:
        touched.append(range(was.start, was.start + count))
    if not touched:
        return before.looks
    spans = [(transcript.span(finding.passage), finding) for finding in findings]
    hull = _whole(
        touched, [*(span for span, _ in spans), *(transcript.span(one.passage) for one in stand if one.passage)]
    )
    near = [finding for span, finding in spans if _meet(span, hull)]
    return (
        *before.looks[: hull.start],
        *resolve(transcript, near, decisions, places=hull),
        *before.looks[hull.stop - shift :],
    )


def _changes(
    before: Iterable[Finding | Decision], after: Iterable[Finding | Decision]
) -> tuple[list[Finding | Decision], list[Finding | Decision]]:
    """What is there now and was not, or was another; and what was there and is not, or is another."""
    was = {(type(one), one.id): one for one in before}
    fresh = [one for one in after if was.get((type(one), one.id)) != one]
    now = {(type(one), one.id): one for one in after}
    return fresh, [one for key, one in was.items() if now.get(key) != one]


def _whole(touched: Iterable[range], spans: Sequence[range]) -> range:
    """All places from the first to the last of those that were touched, and on until no passage is cut in two: the
    words of one hidden passage share one Look.
    """
    touched = list(touched)
    hull = range(min(one.start for one in touched), max(one.stop for one in touched))
    while cut := [span for span in spans if _meet(span, hull) and (span.start < hull.start or span.stop > hull.stop)]:
        hull = range(min(hull.start, *(one.start for one in cut)), max(hull.stop, *(one.stop for one in cut)))
    return hull


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
