"""Things that were in the news or in court and can be searched for: "the Harrow Lane fire", "the miners' strike"."""

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

_HEADS = words("naming", "event heads")
_WHOSE = words("naming", "usual events")
_LOOKED_UP = words("naming", "looked up events")
_AT = bag("of at in on over into")
_FEASTS = bag("boxing christmas easter hogmanay halloween bonfire whitsun diwali eid")
_OF_THE_YEAR = re.compile(
    r"\b(?:\w+ )?(?!(?:number|quarter|remainder|winter|summer|order|(?:sept|nov|dec)ember|october) )"
    r"(?:\w{2,}(?:er|or|ist|ian|man|woman|ess)|nurse|mum|dad|school|business|team|pub|shop|citizen|hero|apprentice) "
    r"of the year\b"
)
_TOLD = re.compile(
    r"\b(?:headlines?|front page|papers?|news|telly|radio|television|court|media|report|article|gazette|herald|echo|"
    r"tribune|sentinel|chronicle|post|times|argus|advertiser|mercury|everyone|everybody|they|people|locals) "
    r"(?:all |still |then |just |even |had (?:it )?(?:as )?|did |was |said |called (?:it |me |us |him |her |them )|"
    r"(?:were |was )?calling (?:it |me |us |him |her |them )|named (?:it |us )|went with |ran (?:with )?|printed |"
    r"(?:it was|that was|it's|its) ){1,3}[\"',:]{0,2} ?(?=the )"
)
"""Words after which the name that a paper gave something may follow."""
_TOLD_AFTER = re.compile(
    r"[.,!?]?[\"']? (?=(?:that was the headline|that's what (?:they|the papers?) called|thats what they called|"
    r"(?:they|people|everyone|everybody) (?:all |still )?(?:called (?:it|me|him|her|us)|calls? it)|"
    r"the papers? (?:called|said)|it said in the paper|was the headline|it was called)\b)"
)
"""Words that follow the name that a paper gave something."""
_ENDS = bag(
    "and but so with was were is are had has have he she it we they i you who that which when where because cos as at "
    "in on from for to about or if then there im hes shes its theyre did said says went came got after before like just"
)
_RARE, _VERY_RARE = 4.5, 3.8  # Zipf frequency of the least usual word before it


class Event(Recognizer):
    """Context: pointed out first of all, since a search may lead from it to everybody's name."""

    types = ("EVENT",)

    def load(self) -> None:
        self._known = Phrases(values("events"))

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        for first, last in self._known.find(seen.row.keys):
            yield Found.of(page.words[first].start, seen.end(last), "EVENT", 0.6, "an event that was in the news")
        for at in range(1, len(page.words)):
            first = self._made(seen, at)
            if first < at:
                yield Found.of(
                    page.words[first].start, seen.end(at), "EVENT", 0.5, "reads like an event in the news or in court"
                )
            last = self._named_after(seen, at)
            if last > at:
                yield Found.of(
                    page.words[at].start, seen.end(last), "EVENT", 0.5, "reads like an event in the news or in court"
                )
        for at in seen.after(_TOLD):
            last = self._headline(seen, at)
            if last > at + 1:
                yield Found.of(page.words[at].start, seen.end(last), "EVENT", 0.5, "what an event was called")
        ends = {word.end: at for at, word in enumerate(page.words)}
        for match in _TOLD_AFTER.finditer(page.low):
            at = ends.get(match.start(), 0)
            begin = next((back for back in range(at - 1, max(at - 5, -1), -1) if seen.row.keys[back] == "the"), None)
            if begin is not None and self._headline(seen, begin) == at:
                yield Found.of(page.words[begin].start, seen.end(at), "EVENT", 0.5, "what an event was called")
        for match in _OF_THE_YEAR.finditer(page.low):
            yield Found.of(match.start(), match.end(), "EVENT", 0.5, "an award that somebody won")

    def _made(self, seen: View, at: int) -> int:
        """The first word of an event that ends with word `at`: at least one word before it must be rather a name."""
        if seen.row.keys[at] not in _HEADS:
            return at
        first, named = at, False
        while first > 0 and at - first < 4 and seen.row.gaps[first] in (" ", "-", "' "):
            known = seen.row.known[first - 1]
            if (
                known.zipf > 5.6
                and known.key != "day"
                and not (not seen.page.caseless and seen.capital(first - 1) and not seen.row.opens(first - 1))
            ):
                break
            first -= 1
            named = named or self._proper(seen, first) or seen.row.keys[first] in _FEASTS
        while first < at and seen.row.keys[first] in _WHOSE and not self._proper(seen, first):
            first += 1
        if first < at and (named or self._singular(seen, first, at)):
            return first - (first > 0 and seen.row.keys[first - 1] == "the" and seen.row.gaps[first] == " ")
        return at

    def _headline(self, seen: View, at: int) -> int:
        """The last word of what something was called, "the ..." at word `at`: up to four words, one of them rare."""
        last = at
        while last + 1 < len(seen.row.words) and last - at < 4 and seen.row.gaps[last + 1] in (" ", "-"):
            if seen.row.keys[last + 1] in _ENDS:
                break
            last += 1
        rare = any(seen.row.known[place].zipf < _RARE for place in range(at + 1, last + 1))
        return last if rare else at

    def _named_after(self, seen: View, at: int) -> int:
        """The last word of an event whose name follows what it was: "the inquest at Kestrel Road"; else `at`."""
        row = seen.row
        if row.keys[at] not in _HEADS or row.keys[at - 1] != "the" or at + 2 >= len(row.words):
            return at
        begin = at + 2 + (row.keys[at + 2] == "the")
        if row.keys[at + 1] not in _AT or any(gap != " " for gap in row.gaps[at + 1 : begin + 1]):
            return at
        last = begin
        while last < min(len(row.words), begin + 4) and self._proper(seen, last) and row.gaps[last] in (" ", "-"):
            last += 1
        return last - 1 if last > begin else at

    def _singular(self, seen: View, first: int, at: int) -> bool:
        """Such as "The locked cupboard inquiry": an article, and no usual thing before a word for what is looked up."""
        if first == 0 or seen.row.keys[first - 1] != "the" or at - first > 3:
            return False
        rarest = min(seen.row.known[place].zipf for place in range(first, at))
        return rarest < (_RARE if seen.row.keys[at] in _LOOKED_UP else _VERY_RARE)

    def _proper(self, seen: View, at: int) -> bool:
        if seen.page.caseless:
            return seen.row.proper(at) and not seen.row.peoples[at]
        return seen.capital(at) and not seen.row.opens(at) and seen.row.keys[at] not in ("i", "im", "ive")
