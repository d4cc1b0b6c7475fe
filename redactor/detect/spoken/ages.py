"""Patterns for what stands around an age, and around numbers that are none."""

from __future__ import annotations

import re

from redactor.detect.spoken.words import bag

_HEDGE = (
    r"(?:(?:about|around|only|just|like|maybe|nearly|almost|over|under|barely|still|now|then|already|probably|what|"
    r"um|er|"
    r"erm|uh|well|say|roughly|coming|up|going|getting|pushing|on|for|to|not|even|yet|the age of|a|i think|you know|"
    r"at least|actually|currently|all|sort of|kind of|bout|must|have|been|was it|i mean),? )"
)
"""A word or two between "was" and the number."""

_THING = (
    r"(?:it|that|this|there|which|what|here|where|how|let|everything|nothing|all|one|rent|fine|fare|price|cost|total|"
    r"score|"
    r"mine|mines|number|ward|bill|limit|max|minimum|average|temperature|answer)"
)
"""What is said to be forty without being a person."""

_KIN = (
    r"(?:son|daughter|brother|sister|mum|mam|mom|ma|dad|da|mother|father|nan|nana|gran|granny|grandson|granddaughter|"
    r"nephew|niece|baby|eldest|oldest|youngest|kid|lad|lass|lassie|girl|boy|husband|wife|partner|grandma|grandad|"
    r"auntie|"
    r"aunt|uncle|cousin|wean|bairn|child|little one)"
)
_KIN_MANY = r"(?:kids|children|boys|girls|twins|sons|daughters|grandkids|grandchildren|others|ones)"
_MODAL = (
    r"(?:'d|'ll|d|ll| would| will| could| must| might| may| should| can't| cant| gonna| going to| have| has| had|'ve|"
    r"ve|"
    r" would've| wouldve| must've| mustve| could've| couldve| might've| mightve)"
)

OLD = re.compile(
    r"(?: and a half)?[ -](?:years? old|year-old|years?-old|yrs? old|year olds?|y o\b|yo\b|years of age|birthday)"
)
"""Right after a number, makes it an age."""

BABY = re.compile(
    r"(?: and a half)?[ -](?:days?|weeks?|months?)(?P<old>[ -](?:old|premature))?\b"
    r"(?! (?:pregnant|gone|along|ago|later|late|early|overdue|behind|apart|after|before|off|away|into|short|sober|"
    r"clean|out|"
    r"on|from|in|without|at|with)\b)"
)
"""Right after a number: the age of a small child, if it is one's."""

AND_MORE = re.compile(
    r" and (?:a (?:half|quarter|bit(?=[,.;!?\n]|$| (?:so|and|when|but|then|now)\b))|three quarters|"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) (?:days?|weeks?|months?))\b"
    r"(?! (?:ago|later|earlier|of))"
)
"""Right after an age, what it is more by: "seven and a half", "fifteen and three days"."""

YEAR_OF_LIFE = re.compile(r" year\b")
IN_ONES = re.compile(r"\bin (?:my|his|her|their) $")
"""Around an ordinal: "in her eighty second year"."""

NEARER = re.compile(r"\bnearer (?:to )?$")
OR_NOT = re.compile(r" than (?:\d|\w+ty\b|\w+teen\b)")
THAN = re.compile(
    r"\bnearer (?:to )?(?:\d+|\w+ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\w+teen) than $"
)
"""Around a number: "nearer eighty than seventy"."""

TURNED = re.compile(rf"\b(?:aged?|turn|turns|turned|turning|age of|age was|birthday),? {_HEDGE}{{0,3}}$")
ASKED = re.compile(
    r"\b(?:how old|what age|your age)\b[^\n]{0,40}[\n?][^\n.!?]{0,25}$|\bwhen (?:did|were|was)\b[^\n]{0,60}\?\n$"
)
SUM = re.compile(r"[\u00a3$\u20ac] ?[\d.,]*$|\d[.,]$")
"""Right before a number: money, or the whole part of a decimal."""
PERSON_NEXT = re.compile(r" (?:he|she|hes|shes|from|and (?:he|she))\b|,|\.|$")
"""After a name and a small number: the number is the person's age."""

BEING = re.compile(
    rf"\b(?:(?P<who>i(?:'m|m| am)|(?:he|she|who)(?:'s|s)|we're|(?:they|you)(?:'re|re)"
    rf"|(?:i|he|she|they|you|we|who)(?: is| are| was| were| only was|{_MODAL}{{1,2}} (?:be|been)))"
    rf"|(?:he|she|they) look(?:s|ed)?|(?!{_THING}'s)[a-z]+'s),? {_HEDGE}{{0,4}}$"
)
KIN = re.compile(
    rf"\b{_KIN}(?:s|'s| is| was|,| she's| shes| he's| hes| of)? {_HEDGE}{{0,3}}$"
    rf"|\b{_KIN_MANY}(?: are| were|'re|re|,) {_HEDGE}{{0,3}}$"
    rf"|\b(?:man|men|woman|women|lads?|lass|fella|bloke|person|people|boy|girl) of {_HEDGE}{{0,2}}$"
    rf"|\blived (?:till|until|to|to be) $|\bside of $"
    rf"|\b(?:my|our|the|his|her) (?:two|three|four|five) (?:are|were) {_HEDGE}{{0,2}}$"
)
KIN_BABY = re.compile(
    rf"\b(?:baby|newborn|wean|bairn|little one|twins|{_KIN}'s|{_KIN},? (?:was|is|of)) {_HEDGE}{{0,3}}$"
)
NAMED = re.compile(
    rf"(?P<lead>\b(?:the|a|an|my|our|your|his|her|their|that|this|some|no) )?\b(?!{_THING}\b)[^\W\d_]+,? "
    rf"(?:is|was|were|turned|be) {_HEDGE}{{0,3}}$"
)
"""A word that may be a name, then 'was'; `lead` holds an article, which no name has."""

AT = re.compile(
    r"\b(?:at|by|from|since|till|until) (?:(?:about|around|only|just|like|maybe|the age of|nearly|barely) )?$"
)
LIFE = re.compile(
    r"\b(?:school|care|drinking|drink|smoking|using|gear|heroin|drugs|pregnant|married|orphan|orphaned|knew|boarding|"
    r"fostered|adopted|removed|born|died|ran away|gang|army|this country|over here|abused|puberty|diagnosed|"
    r"came (?:from|here|over|to))\b[^\n]*$"
)
"""What happens at an age and not at an hour."""

CLOCK = re.compile(
    r"\b(?:half|past|quarter|ten|twenty|five|clock|o'clock|page|chapter|band|grade|channel|step|level|year|minus|"
    r"zone|line|"
    r"bus|number|section) $"
)
MEASURED = re.compile(
    r"%|[.,:/]\d|['\"]\w|-[a-z]*\d| a (?:day|night|week|month|year|pop|head|time|go|piece|pack)\b"
    r"| or (?:so|more|less)\b| to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
COUNTED = bag(
    "percent per pounds pound quid grand euros euro dollars bucks pence p k mile miles metres meters feet foot ft "
    "inches",
    "inch stone steps people person words hour hours hrs minute minutes mins second seconds day days week weeks "
    "month months",
    "year years times time of hundred thousand million degrees kids children boys girls men women lads lasses brothers",
    "sisters siblings families family houses homes rooms beds bed bedrooms staff o'clock oclock past am pm a.m p.m "
    "till til",
    "until acre acres litres grams mg ml kilos pints cans drinks units floors storey doors stops pages square star "
    "odd other",
    "others more less different decades generations teeth stitches staple staples cents tons dozen big small little "
    "new old",
    "good bad extra whole long full straight half nights mornings cigarettes fags items goals nil all point points "
    "ways",
    "things pair pairs sets set piece pieces bags boxes letters phone phones calls texts applications",
)
"""What a number counts where it is no age."""

NO_PLURALS = bag(
    "hes shes thats theres its his this yes is was as us has does unless always perhaps whos whats cos bless across "
    "plus",
    "besides goes says comes gets theyres lets sometimes afterwards",
)
"""Words that end in s and are counted by nobody."""

WHAT = re.compile(
    r"\b(?:an?|the|my|his|her|our|their|your) (?:[a-z]+ )?"
    r"(?!(?:was|were|are|cost|costs|for|than|about|over|and|but|with) )"
    r"[a-z]{3,}(?<!ing)(?<!ed)(?<!ly) $"
)
"""A noun, as far as the words before it can tell: "an accountant ", "my little sister "."""

ALONE = re.compile(r"(?:^|[.!?\n] ?)$")
APART = re.compile(r"(?P<word>[^\W\d_]+), $")
CLAUSE = re.compile(r" (?:and|because|cos|she|he|i|shes|hes|im|my|but|when|with|so)\b|\n|$")
COUNTING = re.compile(
    r"\b(?:how many|how much|number|times|costs?|paid|rent|pounds|degrees|minus|score|room|flat|bus|chapter|page)\b"
)
LISTED = re.compile(r" | or | and |, | and a |, and ")
"""Between two ages of a list."""
