"""`redactor list`: what is in a study, by code."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.table import Table

from models.vault import Vault
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out
from redactor.clock import clock


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "list", help="list a study's interviews", description="List a study's interviews by code, never by name."
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        table = Table("Code", "State", "Length", "Words", "Details found", "Decisions", "Released")
        for interview in reversed(vault.store.interviews.all()):
            table.add_row(
                interview.code,
                interview.state.value,
                clock(interview.seconds),
                str(len(vault.store.transcripts.get(interview.id).words)),
                str(len(vault.store.findings.get(interview.id))),
                str(len(vault.store.decisions.get(interview.id))),
                str(len(vault.store.receipts.get(interview.id))),
            )
        out.print(table)
    return DONE
