"""What every test of the window needs: the look, and a vault with the sample interview as transcribing leaves it."""

from __future__ import annotations

import pytest

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


@pytest.fixture(scope="session", autouse=True)
def look(qapp):
    qapp.setStyle("Fusion")
    theme.apply(qapp, theme.Look(theme.Scheme.LIGHT))


@pytest.fixture
def interview(vault: Vault) -> int:
    return fill(vault)
