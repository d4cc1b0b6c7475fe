"""What was found, in the order in which it should be asked about: what would do most harm comes first.

A finding's own kind gives its rank (models.entities, 1 the worst to 5). What is said around it raises the rank: the
name of somebody who hurt her, a child's name, a rare job beside a place. How sure a detector is plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.entities import entity
from models.finding import Finding
from models.transcript import Transcript
from redactor.review.same import folded

AROUND = 12  # words on either side that tell who somebody is

_HURTING = (
    "husband ex partner boyfriend girlfriend wife stepfather stepdad hit hits hitting hurt beat punched kicked raped "
    "abused abuser stalked stalker threatened violent mari conjoint compagnon frappé frappait battait menacé agresseur"
)
_CHILDREN = (
    "son sons daughter daughters boy boys girl girls child children kid kids baby fils fille enfant enfants bébé"
)
_HURT_BY, _CHILD = frozenset(_HURTING.split()), frozenset(_CHILDREN.split())
PERPETRATOR, CHILD = 0, 1


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that was found, in all the places where it is said. `harm` ranks 0 (asked first) to 5."""

    findings: tuple[Finding, ...]
    harm: int

    @property
    def first(self) -> Finding:
        return self.findings[0]


def details(
    transcript: Transcript, findings: Sequence[Finding], harm_of: Mapping[int, int] | None = None
) -> tuple[Detail, ...]:
    """The findings, the same words of one kind together, by harm and then in the order of the transcript.

    `harm_of` is what `harms` says of them, where that is known. Raises PassageError where a finding speaks of words
    that are not there.
    """
    grouped: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: transcript.span(finding.passage).start):
        said = tuple(token for word in transcript.words_of(finding.passage) for token in folded(word.text))
        grouped.setdefault((finding.type, said), []).append(finding)
    harm_of = harms(transcript, findings, findings) if harm_of is None else harm_of
    made = [Detail(tuple(group), min(harm_of[finding.id] for finding in group)) for group in grouped.values()]
    return tuple(sorted(made, key=lambda detail: (detail.harm, transcript.position[detail.first.passage.first])))


def harms(transcript: Transcript, findings: Iterable[Finding], of: Iterable[Finding]) -> dict[int, int]:
    """How much harm some of the findings could do where they stand, by their ids."""
    types = {at: finding.type for finding in findings for at in transcript.span(finding.passage)}
    return {finding.id: harm(transcript, finding, types) for finding in of}


def harm(transcript: Transcript, finding: Finding, types: dict[int, str]) -> int:
    """How much harm this could do where it stands; `types` are the kinds of what was found, by place."""
    rank = entity(finding.type).harm
    span = transcript.span(finding.passage)
    words = transcript.words
    window = range(max(0, span.start - AROUND), min(len(words), span.stop + AROUND))
    near = [at for at in window if words[at].speaker == words[span.start].speaker]
    if finding.type == "PERSON":
        said = {token for at in near for token in folded(words[at].text)}
        if said & _HURT_BY:
            return PERPETRATOR
        return min(rank, CHILD) if said & _CHILD else rank
    if finding.type == "OCCUPATION" and any(types.get(at) == "LOCATION" for at in near):
        return 1
    return rank
