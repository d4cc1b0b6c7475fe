"""Details that are common one by one and together may point to one person: a rare job, an age and a small place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.entities import entity
from models.finding import Finding
from models.transcript import Passage, Role, Transcript
from redactor.detect.names.lexicon import english
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import bag, tokens

MOST = 3
"""Combinations asked about in one interview; more would tire whoever answers."""

WEIGHTS = {
    "FAMILY": 3, "EVENT": 3, "OCCUPATION": 3,
    "SEXUALITY": 2, "IMMIGRATION_STATUS": 2, "DIAGNOSIS": 2, "NRP": 2, "ORGANIZATION": 2, "SCHOOL": 2, "REFUGE": 2,
    "LOCATION": 1, "AGE": 1,
}  # fmt: skip
"""How much a kind of detail narrows down who somebody is; kinds that are not here, not at all or all by themselves."""

_SMALL_PLACE = 2  # the weight of a place with few people, or one that no list has
_FEW = 400_000  # people by which redactor/detect/data/places.txt.gz counts a small town (20,000 in Britain, times 20)
_ENOUGH = 5  # the weight from which a combination is asked about: a rare job (3), a place (1) and an age (1)
_KINDS = 3  # kinds of detail in a combination at least
_NEAR = 80  # words between the first and the last detail that are said together
_SELF = 8  # words back in which "I" or "my" says that a detail is the speaker's own
_FIRST_PERSON = bag("i im ive id i'm i've i'd my me mine we we're our")


@dataclass(frozen=True, slots=True)
class Combination:
    """Passages that together may single somebody out, in their order, one a kind of detail; `reason` is plain and
    holds no word of the interview.
    """

    parts: tuple[Passage, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Detail:
    """A finding that narrows: its place in the words, its value without punctuation, its weight."""

    finding: Finding
    at: int
    value: str
    weight: int


def combinations(transcript: Transcript, findings: Sequence[Finding]) -> tuple[Combination, ...]:
    """What to ask about before anything leaves, the most telling first; at most MOST.

    Give only those findings whose words will stay readable to ask only about what will leave. Raises PassageError
    where a finding's passage is not in the transcript.
    """
    details = sorted(_details(transcript, findings), key=lambda detail: detail.at)
    told = [
        *((group, "said close together") for group in _together(details)),
        *((group, "said by one person of themself") for group in _own(transcript, details)),
    ]
    told.sort(key=lambda pair: (-_weight(pair[0]), pair[0][-1].at - pair[0][0].at))
    chosen: list[Combination] = []
    asked: set[str] = set()
    for group, how in told:
        values = {detail.value for detail in group}
        if len(chosen) < MOST and len(values - asked) > 1:  # one new part to an old question asks it again
            asked |= values
            chosen.append(Combination(tuple(detail.finding.passage for detail in group), _reason(group, how)))
    return tuple(chosen)


def _details(transcript: Transcript, findings: Iterable[Finding]) -> Iterator[_Detail]:
    for finding in findings:
        weight = WEIGHTS.get(finding.type, 0)
        if weight:
            words = transcript.words_of(finding.passage)
            value = " ".join(key(token.low) for word in words for token in tokens(word.text))
            small = finding.type == "LOCATION" and english().towns.get(value, 0) < _FEW
            yield _Detail(finding, transcript.position[finding.passage.first], value, _SMALL_PLACE if small else weight)


def _together(details: Sequence[_Detail]) -> Iterator[list[_Detail]]:
    """For each detail the best of those that follow it closely."""
    stop = 0
    for first, detail in enumerate(details):
        while stop < len(details) and details[stop].at - detail.at <= _NEAR:
            stop += 1
        group = _best(details[first:stop])
        if _tells(group):
            yield group


def _own(transcript: Transcript, details: Iterable[_Detail]) -> Iterator[list[_Detail]]:
    """For each speaker who is asked, the best of what is said in the first person anywhere."""
    own: dict[int, list[_Detail]] = {}
    for detail in details:
        speaker = transcript.words[detail.at].speaker
        before = transcript.words[max(detail.at - _SELF, 0) : detail.at]
        spoken = {token.low for word in before if word.speaker == speaker for token in tokens(word.text)}
        if spoken & _FIRST_PERSON and transcript.speaker(speaker).role is not Role.INTERVIEWER:
            own.setdefault(speaker, []).append(detail)
    yield from (group for said in own.values() if _tells(group := _best(said)))


def _best(details: Iterable[_Detail]) -> list[_Detail]:
    """The most telling detail of each kind, the first of equals, in the order they are said."""
    best: dict[str, _Detail] = {}
    for detail in details:
        rival = best.get(detail.finding.type)
        if rival is None or detail.weight > rival.weight:
            best[detail.finding.type] = detail
    return sorted(best.values(), key=lambda detail: detail.at)


def _weight(group: Iterable[_Detail]) -> int:
    return sum(detail.weight for detail in group)


def _tells(group: Sequence[_Detail]) -> bool:
    return len(group) >= _KINDS and _weight(group) >= _ENOUGH


def _reason(group: Sequence[_Detail], how: str) -> str:
    labels = [entity(detail.finding.type).label for detail in group]
    listed = f"{', '.join(labels[:-1])} and {labels[-1]}"
    return f"{listed[0].upper()}{listed[1:]}, {how}, may point to one person."
