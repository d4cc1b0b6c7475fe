"""`redactor known`: a study's own names and places, and words that are never to be hidden."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from models.entities import entity
from models.vault import Vault
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out
from redactor.detect import study_lists
from redactor.detect.study_lists import Kind

DESCRIPTION = """\
A study's own lists: names and places that are looked for in every interview, and listened for; words that are never
hidden. --import adds those of a text file, one a line, or of a CSV file whose second column says name, place,
organisation, school, refuge or never. Then it is told how many there are of each; with --show also which.
"""
_KINDS = {kind.name.lower(): kind for kind in Kind}


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("known", help="a study's own names, places and words", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("--import", dest="list", type=Path, metavar="FILE", help="a text or CSV file with more of them")
    parser.add_argument(
        "--as", dest="kind", choices=_KINDS, default="names", help="what lines without a second column are (names)"
    )
    parser.add_argument("--show", action="store_true", help="say them too; the terminal may keep what it shows")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        lists = study_lists.kept(vault.store)
        if args.list:
            lists = study_lists.read(args.list, _KINDS[args.kind], lists)
            study_lists.keep(vault.store, lists)
    for type_, number in sorted(Counter(lists.known.values()).items()):
        out.print(f"{number} × {entity(type_).label}", markup=False)
    out.print(f"{len(lists.never)} × never hidden", markup=False)
    if args.show:
        for value, type_ in sorted(lists.known.items()):
            out.print(f"{value}: {entity(type_).label}", markup=False, soft_wrap=True)
        for value in sorted(lists.never):
            out.print(f"{value}: never hidden", markup=False, soft_wrap=True)
    return DONE
