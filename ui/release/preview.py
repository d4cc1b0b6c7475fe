"""Exactly what will leave, as text."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from redactor.redact import RedactedTranscript, by_kind
from redactor.release import Layout
from redactor.release.writers.paragraphs import is_timed, paragraphs
from redactor.release.writers.paragraphs import label as page_label
from ui.transcript.format import Mark
from ui.transcript.view import Cell, Line, TranscriptView
from ui.widgets import column, label


class Preview(QFrame):
    """The redacted transcript; nothing else is known here, so nothing else can be shown or copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.view = TranscriptView()
        self.view.setAccessibleName(self.tr("What will leave"))
        self.view.copyable = self._text
        self._pieces: list[str] = []
        self.what = label("", "heading")
        receipts = label(self.tr("With a receipt for the study, and one for the participant."), "muted")
        above = column(self.what, receipts, space=0.5)
        above.setContentsMargins(24, 16, 24, 0)
        whole = column(above, self.view, space=1)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.show_sound(leaves=False)

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

    def show_sound(self, *, leaves: bool) -> None:
        """Say whether the sound leaves too."""
        alone, both = self.tr("Exactly this will leave, nothing else"), self.tr("Exactly this and its sound will leave")
        self.what.setText(both if leaves else alone)

    def _text(self, span: range) -> str:
        return " ".join(self._pieces[span.start : span.stop])
