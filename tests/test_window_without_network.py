"""The window's whole run needs no network: it passes where there is none, and no internet socket is made."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from tests.test_nothing_readable import may_be_without_network

ROOT = Path(__file__).parent.parent


@pytest.mark.weights
@pytest.mark.skipif(not may_be_without_network(), reason="nobody may make a network namespace here without being root")
def test_the_window_runs_whole_without_a_network_and_makes_no_internet_socket(tmp_path):
    (tmp_path / "out").mkdir()
    calls = tmp_path / "calls"
    watch = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(calls)] if which("strace") else []
    done = subprocess.run(  # noqa: S603
        ["unshare", "-rn", *watch, sys.executable, str(ROOT / "tests" / "whole_window.py"), str(tmp_path)],  # noqa: S607
        env={**{name: value for name, value in os.environ.items() if name != "CI"}, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "closed\n"), done.stderr
    assert {path.suffix for path in (tmp_path / "out").iterdir()} >= {".docx", ".pdf", ".txt"}
    if watch:
        made = calls.read_text()
        assert "SIGCHLD" in made, "else nothing was watched, or not the child that listens"
        assert re.findall(r"socket\((?:AF_INET6?|AF_PACKET)\b.*", made) == []
