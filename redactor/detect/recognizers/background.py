"""Where somebody belongs and how she is: nation, faith, language, sexuality, standing in immigration law, diagnoses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.data import sections
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_SECTIONS = {
    "sexuality and gender": ("SEXUALITY", "says whom somebody loves or what gender somebody is"),
    "immigration status": ("IMMIGRATION_STATUS", "says how somebody stands in immigration law"),
    "faiths": ("NRP", "a faith"),
    "languages": ("NRP", "a language"),
    "nations and peoples": ("NRP", "a nation or people"),
}
_CAPITALS = bag("me ms did add pots prep eds pda isl ilr poc aids depot")
_AMBIGUOUS = bag(
    "me ms did add pots prep eds pda isl ga han edo cant gammon lao ewe luo pole poles bi fula showman depot",
    "creole swiss",
)
"""Words of everyday speech, or short ones: only with the capitals of what they mean here."""

_COLOUR = re.compile(
    r"\b(?:(?:i'm|im|i am|he's|hes|she's|shes|we're|were|being|was|is|are|were|as a|a|an|the only|only|young|"
    r"another|half) )"
    r"((?:black|white|brown|mixed|light[ -]skinned|dark[ -]skinned|colou?red|mixed[ -]race)"
    r"(?: (?:british|irish|african|caribbean|american|english|welsh|scottish))?)"
    r"(?= (?:woman|man|girl|boy|lad|kid|child|family|person|people|guy|bloke|women|men|face|lass|in (?:a|an|"
    r"this|that)|and proud|british|mum|dad|teenager)\b|[,.?!\n]|$)"
)
_SPOKEN = re.compile(
    r"\b(?:speaks?|spoke|spoken|speaking|reads?|writes?|understands?|understood|learn(?:s|ed|t)?|learning) "
    r"(?:any |no |much |good |perfect |broken |fluent |hardly any |very little |a bit of |only )?"
    r"(english|welsh|irish|scots|polish|spanish|italian|dutch|swedish|danish|greek|latin|chinese|japanese|korean)\b"
)
_VISA = re.compile(
    r"\b(?:(?!a |an |the |my |his |her |their |this |that |your |no |on |of |for |and )[a-z]+[ -]){0,2}visas?\b|"
    r"\b(?:overstayed|claimed asylum|seeking asylum|sought asylum|right to remain|refused asylum|(?:my|her|his|"
    r"an?) asylum (?:claim|case|appeal|interview))\b"
)
_ILL = re.compile(
    r"\b(?:type (?:one|two|1|2) diabet(?:es|ic)|stage (?:one|two|three|four|1|2|3|4) (?:[a-z]+ )?cancer|"
    r"[a-z]+ (?:cancer|tumou?r|lymphoma|dystrophy|syndrome|palsy|sclerosis|transplant)|"
    r"(?:[a-z]+ ){0,2}disorder|triple[ -]negative breast cancer|(?:clinical|severe|manic|postnatal|post natal|"
    r"psychotic|bipolar|complicated|major) (?:depression|grief|anxiety)|"
    r"(?:hepatitis|hep) [abc]|(?:vascular|lewy body|early onset|frontotemporal) dementia|"
    r"(?:[a-z]+ )?personality disorder|"
    r"(?:diagnosed (?:me |him |her |them )?(?:with|as)|diagnosis (?:of|was)|treated for|got|have|has|had|"
    r"with|this is|it was|it's|its|called it) (depression|anxiety|epilepsy|anorexia|asthma|arthritis))\b"
)
_NOT_ILL = bag(
    "the a my this that his her of for from called was is got have has had with and no some any like or",
    "breast-screening imposter impostor kind",
)


class Background(Recognizer):
    """Context: pointed out, and hidden only where somebody says so."""

    types = ("NRP", "SEXUALITY", "IMMIGRATION_STATUS", "DIAGNOSIS")

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        for kind, (type_, why) in _kinds().items():
            yield from self._listed(seen, kind, type_, why)
        for first, last in seen.lexicon.health.find(seen.row.keys):
            if self._meant(seen, first, last):
                yield self._found(seen, first, last, "DIAGNOSIS", "a condition or medicine by its name")
        for match in _COLOUR.finditer(page.low):
            yield Found.of(match.start(1), match.end(1), "NRP", 0.5, "says how somebody is seen by others")
        for match in _SPOKEN.finditer(page.low):
            yield Found.of(match.start(1), match.end(1), "NRP", 0.5, _SECTIONS["languages"][1])
        for match in _VISA.finditer(page.low):
            yield Found.of(match.start(), match.end(), "IMMIGRATION_STATUS", 0.6, _SECTIONS["immigration status"][1])
        for match in _ILL.finditer(page.low):
            start, end = match.span(1) if match[1] else match.span()
            if page.low[start:end].split()[0] not in _NOT_ILL:
                yield Found.of(start, end, "DIAGNOSIS", 0.6, "a condition by its name")

    def _listed(self, seen: View, kind: str, type_: str, why: str) -> Iterator[Found]:
        phrases = seen.lexicon.backgrounds[kind]
        for first, last in phrases.find(seen.row.keys):
            if self._meant(seen, first, last):
                yield self._found(seen, first, last, type_, why)

    def _found(self, seen: View, first: int, last: int, type_: str, why: str) -> Found:
        return Found.of(seen.row.words[first].start, seen.row.words[last].end, type_, 0.6, why)

    def _meant(self, seen: View, first: int, last: int) -> bool:
        """Whether a listed phrase means what the list says: not a name, not a short word of another sense."""
        word = seen.row.words[first]
        if first != last:
            return True
        if seen.row.keys[first] in _AMBIGUOUS:
            text = seen.page.text[word.start : word.end]
            return not seen.page.caseless and (
                text.isupper() if seen.row.keys[first] in _CAPITALS else text[0].isupper()
            )
        return not (seen.row.public[first] or seen.row.places[first])


def _kinds() -> dict[str, tuple[str, str]]:
    return {kind: _SECTIONS[kind] for kind in sections("peoples")}
