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
    """A transcript with what was found in it, as it counts, and the looks that follow from that and from decisions."""

    transcript: Transcript
    findings: Sequence[Finding]
    looks: tuple[Look, ...]


def looks_after(
    before: Seen,
    transcript: Transcript,
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    was: range,
    count: int,
) -> tuple[Look, ...]:
    """What `resolve` says of the transcript, in which `count` words now stand where words stood at the places `was`.

    `before` is how it was, with the same decisions. Raises PassageError where a finding or a decision speaks of words
    that are not there.
    """
    shift = count - len(was)

    def now(place: int) -> int:
        return place if place <= was.start else max(was.start, place + shift)

    known = {finding.id: finding for finding in before.findings}
    changed = [finding for finding in findings if known.pop(finding.id, None) != finding]
    there = {finding.id for finding in changed}
    gone = [one for one in before.findings if one.id in known or one.id in there]
    touched = [range(was.start, was.start + count), *(transcript.span(finding.passage) for finding in changed)]
    for finding in gone:
        span = before.transcript.span(finding.passage)
        touched.append(range(now(span.start), now(span.stop)))
    spans = [(transcript.span(finding.passage), finding) for finding in findings]
    hull = _whole(touched, [*(span for span, _ in spans), *_spans(transcript, decisions)])
    near = [finding for span, finding in spans if _meet(span, hull)]
    return (
        *before.looks[: hull.start],
        *resolve(transcript, near, decisions, places=hull),
        *before.looks[hull.stop - shift :],
    )


def _whole(touched: Iterable[range], spans: Sequence[range]) -> range:
    """All places from the first to the last of those that were touched, and on until no passage is cut in two: the
    words of one hidden passage share one Look.
    """
    touched = list(touched)
    hull = range(min(one.start for one in touched), max(one.stop for one in touched))
    while cut := [span for span in spans if _meet(span, hull) and (span.start < hull.start or span.stop > hull.stop)]:
        hull = range(min(hull.start, *(one.start for one in cut)), max(hull.stop, *(one.stop for one in cut)))
    return hull


def _spans(transcript: Transcript, decisions: Iterable[Decision]) -> Iterable[range]:
    return (transcript.span(one.passage) for one in standing(decisions) if one.passage)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
