"""The zip container of a workbook, read by hand and strictly.

Nothing is believed twice: the central directory against the local headers, sizes and check sums against what comes
out while inflating. Limits hold for what is declared and again for what is really there.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from model.submission.refusal import Refused

MOST_BYTES = 50 * 2**20
_MOST_MEMBERS = 3000
_MOST_PART = 150 * 2**20
_MOST_IN_ALL = 200 * 2**20
_MOST_RATIO = 400
_RATIO_FROM = 2**20
_MOST_ENDS = 1000
"""How many places are tried that look like the end of a container."""
_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END64, _END64_PLACE = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_SATURATED, _EXTRA64 = 0xFFFFFFFF, 1
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _UTF8 = 1, 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """One part as the directory declares it; `header` is where its local header stands, `start` its first byte."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    header: int
    start: int


@dataclass(frozen=True, slots=True)
class Package:
    """A container that passed the pre-flight. `doubled` names parts that are there more than once."""

    data: bytes
    members: Mapping[str, Member]
    doubled: tuple[str, ...] = ()

    def read(self, name: str) -> bytes | None:
        """A part's bytes, its check sum right to the last one; None where there is no such part. Refused if damaged."""
        member = self.members.get(name.lower())
        return None if member is None else _inflate(self.data, member)

    def has(self, prefix: str) -> bool:
        """Whether any part's name begins so."""
        return any(name.startswith(prefix) for name in self.members)


def open_package(data: bytes) -> Package:
    """The container in `data`; Refused where it is damaged, hostile or too large."""
    if len(data) > MOST_BYTES:
        raise Refused("workbook.too_large", size=len(data) // 2**20)
    start, count, end = _find_directory(data)
    members = _read_directory(data, start, count, end)
    _check_overlap(members, start)
    _check_sizes(members)
    by_name: dict[str, Member] = {}
    doubled = tuple(one.name for one in members if by_name.setdefault(one.name.lower(), one) is not one)
    return Package(data, by_name, doubled)


def declared_size(data: bytes) -> int | None:
    """What the container says that it unpacks to; None where it is refused before anything is unpacked."""
    try:
        return sum(member.size for member in open_package(data).members.values())
    except Refused:
        return None


def _find_directory(data: bytes) -> tuple[int, int, int]:
    """Where the central directory starts, its number of entries, where it ends. Bytes after the zip are allowed."""
    place = data.rfind(b"PK\x05\x06")
    for _ in range(_MOST_ENDS):
        if place < 0:
            break
        if place + _END.size <= len(data):
            _, disk, first_disk, here, count, size, offset, _ = _END.unpack_from(data, place)
            end = place
            if data[place - _END64_PLACE.size : place].startswith(b"PK\x06\x07"):
                offset, size, count, here, end = _find_wide_end(data, place, (offset, size, count))
            if offset + size == end and disk == first_disk == 0 and here == count:
                if count > _MOST_MEMBERS:
                    raise Refused("workbook.too_many_parts", count=count)
                return offset, count, end
        place = data.rfind(b"PK\x05\x06", 0, place)
    raise Refused("workbook.incomplete")


def _find_wide_end(data: bytes, place: int, narrow: tuple[int, int, int]) -> tuple[int, int, int, int, int]:
    """Start, size and entries (twice) of the directory by a zip64 record, and where that stands, before `place`.

    Some programs write one though nothing needs it. Refused where it contradicts what the usual end says (`narrow`).
    """
    _, disk, record, disks = _END64_PLACE.unpack_from(data, place - _END64_PLACE.size)
    if (
        disk
        or disks != 1
        or record + _END64.size + _END64_PLACE.size != place
        or data[record : record + 4] != b"PK\x06\x06"
    ):
        raise Refused("workbook.damaged")
    _, length, _, _, one, other, here, count, size, offset = _END64.unpack_from(data, record)
    said = zip(narrow, (offset, size, count), (_SATURATED, _SATURATED, 0xFFFF), strict=True)
    if length != _END64.size - 12 or one or other or any(short not in (wide, most) for short, wide, most in said):
        raise Refused("workbook.damaged")
    return offset, size, count, here, record


def _wide(values: tuple[int, ...], extra: bytes) -> tuple[int, ...]:
    """`values`, those that say "too large for here" as the zip64 field in `extra` has them, in the same order."""
    if _SATURATED not in values:
        return values
    place = 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, place)
        if kind == _EXTRA64 and place + 4 + length <= len(extra):
            wide = iter(struct.unpack_from(f"<{length // 8}Q", extra, place + 4))
            try:
                return tuple(next(wide) if value == _SATURATED else value for value in values)
            except (StopIteration, RuntimeError) as error:
                raise Refused("workbook.damaged") from error
        place += 4 + length
    raise Refused("workbook.damaged")


def _read_directory(data: bytes, place: int, count: int, end: int) -> list[Member]:
    members: list[Member] = []
    starts: set[int] = set()
    for _ in range(count):
        if place + _CENTRAL.size > end or data[place : place + 4] != b"PK\x01\x02":
            raise Refused("workbook.damaged")
        fields = _CENTRAL.unpack_from(data, place)
        flags, method, crc, packed, size = fields[3], fields[4], fields[7], fields[8], fields[9]
        name_length, extra, comment, offset = fields[10], fields[11], fields[12], fields[16]
        raw_name = data[place + _CENTRAL.size : place + _CENTRAL.size + name_length]
        behind = place + _CENTRAL.size + name_length
        size, packed, offset = _wide((size, packed, offset), data[behind : behind + extra])
        place += _CENTRAL.size + name_length + extra + comment
        name = _safe_name(raw_name, flags)
        if offset in starts:
            raise Refused("workbook.overlapping")
        starts.add(offset)
        if flags & _ENCRYPTED:
            raise Refused("workbook.part_encrypted")
        if method not in (_STORED, _DEFLATED):
            raise Refused("workbook.damaged")
        start = _check_local(data, offset, raw_name, (flags, method, crc, packed, size))
        members.append(Member(name, method, crc, packed, size, offset, start))
    if place != end:
        raise Refused("workbook.damaged")
    return members


def _safe_name(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8" if flags & _UTF8 else "cp437").replace("\\", "/")
    except UnicodeDecodeError as error:
        raise Refused("workbook.damaged") from error
    parts = name.split("/")
    if "\0" in name or name.startswith("/") or ".." in parts or (len(name) > 1 and name[1] == ":"):
        raise Refused("workbook.path_outside", name=name[:80])
    return name


def _check_local(data: bytes, offset: int, name: bytes, declared: tuple[int, int, int, int, int]) -> int:
    """Where the part's bytes begin; Refused where the local header says anything else than the directory."""
    if offset + _LOCAL.size > len(data):
        raise Refused("workbook.damaged")
    magic, _, flags, method, _, _, crc, packed, size, name_length, extra = _LOCAL.unpack_from(data, offset)
    start = int(offset) + _LOCAL.size + int(name_length) + int(extra)
    if magic != b"PK\x03\x04" or data[offset + _LOCAL.size : offset + _LOCAL.size + name_length] != name:
        raise Refused("workbook.damaged")
    size, packed = _wide((size, packed), data[start - extra : start])
    streamed = flags & 8
    if method != declared[1] or (not streamed and (crc, packed, size) != declared[2:]):
        raise Refused("workbook.damaged")
    return start


def _check_sizes(members: list[Member]) -> None:
    """No part may be far too large or packed beyond all sense, and their sum must be bearable."""
    if sum(member.size for member in members) > _MOST_IN_ALL:
        raise Refused("workbook.unpacks_too_large")
    for member in members:
        if member.size > _MOST_PART or (member.size > _RATIO_FROM and member.size > member.packed * _MOST_RATIO):
            raise Refused("workbook.unpacks_too_large")
        if member.method == _STORED and member.size != member.packed:
            raise Refused("workbook.damaged")


def _check_overlap(members: list[Member], directory: int) -> None:
    """No two parts may share bytes, and none may reach into the directory."""
    reached = 0
    for member in sorted(members, key=lambda one: one.header):
        if member.header < reached or member.start + member.packed > directory:
            raise Refused("workbook.overlapping")
        reached = member.start + member.packed


def _inflate(data: bytes, member: Member) -> bytes:
    packed = data[member.start : member.start + member.packed]
    if member.method == _STORED:
        content = packed
    else:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflater.decompress(packed, member.size + 1)
        except zlib.error as error:
            raise Refused("workbook.damaged") from error
        if not inflater.eof or inflater.unused_data or inflater.unconsumed_tail:
            raise Refused("workbook.damaged")
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise Refused("workbook.check_sum")
    return content
