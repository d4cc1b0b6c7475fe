"""The one table of formats. To add one, add a file and a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.errors import Told
from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import docx, markdown, txt
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
        Writer("txt", "Plain text", txt.write),
        Writer("md", "Markdown", markdown.write),
    )
}
