"""`redactor weights`: which neural networks are here, and how to get others. `get` alone opens a connection."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from models.study import Mode
from redactor import pace, weights
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.terminal import out, say, show
from redactor.clock import clock
from redactor.weights.catalogue import Item
from redactor.weights.errors import WeightsAltered
from redactor.weights.place import data_folder

DESCRIPTION = """\
Weights are the neural networks that hear (speech), read languages other than English (language) and tell voices apart
(speaker). The default ones come with the installation. Without a further word this lists all that the program knows:
name, what for, languages, size, licence, whether verified, and where. 'Verified' means that every file has the SHA-256
that this program expects, and has not changed since.
"""

EPILOG = """\
examples:
  redactor weights                          list them
  redactor weights get small                fetch a larger speech model (486 MB) from its official home
  redactor weights add small ~/Downloads    take files that you already have, if they are the right ones
  redactor weights verify                   read every file again and compare
  redactor weights measure                  how long one hour of interview takes here with each of them

network:
  Only `get` opens a connection, and says before what is contacted and how much comes. It sends nothing but the
  request for the files, goes on where an earlier try broke off, and keeps nothing whose SHA-256 is wrong.
  HTTPS_PROXY and NO_PROXY name proxies. The system's certificates are believed; SSL_CERT_FILE or
  REQUESTS_CA_BUNDLE name a file with further ones.

files:
  Weights lie in the user's data folder; REDACTOR_DATA names another folder, for instance on a stick.

exit codes:
  0    done
  1    refused or failed; a sentence on stderr says why and what to do next
  2    the command's words are off
  130  interrupted; what has come so far is kept
"""

_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "weights",
        help="list, fetch, add and verify neural networks",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    acts = parser.add_subparsers(dest="act", metavar="ACT", title="acts")
    get = acts.add_parser("get", help="fetch weights from their official home", description="Opens a connection.")
    get.add_argument("name", metavar="NAME", help="as `redactor weights` lists it")
    get.add_argument(
        "--from",
        dest="address",
        default="",
        metavar="ADDRESS",
        help="a copy of the home, whose files lie under ADDRESS",
    )
    add = acts.add_parser("add", help="take weights that you already have", description="Copies, then verifies.")
    add.add_argument("name", metavar="NAME", help="as `redactor weights` lists it")
    add.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the files")
    acts.add_parser(
        "measure",
        help="how long one hour of interview takes here",
        description="Hears the sample once with base and keeps the time it took; other weights are estimated from it.",
    )
    verify = acts.add_parser("verify", help="read every file again and compare", description="Compares SHA-256.")
    verify.add_argument("names", nargs="*", metavar="NAME", help="which (all that are here)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    match args.act:
        case "get":
            return _get(args.name, args.address)
        case "add":
            show(weights.add_folder(args.name, args.folder), args.name)
            say(f"{args.name} is verified and can be used.")
            return DONE
        case "verify":
            return _verify(args.names or [status.item.name for status in weights.status() if status.folder])
        case "measure":
            return _measure()
        case _:
            return _list()


def _list() -> int:
    table = Table("Name", "For", "Languages", "Size", "Licence", "State", "Where")
    for status in weights.status():
        item = status.item
        where = str(status.folder) if status.folder else f"`redactor weights get {item.name}`" if item.home else ""
        table.add_row(item.name, item.kind, item.languages, size(item.size), item.licence, status.state, where)
    # In a file or a pipe no line is cut to a screen's width.
    (out if out.is_terminal else Console(width=200, highlight=False)).print(table)
    return DONE


def _measure() -> int:
    from redactor.speech.measuring import measure  # noqa: PLC0415 - loads the speech engine: no other act needs it

    found = pace.Pace()
    show(measure(weights.whisper(), found), "base")
    table = Table("Weights", "One hour, careful", "One hour, quick", "")
    for name in pace.TIMES_BASE:
        hours = (clock(found.takes(pace.HOUR, mode, name) or 0.0) for mode in Mode)
        table.add_row(name, *hours, "measured" if found.learned(weights=name) else "estimated")
    out.print(table)
    return DONE


def _get(name: str, address: str) -> int:
    item = weights.item(name)
    work = weights.download(name, address=address)
    say(announcement(item, address))
    show(work, name)
    say(f"{name} is verified and can be used.")
    return DONE


def announcement(item: Item, address: str = "") -> str:
    """What is said before a connection is opened: who is contacted, how much comes, where it goes."""
    host = urlsplit(address or item.home).hostname
    return (
        f"This contacts {host} and the servers that it passes on to. {size(item.size)} come "
        f"({item.licence}, from {item.origin}) and are kept in {data_folder()}. Nothing of yours is sent."
    )


def _verify(names: list[str]) -> int:
    wrong = False
    for name in names:
        try:
            show(weights.check(name), name)
        except WeightsAltered as error:
            wrong = True
            say(str(error))
        else:
            out.print(f"{name}: verified", markup=False)
    return REFUSED if wrong else DONE


def size(count: int) -> str:
    """Bytes as people say them: '486 MB'."""
    for unit, name in _UNITS:
        if count >= unit:
            return f"{count / unit:.1f} {name}" if count < 10 * unit else f"{count / unit:.0f} {name}"
    return f"{count} bytes"
