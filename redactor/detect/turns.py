"""The door between characters and words: a transcript as text, and what is found in it as passages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from models.entities import entity
from models.finding import Finding
from models.transcript import Passage, Transcript
from redactor.detect.found import Found, settle
from redactor.detect.layout import Part


class Turns:
    """A transcript as a text with a line a turn; word n of it holds characters starts[n] to ends[n]."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.parts: list[Part] = []
        lines, at = [], 0
        for turn in transcript.turns:
            begin = at
            for word in turn.words:
                shown = word.text.replace("\n", " ")
                lines.append(shown)
                self.starts.append(at)
                self.ends.append(at + len(shown))
                at += len(shown) + 1
            self.parts.append(Part(begin, at - 1, transcript.speaker(turn.speaker).name))
            lines[-1] += "\n"
        self.text = "".join(word if word.endswith("\n") else word + " " for word in lines)

    def found(self, finding: Finding, *, follows: int | None) -> Found:
        """A finding as characters; `follows` as its place in the list that it goes into."""
        span = self.transcript.span(finding.passage)
        start, end = self.starts[span.start], self.ends[span.stop - 1]
        return Found(start, end, finding.type, finding.score, finding.why, finding.hides, follows)

    def among(self, passage: Passage, turns: Collection[int]) -> bool:
        """Whether any word of a passage stands in one of these turns."""
        span = self.transcript.span(passage)
        first = bisect_right(self.parts, self.starts[span.start], key=lambda part: part.start) - 1
        last = bisect_right(self.parts, self.starts[span.stop - 1], key=lambda part: part.start) - 1
        return any(turn in turns for turn in range(first, last + 1))

    def findings(self, found: Sequence[Found], kept: Sequence[Finding]) -> tuple[Finding, ...]:
        """What is found, widened to whole words and settled again; one that is kept word for word keeps its id."""
        settled = [self._passage(one) for one in settle(self._widened(found), text=self.text)]
        old = {(one.passage, one.type): one.id for one in kept}
        spare = 1 + max((one.id for one in kept), default=0)
        ids: list[int] = []
        for passage, one in settled:
            ids.append(old.pop((passage, one.type), spare))
            spare += ids[-1] == spare
        return tuple(
            Finding(
                id_, passage, one.type, one.score, one.why, one.hides, entity(one.type).replacement,
                None if one.follows is None else ids[one.follows],
            )
            for id_, (passage, one) in zip(ids, settled, strict=True)
        )  # fmt: skip

    def _widened(self, found: Sequence[Found]) -> list[Found]:
        wide = []
        for one in found:
            first, last = self._words(one)
            wide.append(
                Found(self.starts[first], self.ends[last], one.type, one.score, one.why, one.hides, one.follows)
            )
        return wide

    def _words(self, one: Found) -> tuple[int, int]:
        """The first and the last word that a finding touches."""
        return bisect_right(self.ends, one.start), bisect_left(self.starts, one.end) - 1

    def _passage(self, one: Found) -> tuple[Passage, Found]:
        first, last = self._words(one)
        return Passage(self.transcript.words[first].id, self.transcript.words[last].id), one
