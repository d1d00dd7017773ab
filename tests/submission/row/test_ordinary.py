"""A row that is read as ordinary is one of which careful checking has nothing to say, and reads the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.entry.plausible import unit_of
from model.entry.value import STAGES
from model.form.layout import Field
from model.form.row import due_words, target_words
from model.plan.node import Indicator
from model.submission.read import _find_tables
from model.submission.row.check import _check_row
from model.submission.row.ordinary import OrdinaryRows
from model.submission.row.row_key import KeyedRow
from model.submission.row.surroundings import Surroundings, surroundings
from model.submission.workbook.looks import Looks
from model.submission.workbook.open_book import open_book
from model.submission.workbook.raw_cell import CellKind, RawCell
from tests.submission.forms import FilledForm

FORMATS = ("General", "#,##0.##", "0%", "0.0", '0"万"', "yyyy-mm-dd", "0;(0)", "[>100]0,;0", "0;-0;;@", "@", "#,##0.00")
LOOKS = Looks([*FORMATS, "0", "0"], frozenset({len(FORMATS)}), frozenset({len(FORMATS) + 1}))


def _last(form: FilledForm, dice: random.Random) -> dict[str, Entry]:
    numbers = (Decimal(0), Decimal(1), Decimal("0.85"), Decimal(30), Decimal(4000), Decimal("12.50"))
    last = {}
    for one in form.tree.indicators:
        if dice.random() < 0.7:
            value = dice.choice([*numbers, one.target or Decimal(5)])
            last[one.code] = Entry(ValueState.REPORTED if value else ValueState.ZERO, value)
    return last


def _around(form: FilledForm, last: dict[str, Entry] | None) -> Surroundings:
    table = _find_tables(open_book(form.data, "x.xlsx"))[0][0]
    return surroundings(table, form.tree, LOOKS, False, last, {})


def _cells(
    indicator: Indicator | None, last: dict[str, Entry] | None, dice: random.Random
) -> Iterator[Field | RawCell]:
    target = int((indicator and indicator.target) or 10)
    issued = (last or {}).get(indicator.code if indicator else "", Entry()).value
    numbers = [
        0,
        1,
        2,
        30,
        100,
        101,
        target,
        target * 3,
        target * 3 + 1,
        target * 100,
        44000,
        20210930,
        int(issued or 7),
    ]
    texts = [
        str(dice.choice(numbers)),
        str(dice.choice(numbers)),
        "1.5",
        "-3",
        "007",
        "１２",
        "9" * 16,
        "约30",
        "无",
        " ",
    ]
    style = dice.choice([0, 0, 0, 1, dice.randrange(len(LOOKS.formats) + 1)])
    words = [*["本月各项工作顺利推进"] * 20, "已完成", "推进中", "", "行\n列", "\u202e乱", "长" * 500, "\x01", "锟斤拷"]
    kind = dice.choice([CellKind.NUMBER] * 5 + [CellKind.TEXT, CellKind.FORMULA, CellKind.DATE])
    made = {
        Field.VALUE: (0.8, RawCell(kind, dice.choice(texts[:3] * 3 + texts), style)),
        Field.LAST: (
            0.6,
            RawCell(dice.choice([CellKind.NUMBER] * 4 + [CellKind.TEXT]), dice.choice([*[str(issued)] * 5, "8"])),
        ),
        Field.UNIT: (
            0.5,
            RawCell(CellKind.TEXT, dice.choice(["%", *[unit_of(indicator) or ""] * 6])),
        ),
        Field.RATE: (0.1, RawCell(dice.choice([CellKind.NUMBER, CellKind.FORMULA]), "1")),
        Field.STAGE: (0.3, RawCell(CellKind.TEXT, dice.choice([*STAGES.values(), "done", " 推进中"]))),
    }
    if indicator is not None:
        target_text, due = target_words(indicator, None), due_words(indicator, 2021) or ""
        made[Field.TARGET] = (0.95, RawCell(CellKind.TEXT, dice.choice([*[target_text] * 9, "8"])))
        made[Field.DUE] = (0.95, RawCell(CellKind.TEXT, dice.choice([*[due] * 9, "8"])))
    for field in (Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE):
        made[field] = (0.3, RawCell(dice.choice([CellKind.TEXT] * 6 + [CellKind.NUMBER]), dice.choice(words), style))
    for field, (chance, cell) in made.items():
        if dice.random() < chance:
            yield field
            yield cell


@pytest.mark.parametrize("seed", range(4))
def test_what_is_ordinary_reads_as_it_does_when_it_is_checked(form: FilledForm, seed: int) -> None:
    dice = random.Random(seed)
    last = _last(form, dice) if seed else None
    around, read = _around(form, last), OrdinaryRows(form.tree, LOOKS)
    ordinary = 0
    for number in range(3000):
        code = dice.choice(form.tree.reportable_codes)
        parts = [*_cells(form.tree.by_code.get(code), last, dice)]
        cells = dict(zip(parts[::2], parts[1::2], strict=True))
        row = KeyedRow(code, 5 + number, cells, ("row.doubled",) if dice.random() < 0.02 else ())  # type: ignore[arg-type]
        found = read.read(row, around)
        if found is not None:
            ordinary += 1
            assert (found, ()) == _check_row(row, around), row
    assert ordinary > 60
