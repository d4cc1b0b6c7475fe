"""A transcript corrected from end to end with the keyboard alone: how many keys it takes, and how long each.

    REDACTOR_PASSPHRASE=… python -m benchmarks.by_keyboard VAULT P01

VAULT is a copy: it is changed. Every unsure word is heard, and corrected or confirmed; every gap is heard and dealt
with; one turn is split, joined and given to somebody else; every detail is decided on; one speaker is parted by
voice; then all is undone and redone.
The loudspeaker is a stand-in that hears at once, so the times are those of the desk.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.vault import Vault
from redactor.desk.checking import unsure
from ui import theme
from ui.desk.screen import DeskScreen
from ui.desk.split import SplitDialog

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_STEPS = 10_000
LONGEST, MOST_TABS = 120.0, 60  # seconds that listening to the voices may take; keys to get anywhere
EVERY = 4  # every fourth unsure word is corrected, the others are right


class Silent:
    """A loudspeaker that hears nothing and never ends."""

    def __init__(self, _more: object, _parent: QObject) -> None: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def played(self) -> float:
        return 0.0

    def gone(self) -> bool:
        return False


class Hands:
    """Presses keys where the focus is, and keeps how long each took."""

    def __init__(self, desk: DeskScreen) -> None:
        self._desk, self.pressed = desk, Counter[str]()
        self.times: list[float] = []

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus: QWidget = QApplication.focusWidget() or self._desk.view
        begin = time.process_time()
        QTest.keyClick(focus, key, held)
        QApplication.processEvents()
        self.times.append(1000 * (time.process_time() - begin))
        self.pressed[key.name.removeprefix("Key_")] += 1

    def tab_to(self, text: str) -> None:
        """Press Tab until a button with this text has the focus."""
        for _ in range(MOST_TABS):
            if getattr(QApplication.focusWidget(), "text", str)() == text:
                return
            self.press(Qt.Key.Key_Tab)
        raise SystemExit(f"Tab does not reach “{text}”.")

    def type(self, text: str) -> None:
        for letter in text:
            self.press(Qt.Key.Key_Space if letter == " " else Qt.Key[f"Key_{letter.upper()}"])


def main() -> None:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    theme.apply(app, theme.Look())
    folder, code = sys.argv[1:]
    with Vault.open(Path(folder), os.environ["REDACTOR_PASSPHRASE"]) as vault:
        desk = DeskScreen(vault, vault.store.interviews.by_code(code).id)
        desk.player.player._make_output = Silent
        desk.show()
        desk.activateWindow()
        desk.setFocus()
        QTest.qWaitForWindowActive(desk)
        hands, begin = Hands(desk), time.perf_counter()
        for name, done in corrected(desk, hands):
            print(f"{name:24}{done:6}   keys so far {sum(hands.pressed.values())}")
        print(f"keys {sum(hands.pressed.values())}, {time.perf_counter() - begin:.0f} s")
        within = quantiles(hands.times, n=20)[-1]
        print(f"processor, ms a key      {median(hands.times):.1f}, 95 of 100 within {within:.1f}")
        desk.close()


def corrected(desk: DeskScreen, hands: Hands) -> Iterator[tuple[str, int]]:
    """All that there is to do, in the order in which one does it; how much of it was done."""
    yield "unsure words", walked(desk, hands)
    yield "gaps", filled(desk, hands)
    yield "turns", turned(desk, hands)
    yield "details", decided(desk, hands)
    yield "parted by voice", parted(desk, hands)
    steps = 0
    while desk.desk.can_undo:
        hands.press(Qt.Key.Key_Z, CTRL)
        steps += 1
        if steps > MOST_STEPS:
            raise SystemExit("Undoing has no end.")
    for _ in range(steps):
        hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    if desk.desk.can_redo:
        raise SystemExit("Not all that was undone could be done again.")
    yield "undone and done again", steps


def walked(desk: DeskScreen, hands: Hands) -> int:
    """W, hear it, then C; or E, the words, Enter."""
    done = 0
    hands.press(Qt.Key.Key_W)
    while any(
        unsure(word) and look.shown for word, look in zip(desk.desk.transcript.words, desk.desk.looks, strict=True)
    ):
        hands.press(Qt.Key.Key_Return, CTRL)
        done += 1
        if done % EVERY:
            hands.press(Qt.Key.Key_C)
            continue
        hands.press(Qt.Key.Key_E)
        hands.type("other words")
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_W)
    return done


def filled(desk: DeskScreen, hands: Hands) -> int:
    """G, hear it, then X; or E, the words, Enter."""
    done = 0
    while desk.desk.gaps:
        hands.press(Qt.Key.Key_G)
        hands.press(Qt.Key.Key_Return, CTRL)
        done += 1
        if done % 2:
            hands.press(Qt.Key.Key_E)
            hands.type("what was missed")
            hands.press(Qt.Key.Key_Return)
        else:
            hands.press(Qt.Key.Key_X)
    return done


def turned(desk: DeskScreen, hands: Hands) -> int:
    """In the text: Home, some words on, T, T, T, D, and the loop."""
    hands.press(Qt.Key.Key_Home)
    for _ in range(12):
        hands.press(Qt.Key.Key_Right)
    turns = len(desk.desk.transcript.turns)
    for expected in (turns + 1, turns, turns + 1):
        hands.press(Qt.Key.Key_T)
        if len(desk.desk.transcript.turns) != expected:
            raise SystemExit("A turn was not split or joined.")
    hands.press(Qt.Key.Key_D)
    hands.press(Qt.Key.Key_L, CTRL)
    hands.press(Qt.Key.Key_Escape)
    return 3


def decided(desk: DeskScreen, hands: Hands) -> int:
    """N, then H, K or S in turn, until nothing is undecided."""
    done, keys = 0, (Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_S)
    model = desk.found.model
    while any(not model.row(model.index(at)).decided for at in range(model.rowCount())):
        hands.press(Qt.Key.Key_N)
        hands.press(keys[done % len(keys)])
        done += 1
    return done


def parted(desk: DeskScreen, hands: Hands) -> int:
    """Ctrl+3, Tab to “Two people…”, Enter; each in doubt is heard; Tab to the button, Enter. How many are another's."""
    hands.press(Qt.Key.Key_3, CTRL)
    hands.tab_to("Two people…")
    hands.press(Qt.Key.Key_Return)
    dialog = desk.findChild(SplitDialog)
    QTest.qWaitForWindowActive(dialog)
    end = time.monotonic() + LONGEST
    while desk._people.voices.busy and time.monotonic() < end:
        QTest.qWait(50)
    others = len(dialog.model.ticked())
    for at in range(dialog.model.rowCount()):
        if dialog.model.is_remarked(dialog.model.index(at)):
            hands.press(Qt.Key.Key_N)
    hands.tab_to(dialog.done_.text() if others else "Cancel")
    hands.press(Qt.Key.Key_Return)
    desk.activateWindow()  # a real desktop does this by itself
    QTest.qWaitForWindowActive(desk)
    hands.press(Qt.Key.Key_F6)
    return others


if __name__ == "__main__":
    main()
