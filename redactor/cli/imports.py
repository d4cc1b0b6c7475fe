"""`redactor import`: recordings into a vault, transcribed and searched."""

from __future__ import annotations

import argparse
from pathlib import Path

from models import place
from models.errors import Told
from models.study import Interview, State, Study
from models.vault import Vault
from redactor.cli import passphrase
from redactor.cli.exits import DONE, LOOK, REFUSED
from redactor.cli.terminal import out, say, show
from redactor.interviews import Listening, add_recording

DESCRIPTION = """\
Put recordings into a study and transcribe them on this computer, with who speaks and when; then find what
identifies people. Interviews get codes (P01, P02, ...); file names are not kept. An interrupted transcription goes
on where it stopped: run the command again with no RECORDING.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("import", help="put recordings into a study", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("recordings", type=Path, nargs="*", metavar="RECORDING", help="sound or video files")
    parser.add_argument("--new", metavar="NAME", help="make the study first, with this name")
    parser.add_argument("--speakers", type=int, default=2, metavar="N", help="how many people speak (2); 0: find out")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Exit code REFUSED where a recording could not be used, LOOK where one ended early; the others are done."""
    given, worst = passphrase.read(args), DONE
    with _vault(args, given) as vault:
        todo = [i for i in reversed(vault.store.interviews.all()) if i.state in _UNFINISHED]
        for path in args.recordings:
            try:
                todo.append(add_recording(vault, path, speakers=args.speakers or None))
            except Told as error:
                say(f"{path.name}: {error}")
                worst = REFUSED
        for interview in todo:
            worst = max(worst, _transcribe(vault, interview), key=_SEVERITY.index)
    return worst


_UNFINISHED = {State.WAITING, State.TRANSCRIBING, State.INTERRUPTED}
_SEVERITY = [DONE, LOOK, REFUSED]


def _vault(args: argparse.Namespace, given: str) -> Vault:
    if args.new:
        if (sentence := place.warning(args.vault)) is not None:
            say(sentence)
        return Vault.create(args.vault, given, Study(args.new, ""))
    return Vault.open(args.vault, given)


def _transcribe(vault: Vault, interview: Interview) -> int:
    work = Listening(vault, interview)
    try:
        show(work, interview.code)
    except KeyboardInterrupt:
        work.cancel()
        raise
    except Told as error:
        say(f"{interview.code}: {error}")
        if not vault.store.transcripts.get(interview.id).words:
            vault.remove(interview.id)  # nothing was heard: an empty interview would only be in the way
        return REFUSED
    done = vault.store.interviews.get(interview.id)
    words = len(vault.store.transcripts.get(interview.id).words)
    found = len(vault.store.findings.get(interview.id))
    out.print(f"{done.code}: {words} words, {found} details found", markup=False)
    if done.problem:
        say(f"{done.code}: {done.problem}")
        return LOOK
    return DONE
