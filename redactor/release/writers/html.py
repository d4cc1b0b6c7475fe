"""A web page in one file: no scripts, nothing fetched from elsewhere, light and dark, fit for print."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.markup import Markup, join, tag
from redactor.release.writers.paragraphs import Paragraph, Span

_STYLE = """
:root { color-scheme: light dark; --ink: #1c2226; --paper: #fff; --quiet: #595f64; --strong: #1f3a4d;
  --left-out: #0b6374; --mark: #f4ebdc; --mark-ink: #7a4a06; --rule: #b9c7d1 }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7e9; --paper: #16191c; --quiet: #a3abb1;
  --strong: #b7d3e6; --left-out: #7fd0df; --mark: #3a3020; --mark-ink: #f0c57f; --rule: #3c4850 } }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 44rem; color: var(--ink); background: var(--paper);
  font: 1.06rem/1.6 Calibri, Carlito, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, b { color: var(--strong) } h1 { font-size: 1.9rem; line-height: 1.2 } h2 { font-size: 1.25rem }
.notice { border-inline-start: .2rem solid var(--rule); padding-inline-start: .8rem; color: var(--quiet) }
.notice p { margin: .2rem 0; font-size: .95rem }
.turn { display: flex; gap: .8rem; margin: .9rem 0 } .turn p { margin: 0; flex: 1 }
.label { flex: 0 0 auto; min-width: 3.2rem; color: var(--quiet); font-size: .8rem; line-height: 2.1;
  font-variant-numeric: tabular-nums }
.left-out { color: var(--left-out) } mark { background: var(--mark); color: inherit }
mark b { color: var(--mark-ink); font-size: .88em }
@media print { body { max-width: none; padding: 0 } .turn { display: block } .label { margin-inline-end: .6rem }
  .turn p { display: inline } }
"""


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    title = page.title(redacted)
    timed = page.is_timed(redacted)
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        # The page itself forbids everything but its own style: nothing is fetched, nothing runs, nothing is sent.
        Markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        ),
        tag("title", title),
        tag("style", Markup(_STYLE)),
    )
    notices = (tag("p", notice) for notice in page.notices(redacted, layout))
    turns = (_turn(turn, page.label(turn, layout, timed=timed)) for turn in page.paragraphs(redacted, layout))
    main = tag(
        "main",
        tag("h1", title),
        tag("div", *notices, class_="notice"),
        tag("h2", "Transcript"),
        *turns,
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', main), lang=layout.language)}\n".encode()


def _turn(paragraph: Paragraph, label: str) -> Markup:
    words = [tag("b", f"{paragraph.speaker}:")]
    for span in paragraph.spans:
        words += [Markup(" "), _span(span)]
    shown = [tag("span", label, class_="label")] if label else []
    return join([Markup("\n"), tag("div", *shown, tag("p", *words, dir="auto"), class_="turn")])


def _span(span: Span) -> Markup:
    if span.quote:
        return join(list(_runs(span)))
    return tag("mark", tag("b", page.MARK_OPENS), *_runs(span), tag("b", page.MARK_CLOSES))


def _runs(span: Span) -> Iterator[str]:
    for at, run in enumerate(span.runs):
        if at:
            yield " "
        yield tag("em", run.text, class_="left-out") if run.replaced else run.text
