"""Details that a researcher marks herself: they spread as what was found does, and go when the mark is undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import count

from models.decision import Act, Decision
from models.entities import ENTITIES
from models.finding import Finding
from models.resolve import HIDING, standing
from models.transcript import Passage, Role, Transcript
from redactor.desk.correcting import DETAIL
from redactor.review.same import Said, folded

MARKED = "marked at the desk"
AGAIN = "the same as something marked at the desk"
_MOST = 6  # words: longer passages are not looked for elsewhere
_SHORTEST = 3  # letters of the longest word: what is shorter is said everywhere
_KINDS = {kind.replacement: kind.type for kind in reversed(ENTITIES.values())}


def settled(transcript: Transcript, findings: Sequence[Finding], decisions: Iterable[Decision]) -> tuple[Finding, ...]:
    """The findings as they are with the marks that stand, and without those that were taken back.

    A mark is a detail that the researcher replaced where nothing was found; the same words elsewhere follow it. What
    followed a mark goes with it, save where somebody has decided.
    """
    standing_ = [one for one in standing(decisions) if one.passage is not None]
    left = _without_undone(transcript, findings, standing_)
    covered = {at for one in left for at in transcript.span(one.passage)}
    fresh = count(max((one.id for one in findings), default=0) + 1)
    said, done = Said(transcript), set[tuple[datetime, tuple[str, ...]]]()
    for decision in standing_:
        if decision.by is not Role.RESEARCHER or decision.act is not Act.REPLACE or decision.passage is None:
            continue
        span = transcript.span(decision.passage)
        value = tuple(token for at in span for token in folded(transcript.words[at].text))
        if len(span) > _MOST or max(map(len, value), default=0) < _SHORTEST or (decision.at, value) in done:
            continue
        done.add((decision.at, value))
        if covered.intersection(span):
            continue
        kind = _KINDS.get(decision.text, DETAIL)
        mark = Finding(next(fresh), decision.passage, kind, 1.0, MARKED, hides=True, replacement=decision.text)
        left.append(mark)
        covered.update(span)
        for again in said.again(span):
            if not covered.intersection(again):
                passage = Passage(transcript.words[again.start].id, transcript.words[again.stop - 1].id)
                left.append(replace(mark, id=next(fresh), passage=passage, why=AGAIN, follows=mark.id))
                covered.update(again)
    return tuple(left)


def digest(findings: Iterable[Finding]) -> str:
    """Tells whether the marks are the same as before."""
    return sha256(repr(sorted((one.passage, one.type) for one in findings if one.why == MARKED)).encode()).hexdigest()


def _without_undone(
    transcript: Transcript, findings: Sequence[Finding], standing_: Sequence[Decision]
) -> list[Finding]:
    hold = {one.passage for one in standing_ if one.by is Role.RESEARCHER and one.act in HIDING}
    gone = {one.id for one in findings if one.why == MARKED and one.passage not in hold}
    decided = {at for one in standing_ if one.passage for at in transcript.span(one.passage)}
    left: list[Finding] = []
    for one in findings:
        if one.follows in gone:
            if decided.isdisjoint(transcript.span(one.passage)):
                continue
            left.append(replace(one, follows=None))
        elif one.id not in gone:
            left.append(one)
    return left
