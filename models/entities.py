"""The kinds of detail that identify people: plain name, what stands instead, and how much harm one can do.

Type names are Presidio's where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A kind of detail. `harm` ranks 1 (would do most harm, so shown first) to 5; `hides` is false for context."""

    type: str
    label: str
    replacement: str
    harm: int
    hides: bool = True


ENTITIES: dict[str, Entity] = {
    entity.type: entity
    for entity in (
        # Who somebody is, and how to reach her.
        Entity("PERSON", "a name", "[name]", 2),
        Entity("PHONE_NUMBER", "a phone number", "[phone number]", 1),
        Entity("EMAIL_ADDRESS", "an e-mail address", "[e-mail address]", 1),
        Entity("SOCIAL_HANDLE", "a name used online", "[online name]", 1),
        Entity("URL", "a web address", "[web address]", 2),
        # Where to find her.
        Entity("STREET_ADDRESS", "an address", "[address]", 1),
        Entity("POSTCODE", "a postcode", "[postcode]", 1),
        Entity("REFUGE", "a refuge or hostel", "[a safe place]", 1),
        Entity("SCHOOL", "a school", "[school]", 1),
        Entity("LOCATION", "a place", "[place]", 3),
        Entity("ORGANIZATION", "an organisation", "[organisation]", 3),
        # Numbers that stand for her.
        Entity("CASE_REFERENCE", "a court, crime or case reference", "[reference number]", 1),
        Entity("PRISON_NUMBER", "a prison number", "[prison number]", 1),
        Entity("HEALTH_NUMBER", "a health service number", "[health number]", 2),
        Entity("NATIONAL_ID", "a national insurance or identity number", "[identity number]", 2),
        Entity("PASSPORT", "a passport number", "[passport number]", 2),
        Entity("DRIVING_LICENCE", "a driving licence number", "[licence number]", 2),
        Entity("VEHICLE_REGISTRATION", "a vehicle's number plate", "[number plate]", 2),
        Entity("BANK_ACCOUNT", "bank details", "[bank details]", 2),
        Entity("CREDIT_CARD", "a card number", "[card number]", 2),
        Entity("IBAN_CODE", "an account number", "[account number]", 2),
        Entity("ID_NUMBER", "a number that stands for a person", "[number]", 2),
        # When, and how old.
        Entity("DATE_TIME", "a date", "[date]", 4),
        Entity("AGE", "an age", "[age]", 4),
        # Context: pointed out, and hidden only if somebody says so.
        Entity("EVENT", "an event others may know of", "[event]", 1, hides=False),
        Entity("DIAGNOSIS", "a diagnosis or medicine", "[health condition]", 2, hides=False),
        Entity("SEXUALITY", "a sexuality or gender", "[background]", 1, hides=False),
        Entity("IMMIGRATION_STATUS", "an immigration status", "[immigration status]", 1, hides=False),
        Entity("NRP", "a nationality, religion or group", "[background]", 3, hides=False),
        Entity("OCCUPATION", "a job", "[job]", 3, hides=False),
        Entity("FAMILY", "something rare about a family", "[family]", 3, hides=False),
    )
}


def entity(type_: str) -> Entity:
    """The kind of this type; an unknown one is a detail that hides (fail closed)."""
    return ENTITIES.get(type_, Entity(type_, "a detail", "[detail]", 3))
