"""E-mail addresses, written or said aloud: "marcia dot webb at gmail dot com"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

TLD = (
    r"(?:com|org|net|info|me|io|biz|online|email|co|ac|gov|nhs|sch|edu|uk|ie|eu|us|ca|au|nz|fr|de|es|it|pl|scot|wales|"
    r"cymru|london|shop|app|in|pk|ng|za)"
)
"""How addresses end."""

DOT = r"(?:\.| \. | dot | full stop )"
ENDS_BEFORE = bag(
    "is its it's was be are am a an the my his her their our your me him them us i you he she they we and or but so "
    "to on at",
    "in by via for with of from email emails e-mail mail emailed address addresses that's thats that this um erm er "
    "uh like",
    "just yeah yes no ok okay well write send say says said called it if then one do does all lower lowercase case "
    "word",
    "capital letters account under as site website page thing online web link on called go look find dot",
)
"""Words that lead up to an address and are no part of it."""

_LEAD = bag("is its it's that's thats email e-mail mail address site website page called")
"""Words after which an address stands, however plain its own words: "its", "the website is"."""
_NO_PART = bag(
    "i she he we they was were use uses used sent have has had if when then do does got im i'm but because cos so what",
    "there theres i'll he's hes she's shes who which dot",
)
_FILLED = bag("at to on the is its it's a an um er erm uh like just yeah me us him her them it okay ok so")
_MOST_LED = 5

_BARE = r"(?:gmail|g mail|googlemail|hotmail|btinternet)"
_DOMAIN = rf"(?:[\w-]+ ){{0,3}}?[\w-]+(?:{DOT}[\w-]+){{0,3}}?{DOT}{TLD}(?:{DOT}{TLD})?"
_AT = re.compile(rf"(?: ?@ ?| at (?:the )?)(?:{_DOMAIN}|{_BARE}(?:{DOT}{TLD}(?:{DOT}{TLD})?)?)\b")
_WORD = re.compile(r"[\w'+-]+\Z")
_JOINT = re.compile(
    r"(?:(?: ?[._-] ?| )?(?:dot|underscore|under score|dash|hyphen|full stop|point|plus)(?: |\Z)| ?[._+-] ?| )\Z"
)
_JOINED = re.compile(r" ?[._+-]| (?:dot|underscore|dash|hyphen)\b")
_BIT = re.compile(r"\w|\d+|oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|eleven|twelve|\w+ty")
_FARTHEST = 80  # characters before the 'at'


class Email(Recognizer):
    """What stands before the 'at' is followed back until a word that cannot be part of an address."""

    types = ("EMAIL_ADDRESS",)

    def find(self, page: Page) -> Iterator[Found]:
        for at in _AT.finditer(page.low):
            tight = at[0].startswith("@")
            begin = _local(page.low, at.start(), tight=tight)
            start = at.start() if begin is None else begin
            if not tight:
                start = led(page.low, start)
            if start < at.start():
                why = "looks like an e-mail address" + ("" if "@" in at[0] else ", said aloud")
                yield Found.of(start, at.end(), "EMAIL_ADDRESS", 0.95, why)


def led(low: str, start: int) -> int:
    """Where an address said aloud begins: right after "its" or "the website is", where such words stand shortly before.

    `start` is where it begins by its own looks; words between, as in "its say thank you dot scot", belong to it too.
    """
    line = low[low.rfind("\n", 0, start) + 1 : start]
    before = list(re.finditer(r"[\w'-]+", line))[-_MOST_LED - 1 :]
    lead = next((at for at in reversed(range(len(before))) if before[at][0] in _LEAD), None)
    if lead is None or re.search(r"[,.:;?!]", line[before[lead].start() :]):
        return start
    between = before[lead + 1 :]
    while between and between[0][0] in _FILLED:
        del between[0]
    if not between or any(word[0] in _NO_PART for word in between):
        return start
    return start - len(line) + between[0].start()


def _local(low: str, end: int, *, tight: bool) -> int | None:
    """Where the part before the 'at' begins; None where there is none.

    Words tied by dots or underscores belong to it; past the first of them only single letters and digits do. Without
    a tie up to three words do; before a written @ (`tight`) nothing beyond a space does.
    """
    start = None
    at, tied, loose = end, False, 0
    while end - at < _FARTHEST:
        word = _WORD.search(low, max(at - 40, 0), at)
        joined = _JOINED.match(low, at) is not None
        if word is None or (word[0].removesuffix("'s") in ENDS_BEFORE and not joined):
            break
        bit = _BIT.fullmatch(word[0]) is not None
        loose += not joined and not bit
        if loose > 3:
            break
        start = at = word.start()
        joint = _JOINT.search(low, max(at - 14, 0), at)
        if joint is None or (tight and " " in joint[0]) or (tied and joint[0] == " " and not bit):
            break
        tied = tied or joint[0] != " "
        at = joint.start()
    return start
