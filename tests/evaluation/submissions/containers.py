"""Damage to the container: what bad media, broken copies and odd programs do to the bytes of a workbook."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]


def repacked(data: bytes, method: int, level: int | None = None) -> bytes:
    """The same parts packed otherwise."""
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(output, "w", method, compresslevel=level) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return output.getvalue()


def _flip(data: bytes, dice: Random, times: int) -> bytes:
    damaged = bytearray(data)
    for _ in range(times):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    return bytes(damaged)


def flipped_bits(data: bytes, dice: Random) -> bytes:
    """Some bits of a deflated container flipped."""
    return _flip(data, dice, dice.choice((1, 1, 2, 8, 50)))


def flipped_bits_stored(data: bytes, dice: Random) -> bytes:
    """Some bits of a container without compression flipped: digits become other digits."""
    return _flip(repacked(data, zipfile.ZIP_STORED), dice, dice.choice((1, 1, 2, 8)))


def flipped_digits(data: bytes, dice: Random) -> bytes:
    """Digits of stored values replaced, the check sums left as they were."""
    stored = bytearray(repacked(data, zipfile.ZIP_STORED))
    places = [match.start(1) for match in re.finditer(rb"<v>(\d)", bytes(stored))]
    for place in dice.sample(places, min(dice.randint(1, 3), len(places))):
        stored[place] = ord(str((stored[place] - 48 + dice.randint(1, 9)) % 10))
    return bytes(stored)


def cut(data: bytes, dice: Random) -> bytes:
    """The end missing."""
    return data[: dice.randrange(len(data))]


def cut_in_front(data: bytes, dice: Random) -> bytes:
    """The beginning missing."""
    return data[dice.randrange(1, len(data)) :]


def zeroed(data: bytes, dice: Random) -> bytes:
    """A stretch, or all from some place on, is zeros."""
    start = dice.randrange(len(data))
    length = len(data) - start if dice.random() < 0.5 else min(dice.choice((1, 16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def moved_block(data: bytes, dice: Random) -> bytes:
    """Two sectors exchanged, or one written over another."""
    size = dice.choice((64, 512, 4096))
    one, other = dice.randrange(max(1, len(data) - size)), dice.randrange(max(1, len(data) - size))
    damaged = bytearray(data)
    damaged[one : one + size] = data[other : other + size]
    if dice.random() < 0.5:
        damaged[other : other + size] = data[one : one + size]
    return bytes(damaged[: len(data)])


def junk_around(data: bytes, dice: Random) -> bytes:
    """What mail gateways put behind a file, or before it."""
    junk = dice.choice((b"--disclaimer--\r\n" * 50, dice.randbytes(300), bytes(4096), b"PK\x05\x06" + bytes(18)))
    return data + junk if dice.random() < 0.6 else junk + data


def lost_bytes(data: bytes, dice: Random) -> bytes:
    """Bytes taken out or put in somewhere: a transfer that mended line ends."""
    if dice.random() < 0.3:
        return data.replace(b"\n", b"\r\n") if dice.random() < 0.5 else data.replace(b"\r", b"")
    place, count = dice.randrange(len(data)), dice.randint(1, 20)
    return data[:place] + (data[place + count :] if dice.random() < 0.5 else dice.randbytes(count) + data[place:])


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    output = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        warnings.simplefilter("ignore", UserWarning)
        for name, content in parts:
            target.writestr(name, content)
    return output.getvalue()


def doubled_part(data: bytes, dice: Random) -> bytes:
    """One part there twice, changed in the twin; its name perhaps in capitals."""
    parts = _parts(data)
    name = dice.choice(list(parts))
    twin = re.sub(rb"<v>(\d+)</v>", lambda match: b"<v>%d</v>" % (int(match[1]) + 1), parts[name])
    items = list(parts.items())
    items.insert(dice.randrange(len(items) + 1), (dice.choice((name, name.upper())), twin))
    return _packed(items)


def exchanged_parts(data: bytes, dice: Random) -> bytes:
    """The contents of two parts exchanged."""
    parts = _parts(data)
    one, other = dice.sample(list(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]
    return _packed(list(parts.items()))


def missing_part(data: bytes, dice: Random) -> bytes:
    """A part left out."""
    parts = _parts(data)
    del parts[dice.choice(list(parts))]
    return _packed(list(parts.items()))


def cut_part(data: bytes, dice: Random) -> bytes:
    """A part cut short with a right check sum: a program that crashed while it saved."""
    parts = _parts(data)
    name = dice.choice(list(parts))
    parts[name] = parts[name][: dice.randrange(len(parts[name]))]
    return _packed(list(parts.items()))


def wrong_headers(data: bytes, dice: Random) -> bytes:
    """A field of a local header, a directory entry or the end record overwritten."""
    magic, size = dice.choice(((b"PK\x03\x04", 30), (b"PK\x01\x02", 46), (b"PK\x05\x06", 22)))
    places = [match.start() for match in re.finditer(re.escape(magic), data)]
    place = dice.choice(places) + dice.randrange(4, size - 2)
    damaged = bytearray(data)
    struct.pack_into("<H", damaged, place, dice.choice((0, 1, 8, 0xFFFF, dice.randrange(0x10000))))
    return bytes(damaged)


def two_workbooks(data: bytes, dice: Random) -> bytes:
    """One container written behind another, or a part of one."""
    other = repacked(data, zipfile.ZIP_STORED)
    return (
        data[: dice.randrange(len(data))] + other if dice.random() < 0.5 else data + other[: dice.randrange(len(other))]
    )


DAMAGES: tuple[Damage, ...] = (
    flipped_bits, flipped_bits_stored, flipped_digits, cut, cut_in_front, zeroed, moved_block, junk_around, lost_bytes,
    doubled_part, exchanged_parts, missing_part, cut_part, wrong_headers, two_workbooks,
)  # fmt: skip
