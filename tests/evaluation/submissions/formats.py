"""Forms in other formats, for damage: old Excel, OpenDocument, text in three encodings, and encrypted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tests.evaluation.submissions import containers
from tests.submission.container.container_faults import encrypted
from tests.submission.other_formats import as_text, old_excel, open_document


@dataclass(frozen=True)
class Format:
    """Another format of a form: how it is made, what it is called, and the password that opens it."""

    name: str
    file: str
    make: Callable[[bytes], bytes]
    passwords: tuple[str, ...] = ()

    def made(self, seed: int, data: bytes) -> bytes:
        """The form in this format; the same one is made once."""
        return _made(self, seed, data)


@cache
def _made(to: Format, seed: int, data: bytes) -> bytes:
    return to.make(data)


FORMATS = (
    Format("xls", "回表.xls", old_excel),
    Format("ods", "回表.ods", open_document),
    Format("csv in GB18030", "回表.csv", lambda data: as_text(data).encode("gb18030")),
    Format("xls again", "回表.et", old_excel),
    Format("csv in UTF-8", "回表.csv", lambda data: as_text(data).encode("utf-8-sig")),
    Format("tabs in UTF-16", "回表.txt", lambda data: as_text(data, "\t").encode("utf-16")),
    Format("encrypted", "回表.xlsx", lambda data: encrypted(data, "秘密"), ("秘密",)),
)
DAMAGES: tuple[containers.Damage, ...] = (
    containers.flipped_bits, containers.cut, containers.zeroed, containers.moved_block, containers.lost_bytes,
    containers.cut_in_front, containers.junk_around,
)  # fmt: skip
