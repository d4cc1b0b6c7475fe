"""What a part of an interview is about, as one of a few plain topics: a title that is never a quote.

A topic's words are written as they begin ("child*") or whole ("son"). They are everyday words for what people tell
in interviews about their lives; a part where none of them stands out has no topic, and is called by its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache

from redactor.review.same import folded

LEAST_HITS = 2
SECOND = 0.6  # a second topic is named where it comes up at least this often, compared with the first


class Topic(StrEnum):
    """The titles a part can have."""

    HOME = "Home"
    FAMILY = "Family"
    CHILDREN = "Children"
    GROWING_UP = "Growing up"
    PARTNERS = "Partners"
    FRIENDS = "Friends and neighbours"
    WORK = "Work"
    MONEY = "Money"
    SCHOOL = "School and learning"
    HEALTH = "Health"
    FEELINGS = "Feelings"
    HURT = "Being hurt"
    LEAVING = "Leaving"
    LAW = "Police and courts"
    PRISON = "Prison"
    HELP = "Help and services"
    DRINK = "Drink and drugs"
    LOSS = "Death and loss"
    COUNTRY = "Coming to a new country"
    FAITH = "Faith"
    CHANGE = "What should change"


HEAVY = frozenset({Topic.HURT, Topic.LOSS})
"""These count twice: whoever would rather not read such a part has to know before she opens it."""

_ENGLISH = {
    Topic.HOME: "home* house* flat* live lived living rent* landlord* tenan* hous* street* room* hostel* homeless*",
    Topic.FAMILY: "family families mum* mam mother* dad* father* parent* sister* brother* aunt* uncle* gran* cousin*",
    Topic.CHILDREN: "child* kid kids son sons daughter* boy boys girl girls baby babies toddler* pregnan* nursery",
    Topic.GROWING_UP: "childhood young* teen* grew growing raised upbringing",
    Topic.PARTNERS: "husband* wife partner* boyfriend* girlfriend* married marriage wedding divorc* ex dating",
    Topic.FRIENDS: "friend* neighbour* neighbor* mate mates",
    Topic.WORK: "work* job jobs boss shift shifts employ* colleague* factory office bakery wage* career manager*",
    Topic.MONEY: "money debt* benefit* pay paid paying poor poverty afford* credit bank* bills loan* pounds savings",
    Topic.SCHOOL: "school* teacher* class classes college* universit* learn* exam* course* student* reading lesson*",
    Topic.HEALTH: "health* doctor* hospital* nurse* ill illness sick* pain* medic* operation* diagnos* gp tablet* ward",
    Topic.FEELINGS: "feel* felt afraid scared fear ashamed shame lonely sad happy depress* anxi* cry crying worr*",
    Topic.HURT: "hit hits hitting hurt* beat beaten punch* kick* slap* violen* abus* rape* attack* threat* assault*",
    Topic.LEAVING: "left leave leaving escape* ran refuge* fled flee packed",
    Topic.LAW: "police* court* judge* lawyer* solicitor* statement* charge* case crime* trial* arrest* injunction*",
    Topic.PRISON: "prison* jail* cell cells sentence* probation inmate* guard* officer* parole",
    Topic.HELP: "help* support* service* council* charity charities counsel* therap* project* worker* advice foodbank",
    Topic.DRINK: "drink* drank drunk alcohol* drug* heroin cocaine using clean sober rehab relapse* addict* methadone",
    Topic.LOSS: "died death dead dying funeral* grief griev* lost bury buried grave* widow*",
    Topic.COUNTRY: "country countries border* visa* asylum refugee* passport* immigra* migra* language* embassy war",
    Topic.FAITH: "church* mosque* god pray* faith temple* priest* imam* religio* bible quran",
    Topic.CHANGE: "should change* better differ* improve* government* wish listen* need needs policy",
}
_FRENCH = {
    Topic.HOME: "maison* appartement* logement* habit* loyer* propriétaire* quartier* rue foyer* chambre*",
    Topic.FAMILY: "famille* mère* père* maman papa parent* soeur* sœur* frère* tante* oncle* grand-mère cousin*",
    Topic.CHILDREN: "enfant* fils fille* garçon* bébé* enceinte grossesse crèche petits",
    Topic.GROWING_UP: "enfance jeune* jeunesse adolescen* grandi élevé*",
    Topic.PARTNERS: "mari femme conjoint* compagnon compagne copain copine mariage mariés divorc* couple",
    Topic.FRIENDS: "ami amis amie* voisin*",
    Topic.WORK: "travail* boulot emploi* patron* collègue* usine bureau salaire* métier* chef équipe",
    Topic.MONEY: "argent dette* allocation* pauvre* payer paye banque* euros crédit* facture*",
    Topic.SCHOOL: "école* collège* lycée* professeur* classe* université* apprend* examen* cours élève*",
    Topic.HEALTH: "santé médecin* docteur* hôpital* infirmi* malad* douleur* médic* opération* diagnos*",
    Topic.FEELINGS: "sens senti* peur honte seul* triste* heureu* dépri* angoiss* pleur* inquiet*",
    Topic.HURT: "frapp* coup coups violen* abus* viol violé* menac* gifl* battu* agress*",
    Topic.LEAVING: "parti* partir quitt* fui fuir échapp* refuge*",
    Topic.LAW: "police* tribuna* juge* avocat* plainte* procès justice garde condamn*",
    Topic.PRISON: "prison* détenu* cellule* détention surveillant* parloir*",
    Topic.HELP: "aide* aidé* soutien* service* association* mairie assistant* éducat* conseil*",
    Topic.DRINK: "boire bu alcool* drogue* héroïne cocaïne sevrage rechute* addict*",
    Topic.LOSS: "mort* décès décédé* enterre* deuil perdu* veuve veuf",
    Topic.COUNTRY: "pays frontière* visa* asile réfugié* passeport* immigr* langue* guerre préfecture papiers",
    Topic.FAITH: "église* mosquée* dieu prier prière* foi prêtre* imam* religi* bible coran",
    Topic.CHANGE: "devrait devraient faudrait changer changement* mieux amélior* gouvernement* écouter besoin*",
}
_LEXICONS = {"en": _ENGLISH, "fr": _FRENCH}


def topics(texts: Iterable[str], language: str = "en") -> tuple[Topic, ...]:
    """What these words are mostly about: no topic, one, or two, the strongest first.

    `language` is a code such as "en"; where no words are known for it there is no topic.
    """
    if language not in _LEXICONS:
        return ()
    hits = Counter[Topic]()
    for text in texts:
        for token in folded(text):
            for topic in _of(token, language):
                hits[topic] += 2 if topic in HEAVY else 1
    ranked = sorted((topic for topic in hits if hits[topic] >= LEAST_HITS), key=lambda topic: -hits[topic])
    return tuple(topic for topic in ranked[:2] if hits[topic] >= SECOND * hits[ranked[0]])


@cache
def _index(language: str) -> tuple[dict[str, list[Topic]], dict[str, list[Topic]]]:
    """Whole words, and beginnings of words, with the topics that they stand for."""
    whole: dict[str, list[Topic]] = {}
    begins: dict[str, list[Topic]] = {}
    for topic, line in _LEXICONS[language].items():
        for stem in line.split():
            (begins if stem.endswith("*") else whole).setdefault(stem.rstrip("*"), []).append(topic)
    return whole, begins


@lru_cache(maxsize=20_000)
def _of(token: str, language: str) -> frozenset[Topic]:
    whole, begins = _index(language)
    found = set(whole.get(token, ()))
    for length in range(2, len(token) + 1):
        found.update(begins.get(token[:length], ()))
    return frozenset(found)
