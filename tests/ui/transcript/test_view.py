"""The transcript's view: lines change in place, and whole cells are selected, whatever script they are in."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ui.transcript.format import Mark
from ui.transcript.view import Cell, Line, TranscriptView

TEXTS = st.sampled_from(["yes", "Siân", "🌱", "שלום", "two words", "[name]"])


@st.composite
def transcripts(draw):
    """Lines whose cells count on through the words, as a transcript's do."""
    at, lines = 0, []
    for number in range(draw(st.integers(1, 5))):
        cells, start = [], draw(st.sampled_from([0, at]))  # counted from the first word, or from the line's own
        for _ in range(draw(st.integers(1, 6))):
            text = draw(TEXTS)
            size = draw(st.integers(1, 3))
            cells.append(Cell(text, range(at - start, at - start + size), draw(st.sampled_from(Mark))))
            at += size
        lines.append(Line(f"Speaker {number}", "0:01" if number else "", tuple(cells), start=start))
    return lines


def plain(lines: list[Line]) -> str:
    return "\n".join(
        f"{line.speaker}{'  ' + line.clock if line.clock else ''}\n{' '.join(cell.text for cell in line.cells)}"
        for line in lines
    )


@pytest.fixture(scope="module")
def view(qapp):
    return TranscriptView()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=transcripts(), after=transcripts())
def test_changed_in_place_or_made_anew_the_text_and_its_places_are_the_same(view, before, after):
    """Whatever stood there before, what is shown and what a span selects depend on the new lines alone."""
    view.set_lines(before)
    view.update_lines(after)
    assert view.toPlainText() == plain(after)
    for start, cell in [(line.start, cell) for line in after for cell in line.cells]:
        span = range(start + cell.span.start, start + cell.span.stop)
        view.select(span)
        assert view.span == span
        assert view.textCursor().selectedText() == cell.text


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=transcripts(), data=st.data())
def test_what_did_not_change_keeps_its_selection(view, lines, data):
    """More lines behind, and one line changed: a selection elsewhere stays."""
    view.set_lines(lines)
    spans = [range(line.start + cell.span.start, line.start + cell.span.stop) for line in lines for cell in line.cells]
    chosen = data.draw(st.sampled_from(spans))
    view.select(chosen)
    stop = spans[-1].stop
    view.update_lines([*lines, Line("More", "", (Cell("later", range(stop, stop + 1)),))])
    assert view.span == chosen
    assert view.toPlainText().endswith("More\nlater")


def test_arrows_shift_home_and_end_go_from_cell_to_cell(show, qtbot):
    """In a right-to-left window the left arrow goes forward."""
    view = show(TranscriptView())
    view.set_lines(
        [Line("A", "", tuple(Cell(text, range(at, at + 1)) for at, text in enumerate(["one", "two", "three"])))]
    )
    view.setFocus()
    view.select(range(1))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.span == range(1, 2)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.span == range(1, 3)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.span == range(1)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.span == range(2, 3)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.span == range(1, 2)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.span is None
