"""`python -m tests.benchmarks.plans`: speed and accuracy of amounts and deadlines, beside jionlp where it is installed.

jionlp is no dependency of the program; it finds amounts of money and times, so these two are compared. What the
grammar of targets does beyond that (comparators, measures, what is no target) has nothing to be compared with.
"""

from __future__ import annotations

import importlib
import logging
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from model.plan.characters import plain
from model.plan.commitment import find_commitments
from model.plan.deadline import find_deadlines
from model.plan.quantity import find_numerals, find_quantities
from model.plan.unit_of_measure import UnitKind
from tests.evaluation.scoring import in_base_unit

YEAR = 2021
ROUNDS = 20

MONEY: Mapping[str, tuple[str, ...]] = {
    "完成投资312.11亿元": ("31211000000",),
    "获批专项资金45亿元以上、债券资金65亿元以上": ("4500000000", "6500000000"),
    "到位资金3亿5千万元": ("350000000",),
    "规模突破1.2万亿元": ("1200000000000",),
    "引进年纳税额1000万元以上的企业30家": ("10000000",),
    "发放贷款三千五百万元": ("35000000",),
    "补助标准提高到每人每年580元": ("580",),
    "产值达到５０亿元": ("5000000000",),
    "减负2,000万元": ("20000000",),
    "完成技改投资65亿元": ("6500000000",),
    "人均收入达到2.5万元": ("25000",),
    "新增贷款九百六十亿元": ("96000000000",),
}
DEADLINES: Mapping[str, tuple[str, ...]] = {
    "3月底前组建促进院": ("2021-03-31",),
    "上半年设立基金": ("2021-06-30",),
    "前三季度全部开工": ("2021-09-30",),
    "年底前建成投用": ("2021-12-31",),
    "全年引进人才": ("2021-12-31",),
    "年内完成改造": ("2021-12-31",),
    "到2025年达到60%": ("2025-12-31",),
    "2022年6月底前通车": ("2022-06-30",),
    "“十四五”末达到50家": ("2025-12-31",),
    "5月中旬开工": ("2021-05-20",),
    "比2020年增长8%": (),
    "举办2022年冬季运动会": (),
    "长期坚持巡查": (),
    "一季度印发、二季度实施": ("2021-03-31", "2021-06-30"),
    "明年6月底前建成": ("2022-06-30",),
    "第三季度完成招标": ("2021-09-30",),
}


def main() -> None:
    """Print how many sentences each reads rightly, and its processor time a sentence."""
    logging.disable(logging.CRITICAL)
    _report("amounts, ours", MONEY, our_money)
    _report("deadlines, ours", DEADLINES, our_deadlines)
    try:
        jionlp = importlib.import_module("jionlp")
    except ImportError:
        print("jionlp is not installed here: pip install jionlp to compare.")
    else:
        _report("amounts, jionlp", MONEY, lambda text: their_money(jionlp, text))
        _report("deadlines, jionlp", DEADLINES, lambda text: their_deadlines(jionlp, text))
    _report_speed()


def our_money(text: str) -> tuple[str, ...]:
    """The amounts of a sentence in 元."""
    words = plain(text)
    found = find_quantities(words, list(find_numerals(words)))
    return tuple(_yuan(one.value, one.unit) for one in found if one.kind is UnitKind.MONEY)


def our_deadlines(text: str) -> tuple[str, ...]:
    """The deadlines of a sentence as days."""
    return tuple(one.due.isoformat() for one in find_deadlines(plain(text), YEAR))


def their_money(jionlp: Any, text: str) -> tuple[str, ...]:
    """The amounts that jionlp finds; of a range, the first."""
    found = jionlp.ner.extract_money(text, with_parsing=True)
    numbers = [one["detail"]["num"] for one in found]
    return tuple(_yuan(Decimal(one[0] if isinstance(one, list) else one), "元") for one in numbers)


def their_deadlines(jionlp: Any, text: str) -> tuple[str, ...]:
    """The last days of the times that jionlp finds."""
    base = {"year": YEAR, "month": 1, "day": 1}
    found = jionlp.ner.extract_time(text, time_base=base, with_parsing=True)
    return tuple(str(one["detail"]["time"][1])[:10] for one in found if isinstance(one["detail"].get("time"), list))


def _yuan(value: Decimal, unit: str) -> str:
    base, _ = in_base_unit(value, unit)
    return f"{base:f}"


def _report(what: str, table: Mapping[str, tuple[str, ...]], read: Callable[[str], tuple[str, ...]]) -> None:
    wrong = {}
    for text, expected in table.items():
        try:
            found = read(text)
        except Exception as trouble:  # What another program raises is part of what is measured.
            found = (f"{type(trouble).__name__}",)
        if found != expected:
            wrong[text] = found
    began = time.process_time()
    for _ in range(ROUNDS):
        for text in table:
            if text not in wrong or not wrong[text][:1] or wrong[text][0][:1].isdigit():
                read(text)
    each = (time.process_time() - began) / ROUNDS / len(table) * 1e6
    print(f"{what:<20}{len(table) - len(wrong)} of {len(table)} right, {each:.0f} µs a sentence")
    for text, found in wrong.items():
        print(f"    {text}: {', '.join(found) or 'nothing'}")


def _report_speed() -> None:
    text = "全年新增企业100家以上、项目20个，3月底前完成投资3亿元；到2025年，城镇化率达到68%左右。" * 4000
    began = time.process_time()
    found = find_commitments(text, 0, len(text), year=YEAR)
    seconds = time.process_time() - began
    size = len(text.encode()) / 1e6
    print(f"{'grammar of targets':<20}{size:.1f} MB in {seconds:.1f} s, {len(found.indicators)} indicators")


if __name__ == "__main__":
    main()
