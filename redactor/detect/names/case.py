"""Whether the case of a text tells anything."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

_UPPER, _LOWER = ascii_uppercase.encode(), ascii_lowercase.encode()


def caseless(text: str) -> bool:
    """Whether a text has hardly any capitals, or hardly anything else: its case then says nothing."""
    plain = text.encode("ascii", "ignore")  # counted at once; the rest one by one
    rest = "" if len(plain) == len(text) else "".join(char for char in text if not char.isascii())
    upper = len(plain) - len(plain.translate(None, _UPPER)) + sum(char.isupper() for char in rest)
    lower = len(plain) - len(plain.translate(None, _LOWER)) + sum(char.islower() for char in rest)
    return upper * 200 < lower or lower < upper
