"""SECURITY.md names a test for each promise, and every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_every_named_test_exists():
    file, named = "", 0
    for name in re.findall(r"`((?:tests/|benchmarks/|::)[^`]*)`", PAGE):
        path, _, test = name.partition("::")
        file = path or file
        assert (ROOT / file).exists(), name
        assert not test or f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), name
        named += 1
    assert named > 30


def test_every_threat_has_a_test():
    threats = [line for line in PAGE.split("## Threats")[1].split("## ")[0].splitlines() if line.startswith("| ")][1:]
    assert len(threats) > 12
    assert all("`tests/" in line for line in threats)
