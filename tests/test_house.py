"""The house: imports go down only, files are made in one place, the engine's errors own their sentences."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from models.errors import Told

ROOT = Path(__file__).parent.parent
SOURCES = [path for folder in ("models", "redactor", "ui") for path in sorted((ROOT / folder).rglob("*.py"))]


def test_imports_go_down_only():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


def test_every_module_says_what_it_is_for():
    for path in SOURCES:
        assert path.read_text(encoding="utf-8").startswith('"""'), path


def test_a_broad_except_stands_only_where_jobs_are_run():
    broad = [
        path.relative_to(ROOT).as_posix() for path in SOURCES if re.search(r"except Exception\b", path.read_text())
    ]
    assert broad == ["redactor/process/child.py"]


def sentences(kind: type[Told]):
    for one in kind.__subclasses__():
        yield one
        yield from sentences(one)


def test_every_error_has_a_sentence_of_its_own():
    import redactor.cli.commands
    import redactor.release  # noqa: F401 - they define errors

    told = [one for one in sentences(Told) if "sentence" in vars(one)]
    assert len(told) > 20
    assert len({one.sentence for one in told}) == len(told)
    for one in told:
        assert one.sentence[-1] in ".:", one
        assert len(one.sentence) < 220, one
