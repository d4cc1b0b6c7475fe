"""Phone numbers, written or said digit by digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.codes import Run

_SHAPES = (
    (re.compile(r"(?:0044|44|0)0?7[1-9]\d{8}"), "a UK mobile number", 0.95),
    (re.compile(r"(?:0044|44|0)0?[1238][1-9]\d{7,8}"), "a UK phone number", 0.9),
    (re.compile(r"0(?:80[08]|500)\d{6,7}|08001111|0845\d{6,7}|0300\d{7}"), "a helpline number", 0.9),
    (re.compile(r"(?:00353|353|0)0?8[35679]\d{7}"), "an Irish mobile number", 0.9),
    (re.compile(r"(?:00353|353|0)0?(?:1|[24-79]\d)\d{7}"), "an Irish phone number", 0.7),
    (re.compile(r"(?:0061|61|0)4\d{8}"), "an Australian mobile number", 0.9),
    (re.compile(r"(?:001|1)?[2-9]\d\d[2-9]\d{6}"), "a North American phone number", 0.7),
    (re.compile(r"0\d{9,10}"), "a phone number", 0.6),
)
_CUE = re.compile(
    r"\b(?:phone|mobile|mob|tel|telephone|landline|whatsapp|call|calls|called|calling|ring|rang|ringing|rung|text|"
    r"texted|"
    r"texting|dial|dialled|number|numbers|reach|helpline|hotline|extension)\b"
)
_NOT = re.compile(
    r"\b(?:nhs|insurance|case|reference|ref|crime|prison|account|sort|card|room|flat|house|hostel|door)\b[^\n]{0,25}$"
)


class Phone(Recognizer):
    """National and international shapes; shorter or odd ones where a phone is spoken of just before."""

    types = ("PHONE_NUMBER",)

    def find(self, page: Page) -> Iterator[Found]:
        for run in page.codes:
            if len(run.text) < 6:
                continue
            shaped = list(_shaped(run))
            if not shaped and len(run.text) <= 15 and run.digits.isdigit() and _spoken_of(page, run):
                shaped = [(0, len(run.text), "a phone number", 0.6)]
            for start, end, what, score in shaped:
                first, last = run.place(start, end)
                how = ", said digit by digit" if run.spoken else ""
                yield Found.of(_prefix(page, first), last, "PHONE_NUMBER", score, f"looks like {what}{how}")


def _shaped(run: Run) -> Iterator[tuple[int, int, str, float]]:
    """The stretches of a code that have the shape of a phone number, what kind, how sure."""
    for shape, what, score in _SHAPES:
        for start, end in run.find(shape, plain=True):
            yield start, end, what, score


def _spoken_of(page: Page, run: Run) -> bool:
    start = run.place(0, 1)[0]
    before = page.before(start, 70)
    return _CUE.search(before) is not None and not _NOT.search(before)


def _prefix(page: Page, start: int) -> int:
    """The start with a plus sign or bracket, or the word for it, before the number."""
    lead = re.search(r"(?:\+ ?|\bplus |\()+$", page.before(start, 8))
    return start - len(lead[0]) if lead else start
