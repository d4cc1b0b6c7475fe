"""Nothing readable lies on the disk: every file that a whole run touched is searched, after a kill and a close."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from models.vault import Vault
from redactor import sample
from redactor.redact import tokens
from redactor.weights.place import data_folder
from tests.whole_run import CONTACT, PASSPHRASE

ROOT = Path(__file__).parent.parent
NAMES = "Bronwen Lloyd Gareth Tomos Hughes Kwame Mensah Agnieszka Oakfield pyjamas"
"""What the sample says and what must not leave: long enough not to stand in random bytes by chance."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A home, temporary folder, caches and settings that a whole run had to itself, and was killed in."""
    place = tmp_path_factory.mktemp("run")
    homes = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    homes |= {"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime"}
    for name in (*homes.values(), "out"):
        (place / name).mkdir(mode=0o700)
    env = {**os.environ, **{name: str(place / folder) for name, folder in homes.items()}}
    env |= {"REDACTOR_DATA": str(data_folder().parent), "PYTHONPATH": str(ROOT)}  # weights need not be joined again
    alone = ["unshare", "-rn"] if may_be_without_network() else []
    done = subprocess.run(  # noqa: S603
        [*alone, sys.executable, str(ROOT / "tests" / "whole_run.py"), str(place)],
        cwd=place / "tmp",
        env=env,
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    (place / "home" / "said.log").write_bytes(done.stdout + done.stderr)
    return place


def may_be_without_network() -> bool:
    """Whether this user may run a process in a network namespace of its own, which has no interface but `lo`, down."""
    trial = ["unshare", "-rn", "true"]
    return sys.platform == "linux" and subprocess.run(trial, check=False, capture_output=True).returncode == 0  # noqa: S603


def forms(word: str) -> list[bytes]:
    return [one.encode(code) for one in (word, word.lower()) for code in ("utf-8", "utf-16-le")]


def search(place: Path) -> list[str]:
    """Files that hold a hidden word or a piece of the recording, in whatever case and width."""
    sound = sample.recording().read_bytes()
    pieces = [piece for at in range(0, len(sound) - 32, 4096) if len(set(piece := sound[at : at + 32])) > 8]  # no zeros
    names = [form for word in NAMES.split() for form in forms(word)]
    contacts = [form for word in CONTACT.split() for form in forms(word)]
    found = []
    for path in place.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            folded = data.lower()
            # The page for the participant, which is released, says whom she can turn to.
            contact = [] if path.name == "P01-for-the-participant.html" else contacts
            hits = [one for one in chain(names, contact, pieces) if one in (folded if one == one.lower() else data)]
            found += [f"{path.relative_to(place)}: {hits[0]!r}"] if hits else []
    return found


@pytest.mark.weights
def test_every_word_to_look_for_was_really_there(place):
    with Vault.open(place / "study", PASSPHRASE) as vault:
        heard = tokens(" ".join(word.text for word in vault.store.transcripts.get(1).words))
        assert len(heard & tokens(NAMES)) >= 6, "else the search would prove nothing"


@pytest.mark.weights
def test_the_whole_run_needs_no_network(place):
    if not may_be_without_network():
        pytest.skip("this system lets nobody make a network namespace without being root")
    assert (place / "interfaces").read_text() == "lo", "there was a network: this would prove nothing"
    assert (place / "out" / "P01-receipt.txt").is_file(), "it ran to its end all the same"


@pytest.mark.weights
def test_nothing_readable_is_left_by_a_run_that_was_killed(place):
    assert (place / "study" / "study.db").stat().st_size > 50_000
    assert search(place) == []


@pytest.mark.weights
def test_nor_by_the_next_opening_and_closing(place):
    with Vault.open(place / "study", PASSPHRASE) as vault:
        assert vault.store.study.get().contacts[0].name == CONTACT
        assert len(vault.store.decisions.get(1)) == len(sample.decisions(sample.words())) + 1
    assert search(place) == []


@pytest.mark.weights
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_what_was_made_is_for_its_owner_alone_whatever_the_umask(place):
    for path in (place / "study", place / "study.backup", *(place / "study").rglob("*"), *(place / "out").iterdir()):
        assert path.stat().st_mode & 0o077 == 0, path
