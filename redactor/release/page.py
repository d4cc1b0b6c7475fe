"""The participant's one page to keep: what was shared, what was left out, with whom, and how to take it back."""

from __future__ import annotations

from models.review import Receipt
from models.study import Study
from redactor.release.receipt import counted
from redactor.release.writers.markup import Markup, tag

_STYLE = """
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 38rem; color: #1c2226; background: #fff;
  font: 1.15rem/1.6 Calibri, Carlito, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2; color: #1f3a4d } h1 { font-size: 1.8rem } h2 { font-size: 1.2rem; margin: 1.6rem 0 .3rem }
p, ul { margin: .3rem 0 } small { color: #44525c }
@media print { body { padding: 0; font-size: 12pt } }
"""


def participants_page(receipt: Receipt, study: Study) -> bytes:
    """A web page in one file, to read or print. It holds no words of the interview."""
    day = f"{receipt.at.astimezone():%d %B %Y}".lstrip("0")
    who = receipt.recipient or "the study"
    ask = study.researcher or "the researcher"
    parts = [
        tag("h1", f"What was shared from interview {receipt.code}"),
        tag("p", f"On {day} this was given to {who}."),
        *([tag("p", f"They may keep it until {receipt.until}.")] if receipt.until else []),
        *_list("What they got", list(receipt.files)),
        *_list("What was left out", counted(receipt.counts) or ["Nothing."]),
        *_list("The sound", list(receipt.sound)),
        tag("p", "The words that were left out are not on this page and not in the files."),
        tag("p", "We hid what was found. Something may have been missed."),
        *_list("Who said yes to this", list(receipt.signed_by)),
        tag("h2", "If you change your mind"),
        tag("p", f"Tell {ask}. You can take back one passage, the sound, or all of it."),
        tag(
            "p",
            "Nothing new will then be shared. The app cannot get back files that others have.",
        ),
        *_list("Somebody to talk to", [" ".join(filter(None, (c.name, c.phone, c.note))) for c in study.contacts]),
        tag("p", tag("small", f"Number of this page: {receipt.digest[:12]}")),
    ]
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        Markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        ),
        tag("title", f"{receipt.code}: what was shared"),
        tag("style", Markup(_STYLE)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', tag('main', *parts)), lang='en-GB')}\n".encode()


def _list(heading: str, lines: list[str]) -> list[Markup]:
    """A heading with its lines; nothing where there are none."""
    return [tag("h2", heading), tag("ul", *(tag("li", line) for line in lines))] if lines else []
