"""Edits of the sheet: rows and columns moved, sorted, inserted, merged, hidden; sheets renamed, doubled, copied."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.evaluation.submissions.office import OPEN, SHEET, Desk, NoSite, indicators, plan
from tests.evaluation.submissions.values import Edit


def _item_rows(desk: Desk, dice: Random, least: int = 3) -> list[int]:
    """The sheet's rows of one item's indicators."""
    items = [item for item in plan().items if len(item.indicators) >= least]
    return [desk.rows[one.code] for one in dice.choice(items).indicators]


def _row_values(desk: Desk, row: int, first: int = 1) -> list[object]:
    return [desk.sheet.cell(row, column).value for column in range(first, 15)]


def _put_rows(desk: Desk, rows: list[int], contents: list[list[object]], first: int = 1) -> None:
    for row, values in zip(rows, contents, strict=True):
        for column, value in enumerate(values, start=first):
            desk.sheet.cell(row, column).value = value  # type: ignore[assignment]


def _sorted(first: int, by: Callable[[list[object]], str]) -> Edit:
    def edit(desk: Desk, dice: Random) -> None:
        rows = _item_rows(desk, dice)
        contents = sorted((_row_values(desk, row, first) for row in rows), key=by)
        _put_rows(desk, rows, contents, first)
        desk.truth.is_clear = desk.truth.is_clear and first == 1

    return edit


sort_whole_rows = _sorted(1, lambda values: str(values[2]))
sort_visible_columns = _sorted(2, lambda values: str(values[1]))


def sort_without_codes(desk: Desk, dice: Random) -> None:
    """名称 and all to its right sorted, 编号 left where it was."""
    rows = _item_rows(desk, dice)
    before = [_row_values(desk, row, 3) for row in rows]
    _put_rows(desk, rows, sorted(before, key=lambda values: str(values[0])), 3)
    desk.truth.is_clear = False


def move_column(desk: Desk, dice: Random) -> None:
    """A column with its header moved to another place."""
    old, new = dice.sample(range(2, 15), 2)
    for row in range(desk.header_row, desk.sheet.max_row + 1):
        cells = [(cell.value, cell.data_type, cell._style) for cell in desk.sheet[row][:14]]
        cells.insert(new - 1, cells.pop(old - 1))
        for cell, (value, kind, style) in zip(desk.sheet[row][:14], cells, strict=True):
            cell.value, cell.data_type, cell._style = value, kind, style
    if abs(new - old) == 1 and min(old, new) >= desk.columns["进展情况"]:
        desk.truth.is_clear = False  # two columns of words that changed places: their headers alone may have


def insert_column(desk: Desk, dice: Random) -> None:
    """A column of the office's own."""
    place = dice.randint(2, 14)
    desk.sheet.insert_cols(place)
    desk.sheet.cell(desk.header_row, place).value = dice.choice(("备用", "去年同期", "经办人", "本月新增"))
    for row in list(desk.rows.values())[:40]:
        desk.sheet.cell(row, place).value = dice.randint(1, 500)


def delete_closed_column(desk: Desk, dice: Random) -> None:
    """A column that nobody fills in deleted."""
    desk.sheet.delete_cols(desk.columns[dice.choice(("目标", "完成时限", "完成率", "标识"))])


def delete_open_column(desk: Desk, dice: Random) -> None:
    """A column that was filled in deleted."""
    header = dice.choice(OPEN)
    desk.sheet.delete_cols(desk.columns[header])
    fields = dict(zip(OPEN, ("value", "stage", "narrative", "problems", "next_steps", "evidence"), strict=True))
    for code in desk.rows:
        desk.truth.mark_unclear(code, fields[header])


def insert_rows(desk: Desk, dice: Random) -> None:
    """Empty rows in the middle."""
    desk.sheet.insert_rows(dice.choice(list(desk.rows.values())), dice.randint(1, 3))


def insert_subtotal(desk: Desk, dice: Random) -> None:
    """A row 小计 with a number."""
    row = dice.choice(list(desk.rows.values()))
    desk.sheet.insert_rows(row)
    desk.sheet.cell(row, 3).value = "小计"
    desk.sheet.cell(row, 8).value = dice.randint(10, 9999)
    desk.truth.is_clear = False


def delete_rows(desk: Desk, dice: Random) -> None:
    """Rows deleted: nobody knows what they would have said."""
    row = dice.choice(list(desk.rows.values()))
    count = dice.randint(1, 3)
    for code, place in desk.rows.items():
        if row <= place < row + count:
            desk.truth.mark_unclear(code)
    desk.sheet.delete_rows(row, count)
    desk.truth.is_clear = False


def move_rows(desk: Desk, dice: Random) -> None:
    """A row cut out whole and put in elsewhere."""
    rows = sorted(desk.rows.values())
    start, end = sorted(dice.sample(range(len(rows)), 2))
    part = rows[start : end + 1]
    contents = [_row_values(desk, row) for row in part]
    contents.insert(0, contents.pop())
    _put_rows(desk, part, contents)


def double_row(desk: Desk, dice: Random) -> None:
    """A row copied below itself, with another number in the copy."""
    code = desk.pick(desk.numbers(), dice)
    row = desk.rows[code]
    values = _row_values(desk, row)
    desk.sheet.insert_rows(row + 1)
    _put_rows(desk, [row + 1], [values])
    if dice.random() < 0.7:
        desk.sheet.cell(row + 1, 8).value = float(desk.meant(code).value or 0) + 1
        desk.truth.mark_unclear(code)


def paste_over_codes(desk: Desk, dice: Random) -> None:
    """A block of whole rows pasted over others, their codes with them."""
    rows = _item_rows(desk, dice)
    targets = _item_rows(desk, dice)
    size = min(len(rows), len(targets))
    first = dice.choice((1, 2))
    contents = [_row_values(desk, row, first) for row in rows[:size]]
    if rows[:size] == targets[:size]:
        raise NoSite
    overwritten = set(targets[:size]) - set(rows[:size])
    for code, row in desk.rows.items():
        if row in overwritten:
            desk.truth.mark_unclear(code)
    _put_rows(desk, targets[:size], contents, first)
    desk.truth.is_clear = False


def retype_code(desk: Desk, dice: Random) -> None:
    """A code made into a number, another row's, or one that is none."""
    code = desk.pick(desk.numbers(), dice)
    cell = desk.cell(code, "编号")
    other = dice.choice([one for one in desk.rows if one != code])
    cell.value = dice.choice((float(code), " " + code, other, "A-1", None, code.replace(".", "．")))
    desk.truth.is_clear = False
    if cell.value == other:
        desk.truth.mark_unclear(code)
        desk.truth.mark_unclear(other)


def retype_name(desk: Desk, dice: Random) -> None:
    """A row that now asks for something else."""
    code = desk.pick(desk.numbers(), dice)
    desk.cell(code, "指标（任务）").value = dice.choice(("其他", indicators()[0].name + "（新增）", "合计"))
    desk.truth.mark_unclear(code)


def exchange_names(desk: Desk, dice: Random) -> None:
    """The names of two rows exchanged against their codes."""
    one, other = dice.sample([one.code for one in indicators()], 2)
    first, second = desk.cell(one, "指标（任务）"), desk.cell(other, "指标（任务）")
    if first.value == second.value:
        raise NoSite
    first.value, second.value = second.value, first.value
    desk.truth.mark_unclear(one)
    desk.truth.mark_unclear(other)


def merge_cells(desk: Desk, dice: Random) -> None:
    """Cells of two or three rows merged; only the first one's content stays."""
    rows = _item_rows(desk, dice)
    start = dice.randrange(len(rows) - 2)
    part = rows[start : start + dice.randint(2, 3)]
    header = dice.choice(("本期累计", "本期累计", *OPEN))
    column = desk.columns[header]
    desk.sheet.merge_cells(start_row=part[0], end_row=part[-1], start_column=column, end_column=column)
    field = ("value", "stage", "narrative", "problems", "next_steps", "evidence")[OPEN.index(header)]
    for code, row in desk.rows.items():
        if row in part:
            desk.truth.mark_unclear(code, field)


def hide_rows(desk: Desk, dice: Random) -> None:
    """Rows hidden, by hand or by a filter."""
    if dice.random() < 0.5:
        desk.sheet.auto_filter.ref = f"A{desk.header_row}:N{desk.sheet.max_row}"
    for row in dice.sample(list(desk.rows.values()), 20):
        desk.sheet.row_dimensions[row].hidden = True


def add_comments(desk: Desk, dice: Random) -> None:
    """Remarks in cell comments."""
    for code in dice.sample(desk.numbers() or [indicators()[0].code], 1):
        desk.cell(code).comment = Comment("此数为估计数", "办公室")


def tidy_header(desk: Desk, dice: Random) -> None:
    """A header with spaces or line breaks, still the same words."""
    cell = desk.sheet.cell(desk.header_row, desk.columns[dice.choice(OPEN)])
    text = str(cell.value)
    cell.value = dice.choice((f" {text} ", f"{text[:2]}\n{text[2:]}", f"{text}：", f"*{text}"))


def retype_header(desk: Desk, dice: Random) -> None:
    """本期累计 made into something else."""
    cell = desk.sheet.cell(desk.header_row, desk.columns["本期累计"])
    cell.value = dice.choice(("本月完成", "本期累计（万元）", "本期新增", "数值", None, "本期累计（%）", "上期累计"))
    for code in desk.rows:
        desk.truth.mark_unclear(code, "value")


def exchange_headers(desk: Desk, dice: Random) -> None:
    """The headers of two columns of words exchanged, then their contents too, which looks like the headers alone."""
    desk.truth.is_clear = False
    one, other = dice.sample(("进展情况", "存在问题", "下步打算", "佐证材料"), 2)
    for row in range(desk.header_row, desk.sheet.max_row + 1):
        first, second = (desk.sheet.cell(row, desk.columns[header]) for header in (one, other))
        first.value, second.value = second.value, first.value


def exchange_closed_header(desk: Desk, dice: Random) -> None:
    """The headers alone of a closed column and of one for words exchanged."""
    row = desk.header_row
    one = desk.sheet.cell(row, desk.columns[dice.choice(("目标", "完成时限"))])
    other = desk.sheet.cell(row, desk.columns[dice.choice(("进展情况", "存在问题", "下步打算", "佐证材料"))])
    one.value, other.value = other.value, one.value
    desk.truth.is_clear = False


def rename_sheet(desk: Desk, dice: Random) -> None:
    """The sheet under another name."""
    desk.sheet.title = dice.choice(("Sheet1 (2)", "9月", "沣东新城", "填报表 (2)"))


def double_sheet(desk: Desk, dice: Random) -> None:
    """A copy of the sheet in which a number was changed; perhaps the old one is hidden."""
    code = desk.pick(desk.numbers(), dice)
    twin = desk.book.copy_worksheet(desk.sheet)
    twin.cell(desk.rows[code], desk.columns["本期累计"]).value = float(desk.meant(code).value or 0) + 1
    if dice.random() < 0.4:
        desk.sheet.sheet_state = "hidden"
    desk.truth.mark_unclear(code, "value")


def add_sheet(desk: Desk, dice: Random) -> None:
    """A sheet of the office's own beside the form."""
    sheet = desk.book.create_sheet("底稿")
    for row in range(1, 30):
        sheet.append([row, f"项目{row}", dice.randint(1, 999)])


def into_new_workbook(desk: Desk, dice: Random) -> None:
    """What is seen copied into a new workbook; the hidden sheet and the properties stay behind."""
    new = Workbook()
    sheet = new.active
    assert sheet is not None
    sheet.title = dice.choice((SHEET, "Sheet1"))
    first = dice.choice((1, 2))
    for row in desk.sheet.iter_rows(min_col=first):
        for cell in row:
            if cell.value is not None:
                sheet.cell(cell.row, cell.column - first + 1).value = cell.value
    desk.book, desk.sheet = new, sheet
    desk.truth.is_clear = False


def into_other_form(desk: Desk, dice: Random) -> None:
    """The sheet's content pasted over that of another unit's form: the form says who, its heading says otherwise."""
    other = Desk((desk.number + 1) % 3 + desk.number // 3 * 3, dice)
    for row in desk.sheet.iter_rows():
        for cell in row:
            twin = other.sheet.cell(cell.row, cell.column)
            if isinstance(twin, Cell):
                twin.value = cell.value
    desk.book, desk.sheet = other.book, other.sheet
    for code in desk.rows:
        desk.truth.mark_unclear(code)


def other_heading(desk: Desk, dice: Random) -> None:
    """Another unit's or period's form, its heading retyped by hand."""
    line = next(cell for row in desk.sheet.iter_rows(max_row=4) for cell in row if "填报单位" in str(cell.value))
    text = str(line.value)
    if dice.random() < 0.5:
        start, _, rest = text.partition("：")
        line.value = f"{start}：空港新城（KG）　　{rest.partition('　　')[2]}"
    else:
        line.value = text.replace("2021年9月", "2021年8月").replace("2021年1月", "2021年2月")
    if line.value == text:
        raise NoSite
    for code in desk.rows:
        desk.truth.mark_unclear(code)


def altered_identity(desk: Desk, dice: Random) -> None:
    """The hidden sheet's identity altered by hand, or the hidden sheet taken out."""
    meta = desk.book["_meta"]
    if dice.random() < 0.3:
        desk.book.remove(meta)
        return
    cell = next(cell for row in meta.iter_rows(max_row=5) for cell in row if str(cell.value).startswith("YD1;"))
    text = str(cell.value)
    cell.value = (
        text.replace(";2021-", ";2020-") if dice.random() < 0.5 else text[:-1] + ("0" if text[-1] != "0" else "1")
    )
    for code in desk.rows:
        desk.truth.mark_unclear(code)


def split_over_sheets(desk: Desk, dice: Random) -> None:
    """The form cut in two: the rows below some place moved to a second sheet with the headers above them."""
    rows = sorted(desk.rows.values())
    cut = rows[dice.randrange(20, len(rows) - 20)]
    second = desk.book.create_sheet("填报表（续）")
    for column, cell in enumerate(desk.sheet[desk.header_row], start=1):
        second.cell(1, column).value = cell.value
    last = desk.sheet.max_row
    for place, row in enumerate(range(cut, last + 1), start=2):
        for column, value in enumerate(_row_values(desk, row), start=1):
            second.cell(place, column).value = value  # type: ignore[assignment]
    desk.sheet.delete_rows(cut, last - cut + 1)
    desk.truth.is_clear = False


def hide_columns(desk: Desk, dice: Random) -> None:
    """Columns hidden, that of the values among them."""
    for header in dice.sample(("目标", "计量单位", "上期累计", "本期累计", "佐证材料"), 2):
        letter = desk.sheet.cell(desk.header_row, desk.columns[header]).column_letter
        desk.sheet.column_dimensions[letter].hidden = True


def white_ink(desk: Desk, dice: Random) -> None:
    """A number in the colour of its ground: still there."""
    cell = desk.cell(desk.pick(desk.numbers(), dice))
    cell.font = Font(color=dice.choice(("FFFFFF", "FFFFFBE8")))


def merged_over_a_value(desk: Desk, dice: Random) -> None:
    """A value cell merged into the words beside it; what the merge covers is gone."""
    code = desk.pick(desk.numbers(), dice)
    row, column = desk.rows[code], desk.columns["本期累计"]
    desk.sheet.merge_cells(start_row=row, end_row=row, start_column=column - 1, end_column=column)
    desk.truth.mark_unclear(code, "value")


def exchange_units(desk: Desk, dice: Random) -> None:
    """The units of measure of two rows exchanged."""
    pairs = [one.code for one in indicators() if desk.meant(one.code).value]
    one, other = dice.sample(pairs, 2)
    first, second = desk.cell(one, "计量单位"), desk.cell(other, "计量单位")
    if first.value == second.value:
        raise NoSite
    first.value, second.value = second.value, first.value
    desk.truth.mark_unclear(one, "value")
    desk.truth.mark_unclear(other, "value")


CLEAR: tuple[Edit, ...] = (
    sort_whole_rows, move_column, insert_column, delete_closed_column, insert_rows, move_rows, hide_rows, add_comments,
    tidy_header, exchange_headers, rename_sheet, add_sheet, hide_columns, white_ink,
)  # fmt: skip
UNCLEAR: tuple[Edit, ...] = (
    sort_visible_columns, sort_without_codes, delete_open_column, insert_subtotal, delete_rows, double_row,
    paste_over_codes, retype_code, retype_name, exchange_names, merge_cells, retype_header, double_sheet,
    into_new_workbook, into_other_form, other_heading, altered_identity, split_over_sheets, merged_over_a_value,
    exchange_units, exchange_closed_header,
)  # fmt: skip
