"""Damage to the contents, check sums right: what converters and careless programs make of a sheet's XML.

What was meant is what the form said before. Where the damage makes another sound workbook of it (a number with
another number's format), only asking is right, and the edit says so.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random
from xml.sax.saxutils import unescape

from tests.evaluation.submissions.office import Desk, NoSite

ContentDamage = Callable[[Desk, bytes, Random], bytes]
SHEET_PART = "xl/worksheets/sheet1.xml"


_INLINE = re.compile(r'<c ([^>]*?)t="inlineStr"([^>]*)><is>(.*?)</is></c>', re.DOTALL)
_CHARACTER = re.compile(r"&#(\d{4,});")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS = "xl/sharedStrings.xml"


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1]))


def as_excel_saves(data: bytes) -> bytes:
    """The same workbook with its texts in the table of shared texts."""
    texts: dict[str, int] = {}

    def change(match: re.Match[str]) -> str:
        return f'<c {match[1]}t="s"{match[2]}><v>{texts.setdefault(match[3], len(texts))}</v></c>'

    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != _STRINGS:
                content = source.read(name)
                if name.startswith("xl/worksheets/"):
                    content = _INLINE.sub(change, content.decode()).encode()
                target.writestr(name, content)
        if not texts:
            return data
        items = "".join(f"<si>{_CHARACTER.sub(_character, text)}</si>" for text in texts)
        target.writestr(_STRINGS, f'<sst xmlns="{_MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>')
    return output.getvalue()


def _edit(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                changed = change(content.decode()).encode()
                if changed == content:
                    raise NoSite
                content = changed
            target.writestr(name, content)
    return output.getvalue()


def _number_cell(desk: Desk, dice: Random) -> tuple[str, str]:
    """A row with a number, and its cell's place."""
    code = desk.pick(desk.numbers(), dice)
    return code, desk.cell(code).coordinate


def _one_cell(data: bytes, place: str, change: Callable[[re.Match[str]], str]) -> bytes:
    pattern = rf'<c r="{place}"([^>]*?)(?:/>|>(.*?)</c>)'
    return _edit(data, SHEET_PART, lambda text: re.sub(pattern, change, text, count=1))


def cell_doubled(desk: Desk, data: bytes, dice: Random) -> bytes:
    """The same cell twice in its row, or once more in another row."""
    _, place = _number_cell(desk, dice)
    twin = f'<c r="{place}"><v>{dice.randint(1, 999)}</v></c>'
    first = dice.random() < 0.5
    return _one_cell(data, place, lambda match: twin + match[0] if first else match[0] + twin)


def row_doubled(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A row's number again at the end, with another number."""
    code, place = _number_cell(desk, dice)
    row = desk.rows[code]
    twin = f'<row r="{row}"><c r="{place}"><v>{dice.randint(1, 999)}</v></c></row></sheetData>'
    return _edit(data, SHEET_PART, lambda text: text.replace("</sheetData>", twin))


def row_renumbered(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A row's number changed; its cells keep their places, or lose them."""
    row = desk.rows[dice.choice(list(desk.rows))]
    other = dice.choice((row + 1, row - 1, 0, 1048577, "x", ""))
    bare = dice.random() < 0.3

    def change(match: re.Match[str]) -> str:
        cells = re.sub(r'<c r="[A-Z]+\d+"', "<c", match[2]) if bare else match[2]
        return f'<row r="{other}"{match[1]}>{cells}</row>'

    pattern = rf'<row r="{row}"([^>]*)>(.*?)</row>'
    return _edit(data, SHEET_PART, lambda text: re.sub(pattern, change, text, count=1))


def cell_misplaced(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A cell whose place is none, another row's, or missing."""
    _, place = _number_cell(desk, dice)
    other = dice.choice((f"{place}0", "H0", "ZZZZ9", "H", "9", "$H$9", "h" + place[1:], None))
    attribute = "" if other is None else f' r="{other}"'
    return _one_cell(data, place, lambda match: f"<c{attribute}{match[1]}>{match[2] or ''}</c>")


def other_type(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A number's cell that calls itself a text, a logical value, an error, a date, or something unknown."""
    _, place = _number_cell(desk, dice)
    kind = dice.choice(("str", "b", "e", "d", "s", "inlineStr", "x", ""))
    if kind == "s":
        desk.truth.undecidable = "a number that became the place of a shared text, which may itself be a number"

    def change(match: re.Match[str]) -> str:
        return f'<c r="{place}"{re.sub(r" t=.[a-zA-Z]+.", "", match[1])} t="{kind}">{match[2]}</c>'

    return _one_cell(data, place, change)


def other_number(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A number's digits replaced by what is no number, or too large a one."""
    code, place = _number_cell(desk, dice)
    desk.truth.mark_unclear(code, "value")
    digits = dice.choice(
        ("NaN", "INF", "1E400", "-1E400", "1,234.5", "1.2.3", "0x1F", "１２", "1e-400", "--5", "9" * 25)
    )
    return _one_cell(data, place, lambda match: f'<c r="{place}"{match[1]}><v>{digits}</v></c>')


def as_formula(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A formula with an old result, none, an empty one, or of an array."""
    code, place = _number_cell(desk, dice)
    desk.truth.mark_unclear(code, "value")
    formula = dice.choice((
        f"<f>SUM(H6:H9)</f><v>{dice.randint(1, 99)}</v>", "<f>H6</f>", "<f>H6</f><v></v>",
        f'<f t="array" ref="{place}:{place}">H6:H9</f><v>5</v>', '<f t="shared" si="0"/><v>7</v>', "<f/><v>7</v>",
        f"<v>{dice.randint(1, 99)}</v><f>H6</f>",
    ))  # fmt: skip
    return _one_cell(data, place, lambda match: f'<c r="{place}"{match[1]}>{formula}</c>')


def two_values(desk: Desk, data: bytes, dice: Random) -> bytes:
    """Two values in one cell, or a value beside a text."""
    code, place = _number_cell(desk, dice)
    desk.truth.mark_unclear(code, "value")
    more = dice.choice(("<v>7</v>", "<is><t>7</t></is>", "<v/>", "<v>7</v><v>8</v>"))
    return _one_cell(data, place, lambda match: f'<c r="{place}"{match[1]}>{match[2]}{more}</c>')


def other_format(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A number's cell with another cell's style."""
    _, place = _number_cell(desk, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        styles = re.search(r'<cellXfs count="(\d+)"', source.read("xl/styles.xml").decode())
    style = dice.randrange(int(styles[1]) if styles else 1)
    return _one_cell(data, place, lambda match: re.sub(r' s="\d+"', "", f'<c r="{place}"{match[1]}')
                     + f' s="{style}">{match[2]}</c>')  # fmt: skip


def format_code_changed(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A number format of the workbook replaced: all cells of that style are shown otherwise."""
    code = dice.choice(("0%", "yyyy/m/d", ";;;", '0!.0,"万"', "0.00E+00", "General", ""))

    def change(text: str) -> str:
        found = list(re.finditer(r'formatCode="([^"]*)"', text))
        if not found:
            raise NoSite
        one = dice.choice(found)
        for row in desk.numbers() if code in ("0%", "yyyy/m/d") else ():
            if desk.cell(row).number_format == unescape(one[1]):
                desk.truth.mark_unclear(row, "value")
        return text[: one.start()] + f'formatCode="{code.replace(chr(34), "&quot;")}"' + text[one.end() :]

    return _edit(data, "xl/styles.xml", change)


def shared_text_lost(desk: Desk, data: bytes, dice: Random) -> bytes:
    """One shared text taken out: all that follow stand one place off."""

    def change(text: str) -> str:
        found = list(re.finditer(r"<si>.*?</si>", text, re.DOTALL))
        one = dice.choice(found)
        return text[: one.start()] + text[one.end() :]

    return _edit(as_excel_saves(data), _STRINGS, change)


def shared_text_index(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A text's index that is none: negative, too large, empty, a fraction."""
    found: list[str] = [cell for code in desk.rows if (cell := desk.cell(code, "进展情况").coordinate) and
                        desk.meant(code).narrative]  # fmt: skip
    place = desk.pick(found, dice)
    code = next(one for one in desk.rows if desk.cell(one, "进展情况").coordinate == place)
    desk.truth.mark_unclear(code, "narrative")
    data = as_excel_saves(data)
    index = dice.choice(("-1", "999999", "", "1.5", "x", "0x1"))
    return _one_cell(data, place, lambda match: f'<c r="{place}"{match[1]}><v>{index}</v></c>')


def attribute_broken(desk: Desk, data: bytes, dice: Random) -> bytes:
    """Any attribute of the sheet's XML damaged: a quote missing, its name changed, doubled."""

    def change(text: str) -> str:
        found = list(re.finditer(r' ([rst])="([^"]*)"', text))
        one = dice.choice(found)
        new = dice.choice(
            (f' {one[1]}="{one[2]}', f' x{one[1]}="{one[2]}"', f"{one[0]}{one[0]}", f" {one[1]}={one[2]}")
        )
        return text[: one.start()] + new + text[one.end() :]

    return _edit(data, SHEET_PART, change)


def tag_broken(desk: Desk, data: bytes, dice: Random) -> bytes:
    """A tag left out, doubled or renamed."""

    def change(text: str) -> str:
        one = dice.choice(list(re.finditer(r"</?(?:c|row|v|sheetData)\b[^>]*>", text)))
        new = dice.choice(("", one[0] * 2, re.sub(r"(</?)\w+", r"\1y", one[0])))
        return text[: one.start()] + new + text[one.end() :]

    return _edit(data, SHEET_PART, change)


def signs_lost(desk: Desk, data: bytes, dice: Random) -> bytes:
    """Chinese characters replaced by question marks, as a wrong encoding does."""
    code = desk.pick([code for code in desk.rows if desk.meant(code).narrative], dice)
    narrative = desk.meant(code).narrative
    desk.truth.mark_unclear(code, "narrative")
    lost = dice.choice(("\ufffd", "锟斤拷"))
    return _edit(as_excel_saves(data), _STRINGS, lambda text: text.replace(narrative, lost * len(narrative), 1))


def sheets_exchanged(desk: Desk, data: bytes, dice: Random) -> bytes:
    """The relations of two sheets exchanged: each name shows the other's cells."""

    def change(text: str) -> str:
        return text.replace("sheet1.xml", "#").replace("sheet3.xml", "sheet1.xml").replace("#", "sheet3.xml")

    return _edit(data, "xl/_rels/workbook.xml.rels", change)


DAMAGES: tuple[ContentDamage, ...] = (
    cell_doubled, row_doubled, row_renumbered, cell_misplaced, other_type, other_number, as_formula, two_values,
    other_format, format_code_changed, shared_text_lost, shared_text_index, attribute_broken, tag_broken, signs_lost,
    sheets_exchanged,
)  # fmt: skip
