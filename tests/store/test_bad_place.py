"""A workspace on a stick, a share or in a folder that is synced is told to be in danger, and nothing else is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from model.store.bad_place import bad_place, short_of_room

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sdb1 /media/张三/U\\040盘 exfat rw 0 0
/dev/sdc1 /media/stick vfat rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/home /mnt/home nfs4 rw 0 0
/dev/sda2 /mnt/home/local ext4 rw 0 0
"""


@pytest.mark.skipif(sys.platform == "win32", reason="paths as Linux has them")
@pytest.mark.parametrize(
    ("path", "danger"),
    [
        ("/home/a/work.yaodian", None),
        ("/tmp/work.yaodian", None),
        ("/media/张三/U 盘/要点/work.yaodian", "removable"),
        ("/media/stick/work.yaodian", "removable"),
        ("/media/stick2/work.yaodian", None),
        ("/mnt/share/x/work.yaodian", "shared"),
        ("/mnt/home/work.yaodian", "shared"),
        ("/mnt/home/local/work.yaodian", None),
        ("/home/a/OneDrive - 区政府/work.yaodian", "synced"),
        ("/home/a/我的坚果云/work.yaodian", "synced"),
        ("/home/a/Nutstore Files/work.yaodian", "synced"),
        ("/home/a/坚果云/work.yaodian", "synced"),
        ("/home/a/cloud/x/work.yaodian", "synced"),
        ("/home/a/onedrive.yaodian", None),
    ],
)
def test_places_that_are_not_safe_are_known(path: str, danger: str | None) -> None:
    assert bad_place(Path(path), {"OneDriveCommercial": "/home/a/cloud", "HOME": "/home/a"}, MOUNTS) == danger


def test_what_the_system_does_not_say_is_no_danger(tmp_path: Path) -> None:
    assert bad_place(tmp_path / "work.yaodian", {}, "") is None
    bad_place(tmp_path / "work.yaodian")


def test_little_room_is_told_before_it_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "work.yaodian"
    path.write_bytes(bytes(1000))
    assert short_of_room(path, 300 * 2**20) is None
    assert short_of_room(path, 120 * 2**20) == 120
    with path.open("wb") as large:
        large.truncate(400 * 2**20)
    assert short_of_room(path, 1000 * 2**20) == 1000
    assert short_of_room(path, 1300 * 2**20) is None
    assert short_of_room(tmp_path / "none.yaodian") is None
