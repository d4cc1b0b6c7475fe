"""The look of the researcher's screens: chosen from a menu, at once and again next time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui import look, memory, theme
from ui.splitter import KeptSplitter
from ui.theme import Look, Scheme


@pytest.fixture(autouse=True)
def as_before():
    before = theme.chosen()
    theme.apply(QApplication.instance(), Look())
    yield
    theme.apply(QApplication.instance(), before)


def choose(button: look.LookButton, text: str) -> None:
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text() == text).trigger()


def test_what_is_chosen_holds_at_once_and_next_time(qtbot):
    button = look.LookButton()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.changed):
        choose(button, "Strong contrast")
    choose(button, "150 %")
    choose(button, "More space between letters and words")
    chosen = Look(Scheme.CONTRAST, 150, spaced=True)
    assert theme.chosen() == chosen
    assert look.remembered() == chosen
    again = look.LookButton()
    qtbot.addWidget(again)
    again.menu().aboutToShow.emit()
    checked = [action.text() for action in again.menu().actions() if action.isChecked()]
    assert checked == ["Strong contrast", "150 %", "More space between letters and words"]


@pytest.mark.parametrize(
    "kept", [None, 7, {}, {"scheme": "pink", "percent": 100, "spaced": False}, {"scheme": "dark", "percent": "big"}]
)
def test_what_cannot_be_read_is_the_usual_look(kept):
    memory.put("look", kept)
    assert look.remembered() == Look()


def test_a_size_that_is_not_offered_is_the_usual_one():
    memory.put("look", {"scheme": "dark", "percent": 4000, "spaced": False})
    assert look.remembered() == Look(Scheme.DARK)


def test_a_border_is_found_where_it_was_left(qtbot):
    """Nothing but the widths is remembered."""

    def made() -> KeptSplitter:
        both = KeptSplitter("test", (3, 2))
        for _ in range(2):
            both.addWidget(QLabel("x"))
        qtbot.addWidget(both)
        both.resize(1000, 100)
        both.show()
        return both

    first = made()
    assert first.sizes()[0] > first.sizes()[1]
    first.moveSplitter(300, 1)
    qtbot.waitUntil(lambda: memory.get("test split") == first.sizes())
    assert abs(made().sizes()[0] - first.sizes()[0]) <= 1
