"""A study in a folder that goes to other computers is noticed; one on this computer is left in peace."""

from __future__ import annotations

import sys

import pytest

from models.sealing import place


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox/study",
        "OneDrive - A University/x/study",
        "Nextcloud/study",
        "Library/CloudStorage/Box/s",
        "Dropbox (Me)",
    ],
)
def test_a_folder_of_a_cloud_service_is_noticed_before_it_is_made(tmp_path, folder):
    assert place.warning(tmp_path / folder) == place.CLOUD


def test_a_mark_that_a_service_leaves_is_noticed(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert place.warning(tmp_path / "a" / "study") == place.CLOUD


def test_a_link_into_such_a_folder_is_followed(tmp_path):
    (tmp_path / "Dropbox" / "real").mkdir(parents=True)
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox" / "real")
    assert place.warning(tmp_path / "mine" / "study") == place.CLOUD


@pytest.mark.skipif(sys.platform != "linux", reason="Linux lists what is mounted")
@pytest.mark.parametrize(("kind", "said"), [("nfs4", place.NETWORK), ("cifs", place.NETWORK), ("ext4", None)])
def test_another_computers_disk_is_noticed(tmp_path, kind, said):
    shared = tmp_path / "a share"
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\nserver:/x {str(shared).replace(' ', chr(92) + '040')} {kind} rw 0 0\n")
    assert place.warning(shared / "study", mounts) == said
    assert place.warning(tmp_path / "elsewhere", mounts) is None


def test_an_ordinary_folder_is_left_in_peace(tmp_path):
    assert place.warning(tmp_path / "Documents" / "synchrony study") is None
