"""Which files come in together: folders looked through, transcripts beside the recordings that they were made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redactor.texts import reading

RECORDINGS = frozenset({
    ".3gp", ".aac", ".aif", ".aiff", ".amr", ".avi", ".caf", ".flac", ".m4a", ".m4v", ".mkv", ".mov", ".mp3", ".mp4",
    ".mpeg", ".mpg", ".oga", ".ogg", ".opus", ".ts", ".w64", ".wav", ".webm", ".wma",
})  # fmt: skip
_BEST_FIRST = (".json", ".vtt", ".srt", ".csv", ".tsv", ".docx", ".txt")  # what says most of times and speakers
_SURELY_TRANSCRIPTS = (".vtt", ".srt")  # other texts in a folder of recordings may be anything
_MOST_FILES = 2_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """What becomes one interview: a recording, a transcript, or both; or the recording of an `interview` here."""

    recording: Path | None = None
    transcript: Path | None = None
    interview: int | None = None

    @property
    def name(self) -> str:
        """What the file is called, to tell it from others while it comes in. It is not kept."""
        path = self.transcript or self.recording
        return path.name if path else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What comes in, in the order of the names, and how many files of folders are left out."""

    arrivals: tuple[Arrival, ...]
    left_out: int = 0


def arrivals(paths: Iterable[Path]) -> Found:
    """What these files and folders hold. A file that was named itself is always taken."""
    made: list[Arrival] = []
    named: list[Path] = []
    left_out = 0
    for path in paths:
        if path.is_dir():
            inside = _files(path)
            pairs = _folder(inside)
            made += pairs or [Arrival(path)]  # which is then told to be a folder
            left_out += len(inside) - sum((one.recording is not None) + (one.transcript is not None) for one in pairs)
        else:
            named.append(path)
    return Found((*_named(named), *made), left_out)


def is_transcript(path: Path) -> bool:
    return path.suffix.lower() in reading.ENDINGS


def _named(paths: Sequence[Path]) -> list[Arrival]:
    """Every one of these files, each transcript with the recording of its name, where there is one of each."""
    spare = {_stem(path): path for path in reversed(paths) if not is_transcript(path)}
    transcripts = sorted(filter(is_transcript, paths), key=lambda path: _BEST_FIRST.index(path.suffix.lower()))
    with_text = {path: spare.pop(_stem(path)) for path in transcripts if _stem(path) in spare}
    taken = set(with_text.values())
    return [
        Arrival(with_text.get(path), path) if is_transcript(path) else Arrival(path)
        for path in paths
        if path not in taken
    ]


def _folder(files: Sequence[Path]) -> list[Arrival]:
    """The recordings of a folder with their transcripts; of a folder without recordings the transcripts."""
    recordings = {_stem(path): path for path in files if path.suffix.lower() in RECORDINGS}
    transcripts: dict[tuple[Path, str], Path] = {}
    for path in sorted(filter(is_transcript, files), key=lambda path: _BEST_FIRST.index(path.suffix.lower())):
        if not recordings or _stem(path) in recordings or path.suffix.lower() in _SURELY_TRANSCRIPTS:
            transcripts.setdefault(_stem(path), path)
    stems = sorted({*recordings, *transcripts})
    return [Arrival(recordings.get(stem), transcripts.get(stem)) for stem in stems]


def _files(folder: Path) -> list[Path]:
    found: list[Path] = []
    for path in folder.rglob("*"):
        if len(found) == _MOST_FILES:
            break
        if path.is_file() and not path.name.startswith("."):
            found.append(path)
    return sorted(found)


def _stem(path: Path) -> tuple[Path, str]:
    return path.parent, path.stem.casefold()
