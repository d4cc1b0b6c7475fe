"""Where the spoken parts of a text file lie: who speaks is not searched, what is said is."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*([^\W\d_][\w.'\u2019\- ]{0,39}?)\s*:(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """Characters start..end (exclusive) of a text, said by `speaker` ('' where nobody is named)."""

    start: int
    end: int
    speaker: str = ""


def parts(text: str) -> list[Part]:
    """One part a line that is not blank, without the speaker's name and colon before it.

    Names before a colon are taken for speakers only where more than half of the lines begin so: else "Call Bev:"
    would go unsearched.
    """
    lines = [match for match in _LINE.finditer(text) if match[0].strip()]
    labels = [_label(line[0]) for line in lines]
    named = sum(label is not None for label in labels) * 2 > len(lines)
    found = []
    for line, label in zip(lines, labels, strict=True):
        if named and label is not None:
            found.append(Part(line.start() + label.end(), line.end(), label[1]))
        else:
            found.append(Part(line.start(), line.end()))
    return found


def _label(line: str) -> re.Match[str] | None:
    label = _LABEL.match(line)
    return label if label is not None and len(label[1].split()) <= 3 else None
