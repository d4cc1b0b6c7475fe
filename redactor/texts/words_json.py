"""Words as JSON: of Whisper and what is built on it (aTrain, WhisperX, whisper.cpp), and this program's own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from redactor.texts.errors import NoTranscript
from redactor.texts.said import Read, Reason, Said, Unread
from redactor.texts.times import number

Entry: TypeAlias = Mapping[str, Any]

_LISTS = ("segments", "turns", "transcription", "utterances", "words")
_TEXTS = ("word", "text", "token", "punctuated_word")


def words(text: str) -> list[Read]:
    """What the segments, turns or words of a JSON file say. Raises NoTranscript."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise NoTranscript from None
    entries = data if isinstance(data, list) else _list(data)
    read = [one for at, entry in enumerate(entries, start=1) for one in _entry(at, entry)]
    if not any(isinstance(one, Said) for one in read):
        raise NoTranscript
    return read


def _list(data: object) -> list[Any]:
    if isinstance(data, dict):
        for name in _LISTS:
            if isinstance(data.get(name), list):
                return list(data[name])
    raise NoTranscript


def _entry(at: int, entry: object) -> Iterator[Read]:
    """A segment or turn with words of its own, or with a text only; or one word."""
    if not isinstance(entry, dict):
        yield Unread(at, Reason.NOT_A_LINE)
        return
    inner = entry.get("words")
    said = [one for one in inner if isinstance(one, dict) and _text(one)] if isinstance(inner, list) else []
    speaker = _speaker(entry)
    if speaker == "":
        yield Unread(at, Reason.NAMELESS)
    if said:
        if isinstance(inner, list) and len(said) < len(inner):
            yield Unread(at, Reason.NOT_A_LINE)
        for place, word in enumerate(said):
            own = _speaker(word)
            yield from _said(
                at, word, speaker if own is None else own, opens=not place and entry.get("speaker") is not None
            )
    elif _text(entry):
        yield from _said(at, entry, speaker, opens=False)
    else:
        yield Unread(at, Reason.NO_WORDS)


def _said(at: int, entry: Entry, speaker: str | None, *, opens: bool) -> Iterator[Read]:
    start, end = _times(entry)
    if start is None and any(entry.get(name) is not None for name in ("start", "offsets")):
        yield Unread(at, Reason.BAD_TIME)
    text = _text(entry)
    exact = len(text.split()) == 1 and start is not None and end is not None
    sure = number(entry.get("probability", entry.get("score", entry.get("confidence", 1.0))))
    yield Said(at, text, speaker, start, end, exact, opens, 1.0 if sure is None else min(1.0, sure))


def _times(entry: Entry) -> tuple[float | None, float | None]:
    if isinstance(offsets := entry.get("offsets"), dict):  # whisper.cpp: milliseconds
        start, end = number(offsets.get("from")), number(offsets.get("to"))
        return (None if start is None else start / 1000, None if end is None else end / 1000)
    return number(entry.get("start")), number(entry.get("end"))


def _text(entry: Entry) -> str:
    found = next((entry[name] for name in _TEXTS if isinstance(entry.get(name), str)), "")
    return " ".join(found.split())


def _speaker(entry: Entry) -> str | None:
    speaker = entry.get("speaker")
    return None if speaker is None else " ".join(str(speaker).split()) if isinstance(speaker, str | int) else ""
