"""The one table of formats. To add one, add a file and a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.errors import Told
from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import csv_, docx, html, json_, markdown, odt, pdf, qdpx, srt, textgrid, txt, vtt
from redactor.release.writers.paragraphs import is_timed


class NoTimes(Told):
    sentence = "This transcript has no recording, so it has no times for this format. Choose another one."


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: the ending of its files, its name for people, and whether it is nothing without times."""

    ending: str
    name: str
    make: Callable[[RedactedTranscript, Layout], bytes]
    needs_times: bool = False

    def write(self, redacted: RedactedTranscript, layout: Layout) -> bytes:
        """A whole file; the same input gives the same bytes on any machine.

        Raises TypeError for anything that is not a redacted transcript, and NoTimes.
        """
        if type(redacted) is not RedactedTranscript:
            raise TypeError("Only a RedactedTranscript is written.")
        if self.needs_times and redacted.turns and not is_timed(redacted):
            raise NoTimes
        return self.make(redacted, layout)


WRITERS: dict[str, Writer] = {
    writer.ending: writer
    for writer in (
        Writer("docx", "Word document", docx.write),
        Writer("odt", "OpenDocument text", odt.write),
        Writer("pdf", "PDF", pdf.write),
        Writer("html", "Web page", html.write),
        Writer("txt", "Plain text", txt.write),
        Writer("md", "Markdown", markdown.write),
        Writer("vtt", "WebVTT captions", vtt.write, needs_times=True),
        Writer("srt", "SubRip subtitles", srt.write, needs_times=True),
        Writer("csv", "Table of words (CSV)", csv_.write),
        Writer("json", "Words as data (JSON)", json_.write),
        Writer("TextGrid", "Praat TextGrid", textgrid.write, needs_times=True),
        Writer("qdpx", "REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA, QualCoder", qdpx.write),
    )
}
