"""What was acknowledged survives a kill at any moment: the benchmark of that, a few rounds of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(sys.platform == "win32", reason="it forks and kills")
def test_nothing_acknowledged_is_lost():
    command = [sys.executable, str(ROOT / "benchmarks" / "crash.py"), "--rounds", "10"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost: 0" in done.stdout
