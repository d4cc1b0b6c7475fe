"""OpenDocument text, for LibreOffice and others: the same page as Word's, built part by part."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.cleaning import archive, runs_right_to_left
from redactor.release.layout import Layout
from redactor.release.writers import odt_parts as parts
from redactor.release.writers import paragraphs as page
from redactor.release.writers.markup import DECLARATION, Markup, tag
from redactor.release.writers.paragraphs import Paragraph, Span


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    title = page.title(redacted)
    return archive(
        {
            "mimetype": parts.MIMETYPE,
            "content.xml": _content(redacted, layout),
            "styles.xml": parts.styles(title, layout, timed=page.is_timed(redacted)),
            "meta.xml": parts.meta(title, layout.language),
            "META-INF/manifest.xml": parts.MANIFEST,
        }
    )


def _content(redacted: RedactedTranscript, layout: Layout) -> str:
    timed = page.is_timed(redacted)
    text = tag(
        "office:text",
        tag("text:h", page.title(redacted), text_style_name="Heading_20_1", text_outline_level="1"),
        *(tag("text:p", notice, text_style_name="Notice") for notice in page.notices(redacted, layout)),
        tag("text:h", "Transcript", text_style_name="Heading_20_2", text_outline_level="2"),
        *(_turn(turn, page.label(turn, layout, timed=timed)) for turn in page.paragraphs(redacted, layout)),
    )
    return DECLARATION + tag("office:document-content", tag("office:body", text), **parts.NAMESPACES)


def _turn(paragraph: Paragraph, label: str) -> Markup:
    words = [_words(label, "Time"), tag("text:tab")] if label else []
    words.append(_words(f"{paragraph.speaker}:", "Speaker"))
    for span in paragraph.spans:
        words += [Markup(" "), *_span(span)]
    style = "Turn_20_right_20_to_20_left" if runs_right_to_left(paragraph.text) else "Turn"
    return tag("text:p", *words, text_style_name=style)


def _span(span: Span) -> Iterator[Markup]:
    if not span.quote:
        yield _words(page.MARK_OPENS, "Do_20_not_20_quote_20_mark")
    for at, run in enumerate(span.runs):
        if at:
            yield Markup(" ") if span.quote else _words(" ", "Do_20_not_20_quote")
        style = "Left_20_out" if run.replaced else ""
        if not span.quote:
            style = "Left_20_out_20_do_20_not_20_quote" if run.replaced else "Do_20_not_20_quote"
        yield _words(run.text, style)
    if not span.quote:
        yield _words(page.MARK_CLOSES, "Do_20_not_20_quote_20_mark")


def _words(text: str, style: str) -> Markup:
    return tag("text:span", text, **({"text_style_name": style} if style else {}))
