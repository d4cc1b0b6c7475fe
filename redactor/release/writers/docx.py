"""Word: a page for long reading, built part by part from the kept words; it holds nothing that is not written here."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.cleaning import archive, runs_right_to_left
from redactor.release.layout import Layout
from redactor.release.writers import docx_parts as parts
from redactor.release.writers import paragraphs as page
from redactor.release.writers.markup import DECLARATION, Markup, tag
from redactor.release.writers.paragraphs import Paragraph, Span


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    timed = page.is_timed(redacted)
    title = page.title(redacted)
    return archive(
        {
            "[Content_Types].xml": parts.CONTENT_TYPES,
            "_rels/.rels": parts.PACKAGE_RELATIONS,
            "docProps/core.xml": parts.properties(title, layout.language),
            "word/document.xml": _document(redacted, layout, timed=timed),
            "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
            "word/styles.xml": parts.styles(layout, timed=timed),
            "word/settings.xml": parts.SETTINGS,
            "word/fontTable.xml": parts.FONTS,
            "word/footer1.xml": parts.footer(title),
        }
    )


def _document(redacted: RedactedTranscript, layout: Layout, *, timed: bool) -> str:
    body = [
        _styled("Heading1", _run(page.title(redacted))),
        *(_styled("Notice", _run(notice)) for notice in page.notices(redacted, layout)),
        _styled("Heading2", _run("Transcript")),
        *(
            _turn(paragraph, page.label(paragraph, layout, timed=timed))
            for paragraph in page.paragraphs(redacted, layout)
        ),
        parts.section(layout),
    ]
    return DECLARATION + tag("w:document", tag("w:body", *body), xmlns_w=parts.W, xmlns_r=parts.R)


def _turn(paragraph: Paragraph, label: str) -> Markup:
    runs = [_run(label, "Time"), tag("w:r", tag("w:tab"))] if label else []
    runs.append(_run(f"{paragraph.speaker}:", "Speaker"))
    for span in paragraph.spans:
        runs += [_run(" "), *_span(span)]
    return _styled("Turn", *runs, right_to_left=runs_right_to_left(paragraph.text))


def _span(span: Span) -> Iterator[Markup]:
    if not span.quote:
        yield _run(page.MARK_OPENS, "DoNotQuoteMark")
    for at, run in enumerate(span.runs):
        if at:
            yield _run(" ", "" if span.quote else "DoNotQuote")
        kept = "" if span.quote else "DoNotQuote"
        left_out = "LeftOut" if span.quote else "LeftOutDoNotQuote"
        yield _run(run.text, left_out if run.replaced else kept)
    if not span.quote:
        yield _run(page.MARK_CLOSES, "DoNotQuoteMark")


def _styled(style: str, *runs: Markup, right_to_left: bool = False) -> Markup:
    direction = [tag("w:bidi")] if right_to_left else []
    return tag("w:p", tag("w:pPr", tag("w:pStyle", w_val=style), *direction), *runs)


def _run(text: str, style: str = "") -> Markup:
    looks = [tag("w:rStyle", w_val=style)] if style else []
    if runs_right_to_left(text):
        looks.append(tag("w:rtl"))
    return tag("w:r", *([tag("w:rPr", *looks)] if looks else []), tag("w:t", text, xml_space="preserve"))
