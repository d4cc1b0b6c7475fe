"""Broken and hostile files are refused with a sentence: the benchmark of that, a few examples at each door."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_no_error_of_a_library_comes_through(tmp_path):
    command = [sys.executable, str(ROOT / "benchmarks" / "fuzz.py"), "--minutes", "0", "--examples", "12"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert "errors that came through: 0" in done.stdout
