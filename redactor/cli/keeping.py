"""`redactor audit` and `redactor withdraw`: who did what, and taking an interview back."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.erased import Erased, Withdrawn
from models.errors import NotFound, Told
from models.sealing import files
from models.store import Store
from models.vault import Vault
from redactor import audit
from redactor.cli import passphrase
from redactor.cli.exits import DONE
from redactor.cli.terminal import out, say

AUDIT = """\
Write who did what with an interview, or with the whole study, as CSV: when, who (by role), what kind, which words by
their place, never the words; and who got files. Of an interview that was taken back, the record of that is all there
is. With --out FILE.pdf it is a PDF, for an ethics board.
"""
WITHDRAW = """\
Erase an interview for good: words, findings, decisions, signatures, sound and keys. It cannot be brought back. What
was erased is said, and what no program can promise; a record without content stays.
"""


class NotConfirmed(Told):
    sentence = "Nothing was erased. To erase it for good, repeat the interview's code: --confirm P01."


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("audit", help="who did what, as CSV or PDF without words", description=AUDIT)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("interview", nargs="?", metavar="INTERVIEW", help="its code, such as P01 (the whole study)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write to this file, .csv or .pdf (stdout)")
    passphrase.add_argument(parser)
    parser.set_defaults(run=_audit)

    parser = commands.add_parser("withdraw", help="erase an interview for good", description=WITHDRAW)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("interview", metavar="INTERVIEW", help="its code, such as P01")
    parser.add_argument("--sound-only", action="store_true", help="erase its recording and keep the transcript")
    parser.add_argument("--confirm", metavar="CODE", help="its code once more, since this cannot be undone")
    passphrase.add_argument(parser)
    parser.set_defaults(run=_withdraw)


def _audit(args: argparse.Namespace) -> int:
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        store = vault.store
        lines = _of_interview(store, args.interview) if args.interview else audit.of_study(store)
        as_pdf = args.out is not None and args.out.suffix.lower() == ".pdf"
        data = audit.as_pdf(lines, store) if as_pdf else audit.as_csv(lines)
    if args.out:
        files.write(args.out, data)
    else:
        out.print(data.decode(), markup=False, soft_wrap=True, end="")
    return DONE


def _of_interview(store: Store, code: str) -> list[audit.Entry]:
    gone = audit.erasures(store, code.upper())
    try:
        lines = [*audit.entries(store, store.interviews.by_code(code).id), *gone]
        return sorted(lines, key=lambda line: line.at)
    except NotFound:
        if not gone:
            raise
        return gone


def _withdraw(args: argparse.Namespace) -> int:
    if (args.confirm or "").upper() != args.interview.upper():
        raise NotConfirmed
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        interview = vault.store.interviews.by_code(args.interview).id
        _tell(vault.withdraw(interview, Withdrawn.SOUND if args.sound_only else Withdrawn.INTERVIEW))
    return DONE


def _tell(erased: Erased) -> None:
    say(f"{erased.code}: {erased.what} is erased.")
    for kind, number in erased.counts.items():
        say(f"  {number} × {kind.replace('_', ' ')}")
    if erased.sound:
        say(f"  {erased.sound / 1e6:.1f} MB of sound, and its key")
    say("What cannot be promised:")
    for sentence in erased.not_promised:
        say(f"  {sentence}")
