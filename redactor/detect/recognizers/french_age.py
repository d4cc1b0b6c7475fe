"""French ages: "j'ai 36 ans", "à dix-sept ans", "un enfant de 8 mois"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

_NUMBER = (
    r"(?:\d{1,3}|(?:(?:vingt|trente|quarante|cinquante|soixante|quatre[ -]vingts?)(?:(?: et|-et)?[ -])?)?"
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|"
    r"quinze|seize)|"
    r"vingt|trente|quarante|cinquante|soixante|quatre[ -]vingts?)"
)
_HEDGE = r"(?:(?:presque|environ|seulement|\u00e0 peine|d\u00e9j\u00e0|juste|peut-\u00eatre) )?"
_AGE = re.compile(
    rf"\b(?:(?:j'|tu |il |elle |on |qui |ils |elles )(?:ai|as|a|avais|avait|ont|avaient|aura|aurait|avons)|\u00e0|"
    rf"\u00e2g\u00e9e?s? de|"
    rf"\u00e0 l'\u00e2ge de|(?:fils|fille|enfant|b\u00e9b\u00e9|gar\u00e7on|homme|femme|s\u0153ur|fr\u00e8re) de) "
    rf"{_HEDGE}"
    rf"(?P<age>{_NUMBER}) (?P<unit>ans|mois|semaines)\b(?! (?:de|d'|plus tard|apr\u00e8s))"
)


class FrenchAge(Recognizer):
    """Years after 'avoir', 'à' or 'âgé de'; months and weeks with their unit."""

    types = ("AGE",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in _AGE.finditer(page.low):
            end = match.end("age") if match["unit"] == "ans" else match.end("unit")
            yield Found.of(match.start("age"), end, "AGE", 0.85, "looks like somebody's age")
