"""The kinds of detail that identify people: plain name, what stands instead, and how much harm one can do.

Type names are Presidio's where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A kind of detail. `harm` ranks 1 (shown first: would do most harm) to 5; `hides` is false for context."""

    type: str
    label: str
    replacement: str
    harm: int
    hides: bool = True


ENTITIES: dict[str, Entity] = {
    entity.type: entity
    for entity in (
        Entity("PERSON", "a name", "[name]", 2),
        Entity("STREET_ADDRESS", "an address", "[address]", 1),
        Entity("PHONE_NUMBER", "a phone number", "[phone number]", 1),
        Entity("EMAIL_ADDRESS", "an e-mail address", "[e-mail address]", 1),
        Entity("URL", "a web address", "[web address]", 2),
        Entity("LOCATION", "a place", "[place]", 3),
        Entity("ORGANIZATION", "an organisation", "[organisation]", 3),
        Entity("DATE_TIME", "a date", "[date]", 4),
        Entity("AGE", "an age", "[age]", 4),
        Entity("OCCUPATION", "a job", "[job]", 5, hides=False),
    )
}


def entity(type_: str) -> Entity:
    """The kind of this type; an unknown one is a detail that hides (fail closed)."""
    return ENTITIES.get(type_, Entity(type_, "a detail", "[detail]", 3))
