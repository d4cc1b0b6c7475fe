"""A library without an engine: transcribing hears a word a step, and the jobs end with the test."""

from __future__ import annotations

import pytest

from tests.ui.library.fakes import FakeListening
from ui.library import jobs
from ui.library.jobs import Jobs
from ui.library.screen import LibraryScreen


@pytest.fixture
def listening(monkeypatch):
    """Transcribing without an engine; the class, to be given a trouble."""

    class Listening(FakeListening):
        pass

    monkeypatch.setattr(jobs, "Listening", Listening)
    monkeypatch.setattr(jobs, "LOOK_EVERY", 5)
    return Listening


@pytest.fixture
def owned(vault, listening):
    """Makes jobs, as many as are asked for, and ends them with the test."""
    owners = []

    def made() -> Jobs:
        owners.append(Jobs(vault))
        return owners[-1]

    yield made
    for owner in owners:
        owner.stop()


@pytest.fixture
def library(show, vault, owned):
    def opened() -> LibraryScreen:
        return show(LibraryScreen(vault, owned()))

    return opened
