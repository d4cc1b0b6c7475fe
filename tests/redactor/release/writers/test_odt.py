"""OpenDocument: the first part is its type, headings are headings, and nothing tells who, when or where."""

from __future__ import annotations

import io
import zipfile

from odf import text as odf_text
from odf.opendocument import load

from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import said


def made(layout=None) -> bytes:
    return WRITERS["odt"].write(said(("Wren", "Well enough."), ("Robin", "مرحبا")), layout or Layout())


def test_the_type_stands_first_and_plain():
    """The standard asks for it: programs know the file by its first bytes."""
    assert made()[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_headings_have_levels():
    """A screen reader can jump."""
    headings = load(io.BytesIO(made())).getElementsByType(odf_text.H)
    assert [(heading.getAttribute("outlinelevel"), str(heading)) for heading in headings] == [
        ("1", "P07: de-identified transcript"),
        ("2", "Transcript"),
    ]


def test_it_knows_a_title_and_a_language_and_nothing_else():
    """No author, no generator, no dates, no counts."""
    with zipfile.ZipFile(io.BytesIO(made(Layout(language="pl-PL")))) as archive:
        assert archive.namelist() == ["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]
        meta = archive.read("meta.xml").decode()
    known = meta.partition("<office:meta>")[2].partition("</office:meta>")[0]
    assert known == "<dc:title>P07: de-identified transcript</dc:title><dc:language>pl-PL</dc:language>"


def test_right_to_left_turns_have_their_style():
    """A paragraph in Arabic is set from the right."""
    styles = [p.getAttribute("stylename") for p in load(io.BytesIO(made())).getElementsByType(odf_text.P)]
    assert styles[-3:-1] == ["Turn", "Turn_20_right_20_to_20_left"]
