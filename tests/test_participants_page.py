"""The page on the thirty behaviours names a test for each, and every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent
LINES = [
    line
    for line in (TESTS.parent / "docs" / "participants.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| \d", line)
]


def _file(name: str) -> Path:
    return TESTS / name if (TESTS / name).exists() else TESTS / "ui" / "review" / name


def test_each_of_the_thirty_has_a_line():
    assert [int(line.split("|")[1]) for line in LINES] == list(range(1, 31))


def test_each_has_a_test_that_is_there():
    for line in LINES:
        named = re.findall(r"`([\w/]*test_\w+\.py)(?:::(\w+))?`", line)
        assert named, line
        for path, test in named:
            assert f"def {test}(" in _file(path).read_text(encoding="utf-8") or not test, (path, test)


def test_each_place_that_is_named_is_there():
    for line in LINES:
        for place in re.findall(r"`([\w/]+(?:\.py|/))`", line.split("|")[3]):
            assert any((folder / place).exists() for folder in (TESTS.parent, TESTS.parent / "ui" / "review")), place
