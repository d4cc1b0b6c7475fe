"""`redactor import` of transcripts: with and without their recording, each unread line said, nothing half-made."""

from __future__ import annotations

import pytest

from models.study import State
from models.vault import Vault
from redactor.cli.exits import DONE, LOOK, REFUSED
from redactor.cli.main import main
from tests.conftest import PASSPHRASE
from tests.redactor.cli.test_commands import folder, sound  # noqa: F401 - a fixture and a maker of files
from tests.redactor.texts.test_reading import SAMPLES

pytestmark = pytest.mark.weights


def test_a_transcript_without_its_recording_is_searched_at_once(folder, capsys):  # noqa: F811
    """No speech engine is asked; what was a heading is said by its line."""
    assert main(["import", str(folder), str(SAMPLES / "otter.txt")]) == DONE
    said = capsys.readouterr()
    assert "otter.txt, line 10: a heading, not speech: left out" in said.err
    assert "P01: 10 words" in said.out
    with Vault.open(folder, PASSPHRASE) as vault:
        made = vault.store.interviews.by_code("P01")
        assert (made.state, made.language) == (State.TO_CHECK, "en")
        assert vault.store.interviews.imported(made.id).spread
        assert [who.name for who in vault.store.transcripts.get(made.id).speakers] == ["Ann Example", "Ben Sample"]


def test_a_recording_comes_with_its_transcript_or_later(folder, tmp_path, capsys):  # noqa: F811
    """By name, by --recording, and by --for; a second one and one that is too short are refused."""
    long, other, short = (sound(tmp_path / f"{n}.wav", n) for n in (10.0, 9.5, 1.0))
    zoom = str(SAMPLES / "zoom.vtt")
    assert main(["import", str(folder), zoom, "--recording", str(long)]) == DONE
    assert main(["import", str(folder), zoom]) == REFUSED
    assert "already in the study, as P01" in capsys.readouterr().err
    assert main(["import", str(folder), str(SAMPLES / "teams.vtt")]) == DONE
    assert main(["import", str(folder), "--recording", str(short), "--for", "P02"]) == REFUSED
    assert "ends long before the transcript" in capsys.readouterr().err
    assert main(["import", str(folder), "--recording", str(other), "--for", "p02"]) == DONE
    assert main(["import", str(folder), "--recording", str(long), "--for", "P02"]) == REFUSED
    assert main(["import", str(folder), "--recording", str(long)]) == REFUSED
    assert "not clear which transcript" in capsys.readouterr().err
    with Vault.open(folder, PASSPHRASE) as vault:
        recordings = [vault.store.interviews.recording(one.id) for one in vault.store.interviews.all()]
        assert all(recordings)
        assert {path.name for path in (folder / "recordings").iterdir()} == {one.file for one in recordings}
        assert vault.store.interviews.by_code("P02").seconds == pytest.approx(9.5, abs=0.1)


def test_lines_that_were_not_read_are_something_to_look_at(folder, tmp_path, capsys):  # noqa: F811
    (tmp_path / "x.vtt").write_text("WEBVTT\n\n00:0x --> 00:02.000\nfirst words\n\n00:05.000 --> 00:06.000\nand more\n")
    assert main(["import", str(folder), str(tmp_path / "x.vtt")]) == LOOK
    err = capsys.readouterr().err
    assert "x.vtt, line 3: its time cannot be read" in err
    assert "first words" not in err
