"""Writing a zip container whose unchanged parts are already packed: they are copied, not compressed again."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED, _VERSION = 8, 20
_LAST_BLOCK = b"\x03\x00"
"""An empty deflate block that says it is the last."""
_FIRST_DAY = 33
"""1980-01-01 as zip writes dates: equal content makes equal files."""


@dataclass(frozen=True, slots=True)
class PackedPart:
    """One part, deflated. `name` is plain ASCII."""

    name: str
    crc: int
    size: int
    packed: bytes


def pack(name: str, content: bytes, level: int = 6) -> PackedPart:
    """The part deflated at a level from 1 (fast) to 9 (small)."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return PackedPart(name, zlib.crc32(content), len(content), deflater.compress(content) + deflater.flush())


@dataclass(frozen=True, slots=True)
class PackedPiece:
    """A piece of a part, deflated by itself so that it can be joined with others."""

    content: bytes
    packed: bytes


def pack_piece(content: bytes, level: int = 6) -> PackedPiece:
    """A piece that ends on a whole byte and refers to nothing outside itself."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return PackedPiece(content, deflater.compress(content) + deflater.flush(zlib.Z_FULL_FLUSH))


def join_pieces(name: str, pieces: Iterable[PackedPiece]) -> PackedPart:
    """The part that these pieces make up, in this order."""
    crc, size, packed = 0, 0, []
    for piece in pieces:
        crc, size = zlib.crc32(piece.content, crc), size + len(piece.content)
        packed.append(piece.packed)
    return PackedPart(name, crc, size, b"".join((*packed, _LAST_BLOCK)))


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a container of our own, by name in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def join(parts: Iterable[PackedPart]) -> bytes:
    """The container that holds these parts."""
    output, directory = bytearray(), bytearray()
    count = 0
    for part in parts:
        name = part.name.encode("ascii")
        common = (_DEFLATED, 0, _FIRST_DAY, part.crc, len(part.packed), part.size, len(name), 0)
        directory += _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, 0, *common, 0, 0, 0, 0, len(output)) + name
        output += _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, *common) + name + part.packed
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(output), 0)
    return bytes(output + directory + end)
