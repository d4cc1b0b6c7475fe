"""Names used online: "@webb_bakes", or said "at webb underscore bakes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

_WRITTEN = re.compile(r"(?<![\w.])@ ?\w[\w.]*\w")
_TIE = r"(?:underscore|under score)"
_STOP = (
    r"(?:is|its|it's|was|are|im|i'm|he's|hes|she's|shes|on|as|called|under|handle|username|page|account|insta|instagram|tiktok|twitter|"
    r"facebook|snapchat|snap|name|that's|thats|my|his|her|the|and|to|me|follow|by|just|um|like|at)"
)
_PART = r"[^\W_]+(?:'[^\W_]+)?"
_SAID = re.compile(
    rf"(?:\bat (?:(?!{_STOP}\b){_PART} ){{1,4}}|(?<!\w)(?:(?!{_STOP}\b){_PART} ){{1,2}}){_TIE}(?: (?!{_TIE}){_PART})(?: {_TIE} {_PART}| dot {_PART})*"
)
_NUMBERS = re.compile(
    r"(?: (?:\d+|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve))+"
)
_JOINED = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_CUE = re.compile(
    rf"\b(?:insta|instagram|tiktok|tik tok|twitter|snapchat|snap|facebook|youtube|twitch|discord|reddit|username|user name|handle (?=is|was)|handle's|"
    rf"gamertag|gamer tag)\b(?: (?:name|handle|account|page|is|was|as|im|i'm|its|it's|under|called|name's|that's|he's|she's|hes|shes|he|she|they|they're|they|I|am|my))*(?: at |: ?|, (?:at )?| @ ?)"
    rf"(?P<name>(?=\w*[a-z]){_PART}(?: (?:dot|dash) {_PART})*)"
)


class Handle(Recognizer):
    """Written with @ or underscores, said with "underscore", or named right after the platform."""

    types = ("SOCIAL_HANDLE",)

    def find(self, page: Page) -> Iterator[Found]:
        for shape in (_WRITTEN, _JOINED):
            for match in shape.finditer(page.low):
                yield Found.of(match.start(), match.end(), "SOCIAL_HANDLE", 0.85, "looks like a name used online")
        for match in _SAID.finditer(page.low):
            tail = _NUMBERS.match(page.low, match.end())
            end = tail.end() if tail else match.end()
            yield Found.of(match.start(), end, "SOCIAL_HANDLE", 0.85, "looks like a name used online, said aloud")
        for match in _CUE.finditer(page.low):
            yield Found.of(
                match.start("name"), match.end("name"), "SOCIAL_HANDLE", 0.6, "named after an online service"
            )
