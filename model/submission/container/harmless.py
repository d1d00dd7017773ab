"""Which files may be read in this very process: small ones that only our own readers touch."""

from __future__ import annotations

from model.submission.container.kind_of_file import COMPOUND
from model.submission.container.package import declared_size

MOST_TEXT = 2**20
MOST_UNPACKED = 2 * 2**20
"""Five times a filled form. What is declared is held against what comes out while inflating."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def is_harmless(data: bytes) -> bool:
    """Whether reading `data` cannot take long, need much memory or end the process.

    A container of one or two megabytes is read by our own strict reader alone, which counts while it inflates. Whatever
    other libraries have to read (old formats, passwords) is not harmless, nor is anything large.
    """
    if data.startswith(COMPOUND):
        return False
    if data.startswith(_ZIP):
        size = declared_size(data)
        return size is None or size <= MOST_UNPACKED
    return len(data) <= MOST_TEXT
