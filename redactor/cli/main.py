"""The command `redactor`: reads the arguments, runs one command, turns errors into a sentence and an exit code."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib.metadata import version

from models.errors import Told
from redactor.cli import backup, book, demo, detect, imports, keeping, known, lists, rekey, releases, weights
from redactor.cli.exits import INTERRUPTED, REFUSED
from redactor.cli.terminal import say
from redactor.cli.window import window

COMMANDS = (demo, imports, lists, releases, detect, weights, backup, rekey, keeping, known, book)

DESCRIPTION = """\
Transcribe recorded interviews on this computer, find what identifies people, let the person who was interviewed
decide, and only then, and only redacted, let anything leave. Without a command the window opens.
"""

EPILOG = """\
exit codes:
  0    done
  1    refused or failed; a sentence on stderr says why and what to do next; nothing half-made is left
  2    the command's words are off
  3    done, with something to look at; a sentence on stderr says what
  130  interrupted; what was transcribed so far is kept

environment:
  REDACTOR_PASSPHRASE  the study's passphrase, for scripts (never an argument: others could see it)
  REDACTOR_DATA        where weights are kept, in place of the user's data folder

No command but `redactor weights get` opens a connection.
"""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    made = argparse.ArgumentParser(
        "redactor", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--version", action="version", version=f"redactor {version('interview-redactor')}")
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        command.add_parser(commands)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    args = parser().parse_args(arguments)
    try:
        if args.command is None:
            return window()()
        return int(args.run(args))
    except Told as error:
        say(str(error))
        return REFUSED
    except KeyboardInterrupt:
        say("Interrupted. What was finished is kept.")
        return INTERRUPTED
