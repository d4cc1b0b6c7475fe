"""`redactor weights`: what it lists, says and answers."""

import argparse

import pytest

from redactor.cli import weights as command
from redactor.cli.exits import DONE, REFUSED
from redactor.weights.catalogue import ITEMS
from redactor.weights.errors import NotTheseWeights


@pytest.fixture
def redactor(capsys):
    """Run `redactor weights ...`; returns exit code, stdout and stderr."""

    def run(*words):
        parser = argparse.ArgumentParser("redactor")
        command.add_parser(parser.add_subparsers())
        code = command.run(parser.parse_args(["weights", *map(str, words)]))
        return code, *capsys.readouterr()

    return run


def test_list(redactor, toy, site):
    """Every set of weights is listed with what it is for, its size, licence and state, on a line of its own."""
    code, out, _ = redactor()
    assert code == DONE
    for item in ITEMS.values():
        (line,) = [line for line in out.splitlines() if f" {item.name} " in line and item.kind in line]
        assert command.size(item.size) in line
        assert item.licence in line
    assert "not here" in next(line for line in out.splitlines() if " small " in line)


def test_get_says_what_it_contacts(redactor, toy, site):
    """Before the connection it is said who is contacted and how much comes; afterwards, that it is there."""
    code, out, err = redactor("get", "toy", "--from", site.address)
    assert (code, out) == (DONE, "")
    assert err.index("localhost") < err.index("Fetching") < err.index("verified")
    assert "3.0 MB" in err
    assert " toy " in redactor()[1]


def test_official_home_is_named():
    """Without another address the announcement names the official home."""
    said = command.announcement(ITEMS["small"])
    assert "huggingface.co" in said
    assert "486 MB" in said


def test_verify(redactor, toy, site, data):
    """Verifying says of each whether it is right; one that is not makes the command fail."""
    redactor("get", "toy", "--from", site.address)
    assert redactor("verify", "toy")[:2] == (DONE, "toy: verified\n")
    (data / "toy" / "config.json").write_text("{}")
    code, out, err = redactor("verify", "toy")
    assert (code, out) == (REFUSED, "")
    assert "'toy'" in err


def test_add(redactor, toy, site, data, tmp_path):
    """A folder that holds the files is taken, another is refused."""
    with pytest.raises(NotTheseWeights):
        redactor("add", "toy", tmp_path)
    redactor("get", "toy", "--from", site.address)
    (data / "toy").rename(tmp_path / "mine")
    assert redactor("add", "toy", tmp_path / "mine")[0] == DONE


@pytest.mark.parametrize(
    ("count", "said"), [(12, "12 bytes"), (2_848_479, "2.8 MB"), (486_212_372, "486 MB"), (3.09e9, "3.1 GB")]
)
def test_sizes_as_people_say_them(count, said):
    assert command.size(count) == said
