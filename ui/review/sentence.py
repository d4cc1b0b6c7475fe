"""A sentence in which some words stand out: those that she is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui import theme
from ui.review import cells
from ui.review.sitting import Sitting
from ui.transcript.format import Mark
from ui.transcript.view import Cell


class Sentence(QLabel):
    """The sentence around the words at some places, and who says it (`speaker`)."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.speaker = ""

    def show_span(self, sitting: Sitting, span: range) -> None:
        shown = cells.lines(sitting, sitting.reading.sentence(span))
        self.speaker = shown[0].speaker if shown else ""
        all_ = [cell for line in shown for cell in line.cells]
        self.setText(_html(all_, span))
        self.setAccessibleName(" ".join(cell.text for cell in all_))


def _html(shown: Sequence[Cell], span: range) -> str:
    """The sentence with what is asked about on the ground of its mark."""
    colours = theme.current()
    made = []
    for cell in shown:
        text = escape(cell.text)
        if cell.span.start < span.stop and span.start < cell.span.stop:
            hidden = cell.mark is Mark.HIDDEN
            ground, ink = (colours.hidden_ground, colours.hidden) if hidden else (colours.found_ground, colours.found)
            text = f'<span style="background-color:{ground};color:{ink};font-weight:600">&nbsp;{text}&nbsp;</span>'
        made.append(text)
    size = round(theme.BASE_POINTS * theme.scale() * 1.15, 1)
    return f'<p style="font-size:{size}pt;line-height:150%">{" ".join(made)}</p>'
