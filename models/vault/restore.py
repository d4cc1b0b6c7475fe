"""Bringing a study back from a backup: into a new folder, built aside and looked through before it takes its place."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from models.errors import BackupWithoutSound, VaultExists
from models.header import HEADER
from models.sealing import files
from models.vault import LOCK, RECORDINGS, Vault, backup


def restore(path: Path, folder: Path, passphrase: str, *, sound: Path | None = None) -> None:
    """Make a vault in `folder` from a backup, with the passphrase that the study had then.

    A backup that was set aside before a migration holds no recordings: `sound` is the study that has them.
    Raises NotABackup, WrongPassphrase, VaultExists, BackupWithoutSound, VaultDamaged, VaultNewer, FolderError,
    StorageFull; then nothing is left behind, and nothing that was there is changed.
    """
    with files.told(folder):
        if folder.exists() and any(folder.iterdir()):
            raise VaultExists
    content, master = backup.read(path, passphrase)
    if not content.whole and sound is None:
        raise BackupWithoutSound
    with files.workspace(files.private_folder(folder.parent)) as place:
        made = files.private_folder(place / "study")
        files.private_folder(made / RECORDINGS)
        backup.unpack(path, content, master, made)
        files.write(made / HEADER, content.header)
        with Vault.open(made, passphrase) as vault:
            vault.check()
            if sound is not None and not content.whole:
                _fetch_sound(vault, sound)
        (made / LOCK).unlink(missing_ok=True)
        with files.told(folder):
            with suppress(FileNotFoundError):
                folder.rmdir()  # it is empty, and some systems do not rename over a folder
            made.replace(folder)
    files.sync_folder(folder.parent)


def _fetch_sound(vault: Vault, elsewhere: Path) -> None:
    for interview in vault.store.interviews.all():
        if recording := vault.store.interviews.recording(interview.id):
            source, target = elsewhere / RECORDINGS / recording.file, vault.recording_path(recording.file)
            if not source.is_file():
                raise BackupWithoutSound
            with files.told(source), source.open("rb") as there, files.writing(target) as here:
                shutil.copyfileobj(there, here)
            vault.open_recording(recording).close()  # it is whole, and opens with this study's key
