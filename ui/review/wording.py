"""The words of the room that depend on records: kinds of details, titles of parts, minutes, who speaks, errors."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.entities import entity
from models.errors import StorageFull, Told, VaultDamaged
from models.transcript import Role, Speaker
from redactor.review.parts import Part

KINDS = (
    QT_TRANSLATE_NOOP("kinds", "a name"),
    QT_TRANSLATE_NOOP("kinds", "a phone number"),
    QT_TRANSLATE_NOOP("kinds", "an e-mail address"),
    QT_TRANSLATE_NOOP("kinds", "a name used online"),
    QT_TRANSLATE_NOOP("kinds", "a web address"),
    QT_TRANSLATE_NOOP("kinds", "an address"),
    QT_TRANSLATE_NOOP("kinds", "a postcode"),
    QT_TRANSLATE_NOOP("kinds", "a refuge or hostel"),
    QT_TRANSLATE_NOOP("kinds", "a school"),
    QT_TRANSLATE_NOOP("kinds", "a place"),
    QT_TRANSLATE_NOOP("kinds", "an organisation"),
    QT_TRANSLATE_NOOP("kinds", "a court, crime or case reference"),
    QT_TRANSLATE_NOOP("kinds", "a prison number"),
    QT_TRANSLATE_NOOP("kinds", "a health service number"),
    QT_TRANSLATE_NOOP("kinds", "a national insurance or identity number"),
    QT_TRANSLATE_NOOP("kinds", "a passport number"),
    QT_TRANSLATE_NOOP("kinds", "a driving licence number"),
    QT_TRANSLATE_NOOP("kinds", "a vehicle's number plate"),
    QT_TRANSLATE_NOOP("kinds", "bank details"),
    QT_TRANSLATE_NOOP("kinds", "a card number"),
    QT_TRANSLATE_NOOP("kinds", "an account number"),
    QT_TRANSLATE_NOOP("kinds", "a number that stands for a person"),
    QT_TRANSLATE_NOOP("kinds", "a date"),
    QT_TRANSLATE_NOOP("kinds", "an age"),
    QT_TRANSLATE_NOOP("kinds", "an event others may know of"),
    QT_TRANSLATE_NOOP("kinds", "a diagnosis or medicine"),
    QT_TRANSLATE_NOOP("kinds", "a sexuality or gender"),
    QT_TRANSLATE_NOOP("kinds", "an immigration status"),
    QT_TRANSLATE_NOOP("kinds", "a nationality, religion or group"),
    QT_TRANSLATE_NOOP("kinds", "a job"),
    QT_TRANSLATE_NOOP("kinds", "something rare about a family"),
    QT_TRANSLATE_NOOP("kinds", "a detail"),
)
TOPICS = (
    QT_TRANSLATE_NOOP("topics", "Home"),
    QT_TRANSLATE_NOOP("topics", "Family"),
    QT_TRANSLATE_NOOP("topics", "Children"),
    QT_TRANSLATE_NOOP("topics", "Growing up"),
    QT_TRANSLATE_NOOP("topics", "Partners"),
    QT_TRANSLATE_NOOP("topics", "Friends and neighbours"),
    QT_TRANSLATE_NOOP("topics", "Work"),
    QT_TRANSLATE_NOOP("topics", "Money"),
    QT_TRANSLATE_NOOP("topics", "School and learning"),
    QT_TRANSLATE_NOOP("topics", "Health"),
    QT_TRANSLATE_NOOP("topics", "Feelings"),
    QT_TRANSLATE_NOOP("topics", "Being hurt"),
    QT_TRANSLATE_NOOP("topics", "Leaving"),
    QT_TRANSLATE_NOOP("topics", "Police and courts"),
    QT_TRANSLATE_NOOP("topics", "Prison"),
    QT_TRANSLATE_NOOP("topics", "Help and services"),
    QT_TRANSLATE_NOOP("topics", "Drink and drugs"),
    QT_TRANSLATE_NOOP("topics", "Death and loss"),
    QT_TRANSLATE_NOOP("topics", "Coming to a new country"),
    QT_TRANSLATE_NOOP("topics", "Faith"),
    QT_TRANSLATE_NOOP("topics", "What should change"),
)
TOLD = (
    QT_TRANSLATE_NOOP("told", "This passage is not in the transcript. Select the words again."),
    QT_TRANSLATE_NOOP("told", "This code is too short. Use four numbers or more, or a few words."),
    QT_TRANSLATE_NOOP("told", "These words were hidden with a code. Type that code first, then bring them back."),
    QT_TRANSLATE_NOOP("told", "These words are deleted for good, so they stay hidden. Nothing was changed."),
    QT_TRANSLATE_NOOP("told", "Only the person who made this decision can take it back."),
    QT_TRANSLATE_NOOP("told", "This passphrase does not open the study. Check capitals and spaces, and type it again."),
)


def kind(type_: str) -> str:
    """A kind of detail in plain words: "a phone number"."""
    return QCoreApplication.translate("kinds", entity(type_).label)


def told(error: Told) -> str:
    """An error's sentence, in the language of the room. What is wrong with the computer is nothing for her to mend."""
    if isinstance(error, StorageFull | VaultDamaged):
        return QCoreApplication.translate(
            "wording", "This could not be kept. Nothing was changed. Please tell the researcher."
        )
    return QCoreApplication.translate("told", str(error))


def title(part: Part) -> str:
    """A part's plain title from its topics, else its number."""
    names = [QCoreApplication.translate("topics", topic.value) for topic in part.topics]
    if not names:
        return QCoreApplication.translate("wording", "Part {number}").format(number=part.number)
    if len(names) == 1:
        return names[0]
    return QCoreApplication.translate("wording", "{one}, {two}").format(one=names[0], two=names[1].lower())


def minutes(number: int) -> str:
    """Minutes as people say them: "about 5 minutes", "about 2½ hours"."""
    if number == 1:
        return QCoreApplication.translate("wording", "about a minute")
    if number < 120:
        return QCoreApplication.translate("wording", "about {number} minutes").format(number=number)
    hours = f"{number // 60}{'½' if number % 60 else ''}"
    return QCoreApplication.translate("wording", "about {number} hours").format(number=hours)


def person(called: str, number: int) -> str:
    """One of several participants: by the name that she chose, else by her number."""
    return called or QCoreApplication.translate("wording", "Person {number}").format(number=number)


def speaker(who: Speaker, *, self_: int, chosen: str = "") -> str:
    """Who speaks, as the participant `self_` sees it; `chosen` is what another participant is called."""
    if who.id == self_:
        return QCoreApplication.translate("wording", "You")
    if who.role in {Role.INTERVIEWER, Role.RESEARCHER}:
        return QCoreApplication.translate("wording", "Interviewer")
    return chosen or QCoreApplication.translate("wording", "Somebody else")
