"""PDF: tagged, with its language and title, its fonts inside, real text, and nothing else in it."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from redactor.release.writers.pdf import NoLetterShapes
from tests.redactor.release.writers.made import said
from tests.redactor.release.writers.readers import pdf_text


def made(*turns, layout=None) -> bytes:
    return WRITERS["pdf"].write(said(*(turns or (("Wren", "Well enough."),))), layout or Layout())


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def kinds(node) -> list[str]:
    """The kinds of a structure tree's elements, in reading order."""
    node = node.get_object()
    children = node.get("/K", []) if hasattr(node, "get") else []
    children = children if isinstance(children, list) else [children]
    inner = [kind for child in children if hasattr(child.get_object(), "get") for kind in kinds(child)]
    return ([str(node["/S"])] if "/S" in node else []) + inner


def test_it_is_tagged_and_says_its_language():
    """A screen reader finds a title, a heading and paragraphs, as PDF/UA-1 asks."""
    root = reader(made(layout=Layout(language="cy"))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "cy"
    found = kinds(root["/StructTreeRoot"])
    assert found[0] == "/Document"
    assert {"/H1", "/P"} <= set(found)
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()


def test_it_knows_a_title_and_its_maker_and_nothing_else():
    """No author and no dates; nothing attached, nothing that runs, nothing that links."""
    data = made()
    assert set(reader(data).metadata) == {"/Title", "/Creator"}
    root = reader(data).trailer["/Root"]
    assert not {"/AcroForm", "/OpenAction", "/AA", "/Names"} & set(root)
    assert all("/Annots" not in page for page in reader(data).pages)
    assert not re.search(rb"xmp:(Create|Modify)Date", root["/Metadata"].get_object().get_data())


def test_names_of_many_origins_are_text():
    """Welsh, Polish, Turkish, Vietnamese, Yoruba, Greek, Cyrillic: the fonts have them, a reader gets them back."""
    names = "Siân Zoë Ŵyn Łukasz Błażej Çağrı Nguyễn Ọlábísí Ελένη Олена"
    assert names in " ".join(pdf_text(made(("Wren", names))).split())


@pytest.mark.parametrize("text", ["ليلى", "שלום", "प्रिया", "প্রিয়া", "ਜਸਪ੍ਰੀਤ", "தமிழ்", "ሰላም", "😀"])
def test_other_scripts_are_drawn(text):
    """Each has a font of its own inside the file."""
    fonts = [str(font) for page in reader(made(("Wren", text))).pages for font in page["/Resources"]["/Font"].values()]
    assert len(fonts) > len([f for p in reader(made(("Wren", "a"))).pages for f in p["/Resources"]["/Font"].values()])


def test_a_letter_without_a_shape_is_refused_in_a_sentence():
    """An empty box would pass for a redaction."""
    with pytest.raises(NoLetterShapes) as refused:
        made(("Wren", "漢字"))
    assert "漢" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_language_that_is_not_one_does_no_harm():
    """Languages come from a recogniser; regions may be missing or long."""
    for language in ("cy", "en-GB", "zh-Hant-HK", "es-419"):
        assert made(layout=Layout(language=language)).startswith(b"%PDF")


def test_commands_of_the_typesetter_are_only_text():
    """Words come in as data: what would be a command is shown as it was said."""
    assert '#read("/etc/passwd")' in pdf_text(made(("Wren", '#read("/etc/passwd") $x$')))
