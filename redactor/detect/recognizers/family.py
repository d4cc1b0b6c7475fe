"""Families that few have: many of a kind, several at a birth, brothers who married sisters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\w+)?"
_MANY = rf"(?:five|six|seven|eight|nine|{_TEENS}|{_TENS}|a hundred(?: and (?:{_TEENS}|\w+))?|[5-9]|[1-9]\d{{1,2}})"
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9])"
_YOUNG = r"(?:children|kids|siblings|brothers|sisters|girls|boys|daughters|sons|weans|bairns|lads|brothers and sisters)"
_SONS = r"(?:girls|boys|daughters|sons|lads|lasses|brothers|sisters)"
_GRAND = r"(?:great[ -])?grand(?:children|kids|sons|daughters|weans)"
_PARENTS = r"(?:mums|mams|moms|mammies|mothers|dads|daddies|das|fathers|wives|husbands)"
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+th)"
_OTHER = (
    r"(?:no|one|a|an only|the one|1) (?:girl|boy|lad|sister|sisters|brother|brothers|son|daughter|wee girl|wee boy)"
)

_RARE = re.compile(
    "|".join(
        (
            r"(?:(?:identical|non[ -]identical|conjoined|siamese) )?(?:triplets?|quadruplets|quads|quintuplets|"
            r"sextuplets)(?! bike)",
            rf"(?:{_FEW} (?:sets|pairs|lots) of )(?:identical )?(?:twins|sisters|brothers|cousins|triplets)",
            r"(?:identical|non[ -]identical|conjoined|mirror|half[ -]identical) twins?",
            r"(?:separated )?twins? (?:sisters?|brothers?|with \w+ birthdays?|born \w+ (?:days|weeks|hours) apart)",
            rf"(?:the )?(?:one|youngest|eldest|oldest|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
            rf"tenth|middle|last|baby|only (?:girl|boy|"
            rf"daughter|son|one)|first) (?:child )?(?:out )?(?:of|after|in|among|"
            rf"from) (?:a family of )?(?:us )?{_MANY}(?: {_YOUNG})?(?! (?:o'?clock|days|weeks|months|years|"
            rf"pounds|quid|people|hours|minutes|houses))",
            rf"(?:the )?only (?:girl|boy|daughter|son) (?:after|of|among|in|with|out of) {_MANY} (?:boys|girls|"
            rf"brothers|sisters|lads|children|kids)",
            rf"{_MANY} (?:{_YOUNG})(?:,? (?:and|but) {_OTHER})?",
            rf"{_MANY} {_GRAND}(?:,? and {_MANY} {_GRAND})?(?:,? and {_OTHER})?",
            rf"{_FEW} {_YOUNG},? (?:and|but) {_OTHER}",
            rf"{_FEW} {_SONS},? (?:and|then) {_FEW} {_SONS}",
            rf"{_FEW} of (?:them|us) (?:{_SONS})",
            rf"(?:the )?{_NTH} (?:out )?of (?:the |us |them )?(?:{_FEW}|{_MANY}) (?:{_YOUNG}|cousins)",
            rf"(?:{_FEW}|{_MANY}) {_SONS} (?:by|with|from|to) (?:{_FEW}|{_MANY}) [a-z]+",
            rf"(?:{_FEW}|{_MANY}) of (?:us|them),? (?:with|by|from) (?:{_FEW}|{_MANY}) (?:different )?{_PARENTS}"
            rf"(?: and (?:{_FEW}|one|a) [a-z]+)?",
            rf"(?:{_FEW} )(?:first |second |double )cousins",
            rf"{_FEW} (?:sets|pairs) of (?:cousins|twins|brothers|sisters)(?: married (?:in)?to [a-z ]{{3,20}})?",
            rf"(?:{_FEW}|{_MANY}) years (?:after|younger than|older than) (?:his|her|my|their) (?:brother|sister|twin)",
            r"an? (?:uncle|aunt|auntie) (?:at|before) (?:his|her|my|their|he|she|i) [a-z]+(?: [a-z]+)?",
            r"my own (?:uncle|aunt|auntie|grandpa|grandad|granny|nephew|niece)",
            rf"(?:had|has) {_FEW} {_PARENTS}",
            rf"(?:{_FEW}|{_MANY}) (?:step|half[ -]?|foster[ -]?|adopted )"
            r"(?:children|kids|brothers|sisters|siblings|sons|daughters)",
            r"twin (?:boys?|girls?|babies|sons?|daughters?|brothers?|sisters?)",
            r"(?:surviving|lost (?:a|his|her|my|their)) twin",
            r"(?<=(?:had|are|got) )twins|(?<=have )twins|(?<=(?:were|with) )twins|(?<=expecting )twins",
            r"(?:only|eldest|oldest|youngest) (?:son|daughter|child) of (?:an?|the) \w+",
            rf"widow(?:ed|er)?,? (?:at|with) (?:{_FEW}|{_MANY})(?: (?:little |small |young )?{_YOUNG})?",
            r"adopted (?:at birth|from [a-z]+|out of care|by (?:my|his|her|their|an?) [a-z]+)",
            r"(?:was|were|been|got|being) (?:adopted|fostered)",
            r"(?:put up|gave (?:him|her|them|me) up|given up) for adoption",
            r"(?:grew up|brought up|raised|taken|put|went) (?:in|into) (?:care|foster care|a "
            r"(?:children's|childrens) home|an orphanage)(?! (?:of|about|for|homes?|work))",
            r"(?:brought up|raised) by (?:my|his|her|their|our) (?:nan|nana|gran|granny|grandma|grandad|grandparents|"
            r"grandmother|grandfather|auntie|aunt|uncle|godmother|stepdad|stepmum|"
            r"(?:big|older|eldest) (?:sister|brother))",
            r"(?:lost|buried) both (?:my|his|her|their|our) parents|orphaned(?: at \w+)?",
            rf"{_FEW} {_YOUNG}? ?(?:by|from|with|to) {_FEW} (?:different )?(?:dads|fathers|mums|mams|mothers|"
            rf"men|women|passports)",
            rf"{_FEW} different (?:dads|fathers|mums|mams|mothers)",
            rf"{_MANY} of us(?= (?:kids|children|in (?:one|a|the) (?:bed|house|room)|and|girls|boys|lads|"
            rf"brothers|sisters))",
            rf"family of {_MANY}",
            rf"{_FEW} (?:siblings|children|kids|brothers|sisters),? all born on the same (?:day|date)",
            r"born on the same (?:day|date)",
            rf"(?:{_FEW} )?(?:brothers?|sisters?|cousins?) (?:who )?married (?:{_FEW} |on )*(?:brothers?|"
            rf"sisters?|cousins?)",
            r"married (?:his|her|my|their) (?:own )?(?:first |second )?(?:cousin|brother|sister|uncle|aunt|"
            r"niece|nephew|stepbrother|stepsister|sister-in-law|brother-in-law)",
            r"married sisters|married brothers|double cousins?",
            r"(?:two|2) (?:mums|mams|moms|dads|daddies|mummies|mammies|mothers|fathers)"
            r"(?:(?:,| and)? (?:one|a|an|no) [^.?!,\n]{3,40}?(?=[.?!,\n]|$| and | but | so ))?",
            r"sperm donor|surrogate (?:mother|mum)?|donor[ -]conceived",
            r"both (?:my|her|his|our|their) parents (?:are|were|was) (?:deaf|blind|both deaf)|"
            r"child of deaf (?:adults|parents)",
            rf"(?:fostered|adopted) (?:over |more than |about )?{_MANY}(?: (?:children|kids|babies|weans))?",
            r"(?:seventh|eighth|ninth|tenth) (?:son|daughter)(?: of a (?:seventh|eighth) (?:son|daughter))?",
            r"widowed (?:twice|three times|four times)|(?:married|divorced) (?:four|five|six|seven|4|5|6) times",
        )
    ).join((r"\b(?:", r")\b"))
)
_KIN = bag(
    "child children kids siblings brothers sisters brother sister girls boys girl boy daughters sons daughter son",
    "weans bairns lads lasses twin twins triplet triplets quads quadruplets quintuplets sextuplets cousin cousins",
    "family us them grandchildren grandkids grandsons granddaughters grandweans grand one youngest eldest oldest only",
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth middle last baby first stepchildren",
    "stepkids stepbrothers stepsisters stepsiblings stepsons stepdaughters widow widowed widower adopted fostered",
    "adoption care orphanage orphaned home raised parents born married divorced mums mams moms mammies mummies",
    "mothers dads daddies das fathers donor surrogate conceived uncle aunt auntie own husbands wives deaf babies",
    "years nan nana gran granny grandma grandad grandparents grandmother grandfather godmother stepdad stepmum",
)
"""A line without any of these words tells of no family."""


class Family(Recognizer):
    """Context: pointed out, since one such family may be the only one in a town."""

    types = ("FAMILY",)

    def find(self, page: Page) -> Iterator[Found]:
        for match in page.matches(_RARE, _KIN):
            yield Found.of(match.start(), match.end(), "FAMILY", 0.6, "a family that few have")
