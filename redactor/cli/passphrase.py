"""Where the command line takes a passphrase from: never from its arguments, which others on the computer can see."""

from __future__ import annotations

import argparse
import getpass
import os

from models.errors import Told

VARIABLE = "REDACTOR_PASSPHRASE"


class NoPassphrase(Told):
    sentence = f"No passphrase was given. Type it when asked, or set {VARIABLE}, or use --passphrase-fd."


def add_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=f"read the passphrase from this open file descriptor; else from {VARIABLE}, else it is asked for",
    )


def read(args: argparse.Namespace) -> str:
    """The passphrase. Raises NoPassphrase."""
    if args.passphrase_fd is not None:
        try:
            with os.fdopen(args.passphrase_fd, closefd=False) as file:
                given = file.readline().rstrip("\r\n")
        except (OSError, ValueError):
            raise NoPassphrase from None
    else:
        given = os.environ.get(VARIABLE) or _ask()
    if not given:
        raise NoPassphrase
    return given


def _ask() -> str:
    try:
        return getpass.getpass("Passphrase of the study: ")
    except EOFError:
        raise NoPassphrase from None
