"""Where a workspace does not lie safely: a stick that is pulled, a share that loses locks, a folder that is synced.

Nothing is refused: somebody who has no other place has to be able to work.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

REMOVABLE, SHARED, SYNCED = "removable", "shared", "synced"
_FILE_SYSTEMS = {
    **dict.fromkeys(("vfat", "exfat", "msdos"), REMOVABLE),
    **dict.fromkeys(("cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "fuse.davfs"), SHARED),
}
"""What Linux calls the file systems of sticks and of shares."""
_LEAST_ROOM = 200 * 2**20
_TIMES_ITS_SIZE = 3
"""Room for the log, a backup and a copy before an update."""
_DRIVES = {2: REMOVABLE, 4: SHARED}
"""What GetDriveTypeW answers."""
_SYNCING = (
    "onedrive", "dropbox", "icloud", "nutstore", "坚果云", "我的坚果云", "baidusyncdisk", "百度网盘同步空间",
    "wpsdrive", "wps云盘",
)  # fmt: skip
"""How the folders of programs begin that carry files to other machines."""


def bad_place(path: Path, environment: Mapping[str, str] | None = None, mounts: str | None = None) -> str | None:
    """Why a workspace at `path` is in danger; None where it is not, or where the system does not say.

    `environment` and `mounts` (as /proc/self/mounts has them) are the system's own unless they are given.
    """
    place = Path(os.path.abspath(path))
    environment = os.environ if environment is None else environment
    folders = [Path(environment[name]) for name in environment if name.upper().startswith("ONEDRIVE")]
    if any(place.is_relative_to(folder) for folder in folders if folder.is_absolute()):
        return SYNCED
    if any(part.lower().startswith(_SYNCING) for part in place.parent.parts):
        return SYNCED
    if sys.platform == "win32":
        return SHARED if place.drive.startswith("\\\\") else _DRIVES.get(_drive_type(place.anchor))
    return _by_mount(place, _mounts() if mounts is None else mounts)


def short_of_room(path: Path, free: int | None = None) -> int | None:
    """How many MiB are free where a workspace lies, where that may not last; None where it will, or nobody knows.

    `free` bytes are the system's own word unless they are given.
    """
    try:
        needed = max(_LEAST_ROOM, _TIMES_ITS_SIZE * path.stat().st_size)
        free = shutil.disk_usage(path.parent).free if free is None else free
    except OSError:
        return None
    return free // 2**20 if free < needed else None


def _by_mount(place: Path, mounts: str) -> str | None:
    found = [(len(folder.parts), kind) for folder, kind in _mounted(mounts) if place.is_relative_to(folder)]
    return _FILE_SYSTEMS.get(max(found, default=(0, ""))[1])


def _mounted(mounts: str) -> Iterator[tuple[Path, str]]:
    """Folders and the kinds of what is mounted there; blanks in names are written as octal numbers."""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) >= 3:
            yield Path(fields[1].replace("\\040", " ")), fields[2]


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _drive_type(root: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # not needed elsewhere

    return int(ctypes.windll.kernel32.GetDriveTypeW(root))
