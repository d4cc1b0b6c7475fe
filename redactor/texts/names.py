"""Who speaks, where a transcript writes it before a colon or as a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from redactor.texts.said import Read, Said

_LABEL = re.compile(r"[\[(]?([^\W\d_][\w.'’\- ]{0,39}?)[\])]?\s*:(?:\s+|$)")
_BARE = re.compile(r"(?:SPEAKER_\d{1,3}|Speaker(?:[ _]\d{1,3}| undefined)|S\d{2})", re.IGNORECASE)
_MOST_WORDS = 5


def bare(text: str) -> str | None:
    """The speaker whom a line of its own names, as programs do that do not know who speaks; None where it is none."""
    return text if _BARE.fullmatch(text) else None


def label(text: str) -> tuple[str, str] | None:
    """A line's name before a colon, and what is said after it."""
    match = _LABEL.match(text)
    if match is None or len(match[1].split()) > _MOST_WORDS:
        return None
    return match[1].strip(), text[match.end() :].strip()


def trusted(texts: Sequence[str]) -> Collection[str]:
    """The names before colons that are speakers': each stands before two lines or more, or most lines have one.

    Else "Call Bev:" would be taken for somebody who speaks.
    """
    found = Counter(one[0] for one in map(label, texts) if one)
    most = found.total() * 2 > len(texts)
    return {name for name, count in found.items() if most or count > 1}


def labelled(read: Sequence[Read]) -> list[Read]:
    """The same with speakers taken from before colons, where nothing else says who speaks."""
    known = trusted([one.text for one in read if isinstance(one, Said) and one.speaker is None])
    made: list[Read] = []
    for one in read:
        found = label(one.text) if isinstance(one, Said) and one.speaker is None else None
        if isinstance(one, Said) and found is not None and found[0] in known:
            made.append(replace(one, speaker=found[0], text=found[1]))
        else:
            made.append(one)
    return made
