"""Addresses whose street word comes first: Welsh, Irish, Gaelic, French: "12 Heol Eithin", "Teach na mBláth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

_STREET = (
    r"(?:heol|ffordd|stryd|rhodfa|lon|l\u00f4n|clos|cwrt|maes|plas|teras|bryn|cilgant|rhes|sr\u00e1id|sraid|"
    r"b\u00f3thar|bothar|"
    r"ascaill|c\u00e9ide|rue|chemin|avenue de|place de|via|calle)"
)
_HOUSE = r"(?:teach|tigh|taigh|t\u0177|ty|tyn-y|tan-y|pen-y)"
_LINK = r"(?:yr|y|na|an|nam|nan|de|du|des|la|le|del|della|'n) "
_LOW = re.compile(
    rf"\b(?:\d{{1,4}}[a-z]?|(?P<said>[a-z]+(?:ty|teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    rf"twelve))) {_STREET} (?:{_LINK})?[^\W\d_]+"
)
_TIED = re.compile(r"(?:teach|tigh|taigh|t\u0177) (?:na|nam|nan|yr) ")
_NAMED = re.compile(rf"\b(?:{_STREET}|{_HOUSE}) (?:{_LINK})?[^\W\d_]+(?: [A-Z][^\W\d_]+)?", re.IGNORECASE)


class Celtic(Recognizer):
    """With a number before it in any case; without one only in capitals, or where a house is named with a link word."""

    types = ("STREET_ADDRESS",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _LOW.finditer(page.low):
            yield Found.of(match.start(), match.end(), "STREET_ADDRESS", 0.85, "a house number and a street")
        for match in _NAMED.finditer(page.text):
            capitals = match[0][0].isupper() and match[0].rpartition(" ")[2][:1].isupper()
            if (capitals and not page.caseless) or (page.caseless and _TIED.match(match[0].lower())):
                yield Found.of(
                    match.start(), match.end(), "STREET_ADDRESS", 0.7, "looks like the name of a street or house"
                )
