"""What weights there are on this computer, said at once: nothing is read but sizes and times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from redactor.weights import place, verify
from redactor.weights.catalogue import ITEMS, Item
from redactor.weights.ready import found, in_packages


class State(StrEnum):
    """How weights stand."""

    VERIFIED = "verified"
    UNVERIFIED = "not verified yet"
    INSTALLED = "installed, not verified yet"
    PARTLY = "partly fetched"
    ABSENT = "not here"


@dataclass(frozen=True, slots=True)
class Status:
    """One set of weights, how it stands, and the folder it lies in, if it does."""

    item: Item
    state: State
    folder: Path | None = None


def status() -> list[Status]:
    """Every set of weights in the catalogue, in its order."""
    return [_status(item) for item in ITEMS.values()]


def _status(item: Item) -> Status:
    folder = found(item)
    if folder is not None and verify.unchanged(item, folder):
        return Status(item, State.VERIFIED, folder)
    if folder is not None:
        return Status(item, State.UNVERIFIED if folder == place.own(item) else State.INSTALLED, folder)
    if any((place.partly(item) / file.path).is_file() for file in item.files):
        return Status(item, State.PARTLY)
    return Status(item, State.INSTALLED if in_packages(item) else State.ABSENT)
