"""Check codes (校验码): the short digest on the signed paper and in the file that says whether both say the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from model.entry.data import entry_to_data
from model.entry.entry import Entry
from model.entry.period import Period

_WRITTEN = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: without I, L, O, U, which are misheard and misread."""


def check_code(plan: str, version: str, unit: str, period: Period, round: int, entries: Mapping[str, Entry]) -> str:
    """Eight letters in two groups ("7K3M-Q9TX"), readable by telephone. Blank entries do not count."""
    digest = hashlib.sha256(f"{plan}\n{version}\n{unit}\n{period}\n{round}\n".encode())
    for code, entry in sorted(entries.items()):
        if not entry.is_blank:
            digest.update(f"{code}\t{_WRITTEN(_as_it_counts(entry))}\n".encode())
    number = int.from_bytes(digest.digest()[:5], "big")
    letters = "".join(_LETTERS[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def _as_it_counts(entry: Entry) -> dict[str, Any]:
    """The entry as data, its value without the zeros at its end: a cell that held 14.50 comes back as 14.5."""
    data = entry_to_data(entry)
    return data if entry.value is None else {**data, "value": f"{entry.value.normalize():f}"}
