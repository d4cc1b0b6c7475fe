"""`redactor detect`: what identifies people in text files, as places in them and never as the words."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from models.entities import entity
from models.errors import Told
from redactor.cli.exits import DONE, LOOK, REFUSED
from redactor.cli.terminal import out, say
from redactor.detect import NAMES_UNREAD
from redactor.texts import ENDINGS, read_text

DESCRIPTION = """\
Find what identifies people in text files: .txt with lines "NAME: text", .vtt, .srt, .docx; or all of these in a
folder. With --jsonl a JSON line a file: {"file": ..., "findings": [{"start", "end", "type", "score"}]}, with character
offsets into the file's text as UTF-8 (of .docx, .vtt and .srt: into the text that was said). The words themselves
are never printed.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("detect", help="find details in text files", description=DESCRIPTION)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="text files, or folders of them")
    parser.add_argument("--jsonl", action="store_true", help="a JSON line a file, for other programs")
    parser.add_argument("--language", default="en", metavar="CODE", help="the language of the texts (en)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Exit code REFUSED where a file could not be read, LOOK where names are not read; the other files are done."""
    from redactor.detect.engine import Detector  # noqa: PLC0415 - loads what reads names

    detector, worst = Detector(args.language), DONE
    if not detector.reads_names:
        say(NAMES_UNREAD)
        worst = LOOK
    for path in _files(args.paths):
        try:
            found = detector.detect_text(read_text(path))
        except Told as error:
            say(f"{path.name}: {error}")
            worst = REFUSED
            continue
        if args.jsonl:
            rows = [{"start": f.start, "end": f.end, "type": f.type, "score": round(f.score, 3)} for f in found]
            print(json.dumps({"file": path.name, "findings": rows}), flush=True)  # noqa: T201 - the command's result
        else:
            counts = Counter(entity(one.type).label for one in found)
            kinds = ", ".join(f"{number} × {kind}" for kind, number in counts.most_common())
            out.print(f"{path.name}: {kinds or 'nothing found'}", markup=False, soft_wrap=True)
    return worst


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(inner for inner in path.iterdir() if inner.suffix.lower() in ENDINGS)
        else:
            yield path
