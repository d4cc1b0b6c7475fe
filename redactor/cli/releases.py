"""`redactor release`: make the files that leave, behind the same gate as in the window."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.transcript import Role
from models.vault import Vault
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out
from redactor.release import Layout, prepare, release, sign
from redactor.release.writers import WRITERS

DESCRIPTION = """\
Make de-identified files of one interview, with their receipt. The participant's signature (or her recorded choice
not to review) is given in the window; yours with --sign or there. What either of you did not sign does not leave.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("release", help="make the files that leave", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("interview", metavar="INTERVIEW", help="its code, such as P01")
    parser.add_argument(
        "--format",
        dest="formats",
        action="append",
        metavar="FORMAT",
        choices=list(WRITERS),
        help=f"one of {', '.join(WRITERS)}; may be given more than once (docx)",
    )
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where the files go (here)")
    parser.add_argument("--for", dest="recipient", default="", metavar="WHOM", help="who gets them, for the receipt")
    parser.add_argument("--sign", metavar="NAME", help="sign, as the researcher, exactly what leaves now")
    parser.add_argument("--no-times", action="store_true", help="leave the times of turns out")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        store = vault.store
        interview = store.interviews.by_code(args.interview)
        prepared = prepare(store, interview.id)
        if args.sign:
            sign(store, prepared, by=Role.RESEARCHER, name=args.sign)
            prepared = prepare(store, interview.id)
        receipt = release(
            store,
            prepared,
            args.out,
            args.formats or ["docx"],
            recipient=args.recipient,
            layout=Layout(times=not args.no_times),
        )
        for name in receipt.files:
            out.print(str(args.out / name), markup=False, soft_wrap=True)
    return DONE
