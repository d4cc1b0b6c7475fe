"""Numbers of health services: NHS (England, Wales), CHI (Scotland), Medicare (Australia), Canadian cards."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped, digits

_CUE = (
    r"\b(?:nhs|n h s|chi|health|hospital|patient|medicare|medical|surgery|health card|ohip)\b(?: \w+){0,4}[ :,-]*"
    r"[\s\S]{0,25}$"
)


def modulus_11(value: str) -> bool:
    """Whether ten digits end in the check digit of the NHS number (weights 10 to 2, modulus 11)."""
    number = digits(value)
    if len(number) != 10 or not number.isdigit():
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9])) % 11
    return check != 10 and check % 11 == int(number[9])


class HealthNumber(Shaped):
    """Ten digits that add up, or a number right after the service's name."""

    types = ("HEALTH_NUMBER",)
    shapes = (
        Shape("an NHS number", "HEALTH_NUMBER", 0.95, said=rf"{D}{{10}}", check=modulus_11),
        Shape("a health service number", "HEALTH_NUMBER", 0.85, said=rf"{D}{{6,12}}[A-Z]{{0,2}}", cue=_CUE),
    )
