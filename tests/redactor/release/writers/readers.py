"""Finished files read back by libraries that had no part in making them: who says what, without times and marks."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Iterable
from html import unescape
from itertools import groupby
from pathlib import Path

import docx
import lxml.html
import webvtt
from markdown_it import MarkdownIt
from odf import teletype
from odf import text as odf_text
from odf.opendocument import load
from praatio import textgrid
from pypdf import PdfReader
from pyrefiqda import RefiProject

from redactor.redact import RedactedTranscript
from redactor.release.cleaning import clean
from redactor.release.writers.paragraphs import MARK_CLOSES, MARK_OPENS

Said = list[tuple[str, list[str]]]


# What players take for tags is the one thing that SubRip cannot hold in its text.
_TURNED = str.maketrans("<>", "‹›")


def approved(redacted: RedactedTranscript, ending: str) -> Said:
    """What a file has to say: the pieces in their order, who says them."""
    names = {turn: clean(turn.speaker) or turn.role.value.capitalize() for turn in redacted.turns}
    said = [(names[turn], clean(piece.text)) for turn in redacted.turns for piece in turn.pieces]
    if ending == "srt":
        said = [(who.translate(_TURNED), text.translate(_TURNED)) for who, text in said]
    if ending == "csv":
        # An apostrophe before a formula may have been said.
        said = [(_plain(who), _plain(text)) for who, text in said]
    if ending == "TextGrid":
        # Each speaker has a tier.
        said.sort(key=lambda each: each[0])
    return _joined(said)


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def _docx(data: bytes) -> Said:
    turns = (p for p in docx.Document(io.BytesIO(data)).paragraphs if p.style.name == "Turn")
    return _lines("".join(run.text for run in turn.runs if run.style.name != "Time").strip() for turn in turns)


def _odt(data: bytes) -> Said:
    paragraphs = load(io.BytesIO(data)).getElementsByType(odf_text.P)
    turns = (p for p in paragraphs if p.getAttribute("stylename").startswith("Turn"))
    return _lines("".join(map(_odt_text, turn.childNodes)) for turn in turns)


def _odt_text(node) -> str:
    if node.nodeType == node.TEXT_NODE:
        return node.data
    is_time = node.tagName == "text:tab" or node.getAttribute("stylename") == "Time"
    return "" if is_time else teletype.extractText(node)


def _html(data: bytes) -> Said:
    return _lines(turn.text_content() for turn in lxml.html.fromstring(data.decode()).xpath("//*[@class='turn']/p"))


def _txt(data: bytes) -> Said:
    return _lines(block for block in data.decode().strip().split("\n\n")[2:])


def _markdown(data: bytes) -> Said:
    said = []
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(data.decode())
    paragraphs = [token for token in parsed if token.type == "inline" and token.level == 1]
    for token in paragraphs[1:]:
        text = [child.content for child in token.children if child.type == "text"]
        # The empty text before the name, the name in bold, the rest.
        speaker, rest = (text[1], text[2:]) if not text[0] else (text[0], text[1:])
        said.append((speaker, _unmarked("".join(rest))))
    return _joined(said)


def _captions(data: bytes) -> Said:
    captions = webvtt.from_buffer(io.StringIO(data.decode()))
    return _joined((unescape(caption.voice), _unmarked(unescape(caption.text))) for caption in captions)


def _srt(data: bytes) -> Said:
    return _lines(caption.text for caption in list(webvtt.from_buffer(io.StringIO(data.decode()), format="srt"))[1:])


def _csv(data: bytes) -> Said:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return _joined((_plain(row["speaker"]), _plain(row["text"])) for row in rows if row["turn"] != "0")


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@" else cell


def _json(data: bytes) -> Said:
    turns = json.loads(data)["turns"]
    return _joined((turn["speaker"], word["text"]) for turn in turns for word in turn["words"])


def _textgrid(data: bytes) -> Said:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "made.TextGrid")
        file.write_bytes(data)
        grid = textgrid.openTextgrid(str(file), includeEmptyIntervals=False, duplicateNamesMode="rename")
    tiers = [grid.getTier(name) for name in grid.tierNames[1:]]
    tiers.sort(key=lambda tier: tier.name)
    return _joined((tier.name, _unmarked(entry.label)) for tier in tiers for entry in tier.entries)


def _qdpx(data: bytes) -> Said:
    project, text = qdpx_project(data)
    turns = {selection.guid: selection for selection in project.sources.text_source[0].plain_text_selection}
    said = []
    for case in project.cases.case if project.cases else ():
        for turn in (turns[each.target_guid] for each in case.selection_ref):
            spoken = text[turn.start_position : turn.end_position]
            assert spoken.startswith(f"{case.name}:")
            said.append((turn.start_position, case.name, _unmarked(spoken.removeprefix(f"{case.name}:"))))
    return _joined((who, words) for _, who, words in sorted(said))


def qdpx_project(data: bytes):
    """(the project as pyrefiqda's strict models, its plain text)."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "made.qdpx")
        file.write_bytes(data)
        project = RefiProject.load(file, folder)
        path = project.sources.text_source[0].plain_text_path
        return project, (Path(folder) / "Sources" / path.removeprefix("internal://")).read_bytes().decode()


def _lines(lines: Iterable[str]) -> Said:
    return _joined((who, _unmarked(text)) for who, _, text in (line.partition(": ") for line in lines))


def _unmarked(text: str) -> str:
    return text.replace(MARK_OPENS, "").replace(MARK_CLOSES, "")


def _joined(said: Iterable[tuple[str, str]]) -> Said:
    """In words, neighbours of one speaker together; who says nothing is not there."""
    heard = [(speaker, words) for speaker, text in said if (words := text.split())]
    return [
        (speaker, [word for _, words in group for word in words])
        for speaker, group in groupby(heard, key=lambda each: each[0])
    ]


READERS: dict[str, Callable[[bytes], Said]] = {
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "txt": _txt,
    "md": _markdown,
    "vtt": _captions,
    "srt": _srt,
    "csv": _csv,
    "json": _json,
    "TextGrid": _textgrid,
    "qdpx": _qdpx,
}
