"""A study's own lists: kept in its vault, and read from a file with one name, place or word a line, or a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from io import StringIO
from pathlib import Path

from models.errors import Told
from models.store import Store
from redactor.detect.lists import StudyLists

_TYPES = {
    "name": "PERSON", "person": "PERSON", "place": "LOCATION", "location": "LOCATION", "organisation": "ORGANIZATION",
    "organization": "ORGANIZATION", "school": "SCHOOL", "refuge": "REFUGE", "hostel": "REFUGE",
}  # fmt: skip
_NEVER = frozenset({"never", "never hide", "keep"})
_HEADINGS = frozenset({"value", "word", "kind", "type", *_TYPES, *_NEVER})
_SETTING = "lists"
_GARBLED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]"
    r"|\w[\u00a1-\u00b4\u00b6-\u00bf\u00d7\u00f7]|[\u00a1-\u00b4\u00b6-\u00bf]\w"
)
"""Control characters, and signs within words: the marks of another alphabet's bytes."""
_LARGEST = 5_000_000  # bytes; a list of names is far smaller, a wrong file often larger


class ListUnreadable(Told):
    sentence = "The list could not be opened. Check that the file is there and that you may read it."


class ListTooLarge(Told):
    sentence = "This file is too large for a list of names. Choose a text or CSV file with one name a line."


class ListEncoding(Told):
    sentence = "The letters in this file cannot be read. Save it as UTF-8 text or CSV and choose it again."


class ListKind(Told):
    sentence = "A line of this table says neither name, place, organisation, school, refuge nor never. Correct it."


class Kind(StrEnum):
    """What the lines of a list without a second column are."""

    NAMES = "PERSON"
    PLACES = "LOCATION"
    ORGANISATIONS = "ORGANIZATION"
    SCHOOLS = "SCHOOL"
    REFUGES = "REFUGE"
    NEVER = "never"


def kept(store: Store) -> StudyLists:
    """The lists that a study has."""
    lists = store.settings.get(_SETTING, {"known": {}, "never": []})
    return StudyLists(lists["known"], frozenset(lists["never"]))


def keep(store: Store, lists: StudyLists) -> None:
    """Keep these lists in the study's vault. Raises StorageFull."""
    store.settings.put(_SETTING, {"known": dict(lists.known), "never": sorted(lists.never)})


def without(lists: StudyLists, value: str, type_: str) -> StudyLists:
    """The lists less one value of a type; 'never' as in `add`."""
    if type_ == Kind.NEVER:
        return replace(lists, never=lists.never - {value.lower()})
    return replace(lists, known={one: kind for one, kind in lists.known.items() if one != value})


def read(path: Path, kind: Kind, lists: StudyLists | None = None) -> StudyLists:
    """The lists with those of a text or CSV file added; in a table the second column says what a line is.

    Raises ListUnreadable, ListTooLarge, ListEncoding or ListKind; nothing is added then.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ListTooLarge
        raw = path.read_bytes()
    except OSError:
        raise ListUnreadable from None
    return add(lists or StudyLists(), rows(decode(raw), kind))


def add(lists: StudyLists, lines: Iterable[tuple[str, str]]) -> StudyLists:
    """The lists with (value, type) added, 'never' being the type of words that are not to be hidden."""
    known, never = dict(lists.known), set(lists.never)
    for value, type_ in lines:
        if type_ == Kind.NEVER:
            never.add(value.lower())
        else:
            known[value] = type_
    return replace(lists, known=known, never=frozenset(never))


def decode(raw: bytes) -> str:
    """The text of a file in UTF-8, with its mark or without, or in the letters of Western Windows (cp1252).

    Raises ListEncoding for anything else: UTF-16, spreadsheets, control characters.
    """
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _GARBLED.search(text):
            break
        return text
    raise ListEncoding


def rows(text: str, kind: Kind) -> Iterator[tuple[str, str]]:
    """(value, type) of each line that is not empty; a line of headings is left out."""
    separator = ";" if text.count(";") > text.count(",") else "\t" if "\t" in text else ","
    for at, row in enumerate(csv.reader(StringIO(text), delimiter=separator)):
        cells = [cell.strip() for cell in row]
        if not cells or not cells[0] or (at == 0 and cells[0].lower() in _HEADINGS):
            continue
        yield cells[0], _type(cells[1].lower() if len(cells) > 1 else "", kind)


def _type(said: str, kind: Kind) -> str:
    if not said:
        return kind.value
    if said in _NEVER:
        return Kind.NEVER.value
    if said not in _TYPES:
        raise ListKind
    return _TYPES[said]
