"""Web addresses, written or said aloud: "double u double u double u dot webb bakery dot co dot uk"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.recognizers.email import DOT, ENDS_BEFORE, TLD, led

_WWW = r"(?:www|w w w|double u double u double u|triple w|h t t p s?|https?:/ ?/)"
_PATH = r"(?:/[\w./?=&%-]*[\w/]| (?:forward )?slash [\w-]+)*"
_WRITTEN = re.compile(
    rf"\b(?:https?://[^\s]*[\w/]|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|io|co\.uk|org\.uk|ac\.uk|gov\.uk|"
    rf"nhs\.uk|ie|scot|wales|cymru|shop|uk|eu)\b{_PATH})"
)
_SAID = re.compile(
    rf"(?:{_WWW}{DOT}(?:[\w-]+(?: |{DOT})){{1,5}}?{TLD}(?:{DOT}{TLD})?|(?:\b[\w-]+ (?:all one word )?dot )+?"
    r"(?:com|org|net|info|co dot uk|org dot uk|ac dot uk|ie|scot|wales|cymru|london|shop|online|app)\b"
    rf"(?: dot (?:uk|au|nz|ca|za))?){_PATH}"
)
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_MACHINE = re.compile(rf"(?<![\d.])(?:{_BYTE}\.){{3}}{_BYTE}(?![\d.]*\d)")
_BEFORE = re.compile(r"([\w'-]+) (?:(?:of|and|for) )?\Z")


class Web(Recognizer):
    """Addresses of pages; the ones of e-mail belong to their own recognizer, which covers more and so wins."""

    types = ("URL",)

    def find(self, page: Page) -> Iterator[Found]:
        for shape, how in ((_WRITTEN, ""), (_SAID, ", said aloud")):
            for match in shape.finditer(page.low):
                start = led(page.low, _back(page.low, match.start())) if how else match.start()
                yield Found.of(start, match.end(), "URL", 0.8, f"looks like a web address{how}")
        for match in _MACHINE.finditer(page.text):
            yield Found.of(match.start(), match.end(), "URL", 0.8, "looks like a computer's address")


def _back(low: str, start: int) -> int:
    """Up to two words before the first dot, and an 'of' between them, may belong to it: "bells of leith dot com"."""
    for _ in range(2):
        word = _BEFORE.search(low, max(start - 40, 0), start)
        if word is None or word[1] in ENDS_BEFORE:
            break
        start = word.start(1)
    return start
