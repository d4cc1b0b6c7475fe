"""How quick the window is: cold start against an empty window, a three-hour interview, keys, typing, memory.

    python -m benchmarks.window

Everything is invented; nothing is kept. Times are in milliseconds; a start is the median of STARTS in fresh processes.
On a machine that does other work too, look at the time that the processor spent on it (in brackets).
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.entities import entity
from models.finding import Finding
from models.sealing.keys import Cost
from models.study import State, Study
from models.transcript import Passage, Role, Speaker, Word
from models.vault import Vault
from ui import theme
from ui.desk.screen import DeskScreen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STARTS = 15
WORDS = 27_000  # three hours at 150 words a minute
KEYS = 60
EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1]); window = QMainWindow(); window.show(); app.processEvents(); os._exit(0)
"""
OURS = """
import os, sys
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_: (QApplication.processEvents(), os._exit(0))
sys.argv = ["redactor"]
from redactor.__main__ import main
main()
"""
"""The command `redactor` as it is typed, up to where its window waits for a person."""


def main() -> None:
    started()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    theme.apply(app, theme.Look())
    with tempfile.TemporaryDirectory() as place, made(Path(place)) as vault:
        opened(vault)
        before = memory()
        screen, spent = opened(vault)
        print(f"three hours open  {spent:7.0f}   {memory() - before:.0f} MiB for {WORDS} words")
        screen.activateWindow()
        screen.setFocus()
        QTest.qWaitForWindowActive(screen)
        screen.view.select(range(WORDS // 2, WORDS // 2 + 1))
        report("arrow key", [timed(lambda: QTest.keyClick(screen.view, Qt.Key.Key_Right)) for _ in range(KEYS)])
        screen.view.select(range(WORDS // 2, WORDS // 2 + 1))
        QTest.keyClick(screen.view, Qt.Key.Key_E)
        report("letter typed", [timed(lambda: QTest.keyClick(screen.words.text, Qt.Key.Key_A)) for _ in range(KEYS)])
        report("correction kept", [corrected(screen, number) for number in range(KEYS // 6)])
        report("strike, undo", [decided(screen) for _ in range(KEYS // 6)])
        screen.close()


def started() -> None:
    """Cold start against an empty window: both in turn, so that whatever else the machine does meets both."""
    with tempfile.TemporaryDirectory() as bytecode:
        # As pip installs it: with its bytecode written.
        quiet = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env = {"DISPLAY": ":0", **quiet, "PYTHONPYCACHEPREFIX": bytecode}
        runs = [[_run(program, env) for program in (EMPTY, OURS)] for _ in range(STARTS + 1)][1:]
    empty, ours = zip(*runs, strict=True)
    (clock, spent), (clock0, spent0) = ([median(one) for one in zip(*kind, strict=True)] for kind in (ours, empty))
    print(
        f"cold start        {clock:7.0f}   an empty window {clock0:.0f}, ratio {clock / clock0:.2f}"
        f"   (processor {spent:.0f}, {spent0:.0f}, ratio {spent / spent0:.2f})"
    )


def _run(program: str, env: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from the command to a painted window: on the clock, and of the processor."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=env)
    clock, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * clock, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def opened(vault: Vault) -> tuple[DeskScreen, float]:
    begin = time.perf_counter()
    screen = DeskScreen(vault, 1)
    screen.resize(1180, 780)
    screen.show()
    QApplication.processEvents()
    return screen, 1000 * (time.perf_counter() - begin)


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until an act is done and seen: on the clock, and of the processor."""
    begin, spent = time.perf_counter(), time.process_time()
    act()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.process_time() - spent)


def corrected(screen: DeskScreen, number: int) -> tuple[float, float]:
    """Another word is written in the place of the selected one, from Enter on."""
    screen.view.select(range(WORDS // 3 + number, WORDS // 3 + number + 1))
    QTest.keyClick(screen.view, Qt.Key.Key_E)
    screen.words.text.setText("bakery")
    return timed(lambda: QTest.keyClick(screen.words.text, Qt.Key.Key_Return))


def decided(screen: DeskScreen) -> tuple[float, float]:
    screen.view.select(range(WORDS // 2, WORDS // 2 + 1))
    screen.card.everywhere.setChecked(False)

    def strike_and_undo() -> None:
        QTest.keyClick(screen.view, Qt.Key.Key_S)
        QTest.keyClick(screen.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    return timed(strike_and_undo)


def report(name: str, times: list[tuple[float, float]]) -> None:
    clock, spent = ([one[which] for one in times] for which in (0, 1))
    print(
        f"{name:16}  {median(clock):7.1f}   95 of 100 within {quantiles(clock, n=20)[-1]:.1f}"
        f"   (processor {median(spent):.1f}, {quantiles(spent, n=20)[-1]:.1f})"
    )


def memory() -> float:
    """The most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def made(place: Path) -> Vault:
    vault = Vault.create(place / "study", "four small green words", Study("A study", ""), Cost(64, 1, 1))
    store, chance = vault.store, random.Random(1)
    plain = ["the", "of", "and", "house", "river", "bread", "window", "morning", "people", "never", "talk", "after"]
    words = [
        Word(
            number,
            chance.choice(plain) + ("." if number % 12 == 0 else ""),
            number * 0.4,
            number * 0.4 + 0.3,
            1 + number // 40 % 2,
        )
        for number in range(1, WORDS + 1)
    ]
    interview = store.interviews.add().id
    store.transcripts.append(interview, words, WORDS * 0.4)
    store.transcripts.set_speakers(interview, (Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT)), {})
    name = entity("PERSON")
    found = (Passage(at * 60 + 5, at * 60 + 6) for at in range(WORDS // 60))
    store.findings.replace(
        interview,
        [
            Finding(at, one, name.type, 0.9, "a name", hides=True, replacement=name.replacement)
            for at, one in enumerate(found, start=1)
        ],
    )
    # Interrupted, so that no search begins beside the desk: its child would take time from what is measured.
    store.interviews.change(interview, state=State.INTERRUPTED, seconds=WORDS * 0.4)
    return vault


if __name__ == "__main__":
    main()
