"""Bank details: sort codes, account numbers, cards, IBANs."""

from __future__ import annotations

from redactor.detect.recognizers.national_id import luhn
from redactor.detect.recognizers.shaped import D, Shape, Shaped


def iban(value: str) -> bool:
    """Whether an IBAN's check digits hold (ISO 13616: modulus 97 is 1)."""
    turned = value[4:] + value[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


class Bank(Shaped):
    """Cards and IBANs by their check digits; sort codes by their dashes or where they are named."""

    types = ("BANK_ACCOUNT", "CREDIT_CARD", "IBAN_CODE")
    shapes = (
        Shape("a card number", "CREDIT_CARD", 0.95, said=rf"[3-6]{D}{{12,18}}", check=luhn),
        Shape(
            "a card number",
            "CREDIT_CARD",
            0.85,
            said=rf"{D}{{4}}|{D}{{13,19}}",
            cue=r"\bcard(?: number)?\b[^.?!]{0,25}$",
        ),
        Shape("an account number", "IBAN_CODE", 0.95, written=r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b", check=iban),
        Shape("a bank's sort code", "BANK_ACCOUNT", 0.9, written=r"\b\d{2}([-\u2013])\d{2}\1\d{2}\b(?![-\d])"),
        Shape("a bank's sort code", "BANK_ACCOUNT", 0.9, said=rf"{D}{{6}}", cue=r"\bsort codes?\b[^.?!]{0,30}$"),
        Shape(
            "a bank account number",
            "BANK_ACCOUNT",
            0.9,
            said=rf"{D}{{6,10}}",
            cue=r"\b(?:account|acct|sort code|bank|building society)\b[^.?!]{0,60}$",
            reach=90,
        ),
    )
