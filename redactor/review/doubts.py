"""What to ask once before anything is signed: details that tell together, and hidden words that are said elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import groupby

from models.finding import Finding
from models.resolve import Look
from models.store import Store
from models.transcript import Passage, Role, Transcript
from redactor.detect.combinations import combinations
from redactor.detect.names.lexicon import english
from redactor.release.prepare import leaving_looks
from redactor.review.same import Said, folded

MOST = 8
"""Questions put before one signature; more would tire whoever answers, and hiding is the safe answer to all."""

_LONGEST = 4  # words of a hidden passage that is looked for elsewhere; longer ones are stories, not names
_NAMELIKE = -0.5  # from which a word is as often a name as not (see Known.nameness)


class Why(StrEnum):
    TOGETHER = "together"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about passages that would be readable in what leaves.

    TOGETHER: the passages may single somebody out together, one a kind of detail. ELSEWHERE: they say words that are
    hidden at another place. `key` is the same for the same question and holds no word.
    """

    why: Why
    passages: tuple[Passage, ...]

    @property
    def key(self) -> str:
        places = ",".join(f"{passage.first}-{passage.last}" for passage in self.passages)
        return sha256(f"{self.why}:{places}".encode()).hexdigest()[:32]


def doubts(
    transcript: Transcript, findings: Iterable[Finding], looks: Sequence[Look], *, asks: Role
) -> tuple[Doubt, ...]:
    """The questions that this text leaves open, at most MOST, those about details together first.

    `looks` are as they hold for what leaves (redact.leaving). `asks` is who will see the questions: a researcher is
    not told where words stand that a participant struck, for that would tell her the words.
    """
    shown = [one for one in findings if all(looks[at].shown for at in transcript.span(one.passage))]
    asked = [Doubt(Why.TOGETHER, one.parts) for one in combinations(transcript, shown)]
    asked += _elsewhere(transcript, looks, asks)
    return tuple(dict.fromkeys(asked))[:MOST]


def open_doubts(
    store: Store, interview: int, transcript: Transcript, *, by: Role, speaker: int | None = None
) -> tuple[Doubt, ...]:
    """The questions that this person has not answered yet."""
    looks = leaving_looks(store, interview, transcript)
    left = store.doubts.left(interview, by=by, speaker=speaker)
    return tuple(
        one for one in doubts(transcript, store.findings.get(interview), looks, asks=by) if one.key not in left
    )


def _elsewhere(transcript: Transcript, looks: Sequence[Look], asks: Role) -> Iterator[Doubt]:
    said, seen = Said(transcript), set[tuple[str, ...]]()
    for hidden in _hidden(looks):
        if asks is not Role.PARTICIPANT and looks[hidden.start].by is Role.PARTICIPANT:
            continue
        value = tuple(token for at in hidden for token in folded(transcript.words[at].text))
        if value in seen or not _tells(value):
            continue
        seen.add(value)
        still = [places for places in said.again(hidden) if all(looks[at].shown for at in places)]
        if still:
            words = transcript.words
            yield Doubt(Why.ELSEWHERE, tuple(Passage(words[span.start].id, words[span.stop - 1].id) for span in still))


def _hidden(looks: Sequence[Look]) -> Iterator[range]:
    """The places of each short passage that is hidden."""
    for _, group in groupby(range(len(looks)), key=lambda at: id(looks[at])):
        places = list(group)
        if not looks[places[0]].shown and len(places) <= _LONGEST:
            yield range(places[0], places[-1] + 1)


def _tells(value: Iterable[str]) -> bool:
    """Whether words say something by themselves: a name, a place, a number; not "the" and "house"."""
    lexicon = english()
    for token in value:
        known = lexicon.known(token)
        if not known.ordinary or known.nameness > _NAMELIKE or token.isdigit():
            return True
    return False
