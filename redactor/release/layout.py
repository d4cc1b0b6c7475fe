"""What a released file shows beside the words."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

_TOOLS = ("interview-redactor", "faster-whisper", "presidio-analyzer", "spacy")


@dataclass(frozen=True, slots=True)
class Layout:
    """Choices for a file: times of turns, numbers of turns, speakers by a letter instead of by name.

    `lines` numbers the lines, where a format has lines (Word, OpenDocument, PDF, plain text); `kinds` puts the kind
    of a detail in its place ("[name]"), also where people chose a pseudonym or words of their own. `language` is the
    text's, as a BCP 47 tag ("en-GB", "cy"); `tools` are names with versions, for the heading.
    """

    times: bool = True
    numbers: bool = False
    letters: bool = False
    lines: bool = False
    kinds: bool = False
    language: str = "en-GB"
    tools: tuple[str, ...] = ()


def made_with() -> tuple[str, ...]:
    """The tools whose work a released file is, each with its version."""
    return tuple(f"{tool} {version(tool)}" for tool in _TOOLS)
