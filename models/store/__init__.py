"""The store: reads and writes records, one small file a kind; every write is on the disk before it returns."""

from __future__ import annotations

from sqlite_utils import Database

from models.errors import VaultNewer
from models.store.decisions import Decisions
from models.store.doubts import Doubts
from models.store.edits import Edits
from models.store.erasures import Erasures
from models.store.findings import Findings
from models.store.interviews import Interviews
from models.store.layout import Layouts
from models.store.loudness import Loudness
from models.store.named import NamedWords
from models.store.notes import Notes
from models.store.pseudonyms import Pseudonyms
from models.store.questions import Questions
from models.store.queue import Queue
from models.store.reviews import Receipts, Reviews, SignOffs
from models.store.room import Codes, Copies, Parts
from models.store.schema import KNOWN, migrations
from models.store.searched import Searched
from models.store.settings import Settings
from models.store.strikes import Strikes
from models.store.studies import Studies
from models.store.transcripts import Transcripts

__all__ = ["Store"]


class Store:
    """All records of one study. Raises VaultNewer where a later version has added tables of its own."""

    def __init__(self, db: Database) -> None:
        if migrations.applied(db)[len(KNOWN) :]:
            raise VaultNewer
        migrations.apply(db)
        layouts = Layouts(db)
        self.study = Studies(db)
        self.settings = Settings(db)
        self.interviews = Interviews(db)
        self.transcripts = Transcripts(db)
        self.findings = Findings(db)
        self.decisions = Decisions(db, layouts)
        self.edits = Edits(db)
        self.named = NamedWords(db)
        self.searched = Searched(db)
        self.pseudonyms = Pseudonyms(db)
        self.notes = Notes(db)
        self.loudness = Loudness(db)
        self.queue = Queue(db)
        self.reviews = Reviews(db)
        self.codes = Codes(db, layouts)
        self.strikes = Strikes(db, layouts)
        self.parts = Parts(db)
        self.questions = Questions(db)
        self.copies = Copies(db)
        self.doubts = Doubts(db)
        self.sign_offs = SignOffs(db)
        self.receipts = Receipts(db)
        self.erasures = Erasures(db)
