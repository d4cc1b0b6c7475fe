"""`redactor passphrase` and `redactor recovery`: another passphrase, and a code that opens the study without it."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.vault import Vault
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out, say

CHANGE = """\
Set another passphrase; the old one (or the recovery code) is asked for first. The database is encrypted anew, so that
the old passphrase opens nothing of it any more; backups made before open with the passphrase of their day.
"""
RECOVERY = """\
Print a recovery code, once. It opens the study like the passphrase, so keep it on paper, somewhere else. A code made
before ends.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("passphrase", help="change a study's passphrase", description=CHANGE)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument(
        "--new-passphrase-fd", type=int, metavar="N", help="read the new one from this open file descriptor"
    )
    passphrase.add_argument(parser)
    parser.set_defaults(run=_passphrase)

    parser = commands.add_parser("recovery", help="print a recovery code", description=RECOVERY)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    passphrase.add_argument(parser)
    parser.set_defaults(run=_recovery)


def _passphrase(args: argparse.Namespace) -> int:
    old = passphrase.read(args)
    with Vault.open(args.vault, old) as vault:
        code = vault.change_passphrase(old, passphrase.read_new(args))
    say("The new passphrase holds from now on.")
    if code:
        _print(code)
    return DONE


def _recovery(args: argparse.Namespace) -> int:
    given = passphrase.read(args)
    with Vault.open(args.vault, given) as vault:
        _print(vault.make_recovery_code(given))
    return DONE


def _print(code: str) -> None:
    say("Write this recovery code down. It is shown this once, and it opens the study:")
    out.print(code, markup=False)
