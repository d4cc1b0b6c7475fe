"""The recognizers by language: to add one is to add a file and a line."""

from __future__ import annotations

from redactor.detect.recognizers.age import Age
from redactor.detect.recognizers.background import Background
from redactor.detect.recognizers.bank import Bank
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.recognizers.capital import Capital
from redactor.detect.recognizers.celtic import Celtic
from redactor.detect.recognizers.code import Code
from redactor.detect.recognizers.date import Date
from redactor.detect.recognizers.elsewhere import Elsewhere
from redactor.detect.recognizers.email import Email
from redactor.detect.recognizers.event import Event
from redactor.detect.recognizers.family import Family
from redactor.detect.recognizers.french_age import FrenchAge
from redactor.detect.recognizers.french_date import FrenchDate
from redactor.detect.recognizers.handle import Handle
from redactor.detect.recognizers.health_number import HealthNumber
from redactor.detect.recognizers.licence import Licence
from redactor.detect.recognizers.listed import Listed
from redactor.detect.recognizers.national_id import NationalId
from redactor.detect.recognizers.ner import Ner
from redactor.detect.recognizers.occupation import Occupation
from redactor.detect.recognizers.organisation import Organisation
from redactor.detect.recognizers.person import Person
from redactor.detect.recognizers.phone import Phone
from redactor.detect.recognizers.place import Place
from redactor.detect.recognizers.postcode import Postcode
from redactor.detect.recognizers.reference import Reference
from redactor.detect.recognizers.spelled import Spelled
from redactor.detect.recognizers.street import Street
from redactor.detect.recognizers.tagged import Tagged
from redactor.detect.recognizers.unit import Unit
from redactor.detect.recognizers.vehicle import Vehicle
from redactor.detect.recognizers.web import Web
from redactor.detect.recognizers.year import Year

ANY: tuple[type[Recognizer], ...] = (
    Listed,
    Phone,
    Email,
    Web,
    Handle,
    Postcode,
    HealthNumber,
    NationalId,
    Bank,
    Licence,
    Vehicle,
    Reference,
    Code,
    Spelled,
    Elsewhere,
)
"""Patterns that hold in every language."""

ENGLISH: tuple[type[Recognizer], ...] = (Street, Celtic, Unit, Date, Year)
"""Patterns made of English words."""

RECOGNIZERS: dict[str, tuple[type[Recognizer], ...]] = {
    "en": (*ANY, *ENGLISH, Person, Place, Organisation, Tagged, Capital, Background, Occupation, Family, Event, Age),
    "fr": (*ANY, Celtic, FrenchDate, FrenchAge, Person, Ner),
}
"""Language code (ISO 639-1) to its recognizers; a language that is not here gets `ANY`.

They are asked in this order, and each sees what those before it found.
"""
