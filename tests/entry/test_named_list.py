"""Names that units list with their numbers: taken out of the text, and found where two units name the same."""

from __future__ import annotations

import random

import pytest

from model.entry.named_list import core_of, count_distinct, names_in, same_names
from tests.calls import calls_of

SURNAMES = "华信恒远泰和瑞丰金桥中天鸿博盛世腾飞启明云海晨光嘉禾永兴德邦国瑞佳美康达富源广通江龙"
TRADES = (
    "生物科技",
    "新材料",
    "机械制造",
    "食品",
    "电子信息",
    "物流",
    "农业开发",
    "环保工程",
    "医疗器械",
    "软件",
    "污水处理",
)
FORMS = ("有限公司", "有限责任公司", "股份有限公司")
SOUNDS = {"丰": "沣", "华": "铧", "恒": "衡", "源": "元", "明": "铭", "和": "禾", "瑞": "睿", "信": "鑫"}
PLACES = ("陕西省", "西安市", "咸阳市", "秦都区", "陕西省西安市", "")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新增3家。名单：甲公司、乙公司；丙公司。另有2家在谈。", ("甲公司", "乙公司", "丙公司")),
        ("名单：\n1.甲公司\n2.乙公司", ("甲公司", "乙公司")),
        ("名 单: 甲（集团）公司，乙公司", ("甲（集团）公司", "乙公司")),
        ("名单：甲公司、甲公司", ("甲公司",)),
        ("已公布名单，共3家", ()),
        ("", ()),
    ],
)
def test_takes_the_names_out_of_a_text(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("陕西省西安市华信新材料有限公司", "华信新材料有限责任公司"),
        ("华信（集团）物流公司", "华信(集团) 物流公司"),
        ("ＡＢＣ电子信息有限公司", "abc电子信息公司"),
        ("“云海”污水处理厂建设项目", "云海污水处理厂"),
    ],
)
def test_form_does_not_make_two_names(one: str, other: str) -> None:
    assert core_of(one) == core_of(other)
    assert count_distinct({"甲": (one,), "乙": (other,)}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云海污水处理厂一期", "云海污水处理厂二期"),
        ("第1工业园标准厂房", "第2工业园标准厂房"),
        ("东环路改造工程", "西环路改造工程"),
        ("云海物流公司", "云海食品公司"),
    ],
)
def test_what_tells_two_things_apart_is_not_a_slip(one: str, other: str) -> None:
    assert same_names({"甲": (one,), "乙": (other,)}) == []


def test_a_slip_is_told_and_not_merged() -> None:
    names = {"甲": ("瑞丰生物科技有限公司",), "乙": ("瑞沣生物科技有限公司",)}
    (found,) = same_names(names)
    assert (found.is_certain, found.names) == (False, {"甲": "瑞丰生物科技有限公司", "乙": "瑞沣生物科技有限公司"})
    assert count_distinct(names) == 2


def _name(dice: random.Random) -> str:
    return "".join(dice.sample(SURNAMES, 3)) + dice.choice(TRADES)


def _written_otherwise(dice: random.Random, core: str) -> str:
    """The same name as another clerk writes it; every fourth with a slip of one sign."""
    kind = dice.randrange(4)
    if kind == 0:
        place = next((place for place, sign in enumerate(core) if sign in SOUNDS), None)
        core = core[:1] + core[2:] if place is None else core[:place] + SOUNDS[core[place]] + core[place + 1 :]
    elif kind == 1:
        core = f"{core[:2]} {core[2:]}"
    return dice.choice(PLACES) + core + dice.choice(FORMS)


def test_finds_the_doubles_among_two_thousand_names() -> None:
    dice = random.Random(2021)
    cores = list(dict.fromkeys(_name(dice) for _ in range(2200)))[:1800]
    lists: dict[str, list[str]] = {f"U{number}": [] for number in range(20)}
    home = {}
    for core in cores:
        home[core] = dice.choice(list(lists))
        lists[home[core]].append(dice.choice(PLACES) + core + dice.choice(FORMS))
    doubled = set()
    for core in dice.sample(cores, 200):
        elsewhere = dice.choice([unit for unit in lists if unit != home[core]])
        again = _written_otherwise(dice, core)
        lists[elsewhere].append(again)
        doubled.add(frozenset((next(one for one in lists[home[core]] if core in one), again)))
    found = same_names({unit: tuple(names) for unit, names in lists.items()})
    pairs = [frozenset(one.names.values()) for one in found]
    assert len(pairs) == len(set(pairs))
    right = sum(any(pair <= one for one in pairs) for pair in doubled)
    precise = sum(any(pair <= one for pair in doubled) for one in pairs)
    assert right / len(doubled) >= 0.95
    assert precise / len(pairs) >= 0.9


def test_twice_the_names_are_about_twice_the_work() -> None:
    def work(count: int) -> int:
        dice = random.Random(2021)
        lists = {unit: tuple(_name(dice) for _ in range(count)) for unit in ("甲", "乙")}
        return calls_of(lambda: same_names(lists))

    assert work(1000) < 2.5 * work(500)
