"""The leak check finds a hidden word in every shape and place that it could leave in, and blocks nothing else."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.redact import masked
from redactor.release.layout import Layout
from redactor.release.leaks import CheckCannotRun, LeakFound, check
from redactor.release.leaks.needles import Hidden, needles
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import said

APPROVED = said(("Interviewer", "How are you?"), ("Wren", "Annual leave begins in Maytown, said Gwen."))
SECRET = needles(
    {"ann", "siân", "katherine", "prydderch", "07700", "900142"},
    [
        Hidden("Ann"),
        Hidden("Siân", name=True),
        Hidden("Katherine Prydderch,", name=True),
        Hidden("07700 900142."),
    ],
)


def let_through(data: bytes, name: str = "P07.txt") -> None:
    bare = WRITERS["txt"].write(masked(APPROVED), Layout())
    check(name, data, lambda: bare, APPROVED, SECRET)


def text(*more: str) -> bytes:
    return WRITERS["txt"].write(APPROVED, Layout()) + "\n".join(more).encode()


def test_what_was_approved_is_let_through():
    let_through(text())


@pytest.mark.parametrize(
    "leak",
    [
        "Siân",
        "SIÂN",
        "Sian",  # the accent gone
        "Sia\u0302n",  # the accent as a character of its own
        "Siân’s",
        "Kate",  # short for Katherine
        "Si\u200bân",  # a zero width between
        "Si\u00adân",  # a soft hyphen
        "Рrydderch",  # a Cyrillic letter that looks like P
        "Ｐｒｙｄｄｅｒｃｈ",  # full width
        "katherineprydderch",
        "@KatherinePrydderch",
        "katherine_prydderch.wav",
        "K-a-t-h-e-r-i-n-e",
        "07700 900142",
        "07700900142",
        "(07700) 900-142",
        "oh double seven double oh nine double oh one four two",
        "zero seven seven zero zero nine zero zero one four two",
        "Si&acirc;n",
        "&#83;i&#226;n",
        "&amp;#83;ian",
        quote("Siân"),
        quote(quote("Siân")),
        "S%69an",
        json.dumps("Siân"),
        "\\x53ian",
        base64.b64encode(b"Katherine").decode(),
        base64.b64encode("Siân Ann".encode()).decode(),
        base64.urlsafe_b64encode(b"??>>Katherine?>").decode(),
        base64.b64encode("Katherine".encode("utf-16-le")).decode(),
        b"Katherine".hex(),
        "<b>Si</b>ân",
        "<w:t>Kath</w:t></w:r><w:r><w:t>erine</w:t>",
        '<img alt="Siân">',
        "<!-- Ann -->",
    ],
)
def test_a_hidden_value_is_found_in_every_shape(leak):
    with pytest.raises(LeakFound):
        let_through(text(f"and {leak} so"))


@pytest.mark.parametrize(
    "innocent",
    ["annual", "Joanne", "annals", "0770", "900 14", "Kathmandu", "prydderchs-town2", "one two three four", "SGVsbG8="],
)
def test_a_name_inside_another_word_and_other_words_block_nothing(innocent):
    let_through(text(innocent))


def test_a_struck_word_that_also_stands_in_a_kept_passage_is_told_apart():
    """'Gwen' is kept in one place and was hidden in another: what was approved is no leak, what was not is one."""
    secret = needles({"prydderch"}, [Hidden("Gwen Prydderch", name=True)])
    bare = WRITERS["txt"].write(masked(APPROVED), Layout())
    check("P07.txt", text(), lambda: bare, APPROVED, secret)
    with pytest.raises(LeakFound):
        check("P07.txt", text("Gwen Prydderch"), lambda: bare, APPROVED, secret)


def test_the_name_of_the_file_counts():
    with pytest.raises(LeakFound):
        let_through(text(), "Ann Prydderch.txt")


@pytest.mark.parametrize("where", ["name", "content", "comment", "part's comment", "extra"])
def test_every_corner_of_an_archive_is_read(where):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        part = zipfile.ZipInfo("media/siân.png" if where == "name" else "word/comments.xml")
        part.comment = "Siân".encode() if where == "part's comment" else b""
        part.extra = b"\x01\x99\x05\x00" + "Siân".encode() if where == "extra" else b""
        archive.writestr("word/document.xml", text())
        archive.writestr(part, "<w:del>Siân</w:del>" if where == "content" else "")
        archive.comment = "Siân".encode() if where == "comment" else b""
    with pytest.raises(LeakFound):
        let_through(made.getvalue(), "P07.docx")


def test_utf_16_is_read():
    with pytest.raises(LeakFound):
        let_through(text() + " Katherine was here ".encode("utf-16-le") * 40)


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"", b"PK\x03\x04 not a zip"])
def test_a_check_that_cannot_run_blocks(data):
    """A check passed on an empty transcript in another tool."""
    with pytest.raises(CheckCannotRun):
        let_through(data, "P07.pdf")


@pytest.mark.parametrize("ending", [ending for ending in WRITERS if ending != "pdf"])
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_hidden_word_put_anywhere_into_a_real_file_is_found(ending, data):
    """Whatever the format: the word once more in any part of it that is text."""
    clean = WRITERS[ending].write(APPROVED, Layout())
    bare = WRITERS[ending].write(masked(APPROVED), Layout())
    check(f"P07.{ending}", clean, lambda: bare, APPROVED, SECRET)
    if clean.startswith(b"PK"):
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(clean)) as archive, zipfile.ZipFile(made, "w") as other:
            chosen = data.draw(st.sampled_from(archive.namelist()))
            for name in archive.namelist():
                other.writestr(name, archive.read(name) + (b" Prydderch " if name == chosen else b""))
        leaky = made.getvalue()
    else:
        lines = clean.decode().split("\n")
        at = data.draw(st.integers(0, len(lines)))
        leaky = "\n".join([*lines[:at], " Prydderch ", *lines[at:]]).encode()
    with pytest.raises(LeakFound):
        check(f"P07.{ending}", leaky, lambda: bare, APPROVED, SECRET)
