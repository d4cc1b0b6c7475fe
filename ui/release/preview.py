"""Exactly what will leave, as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from redactor.clock import clock
from redactor.redact import RedactedTranscript, by_kind
from redactor.release import Layout
from redactor.release.writers.paragraphs import is_timed, paragraphs
from redactor.release.writers.paragraphs import label as page_label
from ui.transcript_format import Mark
from ui.transcript_view import Cell, Line, TranscriptView
from ui.widgets import column, label

_MOST = 6  # places that are named


class Preview(QFrame):
    """The redacted transcript; nothing else is known here, so nothing else can be shown or copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.view = TranscriptView()
        self.view.setAccessibleName(self.tr("What will leave"))
        self.view.copyable = self._text
        self._pieces: list[str] = []
        self._also = label()
        self._also.hide()
        above = column(
            label(self.tr("Exactly this will leave, nothing else"), "heading"),
            label(self.tr("With a receipt for the study, and one for the participant."), "muted"),
            self._also,
            space=0.5,
        )
        above.setContentsMargins(24, 16, 24, 0)
        whole = column(above, self.view, space=1)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_redacted(self, redacted: RedactedTranscript, layout: Layout) -> None:
        """Show it as the files will, but for the numbers of lines, which depend on the page."""
        self._pieces = []
        lines = []
        timed = is_timed(redacted)
        redacted = by_kind(redacted) if layout.kinds else redacted
        for turn, paragraph in zip(redacted.turns, paragraphs(redacted, layout), strict=True):
            cells = []
            for piece in turn.pieces:
                at = len(self._pieces)
                self._pieces.append(piece.text)
                cells.append(Cell(piece.text, range(at, at + 1), Mark.HIDDEN if piece.kind else Mark.PLAIN))
            lines.append(Line(paragraph.speaker, page_label(paragraph, layout, timed=timed), tuple(cells)))
        self.view.update_lines(lines)

    def show_also(self, seconds: Sequence[float]) -> None:
        """Tell where something stands (seconds) that is hidden elsewhere; the words themselves are not told."""
        told = self.tr("A name or number that is hidden in one place stands in another, at %1. Look whether it may.")
        some = ", ".join(dict.fromkeys(clock(second) for second in seconds[:_MOST]))
        self._also.setText(told.replace("%1", f"{some} …" if len(seconds) > _MOST else some))
        self._also.setVisible(bool(seconds))

    def _text(self, span: range) -> str:
        return " ".join(self._pieces[span.start : span.stop])
