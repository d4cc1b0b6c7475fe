"""Numbers that stand for a person without being of a known kind: tags, tickets, rolls, memberships, pins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.codes import Run

_TYPE = "ID_NUMBER"
_WRITTEN = re.compile(r"(?<![\w.,/\u00a3$\u20ac#@-])[A-Z\d]+(?:[-/][A-Z\d]+){0,5}(?![\w@%]|[-/,.:]\d)")
_NO_CODE = re.compile(
    r"(?:19|20)\d\d(?:[-/]\d{2,4})?|\d+(?:MG|ML|KG|KM|PM|AM|S|K|M|ST|ND|RD|TH|GB|MB)|COVID-?19|(?:\d|1\d|2\d)/7|"
    r"\d{1,2}[-/]\d{1,2}"
)
_STRONG = re.compile(
    r"\b(?:reference|ref|code|pin|passcode|account|i\.?d\.?|badge|claim|case|policy|membership|ticket|collar|warrant|"
    r"roll|serial|tag|"
    r"permit|certificate|file|bidding|log|cad|crime|(?:customer|patient|staff|student|member|hospital|prisoner) "
    r"(?:number|no)|"
    r"last (?:four|three|five|4|3|5)|digits)\b[^\n]{0,45}$"
)
_NUMBER = re.compile(r"\b(?:number|numbers|no\.?|mine|mines)\b[^.?!\n]{0,30}$")
_MONEY = re.compile(r"[\u00a3$\u20ac] ?$")
_COUNTED = re.compile(
    r" ?(?:%|percent|per cent|pounds?|quid|grand|euros?|dollars?|p\b|k\b|miles?|metres?|feet|foot|steps?|people|"
    r"words?|hours?|"
    r"days?|weeks?|months?|years?|times|of\b|or\b|to\b|calories|homes|houses|families|men|women|kids|children|"
    r"hundred|thousand)"
)
_PREFIX = re.compile(r"\b(?:cad|crn|urn|pnc|ref) $")


class Code(Recognizer):
    """Long numbers said one by one, letters mixed with digits, and shorter ones where a number is named."""

    types = (_TYPE,)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _WRITTEN.finditer(page.text):
            if _like_a_code(match[0], page, match.start(), match.end()):
                yield Found.of(match.start(), match.end(), _TYPE, 0.6, "a number that may stand for a person")
        for run in page.codes:
            start, end = run.place(0, len(run.text))
            before = page.before(start, 70)
            if _said_singly(run) or (_mixed(run) and _cued(before)):
                prefix = _PREFIX.search(before)
                start -= len(prefix[0]) if prefix else 0
                yield Found.of(start, end, _TYPE, 0.6, "a number said one by one")
            elif _digits(run.digits) >= 4 and _cued(before) and not _counts(page, before, end):
                yield Found.of(start, end, _TYPE, 0.6, "follows a word for a number of one's own")


def _like_a_code(value: str, page: Page, start: int, end: int) -> bool:
    """Whether a written token is no count, sum, year or measure, and long or odd enough; shorter where it is named."""
    digits = _digits(value)
    if digits < 2 or _NO_CODE.fullmatch(value):
        return False
    before = page.before(start, 70)
    if _counts(page, before, end):
        return False
    mixed = any(char.isalpha() for char in value) or "-" in value or "/" in value
    if mixed:
        return digits >= 4 or (digits >= 3 and len(value) >= 5) or (_cued(before) and len(value) >= 4)
    if digits >= 5:
        return not value.endswith("000")
    named = _STRONG.search(before) is not None and digits >= 3
    closed = digits == 4 and not value.endswith("00") and re.match(r"[.,!?;\n]|$", page.after(end)) is not None
    return named or closed


def _digits(value: str) -> int:
    return sum(char.isdigit() for char in value)


def _cued(before: str) -> bool:
    return _STRONG.search(before) is not None or _NUMBER.search(before) is not None


def _counts(page: Page, before: str, end: int) -> bool:
    """Whether it is a sum of money or counts what follows."""
    return _MONEY.search(before) is not None or _COUNTED.match(page.after(end)) is not None


def _said_singly(run: Run) -> bool:
    """Four digits or more one by one, or letters and digits, that are not counting, stuttering or an alarm number."""
    singles = [item for item in run.items if item.single]
    if len(singles) < 4 or len(run.text) < 4:
        return False
    return _digits(run.digits) >= (2 if _mixed(run) else 4) and not _counting(run.digits)


def _mixed(run: Run) -> bool:
    return any(char.isdigit() for char in run.text) and sum(char.isalpha() for char in run.text) >= 2


def _counting(code: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in pairwise(code)}
    return steps <= {0} or steps <= {1} or steps <= {-1}
