"""Short sentences filled with invented details, as presidio-research's generated texts are, and how much is covered.

The templates are written for this project. Phone numbers, cards, account numbers and addresses are from ranges that
regulators and banks keep for fiction and tests; names are drawn from the detector's test list of origins,
two of them to a person, so that what is measured is form and place in a sentence more than what a list knows.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.gold import Mark

NAMES = Path(__file__).resolve().parent.parent / "tests" / "redactor" / "detect" / "data" / "names_by_origin.json"
COUNT, SEED = 410, 7
Reader = Callable[[str], Iterable[tuple[int, int]]]
_SLOT = re.compile(r"\{(\w+)\}")

TEMPLATES = (
    "My name is {person}, but everybody calls me {first}.",
    "Please send it to {person}, {address}.",
    "{title} {last} will see you at 10 tomorrow.",
    "How can I reach {first}? The number I have is {phone}.",
    "Could you block my card {card}? I lost it in {city}.",
    "I'd like to pay {last} from {iban}.",
    "The order goes to {address}, and the bill to {email}.",
    "{first} was born on {date} in {city}.",
    "As of {date}, {person} no longer works for {org}.",
    "{org} moved from {city} to {city} last year.",
    "You can write to {email} or ring {phone}.",
    "Have you been to {country}? {first} came back on {date}.",
    "{person}\n{address}\n{phone}",
    "I was {age} years old when we left {country}.",
    "Our new colleague {person} ({age}) joins {org} on {date}.",
    "Here is my site: {url}. Ask for {first}.",
    "Card number {card}, in the name of {person}.",
    "{title} {person} has moved to {address}.",
    "What's {last}'s phone number? Is it still {phone}?",
    "My social security number is {ssn}.",
    "The server at {ip} belongs to {org}.",
    "On {date} {person} rang from {phone} about the flat in {city}.",
    "A man of {age} from {city} has been arrested, said {person}.",
    "Dear {title} {last}, thank you for your message from {email}.",
    "{first} and {first} are coming over from {city} at the weekend.",
    "I work at {org} in {city}, ask anybody.",
    "She drives a blue van, registration {plate}.",
    "Just meet me at {address} at noon.",
    "My account is {iban} and my name is {person}.",
    "{first}'s daughter {first} is a nurse in {country}.",
    "Who is {person}? I have never met anybody from {org}.",
    "Is {email} your address, {first}?",
    "The meeting with {title} {last} was put off to {date}.",
    "RE: complaint by {person}, {date}",
    "They flew from {city}, {country}, to see {first}.",
    "I have a question about my order, {person} here, postcode {postcode}.",
    "{person} lives at {us_address}.",
    "Ship to: {person}, {us_address}",
    "{partners} are the lawyers of {first}.",
    "i'm {first} {last} from {city} and i want to change my address",
    "is {partners} open on {date}?",
)
_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Miss", "Mr.", "Mrs.", "Dr.", "Prof.")
_STREETS = ("Larkfield", "Quarry", "Station", "Millbrook", "Tannery", "Orchard", "Victoria", "Penhale", "Cobbler's")
_KINDS = ("Road", "Street", "Avenue", "Lane", "Close", "Drive", "Court", "Terrace", "Way")
_CITIES = (
    "Leeds", "Galway", "Toronto", "Swansea", "Boston", "Perth", "Dundee", "Cork", "Denver", "Lyon", "Kraków", "Pune",
    "Lagos", "Norwich", "Austin", "Hamilton", "Inverness", "Bergen", "Porto", "Osaka",
)  # fmt: skip
_US_TOWNS = ("Austin, TX", "Denver, CO", "Portland, OR", "Hamilton, OH", "Boise, ID")
_COUNTRIES = ("Ireland", "Poland", "Ghana", "Vietnam", "Canada", "Portugal", "Pakistan", "Chile", "Norway", "Kenya")
_FIRMS = ("Ltd", "Inc", "LLC", "Group", "and Sons", "Holdings", "plc", "Partners")
_DOMAINS = ("example.com", "example.org", "example.net", "mail.example.co.uk")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_CARDS = ("4111 1111 1111 1111", "5555555555554444", "3782 822463 10005", "6011-1111-1111-1117", "4242424242424242")
"""Numbers that payment firms publish for tests."""
_IBANS = ("GB33BUKB20201555555555", "DE75 5121 0800 1245 1261 99", "FR7630006000011234567890189", "NO83 3000 1234 567")
"""Account numbers that their own standard's examples show, with right check digits."""


@dataclass(frozen=True, slots=True)
class Text:
    """A filled sentence and its marks, whose labels are the names of the slots."""

    text: str
    marks: tuple[Mark, ...]


def texts(count: int, seed: int) -> Iterator[Text]:
    """So many filled sentences, the same for the same seed."""
    filler = Filler(Random(seed))
    for at in range(count):
        yield filler.fill(TEMPLATES[at % len(TEMPLATES)])


class Filler:
    """Fills slots with invented details."""

    def __init__(self, random: Random) -> None:
        self._random = random
        origins = json.loads(NAMES.read_text("utf-8"))["origins"]
        self._names = [name for names in origins.values() for name in names]

    def fill(self, template: str) -> Text:
        text, at, marks = "", 0, []
        for slot in _SLOT.finditer(template):
            text += template[at : slot.start()]
            value: str = getattr(self, f"_{slot[1]}")()
            if slot[1] != "title":
                marks.append(Mark(len(text), len(text) + len(value), slot[1]))
            text += value
            at = slot.end()
        return Text(text + template[at:], tuple(marks))

    def _pick(self, values: Iterable[str]) -> str:
        return self._random.choice(list(values))

    def _digits(self, count: int) -> str:
        return "".join(self._random.choices("0123456789", k=count))

    def _title(self) -> str:
        return self._pick(_TITLES)

    def _first(self) -> str:
        return self._pick(self._names)

    _last = _first

    def _person(self) -> str:
        return f"{self._first()} {self._first()}"

    def _phone(self) -> str:
        end, code = self._digits(3), self._random.randrange(200, 999)
        return self._pick(
            (f"07700 900{end}", f"020 7946 0{end}", f"+44 7700 900{end}", f"({code}) 555-01{end[:2]}",
             f"{code}-555-01{end[:2]}", f"0117 496 0{end}")
        )  # fmt: skip

    def _card(self) -> str:
        return self._pick(_CARDS)

    def _iban(self) -> str:
        return self._pick(_IBANS)

    def _email(self) -> str:
        name = re.sub(r"[^a-z]", "", self._first().lower()) or "post"
        return f"{name}{self._pick(('', '.k', '_88', '7'))}@{self._pick(_DOMAINS)}"

    def _url(self) -> str:
        return self._pick(("https://www.", "http://", "www.")) + self._pick(_DOMAINS)

    def _address(self) -> str:
        street = f"{self._random.randrange(1, 400)} {self._pick(_STREETS)} {self._pick(_KINDS)}"
        flat = self._pick(("", "", "Flat 3, ", "Apt. 12, "))
        rest = self._pick(("", f", {self._city()}", f", {self._city()} {self._postcode()}"))
        return flat + street + rest

    def _us_address(self) -> str:
        street = f"{self._random.randrange(100, 9999)} {self._pick(_STREETS)} {self._pick(_KINDS)}"
        inside = self._pick(("", " Suite 4", " Apt. 211", ", Unit 9"))
        return f"{street}{inside}, {self._pick(_US_TOWNS)} {self._digits(5)}"

    def _partners(self) -> str:
        names = self._first(), self._first(), self._first()
        return self._pick(
            (f"{names[0]}, {names[1]} and {names[2]}", f"{names[0]}-{names[1]}", f"{names[0]} & {names[1]}")
        )

    def _postcode(self) -> str:
        area, district = self._pick(("LS", "BS", "SW", "M", "NE")), self._random.randrange(1, 20)
        return f"{area}{district} {self._random.randrange(1, 9)}QX"

    def _city(self) -> str:
        return self._pick(_CITIES)

    def _country(self) -> str:
        return self._pick(_COUNTRIES)

    def _org(self) -> str:
        return f"{self._first()} {self._pick(_FIRMS)}"

    def _age(self) -> str:
        return str(self._random.randrange(17, 95))

    def _date(self) -> str:
        day, month, year = self._random.randrange(1, 28), self._random.randrange(12), self._random.randrange(1930, 2025)
        name = _MONTHS[month]
        return self._pick(
            (f"{day} {name} {year}", f"{name} {day}, {year}", f"{day:02}/{month + 1:02}/{year}",
             f"{year}-{month + 1:02}-{day:02}", f"{name} {year}")
        )  # fmt: skip

    def _ssn(self) -> str:
        return f"{self._random.randrange(900, 999)}-{self._digits(2)}-{self._digits(4)}"

    def _ip(self) -> str:
        return f"203.0.113.{self._random.randrange(1, 255)}"

    def _plate(self) -> str:
        return f"AB{self._random.randrange(10, 75)} {''.join(self._random.choices('CDEFGHJK', k=3))}"


@dataclass(slots=True)
class Covered:
    """Which marks were covered in every letter and digit, by label; what was not, with its text; and the precision."""

    marks: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    told: int = 0
    wrong: int = 0

    def add(self, text: Text, spans: Iterable[tuple[int, int]]) -> None:
        cover = {at for start, end in spans for at in range(start, end) if text.text[at].isalnum()}
        marked = {at for mark in text.marks for at in range(mark.start, mark.end)}
        self.told += len(cover)
        self.wrong += len(cover - marked)
        for mark in text.marks:
            whole = all(at in cover for at in range(mark.start, mark.end) if text.text[at].isalnum())
            self.marks[mark.label] += 1
            self.found[mark.label] += whole
            if not whole:
                shown = f"{text.text[: mark.start]}<{text.text[mark.start : mark.end]}>{text.text[mark.end :]}"
                self.missed.append(f"{mark.label}: {shown}".replace("\n", " / "))

    @property
    def recall(self) -> float:
        return self.found.total() / self.marks.total()

    @property
    def precision(self) -> float:
        return 1 - self.wrong / max(self.told, 1)


def covered(read: Reader, made: Iterable[Text]) -> Covered:
    """What a reader covers of the filled sentences, each read by itself."""
    score = Covered()
    for text in made:
        score.add(text, read(text.text))
    return score


def report(readers: dict[str, Reader], made: list[Text], misses: int) -> None:
    """A table with a column a reader; then what the first one missed."""
    scores = {name: covered(read, made) for name, read in readers.items()}
    first = next(iter(scores.values()))
    print(f"\nfilled sentences: {len(made)}, {first.marks.total()} details")
    print(f"{'':24}" + "".join(f"{name:>12}" for name in scores))
    print(f"{'full cover':24}" + "".join(f"{score.recall:12.3f}" for score in scores.values()))
    for label in sorted(first.marks):
        row = "".join(f"{score.found[label] / score.marks[label]:12.3f}" for score in scores.values())
        print(f"{f'  {label} ({first.marks[label]})':24}{row}")
    print(f"{'precision (letters)':24}" + "".join(f"{score.precision:12.3f}" for score in scores.values()))
    for one in first.missed[:misses]:
        print(f"  missed {one}")
