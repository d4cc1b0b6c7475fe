"""The command `redactor`: opens the window or runs one command, turns errors into a sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from models.errors import Told
from redactor.cli.exits import INTERRUPTED, REFUSED
from redactor.cli.window import window


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or without any open the window; returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        return _command(arguments) if arguments else window()()
    except Told as error:
        _say(str(error))
        return REFUSED
    except KeyboardInterrupt:
        _say("Interrupted. What was finished is kept.")
        return INTERRUPTED


def _command(arguments: Sequence[str]) -> int:
    from redactor.cli.commands import parser  # noqa: PLC0415 - the engine, which the first screen of the window needs not

    args = parser().parse_args(arguments)
    return int(args.run(args))


def _say(sentence: str) -> None:
    from redactor.cli.terminal import say  # noqa: PLC0415 - likewise

    say(sentence)
