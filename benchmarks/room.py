"""How fast the participant's room is: a three-hour interview beside a ten-minute one, in the same run.

    python -m benchmarks.room

It prints, for each, the time to open the room and its first part, what a strike takes until it is painted (p95), and
how long the cover takes from the call to the painted page.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from models.finding import Finding
from models.keys import Cost
from models.study import Study
from models.transcript import Passage, Role, Speaker, Word
from models.vault import Vault
from ui.app import make
from ui.review.room import ReviewRoom

SHORT, LONG = (2_000, 220), (36_000, 4_000)  # words and findings of ten minutes and of three hours
STRIKES = 60
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


def fill(vault: Vault, size: int, findings: int) -> int:
    """An invented interview: a question every 60 words, the same few names again and again."""
    words = [_word(number, size) for number in range(1, size + 1)]
    made = vault.store.interviews.add()
    vault.store.transcripts.append(made.id, words, size / 3)
    people = (Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT))
    vault.store.transcripts.set_speakers(made.id, people, {})
    step = size // findings
    vault.store.findings.replace(
        made.id,
        [
            Finding(n, Passage(n * step, n * step), "PERSON", 0.9, "", True, "[name]")  # noqa: FBT003
            for n in range(1, findings)
        ],
    )
    return made.id


def _word(number: int, size: int) -> Word:
    place = number % 60
    text = "Why?" if place == 9 else f"word{number % 97}" + ("." if place % 12 == 0 else "")
    return Word(number, text, number / 3, number / 3 + 0.2, 1 if place < 10 else 2, 1.0, place in {0, 10})


def measure(vault: Vault, interview: int, app: QApplication) -> tuple[float, float, float]:
    """Seconds: opening the room with a part on the screen, a strike (p95), the cover (median)."""
    begun = perf_counter()
    room = ReviewRoom(vault, interview)
    room.resize(1180, 780)
    room.show()
    room._course._go("part")
    app.processEvents()
    opened = perf_counter() - begun
    page, strikes = room._main, []
    for number in range(STRIKES):
        start = page.part.span.start + 2 * (number % (len(page.part.span) // 2))
        begun = perf_counter()
        room._sitting.hide([range(start, start + 1)])
        page.view.viewport().repaint()
        strikes.append(perf_counter() - begun)
    covers = []
    for _ in range(10):
        begun = perf_counter()
        room.cover()
        covers.append(perf_counter() - begun)
        room._uncover()
        app.processEvents()
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return opened, quantiles(strikes, n=20)[-1], median(covers)


def main() -> None:
    app = make(["room"])
    with (
        tempfile.TemporaryDirectory() as folder,
        Vault.create(Path(folder) / "study", "four small green words", Study("A study", "Dr Lind"), CHEAP) as vault,
    ):
        numbers = [fill(vault, *size) for size in (SHORT, LONG)]
        measure(vault, numbers[0], app)  # the first window pays for what all share
        short, long = (measure(vault, number, app) for number in numbers)
    for name, a, b in zip(("open", "strike p95", "cover"), short, long, strict=True):
        print(f"{name:<11} short {a * 1000:7.1f} ms   long {b * 1000:7.1f} ms   ratio {b / a:5.2f}")


if __name__ == "__main__":
    main()
