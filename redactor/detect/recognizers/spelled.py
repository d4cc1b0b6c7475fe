"""Names spelled out: "M A R C I A", "C-O-L-R-E-A-V-Y", "M for mother", "double l"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.codes import Item, Run
from redactor.detect.spoken.words import bag

_CUE = re.compile(
    r"\b(?:spell|spelt|spelled|spelling|letters?|surname|name|names|with an?|called|it's|its|that's|thats|"
    r"is)\b[^?!]{0,20}$"
)
_FOR = re.compile(r" for \w+ \w+ for ")
_ACRONYMS = bag(
    "PTSD ADHD COPD CAMHS YMCA YWCA GCSE GCSES BBC ITV NHS DWP DSS CPS HIV AIDS CBT EMDR DLA PIP ESA CSA CMS HMP "
    "HMRC DVLA "
    "UKBA LGBT LGBTQ ASBO MRI CCTV RSPCA NSPCC RNLI IKEA EBSD EUPD BPD OCD SEN SEND EHCP IVA DNA DVD USA UAE EU GP "
    "AE AA NA "
    "RAF PE IT TV DJ MOT ABC XYZ DRO IPP MAPPA MARAC IDVA ISVA ESOL"
)


class Spelled(Recognizer):
    """Four letters or more one by one; three where spelling or a name is spoken of, or as "T for Tommy"; not well-known
    initials.
    """

    types = ("PERSON",)

    def find(self, page: Page) -> Iterator[Found]:
        for run in page.codes:
            for first, last in _stretches(run):
                letters = run.text[first:last]
                start, end = run.place(first, last)
                told = _CUE.search(page.before(start)) or _FOR.search(page.low, start, end)
                enough = len(letters) > 3 or (len(letters) == 3 and told is not None)
                if enough and letters not in _ACRONYMS and len(set(letters)) > 2:
                    yield Found.of(start, end, "PERSON", 0.85, "a name, spelled letter by letter")


def _stretches(run: Run) -> Iterator[tuple[int, int]]:
    """Where letters follow each other one by one in a code, without a stray 'a' or 'I' at either end."""
    at = 0
    group: list[tuple[int, Item]] = []
    for item in [*run.items, None]:
        spelled = item is not None and item.single and (item.letter or item.chars == "O")
        if item is not None and spelled:
            group.append((at, item))
        elif group:
            yield group[0][0], group[-1][0] + len(group[-1][1].chars)
            group = []
        at += len(item.chars) if item is not None else 0
