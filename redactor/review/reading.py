"""One interview as one participant reads it: its parts, what to ask her about, and which words are hers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import groupby

from models.finding import Finding
from models.transcript import Passage, Transcript
from redactor.release.prepare import participants
from redactor.review.details import Detail, details
from redactor.review.parts import Part, parts
from redactor.review.same import Said, names


class Reading:
    """`speaker` is the participant who reads. Spans are ranges of places in the transcript's words.

    Raises PassageError where a finding speaks of words that are not there.
    """

    def __init__(
        self, transcript: Transcript, findings: Iterable[Finding], speaker: int, *, language: str = "en"
    ) -> None:
        self.transcript, self.speaker = transcript, speaker
        self._language = language or "en"
        self.spans = [(transcript.span(finding.passage), finding) for finding in findings]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return parts(self.transcript, self._language)

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        """What was found in what is hers to decide, what would do most harm first."""
        return details(self.transcript, [finding for span, finding in self.spans if self.is_hers(span)])

    @cached_property
    def _detail_of(self) -> dict[int, Detail]:
        return {finding.id: detail for detail in self.details for finding in detail.findings}

    def alike(self, finding: Finding) -> tuple[Finding, ...]:
        """Every finding of the same words and kind that is hers to decide; none where this one is not."""
        detail = self._detail_of.get(finding.id)
        return detail.findings if detail else ()

    @cached_property
    def finding_at(self) -> dict[int, Finding]:
        """The finding that covers a place; one that hides before one that is only pointed out."""
        ordered = sorted(self.spans, key=lambda pair: pair[1].hides)
        return {at: finding for span, finding in ordered for at in span}

    def findings(self, places: range) -> list[Finding]:
        """What was found at these places."""
        return [finding for span, finding in self.spans if span.start < places.stop and places.start < span.stop]

    @cached_property
    def people(self) -> list[int]:
        """The participants in the recording, in the order in which they are numbered."""
        return participants(self.transcript)

    @property
    def group(self) -> bool:
        """Whether several participants are in the recording."""
        return len(self.people) > 1

    def is_hers(self, span: range) -> bool:
        """Whether all words here are hers to decide on: her own, the interviewer's, and where others name her."""
        return self._theirs.isdisjoint(span)

    def hers(self, span: range) -> list[range]:
        """The stretches of a span that are hers to decide on, in their order; where she is alone, that is all of it."""
        runs = groupby(span, key=lambda at: at in self._theirs)
        stretches = (list(run) for theirs, run in runs if not theirs)
        return [range(places[0], places[-1] + 1) for places in stretches]

    @cached_property
    def _theirs(self) -> frozenset[int]:
        if not self.group:
            return frozenset()
        others = set(self.people) - {self.speaker}
        place = self.transcript.position
        named = {place[passage.first] for passage in names(self.transcript, self.speaker)}
        return frozenset(at for at, word in enumerate(self.transcript.words) if word.speaker in others) - named

    def again(self, span: range) -> list[range]:
        """Every place in what is hers where the same words are said, this one among them."""
        return [places for places in self._said.again(span) if self.is_hers(places)]

    @cached_property
    def _said(self) -> Said:
        return Said(self.transcript)

    def passage(self, span: range) -> Passage:
        return Passage(self.transcript.words[span.start].id, self.transcript.words[span.stop - 1].id)

    def sentence(self, span: range, most: int = 30) -> range:
        """The sentence around a span, within what its speaker says at a stretch, at most so many words either side."""
        words = self.transcript.words
        first, last = span.start, span.stop - 1
        while (
            first > 0 and span.start - first < most and not words[first].opens_turn and not _ends(words[first - 1].text)
        ):
            first -= 1
        while last + 1 < len(words) and last + 1 - span.stop < most and not words[last + 1].opens_turn:
            if _ends(words[last].text):
                break
            last += 1
        return range(first, last + 1)


def _ends(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", "?", "!", "…", "؟", "。"))
