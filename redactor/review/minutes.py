"""How long each way through a transcript takes somebody who reads slowly. Honest rather than inviting.

Reading: adults read English aloud at 183 words a minute (Brysbaert 2019, Journal of Memory and Language 109); people
for whom reading is hard, and who stop to think, at some two thirds of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from models.review import Way
from redactor.review.details import Detail
from redactor.review.parts import Part

WORDS_A_MINUTE = 120
SECONDS_A_DETAIL = 15.0  # to read a sentence and decide
SECONDS_A_PLACE = 2.0  # for each further place of a detail that is answered everywhere at once
SECONDS_A_PART = 20.0  # to read a title and choose
FINAL_LOOK = 1.0 / 3.0  # of the transcript is looked at again before signing, at least


def minutes(way: Way, details: Sequence[Detail], parts: Sequence[Part]) -> int:
    """Minutes for this way, rounded up to what people say: 1 to 10 by one, then by five, from two hours on by thirty.

    Somebody who rather does not look needs the minute in which she signs that.
    """
    words = sum(len(part.span) for part in parts)
    further = sum(len(detail.findings) - 1 for detail in details)
    deciding = len(details) * SECONDS_A_DETAIL + further * SECONDS_A_PLACE
    reading = words * 60 / WORDS_A_MINUTE
    match way:
        case Way.NOT_LOOK:
            seconds = 60.0
        case Way.PARTS:
            seconds = len(parts) * SECONDS_A_PART + reading
        case Way.WORDS:
            seconds = deciding + reading * (1 + FINAL_LOOK)
        case _:
            seconds = deciding
    return _spoken(seconds / 60)


def _spoken(exact: float) -> int:
    for step, most in ((1, 10), (5, 120)):
        rounded = ceil(exact / step) * step
        if rounded <= most:
            return max(1, rounded)
    return ceil(exact / 30) * 30
