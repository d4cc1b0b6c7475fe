"""`redactor import`: recordings and transcripts into a vault, transcribed and searched."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.errors import Told
from models.sealing import place
from models.study import Hearing, Interview, Mode, State, Study
from models.vault import Vault
from redactor.arrivals import Arrival, arrivals
from redactor.cli import passphrase
from redactor.cli.exits import DONE, LOOK, REFUSED
from redactor.cli.terminal import out, say, show
from redactor.importing import take_in
from redactor.interviews import Listening
from redactor.texts.said import EXPECTED

DESCRIPTION = """\
Put recordings into a study and transcribe them on this computer, with who speaks and when; then find what
identifies people. Interviews get codes (P01, P02, ...); file names are not kept. An interrupted transcription goes
on where it stopped: run the command again with no FILE.

Transcripts made elsewhere (.vtt, .srt, .docx, .txt, .csv, .json, as Zoom, Teams, Otter, noScribe, aTrain and Whisper
write them) are taken with their speakers and times, alone or with their recording: one of the same name beside it
among the FILEs, or the one that --recording names. What is not read of a transcript is said line by line, by number.
Of a folder its recordings are taken, and the transcripts that have their names.
"""


class WhichTranscript(Told):
    sentence = "It is not clear which transcript this recording belongs to. Name one, or the interview with --for CODE."


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("import", help="put recordings or transcripts into a study", description=DESCRIPTION)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the study's folder")
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="recordings, transcripts, folders of them")
    parser.add_argument("--recording", type=Path, metavar="FILE", help="the recording of the one transcript")
    parser.add_argument("--for", dest="code", metavar="CODE", help="... or of the interview with this code")
    parser.add_argument("--new", metavar="NAME", help="make the study first, with this name")
    parser.add_argument("--speakers", type=int, default=2, metavar="N", help="how many people speak (2); 0: find out")
    parser.add_argument(
        "--language", default="", metavar="CODE", help="en, fr, cy ...; without it each part's language is found"
    )
    parser.add_argument("--quick", action="store_true", help="a first look: two thirds of the time, more words wrong")
    passphrase.add_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Exit code REFUSED where a recording could not be used, LOOK where one ended early; the others are done."""
    given, worst = passphrase.read(args), DONE
    hearing = Hearing(args.speakers or None, args.language, Mode.QUICK if args.quick else Mode.CAREFUL)
    with _vault(args, given) as vault:
        todo = [i for i in reversed(vault.store.interviews.all()) if i.state in _UNFINISHED]
        found = arrivals(args.files)
        if found.left_out:
            say(f"{found.left_out} files in the folders are neither recordings nor their transcripts: left out.")
        for arrival in _with_recording(vault, found.arrivals, args):
            try:
                interview, unread = take_in(vault, arrival, hearing)
            except Told as error:
                say(f"{arrival.name}: {error}")
                worst = REFUSED
                continue
            for one in unread:
                say(f"{arrival.name}, line {one.line}: {one.reason}")
            if not {one.reason for one in unread} <= EXPECTED:
                worst = max(worst, LOOK, key=_SEVERITY.index)
            if interview.state in _UNFINISHED and interview not in todo:
                todo.append(interview)
        for interview in todo:
            worst = max(worst, _transcribe(vault, interview), key=_SEVERITY.index)
    return worst


def _with_recording(vault: Vault, found: Sequence[Arrival], args: argparse.Namespace) -> Sequence[Arrival]:
    """The same with the recording that was named apart, for the one transcript or for an interview that is here."""
    if args.recording is None:
        return found
    if args.code is not None:
        return [*found, Arrival(args.recording, interview=vault.store.interviews.by_code(args.code).id)]
    if len(found) != 1 or found[0].transcript is None:
        raise WhichTranscript
    return [replace(found[0], recording=args.recording)]


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
    vault.store.queue.remove(interview.id)  # the window need not do it again
    done = vault.store.interviews.get(interview.id)
    words = len(vault.store.transcripts.get(interview.id).words)
    found = len(vault.store.findings.get(interview.id))
    out.print(f"{done.code}: {words} words, {found} details found", markup=False)
    if done.problem:
        say(f"{done.code}: {done.problem}")
        return LOOK
    return DONE
