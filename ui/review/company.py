"""Somebody who is with the participant, or does it for her: who that is, and how every page says so."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from models.review import Review, Way

HELPER, HELPS, TOGETHER_WAY = "helper", "helps", "together"
"""Preferences: who it is, in her own words; what that person does; which way the two go."""


class Helps(StrEnum):
    """What the other person does. The value is what the record says of a signature."""

    BESIDE = "with somebody beside her"
    ACTS = "by somebody who acts for her"


def helps(review: Review) -> Helps | None:
    """What somebody does for her; None where she goes through it alone."""
    return Helps(str(review.prefers.get(HELPS, Helps.BESIDE))) if review.way is Way.TOGETHER else None


def helper(review: Review) -> str:
    """Who it is, as it can stand at the beginning of a sentence."""
    return str(review.prefers.get(HELPER, "")) or QCoreApplication.translate("company", "Somebody")


def told(review: Review) -> str:
    """Who does what for whom, in a sentence; "" where she is alone."""
    match helps(review):
        case Helps.ACTS if review.called:
            sentence = QCoreApplication.translate("company", "{who} is doing this for {name}.")
        case Helps.ACTS:
            sentence = QCoreApplication.translate("company", "{who} is doing this for the participant.")
        case Helps.BESIDE:
            sentence = QCoreApplication.translate("company", "{who} is with you.")
        case _:
            return ""
    return sentence.format(who=helper(review), name=review.called)
