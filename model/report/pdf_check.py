"""Holding a finished PDF against the bulletin that the data give, sign by sign in the order of reading.

A PDF carries no marks, so its text is held against the whole text: a paragraph, then a row of a table, and so on.
Between two pages there may be a page's number and the headings of a table that goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from model.finding import Finding, Severity
from model.report.bulletin import Bulletin, Grid, text_of
from model.report.check import ReportCheck
from model.report.figure import has_digit, numerals
from model.report.pdf_reading import PdfReading, read_pdf
from model.report.word_file import clean_line

_AROUND = 12
_AWRY = 60
"""How much longer or shorter than it should be a text may be for the reader to find the next one."""
_ONE_GLYPH = {"⸺": "——", "⸻": "———", "⋯": "…", "・": "·", "〜": "～", "∕": "／"}
"""Signs as which faces draw others."""
_NOT_CARRIED = re.compile(
    "[^!-\u024f\u0370-\u04ff\u2010-\u2027\u2030-\u205e\u2070-\u25ff\u2605\u2606\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uffef]+"
)
"""Signs of which a PDF has no text for certain, since faces of official documents lack them: emoji, other scripts, rare
characters of names, marks that are not seen. They are not looked for.
"""


def check_pdf(path: Path, bulletin: Bulletin) -> ReportCheck:
    """Read a PDF back and hold all of its text against the bulletin. ModelError "file.unreadable"."""
    return compare_pdf(read_pdf(path), bulletin, path.name)


def compare_pdf(reading: PdfReading, bulletin: Bulletin, name: str) -> ReportCheck:
    """The same for what was read already. `sourced` counts the numerals of texts that say what they should."""
    told = numbers = sourced = 0
    pages = _Pages(reading.pages)
    findings = list(pages.wrong_numbers)
    expected = list(_expected(bulletin))
    for (text, count, headings), (following, *_) in zip(expected, [*expected[1:], ("", 0, "")], strict=True):
        numbers += count
        found = pages.take(text, headings, following)
        if found is None:
            sourced += count
        else:
            findings.append(found)
    rest = pages.rest
    if has_digit(rest):
        told = len(numerals(rest))
        context = {"where": pages.where, "found": numerals(rest)[0], "around": rest[: 2 * _AROUND]}
        findings.append(Finding("report.numeral_without_source", Severity.BLOCKING, pages.where, context=context))
    return ReportCheck(name, numbers + told, sourced, tuple(findings))


def _expected(bulletin: Bulletin) -> Iterator[tuple[str, int, str]]:
    """Each paragraph and row: its text, how many numerals it has, the headings that may come before it on a page."""
    for block in bulletin.blocks:
        if not isinstance(block, Grid):
            yield _squeezed(block.text), len(numerals(block.text)), ""
            continue
        headings = _squeezed("".join(column.heading for column in block.columns))
        yield headings, 0, ""
        for row in block.rows:
            cells = [text_of(cell) for cell in row]
            yield _squeezed("".join(cells)), sum(len(numerals(cell)) for cell in cells), headings


def _squeezed(text: str) -> str:
    for sign, others in _ONE_GLYPH.items():
        text = text.replace(sign, others)
    return _NOT_CARRIED.sub("", clean_line(text))


class _Pages:
    """The texts of the pages, and how far they were read."""

    def __init__(self, pages: Sequence[str]) -> None:
        self._pages: list[str] = []
        self.wrong_numbers: list[Finding] = []
        for number, page in enumerate(pages, start=1):
            squeezed, foot = _squeezed(page), f"—{number}—"
            self._pages.append(squeezed.removesuffix(foot))
            if not squeezed.endswith(foot):
                self.wrong_numbers.append(_differs(f"第 {number} 页", squeezed[-len(foot) :], foot))
        self._page = self._at = 0

    @property
    def where(self) -> str:
        """The page that is read."""
        return f"第 {min(self._page + 1, len(self._pages))} 页"

    @property
    def rest(self) -> str:
        """What was not read."""
        return self._here + "".join(self._pages[self._page + 1 :])

    @property
    def _here(self) -> str:
        return self._pages[self._page][self._at :] if self._page < len(self._pages) else ""

    def take(self, text: str, headings: str, following: str) -> Finding | None:
        """Read this text, which may go on on the next page; a finding where something else stands there.

        Reading then goes on at the text that should be `following`, where that is found.
        """
        left, before = text, (self._page, self._at)
        while left and (self._here or self._turn(headings)):
            part = self._here[: len(left)]
            if not left.startswith(part):
                break
            self._at += len(part)
            left = left[len(part) :]
        if not left:
            return None
        self._page, self._at = before
        return self._pass_over(text, headings, following)

    def _turn(self, headings: str) -> bool:
        """To the next page, behind the headings of a table that goes on there."""
        if self._page + 1 >= len(self._pages):
            return False
        self._page, self._at = self._page + 1, 0
        if headings and self._here.startswith(headings):
            self._at = len(headings)
        return True

    def _pass_over(self, text: str, headings: str, following: str) -> Finding:
        """Say what stands in the place of a text, and go on behind it."""
        if not self._here:
            self._turn(headings)
        near, where = self.rest[: len(text) + _AWRY + len(following)], self.where
        next_at = near.find(following, max(len(text) - _AWRY, 0)) if following else -1
        found = near[: next_at if next_at >= 0 else len(text)]
        same = next((at for at, (one, two) in enumerate(zip(found, text, strict=False)) if one != two), len(found))
        start = max(same - _AROUND, 0)
        for _ in range(len(found)):
            if not self._here and not self._turn(headings):
                break
            self._at += 1
        return _differs(where, found[start : same + _AROUND], text[start : same + _AROUND])


def _differs(where: str, found: str, expected: str) -> Finding:
    context = {"where": where, "found": found, "expected": expected}
    return Finding("report.numeral_differs", Severity.BLOCKING, where, context=context)
