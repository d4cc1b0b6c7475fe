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
from redactor.detect.spoken import ages

_LATE = 30  # from which "in her thirtieth year" is hardly of a school or a job
_GROWN = 16  # from which "nearer twenty than thirty" is hardly the time of day
_NEAR = 3  # years between ages that are said one right after the other: "eight nine"


class Age(Recognizer):
    """A number that people say of a person; not durations, prices, counts or times of the clock."""

    types = ("AGE",)

    def find(self, page: Page) -> Iterator[Found]:
        names = {one.end for one in page.found if one.type == "PERSON"}
        numbers = list(_numbers(page))
        ends = [number.is_age(names) for number in numbers]
        for step in (1, -1):
            _pass_on(numbers, ends, step)
        for number, end in zip(numbers, ends, strict=True):
            if end:
                more = ages.AND_MORE.match(page.after(end))
                end += more.end() if more else 0  # noqa: PLW2901 - the age goes on
                yield Found.of(number.start, end, "AGE", 0.8, "looks like somebody's age")


def _numbers(page: Page) -> Iterator[_Number]:
    """The numbers that may be ages: 1 to 115, and no part of a code said digit by digit."""
    spelled = {item.first for run in page.codes if len(run.items) > 3 and run.spoken for item in run.items}
    for numeral in page.numerals.values():
        after = page.after(page.words[numeral.last].end)
        of_life = after.startswith(" birthday") or (numeral.value >= _LATE and ages.YEAR_OF_LIFE.match(after))
        if (of_life or not numeral.ordinal) and numeral.first not in spelled and 0 < numeral.value <= 115:
            start, end = page.words[numeral.first].start, page.words[numeral.last].end
            yield _Number(page, numeral.value, start, end)


def _pass_on(numbers: list[_Number], ends: list[int | None], step: int) -> None:
    """What stands in a list with an age is one too: "eight, nine", "seven or eight", "9 and 12"."""
    order = range(len(numbers)) if step > 0 else range(len(numbers) - 1, -1, -1)
    for at in order:
        beside = at - step
        if ends[at] is None and 0 <= beside < len(numbers) and ends[beside] == numbers[beside].end:
            left, right = sorted((at, beside))
            between = numbers[at].page.text[numbers[left].end : numbers[right].start]
            near = between != " " or abs(numbers[left].value - numbers[right].value) <= _NEAR
            if near and ages.LISTED.fullmatch(between) and not numbers[at].counts(listed=at < beside):
                ends[at] = numbers[at].end


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
        if ages.OLD.match(after):
            return self.end
        before = self.page.before(self.start, 70)
        if ages.YEAR_OF_LIFE.match(after):
            return self.end if ages.IN_ONES.search(before) and self.value >= _LATE else None
        baby = ages.BABY.match(after)
        if baby:
            grown = baby["old"] or self._of_somebody(before, names, baby=True)
            return self.end + (baby.start("old") if baby["old"] else baby.end()) if grown else None
        if self.counts() or ages.CLOCK.search(before) or ages.SUM.search(before):
            return None
        if self.value >= _GROWN and (
            ages.THAN.search(before) or (ages.NEARER.search(before) and ages.OR_NOT.match(after))
        ):
            return self.end
        return self.end if self._of_somebody(before, names, baby=False) or self._bare(before, after) else None

    def counts(self, *, listed: bool = False) -> bool:
        """Whether it counts, measures or tells the time; `listed` where another number follows in a list."""
        after = self.page.after(self.end)
        if ages.MEASURED.match(after):
            return True
        follow = re.match(r"[ -]([\w'.]+)", after)
        if not follow:
            return False
        word = follow[1].rstrip(".")
        if listed and word[0].isdigit():
            return False
        plural = word.endswith("s") and len(word) > 3 and word not in ages.NO_PLURALS and "'" not in word
        return word in ages.COUNTED or word[0].isdigit() or plural

    def _of_somebody(self, before: str, names: set[int], *, baby: bool) -> bool:
        """Whether it is said of a person."""
        if ages.TURNED.search(before) or ages.ASKED.search(before):
            return True
        if ages.KIN_BABY.search(before) if baby else (ages.KIN.search(before) and self.value > 1):
            return True
        being = ages.BEING.search(before)
        if being and (self.value > 1 or baby):
            who = being["who"] or ""
            return not (baby and who.startswith(("i", "we", "you", "they"))) and (
                not who.startswith("we") or self.value > 12
            )
        named = ages.NAMED.search(before)
        if named and not named["lead"] and self.value > 1:
            return True
        told = self.value > 9 or ages.PERSON_NEXT.match(self.page.after(self.end)) is not None
        return self.start - 1 in names and told and self.value > 1 and self.page.caseless

    def _bare(self, before: str, after: str) -> bool:
        """Whether it stands where only an age does: "at 23", "Bev, 91,", a sentence of its own."""
        if ages.AT.search(before):
            return self.value > 12 or (ages.LIFE.search(before) is not None and self.value > 3)
        closed = re.match(r"[,.!?;\n]|$", after) is not None
        apart = ages.APART.search(before)
        if apart and closed:
            capital = self.page.text[self.start - 2 - len(apart["word"])].isupper()
            return (capital or self.value > 15) and not ages.COUNTING.search(before)
        if self.page.caseless:
            return self.value > 15 and ages.CLAUSE.match(after) is not None and self._after_noun()
        return bool(ages.ALONE.search(before)) and closed and self.value > 12 and not ages.COUNTING.search(before)

    def _after_noun(self) -> bool:
        """Whether the word before says what somebody is, in text without commas: "an accountant twenty nine and"."""
        return ages.WHAT.search(self.page.before(self.start)) is not None
