"""The pseudonym book, a line for each interview that says a value, and each time that it left the vault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from models.pseudonym import KeyExport, PseudonymEntry, Style
from models.sealing.sqlcipher import act

_WORD = re.compile(r"[^\W_]+")


class Pseudonyms:
    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[PseudonymEntry]:
        """Every line, those of the first interview first, in the order in which they were made."""
        rows = self._db.query("SELECT key, type, style, text, interview FROM pseudonyms ORDER BY interview, rowid")
        return [PseudonymEntry(**{**row, "style": Style(row["style"])}) for row in rows]

    def add(self, entries: Iterable[PseudonymEntry]) -> None:
        """Write lines down; one of the same interview, kind and value is written over, the others stay."""
        with act(self._db):
            for one in entries:
                self._db.execute(
                    "INSERT INTO pseudonyms (interview, type, key, style, text) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (interview, type, key) DO UPDATE SET style = excluded.style, text = excluded.text",
                    [one.interview, one.type, one.key, one.style, one.text],
                )

    def remove(self, entries: Iterable[PseudonymEntry]) -> None:
        """Strike lines out of the book."""
        with act(self._db):
            for one in entries:
                self._db.table("pseudonyms").delete_where(
                    "interview = ? AND type = ? AND key = ?", [one.interview, one.type, one.key]
                )

    def exports(self) -> list[KeyExport]:
        """Each time that the book was written to a file, the first first."""
        rows = self._db.query("SELECT at, locked, entries, digest FROM key_exports ORDER BY id")
        return [
            KeyExport(datetime.fromisoformat(row["at"]), bool(row["locked"]), row["entries"], row["digest"])
            for row in rows
        ]

    def add_export(self, export: KeyExport) -> None:
        """Note that the book was written to a file."""
        row = {"at": export.at.isoformat(), "locked": export.locked, "entries": export.entries, "digest": export.digest}
        with act(self._db):
            self._db.table("key_exports").insert(row)


def forget_unsaid(db: Database, interview: int) -> None:
    """Within an act: strike out the lines whose value is said in no word of their interview any more.

    So what a participant struck and closed is not kept here. A line that may be of what is said goes too: it is made
    anew.
    """
    texts = db.execute("SELECT text FROM words WHERE interview = ?", [interview])
    said = {word for (text,) in texts for word in _words(text)}
    for key, type_ in db.execute("SELECT key, type FROM pseudonyms WHERE interview = ?", [interview]).fetchall():
        if not said.issuperset(_words(key)):
            db.table("pseudonyms").delete((interview, type_, key))


def _words(text: str) -> list[str]:
    """The words of a text without capitals, accents and what an apostrophe adds."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return _WORD.findall(re.sub(r"['’]s?\b", "", plain))
