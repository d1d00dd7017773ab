"""What the reading of a form needs of a workbook, whatever its format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from model.finding import Finding
from model.submission.workbook.book import Catalogue, SheetEntry
from model.submission.workbook.looks import Looks
from model.submission.workbook.raw_sheet import RawSheet


class Workbook(Protocol):
    """An opened workbook. Whatever reads a part of it may raise Refused."""

    @property
    def format(self) -> str:
        """ "xlsx", "xlsm", "xls", "ods" or "text"."""

    @property
    def catalogue(self) -> Catalogue:
        """Its sheets, defined names, and whether its days count from 1904."""

    @property
    def looks(self) -> Looks:
        """Number formats and struck-through styles; none where it has no styles."""

    @property
    def doubled(self) -> tuple[str, ...]:
        """Parts that are there more than once, so that programs differ on which they read."""

    def read_sheet(self, entry: SheetEntry) -> RawSheet:
        """A sheet's cells."""

    def property_text(self, part: str, wanted: str) -> str | None:
        """A document property: the identifier of docProps/core.xml, or that of this name in docProps/custom.xml."""

    def remarks(self) -> list[Finding]:
        """What is to be said about the file as a whole, whatever its cells hold."""


@dataclass(frozen=True, slots=True)
class ReadBook:
    """A workbook of another format than Open XML, read as a whole when it was opened. `sheets` by part."""

    format: str
    catalogue: Catalogue
    sheets: Mapping[str, RawSheet]
    looks: Looks = field(default_factory=Looks)
    custom: Mapping[str, str] = field(default_factory=dict)
    identifier: str | None = None
    said: tuple[Finding, ...] = ()
    doubled: tuple[str, ...] = ()

    def read_sheet(self, entry: SheetEntry) -> RawSheet:
        """A sheet's cells."""
        return self.sheets[entry.part]

    def property_text(self, part: str, wanted: str) -> str | None:
        """A document property."""
        return self.identifier if part == "docProps/core.xml" else self.custom.get(wanted)

    def remarks(self) -> list[Finding]:
        """What was noticed while it was read."""
        return list(self.said)
