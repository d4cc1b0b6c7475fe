"""What every word looks like now: a pure function over the transcript, what was found and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, MutableSequence, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from models.decision import Act, Decision, Level
from models.finding import Finding
from models.transcript import Role, Transcript

HIDING = frozenset({Act.HIDE, Act.REPLACE, Act.GENERALISE})
_STRICTNESS = list(Level)


@dataclass(frozen=True, slots=True)
class Look:
    """How a word stands now. Words of one hidden passage share one Look, by identity.

    `by` is who hides it, None where a finding does that nobody has decided on; `kind` is that finding's type;
    `text` is what stands instead, empty for a plain strike. Level and date hold for shown words only.
    """

    shown: bool
    by: Role | None = None
    text: str = ""
    kind: str = ""
    level: Level | None = None
    not_before: date | None = None


T = TypeVar("T")

_PLAIN = Look(shown=True)


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that were not taken back, in their order; taking back a take-back brings a decision back."""
    undone: set[int] = set()
    kept: list[Decision] = []
    for decision in sorted(decisions, key=lambda decision: decision.id, reverse=True):
        if decision.id in undone:
            continue
        if decision.act is Act.TAKE_BACK and decision.takes_back is not None:
            undone.add(decision.takes_back)
        else:
            kept.append(decision)
    return kept[::-1]


def resolve(
    transcript: Transcript,
    findings: Iterable[Finding],
    decisions: Iterable[Decision],
    *,
    places: range | None = None,
) -> tuple[Look, ...]:
    """A Look for each word of the transcript, in its order; with `places`, for the words at these places alone.

    Protection wins: what a participant hides, nobody else shows; what a researcher hides, a participant's keep does
    not show; what was found and nobody decided is hidden. Within one person's decisions, her last word counts.
    Raises PassageError where a finding or a decision speaks of words that are not there.
    """
    window = range(len(transcript.words)) if places is None else places
    size = len(window)
    found: list[Finding | None] = [None] * size
    decided = bytearray(size)  # 1 where somebody decided something
    # The longest is laid down last, so that of two overlapping findings the wider one stands whole.
    for finding in sorted(findings, key=lambda finding: len(transcript.span(finding.passage))):
        if finding.hides:
            _lay(found, window, transcript.span(finding.passage), finding)
    hers: dict[int | None, list[Decision | None]] = {}
    researcher: list[Decision | None] = [None] * size
    levels: dict[tuple[Role, int | None], list[Decision | None]] = {}
    for decision in standing(decisions):
        if decision.passage is None:
            continue
        span = transcript.span(decision.passage)
        _lay(decided, window, span, 1)
        if decision.act is Act.LEVEL:
            _lay(levels.setdefault((decision.by, decision.speaker), [None] * size), window, span, decision)
        elif decision.by is Role.PARTICIPANT:
            _lay(hers.setdefault(decision.speaker, [None] * size), window, span, decision)
        else:
            _lay(researcher, window, span, decision)
    return tuple(_merge(found, decided, [*hers.values(), researcher], list(levels.values())))


def _lay(layer: MutableSequence[T], window: range, span: range, value: T) -> None:
    """Put a value at the places of `span` in a layer that holds the places of `window`."""
    first, stop = max(span.start, window.start), min(span.stop, window.stop)
    if first < stop:
        layer[first - window.start : stop - window.start] = [value] * (stop - first)


def _merge(
    found: Sequence[Finding | None],
    touched: Sequence[int],
    layers: Sequence[Sequence[Decision | None]],
    levels: Sequence[Sequence[Decision | None]],
) -> Iterable[Look]:
    made: dict[Decision | Finding | None, Look] = {}
    for at, finding in enumerate(found):
        if not touched[at] and finding is None:  # most words; a transcript has tens of thousands
            yield _PLAIN
            continue
        decided = [layer[at] for layer in layers]
        graded = [decision for layer in levels if (decision := layer[at])]
        cause = _cause(finding, decided, graded)
        if cause is None:
            yield _shown(graded)
        else:
            # One Look a cause: what one decision hides is one passage, whatever was found within it.
            yield made.setdefault(cause, _hidden(cause, finding))


def _cause(
    finding: Finding | None, decided: Sequence[Decision | None], graded: Sequence[Decision]
) -> Decision | Finding | None:
    """What hides a word. `decided` holds each person's last word on it, participants before the researcher."""
    for decision in decided:
        if decision and decision.act in HIDING:
            return decision
    for decision in graded:
        if decision.level is Level.REMOVE:
            return decision
    return None if any(decided) else finding


def _hidden(cause: Decision | Finding, finding: Finding | None) -> Look:
    if isinstance(cause, Finding):
        return Look(shown=False, text=cause.replacement, kind=cause.type)
    return Look(shown=False, by=cause.by, text=cause.text, kind=finding.type if finding and cause.text else "")


def _shown(graded: Sequence[Decision]) -> Look:
    if not graded:
        return _PLAIN
    strictest = max((d.level for d in graded if d.level), key=_STRICTNESS.index, default=None)
    latest = max((d.not_before for d in graded if d.not_before), default=None)
    return Look(shown=True, level=strictest, not_before=latest)
