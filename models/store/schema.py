"""The tables, as migrations that are only ever added to."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("interview-redactor")


@migrations()
def m001_first(db: Database) -> None:
    """Study, interviews, recordings, words, speakers, findings, decisions, reviews, signatures, receipts."""
    db.table("studies").create({"id": int, "name": str, "researcher": str, "contacts": str}, pk="id")
    db.table("interviews").create(
        {
            "id": int,
            "code": str,
            "state": str,
            "added": str,
            "seconds": float,
            "heard_until": float,
            "version": int,
            "language": str,
            "speakers": int,
            "problem": str,
        },
        pk="id",
    )
    db.table("interviews").create_index(["code"], unique=True)
    part = ("interview", "interviews", "id")
    db.table("recordings").create(
        {"interview": int, "file": str, "key": bytes, "digest": str, "size": int}, pk="interview", foreign_keys=[part]
    )
    db.table("speakers").create(
        {"interview": int, "id": int, "name": str, "role": str}, pk=("interview", "id"), foreign_keys=[part]
    )
    db.table("words").create(
        {
            "interview": int,
            "id": int,
            "position": int,
            "text": str,
            "start": float,
            "end": float,
            "speaker": int,
            "probability": float,
            "opens_turn": int,
        },
        pk=("interview", "id"),
        foreign_keys=[part],
    )
    db.table("unclear").create({"interview": int, "start": float, "end": float}, foreign_keys=[part])
    db.table("findings").create(
        {
            "interview": int,
            "id": int,
            "first": int,
            "last": int,
            "type": str,
            "score": float,
            "why": str,
            "hides": int,
            "replacement": str,
            "follows": int,
        },
        pk=("interview", "id"),
        foreign_keys=[part],
    )
    db.table("decisions").create(
        {"interview": int, "id": int, "fact": str, "chain": str}, pk=("interview", "id"), foreign_keys=[part]
    )
    db.table("reviews").create(
        {
            "interview": int,
            "speaker": int,
            "way": str,
            "called": str,
            "place": int,
            "covered": int,
            "prefers": str,
        },
        pk=("interview", "speaker"),
        foreign_keys=[part],
    )
    db.table("sign_offs").create({"id": int, "interview": int, "record": str}, pk="id", foreign_keys=[part])
    db.table("receipts").create({"id": int, "interview": int, "record": str}, pk="id", foreign_keys=[part])


@migrations()
def m002_participants_room(db: Database) -> None:
    """What the participant's room keeps: her code, what she did with each part, questions, copies of her own."""
    part = ("interview", "interviews", "id")
    whose = ("interview", "speaker")
    db.table("codes").create({"interview": int, "speaker": int, "locked": str}, pk=whose, foreign_keys=[part])
    db.table("parts").create(
        {"interview": int, "speaker": int, "first": int, "last": int, "state": str},
        pk=(*whose, "first", "last"),
        foreign_keys=[part],
    )
    db.table("questions").create(
        {
            "id": int,
            "interview": int,
            "first": int,
            "last": int,
            "by": str,
            "speaker": int,
            "to": int,
            "text": str,
            "at": str,
            "answer": str,
            "closed": int,
        },
        pk="id",
        foreign_keys=[part],
    )
    db.table("copies").create(
        {"interview": int, "speaker": int, "at": str, "how": str, "digest": str}, foreign_keys=[part]
    )


@migrations()
def m003_what_was_erased(db: Database) -> None:
    """That an interview was taken back, without its content, and which backups may still hold it."""
    db.table("erasures").create({"id": int, "code": str, "record": str}, pk="id")
    db.table("backups").create({"id": int, "at": str, "place": str}, pk="id")


@migrations()
def m004_notes(db: Database) -> None:
    """What the researcher notes down about an interview."""
    db.table("notes").create(
        {"interview": int, "text": str}, pk="interview", foreign_keys=[("interview", "interviews", "id")]
    )


@migrations()
def m005_settings(db: Database) -> None:
    """What is settled for the whole study, a line each."""
    db.table("settings").create({"name": str, "value": str}, pk="name")


@migrations()
def m006_pseudonym_book(db: Database) -> None:
    """What stands for whom, each time the book left the vault, and which turns were searched as they stand."""
    part = ("interview", "interviews", "id")
    db.table("pseudonyms").create(
        {"interview": int, "type": str, "key": str, "style": str, "text": str},
        pk=("interview", "type", "key"),
        foreign_keys=[part],
    )
    db.table("key_exports").create({"id": int, "at": str, "locked": int, "entries": int, "digest": str}, pk="id")
    db.table("searched").create({"interview": int, "turns": str}, pk="interview", foreign_keys=[part])


@migrations()
def m007_struck_and_closed(db: Database) -> None:
    """Participants' locks, and what they struck: words, findings and pieces of sound, closed with them."""
    part = ("interview", "interviews", "id")
    db.table("locks").create(
        {"interview": int, "speaker": int, "public": bytes, "locked": str},
        pk=("interview", "speaker"),
        foreign_keys=[part],
    )
    db.table("struck").create(
        {"interview": int, "kind": str, "number": int, "speaker": int, "closed": bytes},
        pk=("interview", "kind", "number"),
        foreign_keys=[part],
    )


@migrations()
def m009_queue_and_imports(db: Database) -> None:
    """Which interviews wait to be worked on, in their order; which transcripts were made elsewhere."""
    part = ("interview", "interviews", "id")
    db.table("queue").create({"interview": int, "place": int}, pk="interview", foreign_keys=[part])
    db.table("imported").create({"interview": int, "digest": str, "spread": int}, pk="interview", foreign_keys=[part])


@migrations()
def m010_edits(db: Database) -> None:
    """Changes to words, turns and speakers, each of which can be taken back."""
    db.table("edits").create(
        {"interview": int, "id": int, "at": str, "takes_back": int, "record": str},
        pk=("interview", "id"),
        foreign_keys=[("interview", "interviews", "id")],
    )


@migrations()
def m011_doubts(db: Database) -> None:
    """Questions that were put before a signature and answered with "leave it": their keys, which hold no words."""
    db.table("doubts").create(
        {"interview": int, "key": str, "by": str, "speaker": int, "at": str},
        pk=("interview", "key", "by", "speaker"),
        foreign_keys=[("interview", "interviews", "id")],
    )


@migrations()
def m012_loudness(db: Database) -> None:
    """How loud a recording is from part to part; forgotten with the recording, and when something of it is closed."""
    db.table("loudness").create(
        {"interview": int, "parts": bytes}, pk="interview", foreign_keys=[("interview", "interviews", "id")]
    )
    # By the database itself, since whatever changes a recording's key closes something of it.
    forget = "BEGIN DELETE FROM loudness WHERE interview = OLD.interview; END"
    db.execute(f"CREATE TRIGGER recording_gone AFTER DELETE ON recordings {forget}")
    db.execute(f"CREATE TRIGGER recording_closed AFTER UPDATE OF key ON recordings {forget}")


@migrations()
def m016_how_it_is_heard(db: Database) -> None:
    """How thoroughly an interview is heard, whether its language was chosen, and which languages are spoken where."""
    interviews = db.table("interviews")
    interviews.add_column("mode", str, not_null_default="careful")
    interviews.add_column("language_chosen", int, not_null_default=0)
    db.table("spoken").create(
        {"interview": int, "start": float, "end": float, "language": str},
        foreign_keys=[("interview", "interviews", "id")],
    )


@migrations()
def m017_loose_words(db: Database) -> None:
    """Which words were typed together, so that nobody knows when each of them is said."""
    db.table("words").add_column("loose", int, not_null_default=0)


OF_AN_INTERVIEW = (
    "edits",
    "pseudonyms",
    "searched",
    "queue",
    "imported",
    "notes",
    "recordings",
    "loudness",
    "speakers",
    "words",
    "unclear",
    "spoken",
    "findings",
    "decisions",
    "reviews",
    "sign_offs",
    "receipts",
    "codes",
    "locks",
    "struck",
    "parts",
    "questions",
    "copies",
    "doubts",
)
"""The tables whose rows belong to one interview."""

HEARD = ("words", "speakers", "unclear", "spoken", "findings", "searched")
"""The tables that hearing and searching a recording fill."""

UNTOUCHED = (*HEARD, "recordings", "notes", "queue", "pseudonyms")
"""The tables that have rows of an interview although nobody has worked on its transcript."""

KNOWN = migrations.pending(Database(memory=True))
"""Every migration that this version knows."""
