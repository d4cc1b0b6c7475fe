"""`redactor backup`, `restore` and `check`: one encrypted file out, a study back, and whether it is whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.vault import Vault, restore
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import say

BACKUP = """\
Put a study, recordings and all, into one encrypted file. It opens with the passphrase that the study has today. Keep
it somewhere else; a withdrawn interview stays in backups made before, until you delete them.
"""
RESTORE = """\
Make a study from a backup, in a folder that does not exist or is empty. It is looked through before it takes its
place; nothing that is there already is changed.
"""
CHECK = """\
Look through a study's database, page by page. With --accept, an older copy that was put back becomes the study from
now on: what was decided in the newer one is then lost.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("backup", help="put a study into one encrypted file", description=BACKUP)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to make, such as study.backup")
    passphrase.add_argument(parser)
    parser.set_defaults(run=_backup)

    parser = commands.add_parser("restore", help="make a study from a backup", description=RESTORE)
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that “redactor backup” made")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the folder to make")
    parser.add_argument(
        "--sound", type=Path, metavar="FOLDER", help="the study with the recordings, for a backup that has none"
    )
    passphrase.add_argument(parser)
    parser.set_defaults(run=_restore)

    parser = commands.add_parser("check", help="look whether a study is whole", description=CHECK)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("--accept", action="store_true", help="go on with an older copy that was put back")
    passphrase.add_argument(parser)
    parser.set_defaults(run=_check)


def _backup(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        vault.backup(args.file)
    say("The backup is made. It opens with the passphrase that the study has today.")
    return DONE


def _restore(args: argparse.Namespace) -> int:
    restore.restore(args.file, args.vault, passphrase.read(args), sound=args.sound)
    say("The study is back, and it is whole.")
    return DONE


def _check(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args), as_it_is=args.accept) as vault:
        vault.check()
        for interview in vault.store.interviews.all():
            vault.store.decisions.get(interview.id)
    say("The study is whole.")
    return DONE
