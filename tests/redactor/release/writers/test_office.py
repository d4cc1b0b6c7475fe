"""Opened by LibreOffice and poppler themselves, where they are installed: `python -m pytest -m office`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from redactor.redact import tokens
from redactor.release.example import example
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS

OFFICE = shutil.which("soffice")

POPPLER = shutil.which("pdftotext")

pytestmark = pytest.mark.office


def opened(folder: Path, ending: str, layout: Layout) -> str:
    """The file's text as LibreOffice has it once it has opened it."""
    file = folder / f"P01.{ending}"
    file.write_bytes(WRITERS[ending].write(example(), layout))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder / "made")]
    command = [str(OFFICE), profile, "--headless", *target, str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    return (folder / "made" / "P01.txt").read_text(encoding="utf-8-sig")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["docx", "odt"])
@pytest.mark.parametrize("layout", [Layout(), Layout(lines=True, numbers=True, letters=True)])
def test_libreoffice_reads_what_was_approved_in_its_order(tmp_path, ending, layout):
    text = " ".join(opened(tmp_path, ending, layout).split())
    at = 0
    for turn in example().turns:
        at = text.index(turn.text, at)
    assert not tokens(text) & {"anwen", "corris"}


@pytest.mark.skipif(POPPLER is None, reason="poppler's tools are not installed")
def test_poppler_reads_the_pdf_in_its_order(tmp_path):
    """What most PDF viewers on Linux are made of; a second reader beside pypdf."""
    file = tmp_path / "P01.pdf"
    file.write_bytes(WRITERS["pdf"].write(example(), Layout(lines=True)))
    done = subprocess.run([str(POPPLER), str(file), "-"], check=True, capture_output=True, timeout=60)  # noqa: S603
    said = done.stdout.decode()
    assert example().tokens <= tokens(said)
    assert not tokens(said) & {"anwen", "corris"}
