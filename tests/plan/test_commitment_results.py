"""Clauses without a number: what is a milestone, what is a duty, and what they are called."""

from __future__ import annotations

import pytest

from model.plan.commitment import find_commitments
from model.plan.node import Confidence, Kind

YEAR = 2021


def milestones(sentence: str) -> list[tuple[str, str]]:
    found = find_commitments(sentence, 0, len(sentence), year=YEAR)
    return [
        (draft.indicator.name, str(draft.indicator.due))
        for draft in found.indicators
        if draft.indicator.kind is Kind.MILESTONE
    ]


END = "2021-12-31"
MILESTONES = {
    "制定创新港支持政策。": [("制定创新港支持政策", END)],
    "3月底前组建创新促进院。": [("组建创新促进院", "2021-03-31")],
    "国际会展中心建成运营。": [("国际会展中心建成运营", END)],
    "年内实现镇街巡察全覆盖。": [("镇街巡察全覆盖", END)],
    "主干道实现架空线落地清零。": [("主干道实现架空线落地清零", END)],
    "推动营商环境排名进入全省前列。": [("营商环境排名进入全省前列", END)],
    "9月底前绕城立交全面建成。": [("绕城立交全面建成", "2021-09-30")],
    "上半年汽车项目实现量产，年内车间主体封顶。": [
        ("汽车项目实现量产", "2021-06-30"), ("车间主体封顶", END),
    ],
    "设立天使基金、种子基金和成长基金。": [("设立天使基金", END), ("设立种子基金", END), ("设立成长基金", END)],
    "年底前人民医院分院、永安医院投入运营。": [("人民医院分院投入运营", END), ("永安医院投入运营", END)],
    "续建项目一季度全部复工。": [("续建项目全部复工", "2021-03-31")],
    "2022年底前，农场社会职能全部剥离。": [("农场社会职能全部剥离", "2022-12-31")],
    "到2023年，垦区改革基本完成。": [("垦区改革基本完成", "2023-12-31")],
    "4月底前全面完成社区换届。": [("完成社区换届", "2021-04-30")],
    "市博物馆新馆开放。": [("市博物馆新馆开放", END)],
    "办好秋季农产品博览会。": [("办好秋季农产品博览会", END)],
    "制定2035年前水资源保护规划。": [("制定水资源保护规划", END)],
    "2022年底前制定水资源保护规划。": [("制定水资源保护规划", "2022-12-31")],
    "通过国家卫生城市复审。": [("通过国家卫生城市复审", END)],
    "全力以赴推动普查任务圆满完成。": [("普查任务圆满完成", END)],
    "建成县一小天桥、安装东大街路灯。": [("建成县一小天桥", END), ("安装东大街路灯", END)],
    "建成全省文化和旅游示范区、国内外著名旅游目的地。": [
        ("建成全省文化和旅游示范区", END), ("建成国内外著名旅游目的地", END),
    ],
    "1月25日上午9时，会议在市会议中心开幕。": [],
    "新闻网9月14日电，建成市民中心。": [("建成市民中心", END)],
    "完成县二小、城东幼儿园建设。": [("完成县二小建设", END), ("完成城东幼儿园建设", END)],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), MILESTONES.items())
def test_results_that_are_there_or_not(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert milestones(sentence) == expected


DUTIES = {
    "加快推进孵化器建设。": "孵化器建设",
    "进一步优化创新环境。": "优化创新环境",
    "健全知识产权保护体系。": "健全知识产权保护体系",
    "大力开展产业链招商。": "开展产业链招商",
    "推进“健身圈”全覆盖。": "推进“健身圈”全覆盖",
    "抓好145个项目建设。": "抓好145个项目建设",
    "持续开展闲置土地清理处置。": "开展闲置土地清理处置",
    "推动金融业有序开放。": "金融业有序开放",
    "办好人民满意的教育。": "办好人民满意的教育",
    "集中精力办好自己的事。": "办好自己的事",
    "制定本实施细则。": "制定本实施细则",
    "强化走在前列的担当。": "强化走在前列的担当",
    "编制了全市综合交通规划。": "编制了全市综合交通规划",
    "通过挖潜存量用地等办法。": "通过挖潜存量用地等办法",
    "到2025年，发展的主要目标是：": "主要目标是",
    "强力推进“大招商、大平台、大消费、大服务、大市场、大物流”四大攻坚行动。": "推进四大攻坚行动",
    "固定资产投资与2020年持平。": "固定资产投资与2020年持平",
    "“全面两孩”政策将于2016年实施。": "“全面两孩”政策将于2016年实施",
    "发挥大桥辐射效应。": "发挥大桥辐射效应",
    "保障煤炭供应。": "保障煤炭供应",
    "确保面积稳定。": "面积稳定",
}


@pytest.mark.parametrize(("sentence", "name"), DUTIES.items())
def test_work_without_an_end_is_a_duty(sentence: str, name: str) -> None:
    found = find_commitments(sentence, 0, len(sentence), year=YEAR)
    assert milestones(sentence) == []
    assert len(found.duties) == 1
    assert found.duties[0].name.endswith(name.removeprefix("推进"))


def test_targets_and_tasks_without_a_name_are_no_milestone() -> None:
    assert milestones("努力完成全年目标任务。") == []
    assert milestones("完成年度减排任务。") == [("完成年度减排任务", END)]


def test_milestones_and_targets_of_one_sentence_keep_their_order() -> None:
    sentence = "组建招商公司，引进企业30家，年底前建成产业园。"
    found = find_commitments(sentence, 0, len(sentence), year=YEAR)
    assert [draft.indicator.name for draft in found.indicators] == ["组建招商公司", "引进企业", "建成产业园"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("在新征程中走在前列。", Confidence.CHECK),
        ("就业工作走在全省前列。", Confidence.SURE),
        ("带动搬迁群众增收脱贫。", Confidence.CHECK),
        ("科研设施向中小企业开放。", Confidence.CHECK),
        ("市博物馆新馆开放。", Confidence.SURE),
        ("制定配套政策。", Confidence.CHECK),
        ("制定停车收费配套政策。", Confidence.SURE),
    ],
)
def test_what_nobody_could_tick_off_is_not_called_sure(sentence: str, expected: Confidence) -> None:
    (draft,) = find_commitments(sentence, 0, len(sentence), year=YEAR).indicators
    assert draft.indicator.confidence is expected


def test_a_milestone_has_no_target() -> None:
    sentence = "制定考古管理办法。"
    (draft,) = find_commitments(sentence, 0, len(sentence), year=YEAR).indicators
    one = draft.indicator
    assert (one.target, one.comparator, one.unit_of_measure, one.measure) == (None, None, None, None)
    assert one.confidence is Confidence.SURE
