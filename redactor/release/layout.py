"""What a released file shows beside the words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Choices for a file: times of turns, numbers of turns, speakers by a letter instead of by name.

    `language` is the text's, as a BCP 47 tag ("en-GB", "cy"); `tools` are names with versions, for the heading.
    """

    times: bool = True
    numbers: bool = False
    letters: bool = False
    language: str = "en-GB"
    tools: tuple[str, ...] = ()
