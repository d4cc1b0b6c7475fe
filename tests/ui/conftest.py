"""What every test of the window needs: the look, and a vault with the sample interview as transcribing leaves it."""

from __future__ import annotations

import keyring
import keyring.backend
import pytest
from keyring.errors import PasswordDeleteError
from shiboken6 import isValid

from models.vault import Vault
from tests.ui.made import fill
from ui import theme


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring of the test's own: the real one is never asked."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def memory_keyring():
    keyring.set_keyring(MemoryKeyring())
    return keyring.get_keyring()


@pytest.fixture(autouse=True)
def desk_memory(monkeypatch, tmp_path):
    """What the desk remembers on this computer lies elsewhere than in the home of who runs the tests."""
    place = tmp_path / "config" / "desk.json"
    monkeypatch.setattr("ui.memory.place", lambda: place)
    return place


@pytest.fixture(autouse=True)
def nothing_searched(monkeypatch):
    """No test's desk loads a language model in passing; those that look at searching say so."""
    monkeypatch.setattr("ui.desk.again.WAIT", 10_000_000)


@pytest.fixture(scope="session", autouse=True)
def look(qapp):
    qapp.setStyle("Fusion")
    theme.apply(qapp, theme.Look(theme.Scheme.LIGHT))


@pytest.fixture
def interview(vault: Vault) -> int:
    return fill(vault)


@pytest.fixture
def show(qtbot):
    """Shows a screen and holds it until the test has ended."""
    held = []

    def shown(screen, size=(1180, 780)):
        held.append(screen)
        screen.resize(*size)
        screen.show()
        return screen

    yield shown
    for screen in held:
        if isValid(screen):
            screen.close()
            screen.deleteLater()
