"""Names used online: "@webb_bakes", or said "at webb underscore bakes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.lexicon import english
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_WRITTEN = re.compile(r"(?<![\w.])@ ?\w[\w.]*\w|\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_TIE = r"(?:underscore|under score)"
_STOP = (
    r"(?:is|its|it's|was|are|im|i'm|he's|hes|she's|shes|on|as|called|under|handle|username|page|account|insta|"
    r"instagram|tiktok|"
    r"twitter|facebook|snapchat|snap|name|that's|thats|my|his|her|the|and|to|me|follow|by|just|um|like|at|a|for|no|"
    r"good)"
)
_ENDS = (
    r"(?:is|its|it's|was|as|that's|thats|and|or|but|if|so|all|for|with|because|cos|which|who|when|while|where|im|i'm|i|"
    r"he|she|we|they|you|the|then|one|if|now|there|in|by|every|at)"
)
"""What follows a name used online that is made of plain words."""
_PART = r"[^\W_]+(?:'[^\W_]+)?"
_NUMBER = (
    r"(?:\d+|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety)"
)
_SAID = re.compile(
    rf"(?:\bat (?:(?!{_STOP}\b){_PART} ){{1,4}}|(?<!\w)(?:(?!{_STOP}\b){_PART} ){{1,2}}){_TIE} (?!{_TIE}){_PART}"
    rf"(?: {_TIE} {_PART}| dot {_PART}| {_NUMBER}\b)*"
)
_SERVICE = r"(?:insta|instagram|tiktok|tik tok|twitter|snapchat|snap|youtube|twitch|discord|reddit|facebook)"
_NEAR = re.compile(
    rf"\b(?:at (?:(?!{_STOP}\b){_PART} ){{0,2}})?(?:(?!{_STOP}\b){_PART} (?:dot )?){{1,3}}(?=on {_SERVICE}\b)"
)
_NAMED = re.compile(
    rf"\b(?:{_SERVICE}|username|user name|handle|gamertag|gamer tag)(?:'s)?"
    r"(?: (?:name|handle|account|page|is|was|as|i'm|im|it's|its|he's|hes|she's|shes|under|called|i am|at))+[,:]? "
    rf"(?P<name>{_PART})"
)
_PLACE = rf"(?:{_SERVICE}|handles?|page|socials|internet|gram)"
_AT = re.compile(
    rf"\b{_PLACE}(?:'s)?(?: (?!at\b){_PART}){{0,2}}?,? (?:is|that's|thats|it's|its|as|under|called) "
    rf"(?P<name>at (?:the )?(?!{_STOP}\b){_PART}(?: (?!{_ENDS}\b){_PART}){{0,3}})"
    rf"|\b(?:put|puts|post|posted|find|follow|look)(?: (?!at\b){_PART}){{0,3}} {_PLACE} "
    rf"(?P<put>at (?!{_STOP}\b){_PART}(?: (?!{_ENDS}\b){_PART}){{1,3}})"
)
"""Said with the word "at": named ("the page is at kez paints"), or where something is put."""
_SERVICES = bag("insta instagram tiktok tok twitter snapchat snap youtube twitch discord reddit facebook") | bag(
    "username user handle gamertag gamer"
)
_PAGES = bag("handle handles page socials internet gram")
_HOURS = bag(
    "least last first home work night school once one two three four five six seven eight nine ten eleven twelve noon",
    "half each every present times points this that our your their least most best it some any all him us them",
)
"""What stands after "at" where no name does: "at home", "at half nine"."""
_UNDERSCORES = bag("underscore score")


class Handle(Recognizer):
    """Written with @ or underscores, said with "underscore", or no word at all and named after a service."""

    types = ("SOCIAL_HANDLE",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _WRITTEN.finditer(page.low):
            yield Found.of(match.start(), match.end(), "SOCIAL_HANDLE", 0.85, "looks like a name used online")
        for match in page.matches(_SAID, _UNDERSCORES):
            yield Found.of(
                match.start(), match.end(), "SOCIAL_HANDLE", 0.85, "looks like a name used online, said aloud"
            )
        for match in page.matches(_NEAR, _SERVICES):
            if match[0].startswith("at ") or " dot " in match[0]:
                end = match.end() - 1
                yield Found.of(match.start(), end, "SOCIAL_HANDLE", 0.7, "a name said with an online service")
        for match in page.matches(_AT, _SERVICES | _PAGES):
            name = "name" if match["name"] else "put"
            if match[name].split()[1] not in _HOURS:
                yield Found.of(match.start(name), match.end(name), "SOCIAL_HANDLE", 0.7, "said with an online service")
        for match in page.matches(_NAMED, _SERVICES):
            if match["name"] not in english().ordinary:
                yield Found.of(match.start("name"), match.end("name"), "SOCIAL_HANDLE", 0.6, "named after a service")
