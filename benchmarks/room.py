"""How fast the participant's room is: a three-hour interview beside a ten-minute one, in the same run.

    python -m benchmarks.room

It prints, for each, the time to open the room and its first part; what a strike takes until it is on the disk and
painted (p95), as it is and where a code closes what is struck, and how much of that is the processor's; how long a
frame takes while a part and all that will leave are scrolled (p95: 33 ms are 30 frames a second); and the cover, from
the call to the painted page.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from models.finding import Finding
from models.sealing.keys import Cost
from models.study import Study
from models.transcript import Passage, Role, Speaker, Word
from models.vault import Vault
from ui.app import make
from ui.review.room import ReviewRoom

SHORT, LONG = (2_000, 220), (36_000, 4_000)  # words and findings of ten minutes and of three hours
STRIKES, LOCKED, FRAMES = 60, 60, 120
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


def measure(vault: Vault, interview: int, app: QApplication) -> dict[str, float]:
    """Seconds: opening the room with a part on the screen, strikes and frames (p95), the cover (median)."""
    begun = perf_counter()
    room = ReviewRoom(vault, interview)
    room.resize(1180, 780)
    room.show()
    room._course._go("part")
    app.processEvents()
    opened = perf_counter() - begun
    struck, spent = strikes(room, STRIKES)
    part = frames(room._main.view)
    room._course._go("leaving")
    app.processEvents()
    whole = frames(room._main.text)
    covered = [cover(room, app) for _ in range(10)]
    room._course._go("part")
    room._sitting.set_code("four small blue words")
    locked, locked_spent = strikes(room, LOCKED)
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {
        "open": opened, "strike": struck, "strike, code": locked,
        "strike, processor": spent, "strike, code, processor": locked_spent, "frame, part": part, "frame, whole": whole,
        "cover": median(covered),
    }  # fmt: skip


def strikes(room: ReviewRoom, count: int) -> tuple[float, float]:
    """Striking one word after another in the part that is shown (p95): until it is painted, and of the processor's."""
    page, spent, used = room._main, [], []
    for number in range(count):
        start = page.part.span.start + 2 * (number % (len(page.part.span) // 2))
        begun, ran = perf_counter(), process_time()
        room._sitting.hide([range(start, start + 1)])
        page.view.viewport().repaint()
        spent.append(perf_counter() - begun)
        used.append(process_time() - ran)
    return quantiles(spent, n=20)[-1], quantiles(used, n=20)[-1]


def cover(room: ReviewRoom, app: QApplication) -> float:
    """From the call to the painted page; that it is covered is written down right after."""
    painted: list[float] = []
    repaint = room._cover.repaint
    room._cover.repaint = lambda: (repaint(), painted.append(perf_counter()))
    begun = perf_counter()
    room.cover()
    del room._cover.repaint
    room._uncover()
    app.processEvents()
    return painted[0] - begun


def frames(view: QAbstractScrollArea) -> float:
    """Scrolling from the top to the end, frame by frame (p95)."""
    bar, spent = view.verticalScrollBar(), []
    for number in range(FRAMES):
        begun = perf_counter()
        bar.setValue(bar.maximum() * number // FRAMES)
        view.viewport().repaint()
        spent.append(perf_counter() - begun)
    return quantiles(spent, n=20)[-1]


def main() -> None:
    app = make(["room"])
    with (
        tempfile.TemporaryDirectory() as folder,
        Vault.create(Path(folder) / "study", "four small green words", Study("A study", "Dr Lind"), CHEAP) as vault,
    ):
        numbers = [fill(vault, *size) for size in (SHORT, SHORT, LONG)]
        measure(vault, numbers.pop(0), app)  # the first window pays for what all share
        short, long = (measure(vault, number, app) for number in numbers)
    for name, a in short.items():
        b = long[name]
        print(f"{name:<23} short {a * 1000:7.1f} ms   long {b * 1000:7.1f} ms   ratio {b / a:5.2f}")


if __name__ == "__main__":
    main()
