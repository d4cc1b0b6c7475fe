"""`redactor release`: make the files that leave, behind the same gate as in the window."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from models.errors import Told
from models.review import Receipt
from models.store import Store
from models.transcript import Role
from models.vault import Vault
from redactor.audio.encode import CODINGS
from redactor.cli import passphrase, recipe
from redactor.cli.exits import DONE, LOOK, REFUSED
from redactor.cli.terminal import out, say, show
from redactor.progress import Progress
from redactor.release import Recipient, Sound, Source, prepare, preset, sign, source
from redactor.release.many import Outcome, release_many
from redactor.release.writers import WRITERS

DESCRIPTION = """\
Make de-identified files of interviews, with their receipts. The participant's signature (or her recorded choice
not to review) is given in the window; yours with --sign or there. What either of you did not sign does not leave.
Formats and looks are the study's preset where nothing else is said. --recipe takes them from a TOML file:
interviews, formats, for, until, language, times, numbers, lines, letters, kinds.
"""


class NothingChosen(Told):
    sentence = "No interview is named. Give its code, such as P01, or a recipe with --recipe."


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("release", help="make the files that leave", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("interviews", nargs="*", metavar="INTERVIEW", help="a code, such as P01")
    parser.add_argument("--recipe", type=Path, metavar="FILE", help="what is made of which interviews, as TOML")
    parser.add_argument(
        "--format",
        dest="formats",
        action="append",
        metavar="FORMAT",
        choices=list(WRITERS),
        help=f"one of {', '.join(WRITERS)}; may be given more than once",
    )
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where the files go (here)")
    parser.add_argument("--for", dest="recipient", metavar="WHOM", help="who gets them, for the receipt")
    parser.add_argument("--until", metavar="WHEN", help="how long they may be kept, for the receipt")
    parser.add_argument("--sign", metavar="NAME", help="sign, as the researcher, exactly what leaves now")
    parser.add_argument(
        "--sound",
        choices=list(CODINGS),
        metavar="KIND",
        help=f"the sound too, everything hidden cut out: {', '.join(CODINGS)} (only where every signature says so)",
    )
    parser.add_argument("--tone", action="store_true", help="a soft tone in place of hidden words, not silence")
    parser.add_argument("--disguise", action="store_true", help="change the voices, so that they are hard to know")
    parser.add_argument("--no-times", action="store_true", help="leave the times of turns out")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    if not args.interviews and args.recipe is None:
        raise NothingChosen
    with Vault.open(args.vault, passphrase.read(args)) as vault:
        wanted = _wanted(args, vault.store)
        codes = wanted.interviews or [interview.code for interview in vault.store.interviews.all()]
        if args.sign:
            _sign(vault.store, codes, args.sign, sound=args.sound is not None)
        outcomes: list[Outcome] = []

        def told(steps: Iterator[Progress | Outcome]) -> Iterator[Progress]:
            for step in steps:
                if isinstance(step, Progress):
                    yield step
                    continue
                outcomes.append(step)
                if step.receipt is not None:
                    _tell(step.receipt, args.out)
                else:
                    say(step.refused if len(codes) == 1 else f"{step.code}: {step.refused}")

        sound = partial(_source, vault, args) if args.sound else None
        steps = release_many(vault.store, codes, args.out, wanted.preset, to=wanted.to, sound=sound)
        show(told(steps), "release")
    made = [outcome for outcome in outcomes if outcome.receipt is not None]
    return DONE if len(made) == len(outcomes) else LOOK if made else REFUSED


def _source(vault: Vault, args: argparse.Namespace, interview: int) -> Source:
    return source(vault, interview, Sound(args.sound, tone=args.tone, disguise=args.disguise))


def _wanted(args: argparse.Namespace, store: Store) -> recipe.Recipe:
    """The recipe, or the study's preset, with what the command line says itself."""
    settled = preset.read(store)
    wanted = recipe.Recipe((), settled, Recipient()) if args.recipe is None else recipe.read(args.recipe, settled)
    formats = tuple(args.formats or wanted.preset.formats)
    layout = replace(wanted.preset.layout, times=False) if args.no_times else wanted.preset.layout
    to = Recipient(
        wanted.to.name if args.recipient is None else args.recipient,
        wanted.to.until if args.until is None else args.until,
    )
    return recipe.Recipe(tuple(args.interviews) or wanted.interviews, preset.Preset(formats, layout), to)


def _sign(store: Store, codes: Sequence[str], name: str, *, sound: bool) -> None:
    for code in codes:
        prepared = replace(prepare(store, store.interviews.by_code(code).id), sound=sound)
        sign(store, prepared, by=Role.RESEARCHER, name=name)


def _tell(receipt: Receipt, folder: Path) -> None:
    for name in receipt.files:
        out.print(str(folder / name), markup=False, soft_wrap=True)
