"""What every word looks like now: a pure function over the transcript, what was found and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def resolve(transcript: Transcript, findings: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Look, ...]:
    """A Look for each word of the transcript, in its order.

    Protection wins: what a participant hides, nobody else shows; what a researcher hides, a participant's keep does
    not show; what was found and nobody decided is hidden. Within one person's decisions, her last word counts.
    Raises PassageError where a finding or a decision speaks of words that are not there.
    """
    size = len(transcript.words)
    found: list[Finding | None] = [None] * size
    # The longest is laid down last, so that of two overlapping findings the wider one stands whole.
    for finding in sorted(findings, key=lambda finding: len(transcript.span(finding.passage))):
        if finding.hides:
            _lay(found, transcript.span(finding.passage), finding)
    hers: dict[int | None, list[Decision | None]] = {}
    researcher: list[Decision | None] = [None] * size
    levels: dict[tuple[Role, int | None], list[Decision | None]] = {}
    for decision in standing(decisions):
        if decision.passage is None:
            continue
        span = transcript.span(decision.passage)
        if decision.act is Act.LEVEL:
            _lay(levels.setdefault((decision.by, decision.speaker), [None] * size), span, decision)
        elif decision.by is Role.PARTICIPANT:
            _lay(hers.setdefault(decision.speaker, [None] * size), span, decision)
        else:
            _lay(researcher, span, decision)
    return tuple(_merge(found, [*hers.values(), researcher], list(levels.values())))


def _lay(layer: list[T | None], span: range, value: T) -> None:
    layer[span.start : span.stop] = [value] * len(span)


def _merge(
    found: Sequence[Finding | None],
    layers: Sequence[Sequence[Decision | None]],
    levels: Sequence[Sequence[Decision | None]],
) -> Iterable[Look]:
    made: dict[tuple[object, ...], Look] = {}
    for at, finding in enumerate(found):
        decided = tuple(layer[at] for layer in layers)
        graded = tuple(layer[at] for layer in levels)
        key = (finding and finding.id, *(d and d.id for d in decided), *(d and d.id for d in graded))
        if key not in made:
            made[key] = _look(finding, [d for d in decided if d], [d for d in graded if d])
        yield made[key]


def _look(finding: Finding | None, decided: list[Decision], graded: list[Decision]) -> Look:
    """One word's Look. `decided` holds each person's last word on it, participants before the researcher."""
    for decision in decided:
        if decision.act in HIDING:
            return Look(shown=False, by=decision.by, text=decision.text, kind=finding.type if finding else "")
    for decision in graded:
        if decision.level is Level.REMOVE:
            return Look(shown=False, by=decision.by)
    if finding and not decided:
        return Look(shown=False, text=finding.replacement, kind=finding.type)
    strictest = max((d.level for d in graded if d.level), key=_STRICTNESS.index, default=None)
    latest = max((d.not_before for d in graded if d.not_before), default=None)
    return Look(shown=True, level=strictest, not_before=latest)
