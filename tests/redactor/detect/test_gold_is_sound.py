"""The interviews of tests/gold keep the rules of its README."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parents[2] / "gold"
FILES = sorted(GOLD.rglob("*.json"))
MARK = re.compile(r"\[\[([A-Z]+)\|([^\[\]|]+)\]\]")
DIRECT = frozenset({"PERSON", "CONTACT", "ADDRESS", "ID"})
VALUE = frozenset({"PLACE", "ORG", "DATE", "AGE"})
CONTEXT = frozenset({"JOB", "FAMILY", "BACKGROUND", "EVENT"})
LABELS = DIRECT | VALUE | CONTEXT
REPEATED = frozenset({"PERSON", "ORG", "PLACE"})
NUMERALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIGITS = {"oh": "0"} | {word: str(digit) for digit, word in enumerate(NUMERALS)}
TIMES = {"double": 2, "triple": 3}
# Ofcom's numbers for drama, the North American 555-01xx, and the mobiles of the Australian regulator.
FICTION = re.compile(
    r"07700900\d{3}|01(13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|01914980\d{3}|02920180\d{3}"
    r"|02079460\d{3}|0808157\d{4}|03069990\d{3}|1?[2-9]\d{2}55501\d{2}|0491570\d{3}"
)

Span = tuple[int, int]


def said(text: str) -> tuple[str, list[tuple[Span, str]]]:
    """The words without their marks, and where in them each marked value stands."""
    out, spans, at = "", [], 0
    for mark in MARK.finditer(text):
        out += text[at : mark.start()]
        spans.append(((len(out), len(out) + len(mark[2])), mark[1]))
        out += mark[2]
        at = mark.end()
    return out + text[at:], spans


def turns(interview: dict[str, Any]) -> Iterator[tuple[str, list[tuple[Span, str]]]]:
    return (said(turn["text"]) for turn in interview["turns"])


def digits(contact: str) -> str:
    """The digits of a telephone number, written or spoken; empty where it is none."""
    if re.fullmatch(r"[\d ()+-]+", contact):
        return re.sub(r"\D", "", contact)
    out, times = "", 1
    for word in contact.split():
        if word in TIMES:
            times = TIMES[word]
        elif word == "hundred":
            out += "00"
        elif word in DIGITS:
            out, times = out + DIGITS[word] * times, 1
        else:
            return ""
    return out


def inside(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def interview(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads(request.param.read_text(encoding="utf-8"))


@pytest.mark.parametrize("letter", sorted({path.stem[0] for path in FILES}))
def test_each_set_is_whole(letter):
    """Files are called what they hold, both ways of writing are in each set, and every label is somewhere."""
    paths = [path for path in FILES if path.stem[0] == letter]
    interviews = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    assert [path.stem for path in paths] == [each["id"] for each in interviews]
    assert {each["style"] for each in interviews} == {"clean", "asr"}
    assert {label for each in interviews for _, marks in turns(each) for _, label in marks} == LABELS


def test_the_blind_set_lies_apart():
    """What nobody tunes on is in its own folder, so that whoever reads the folder above it leaves it out."""
    assert {path.parent.name for path in FILES if path.stem[0] == "v"} == {"blind"}
    assert {path.stem[0] for path in FILES if path.parent.name == "blind"} == {"v"}


def test_marks_are_well_formed(interview):
    """No stray bracket, no space inside an edge, only known labels, only known speakers."""
    for turn in interview["turns"]:
        assert turn["speaker"] in {"I", "P", "P2"}
        text, marks = said(turn["text"])
        assert not re.search(r"[\[\]|]", text)
        assert {label for _, label in marks} <= LABELS
        assert all(text[start:end].strip() == text[start:end] for (start, end), _ in marks)


def test_length_and_number_of_marks(interview):
    """700 to 1,000 words, 35 to 70 marks."""
    assert 700 <= sum(len(text.split()) for text, _ in turns(interview)) <= 1000
    assert 35 <= sum(len(marks) for _, marks in turns(interview)) <= 70


def test_raw_recognition_has_no_capitals_and_no_punctuation(interview):
    """What is called asr holds letters and spaces alone."""
    if interview["style"] == "asr":
        assert all(char == " " or (char.isalpha() and char.islower()) for text, _ in turns(interview) for char in text)


def test_every_mention_is_marked(interview):
    """What is marked as a person, place or organisation once is marked wherever it is said, but for the traps."""
    values = {
        text[start:end].lower()
        for text, marks in turns(interview)
        for (start, end), label in marks
        if label in REPEATED and end - start > 3
    }
    traps = [trap.lower() for trap in interview["traps"]]
    for text, marks in turns(interview):
        known = [span for span, _ in marks]
        known += [hit.span() for trap in traps for hit in re.finditer(re.escape(trap), text.lower())]
        for value in values:
            for hit in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", text.lower()):
                assert inside(hit.span(), known), text[max(0, hit.start() - 20) : hit.end() + 20]


def test_traps_are_said_and_hold_no_mark(interview):
    """Each trap occurs, and nowhere touches what is marked."""
    for trap in interview["traps"]:
        hits = [(hit, marks) for text, marks in turns(interview) for hit in re.finditer(re.escape(trap), text)]
        assert hits, trap
        assert not any(start < hit.end() and hit.start() < end for hit, marks in hits for (start, end), _ in marks), (
            trap
        )


def test_telephone_numbers_are_fiction(interview):
    """No number that could ring at somebody's."""
    for text, marks in turns(interview):
        for (start, end), label in marks:
            number = digits(text[start:end]) if label == "CONTACT" else ""
            number = re.sub("^0044", "0", number)
            assert not number or FICTION.fullmatch(number), number


def test_health_and_insurance_numbers_are_of_the_test_ranges(interview):
    """NHS numbers start with 999; what has the shape of a National Insurance number starts with QQ."""
    for text, marks in turns(interview):
        for (start, end), label in marks:
            value = text[start:end] if label == "ID" else ""
            assert not re.fullmatch(r"\d{3} \d{3} \d{4}", value) or value.startswith("999"), value
            assert not re.fullmatch(r"[A-Z]{2}( ?\d\d){3} ?[A-D]", value) or value.startswith("QQ"), value
