"""Ages: "she's 84", "when i was nine", "turned forty", "aged 12", "my 8 year old", "at 23".

The number alone is found ("years old" may stay); with weeks or months the unit too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_OLD = re.compile(r"(?: and a half)?[ -](?:years? old|year-old|years?-old|yrs? old|year olds?|y o\b|yo\b|years of age)")
_BABY = re.compile(r"(?: and a half)?[ -](?:days?|weeks?|months?)(?P<old>[ -](?:old|premature))?\b(?! (?:pregnant|gone|along|ago|later|late|early|overdue|behind|apart|after|before|off|away|into|short|sober|clean|out|on|from|in|without|at|with)\b)")
_COUNTED = bag(
    "percent per pounds pound quid grand euros euro dollars bucks pence p k mile miles metres meters feet foot ft inches inch",
    "stone steps people person words hour hours hrs minute minutes mins second seconds day days week weeks month months year",
    "years times time of or hundred thousand million degrees kids children boys girls men women lads lasses brothers sisters",
    "siblings families family houses homes rooms beds bed bedrooms staff o'clock oclock past am pm a.m p.m till til until",
    "acre acres litres grams mg ml kilos pints cans drinks units floors storey doors stops pages square star odd other others",
    "more less different and-a-half decades generations teeth stitches staple staples cents tons dozen big small little new old",
    "good bad extra whole long full straight half nights mornings cigarettes fags a-day items goals nil all point points grams",
    "ways things pair pairs sets set piece pieces bags boxes letters phone phones calls texts applications weeks' days' years'",
)
_MEASURED = re.compile(
    r"%|[.,:/]\d|['\"]\w|-[a-z]*\d| a (?:day|night|week|month|year|pop|head|time|go|piece|pack)\b"
    r"| to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_NOT_PLURALS = bag("hes shes thats theres its his this yes is was as us has does unless always perhaps whos whats cos bless "
                   "across plus besides goes says comes gets theyres lets")  # fmt: skip
_HEDGE = (
    r"(?:(?:about|around|only|just|like|maybe|nearly|almost|over|under|barely|still|now|then|already|probably|what|um|er|erm|"
    r"uh|well|say|roughly|coming|up|going|getting|pushing|on|for|to|not|even|yet|the age of|a|i think|you know|at least|"
    r"actually|currently|all|sort of|kind of|bout|must|have|been|was it|i mean|looked|looks),? )"
)
_TURNED = re.compile(
    rf"\b(?:aged?|turn|turns|turned|turning|age of|age was|birthday|how old[^\n]{{0,40}}\?|how old[^\n]{{0,30}}\n\w*:? ?),? {_HEDGE}{{0,3}}$"
)
_ASKED = re.compile(r"\b(?:how old|what age|your age)\b[^\n]{0,40}\n[^\n]{0,25}$")
_THING = r"it|that|this|there|which|what|here|where|how|let|everything|nothing|all|one|rent|fine|fare|price|cost|total|score|mine|mines|number|ward|number|bill|limit|max|minimum|average|temperature|answer"
_MODAL = r"(?:'d|'ll|d|ll| would| will| could| must| might| may| should| can't|cant| gonna| going to| have| has| had|'ve|ve)"
_BEING = re.compile(
    rf"\b(?:(?P<who>i|he|she|they|you|we|who)(?:'m|'s|'re|m|s|re| am| is| are| was| were|{_MODAL}{{1,2}} (?:be|been)| only was)"
    rf"|(?:he|she|they) look(?:s|ed)?|(?!(?:{_THING})'s)[a-z]+'s),? {_HEDGE}{{0,4}}$"
)
_KIN = (
    r"(?:son|daughter|brother|sister|mum|mam|mom|ma|dad|da|mother|father|nan|nana|gran|granny|grandson|granddaughter|nephew|niece|baby|eldest|"
    r"oldest|youngest|kid|lad|lass|lassie|girl|boy|husband|wife|partner|grandma|grandad|auntie|aunt|uncle|cousin|wean|bairn|child|little one)"
)
_KIN_IS = re.compile(rf"\b{_KIN}(?:s|'s| is| was|,| she's| shes| he's| hes)? {_HEDGE}{{0,3}}$")
_BABY_IS = re.compile(rf"\b(?:baby|newborn|wean|bairn|little one|twins|{_KIN}'s|{_KIN},? (?:was|is)) {_HEDGE}{{0,3}}$")
_NAME_IS = re.compile(rf"(?P<lead>\b(?:the|a|an|my|our|your|his|her|their|that|this|some|no) )?\b(?!(?:{_THING})\b)[^\W\d_]+,? (?:is|was|were|turned|be) {_HEDGE}{{0,3}}$")
_AT = re.compile(r"\b(?:at|from|since) (?:(?:about|around|only|just|like|maybe|the age of|nearly|barely) )?$")
_LIFE = re.compile(
    r"\b(?:school|care|drinking|drink|smoking|using|gear|heroin|drugs|pregnant|married|orphan|orphaned|knew|boarding|fostered|"
    r"adopted|removed|born|died|ran away|gang|army|this country|over here|abused|puberty|diagnosed|came (?:from|here|over|to))\b[^\n]*$"
)
_CLOCK = re.compile(r"\b(?:half|past|quarter|ten|twenty|five|clock|o'clock|page|chapter|band|grade|channel|step|level|year|minus|zone|line|bus|number|section) $")
_ALONE = re.compile(r"(?:^|[.!?\n] ?)$")
_APART = re.compile(r"(?P<word>[^\W\d_]+), $")
_CLAUSE = re.compile(r" (?:and|because|cos|she|he|i|shes|hes|im|my|but|when|with|so)\b|\n|$")
_COUNTING = re.compile(r"\b(?:how many|how much|number|times|costs?|paid|rent|pounds|degrees|minus|score|room|flat|bus|chapter|page)\b")


class Age(Recognizer):
    """A number that people say of a person; not durations, prices, counts or times of the clock."""

    types = ("AGE",)

    def find(self, page: Page) -> Iterator[Found]:
        names = {one.end for one in page.found if one.type == "PERSON"}
        spelled = {item.first for run in page.codes if len(run.items) > 2 and run.spoken for item in run.items}
        for numeral in page.numerals.values():
            if numeral.ordinal or numeral.first in spelled or not 0 < numeral.value <= 115:
                continue
            number = _Number(page, numeral.value, page.words[numeral.first].start, page.words[numeral.last].end)
            end = number.is_age(names)
            if end:
                yield Found.of(number.start, end, "AGE", 0.8, "looks like somebody's age")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in its surroundings."""

    page: Page
    value: int
    start: int
    end: int

    def is_age(self, names: set[int]) -> int | None:
        """Where the age ends; None where the number is no age. `names` are the ends of people's names."""
        after = self.page.after(self.end)
        if _OLD.match(after):
            return self.end
        before = self.page.before(self.start, 70)
        baby = _BABY.match(after)
        if baby:
            grown = baby["old"] or self._of_somebody(before, names, baby=True)
            return self.end + (baby.start("old") if baby["old"] else baby.end()) if grown else None
        if self._counts(after) or _CLOCK.search(before):
            return None
        return self.end if self._of_somebody(before, names, baby=False) or self._bare(before, after) else None

    def _counts(self, after: str) -> bool:
        """Whether it counts, measures or tells the time."""
        if _MEASURED.match(after):
            return True
        follow = re.match(r"[ -]([\w'.]+)", after)
        if not follow:
            return False
        word = follow[1].rstrip(".")
        return word in _COUNTED or word[0].isdigit() or (word.endswith("s") and len(word) > 3 and word not in _NOT_PLURALS and "'" not in word)

    def _of_somebody(self, before: str, names: set[int], *, baby: bool) -> bool:
        if _TURNED.search(before) or _ASKED.search(before):
            return True
        if _BABY_IS.search(before) if baby else (_KIN_IS.search(before) and self.value > 1):
            return True
        being = _BEING.search(before)
        if being and (self.value > 1 or baby):
            return not (baby and being["who"] in {"i", "we", "you", "they"}) and (being["who"] != "we" or self.value > 12)
        named = _NAME_IS.search(before)
        if named and not named["lead"] and self.value > 1:
            return True
        return self.start - 1 in names and self.value > 9 and self.page.caseless

    def _bare(self, before: str, after: str) -> bool:
        """Whether it stands where only an age does: "at 23", "Bev, 91,", a sentence of its own."""
        if _AT.search(before):
            return self.value > 12 or (_LIFE.search(before) is not None and self.value > 3)
        closed = re.match(r"[,.!?;\n]|$", after) is not None
        apart = _APART.search(before)
        if apart and closed:
            capital = self.page.text[self.start - 2 - len(apart["word"])].isupper()
            return (capital or self.value > 15) and not _COUNTING.search(before)
        if self.page.caseless:
            return self.value > 15 and _CLAUSE.match(after) is not None and self._after_noun()
        return bool(_ALONE.search(before)) and closed and self.value > 12 and not _COUNTING.search(before)

    def _after_noun(self) -> bool:
        """Whether the word before is a noun, in text without commas: "an accountant twenty nine and"."""
        span = self.page.doc.char_span(self.start, self.end, alignment_mode="expand")
        return span is not None and span.start > 0 and self.page.doc[span.start - 1].tag_.startswith("NN")
