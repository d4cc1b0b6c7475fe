"""The errors that people are told of. Each owns its sentence: what happened, and what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Told(Exception):
    """An error with a sentence for a person; the sentence never holds words of an interview."""

    sentence = "Something went wrong. Nothing was changed."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)
        if sentence:
            self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence


class PassageError(Told):
    sentence = "This passage is not in the transcript. Select the words again."


class StorageFull(Told):
    sentence = "The disk is full. Nothing was lost: free some space, then do it again."


class FolderError(Told):
    """A folder that cannot be written to or read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.parent.name or path.parent}” cannot be used. Choose a folder that you may write to.")


class WrongPassphrase(Told):
    sentence = "This passphrase does not open the study. Check capitals and spaces, and type it again."


class NotAVault(Told):
    sentence = "There is no study in this folder. Choose the folder that holds “study.json”."


class VaultDamaged(Told):
    sentence = "The study's file is damaged. Nothing was changed: bring it back from your backup."


class VaultOlder(Told):
    sentence = (
        "This is not the newest copy of the study, or a file of it is missing. Bring the newest copy back; to go on "
        "with this one, run “redactor check --accept”."
    )


class NotABackup(Told):
    sentence = "This file is not a backup of a study, or it is damaged. Choose a file that “redactor backup” made."


class BackupWithoutSound(Told):
    sentence = "This backup holds no recordings. Name the study that still has them: redactor restore … --sound FOLDER."


class VaultNewer(Told):
    sentence = "This study was made by a newer version of Interview Redactor. Update the program to open it."


class VaultInUse(Told):
    sentence = "This study is open in another window. Close it there first."

    def __init__(self, since: datetime | None = None, computer: str = "") -> None:
        if since is None:
            super().__init__()
        else:
            where = f" on the computer “{computer}”" if computer else ""
            super().__init__(
                f"This study is open in another window{where}, since {since.astimezone():%H:%M on %d %B %Y}."
                " Close it there first."
            )


class VaultExists(Told):
    sentence = "There is already a study in this folder. Open it, or choose another folder."


class PassphraseTooShort(Told):
    sentence = "The passphrase is too short. Use at least 8 characters; four words are good."


class CodeTooShort(Told):
    sentence = "This code is too short. Use four numbers or more, or a few words."


class RecordDamaged(Told):
    sentence = "The record of decisions does not add up: lines are missing or were changed. Bring back your backup."


class NotFound(Told):
    sentence = "There is no such interview in this study. Look at the list for its code."


class AlreadyWorkedOn(Told):
    sentence = (
        "Somebody has already worked on this transcript, so it is not made anew. "
        "Correct it at the desk, or add the recording to another study."
    )


class NotAllowed(Told):
    sentence = "Only the person who made this decision can take it back."


class StruckIsClosed(Told):
    sentence = "These words were hidden with a code. Type that code first, then bring them back."


class StruckIsGone(Told):
    sentence = "These words are deleted for good, so they stay hidden. Nothing was changed."


class AlreadyHere(Told):
    """The very same recording is in the study, under this code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"This recording is already in the study, as {code}. Nothing was added.")
