"""What every test of the window needs: the look, and a vault with the sample interview as transcribing leaves it."""

from __future__ import annotations

import keyring
import keyring.backend
import pytest
from keyring.errors import PasswordDeleteError
from shiboken6 import isValid

from models.entities import entity
from models.finding import Finding
from models.study import State
from models.transcript import Passage, Transcript
from models.vault import Vault
from redactor import sample
from ui import theme

FOUND = (
    ("Daniel Hughes.", "PERSON"),
    ("21st of March, 2024.", "DATE_TIME"),
    ("Bronwen Lloyd.", "PERSON"),
    ("Swansea", "LOCATION"),
    ("Oakfield Bakery.", "ORGANIZATION"),
    ("Gareth,", "PERSON"),
    ("a refuge in Bristol.", "REFUGE"),
    ("Ruth,", "PERSON"),
    ("support worker", "OCCUPATION"),
    ("Cardiff,", "LOCATION"),
    ("07700 900 142.", "PHONE_NUMBER"),
)


def passage_of(transcript: Transcript, text: str) -> Passage:
    """The first passage of the transcript that reads like this."""
    wanted = text.split()
    words = transcript.words
    for at in range(len(words)):
        if [word.text for word in words[at : at + len(wanted)]] == wanted:
            return Passage(words[at].id, words[at + len(wanted) - 1].id)
    raise ValueError(text)


def fill(vault: Vault) -> int:
    """The sample interview, with what a detector might find, put into a vault; its id."""
    transcript = sample.words()
    store, made = vault.store, vault.store.interviews.add()
    store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    store.transcripts.set_speakers(made.id, transcript.speakers, {})
    store.findings.replace(
        made.id,
        (
            Finding(number, passage_of(transcript, text), kind, 0.9, "looks like one", entity(kind).hides,
                    entity(kind).replacement)
            for number, (text, kind) in enumerate(FOUND, start=1)
        ),
    )  # fmt: skip
    return store.interviews.change(made.id, state=State.TO_CHECK, seconds=transcript.words[-1].end, language="en").id


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
