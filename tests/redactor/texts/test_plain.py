"""Word files as traps: archives that unfold without end, entities, things that are no Word file at all."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest

from redactor.texts import TextError, read_text


def word(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Ann: Hello there.")
    document.save(str(path))
    return path


def rewritten(path: Path, name: str, data: bytes) -> Path:
    """The same Word file with one part exchanged."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = data
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return path


def bomb(path: Path) -> Path:
    return rewritten(word(path), "word/document.xml", b"<x>" + b" " * 200_000_000 + b"</x>")


def many(path: Path) -> Path:
    with zipfile.ZipFile(word(path), "a") as archive:
        for number in range(2_000):
            archive.writestr(f"x/{number}", b"")
    return path


def no_xml(path: Path) -> Path:
    return rewritten(word(path), "word/document.xml", b"Ann: Hello there.")


def empty_zip(path: Path) -> Path:
    zipfile.ZipFile(path, "w").close()
    return path


@pytest.mark.parametrize("make", [bomb, many, no_xml, empty_zip])
def test_a_trap_is_refused_with_a_sentence(tmp_path, make):
    with pytest.raises(TextError):
        read_text(make(tmp_path / "x.docx"))


def test_entities_and_what_lies_outside_are_not_read(tmp_path):
    (tmp_path / "secret").write_text("a secret of this computer")
    with zipfile.ZipFile(word(tmp_path / "x.docx")) as archive:
        text = archive.read("word/document.xml").decode()
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    text = text.replace("?>", f"?>{entity}", 1).replace("Hello there.", "Hello &e; there.")
    with suppress(TextError):
        assert "secret" not in read_text(rewritten(tmp_path / "x.docx", "word/document.xml", text.encode()))


def test_a_word_file_is_read(tmp_path):
    assert read_text(word(tmp_path / "x.docx")) == "Ann: Hello there."
