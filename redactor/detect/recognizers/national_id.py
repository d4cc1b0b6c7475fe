"""Identity numbers of states: National Insurance, PPS, Social Security, Social Insurance, tax file numbers."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped, digits

_NINO = rf"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]{D}{{6}}[A-D]"


def pps(value: str) -> bool:
    """Whether seven digits and a letter or two add up as an Irish PPS number (weights 8 to 2, and 9; modulus 23)."""
    number, letters = digits(value[:7]), value[7:]
    if not number.isdigit() or not letters:
        return False
    total = sum(int(digit) * (8 - place) for place, digit in enumerate(number))
    total += 9 * (ord(letters[1]) - 64) if len(letters) > 1 and letters[1] != "W" else 0
    return "WABCDEFGHIJKLMNOPQRSTUV"[total % 23] == letters[0]


def luhn(value: str) -> bool:
    """Whether the digits add up by Luhn's rule, as on cards and Canadian insurance numbers."""
    number = digits(value)
    doubled = (
        [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))] if number.isdigit() else [1]
    )
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0


class NationalId(Shaped):
    """By shape and check letter; weaker shapes only where the number is named."""

    types = ("NATIONAL_ID",)
    shapes = (
        Shape("a National Insurance number", "NATIONAL_ID", 0.95, said=_NINO),
        Shape(
            "a National Insurance number", "NATIONAL_ID", 0.9, written=r"(?i)\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
        ),
        Shape("an Irish PPS number", "NATIONAL_ID", 0.9, said=rf"{D}{{7}}[A-W][A-IW]?", check=pps),
        Shape("a US Social Security number", "NATIONAL_ID", 0.9, written=r"\b(?!000|666|9)\d{3}-\d{2}-\d{4}\b"),
        Shape(
            "an identity number",
            "NATIONAL_ID",
            0.85,
            said=rf"[A-Z]{{0,2}}{D}{{6,9}}[A-Z]{{0,2}}|{D}{{4}}",
            cue=r"\b(?:national insurance|ni number|n i number|nino|pps|p p s|social security|social insurance|ssn|"
            r"tax file|tfn|social)\b[^.?!]{0,40}$",
        ),
        Shape(
            "a Canadian Social Insurance number",
            "NATIONAL_ID",
            0.8,
            written=r"\b\d{3}[ -]\d{3}[ -]\d{3}\b",
            check=luhn,
        ),
    )
