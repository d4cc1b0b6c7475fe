"""What the installed program is made of is pinned: every dependency, and each of its files by SHA-256."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(
    r"^([a-z0-9][a-z0-9._-]*)==(\S+)((?:.*\\\n)(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.M
)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_line_is_a_version_with_its_hashes():
    assert len(PINS) == len(re.findall(r"^\S", LOCK, re.M)) > 50


def test_every_dependency_of_the_program_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {plain(re.split(r"[<>=!~;\[ ]", one, maxsplit=1)[0]) for one in project["dependencies"]}
    assert wanted <= {plain(name) for name, _version, _hashes in PINS}


def test_it_names_no_address():
    assert not re.search(r"://|index-url|find-links", LOCK)


def test_the_licence_of_every_part_is_listed():
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| (\S+) \| (\S.*?) \|$", page, re.M))
    assert {plain(name) for name, _version, _hashes in PINS} <= listed.keys()
