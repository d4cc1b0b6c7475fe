"""Words that announce a name, or go with one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from redactor.detect.spoken.words import bag

TITLES = bag(
    "mr mrs ms miss mister missus mx dr doctor prof professor rev reverend judge justice sheriff recorder",
    "sergeant sarge",
    "inspector constable pc dc ds dci superintendent corporal lieutenant colonel major captain cllr councillor",
    "sir lady",
    "dame lord madam monsignor canon dean bishop rabbi imam sheikh haji ustad pastor",
)
"""A name follows, whatever the word after it may mean otherwise."""

KIN_TITLES = bag(
    "auntie aunty aunt uncle nana nan nanny gran granny grandma grandad granda grandpa nain taid sister father",
    "brother mother",
    "nurse coach teacher cousin our mama papa baba mam",
)
"""A name may follow; more often another word does."""

RELATIONS = bag(
    "sister brother mother father mum mam ma mom dad da daddy mummy son daughter husband wife partner boyfriend",
    "girlfriend",
    "ex fiance fiancee cousin niece nephew aunt auntie uncle nan nana gran granny grandad grandson",
    "granddaughter grandmother",
    "grandfather stepdad stepmum stepfather stepmother stepson stepdaughter stepbrother stepsister friend mate",
    "pal bestie",
    "neighbour neighbor housemate flatmate roommate cellmate padmate boss manager supervisor foreman gaffer colleague",
    "teacher head headteacher tutor lecturer midwife nurse doctor gp consultant surgeon therapist counsellor",
    "psychologist",
    "psychiatrist keyworker caseworker worker mentor sponsor solicitor barrister lawyer landlord landlady",
    "officer social",
    "guardian godmother godfather godson goddaughter goddad fella bloke lad lass girl boy baby twin eldest youngest",
    "middle oldest firstborn dog cat chaplain priest vicar minister imam carer support advocate interpreter",
)
"""People one is related to; after "my", "his" and their like a name may follow."""

OWNERS = bag("my his her our their your me mi wor")
NAMED = bag("called named nicknamed christened")
SAYS = bag(
    "said says goes went rang rings phoned texted told tells asked asks came comes got gets gave gives was is",
    "has had does",
    "did thought thinks knew knows wants wanted says took takes looked looks cried laughed smiled died left and",
    "who never",
    "always used would could just still found made makes brought put started stopped kept walked ran answered",
    "wrote helped",
    "met turned sat stood shouted whispered reckons reckoned loved loves hated saw sees moved lived lives worked works",
)
"""What people do: a name often stands before."""


@dataclass(frozen=True)
class Cues:
    """The cues of one language. The patterns match, in lower case, up to the word that may be a name."""

    titles: frozenset[str]
    kin_titles: frozenset[str]
    relations: frozenset[str]
    owners: frozenset[str]
    named: frozenset[str]
    articles: frozenset[str]
    introduced: re.Pattern[str]
    nicknamed: re.Pattern[str]
    strong: re.Pattern[str]

    @cached_property
    def before(self) -> frozenset[str]:
        """All words right after which a name may be announced."""
        return self.titles | self.kin_titles | self.relations | self.named


_INTRODUCED = re.compile(
    r"\b(?:my name(?: is|'s|s)|name is|his name(?: was| is|'s|s)|her name(?: was| is|'s|s)|their names? (?:was|"
    r"is|were)|"
    r"goes by|known as|call me|calls? (?:him|her|them) |called (?:him|her|me|us)|calls? (?:me|myself|himself|"
    r"herself)|christened|speaking to|here with|"
    r"this is|it was|it's|its|that's|thats|i'm|im|i am|thank you|thanks|cheers|hello|hiya|hi|hey|sorry|bye|tell|ask|"
    r"asked|told|rang) "
)
_NICKNAMED = re.compile(
    r"\b(?:called|calls|call|calling) (?:me|him|her|us|them|myself|himself|herself) "
    r"(?!(?:a|an|the|my|names?|every|all|back|up|in|out|over|again|when|and|but|it|that|this|from|at|on|to|for|"
    r"into|off|"
    r"by|stupid|mad|crazy|lazy|thick|fat|ugly|mental|liar|love|mum|dad|sir|miss)\b)"
)
_STRONG = re.compile(r"\b(?:my name(?: is|'s|s)|(?:his|her|their) names?(?: was| is|'s|s| were)|christened|goes by) ")
_ARTICLES = bag("the a an this that another each every")

_FRENCH_RELATIONS = bag(
    "soeur frere mere pere maman papa fille fils mari femme copain copine ami amie voisin voisine cousin cousine tante",
    "oncle grand-mere mamie papi grand-pere tonton tata neveu niece collegue patron chef belle-mere beau-pere",
    "assistante",
    "educateur educatrice medecin infirmiere avocate avocat",
)

CUES = {
    "en": Cues(TITLES, KIN_TITLES, RELATIONS, OWNERS, NAMED, _ARTICLES, _INTRODUCED, _NICKNAMED, _STRONG),
    "fr": Cues(
        titles=bag(
            "monsieur madame mademoiselle m mme mlle docteur dr maitre professeur juge pere soeur frere imam abbe"
        ),
        kin_titles=bag("tante tonton tata oncle mamie papi mere pere cousin cousine"),
        relations=_FRENCH_RELATIONS,
        owners=bag("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"),
        named=bag("appele appelee nomme nommee surnomme surnommee prenomme"),
        articles=bag("le la les un une des ce cette ces du au"),
        introduced=re.compile(
            r"\b(?:je suis|c'est|merci|bonjour|salut|désolée?|avec|chez|dit à|demandé à|appelle|appelait|s'appelle|"
            r"s'appelait|appelé|il y avait|voici) "
        ),
        nicknamed=re.compile(r"\b(?:on|ils|elles) m'appell(?:e|ent|aient|ait) (?!(?:le|la|les|un|une|pas|tout)\b)"),
        strong=re.compile(r"\b(?:je m'appelle|(?:mon|son) (?:pré)?nom,? (?:est|était|c'est|c'était)|je me nomme) "),
    ),
}
"""Language code (ISO 639-1) to its cues."""
