"""The day on which a picture was taken, from its own record (EXIF 2.32: DateTimeOriginal, else DateTime)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from datetime import date

_ORIGINAL, _DIGITIZED, _CHANGED, _EXIF = 0x9003, 0x9004, 0x0132, 0x8769
_MOST_ENTRIES = 512
_DAY = re.compile(rb"(\d{4}):(\d\d):(\d\d) ")


def picture_date(data: bytes) -> date | None:
    """None where the file is no JPEG, or says nothing that is a day."""
    record = _exif_of(data)
    if record is None:
        return None
    try:
        days = dict(_days_in(record))
    except (struct.error, ValueError):
        return None
    return next((days[tag] for tag in (_ORIGINAL, _DIGITIZED, _CHANGED) if tag in days), None)


def _exif_of(data: bytes) -> bytes | None:
    """The TIFF structure in a JPEG's APP1 segment."""
    if not data.startswith(b"\xff\xd8"):
        return None
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == 0xE1 and data[place + 4 : place + 10] == b"Exif\0\0":
            return data[place + 10 : place + 2 + length]
        if marker == 0xDA or length < 2:
            return None
        place += 2 + length
    return None


def _days_in(record: bytes) -> Iterator[tuple[int, date]]:
    order = {b"II": "<", b"MM": ">"}.get(record[:2])
    if order is None:
        return
    directories = [struct.unpack_from(f"{order}L", record, 4)[0]]
    seen: set[int] = set()
    while directories:
        start = directories.pop()
        if start in seen or start + 2 > len(record):
            continue
        seen.add(start)
        count = min(struct.unpack_from(f"{order}H", record, start)[0], _MOST_ENTRIES)
        for place in range(start + 2, start + 2 + 12 * count, 12):
            tag, _kind, size, value = struct.unpack_from(f"{order}HHLL", record, place)
            if tag == _EXIF:
                directories.append(value)
            elif tag in (_ORIGINAL, _DIGITIZED, _CHANGED) and (day := _day(record[value : value + size])):
                yield tag, day


def _day(text: bytes) -> date | None:
    found = _DAY.match(text)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
