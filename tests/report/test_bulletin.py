"""The bulletin: what it says, that its shares add up, who is where among equals, and what is quoted."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.consolidation.consolidated import Consolidated, UnitStanding
from model.entry.entry import ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.errors import UsageError
from model.plan.node import RollUp
from model.plan.tree import PlanTree
from model.progress.lamp import WORST_FIRST, Judgement, Standing
from model.progress.scheme_data import scheme_from_data
from model.report.bulletin import Bulletin, Grid, Kind, Paragraph, SectionKey, text_of
from model.report.bulletin_settings import BulletinSettings, settings_from_text, settings_to_text
from model.report.compose import SECTIONS, compose, figures_of
from model.report.figure import has_digit
from model.report.material import Material, Problem
from model.report.ranking import UnitTally, lagging, praised, rank
from model.report.shorten import shorten
from model.report.word_parts import LOOKS
from tests.conftest import RESOURCES
from tests.report.setting import made_up

JINZHAI = {"finished": 24, "ahead": 10, "on_schedule": 162, "behind": 17, "other": 9}


@pytest.fixture(scope="module")
def material(bundled_plan: PlanTree, bundled_units: UnitTree) -> Material:
    before = made_up(bundled_plan, bundled_units, seed=2, period=parse_period("2021-08"))
    problems = (
        Problem("FD", "1.03", "人才公寓尚未交付，1,200 名人才的住房没有着落；资金缺口较大。"),
        Problem("FX", "8.02", "项目用地指标不足。"),
    )
    return Material(
        made_up(bundled_plan, bundled_units), bundled_plan, bundled_units, before, problems,
        due=date(2021, 10, 5), data_day=date(2021, 10, 8),
    )  # fmt: skip


def paragraphs(bulletin: Bulletin, kind: Kind | None = None) -> list[str]:
    return [one.text for one in bulletin.blocks if isinstance(one, Paragraph) and kind in (None, one.kind)]


def cut(plan: PlanTree, most: int) -> PlanTree:
    """The plan with its first indicators only."""
    chapters = []
    for chapter in plan.chapters:
        items = []
        for item in chapter.items:
            kept = item.indicators[:most]
            most -= len(kept)
            items.append(replace(item, indicators=kept))
        chapters.append(replace(chapter, items=tuple(items)))
    return replace(plan, chapters=tuple(chapters))


def test_it_has_the_parts_of_an_official_document_in_their_order(material: Material) -> None:
    bulletin = compose(material)
    said = paragraphs(bulletin)
    assert bulletin.title == "关于西咸新区2021年工作要点9月完成情况的通报"
    assert said[:4] == [
        "关于西咸新区2021年工作要点",
        "9月完成情况的通报",
        "各有关单位：",
        "现将西咸新区2021年工作要点2021年9月完成情况通报如下。数据截至2021年10月8日，以各单位上报表为准。",
    ]
    headings = [f"{number}、{title}" for number, (title, _) in zip("一二三四五六七八", SECTIONS.values(), strict=True)]
    assert paragraphs(bulletin, Kind.HEADING) == headings
    assert paragraphs(bulletin, Kind.SIGNATURE) == ["西咸新区管委会", "2021年10月8日"]
    assert paragraphs(bulletin, Kind.ATTACHMENT) == ["附件1", "附件2", "附件3"]


def test_the_last_words_go_with_the_signature(material: Material) -> None:
    blocks = [one for one in compose(material).blocks if isinstance(one, Paragraph)]
    kinds = [one.kind for one in blocks]
    signature = kinds.index(Kind.SIGNATURE)
    assert kinds[signature - 4 : signature] == [Kind.CLOSING] * 4 and LOOKS[Kind.CLOSING].keeps
    assert blocks[signature - 3].text.startswith("附件：1.") and not blocks[signature - 4].text.startswith("附件")


def test_nothing_is_left_to_be_filled_in(material: Material) -> None:
    everything = "".join(map(text_of, compose(material).texts))
    assert not re.search(r"[XＸ×_]{2,}|\{|\}|None|待填|（ *）|TODO", everything)


def test_who_is_missing_and_late_is_named(material: Material) -> None:
    said = "".join(paragraphs(compose(material)))
    assert "西咸新区管委会所属单位应报6家，已报5家，报送率83.3%，其中迟报1家；未报1家" in said
    assert "未报的1家：能源金贸区园办。" in said and "迟报的1家：沣东新城。" in said
    assert "请能源金贸区园办抓紧补报" in said


def test_every_indicator_is_named_as_met_not_met_or_not_judged(material: Material) -> None:
    bulletin = compose(material)
    codes = [
        text_of(row[0]) for attachment in bulletin.attachments for block in attachment if isinstance(block, Grid)
        for row in block.rows
    ]  # fmt: skip
    assert sorted(codes) == sorted(one.code for one in material.result.indicators)


def test_how_targets_that_each_has_to_itself_are_counted_is_said_below_their_list(material: Material) -> None:
    each = [code for code, one in material.by_code.items() if one.method is RollUp.EVERY]
    notes = [text for text in paragraphs(compose(material), Kind.NOTE) if "各单位各自的目标" in text]
    assert each and notes and all(sum(code in note for note in notes) == 1 for code in each)


def test_classes_add_up_to_all_indicators_and_to_a_hundred(material: Material) -> None:
    line = next(text for text in paragraphs(compose(material)) if text.startswith("按本程序默认分类"))
    counts = [int(one) for one in re.findall(r"(\d+)项", line)]
    shares = [Decimal(one) for one in re.findall(r"([\d.]+)%", line)]
    assert len(counts) == 6 and sum(counts[:-1]) == counts[-1] == 258
    assert sum(shares[:-1]) == shares[-1] == Decimal("100.0")


def jinzhai(plan: PlanTree, units: UnitTree) -> Material:
    """金寨 2025: 222 indicators in five classes, on the first 222 of the bundled plan."""
    scheme = scheme_from_data(json.loads((RESOURCES / "lamps" / "jinzhai-2025.json").read_text(encoding="utf-8")))
    keys = [key for key, count in JINZHAI.items() for _ in range(count)]
    tree = cut(plan, len(keys))
    result = made_up(tree, units)
    lit = [
        replace(one, judgement=Judgement(scheme.by_key[key].lamp, None, None, "progress.nil", {}, scheme.by_key[key]))
        for one, key in zip(result.indicators, keys, strict=True)
    ]
    return Material(replace(result, indicators=tuple(lit), scheme=scheme), tree, units)


def test_the_published_table_of_222_comes_out_as_published(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    texts = paragraphs(compose(jinzhai(bundled_plan, bundled_units)))
    line = next(text for text in texts if text.startswith("按金寨"))
    for said in (
        "欠进度17项（7.7%）",
        "达进度162项（72.9%）",
        "超进度10项（4.5%）",
        "已完成和提前完成24项（10.8%）",
        "其它9项（4.1%）",
    ):
        assert said in line
    assert line.endswith("合计222项（100.0%）。")


def test_met_of_unmet_is_printed_with_one_decimal(material: Material) -> None:
    """宣城 2020: of 55 quantities 44 (80.0 %) had reached what was expected, 11 (20.0 %) had not."""
    by_standing = {name: next(one for one in material.result.indicators if one.code in codes)
                   for name, codes in (("met", material.met), ("unmet", material.unmet))}  # fmt: skip
    lit = [by_standing["met"].judgement] * 44 + [by_standing["unmet"].judgement] * 11
    tree = cut(material.tree, 55)
    result = made_up(tree, material.units)
    result = replace(
        result, indicators=tuple(replace(one, judgement=how) for one, how in zip(result.indicators, lit, strict=True))
    )
    said = "".join(paragraphs(compose(Material(result, tree, material.units))))
    assert "可评55项：达到序时进度44项，占80.0%；未达到11项，占20.0%。" in said


def tally(code: str, met: int, unmet: int, standing: UnitStanding = UnitStanding.RECEIVED) -> UnitTally:
    return UnitTally(code, code, standing, tuple("m" * met), tuple("u" * unmet), ())


def test_equals_share_a_place_and_the_next_ones_are_left_out() -> None:
    units = [
        tally("a", 1, 1),
        tally("b", 9, 1),
        tally("c", 2, 2),
        tally("d", 0, 3),
        tally("e", 8, 0, UnitStanding.MISSING),
    ]
    ranked = rank(units)
    assert [(one.place, one.unit.code) for one in ranked] == [(1, "b"), (2, "a"), (2, "c"), (4, "d")]
    assert [one.unit.code for one in praised(ranked, 2)] == ["b", "a", "c"], "equals are praised together"
    assert [one.unit.code for one in lagging(ranked, 2)] == ["a", "c", "d"], "and named together"
    assert praised(ranked, 0) == lagging(ranked, 0) == lagging([], 3) == praised([], 3) == []


def test_nobody_is_praised_for_the_last_place_nor_named_for_the_first() -> None:
    """Four units of which three share the last place: 进展较快 of all would say nothing, or what is not so."""
    ranked = rank([tally("a", 1, 3), tally("b", 1, 5), tally("c", 1, 5), tally("d", 1, 5)])
    assert [one.unit.code for one in praised(ranked, 3)] == ["a"]
    assert [one.unit.code for one in lagging(ranked, 3)] == ["b", "c", "d"]
    equal = rank([tally("a", 1, 1), tally("b", 1, 1)])
    assert [one.unit.code for one in praised(equal, 3)] == ["a", "b"] and lagging(equal, 3) == []


def test_who_was_sent_back_is_not_called_missing(material: Material) -> None:
    units = [
        replace(one, standing=UnitStanding.SENT_BACK) if one.code == "FX" else one for one in material.result.units
    ]
    said = "".join(paragraphs(compose(replace(material, result=replace(material.result, units=tuple(units))))))
    assert "应报6家，已报4家，报送率66.7%，其中迟报1家；未报1家；退回尚未重报1家，其数据未计入，也不按零计。" in said


def test_what_prints_alike_ranks_alike() -> None:
    """1999 of 3000 and 2001 of 3001 both print as 66.7 % or 66.6 %: what a reader cannot tell apart is one place."""
    ranked = rank([tally("a", 1999, 1001), tally("b", 1998, 1002)])
    assert [one.place for one in ranked] == [1, 1]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12), st.integers(0, 5))
def test_places_are_those_of_a_race(pairs: list[tuple[int, int]], most: int) -> None:
    ranked = rank([tally(str(number), met, unmet) for number, (met, unmet) in enumerate(pairs)])
    shares = [one.unit.share or Decimal(0) for one in ranked]
    assert shares == sorted(shares, reverse=True)
    assert all(
        one.place == 1 + sum(other > share for other in shares) for one, share in zip(ranked, shares, strict=True)
    )
    assert len(ranked) == sum(met + unmet > 0 for met, unmet in pairs)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("用地不足。", "用地不足。"),
        ("资金缺口较大，\n  用地不足。", "资金缺口较大，；用地不足。"),
        ("一是资金缺口1,200万元；二是用地指标不足；三是审批周期较长。", "一是资金缺口1,200万元……"),
        ("没有任何标点的一句很长很长很长很长很长很长的话", "没有任何标点的一句很长很长很长很长很长很长的话"),
        ("Funds lack 3.5 million. Land is short.", "Funds lack 3.5 million……"),
        ("", ""),
    ],
)
def test_a_quotation_ends_with_a_clause(text: str, short: str) -> None:
    assert shorten(text, 18) == short


@given(st.text(alphabet="甲乙12.,，。； \n", max_size=60), st.integers(1, 40))
def test_a_shortened_text_breaks_no_number(text: str, most: int) -> None:
    kept = shorten(text, most)
    whole = re.findall(r"\d+(?:[.,]\d+)*", shorten(text, 1000))
    found = re.findall(r"\d+(?:[.,]\d+)*", kept)
    assert found == whole[: len(found)]


def test_units_are_quoted_by_name_and_not_twice_the_same(material: Material) -> None:
    same = tuple(Problem("FD", code, "要素保障不足。") for code in ("1.03", "1.04", "1.05"))
    more = replace(material, problems=(*material.problems, *same, Problem("FD", "2.01", "第三条。")))
    quoted = [text for text in paragraphs(compose(more), Kind.LISTED) if "“" in text and text.endswith("”")]
    of_fd = [text for text in quoted if text.startswith("沣东新城（")]
    assert len(of_fd) == 2 and len({text.split("“")[1] for text in of_fd}) == 2
    assert any(text.startswith("沣西新城（8.02") and text.endswith("：“项目用地指标不足。”") for text in quoted)


def test_what_changed_is_told_by_name(material: Material) -> None:
    assert material.before is not None
    then = {one.code: one.judgement.standing for one in material.before.indicators}
    now = {one.code: one.judgement.standing for one in material.result.indicators}
    said = paragraphs(compose(replace(material, settings=BulletinSettings(sections=(SectionKey.CHANGES,)))))
    assert any(text.startswith("上期（2021年8月）可评") for text in said)
    none = Standing.NOT_JUDGED
    order = WORST_FIRST.index
    kinds = {
        "评判上升": [
            code for code in now if none not in (then[code], now[code]) and order(now[code]) > order(then[code])
        ],
        "评判下降": [
            code for code in now if none not in (then[code], now[code]) and order(now[code]) < order(then[code])
        ],
        "上期未评、本期可评": [code for code in now if then[code] is none is not now[code]],
        "上期可评、本期未评": [code for code in now if now[code] is none is not then[code]],
    }
    for words, codes in kinds.items():
        lines = [text for text in said if text.startswith(words)]
        assert [re.findall(r"\d+\.\d\d(?=\u2002)", line) for line in lines] == ([codes] if codes else [])
    assert sum(map(bool, kinds.values())) >= 3
    alone = replace(material, before=None)
    assert "本期不作比较" in "".join(paragraphs(compose(alone)))
    unchanged = "".join(paragraphs(compose(replace(material, before=material.result))))
    assert "各项指标的评判与上期相同。" in unchanged


def test_every_number_has_its_source_and_one_source_says_one_thing(material: Material) -> None:
    bulletin = compose(material)
    assert all(has_digit(piece) is False for pieces in bulletin.texts for piece in pieces if isinstance(piece, str))
    known = figures_of(material)
    assert all(known[one.source].text == one.text for one in bulletin.figures)
    with pytest.raises(ValueError, match="without a source"):
        Paragraph(Kind.BODY, ("共3项",))


def test_every_count_is_the_number_of_places_it_leads_to(material: Material) -> None:
    counts = [
        one
        for one in compose(material).figures
        if one.about and one.text.isdecimal() and "/place" not in one.source and not one.source.startswith("indicator/")
    ]
    assert len(counts) > 60
    assert all(int(one.text) == len(one.about) for one in counts)


def test_totals_are_those_of_their_lineage(material: Material) -> None:
    by_code = {one.code: one for one in material.result.indicators}
    totals = [one for one in compose(material).figures if one.source.endswith("/total")]
    assert len(totals) > 100
    for figure in totals:
        one = by_code[figure.about[0][1]]
        parts = [part.value for part in one.contributions if part.value is not None]
        if one.method == "sum":
            assert Decimal(figure.text.replace(",", "")) == sum(parts)
            assert all(part.cell for part in one.contributions if part.state is ValueState.REPORTED)


def test_chosen_parts_and_names(material: Material) -> None:
    settings = BulletinSettings("各新城管委会", "各区政府", "督查室", "西咸督〔2021〕9号", date(2021, 10, 12), 1, 1,
                                (SectionKey.UNITS, SectionKey.OVERVIEW))  # fmt: skip
    bulletin = compose(replace(material, settings=settings))
    said = paragraphs(bulletin)
    assert said[0] == "西咸督〔2021〕9号" and said[3] == "各新城管委会："
    assert said[-3:] == ["督查室", "2021年10月12日", "抄送：各区政府。"]
    assert len(paragraphs(bulletin, Kind.HEADING)) == 2 and not bulletin.attachments
    assert settings_from_text(settings_to_text(settings)) == replace(
        settings, sections=(SectionKey.OVERVIEW, SectionKey.UNITS)
    )
    for wrong in ('{"praised": -1}', '{"sections": []}', '{"sections": ["x"]}', '{"day": "gestern"}', "[]"):
        with pytest.raises(UsageError):
            settings_from_text(wrong)


def test_nobody_reported(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    nothing: Consolidated = made_up(bundled_plan, bundled_units)
    silent = tuple(replace(unit, standing=UnitStanding.MISSING, judgements={}) for unit in nothing.units)
    said = "".join(paragraphs(compose(Material(replace(nothing, units=silent), bundled_plan, bundled_units))))
    assert "已报0家，报送率0.0%" in said and "本期没有可以排名的单位。" in said


def test_a_name_with_numbers_is_a_figure_of_its_own(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    figures = compose(Material(made_up(bundled_plan, bundled_units), bundled_plan, bundled_units)).figures
    assert any("5A" in one.text and one.source.endswith("/name") for one in figures)
