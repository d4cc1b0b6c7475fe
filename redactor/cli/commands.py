"""All commands of `redactor`, and its help."""

from __future__ import annotations

import argparse
from importlib.metadata import version

from redactor.cli import backup, book, demo, detect, imports, keeping, known, lists, rekey, releases, weights

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
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=True)
    for command in COMMANDS:
        command.add_parser(commands)
    return made
