"""`redactor demo`: the whole way with the sample interview, on this computer, in a vault that goes away afterwards."""

from __future__ import annotations

import argparse
import secrets
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from rich.table import Table
from rich.text import Text

from models.entities import entity
from models.review import Receipt
from models.sealing import files
from models.study import Contact, Study
from models.transcript import Role
from models.vault import Vault
from redactor import sample
from redactor.arrivals import Arrival
from redactor.cli.exits import DONE
from redactor.cli.terminal import out, say, show
from redactor.cli.window import NoScreen, NoWindow, window
from redactor.clock import clock
from redactor.importing import take_in
from redactor.interviews import Listening
from redactor.release import Recipient, prepare, release, sign
from redactor.release.receipt import counted

DESCRIPTION = """\
See the main job happen with a sample interview that ships with the program: it is transcribed on this computer,
details are found, the decisions of the sample's participant are applied, both sign, and a de-identified transcript is
written with its receipt. Everybody in it is invented, and so are the decisions: in a real study a person makes them.
"""
FORMATS = ("docx", "txt")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("demo", help="see the main job happen with a sample", description=DESCRIPTION)
    parser.add_argument(
        "--out", type=Path, default=Path("redactor-demo"), metavar="DIR", help="where the files go (./redactor-demo)"
    )
    parser.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    files.private_folder(args.out)
    with tempfile.TemporaryDirectory(prefix="redactor-demo-") as place:
        study = Study("Sample study", "The researcher", (Contact("A helpline", "0117 496 0123", "day and night"),))
        vault = Vault.create(Path(place) / "study", secrets.token_urlsafe(), study)
        try:
            interview = _transcribe(vault)
            _decide(vault, interview)
            receipt = release(vault.store, prepare(vault.store, interview), args.out, FORMATS, to=Recipient("the demo"))
            _tell(vault, interview, receipt, args.out)
            if not args.no_window:
                _open_window(vault, interview)
        finally:
            vault.close()
    return DONE


def _transcribe(vault: Vault) -> int:
    interview = take_in(vault, Arrival(sample.recording()))[0]
    say(f"A sample interview of {clock(interview.seconds)} minutes is transcribed on this computer.")
    show(Listening(vault, interview), interview.code)
    return interview.id


def _decide(vault: Vault, interview: int) -> None:
    """Apply the sample participant's decisions, and let both sign."""
    store = vault.store
    transcript = store.transcripts.get(interview)
    (speaker,) = prepare(store, interview).participants
    for one in sample.decisions(transcript):
        store.decisions.add(
            interview,
            by=Role.PARTICIPANT,
            act_=one.act,
            passage=one.passage,
            text=one.text,
            level=one.level,
            speaker=speaker,
        )
    review = store.reviews.get(interview, speaker)
    store.reviews.put(replace(review, called=sample.called()))
    prepared = prepare(store, interview)
    sign(store, prepared, by=Role.PARTICIPANT, name=sample.called(), speaker=speaker)
    sign(store, prepared, by=Role.RESEARCHER, name="The researcher")


def _tell(vault: Vault, interview: int, receipt: Receipt, folder: Path) -> None:
    redacted = prepare(vault.store, interview).redacted
    text = Text()
    for turn in redacted.turns:
        text.append(f"{turn.speaker}  {clock(turn.start)}\n", style="bold")
        text.append(f"{turn.text}\n\n")
    text.rstrip()
    found = Counter(finding.type for finding in vault.store.findings.get(interview))
    kinds = "\n".join(f"{number:3}  {entity(kind).label}" for kind, number in found.most_common())
    left_out = "\n".join(counted(receipt.counts))
    table = Table(show_lines=False, expand=True)
    table.add_column("What leaves", ratio=3)
    table.add_column("What was found, by kind", ratio=1, min_width=24)
    table.add_row(text, Text(f"{kinds}\n\nLeft out or replaced:\n{left_out}"))
    out.print(table)
    out.print("The participant's decisions are part of the sample; in a real study she makes them herself.\n")
    for name in receipt.files:
        out.print(f"  {folder / name}", markup=False, soft_wrap=True)
    out.print(f"  {folder / receipt.page}", markup=False, soft_wrap=True)


def _open_window(vault: Vault, interview: int) -> None:
    try:
        opened = window()
    except NoScreen:
        return
    except NoWindow as error:
        say(str(error))
        return
    opened(vault, interview)
