"""From the rows of a task table back to a plan, with what people changed, added, moved and took away in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from model.errors import ModelError
from model.plan.document.cell import Rows
from model.plan.exchange.row import Cell, as_seen, cell_name, cells_of, merged_with, new_indicator, writable
from model.plan.exchange.words import DUTY, HEADERS, SHEET
from model.plan.node import Chapter, Duty, Indicator, Item, indicator_code
from model.plan.read import key_of
from model.plan.tree import PlanTree

_OURS = frozenset(("编号", "指标（任务）", "类型", "比较", "目标", "汇总方式"))
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_CODE = re.compile(r"\d+\.\d+")
Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row that says something: its number in the sheet, its chapter, the ordinal of its item; None has the chapter
    alone."""

    place: int
    chapter: str | None
    item: int | None
    cells: Cells


def table_rows(tree: PlanTree) -> Iterator[dict[str, Cell]]:
    """The rows of the task table: indicators and duties under their item, in order; an empty item has one row."""
    for chapter in tree.chapters:
        if not chapter.items:
            yield {"章": writable(chapter.title)}
        for item in chapter.items:
            own: dict[str, Cell] = {
                "章": writable(chapter.title), "序号": item.ordinal, "事项": writable(item.title),
            }  # fmt: skip
            rows = [cells_of(indicator) for indicator in item.indicators]
            for duty in item.duties:
                quote = duty.span.quote if duty.span is not None else None
                name = writable(duty.name)
                rows.append({"编号": item.code, "指标（任务）": name, "类型": DUTY, "原文": writable(quote)})
            yield from ({**own, **row} for row in rows or [{}])


def own_table(sheets: Iterable[Rows]) -> Rows | None:
    """The rows of the sheet that is a task table as it is written here, whatever it is called now."""
    return next((rows for rows in sheets if _header(rows) is not None), None)


def plan_of_table(rows: Rows, base: PlanTree | None, name: str, year: int | None) -> PlanTree:
    """The plan that a task table shows. `base` is what it was when it was written; cells that still show its values
    keep them to the letter. Without it (somebody copied the table) the table alone counts, `name` names the file and
    `year` the plan's year. ModelError "plan.bad_cell".
    """
    read = list(_read(rows))
    if base is None:
        base = _empty(rows, read, name, year)
    elif _is_untouched(base, read):
        return base
    return replace(base, chapters=tuple(_chapters(base, read, _items(base, read))))


def _is_untouched(base: PlanTree, read: Sequence[_Row]) -> bool:
    written = [row for row in table_rows(base) if not _is_blank(row)]
    return len(written) == len(read) and all(
        as_seen(row.cells[header]) == as_seen(cells.get(header))
        for row, cells in zip(read, written, strict=True)
        for header in row.cells
    )


def _is_blank(cells: Cells) -> bool:
    """Whether nothing of a row is seen, be it that no cell can hold its words."""
    return not any(map(as_seen, cells.values()))


def _header(rows: Rows) -> int | None:
    return next((index for index, row in enumerate(rows) if {str(cell) for cell in row} >= _OURS), None)


def _read(rows: Rows) -> Iterator[_Row]:
    """The rows below the header; a blank number is that of the row above, as in merged cells."""
    header = _header(rows)
    assert header is not None
    columns = {str(words): index for index, words in enumerate(rows[header]) if words in HEADERS}
    item: int | None = None
    for place, row in enumerate(rows[header + 1 :], start=header + 2):
        cells = {words: row[index] if index < len(row) else None for words, index in columns.items()}
        if _is_blank(cells):
            continue
        told = [words for words, value in cells.items() if value not in (None, "") and words != "章"]
        item = _ordinal(cells, item, place) if told else None
        yield _Row(place, str(cells.get("章") or "") or None, item, cells)


def _ordinal(cells: Cells, above: int | None, place: int) -> int:
    """The item that a row belongs to: by its number, else by its code, else the one above."""
    for header in ("序号", "编号"):
        before = as_seen(cells.get(header)).partition(".")[0]
        if before.isascii() and before.isdecimal() and int(before) > 0:
            return int(before)
    number = as_seen(cells.get("序号"))
    if number or above is None:
        raise ModelError("plan.bad_cell", cell=cell_name("序号", str(place)), value=number, column="序号")
    return above


def _items(base: PlanTree, read: Sequence[_Row]) -> dict[int, Item]:
    """Every item that a row names, by its ordinal, in the order of the plan; new ones behind the ones before them."""
    known = {item.ordinal: item for item in base.items}
    rows: dict[int, list[_Row]] = {}
    for row in read:
        if row.item is not None:
            rows.setdefault(row.item, []).append(row)
    places = {ordinal: (place, 0) for place, ordinal in enumerate(known)}
    for ordinal in rows:
        if ordinal not in known:
            before = max((one for one in known if one < ordinal), default=0)
            places[ordinal] = (places[before][0] if before else -1, ordinal)
    codes = _codes(base, rows)
    return {
        ordinal: _item(known.get(ordinal) or Item(ordinal, "", ordinal), rows[ordinal], base, codes)
        for ordinal in sorted(rows, key=lambda one: places[one])
    }


def _codes(base: PlanTree, rows: Mapping[int, Sequence[_Row]]) -> dict[int, str]:
    """The code of every indicator's row, by the row's place: its own, or a free one of the item that it stands in."""
    codes: dict[int, str] = {}
    taken = set(base.by_code)
    kept = set[str]()
    asking = [(ordinal, row) for ordinal, ones in rows.items() for row in ones if _is_indicator(row, base)]
    for ordinal, row in asking:
        code = _whole_code(row.cells.get("编号"), base)
        if code not in kept and code.partition(".")[0] == str(ordinal) and _is_known(code, base):
            codes[row.place] = code
            kept.add(code)
    for ordinal, row in asking:
        if row.place not in codes:
            codes[row.place] = _free_code(ordinal, taken | kept)
            kept.add(codes[row.place])
    return codes


def _is_known(code: str, base: PlanTree) -> bool:
    """Whether a code names an indicator of the plan, or could where nothing is known of it but the table."""
    return code in base.by_code if base.chapters else _CODE.fullmatch(code) is not None and not code.endswith(".00")


def _is_indicator(row: _Row, base: PlanTree) -> bool:
    known = _whole_code(row.cells.get("编号"), base) in base.by_code
    return row.cells.get("类型") != DUTY and (known or row.cells.get("指标（任务）") not in (None, ""))


def _item(item: Item, rows: Sequence[_Row], base: PlanTree, codes: Mapping[int, str]) -> Item:
    duties = list(item.duties)
    found = [_duty(str(row.cells.get("指标（任务）") or ""), duties) for row in rows if row.cells.get("类型") == DUTY]
    moved = {_whole_code(row.cells.get("编号"), base): codes[row.place] for row in rows if row.place in codes}
    indicators = [
        _indicator(row, codes[row.place], base, moved)
        for row in rows
        if row.place in codes and row.cells.get("类型") != DUTY
    ]
    titles = (_edited(row.cells.get("事项"), item.title) for row in rows if _speaks(row, base))
    title = next((title for title in titles if title != item.title), item.title)
    if not title and item.code not in base.items_by_code:
        raise ModelError("plan.bad_cell", cell=cell_name("事项", str(rows[0].place)), value="", column="事项")
    indicators.sort(key=lambda one: int(one.code.partition(".")[2]))
    return replace(item, title=title, indicators=tuple(indicators), duties=tuple(found))


def _speaks(row: _Row, base: PlanTree) -> bool:
    """Whether a row may say anew where its item stands and what it is called: not one that was put under another."""
    if f"{row.item}.00" not in base.items_by_code:
        return True
    code = _whole_code(row.cells.get("编号"), base)
    return code.partition(".")[0] == str(row.item) or (not code and row.cells.get("指标（任务）") in (None, ""))


def _indicator(row: _Row, code: str, base: PlanTree, moved: Mapping[str, str]) -> Indicator:
    """The row's indicator: the one of its code with what was changed, moved with it where it stands elsewhere now."""
    former = base.by_code.get(_whole_code(row.cells.get("编号"), base))
    if former is None:
        return new_indicator(code, row.cells, str(row.place))
    one = merged_with(former, row.cells, str(row.place))
    return replace(one, code=code, subset_of=moved.get(one.subset_of, one.subset_of) if one.subset_of else None)


Home: TypeAlias = int | str
"""Where an item stands: the place of a chapter of the plan, or the title of one that it does not have."""


def _chapters(base: PlanTree, read: Sequence[_Row], items: Mapping[int, Item]) -> Iterator[Chapter]:
    """The chapters in the order of the plan, each with the items whose rows name it; new ones follow."""
    homes, alone = _homes(base, read)
    renamed = _renamed(base, homes, alone)
    places: dict[Home, Home] = {title: place for place, title in renamed.items()}
    inside: dict[Home, list[Item]] = {places.get(home, home): [] for home in (*homes.values(), *alone)}
    for ordinal, item in items.items():
        inside[places.get(homes[ordinal], homes[ordinal])].append(item)
    for place, chapter in enumerate(base.chapters):
        if place in inside:
            yield Chapter(chapter.number, renamed.get(place, chapter.title), tuple(inside[place]))
    highest = max((chapter.number for chapter in base.chapters), default=0)
    new = [home for home in inside if isinstance(home, str)]
    yield from (Chapter(number, title, tuple(inside[title])) for number, title in enumerate(new, highest + 1))


def _homes(base: PlanTree, read: Sequence[_Row]) -> tuple[dict[int, Home], list[int]]:
    """Where every item stands, and the chapters of the plan that rows name without an item. A blank cell is no news;
    the first row of an item that names another chapter than its own counts.
    """
    own = {item.ordinal: place for place, chapter in enumerate(base.chapters) for item in chapter.items}
    titles = [as_seen(writable(chapter.title)) for chapter in base.chapters]
    homes: dict[int, Home] = {row.item: own[row.item] for row in read if row.item in own}
    alone: list[int] = []
    above: Home = ""
    for row in read:
        known, title = own.get(row.item) if row.item is not None else None, as_seen(row.chapter)
        if row.item is not None and not _speaks(row, base):
            continue
        if title and (known is None or title != titles[known]):
            above = titles.index(title) if title in titles else row.chapter or ""
        elif known is not None:
            above = known
        if row.item is None:
            alone.extend([above] if isinstance(above, int) else ())
        elif homes.get(row.item) == known:
            homes[row.item] = above
    return homes, alone


def _renamed(base: PlanTree, homes: Mapping[int, Home], alone: Sequence[int]) -> dict[int, str]:
    """New titles by the chapter's place: it is named no more, and an item of it stands under another title."""
    found: dict[int, str] = {}
    for place, chapter in enumerate(base.chapters):
        now = (homes[item.ordinal] for item in chapter.items if item.ordinal in homes)
        title = next((home for home in now if isinstance(home, str)), None)
        if title is not None and title not in found.values() and place not in (*homes.values(), *alone):
            found[place] = title
    return found


def _edited(cell: object, base: str) -> str:
    """What a cell says now, or the value to the letter where it still shows it."""
    shown = str(cell) if cell is not None else ""
    return base if not shown or as_seen(shown) == as_seen(writable(base)) else shown


def _whole_code(cell: object, base: PlanTree) -> str:
    """A code as it was written: one that a spreadsheet took for a number (8.1) is the indicator 8.10."""
    code = as_seen(cell)
    before, point, after = code.partition(".")
    width = len(next(iter(base.by_code), ".00").partition(".")[2])
    return code if code in base.by_code or not point else f"{before}.{after.ljust(width, '0')}"


def _duty(name: str, duties: list[Duty]) -> Duty:
    for index, duty in enumerate(duties):
        if as_seen(writable(duty.name)) == as_seen(name):
            return duties.pop(index)
    return Duty(name)


def _free_code(ordinal: int, used: Iterable[str]) -> str:
    parts = [code.partition(".") for code in used]
    tails = [tail for before, _, tail in parts if before == str(ordinal)]
    width = max((len(tail) for _, _, tail in parts), default=2)
    return indicator_code(ordinal, max((int(tail) for tail in tails), default=0) + 1, width)


def _empty(rows: Rows, read: Sequence[_Row], name: str, year: int | None) -> PlanTree:
    """A plan without anything in it, for a table that was copied out of its workbook. ModelError "plan.no_table"."""
    if not read:
        raise ModelError("plan.no_table", file=name)
    heading = next((str(cell) for row in rows[: _header(rows)] for cell in row if cell not in (None, "")), name)
    title = heading.removesuffix(SHEET).strip() or name
    years = [int(found) for found in _YEAR.findall(title)]
    due = Counter(as_seen(row.cells.get("完成时限"))[:4] for row in read)
    years.extend(int(one) for one, _ in due.most_common() if one.isdecimal())
    chosen = year or next(iter(years), None)
    if chosen is None:
        raise ModelError("plan.bad_cell", cell=cell_name("完成时限", str(read[0].place)), value="", column="完成时限")
    return PlanTree(key_of(title, chosen), title, chosen)
