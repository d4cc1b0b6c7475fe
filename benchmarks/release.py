"""How long a release takes, by format: a three-hour interview made and checked, beside one of ten minutes.

    python -m benchmarks.release

Everything is invented; nothing is kept. Seconds, the best of RUNS.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from models.entities import entity
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.redact import RedactedTranscript, hidden_everywhere, leaving, masked, redact
from redactor.release.layout import Layout
from redactor.release.leaks import Needles, check, needles
from redactor.release.leaks import hidden as hidden_texts
from redactor.release.writers import WRITERS

RUNS = 2
LONG, SHORT = 27_000, 1_500  # words: three hours and ten minutes at 150 a minute
EVERY = 9  # words of which one is a hidden name
TODAY = date(2026, 11, 22)

T = TypeVar("T")


def main() -> None:
    long, short = made(LONG), made(SHORT)
    print(f"{'format':10} {'made':>7} {'checked':>8} {'ten minutes':>12} {'checked':>8}   seconds")
    for ending in WRITERS:
        times = [seconds for interview in (long, short) for seconds in measured(ending, *interview)]
        print(f"{ending:10} {times[0]:7.2f} {times[1]:8.2f} {times[2]:12.2f} {times[3]:8.2f}")


def measured(ending: str, redacted: RedactedTranscript, secret: Needles) -> tuple[float, float]:
    """Seconds for making one file, and for all that its leak check takes, and the masked file where it asks for it."""
    writer, layout, name = WRITERS[ending], Layout(), f"P01.{ending}"
    made, data = timed(lambda: writer.write(redacted, layout))
    checked, _ = timed(lambda: check(name, data, lambda: writer.write(masked(redacted), layout), redacted, secret))
    return made, checked


def timed(work: Callable[[], T]) -> tuple[float, T]:
    spent = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        result = work()
        spent.append(time.perf_counter() - begun)
    return min(spent), result


def made(count: int) -> tuple[RedactedTranscript, Needles]:
    """An interview of so many words, every ninth of them a name that is hidden, in turns of some forty words."""
    dice = random.Random(count)
    plain = ["".join(dice.choices("abcdefghilmnoprstu", k=dice.randint(2, 8))) for _ in range(4000)]
    words, findings, speaker = [], [], 1
    for number in range(1, count + 1):
        opens = number == 1 or dice.random() < 1 / 40
        speaker = 3 - speaker if opens else speaker
        hidden = number % EVERY == 0
        text = f"Qz{dice.randint(0, 300)}wy" if hidden else dice.choice(plain)
        words.append(Word(number, text, number * 0.4, number * 0.4 + 0.3, speaker, opens_turn=opens))
        if hidden:
            kind = entity("PERSON")
            place = Passage(number, number)
            findings.append(Finding(number, place, kind.type, 0.9, "", hides=True, replacement=kind.replacement))
    people = (Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT))
    transcript = Transcript(tuple(words), people)
    looks = leaving(resolve(transcript, findings, ()), TODAY)
    redacted = redact(transcript, looks, code="P01", today=TODAY)
    return redacted, needles(hidden_everywhere(transcript.words, looks), hidden_texts(redacted, transcript))


if __name__ == "__main__":
    main()
