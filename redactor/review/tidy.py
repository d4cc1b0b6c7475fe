"""Speech as it is easier to read: without "um" and "er" and words begun twice. For the screen only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.transcript import Word
from redactor.review.same import folded

_FILLERS = frozenset({"um", "umm", "uh", "uhm", "er", "erm", "err", "hm", "hmm", "mm", "mhm", "euh", "heu", "hum"})
# Words that people begin a sentence with twice. "Very, very" and "no, no" are meant, and stay.
_ENGLISH = (
    "i i'm i'd i've he she it it's we we're they you the a an and but so because to of in on at my his her their this "
    "that there was is"
)
_FRENCH = "je j' tu il elle on nous vous ils elles le la les un une des et mais de du à que qui c'est"
_STARTS = frozenset(f"{_ENGLISH} {_FRENCH}".split())


@dataclass(frozen=True, slots=True)
class Tidied:
    """What is shown for the words at these places of the sequence: one text for one word and the noise before it."""

    text: str
    span: range


def tidied(words: Sequence[Word]) -> Iterator[Tidied]:
    """The words of one stretch of a speaker. Noise goes with the word after it; at the end, with the word before."""
    kept: Tidied | None = None
    begun = 0
    for at, (word, noise) in enumerate(zip(words, _noise(words), strict=True)):
        if noise:
            continue
        if kept is not None:
            yield kept
        text = word.text
        if begun < at and _begins_sentence(words, begun):
            text = text[:1].upper() + text[1:]
        kept, begun = Tidied(text, range(begun, at + 1)), at + 1
    if kept is not None:
        yield Tidied(_ended(kept.text, words[-1].text), range(kept.span.start, len(words)))
    elif words:  # nothing but noise: then it is what was said
        yield Tidied(" ".join(word.text for word in words), range(len(words)))


def _noise(words: Sequence[Word]) -> list[bool]:
    """Per word whether it is noise: a filler, cut off, or begun again by the next word that is none."""
    noise, following = [], ""
    for word in reversed(words):
        here, ends = _token(word), word.text.endswith((".", "?", "!"))
        cut_off = word.text.rstrip(",.").endswith(("-", "–"))
        again = here in _STARTS and here == following and not ends
        noise.append(here in _FILLERS or cut_off or again)
        following = following if noise[-1] else here
    return noise[::-1]


def _token(word: Word) -> str:
    return word.text.casefold().replace("’", "'").strip('.,;:?!…"“”-–') if folded(word.text) else ""


def _begins_sentence(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at - 1].text.endswith((".", "?", "!"))


def _ended(text: str, last: str) -> str:
    """The last word with the mark that ended the sentence, where that stood at noise after it."""
    mark = last[-1:]
    return text if mark not in ".?!" or text[-1:] in ".?!" else text.rstrip(",;:") + mark
