"""Where the command line takes a passphrase from: never from its arguments, which others on the computer can see."""

from __future__ import annotations

import argparse
import getpass
import os

from models.errors import Told

VARIABLE = "REDACTOR_PASSPHRASE"


class NoPassphrase(Told):
    sentence = f"No passphrase was given. Type it when asked, or set {VARIABLE}, or use --passphrase-fd."


class PassphrasesDiffer(Told):
    sentence = "The two passphrases are not the same. Nothing was changed: type the new one again."


def add_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=f"read the passphrase from this open file descriptor; else from {VARIABLE}, else it is asked for",
    )


def read_new(args: argparse.Namespace) -> str:
    """The passphrase that is to hold from now on; asked for twice. Raises NoPassphrase, PassphrasesDiffer."""
    if args.new_passphrase_fd is not None:
        return _from_descriptor(args.new_passphrase_fd)
    given = _ask("New passphrase: ")
    if given != _ask("Once more: "):
        raise PassphrasesDiffer
    return given


def read(args: argparse.Namespace) -> str:
    """The passphrase. Raises NoPassphrase."""
    if args.passphrase_fd is not None:
        return _from_descriptor(args.passphrase_fd)
    given = os.environ.get(VARIABLE) or _ask("Passphrase of the study: ")
    if not given:
        raise NoPassphrase
    return given


def _from_descriptor(number: int) -> str:
    try:
        with os.fdopen(number, closefd=False) as file:
            given = file.readline().rstrip("\r\n")
    except (OSError, ValueError):
        raise NoPassphrase from None
    if not given:
        raise NoPassphrase
    return given


def _ask(prompt: str) -> str:
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise NoPassphrase from None
