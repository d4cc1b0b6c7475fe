"""Jobs that few have: the listed ones, and those made of a craft and a thing ("kelp scientist", "glove model")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.data import values, words
from redactor.detect.names.phrases import Phrases
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_HEADS = words("naming", "job heads")
_EVERYDAY = words("naming", "everyday jobs")
_BEING = bag("im was is am hes shes were as became become being worked trained qualified ordained retired a been")
_RARE = 3.0  # Zipf frequency from which a job is flagged only where somebody is said to have it
_LEARNED = re.compile(r"(?:ist|ologist|smith|wright|monger|grapher|herd)$")
_ADVERBS = bag("really always never still even also only then there here now well quite")
_ANNOUNCED = bag("a an the as was were being retired apprentice trainee professional master")


class Occupation(Recognizer):
    """Context: pointed out, since one rare job in a small town is as good as a name."""

    types = ("OCCUPATION",)

    def load(self) -> None:
        self._jobs = Phrases([*values("occupations"), *(_plural(job) for job in values("occupations"))])

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        for first, last in self._jobs.find(seen.row.keys):
            if first < last or seen.row.known[first].zipf < _RARE or self._held(seen, first):
                yield Found.of(page.words[first].start, seen.end(last), "OCCUPATION", 0.6, "a job that few have")
        for at in range(1, len(page.words)):
            first = self._made(seen, at)
            if first < at:
                first += seen.row.keys[first] in ("a", "an", "as", "the")
                yield Found.of(
                    page.words[first].start, seen.end(at), "OCCUPATION", 0.5, "a job with a thing of its own"
                )

    def _held(self, seen: View, at: int) -> bool:
        """Whether somebody is said to have the job: "I was a priest", "trained as a cooper"."""
        return at > 1 and seen.row.keys[at - 1] in ("a", "an", "as", "the") and seen.row.keys[at - 2] in _BEING

    def _made(self, seen: View, at: int) -> int:
        """The first word of a job that ends with word `at`; `at` itself where there is none."""
        head = seen.row.keys[at]
        learned = bool(_LEARNED.search(head)) and 0 <= seen.row.known[at].zipf < 2.8
        if learned and self._held(seen, at):
            return at - 1
        if not learned and head not in _HEADS and head.removesuffix("s") not in _HEADS:
            return at
        first = at
        while first > 0 and at - first < 3 and seen.row.gaps[first] in (" ", "-") and self._thing(seen, first - 1):
            first -= 1
        rare = any(seen.row.known[thing].zipf < 4.7 for thing in range(first, at))
        announced = (
            first < at and rare and first > 0 and seen.row.gaps[first] == " " and seen.row.keys[first - 1] in _ANNOUNCED
        )
        return first if announced else at

    def _thing(self, seen: View, at: int) -> bool:
        known = seen.row.known[at]
        if seen.row.peoples[at]:
            return False
        return (
            known.key not in _EVERYDAY
            and known.key not in _ADVERBS
            and not re.search(r"(?:ing|ly|ed|est)$", known.key)
            and known.zipf < 5.5
        )


def _plural(job: str) -> str:
    return job[:-3] + "men" if job.endswith("man") else job + "s"
