"""Text is made and checked in a process of its own where the window asks for it: the same files, ended at once."""

from __future__ import annotations

import pytest

from models.errors import FolderError
from models.sealing import files
from redactor.progress import Progress
from redactor.release import Recipient, prepare, release, releasing
from redactor.release.layout import Layout
from redactor.release.leaks import needles
from redactor.release.texts import Texts, UnknownFormat, Written, written
from tests.redactor.release.test_leaks import APPROVED
from tests.redactor.release.test_preset import add

FORMATS = ("docx", "txt")


def prepared(vault):
    return prepare(vault.store, vault.store.interviews.by_code(add(vault)).id)


def test_apart_the_same_files_are_made(vault, tmp_path):
    """Progress comes before each; the receipt is the same but for its moment."""
    here = release(vault.store, prepared(vault), tmp_path / "here", FORMATS)
    *steps, apart = releasing(vault.store, prepare(vault.store, 1), tmp_path / "apart", FORMATS, apart=True, look=0.05)
    assert apart.files == here.files
    assert all(isinstance(step, Progress) for step in steps)
    for name in here.files:
        assert (tmp_path / "apart" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()


def test_ended_in_the_middle_nothing_is_left(vault, tmp_path):
    steps = releasing(vault.store, prepared(vault), tmp_path / "out", FORMATS, to=Recipient("us"), apart=True, look=0)
    assert isinstance(next(steps), Progress)
    steps.close()
    assert list((tmp_path / "out").iterdir()) == []
    assert vault.store.receipts.get(1) == []


def test_what_is_told_there_is_told_here(tmp_path):
    """A trouble with the folder is a sentence of its own kind, and not that the work stopped unexpectedly."""
    asked = Texts(APPROVED, ("txt",), tmp_path / "missing", "P07", Layout(), needles(()))
    with pytest.raises(FolderError):
        list(written(asked, apart=True, look=0.05))


def test_steps_tell_how_far_it_is(tmp_path):
    asked = Texts(APPROVED, FORMATS, files.private_folder(tmp_path / "x"), "P07", Layout(), needles(()))
    steps = list(written(asked, apart=False))
    assert [step.done for step in steps if isinstance(step, Progress)] == [0.0, 0.25, 0.5, 0.75]
    assert [step.name for step in steps if isinstance(step, Written)] == ["P07-transcript.docx", "P07-transcript.txt"]


def test_an_unknown_format_is_told_before_anything_is_made(tmp_path):
    asked = Texts(APPROVED, ("txt", "xyz"), files.private_folder(tmp_path / "x"), "P07", Layout(), needles(()))
    with pytest.raises(UnknownFormat):
        list(written(asked, apart=True))
    assert list((tmp_path / "x").iterdir()) == []
