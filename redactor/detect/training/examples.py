"""Marked text as rows of words with labels, and the ways to vary it."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from redactor.detect.names.data import sections, values
from redactor.detect.names.lexicon import Lexicon
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import bag

MARK = re.compile(r"\[\[([A-Z]+)\|(.*?)\]\]", re.S)
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
HEADS = bag(
    "the of and in on at st saint our lady road street lane park bridge station estate arms tavern inn pub head green",
    "hill house lodge hostel refuge home homes project trust centre center school primary academy college high",
    "grammar university surgery practice medical health hospital ward church chapel mosque temple gurdwara hmp fc",
    "united rovers city town athletic gazette herald news post mercury times echo express argus housing association",
    "group mission society ysgol county north south east west old new upper lower great little big sons brothers",
    "hotel club gym farm mill works unit clinic cemetery square gardens common heath beach pier harbour island",
    "village mr mrs miss ms dr doctor father sister brother auntie uncle aunt nana nan granny grandad nain taid",
    "granda gran baby wee young ould al el bin bint ibn van de der von da di la le mac ni",
)


@dataclass(frozen=True)
class Piece:
    """A stretch of text with one label, O where there is none."""

    text: str
    label: str = "O"


@dataclass(frozen=True)
class Example:
    """Lines of pieces, all of one text; `caseless` as raw speech recognition writes."""

    lines: tuple[tuple[Piece, ...], ...]
    caseless: bool


def pieces(marked: str) -> tuple[Piece, ...]:
    out, at = [], 0
    for mark in MARK.finditer(marked):
        out += [Piece(marked[at : mark.start()]), Piece(mark[2], mark[1])]
        at = mark.end()
    return tuple(piece for piece in (*out, Piece(marked[at:])) if piece.text)


def interviews(folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        yield Example(tuple(pieces(turn["text"]) for turn in record["turns"]), record["style"] == "asr")


def sentences(path: Path, size: int = 25) -> Iterator[Example]:
    """The sentences, in groups as long as a short interview."""
    lines = [pieces(line) for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for low in (False, True):  # some are written as raw speech recognition writes
        some = [line for line in lines if _low(line) == low]
        for at in range(0, len(some), size):
            yield Example(tuple(some[at : at + size]), caseless=low)


def _low(line: tuple[Piece, ...]) -> bool:
    text = "".join(piece.text for piece in line)
    return text == text.lower()


def caseless(example: Example) -> Example:
    """As raw speech recognition writes it: lower case, no punctuation."""

    def plain(text: str) -> str:
        return re.sub(r" {2,}", " ", re.sub(r"[^\w\s]", "", re.sub(r"(?<=\w)[-/](?=\w)|\u2014", " ", text.lower())))

    return Example(tuple(tuple(replace(p, text=plain(p.text)) for p in line) for line in example.lines), caseless=True)


class Swapper:
    """Puts other names, places, organisations, jobs and backgrounds where there are some; the same for the same."""

    def __init__(self, lexicon: Lexicon, seed: int) -> None:
        self._lexicon, self._random = lexicon, random.Random(seed)
        self._origins = list(sections("names").values())
        self._first = [name for name, count in lexicon.first.items() if count > 400]
        self._last = [name for name, count in lexicon.last.items() if count > 800]
        self._towns = [name for name, people in lexicon.towns.items() if people > 60_000]
        self._regions = list(values("places"))
        self._words = [word for word, zipf in lexicon.ordinary.items() if 3.2 < zipf < 4.6 and 3 < len(word) < 9]
        self._heard = [word for word, zipf in lexicon.ordinary.items() if 3.6 < zipf < 6 and 2 < len(word) < 8]
        self._mixed = [n for n in self._first if n in lexicon.ordinary and lexicon.known(n).nameness > -3.5]
        self._jobs = [job for section in sections("occupations").values() for job in section]

    def __call__(self, example: Example) -> Example:
        known: dict[tuple[str, str], str] = {}
        return Example(
            tuple(tuple(self._piece(p, known, example.caseless) for p in line) for line in example.lines),
            example.caseless,
        )

    def _piece(self, piece: Piece, known: dict[tuple[str, str], str], low: bool) -> Piece:
        swap = {"PERSON": self._person, "PLACE": self._named, "ORG": self._named, "EVENT": self._named}.get(piece.label)
        if swap:
            return replace(piece, text=swap(piece, known, low))
        whole = {"JOB": self._job, "BACKGROUND": self._background}.get(piece.label)
        if whole and self._random.random() < 0.6:
            text = known.setdefault((piece.label, piece.text.lower()), whole(piece.text))
            return replace(piece, text=text.lower() if low else text)
        return piece

    def _person(self, piece: Piece, known: dict[tuple[str, str], str], low: bool) -> str:
        words = list(WORD.finditer(piece.text))
        if sum(len(word[0]) == 1 for word in words) > 1:
            return piece.text
        out, at = "", 0
        for place, word in enumerate(words):
            out += piece.text[at : word.start()]
            at = word.end()
            surname = place > 0 and place == len(words) - 1
            out += self._name(word[0], known, surname=surname, low=low)
        return out + piece.text[at:]

    def _name(self, word: str, known: dict[tuple[str, str], str], *, surname: bool, low: bool) -> str:
        if word.lower() in HEADS:
            return word
        about = self._lexicon.known(word.lower())
        if about.last > 5 * about.first and about.last > 300:
            surname = True
        if about.ordinary and self._random.random() < 0.5:
            return word
        plural = "s" if low and about.key != about.stem else ""
        name = known.setdefault(("PERSON", about.stem), self._pick(surname=surname, low=low))
        return (name.lower() if low else name) + plural

    def _pick(self, *, surname: bool, low: bool) -> str:
        dice = self._random.random()
        if dice < 0.10 and not surname:
            return self._random.choice(self._mixed).title()
        if dice < 0.16 and low:
            return " ".join(self._random.choice(self._heard) for _ in range(self._random.choice((1, 1, 2))))
        origin = dict(line.split(": ") for line in self._random.choice(self._origins))
        own = origin["last" if surname else "first"].split()
        name = self._random.choice(own if dice < 0.75 else self._last if surname else self._first)
        if dice > 0.90 and len(name) > 3:
            at = self._random.randrange(1, len(name) - 1)
            name = name[:at] + self._random.choice("aeiouyhlnrs") + name[at + self._random.randrange(2) :]
        name = name.replace("-", " " if low else "-")
        return name if name[0].isupper() else name.title()

    def _named(self, piece: Piece, known: dict[tuple[str, str], str], low: bool) -> str:
        """A place, organisation or event: what makes it a name is swapped, what says its kind stays."""
        words = WORD.findall(piece.text)
        if piece.label == "PLACE" and (len(words) == 1 or " ".join(words).lower() in self._lexicon.towns):
            town = self._random.choice(self._regions if self._random.random() < 0.25 else self._towns).removeprefix(
                "the "
            )
            place = known.setdefault((piece.label, piece.text.lower()), town if town[0].isupper() else town.title())
            return place.lower() if low else place

        def other(word: re.Match[str]) -> str:
            about = self._lexicon.known(word[0].lower())
            if about.key in HEADS or (about.zipf > 5 and piece.label != "EVENT"):
                return word[0]
            if about.ordinary and self._random.random() < 0.4:
                return word[0]
            dice = self._random.random()
            if about.ordinary and (dice < 0.6 or piece.label == "EVENT"):
                pick = self._random.choice(self._words)
            else:
                pick = self._random.choice(self._towns if dice < 0.8 else self._last)
            pick = known.setdefault((piece.label, about.stem), pick.title())
            return pick.lower() if low else pick

        return WORD.sub(other, piece.text)

    def _job(self, text: str) -> str:
        return self._random.choice(self._jobs)

    def _background(self, text: str) -> str:
        for kinds in (sections("peoples"), sections("health")):
            for section in kinds.values():
                if any(key(value) == key(text) for value in section):
                    return self._random.choice(section)
        return text
