"""What stands in the place of a word that a participant struck and closed with her code: its place, and no letter."""

from __future__ import annotations

import re

MARK = "▮"
_EDGES = re.compile(r"^([\"'“‘(\[¿¡]*).*?((?:['’]s)?[\"'”’)\],.;:?!…—–-]*)$", re.DOTALL)


def blank(text: str) -> str:
    """The mark, with what stood around the word and says nothing of it: quotes, commas, the end of a sentence."""
    opening, closing = _EDGES.sub(r"\1", text), _EDGES.sub(r"\2", text)
    return f"{opening}{MARK}{closing}"


def is_blank(text: str) -> bool:
    return MARK in text
