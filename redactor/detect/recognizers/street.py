"""Streets and house numbers: "14 Fuchsia Terrace", "sixteen carbeth way", "on gladstone road"."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.lexicon import english
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.numerals import Numeral
from redactor.detect.spoken.words import bag

SURE = bag("road rd street avenue ave lane crescent terrace gardens grove mews boulevard villas brae wynd vennel")
"""Words that mean a street wherever a name stands before them."""
UNSURE = bag(
    "st drive close court place square way row hill parade walk rise view quay wharf buildings mansions heights park "
    "house",
    "lodge tower towers point cottages cottage green gate yard vale fields croft bank gully drove passage alley loan "
    "spinney mead leas strand esplanade broadway ridge",
)
"""Words that mean much else: they want a number before the name, or capitals."""
_BUILDINGS = bag("house lodge park point green gate yard vale fields bank hill view place st")
"""Of these, the ones that name more than streets even in capitals: they want a number."""
_NEVER = bag(
    "the a an this that these those my your his her its our their some any every each no on in at by up down to from "
    "of off",
    "along across over and or but so like into out for with was is were are be been being had has have it he she "
    "they we you",
    "i im ive me him them us all both what which who where when how why there here then than very just only um er "
    "erm outside opposite behind near called",
)
"""Words that are in no street's name."""
_SELDOM = bag(
    "way first second third high main back front side other same whole next last long dead open big little small wee "
    "new good bad",
    "own different single double busy quiet country dirt rough half more most another right left wrong proper "
    "council housing",
    "bed bedroom bedroomed hundred thousand odd times people years year months month weeks week days day hours hour "
    "minutes",
    "minute miles doors door streets roads houses care nursing safe halfway empty public private steps yards foot "
    "feet memory",
    "ring full free easy hard great nice lovely funny better best worse worst quick wide straight steep separate local",
    "magistrates crown county family supreme youth sheriff tennis food fast slip cross city black opposite kids "
    "children women",
    "men lads girls boys families girl boy man woman guys friends weird strange under walk dark terrible horrible",
)
"""Words that stand before 'road' or 'court' more often in plain talk than in a street's name."""
_RARE = 2.5  # Zipf frequency below which a word before 'close' or 'court' is a name: "on brackley close"
_ORDINARY = 4.6  # Zipf frequency from which a word is everyday talk: 'friends' 5.1, 'beech' 3.3
UNITS = bag(
    "flat apartment apt room unit plot lot suite number no maisonette bedsit caravan block staircase landing ward"
)
_GO_ON = bag(
    "to of me my the a for out back home through with us him her it that where when you your around round about"
)
_AT = bag("at in address number flat live lives lived living on from to off is was its it's down up near round outside")
_ON = bag("on off down up along round at in near behind called of from outside opposite past to")


class Street(Recognizer):
    """A number, a name and a word for a street; without the number only in capitals or after 'on', 'off', 'in'."""

    types = ("STREET_ADDRESS",)

    def find(self, page: Page) -> Iterator[Found]:
        ends = {numeral.last: numeral for numeral in page.numerals.values()}
        for at, word in enumerate(page.words):
            if word.low not in SURE and word.low not in UNSURE:
                continue
            first = _name(page, at, ends)
            if first is None:
                continue
            number = _number(page, first, ends)
            if number is not None and _numbered(page, number, first, at):
                yield Found.of(
                    page.words[_from_unit(page, number)].start,
                    word.end,
                    "STREET_ADDRESS",
                    0.9,
                    "a house number and a street",
                )
            elif _unnumbered(page, first, at):
                yield Found.of(page.words[first].start, word.end, "STREET_ADDRESS", 0.7, "looks like a street's name")


def _name(page: Page, at: int, ends: dict[int, Numeral]) -> int | None:
    """Where the name before a street word begins: at most three words, capitals where the text has any."""
    if not page.caseless and not page.text[page.words[at].start].isupper():
        return None
    first = None
    for look in range(at - 1, max(at - 4, -1), -1):
        if not page.close(look) or look in ends or not _may_name(page, look):
            break
        first = look
    return first


def _may_name(page: Page, at: int) -> bool:
    word = page.words[at]
    if not page.caseless:
        return page.text[word.start].isupper() and word.low not in _NEVER
    return word.low not in _NEVER and not word.low[0].isdigit()


def _number(page: Page, first: int, ends: dict[int, Numeral]) -> int | None:
    """Where the house number right before a name begins; a letter after it is part of it (14a, fourteen b)."""
    before = first - 1
    if before < 0 or not page.close(before, comma=True):
        return None
    low = page.words[before].low
    if low[0].isdigit() and low[:-1].isdigit():
        return before
    if len(low) == 1 and low.isalpha() and before - 1 in ends and page.close(before - 1):
        before -= 1
    numeral = ends.get(before)
    return numeral.first if numeral and not numeral.ordinal and 0 < numeral.value < 10_000 else None


def _from_unit(page: Page, number: int) -> int:
    """Where an address begins: at "flat" in "flat two oh six", at "number", or at the first digit of the number."""
    first = number
    for run in page.codes:
        if run.items[0].first < number and any(item.first == number for item in run.items):
            first = next(item.first for item in run.items if not item.letter)
    if first and page.words[first - 1].low in UNITS and page.close(first - 1):
        return first - 1
    return min(first, number)


def _numbered(page: Page, number: int, first: int, at: int) -> bool:
    """Whether a number, a name and this word are an address and not "two kids drive me mad"."""
    word = page.words[at]
    if not page.caseless or page.words[_from_unit(page, number)].low in UNITS:
        return True
    if word.low in SURE:
        return at - first > 1 or page.words[first].low not in _SELDOM
    if any(page.words[name].low in _SELDOM for name in range(first, at)):
        return False
    if number > 0 and page.words[number - 1].low in _AT:
        return True
    return _zipf(page, first, at) < _ORDINARY and not (page.close(at) and page.words[at + 1].low in _GO_ON)


def _zipf(page: Page, first: int, at: int) -> float:
    """How ordinary the most ordinary of the words first..at-1 is (0 to 8); below 0 where no dictionary has them."""
    return max(english().ordinary.get(page.words[name].low, -1.0) for name in range(first, at))


def _unnumbered(page: Page, first: int, at: int) -> bool:
    word = page.words[at]
    if not page.caseless:
        return word.low not in _BUILDINGS and page.words[first].low not in {"high", "main", "crown", "county", "high's"}
    plain = any(page.words[name].low in _SELDOM for name in range(first, at))
    if plain or first == 0 or at - first > 2 or page.words[first - 1].low not in _ON:
        return False
    return word.low in SURE or (word.low in UNSURE and _zipf(page, first, at) < _RARE)
