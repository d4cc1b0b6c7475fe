"""Another passphrase, and a code that opens the study without it: the database goes over to a new master key."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from models.errors import FolderError, StorageFull
from models.header import HEADER
from models.sealing import files, keys, opened
from models.vault.open_folder import DATABASE, OPENED, PURPOSES, Opened


@dataclass(frozen=True, slots=True)
class Following:
    """The next master key, the study.json that locks it, and the recovery code that opens it, or ""."""

    master: bytes
    header: bytes
    code: str


class Rekeyed(Opened):
    """The part of a vault that knows about passphrases."""

    def check_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase where this is not the study's passphrase."""
        keys.unwrap((self.folder / HEADER).read_bytes(), passphrase)

    def change_passphrase(self, old: str, new: str, cost: keys.Cost | None = None) -> str:
        """Lock the study with another passphrase, and re-encrypt its database under a new key.

        Returns the new recovery code where the study had one (the old one opens nothing any more), else "". What was
        set aside before a migration goes. Copies and backups made before open with the passphrase of their day.
        Raises WrongPassphrase, PassphraseTooShort, StorageFull, FolderError; then the old one holds.
        """
        following = self.next_passphrase(old, new, cost)
        self.go_over(following)
        return following.code

    def next_passphrase(self, old: str, new: str, cost: keys.Cost | None = None) -> Following:
        """The slow half of changing it, which asks nothing of the database; `go_over` makes it hold.

        Raises WrongPassphrase, PassphraseTooShort.
        """
        header, master = (self.folder / HEADER).read_bytes(), keys.new_master()
        keys.unwrap(header, old)
        following, code = keys.wrap(master, new, cost or keys.Cost()), ""
        if keys.has_recovery(header):
            code = keys.new_code()
            following = keys.with_recovery(following, master, code)
        return Following(master, following, code)

    def go_over(self, following: Following) -> None:
        """Re-encrypt under the next key. Raises StorageFull, FolderError; then the old passphrase holds."""
        self._re_encrypt(following.master, following.header)

    def make_recovery_code(self, passphrase: str) -> str:
        """A code, to be printed once and kept somewhere safe, that opens the study too. Raises WrongPassphrase."""
        header, code = (self.folder / HEADER).read_bytes(), keys.new_code()
        keys.unwrap(header, passphrase)
        files.write(self.folder / HEADER, keys.with_recovery(header, self._master, code))
        return code

    def _re_encrypt(self, master: bytes, header: bytes) -> None:
        """Go over to another master key. Killed at any moment, one of the two opens it, and `header` knows both."""
        if master != self._master:
            before = (self.folder / HEADER).read_bytes()
            with files.workspace(self.folder) as place:
                self._db.copy(place / DATABASE, keys.derive(master, PURPOSES[DATABASE]))
                try:
                    files.write(self.folder / HEADER, keys.with_previous(header, master, self._master))
                    self._db.exchange(place / DATABASE, keys.derive(master, PURPOSES[DATABASE]))
                except (FolderError, StorageFull):
                    files.write(self.folder / HEADER, before)
                    raise
            self._master = master
            self._keep_anchor()
            opened.say(self.folder / OPENED, self._key(OPENED))
        with suppress(FolderError, StorageFull):  # it is done: else the next opening clears the header up
            files.write(self.folder / HEADER, header)
        self._drop_set_aside()
