"""The sound at the release: off, offered where every signature says so, told while it is made, stopped at once."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PySide6.QtCore import Qt

from models.study import Recording
from models.transcript import Role
from redactor import release as door
from redactor.progress import Progress
from redactor.release import Sound, prepare, sign
from redactor.release.sound.choice import Made
from redactor.review.doubts import open_doubts
from ui.release.screen import ReleaseScreen


@pytest.fixture
def screen(show, vault, interview, tmp_path):
    """The release of an interview with a recording that the participant lets out."""
    other = vault.add_recording(BytesIO(b"sound"))
    kept = vault.store.interviews.recording(other.id)
    assert isinstance(kept, Recording)
    vault.store.interviews.recording = lambda _interview: replace(kept, interview=interview)
    transcript = vault.store.transcripts.get(interview)
    for doubt in open_doubts(vault.store, interview, transcript, by=Role.RESEARCHER):
        vault.store.doubts.leave(interview, doubt.key, by=Role.RESEARCHER)

    def opened(*, sound: bool) -> ReleaseScreen:
        prepared = replace(prepare(vault.store, interview), sound=sound)
        sign(vault.store, prepared, by=Role.PARTICIPANT, name="Carys", speaker=2)
        made = show(ReleaseScreen(vault, interview))
        made.files.folder = tmp_path / "out"
        made._sign("Dr Lind")
        return made

    return opened


def test_sound_is_off_and_cannot_be_chosen_without_her_word(screen):
    made = screen(sound=False)
    assert made.files.sound.chosen is None
    assert not made.files.sound.kind.isEnabled()
    assert made.files.sound._why.isVisibleTo(made)


def test_both_signatures_say_that_the_sound_leaves_once_she_said_so(screen, vault, interview):
    made = screen(sound=True)
    assert made.files.sound.kind.isEnabled()
    assert made.files.sound.chosen is None
    assert [one.sound for one in vault.store.sign_offs.get(interview)[-2:]] == [True, True]


def test_progress_is_told_and_it_can_be_stopped(qtbot, screen, monkeypatch, tmp_path):
    ended = []

    def making(asked, target, *_, **__):
        target.write_bytes(b"half")
        try:
            while True:
                yield Progress("listening again", 0.25, 120.0)
        finally:
            ended.append(asked.sound)

    monkeypatch.setattr(door, "making", making)
    made = screen(sound=True)
    made.files.sound.kind.setCurrentIndex(2)
    made.files.sound.tone.setChecked(True)
    qtbot.mouseClick(made.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.files.stage.text().startswith("listening"))
    assert made.files.stage.text() == "listening again 25%, about 2 minutes left"
    assert made.files.bar.value() == 250
    assert not made.files.release.isEnabled()
    qtbot.mouseClick(made.files.stop, Qt.MouseButton.LeftButton)
    assert ended == [Sound("flac", tone=True)]
    assert made.files.release.isEnabled()
    assert not made.files.bar.isVisible()
    assert list((tmp_path / "out").iterdir()) == []


def test_the_file_is_named_once_it_is_made(qtbot, screen, monkeypatch, tmp_path):
    def making(_asked, target, *_, **__):
        target.write_bytes(b"made anew")
        yield Made((), ("Silence stands for 1 second.",))

    monkeypatch.setattr(door, "making", making)
    made = screen(sound=True)
    made.files.sound.kind.setCurrentIndex(1)
    qtbot.mouseClick(made.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.files.bar.isVisible())
    assert made.files.notice.text == ""
    assert (tmp_path / "out" / "P01-sound.wav").read_bytes() == b"made anew"


def test_leaving_the_screen_ends_the_work(qtbot, screen, monkeypatch, tmp_path):
    def making(_asked, target, *_, **__):
        target.write_bytes(b"half")
        while True:
            yield Progress("cutting", 0.1)

    monkeypatch.setattr(door, "making", making)
    made = screen(sound=True)
    made.files.sound.kind.setCurrentIndex(1)
    qtbot.mouseClick(made.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.files.stage.text() != "")
    made.hide()
    assert list((tmp_path / "out").iterdir()) == []
