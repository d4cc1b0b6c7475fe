"""PDF: tagged for screen readers (PDF/UA-1), real text, its fonts inside; set by Typst from data, never from markup."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import manimgx_fonts
import typst

from models.errors import Told
from redactor.redact import RedactedTranscript
from redactor.release.cleaning import runs_right_to_left
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.paragraphs import Paragraph

# The first is for Latin, Greek and Cyrillic letters; the others are asked in turn for what it lacks.
_SCRIPTS = (
    "Arabic Hebrew Armenian Georgian Ethiopic Devanagari Bengali Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala "
    "Tamil Telugu Thai Lao Khmer Myanmar Symbols"
)
_FONTS = ("Noto Sans", *(f"Noto Sans {script}" for script in _SCRIPTS.split()), "Noto Emoji")


class NoLetterShapes(Told):
    sentence = "The PDF has no letter shapes for some characters of this transcript. Choose Word or a web page instead."


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    """Raises NoLetterShapes where a character is in none of the fonts: an empty box would hide what was said."""
    try:
        made: bytes = typst.compile(
            files(__package__).joinpath("page.typ").read_bytes(),
            sys_inputs={"given": json.dumps(_given(redacted, layout))},
            font_paths=_fonts(),
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError:
        raise NoLetterShapes from None
    return made


@cache
def _fonts() -> typst.Fonts:
    """The fonts that come with the program and no others: the same page on every machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[Path(manimgx_fonts.__file__).parent])


def _given(redacted: RedactedTranscript, layout: Layout) -> dict[str, Any]:
    timed = page.is_timed(redacted)
    language, _, region = layout.language.partition("-")
    has_time = layout.times and timed
    return {
        "title": page.title(redacted),
        "notices": page.notices(redacted, layout),
        "mark": (page.MARK_OPENS, page.MARK_CLOSES),
        "fonts": _FONTS,
        "lang": language.lower(),
        "region": region.lower() if len(region) == 2 else None,
        # In centimetres: room for times and numbers before a turn.
        "indent": 2.4 if has_time and layout.numbers else 1.6 if has_time or layout.numbers else 0.7,
        "lines": layout.lines,
        "turns": [
            _turn(paragraph, page.label(paragraph, layout, timed=timed))
            for paragraph in page.paragraphs(redacted, layout)
        ],
    }


def _turn(paragraph: Paragraph, label: str) -> dict[str, Any]:
    return {
        "label": label,
        "speaker": paragraph.speaker,
        "right-to-left": runs_right_to_left(paragraph.text),
        "spans": [
            {"quote": span.quote, "runs": [{"text": run.text, "replaced": run.replaced} for run in span.runs]}
            for span in paragraph.spans
        ],
    }
