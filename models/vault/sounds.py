"""A vault's recordings: sealed as they come, and kept in pieces once a participant strikes with a code of hers."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256

from models.errors import AlreadyHere
from models.sealing import files, keys, pieces
from models.sealing.sealed import Chunked, Readable, seal
from models.study import Interview, Recording
from models.vault.open_folder import Opened


class Sounds(Opened):
    """The part of a vault that keeps recordings."""

    def add_recording(self, source: Readable, *, code: str = "") -> Interview:
        """Seal a recording into the vault as a new interview. Raises AlreadyHere, StorageFull, FolderError."""
        with self.kept(self.seal(source)) as recording:
            return self.store.interviews.add(recording, code=code)

    def seal(self, source: Readable) -> Recording:
        """Encrypt a recording into the vault, for an interview that gets it next (see `kept`).

        Asks nothing of the store, so it may run beside it. Raises StorageFull, FolderError.
        """
        key, name, reader = secrets.token_bytes(keys.KEY_BYTES), secrets.token_hex(8), _Hashing(source)
        size = seal(reader, self.recording_path(name), key)
        return Recording(0, name, key, reader.digest.hexdigest(), size)

    @contextmanager
    def kept(self, recording: Recording) -> Iterator[Recording]:
        """Within it the store takes up a sealed recording; where that fails, its file is gone again.

        Raises AlreadyHere where an interview has this very recording.
        """
        try:
            if (twin := self.store.interviews.with_digest(recording.digest)) is not None:
                raise AlreadyHere(twin.code)
            yield recording
        except BaseException:
            self.recording_path(recording.file).unlink(missing_ok=True)
            raise

    def remove(self, interview: int) -> None:
        """Take an interview and all that belongs to it out of the study; its sound's key goes first."""
        recording = self.store.interviews.recording(interview)
        self.store.interviews.remove(interview)
        if recording:
            with files.told(self.recording_path(recording.file)):
                self.recording_path(recording.file).unlink(missing_ok=True)

    def open_recording(self, recording: Recording) -> Chunked:
        """The recording's bytes, decrypted as they are read; silent where a participant struck and closed it.

        Raises VaultDamaged, FolderError.
        """
        now_ = self.store.interviews.recording(recording.interview) or recording  # it may be in pieces since
        return pieces.open_sound(self.recording_path(now_.file), now_.key)

    def in_pieces(self, recording: Recording, samples: Iterable[bytes], *, channels: int, rate: int) -> Recording:
        """Write a recording anew, in pieces, for `exchange` to take up; a file that it never takes up is swept away.

        Asks nothing of the store, so it may run beside it. Raises StorageFull, FolderError.
        """
        name = f".{secrets.token_hex(8)}.part"
        made, size = pieces.write(self.recording_path(name), samples, channels=channels, rate=rate)
        return replace(recording, file=name, key=made, size=size)

    def exchange(self, made: Recording) -> None:
        """Let a recording in pieces take the place of the one as it came, whose key and file are destroyed.

        What participants with a code have struck is silent from then on. Raises StorageFull, FolderError.
        """
        before = self.store.interviews.recording(made.interview)
        there, name = self.recording_path(made.file), secrets.token_hex(8)
        with files.told(there):
            there.replace(self.recording_path(name))
        self.store.strikes.take_pieces(replace(made, file=name), self.store.decisions.get(made.interview))
        if before:
            with suppress(OSError):  # it may be open somewhere; its key is gone in any case
                self.recording_path(before.file).unlink(missing_ok=True)


class _Hashing:
    """Reads through, and keeps the SHA-256 of all that was read."""

    def __init__(self, source: Readable) -> None:
        self._source, self.digest = source, sha256()

    def read(self, size: int, /) -> bytes:
        data = self._source.read(size)
        self.digest.update(data)
        return data
