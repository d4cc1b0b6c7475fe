"""The participant's one page to keep: what was shared, what was left out, with whom, and how to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from models.entities import entity
from models.review import Receipt
from models.study import Study
from redactor.release.receipt import STRIKE
from redactor.release.writers.markup import Markup, tag

_STYLE = """
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 38rem; color: #1c2226; background: #fff;
  font: 1.15rem/1.6 Calibri, Carlito, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2; color: #1f3a4d } h1 { font-size: 1.8rem } h2 { font-size: 1.2rem; margin: 1.6rem 0 .3rem }
p, ul { margin: .3rem 0 }
@media print { body { padding: 0; font-size: 12pt } }
"""


@dataclass(frozen=True, slots=True)
class Said:
    """Words for people, in English, with what goes into them: text, a moment (its day is told), or more words."""

    text: str
    values: Mapping[str, str | datetime | Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines; `listed` are those that stand as a list."""

    heading: Said
    lines: tuple[Said, ...]
    listed: bool = True


def one_page(receipt: Receipt, study: Study) -> list[Section]:
    """What the page says, the page's own title first. It holds no words of the interview."""
    given = {"day": receipt.at, "who": receipt.recipient or Said("the study")}
    until = [Said("They may keep it until {until}.", {"until": receipt.until})] if receipt.until else []
    left_out = [_counted(kind, number) for kind, number in sorted(receipt.counts.items(), key=lambda one: -one[1])]
    sections = [
        Section(
            Said("What was shared from interview {code}", {"code": receipt.code}),
            (Said("On {day} this was given to {who}.", given), *until),
            listed=False,
        ),
        Section(Said("What they got"), tuple(map(Said, receipt.files))),
        Section(Said("What was left out"), tuple(left_out) or (Said("Nothing."),)),
        Section(Said("The sound"), tuple(map(Said, receipt.sound))),
        Section(
            Said("What to know"),
            (
                Said("The words that were left out are not on this page and not in the files."),
                Said("We hid what was found. Something may have been missed."),
            ),
            listed=False,
        ),
        Section(Said("Who said yes to this"), tuple(map(_signature, receipt.signed_by))),
        Section(
            Said("If you change your mind"),
            (
                Said(
                    "Tell {researcher}. You can take back one passage, the sound, or all of it.",
                    {"researcher": study.researcher or Said("the researcher")},
                ),
                Said("Nothing new will then be shared. The app cannot get back files that others have."),
            ),
            listed=False,
        ),
        Section(
            Said("Somebody to talk to"),
            tuple(Said(" ".join(filter(None, (one.name, one.phone, one.note)))) for one in study.contacts),
        ),
        Section(Said("Number of this page"), (Said(receipt.digest[:12]),)),
    ]
    return [section for section in sections if section.lines]


def in_english(said: Said) -> str:
    return (
        said.text.format(**{name: _value(value) for name, value in said.values.items()}) if said.values else said.text
    )


def participants_page(receipt: Receipt, study: Study) -> bytes:
    """A web page in one file, to read or print."""
    first, *others = one_page(receipt, study)
    parts = [tag("h1", in_english(first.heading)), *_lines(first)]
    for section in others:
        parts += [tag("h2", in_english(section.heading)), *_lines(section)]
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


def _lines(section: Section) -> list[Markup]:
    lines = [in_english(line) for line in section.lines]
    return [tag("ul", *(tag("li", line) for line in lines))] if section.listed else [tag("p", line) for line in lines]


def _counted(kind: str, number: int) -> Said:
    """What was left out, by kind: never what it was."""
    name = "words that were struck" if kind == STRIKE else entity(kind).label
    return Said("{kind}: {number}", {"kind": Said(name), "number": str(number)})


def _signature(signed: str) -> Said:
    """Who signed, as a receipt says it: a role, and with most a name."""
    role, _, name = signed.partition(": ")
    return Said("{role}: {name}", {"role": Said(role), "name": name}) if name else Said(role)


def _value(value: str | datetime | Said) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone():%d %B %Y}".lstrip("0")
    return in_english(value) if isinstance(value, Said) else value
