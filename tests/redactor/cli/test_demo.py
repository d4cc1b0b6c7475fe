"""The main job, end to end with the real engine: what the README's first command promises."""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import which

import pytest

from redactor import sample
from redactor.redact import tokens
from redactor.release.leaks import words_in

# What the sample says that must never leave. Common words that stand elsewhere in it too are not here.
SECRET = tokens(
    "Bronwen Lloyd Gareth Owen Tomos Daniel Hughes Ruth Kwame Mensah Agnieszka Nowak Oakfield pyjamas asleep"
)


@pytest.mark.weights
def test_the_demo_writes_redacted_files_and_leaves_nothing_else(tmp_path):
    private = tmp_path / "tmp"
    private.mkdir()
    watch = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(tmp_path / "calls")] if which("strace") else []
    done = subprocess.run(  # noqa: S603
        [*watch, sys.executable, "-m", "redactor", "demo", "--out", str(tmp_path / "out"), "--no-window"],
        capture_output=True,
        text=True,
        check=False,
        # CI=true silences a library's telemetry, which would make this test pass for the wrong reason.
        env={**{k: v for k, v in os.environ.items() if k != "CI"}, "TMPDIR": str(private)},
    )
    assert done.returncode == 0, done.stderr
    made = {path.suffix: path for path in (tmp_path / "out").iterdir()}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "P01-for-the-participant.html", "P01-receipt.txt", "P01-transcript.docx", "P01-transcript.txt",
    ]  # fmt: skip
    for path in (tmp_path / "out").iterdir():
        assert not words_in(path.name, path.read_bytes()) & SECRET, path.name
    assert not tokens(done.stdout) & SECRET
    text = (tmp_path / "out" / "P01-transcript.txt").read_text()
    assert sample.called() in text
    assert "[my sister]" in text
    assert "[removed]" in text
    assert "Cardiff" in text, "she kept it"
    assert made[".docx"].stat().st_size > 5_000
    assert list(private.iterdir()) == [], "the demo's vault is gone"
    if watch:
        assert "AF_INET" not in (tmp_path / "calls").read_text(), "an internet socket was made"
