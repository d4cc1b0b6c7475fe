"""Numbers that stand for a person without being of a known kind: tags, tickets, rolls, memberships, pins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.codes import Run

_CUE = re.compile(
    r"\b(?:number|numbers|no|reference|ref|code|pin|passcode|password|account|id|i d|licence|license|badge|claim|case|policy|member|"
    r"membership|ticket|collar|warrant|roll|customer|patient|staff|student|serial|tag|permit|visa|certificate|file|bidding)\b"
    r"[^.?!\n]{0,40}$"
)
_MONEY = re.compile(r"[\u00a3$\u20ac] ?$")
_COUNTED = re.compile(
    r" ?(?:%|percent|per cent|pounds?|quid|grand|euros?|dollars?|p\b|k\b|miles?|metres?|feet|foot|steps?|people|words?|hours?|"
    r"days?|weeks?|months?|years?|times|of\b|or\b|calories|homes|houses|families|men|women|kids|children)"
)
_WRITTEN = re.compile(
    r"(?<![\w.,/\u00a3$\u20ac-])(?=(?:[A-Z]*\d){3})(?:[A-Z]{1,4}[-/ ]?)?\d[\dA-Z]{4,17}(?![\w%]|[,.]\d)"
)
_UNITS = re.compile(r"\d+(?:MG|ML|KG|KM|PM|AM|S|K|M|ST|ND|RD|TH|X\d+)$")


class Code(Recognizer):
    """Long numbers said one by one, letters mixed with digits, and shorter ones where a number is named."""

    types = ("ID_NUMBER",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _WRITTEN.finditer(page.text):
            if not _UNITS.search(match[0].upper()) and not _COUNTED.match(page.after(match.end())):
                yield Found.of(
                    match.start(), match.end(), "ID_NUMBER", 0.6, "a long number, or letters and digits mixed"
                )
        for run in page.codes:
            start, end = run.place(0, len(run.text))
            if _said_singly(run) or (_mixed(run) and _CUE.search(page.before(start, 70))):
                yield Found.of(start, end, "ID_NUMBER", 0.6, "a number said one by one")
            elif sum(char.isdigit() for char in run.digits) >= 4 and _named(page, start, end):
                yield Found.of(start, end, "ID_NUMBER", 0.6, "follows a word for a number of one's own")


def _said_singly(run: Run) -> bool:
    """Four digits or more one by one, or letters and digits, that are not counting, stuttering or an alarm number."""
    singles = [item for item in run.items if item.single and item.spoken]
    if len(singles) < 4 or len(run.text) < 4:
        return False
    digits = sum(char.isdigit() for char in run.digits)
    return digits >= (2 if _mixed(run) else 4) and not _counting(run.digits)


def _mixed(run: Run) -> bool:
    return any(char.isdigit() for char in run.text) and sum(char.isalpha() for char in run.text) >= 2


def _counting(code: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in pairwise(code)}
    return steps <= {0} or steps <= {1} or steps <= {-1}


def _named(page: Page, start: int, end: int) -> bool:
    before = page.before(start, 70)
    if _MONEY.search(before) or _COUNTED.match(page.after(end)):
        return False
    return _CUE.search(before) is not None
