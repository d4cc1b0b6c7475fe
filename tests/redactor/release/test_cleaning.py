"""Clean files: what no format can hold is gone, and an archive says nothing of when and where it was made."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from redactor.release.cleaning import archive, clean, runs_right_to_left


@given(st.text())
def test_a_clean_text_is_one_line_that_xml_holds(text):
    """Any text at all: after cleaning, an XML parser gives it back unchanged."""
    cleaned = clean(text)
    assert cleaned.split("\n") == [cleaned]
    escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (etree.fromstring(f"<a>{escaped}</a>".encode()).text or "") == cleaned


def test_letters_accents_joiners_and_emoji_stay():
    """Names of any origin are written whole, and so are families of emoji and the marks of direction."""
    for text in ("Siân Zoë Łukasz Ŵyn", "ليلى\u200f", "می\u200cخواهم", "👩\u200d👩\u200d👧", "e\u0301", "10\u00a0000"):
        assert clean(text) == text


def test_halves_of_pairs_and_turned_writing_go():
    """A half of a surrogate pair cannot be written as UTF-8; an override would turn all that follows."""
    assert clean("a\ud800b\x00c\u202ed\u2066e\ufefff\ufffe") == "abcdef"


def test_lines_and_tabs_become_single_spaces():
    """A turn is one line, whatever somebody typed."""
    assert clean(" a\r\n\tb\u2028c\x85d ") == "a b c d"


def test_direction_is_that_of_the_first_letter():
    """Numbers and brackets do not decide."""
    assert runs_right_to_left("07 [ليلى] hello")
    assert not runs_right_to_left("07 [hello] ليلى")
    assert not runs_right_to_left("12 …")


def test_an_archive_has_no_times_no_owner_and_no_compression():
    """Compression differs between builds of zlib; stored parts are the same bytes everywhere."""
    made = archive({"b.xml": "<é/>", "a.txt": b"x"})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        parts = file.infolist()
        assert [part.filename for part in parts] == ["b.xml", "a.txt"]
        assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
        assert {(part.compress_type, part.create_system, part.extra, part.comment) for part in parts} == {
            (zipfile.ZIP_STORED, 3, b"", b"")
        }
        assert file.read("b.xml").decode() == "<é/>"
