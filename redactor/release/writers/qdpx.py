"""REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA, QualCoder: the text, speakers as cases and codes, marks as codes.

The standard: REFI-QDA 1.5, qdasoftware.org. Positions count Unicode characters from 0, the end not included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from redactor.redact import RedactedTranscript
from redactor.release.cleaning import archive
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.markup import DECLARATION, Markup, tag
from redactor.release.writers.paragraphs import Paragraph, Span

_LEFT_OUT = ("Left out", "Stands for words that were left out.", "#0B6374")
_DO_NOT_QUOTE = ("Do not quote", page.DO_NOT_QUOTE_NOTICE, "#7A4A06")
_MAKER = "Interview Redactor"


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    text = _Text()
    for line in (page.title(redacted), *page.notices(redacted, layout)):
        text.add(f"{line}\n")
    timed = page.is_timed(redacted)
    for paragraph in page.paragraphs(redacted, layout):
        text.turn(paragraph, page.label(paragraph, layout, timed=timed))
    names = _Names(redacted.digest)
    return archive(
        {
            "project.qde": _project(page.title(redacted), text, names),
            f"Sources/{names.guid('source')}.txt": "".join(text.parts).encode(),
        }
    )


@dataclass(slots=True)
class _Text:
    """The plain text as it grows, and which stretches (start, end, in characters) are whose and what."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    said_by: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    left_out: list[tuple[int, int]] = field(default_factory=list)
    unquotable: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> tuple[int, int]:
        """Write on; says where it stands."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length

    def turn(self, paragraph: Paragraph, label: str) -> None:
        self.add(f"\n[{label}] " if label else "\n")
        start, end = self.add(f"{paragraph.speaker}:")
        for span in paragraph.spans:
            self.add(" ")
            opened = self.length
            end = self._span(span)
            if not span.quote:
                self.unquotable.append((opened, end))
        self.said_by.setdefault(paragraph.speaker, []).append((start, end))
        self.add("\n")

    def _span(self, span: Span) -> int:
        self.add("" if span.quote else page.MARK_OPENS)
        for at, run in enumerate(span.runs):
            self.add(" " if at else "")
            where = self.add(run.text)
            if run.replaced:
                self.left_out.append(where)
        return self.add("" if span.quote else page.MARK_CLOSES)[1]


@dataclass(frozen=True, slots=True)
class _Names:
    """GUIDs that follow from what leaves: the same release has the same ones."""

    digest: str

    def guid(self, *what: object) -> str:
        """A UUID of version 8 (RFC 9562) with 80 bits of a hash in its long parts.

        The short parts are the same in all: four free digits would now and then spell a hidden year by chance, and
        the leak check would take it for one.
        """
        spelt = sha256("/".join(map(str, (self.digest, *what))).encode()).hexdigest()
        return f"{spelt[:8]}-0000-8000-8000-{spelt[8:20]}"


def _project(title: str, text: _Text, names: _Names) -> str:
    source = tag(
        "TextSource",
        *_selections(text, names),
        guid=names.guid("source"),
        name=title,
        plainTextPath=f"internal://{names.guid('source')}.txt",
        creatingUser=names.guid("user"),
    )
    return DECLARATION + tag(
        "Project",
        tag("Users", tag("User", guid=names.guid("user"), name=_MAKER)),
        tag("CodeBook", tag("Codes", *_codes(text, names))),
        tag("Cases", *_cases(text, names)) if text.said_by else Markup(),
        tag("Sources", source),
        name=title,
        origin=_MAKER,
        creatingUserGUID=names.guid("user"),
        xmlns="urn:QDA-XML:project:1.0",
    )


def _codes(text: _Text, names: _Names) -> Iterator[Markup]:
    for name, about, color in (_LEFT_OUT, _DO_NOT_QUOTE):
        yield tag(
            "Code", tag("Description", about), guid=names.guid("code", name), name=name, isCodable="true", color=color
        )
    # Speakers are codes, too, for programs that pass over cases, and over stretches that have no code.
    speakers = [
        tag("Code", guid=names.guid("speaker", speaker), name=speaker, isCodable="true") for speaker in text.said_by
    ]
    if speakers:
        yield tag("Code", *speakers, guid=names.guid("code", "Speakers"), name="Speakers", isCodable="false")


def _selections(text: _Text, names: _Names) -> Iterator[Markup]:
    for speaker, turns in text.said_by.items():
        for where in turns:
            yield _selection(names, "speaker", speaker, where)
    for (name, *_), stretches in ((_LEFT_OUT, text.left_out), (_DO_NOT_QUOTE, text.unquotable)):
        for where in stretches:
            yield _selection(names, "code", name, where)


def _selection(names: _Names, what: str, name: str, where: tuple[int, int]) -> Markup:
    coding = tag(
        "Coding",
        tag("CodeRef", targetGUID=names.guid(what, name)),
        guid=names.guid("coding", what, name, *where),
        creatingUser=names.guid("user"),
    )
    return tag(
        "PlainTextSelection",
        coding,
        guid=names.guid("selection", what, name, *where),
        name=name,
        startPosition=str(where[0]),
        endPosition=str(where[1]),
        creatingUser=names.guid("user"),
    )


def _cases(text: _Text, names: _Names) -> Iterator[Markup]:
    for speaker, turns in text.said_by.items():
        said = (tag("SelectionRef", targetGUID=names.guid("selection", "speaker", speaker, *where)) for where in turns)
        source = tag("SourceRef", targetGUID=names.guid("source"))
        yield tag("Case", source, *said, guid=names.guid("case", speaker), name=speaker)
