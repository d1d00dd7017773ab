"""Check codes (校验码): the short digest on the signed paper and in the file that says whether both say the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal

from model.entry.data import Said, entry_to_json, says_nothing
from model.entry.period import Period

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: without I, L, O, U, which are misheard and misread."""


def check_code(plan: str, version: str, unit: str, period: Period, round: int, entries: Mapping[str, Said]) -> str:
    """Eight letters in two groups ("7K3M-Q9TX"), readable by telephone. Blank entries do not count."""
    said = [
        f"{code}\t{entry_to_json(entry, _as_it_counts(entry.value))}\n"
        for code, entry in sorted(entries.items())
        if not says_nothing(entry)
    ]
    digest = hashlib.sha256(f"{plan}\n{version}\n{unit}\n{period}\n{round}\n{''.join(said)}".encode())
    number = int.from_bytes(digest.digest()[:5], "big")
    letters = "".join(_LETTERS[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def _as_it_counts(value: Decimal | None) -> str | None:
    """The value without the zeros at its end: a cell that held 14.50 comes back as 14.5."""
    text = str(value)
    return text if text.isdecimal() else None if value is None else f"{value.normalize():f}"
