"""Where a study lies: folders that other programs copy to other computers are noticed, and said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Names of folders that services for keeping files in step make for themselves, in lower case.
_CLOUD = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "com~apple~clouddocs",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "seafile",
    "syncthing",
    "pcloud drive",
    "pclouddrive",
    "megasync",
    "mega",
    "box sync",
    "tresorit",
    "sciebo",
)
_MARKS = (".stfolder", ".dropbox", ".sync", ".owncloudsync.log", ".csync_journal.db")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2"}
    | {"fuse.gvfsd-fuse", "9p", "ceph", "glusterfs", "fuse.glusterfs"}
)
CLOUD = (
    "This folder seems to be copied to other computers by a cloud service. The study in it is encrypted, but copies "
    "of it cannot be erased from here. Better choose a folder on this computer alone."
)
NETWORK = (
    "This folder lies on another computer. If the network fails, what was written last may be lost. "
    "Better choose a folder on this computer."
)


def warning(path: Path, mounts: Path = Path("/proc/self/mounts")) -> str | None:
    """A sentence where a folder (there already or not) is in step with a cloud or on a network; else None.

    It goes by the names and marks that these services leave and by the kind of the file system, so it may miss one.
    """
    real = Path(os.path.realpath(path))
    if any(_of_a_cloud(folder) for folder in (real, *real.parents)):
        return CLOUD
    return NETWORK if _on_a_network(real, mounts) else None


def _of_a_cloud(folder: Path) -> bool:
    name = folder.name.lower()
    # Services append whose folder it is: OneDrive - A University.
    named = name in _CLOUD or any(name.startswith(f"{one} {mark}") for one in _CLOUD[:3] for mark in "-(")
    return named or any((folder / mark).exists() for mark in _MARKS)


def _on_a_network(path: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - another call on other systems

        remote = 4  # DRIVE_REMOTE
        return path.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == remote
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # macOS has no such list
        return False
    best, kind = Path(), ""
    for line in lines:
        _device, place, form, *_ = line.split(" ")
        folder = Path(place.replace("\\040", " "))
        if path.is_relative_to(folder) and len(folder.parts) >= len(best.parts):
            best, kind = folder, form
    return kind in _NETWORK
