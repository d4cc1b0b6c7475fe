"""What went wrong in other people's tools, each as a test of ours (the record is in the field notes of the project)."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from models.decision import Act
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import decide, said
from tests.redactor.release.writers.search import everything_in

STRUCK = said(
    ("Interviewer", "Where was qqqqzx then?"), ("Wren", "At qqqzqx, qqqzzx."), decisions=(decide(Act.HIDE, 3, 7),)
)
ARCHIVES = ("docx", "odt", "qdpx")
ONE_PROCESS = """
from hashlib import sha256
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import said
redacted = said(("Interviewer", "How are you, Łukasz?"), ("Wren", "Da iawn, ليلى."))
print({ending: sha256(writer.write(redacted, Layout())).hexdigest() for ending, writer in WRITERS.items()})
"""


@pytest.mark.parametrize("ending", WRITERS)
def test_a_project_file_holds_nothing_that_was_struck(ending):
    """A project file of another tool held every struck word beside its mark; ours are made without them."""
    everything = everything_in(WRITERS[ending].write(STRUCK, Layout()))
    assert not [word for word in ("qqqqzx", "qqqzqx", "qqqzzx") if word in everything]


@pytest.mark.parametrize("ending", ARCHIVES)
def test_no_sound_travels_beside_the_text(ending):
    """'Whole media' shipped the original sound beside a redacted text: an archive of ours holds text parts only."""
    with zipfile.ZipFile(io.BytesIO(WRITERS[ending].write(STRUCK, Layout()))) as archive:
        assert {name.rpartition(".")[2] for name in archive.namelist()} <= {"xml", "rels", "mimetype", "qde", "txt"}


@pytest.mark.parametrize("ending", WRITERS)
def test_no_path_and_no_file_name_is_inside(ending):
    """The recording's path stood in another tool's HTML: ours names no folder of any system and no recording."""
    everything = everything_in(WRITERS[ending].write(STRUCK, Layout())).casefold()
    here = str(Path.cwd()).casefold()
    for path in (here, tempfile.gettempdir(), "/home/", "/users/", "c:\\", "file://", ".wav", ".mp3", ".m4a"):
        assert path not in everything


@pytest.mark.parametrize("ending", WRITERS)
def test_names_with_accents_are_written_whole(ending):
    """An ASCII-only tool broke Siân, Zoë, Chloë, José and Łukasz; kept, they stand there letter by letter."""
    names = "Siân Zoë Chloë José Łukasz"
    everything = everything_in(WRITERS[ending].write(said(("Wren", names)), Layout()))
    assert all(name in everything for name in names.split())


@pytest.mark.parametrize("ending", WRITERS)
def test_neighbouring_replacements_stay_as_they_were_approved(ending):
    """Neighbours that were merged made a result that nobody had approved: two replacements stay two."""
    decisions = (decide(Act.REPLACE, 1, 1, "[a friend]"), decide(Act.REPLACE, 2, 2, "[a town]", number=2))
    everything = everything_in(
        WRITERS[ending].write(said(("Wren", "Gwen Brynford here."), decisions=decisions), Layout())
    )
    assert everything.index("[a friend]") < everything.index("[a town]")


def test_nothing_is_logged_and_no_file_is_left_behind(tmp_path, monkeypatch, caplog, capfd):
    """A whole transcript stood in a log, and temporary files outlived a kill: a writer makes bytes and nothing else."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for writer in WRITERS.values():
        writer.write(STRUCK, Layout())
    assert not caplog.records
    assert capfd.readouterr() == ("", "")
    assert not list(tmp_path.iterdir())


def test_another_process_makes_the_same_bytes():
    """Nothing hangs on the order of sets, on the clock or on where a program runs."""
    made = {
        subprocess.run(  # noqa: S603 - our own interpreter, our own code
            [sys.executable, "-c", ONE_PROCESS],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/Lima"))
    }
    assert len(made) == 1
    assert b"qdpx" in made.pop()
