"""Weights that the user brings: taken if they are the right ones, refused without a trace if not."""

import pytest

from models.errors import FolderError
from redactor import weights
from redactor.weights import place
from redactor.weights.catalogue import ITEMS
from redactor.weights.errors import Busy, NotTheseWeights
from tests.redactor.weights.conftest import CONFIG, MODEL, file_of, toy_item


@pytest.fixture
def brought(tmp_path):
    folder = tmp_path / "brought"
    folder.mkdir()
    (folder / "config.json").write_bytes(CONFIG)
    (folder / "model.bin").write_bytes(MODEL)
    (folder / "README.md").write_text("does not matter")
    return folder


def test_right_ones(toy, brought):
    """The files that belong are copied, others are not, and the source stays."""
    assert list(weights.add_folder("toy", brought))[-1].done == 1.0
    assert sorted(path.name for path in weights.whisper("toy").iterdir()) == ["config.json", "model.bin"]
    assert (brought / "model.bin").exists()


@pytest.mark.parametrize("model", [b"", MODEL[:-1], MODEL[:-1] + b"?"])
def test_wrong_ones(toy, brought, data, model):
    """A missing, short or altered file: refused, what is wanted is named, nothing is kept."""
    (brought / "model.bin").write_bytes(model)
    with pytest.raises(NotTheseWeights, match=r"model\.bin"):
        list(weights.add_folder("toy", brought))
    assert not data.exists() or [path.name for path in data.iterdir()] == ["toy.lock"]


def test_no_such_folder(toy, tmp_path):
    with pytest.raises(NotTheseWeights):
        list(weights.add_folder("toy", tmp_path / "nowhere"))


def test_wrong_ones_leave_the_right_ones(toy, brought):
    """A refused folder does not touch weights that were added before."""
    list(weights.add_folder("toy", brought))
    (brought / "model.bin").write_bytes(MODEL[:-1] + b"?")
    with pytest.raises(NotTheseWeights):
        list(weights.add_folder("toy", brought))
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_folders_inside(monkeypatch, brought):
    """Weights whose files lie in folders of their own, as a language's do, keep them."""
    monkeypatch.setitem(ITEMS, "toy", toy_item(files=(file_of("ner/model", MODEL),)))
    (brought / "ner").mkdir()
    (brought / "model.bin").rename(brought / "ner" / "model")
    list(weights.add_folder("toy", brought))
    assert (weights.whisper("toy") / "ner" / "model").read_bytes() == MODEL


def test_busy(toy, brought):
    """While another window is at the same weights, this one waits its turn."""
    with place.lock(toy, wait=0), pytest.raises(Busy):
        list(weights.add_folder("toy", brought))


def test_nowhere_to_put_them(toy, brought, data):
    """A data folder that cannot be made is told of."""
    data.parent.parent.mkdir(exist_ok=True)
    data.parent.write_text("a file, not a folder")
    with pytest.raises(FolderError):
        list(weights.add_folder("toy", brought))
