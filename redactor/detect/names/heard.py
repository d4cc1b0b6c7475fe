"""How much two spellings sound alike: closer than `sound.skeleton`, for ordinary words that a name was misheard as."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"[^a-z]", ""),
        (r"^ll", "kl"),  # Welsh: Llinos
        (r"^(?:mh|bh)", "v"),  # Irish: Mhairi
        (r"^(?:nk|ng)", "k"),  # Igbo and others: Nkechi, Ngozi
        (r"(?<=o)dh(?=[nb])|(?<=a)gh(?=[nd])", ""),
        (r"(?<=[aeiou])(?:bh|mh)", "v"),
        (r"igh", "i"),
        (r"tsch|tch|cz|ch|sh|sz|zh|dg|ci(?=[aeo])|ti(?=o)|si(?=o)|x(?=[ie])", "J"),
        (r"(?<=[aeiou])s(?=[ie]$|h)", "J"),
        (r"ph", "f"),
        (r"th|dd", "T"),
        (r"wh", "w"),
        (r"(?<=[aeiouy])(?:gh|w|h)(?![aeiouy])|h", ""),
        (r"c(?=[eiy])|[sz]", "S"),
        (r"[ckqx]|g(?![eiy])", "K"),
        (r"[gj]", "J"),
        (r"[dt]", "T"),
        (r"[bp]", "P"),
        (r"[fv]", "F"),
        (r"w", "W"),
        (r"(?<=[aeiou])y(?=[aeiou])", "Y"),
        (r"[aeiouy]+", "A"),
        (r"[lrmn]", lambda match: match[0].upper()),
    )
)
_CLOSE = {frozenset(pair) for pair in ("SJ", "TS", "TJ", "KJ", "FW", "PF", "MN", "TK")}
_NEAR, _VOWEL = 0.5, 0.3  # the cost of a consonant like another, and of a vowel heard or left out; any other costs 1


@lru_cache(maxsize=20_000)
def sounds(word: str) -> str:
    """The sounds of a word, a sign each: vowels as A, consonants as classes: 'gethin' and 'get in' both as KATAN."""
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=50_000)
def alike(one: str, other: str, least: float = 0.0) -> float:
    """0 to 1 for two words' sounds: 1 less the share of sounds that differ, weighed by how much.

    0 where it would be less than `least`, which is found sooner.
    """
    most = (1 - least) * max(len(one), len(other), 1) + 1e-9
    if abs(len(one) - len(other)) > 2 or _apart(one, other) > most:
        return 0.0
    row = [0.0]
    for sign in other:
        row.append(row[-1] + _left_out(sign))
    for sign in one:
        before, row = row, [row[0] + _left_out(sign)]
        for at, rival in enumerate(other):
            row.append(
                min(before[at] + _instead(sign, rival), before[at + 1] + _left_out(sign), row[at] + _left_out(rival))
            )
        if min(row) > most:
            return 0.0
    return 1 - row[-1] / max(len(one), len(other), 1)


def _apart(one: str, other: str) -> float:
    """What the difference costs at least: a consonant that only one of them has is left out or stands for another."""
    pairs = list(zip(_consonants(one), _consonants(other), strict=True))
    return _NEAR * max(sum(a - b for a, b in pairs if a > b), sum(b - a for a, b in pairs if b > a))


@lru_cache(maxsize=20_000)
def _consonants(sound: str) -> tuple[int, ...]:
    """How often each consonant is heard."""
    return tuple(sound.count(sign) for sign in "SJKTPFLRMN")


def _left_out(sign: str) -> float:
    return _VOWEL if sign in "AWY" else 1.0


def _instead(one: str, other: str) -> float:
    return 0.0 if one == other else _NEAR if {one, other} in _CLOSE else 1.0
