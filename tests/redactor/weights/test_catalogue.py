"""The catalogue: everything is pinned, everything has a licence and an origin."""

import re

import pytest

from redactor.weights.catalogue import ITEMS, pins


@pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item.name)
def test_pinned_and_licensed(item):
    """Every file has a size and a SHA-256, every set a licence, an origin, and a way to come here."""
    assert item.files
    assert all(re.fullmatch(r"[0-9a-f]{64}", file.sha256) and file.size > 0 for file in item.files)
    assert len({file.path for file in item.files}) == len(item.files)
    assert item.licence
    assert item.origin
    assert item.packages or item.home


@pytest.mark.parametrize("item", [item for item in ITEMS.values() if item.home], ids=lambda item: item.name)
def test_homes_are_official_and_fixed(item):
    """What is fetched comes over https from the hub at one revision."""
    assert re.fullmatch(r"https://huggingface\.co/[\w.-]+/[\w.-]+/resolve/[0-9a-f]{40}/", item.home)


def test_speech_weights_are_complete():
    """A folder without its tokenizer would make the engine look for one on the network."""
    speech = [item for item in ITEMS.values() if item.kind == "speech"]
    for item in speech:
        names = {file.path for file in item.files}
        assert {"config.json", "model.bin", "tokenizer.json"} <= names
        assert names & {"vocabulary.json", "vocabulary.txt"}


def test_sources_are_said():
    """Every list of pins begins by saying where its values are from."""
    for name in ITEMS:
        assert pins(name)
