"""Numbers in the wrong rows: an odd number starts the search, and all that its explanation moves waits with it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from model.entry.entry import ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.misplaced import misplaced_codes
from model.submission.submission import ReturnedRow

# One item. Values before and targets of five rows, then what came back under each row, and which rows wait.
# The first row's unit is whole things; the last row is a milestone's stage of works in percent.
LAST = ("100", "2000", "31.5", "7", "60")
TARGET = ("200", "4000", "60", "20", "")
CASES = {
    "as it should be": ("110 2100 33 8 70", "", ""),
    "nothing changed": ("100 2000 31.5 7 60", "", ""),
    "one corrected a little": ("99 2100 33 8 70", "", ""),
    "the first three one row down": ("- 110 2100 8 70", "2 3", "row.shifted"),
    "all one row down": ("- 110 2100 33 8", "2 3 4 5", "row.shifted"),
    "all one row up": ("2100 33 8 70 -", "1 2 3 4", "row.shifted"),
    "two rows down": ("- - 110 2100 33", "3 4 5", "row.shifted"),
    "neighbours exchanged, as good as one row off": ("2100 110 33 8 70", "1 2", "row.shifted"),
    "two far ones exchanged": ("8 2100 33 110 70", "1 4", "row.exchanged"),
    "the milestone exchanged": ("110 70 33 8 2100", "2 5", "row.exchanged"),
    "sorted by size": ("8 33 70 110 2100", "1 2 3 4 5", "row.exchanged"),
    "another block pasted over it": ("12.5 60 700 33 1500", "1 2 3 4 5", "row.mixed_up"),
    "one into the next, whose own is gone": ("110 2100 33 - 8", "4 5", "row.shifted"),
    "one into the one before, whose own is gone": ("2100 - 33 8 70", "1 2", "row.shifted"),
    "one that fell beside one not filled in": ("110 2100 33 - 50", "", ""),
    "before anything was reported": ("- 100 2000 30 8", "2 3 4 5", "row.shifted"),
}


def _indicators() -> list[Indicator]:
    units = ("个", "亩", "亿元", "亿元")
    counted = [
        Indicator(
            f"1.0{place}", f"指标{place}", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST,
            target=Decimal(TARGET[place - 1]), unit_of_measure=unit,
        )
        for place, unit in enumerate(units, start=1)
    ]  # fmt: skip
    return [*counted, Indicator("1.05", "任务", Kind.MILESTONE)]


def _rows(values: str) -> list[ReturnedRow]:
    own = ReturnedRow("1.00", "填报表!H7", ValueState.BLANK, None, "")
    rows = [own]
    for place, text in enumerate(values.split(), start=1):
        value = None if text == "-" else Decimal(text)
        state = ValueState.REPORTED if value else ValueState.BLANK
        rows.append(ReturnedRow(f"1.0{place}", f"填报表!H{7 + place}", state, value, "" if value is None else text))
    return rows


@pytest.mark.parametrize("name", CASES)
def test_what_stands_in_the_wrong_row_waits(name: str) -> None:
    values, places, finding = CASES[name]
    rows = _rows(values)
    last = {} if "before anything" in name else {f"1.0{at}": Decimal(one) for at, one in enumerate(LAST, start=1)}
    numbers = {row.code: row.value for row in rows if row.value is not None}
    # The form's other items, which are as they should be, have reached half of their targets.
    usual = {f"1.0{at}": Decimal(one) / 2 for at, one in enumerate(TARGET[:4], start=1)}
    found = misplaced_codes(rows, numbers, expected_rows(_indicators(), last, {}, usual))
    assert {f"1.0{place}" for place in places.split()} <= set(found)
    assert finding in found.values() if finding else found == {}


def test_a_sorted_column_has_the_rows_that_it_left_empty_behind_its_numbers() -> None:
    """199 among milestones' stages belongs to the count at the end, which has no number any more."""
    milestones = [Indicator(f"1.0{place}", "任务", Kind.MILESTONE) for place in range(1, 9)]
    counted = replace(_indicators()[0], code="1.09", target=Decimal(100))
    rows = _rows("30 50 60 199 - - - - -")
    numbers = {row.code: row.value for row in rows if row.value is not None}
    found = misplaced_codes(rows, numbers, expected_rows([*milestones, counted], {}, {}, numbers))
    assert found == {row.code: "row.exchanged" for row in rows}


def test_what_was_sorted_down_waits_beside_the_odd_number_that_came_up() -> None:
    """A stage of 100 fits the milestone below, too; that the 1 above it fell there says that both were moved."""
    milestones = [Indicator(f"1.0{place}", "任务", Kind.MILESTONE) for place in (1, 2)]
    counted = replace(_indicators()[0], code="1.03", target=Decimal(2))
    rows = _rows("1 100 -")
    rows[3] = rows[3]._replace(state=ValueState.NIL, raw="无")
    numbers = {"1.01": Decimal(1), "1.02": Decimal(100)}
    last = {"1.01": Decimal(100), "1.02": Decimal(20), "1.03": Decimal(1)}
    found = misplaced_codes(rows, numbers, expected_rows([*milestones, counted], last, {}, numbers))
    assert {"1.02", "1.03"} <= set(found)


def test_two_numbers_before_an_empty_row_may_be_what_sorting_left_of_a_block() -> None:
    """3 fell in the first row and is what the empty third counts; the rows behind were not sorted with them."""
    milestones = [Indicator(f"1.0{place}", "任务", Kind.MILESTONE) for place in (1, 2)]
    counted = [replace(_indicators()[0], code=f"1.0{place}", target=Decimal(5)) for place in (3, 4)]
    rows = _rows("3 60 - 4")
    numbers = {row.code: row.value for row in rows if row.value is not None}
    expected = expected_rows([*milestones, *counted], {"1.01": Decimal(40)}, {}, numbers)
    assert {"1.01", "1.02", "1.03"} == set(misplaced_codes(rows, numbers, expected))


def test_a_number_in_the_items_own_row_explains_the_rows_below() -> None:
    rows = _rows("2100 33 8 70 -")
    rows[0] = ReturnedRow("1.00", "填报表!H7", ValueState.BLANK, None, "110", certain=False)
    last = {f"1.0{at}": Decimal(one) for at, one in enumerate(LAST, start=1)}
    numbers = {row.code: Decimal(row.raw) for row in rows if row.raw}
    found = misplaced_codes(rows, numbers, expected_rows(_indicators(), last, {}, numbers))
    assert found == dict.fromkeys([row.code for row in rows], "row.shifted")


@pytest.mark.parametrize(
    ("second", "is_moved"), [("5 20 18 25 15", False), ("18 6 21 11 28", True)], ids=["by chance", "moved along"]
)
def test_a_block_goes_on_in_the_next_item_only_from_its_first_row(second: str, is_moved: bool) -> None:
    """Half a school starts the search in the first item. In the next one 18 would suit the row above, which is chance
    below rows that suit their own, and none where all its numbers would.
    """
    counted = [
        replace(_indicators()[0], code=f"{item}.0{place}", target=Decimal(target))
        for item in (1, 2)
        for place, target in enumerate(("10", "40", "20", "60", "30"), start=1)
    ]
    rows = [*_rows("5 90.5 18 12 28"), *(row._replace(code=row.code.replace("1", "2", 1)) for row in _rows(second))]
    numbers = {row.code: row.value for row in rows if row.value is not None}
    halves = {one.code: one.target / 2 for one in counted if one.target is not None}
    found = misplaced_codes(rows, numbers, expected_rows(counted, {}, {}, halves))
    assert "1.03" in found
    assert any(code.startswith("2.") for code in found) is is_moved


def test_half_a_road_that_the_row_below_waits_for_was_moved_with_what_stands_there() -> None:
    """72.5 would be this row's own slip, were the row below, in kilometres, not so far from its own number."""
    roads = [
        replace(_indicators()[0], code=f"1.0{place}", unit_of_measure=unit, target=Decimal(target))
        for place, unit, target in ((1, "条", 140), (2, "公里", 144), (3, "条", 60), (4, "处", 200))
    ]
    for below, is_moved in (("30", True), ("71", True), ("71.5", False), ("95", False)):
        rows = _rows(f"72.5 {below} - 100")
        numbers = {row.code: row.value for row in rows if row.value is not None}
        usual = {one.code: (one.target or Decimal(0)) / 2 for one in roads}
        found = misplaced_codes(rows, numbers, expected_rows(roads, {}, {}, usual))
        assert {"1.01", "1.02"} <= found.keys() if is_moved else not found


def test_half_a_school_about_where_schools_are_expected_is_its_own_rows_slip() -> None:
    """It waits by itself; the rows around it, which are as they should be, do not wait with it."""
    last = {f"1.0{at}": Decimal(one) for at, one in enumerate(LAST, start=1)}

    def found(values: str) -> dict[str, str]:
        rows = _rows(values)
        numbers = {row.code: row.value for row in rows if row.value is not None}
        return misplaced_codes(rows, numbers, expected_rows(_indicators(), last, {}, numbers))

    assert found("110.5 2100 33 8 70") == {}
    assert {"1.01", "1.04"} <= found("8.5 2100 33 110 70").keys()


def test_a_leap_is_five_times_both_what_was_and_what_is_wanted() -> None:
    one = expected_rows(_indicators(), {"1.01": Decimal(150)}, {}, {})["1.01"]
    assert [one.leaps(Decimal(number)) for number in (900, 1000, 1001)] == [False, False, True]
    much = expected_rows(_indicators(), {"1.01": Decimal(500)}, {}, {})["1.01"]
    assert not much.leaps(Decimal(2400))
    own = expected_rows(_indicators(), {}, {"1.01": Decimal(10)}, {})["1.01"]
    assert [own.leaps(Decimal(number)) for number in (50, 51)] == [False, True]
    small = expected_rows(_indicators(), {}, {"1.01": Decimal(1)}, {})["1.01"]
    assert [small.leaps(Decimal(number)) for number in (9, 10)] == [False, True]


def test_what_all_units_shall_reach_is_no_measure_for_what_one_shall() -> None:
    """Own targets are nearly reached; of a target of all units one unit reaches a tenth."""
    own, shared = _indicators()[:2]
    numbers = {"1.01": Decimal(95), "1.02": Decimal(400)}
    expected = expected_rows([own, shared], {}, {"1.01": Decimal(100)}, numbers)
    assert [round(expected[code].near) for code in ("1.01", "1.02")] == [95, 400]


def test_what_all_units_shall_reach_at_one_go_is_a_leap_for_one() -> None:
    """The other numbers of the form have come to a fiftieth of what all units shall reach."""
    first = _indicators()[0]
    others = [replace(_indicators()[1], code=f"2.0{place}") for place in range(1, 7)]
    numbers = {one.code: Decimal(80) for one in others}
    row = expected_rows([first, *others], {}, {}, numbers)["1.01"]
    assert [row.leaps(Decimal(number)) for number in (199, 200)] == [False, True]
    assert not expected_rows([first, *others], {}, {"1.01": Decimal(200)}, numbers)["1.01"].leaps(Decimal(200))
    half_way = expected_rows([first, *others], {}, {}, {code: Decimal(2000) for code in numbers})["1.01"]
    assert not half_way.leaps(Decimal(200))


def test_a_leap_is_tenfold_what_was_of_a_sum() -> None:
    sum_ = expected_rows(_indicators(), {"1.01": Decimal(6)}, {}, {})["1.01"]
    assert [sum_.leaps(Decimal(number)) for number in (59, 60)] == [False, True]
    one = expected_rows(_indicators(), {"1.01": Decimal(1)}, {}, {})["1.01"]
    assert [one.leaps(Decimal(number)) for number in (12, 199, 200)] == [False, False, True]


@pytest.mark.parametrize(("times", "leap"), [("1", 36), ("1.1", 36), ("2", 120)])
def test_how_far_a_sum_leaps_is_measured_by_the_forms_others(times: str, leap: int) -> None:
    """Where hardly anything grew, sixfold is a leap; where all doubled, hardly tenfold is."""
    others = [replace(_indicators()[1], code=f"2.0{place}") for place in range(1, 7)]
    last = {one.code: Decimal(1000) for one in others}
    numbers = {code: before * Decimal(times) for code, before in last.items()}
    row = expected_rows([*_indicators(), *others], last | {"1.01": Decimal(6)}, {}, numbers)["1.01"]
    assert [row.leaps(Decimal(number)) for number in (leap - 1, leap)] == [False, True]


def test_a_rate_of_growth_may_have_been_told_as_an_index() -> None:
    """123.5 with the year before as 100 grew by 23.5 %."""
    growth = replace(_indicators()[2], measure=Measure.GROWTH, unit_of_measure="%", target=Decimal(22))
    row = expected_rows([growth], {growth.code: Decimal(25)}, {}, {})[growth.code]
    assert [row.leaps(Decimal(number)) for number in ("60", "99", "123.5")] == [False, False, True]
    assert not row._replace(last=Decimal(70)).leaps(Decimal("123.5"))


def test_an_amount_need_not_be_ten_to_leap() -> None:
    """2.41 of 60 亿元 became 24.1; that 0.05 became 5.9 is little of so much."""
    amount = expected_rows(_indicators(), {"1.03": Decimal("2.41")}, {}, {})["1.03"]
    assert [amount.leaps(Decimal(number)) for number in ("24", "24.1")] == [False, True]
    little = amount._replace(last=Decimal("0.05"))
    assert [little.leaps(Decimal(number)) for number in ("5.9", "6")] == [False, True]


def test_a_leap_is_what_passes_its_target_at_one_go_in_a_quiet_form() -> None:
    sum_ = expected_rows(_indicators(), {"1.01": Decimal(150)}, {}, {})["1.01"]
    quiet = sum_._replace(growth=1.1, is_quiet=True)
    assert [quiet.leaps(Decimal(number)) for number in (200, 280, 281)] == [False, False, True]
    assert not sum_._replace(growth=1.1).leaps(Decimal(281))
    assert not quiet._replace(target=Decimal(300)).leaps(Decimal(350))
    assert not quiet._replace(last=Decimal(210)).leaps(Decimal(500))
    few = quiet._replace(last=Decimal(2), target=Decimal(2))
    assert [few.leaps(Decimal(number)) for number in (5, 6, 7)] == [False, False, True]
    assert not few._replace(last=None).leaps(Decimal(7))


@pytest.mark.parametrize(("number", "unit", "asked"), [("47.5", "平方米", True), ("2", "平方米", False),
    ("250000", "平方米", False), ("47.5", "%", False)])  # fmt: skip
def test_a_number_counted_in_ten_thousands(number: str, unit: str, asked: bool) -> None:
    area = Indicator(
        "1.01", "", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(600_000), unit_of_measure=unit
    )
    row = expected_rows([area], {}, {"1.01": Decimal(600_000)}, {})["1.01"]
    meant = row.had_it_been_in_ten_thousands(Decimal(number))
    assert meant == (Decimal(number) * 10_000 if asked else None)


def test_a_leap_is_a_fifth_of_a_level() -> None:
    level = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(85), unit_of_measure="%")
    share = expected_rows([level], {"1.01": Decimal(80)}, {}, {})["1.01"]
    assert [share.leaps(Decimal(number)) for number in (17, 16, 8)] == [False, True, True]
    days = expected_rows([replace(level, comparator=Comparator.AT_MOST)], {"1.01": Decimal(80)}, {}, {})["1.01"]
    assert not days.leaps(Decimal(8))


def test_a_leap_is_far_more_than_all_of_a_share() -> None:
    """More than what was planned may be done, so that a share of which all is wanted may be more."""
    level = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(85), unit_of_measure="%")
    for target, last, is_leap in (("85", None, True), ("85", "84", True), ("85", "102", False), ("100", "98", False)):
        before = {} if last is None else {"1.01": Decimal(last)}
        row = expected_rows([replace(level, target=Decimal(target))], before, {}, {})["1.01"]
        assert [row.leaps(Decimal(number)) for number in (104, 140, 160)] == [False, False, is_leap]


def test_a_jump_stops_a_reader_without_being_asked_about() -> None:
    level = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(85), unit_of_measure="%")
    share = expected_rows([level], {"1.01": Decimal(81)}, {}, {})["1.01"]
    assert [share.is_odd(Decimal(number)) for number in (26, 27, 100)] == [True, False, False]


def test_a_share_and_a_count_of_another_item_exchanged() -> None:
    """80 % became 4 %, and a whole thing's row has 80.1: only the other way round do both suit their rows."""
    level = Indicator("2.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(85), unit_of_measure="%")
    last = {f"1.0{at}": Decimal(one) for at, one in enumerate(LAST, start=1)} | {
        "1.01": Decimal(3),
        "2.01": Decimal(81),
    }
    rows = [*_rows("110 2100 33 8 70"), ReturnedRow("2.01", "填报表!H20", ValueState.REPORTED, Decimal(4), "4")]
    numbers = {row.code: row.value for row in rows if row.value is not None} | {"1.01": Decimal("80.1")}
    found = misplaced_codes(rows, numbers, expected_rows([*_indicators(), level], last, {}, numbers))
    assert {"1.01", "2.01"} <= found.keys()


def test_numbers_that_all_would_fit_one_row_above_wait_though_each_could_be_news() -> None:
    """None falls, none is ten times too much; in a form whose other numbers grew by a tenth this is no chance."""
    targets = ("100", "320", "900", "2600", "9000", "60", "500", "4000", "70", "200")
    lasts = ("50", "160", "450", "1300", "4500", "30", "250", "2000", "35", "100")
    one = _indicators()[0]
    indicators = [
        replace(one, code=f"{1 + place // 5}.0{place % 5 + 1}", target=Decimal(target))
        for place, target in enumerate(targets)
    ]
    last = {one.code: Decimal(value) for one, value in zip(indicators, lasts, strict=True)}

    def found(values: str) -> set[str]:
        rows = [
            ReturnedRow(one.code, "填报表!H7", ValueState.REPORTED, Decimal(value), value)
            for one, value in zip(indicators, values.split(), strict=True)
        ]
        numbers = {row.code: Decimal(row.raw) for row in rows}
        return set(misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers)))

    assert found("55 170 480 1400 4700 33 270 2100 38 110") == set()
    assert found("55 170 480 1400 4700 33 270 3900 38 110") == set()
    assert found("170 480 1400 4700 4700 33 270 2100 38 110") >= {"1.01", "1.02", "1.03", "1.04"}


def test_sums_that_doubled_in_the_middle_are_expected_to_double() -> None:
    """From one half-year to the next most sums grow to twice or thrice, which is no block in the wrong rows."""
    one = _indicators()[0]
    indicators = [replace(one, code=f"1.0{place}", target=Decimal(1000)) for place in range(1, 7)]
    last = {one.code: Decimal(100 * place) for place, one in enumerate(indicators, start=1)}
    numbers = {code: before * 2 for code, before in last.items()}
    expected = expected_rows(indicators, last, {}, numbers)["1.01"]
    assert [expected.deviation(Decimal(number)) for number in (100, 150, 200)] == [0, 0, 0]
    assert expected.deviation(Decimal(90)) > 0 < expected.deviation(Decimal(220))
    assert expected_rows(indicators, last, {}, last)["1.01"].deviation(Decimal(110)) > 0
    negative = expected_rows(indicators, last, {}, {code: -before for code, before in last.items()})["1.01"]
    assert negative.deviation(Decimal(100)) == 0


def test_a_level_on_its_way_to_the_target_does_not_jump() -> None:
    level = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(80), unit_of_measure="%")
    share = expected_rows([level], {"1.01": Decimal(20)}, {}, {})["1.01"]
    assert [share.jumps(Decimal(number)) for number in (6, 70, 96, 97)] == [True, False, False, True]


def test_a_number_far_off_that_a_row_without_one_had_before() -> None:
    """Exchanged with a word: the first row's 2100 is what the second, which now says 不适用, had."""
    one = _indicators()[0]
    indicators = [replace(one, code=f"1.0{place}", target=Decimal(5000)) for place in range(1, 5)]
    last = {"1.01": Decimal(600), "1.02": Decimal(2000), "1.03": Decimal(90), "1.04": Decimal(1200)}
    for values, waiting in (("2100 - 95 1250", {"1.01", "1.02"}), ("1500 - 95 1250", set()), ("650 - 95 1250", set())):
        rows = _rows(values)
        numbers = {row.code: row.value for row in rows if row.value is not None}
        assert set(misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers))) == waiting


def test_a_number_beside_the_only_row_left_blank_may_be_its_own() -> None:
    """Cut and pasted one row too high: 130 grew by more than the others, and is just what the row below had."""
    last = {f"1.0{at}": Decimal(value) for at, value in enumerate((80, 120, 500, 40), start=1)}
    one = replace(_indicators()[0], target=Decimal(1000))
    indicators = [replace(one, code=code) for code in last]
    for values, waiting in (("130 - 510 42", {"1.01", "1.02"}), ("84 - 510 42", set()), ("130 126 510 42", set())):
        rows = _rows(values)
        numbers = {row.code: row.value for row in rows if row.value is not None}
        assert set(misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers))) == waiting


def test_the_number_of_the_only_row_left_blank_in_a_row_that_had_none() -> None:
    """53 of 9000 in an item that was never reported, where a row of another item, which had 50, is blank."""
    own, far = replace(_indicators()[1], target=Decimal(80)), replace(_indicators()[0], target=Decimal(9000))
    indicators = [*(replace(own, code=f"1.0{at}") for at in range(1, 5)), replace(far, code="2.01")]
    last = {f"1.0{at}": Decimal(value) for at, value in enumerate((30, 50, 60, 40), start=1)}
    stray = ReturnedRow("2.01", "填报表!H20", ValueState.REPORTED, Decimal(53), "53")
    for values, waiting in (("33 - 63 44", {"1.02", "2.01"}), ("33 51 63 44", set())):
        rows = [*_rows(values), stray]
        numbers = {row.code: row.value for row in rows if row.value is not None}
        assert set(misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers))) == waiting


def test_the_only_new_number_is_that_of_the_only_row_left_blank() -> None:
    """Both are shares: 79 % would be no wonder where it stands."""
    level = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(85), unit_of_measure="%")
    levels = [replace(level, code=code) for code in ("1.01", "1.02", "2.01")]
    last = {"1.01": Decimal(78), "1.02": Decimal(90)}
    stray = ReturnedRow("2.01", "填报表!H20", ValueState.REPORTED, Decimal(79), "79")
    for values, waiting in (("- 91", {"1.01", "2.01"}), ("80 91", set())):
        rows = [*_rows(values), stray]
        numbers = {row.code: row.value for row in rows if row.value is not None}
        assert set(misplaced_codes(rows, numbers, expected_rows(levels, last, {}, numbers))) == waiting


def test_a_stage_of_works_is_no_other_rows_last_value() -> None:
    """100 % done is not the 100 that the row above, which now says nothing, had."""
    counted = replace(_indicators()[0], code="1.01", target=Decimal(138))
    milestone = Indicator("1.02", "任务", Kind.MILESTONE)
    last = {"1.01": Decimal(100), "1.02": Decimal(20)}
    rows = _rows("- 100")
    numbers = {"1.02": Decimal(100)}
    assert misplaced_codes(rows, numbers, expected_rows([counted, milestone], last, {}, numbers)) == {}


def test_a_new_number_elsewhere_is_no_stage_of_works_that_was_left_out() -> None:
    """The stage of a milestone may be said without its number; some number of any form is about as large."""
    milestones = [Indicator(code, "任务", Kind.MILESTONE) for code in ("1.01", "1.02", "2.01")]
    last = {"1.01": Decimal(45), "1.02": Decimal(60)}
    rows = [*_rows("- 70"), ReturnedRow("2.01", "填报表!H20", ValueState.REPORTED, Decimal(45), "45")]
    numbers = {row.code: row.value for row in rows if row.value is not None}
    assert misplaced_codes(rows, numbers, expected_rows(milestones, last, {}, numbers)) == {}


def test_many_numbers_far_off_in_one_item_are_no_news() -> None:
    """Every 1 replaced by 7: none falls and none is ten times too much."""
    one = _indicators()[0]
    indicators = [
        replace(one, code=f"{item}.0{place}", target=Decimal(900)) for item in (1, 2, 3) for place in range(1, 6)
    ]
    last = {one.code: Decimal(100 + place) for place, one in enumerate(indicators)}
    numbers = {code: before + 6 for code, before in last.items()}
    rows = [ReturnedRow(code, "填报表!H7", ValueState.REPORTED, value, str(value)) for code, value in numbers.items()]
    assert misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers)) == {}
    numbers |= {code: Decimal(f"{numbers[code]}".replace("1", "7")) for code in ("1.01", "1.02", "1.03")}
    found = misplaced_codes(rows, numbers, expected_rows(indicators, last, {}, numbers))
    assert {"1.01", "1.02", "1.03"} <= found.keys() <= {f"1.0{place}" for place in range(1, 6)}


def test_one_thing_more_is_little_however_few_there_are() -> None:
    """Where a seventh of one was expected, one is no more than what a count can be."""
    counted, measured = _indicators()[0], _indicators()[2]
    for indicator, is_little in ((counted, True), (measured, False)):
        target = {indicator.code: Decimal(1)}
        one = expected_rows([indicator], {}, target, {indicator.code: Decimal("0.15")})[indicator.code]
        assert (one.deviation(Decimal(1)) < 1) is is_little
