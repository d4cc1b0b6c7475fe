"""`redactor book`: how a study's details are replaced, and its key as a file, by this named act alone."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from models.entities import entity
from models.errors import Told
from models.pseudonym import CHOICES, Style
from models.sealing import files
from models.vault import Vault
from redactor import book
from redactor.book.key_file import LOCKED, export, unlock
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out, say

DESCRIPTION = f"""\
The pseudonym book: what stands for whom in a study. Without an option it is told how each kind is replaced and how
many lines the book has, never the names. --export writes the key, which says who is who: to FILE{LOCKED} locked with a
passphrase of its own, else as plain CSV that anybody can read. It is never written beside released files, and the
study remembers that it left. --open turns a locked key into CSV; then VAULT is not needed.
"""


class WhichBook(Told):
    sentence = "Name the study's folder, or open a locked key with --open KEY --out FILE."


class UnknownStyle(Told):
    def __init__(self) -> None:
        ways = "; ".join(f"{type_}: {', '.join(styles)}" for type_, styles in CHOICES.items())
        super().__init__(f"There is no such choice. Use --style KIND=STYLE with one of these. {ways}.")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("book", help="the pseudonym book and its key", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, nargs="?", metavar="VAULT", help="the study's folder")
    parser.add_argument("--style", metavar="KIND=STYLE", help="replace a kind so from now on, as PERSON=pseudonym")
    parser.add_argument("--export", type=Path, metavar="FILE", help=f"write the key; FILE{LOCKED} is locked")
    parser.add_argument("--open", type=Path, metavar="KEY", help="a locked key, to be turned into CSV")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where --open writes the CSV")
    parser.add_argument(
        "--new-passphrase-fd", type=int, metavar="N", help="read the key's own passphrase from this file descriptor"
    )
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    if args.open and args.out:
        files.write(args.out, unlock(args.open, passphrase.read(args)))
        return DONE
    if args.vault is None:
        raise WhichBook
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        if args.style:
            _choose(vault, args.style)
        if args.export:
            _export(vault, args)
        if not (args.style or args.export):
            _show(vault)
    return DONE


def _choose(vault: Vault, said: str) -> None:
    type_, _, way = said.partition("=")
    style = next((style for style in CHOICES.get(type_.upper(), ()) if style == way.lower()), None)
    if style is None:
        raise UnknownStyle
    book.choose(vault.store, type_.upper(), style)
    for code in book.propose_again(vault.store):
        say(f"{code}: what is proposed there is up to date.")


def _export(vault: Vault, args: argparse.Namespace) -> None:
    locked = args.export.suffix.lower() == LOCKED
    made = export(vault.store, args.export, passphrase.read_new(args) if locked else "")
    say(f"The key is written, {made.entries} lines. It says who is who: keep it apart from everything that is shared.")
    if not locked:
        say("Anybody who gets this file can read it.")


def _show(vault: Vault) -> None:
    count = Counter(one.type for one in vault.store.pseudonyms.all())
    for type_, style in book.styles(vault.store).items():
        told = "plain, as its kind" if style is Style.PLAIN else style.value
        out.print(f"{entity(type_).label}: {told}, {count[type_]} lines", markup=False)
