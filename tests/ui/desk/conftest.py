"""A desk that is shown, over the sample interview, and the acts that its tests share."""

from __future__ import annotations

import pytest

from models.vault import Vault
from redactor import sample
from tests.ui.desk.test_player import FakeOutput
from ui.desk.screen import DeskScreen


@pytest.fixture
def desk(show, qtbot, vault, interview):
    screen = show(DeskScreen(vault, interview))
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.view.hasFocus)
    return screen


@pytest.fixture
def with_sound(vault: Vault) -> int:
    """The sample's recording and its words; speech was heard behind its third word and not written down."""
    with sample.recording().open("rb") as source:
        made = vault.add_recording(source)
    transcript = sample.words()
    vault.store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    vault.store.transcripts.set_speakers(made.id, transcript.speakers, {})
    return vault.store.interviews.change(made.id, seconds=transcript.words[-1].end).id


@pytest.fixture
def heard(show, qtbot, vault, with_sound):
    """A desk whose loudspeaker is a stand-in."""
    screen = show(DeskScreen(vault, with_sound))
    screen.player.player._make_output = FakeOutput
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.view.hasFocus)
    return screen
