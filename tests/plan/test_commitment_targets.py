"""Targets in sentences: each line of a table is one indicator as "name comparator target unit"."""

from __future__ import annotations

import pytest

from model.plan.commitment import Found, find_commitments
from model.plan.node import Confidence, Indicator, Kind, Measure, RollUp

YEAR = 2021


def read(sentence: str) -> Found:
    return find_commitments(sentence, 0, len(sentence), year=YEAR)


def targets(sentence: str) -> list[Indicator]:
    found = [draft.indicator for draft in read(sentence).indicators]
    return [one for one in found if one.kind is Kind.QUANTITY]


def written(one: Indicator) -> str:
    most = "" if one.target_max is None else f"-{one.target_max:f}"
    return f"{one.name} {one.comparator} {one.target:f}{most} {one.unit_of_measure}"


COMPARATORS = [
    ("引进企业不少于30家。", "引进企业 >= 30 家"),
    ("引进企业30家以上。", "引进企业 >= 30 家"),
    ("引进至少30家企业。", "引进企业 >= 30 家"),
    ("每个县至少引进3家企业。", "引进企业 >= 3 家"),
    ("开发2万个以上的公益性岗位。", "开发公益性岗位 >= 20000 个"),
    ("新增就业人数24万以上。", "新增就业人数 >= 240000 人"),
    ("工业产值突破50亿。", "工业产值 > 50 亿元"),
    ("不动产登记3个工作日内办结。", "不动产登记办结 <= 3 个工作日"),
    ("进境水果36小时内放行。", "进境水果放行 <= 36 小时"),
    ("对材料齐全的申请2个工作日内答复。", "申请答复 <= 2 个工作日"),
    ("教师每年至少2个月在车间实践。", "教师在车间实践 >= 2 个月"),
    ("村医培训不少于40学时的业务学习。", "村医培训业务学习 >= 40 学时"),
    ("今年在柳河村栽植苹果树80亩。", "栽植苹果树 = 80 亩"),
    ("指导4家以上酒店申报绿色饭店。", "指导酒店申报绿色饭店 >= 4 家"),
    ("去年开工的9个项目要全部完工。", "去年开工项目 = 9 个"),
    ("年内完成跨河大桥70%的工程量。", "跨河大桥工程量 = 70 %"),
    ("创建15条以上标准化示范街。", "创建标准化示范街 >= 15 条"),
    ("培育入库科技企业1000家。", "培育入库科技企业 = 1000 家"),
    ("汽车销售额突破160亿元。", "汽车销售额 > 160 亿元"),
    ("新增绿化面积超100万平方米。", "新增绿化面积 > 1000000 平方米"),
    ("货运量达到40万吨。", "货运量 >= 400000 吨"),
    ("城镇登记失业率控制在4%以内。", "城镇登记失业率 <= 4 %"),
    ("不良贷款率不超过2%。", "不良贷款率 <= 2 %"),
    ("企业开办时间压缩到1个工作日。", "企业开办时间 <= 1 个工作日"),
    ("事故死亡率低于3%。", "事故死亡率 < 3 %"),
    ("垃圾无害化处理率保持在100%。", "垃圾无害化处理率 = 100 %"),
    ("优良天数比例稳定在85%以上。", "优良天数比例 >= 85 %"),
    ("新增就业5万人左右。", "新增就业 ~= 50000 人"),
    ("培训约2000人次。", "培训 ~= 2000 人次"),
    ("新增上市公司3-5家。", "新增上市公司 range 3-5 家"),
    ("地区生产总值增长6%—6.5%。", "地区生产总值增速 range 6-6.5 %"),
    ("研发投入占比由2.3%提高到2.5%。", "研发投入占比 >= 2.5 %"),
    ("河流水质达到地表水Ⅲ类以上。", "河流水质达到地表水 <= 3 类"),
    ("进入全国百强县前50位。", "进入全国百强县前 <= 50 位"),
]


@pytest.mark.parametrize(("sentence", "expected"), COMPARATORS)
def test_how_the_number_is_held(sentence: str, expected: str) -> None:
    (found,) = targets(sentence)
    assert written(found).split(" ", 1)[1] == expected.split(" ", 1)[1]


@pytest.mark.parametrize(
    ("sentence", "measure", "roll_up"),
    [
        ("民间投资增长15%以上。", Measure.GROWTH, RollUp.LEAD),
        ("单位能耗下降3%。", Measure.REDUCTION, RollUp.LEAD),
        ("降低企业用电成本10%。", Measure.REDUCTION, RollUp.LEAD),
        ("城镇化率提高2个百分点。", Measure.GROWTH, RollUp.LEAD),
        ("合格率达到98%以上。", Measure.LEVEL, RollUp.LEAD),
        ("就业人数超过4000人。", Measure.LEVEL, RollUp.LEAD),
        ("新增企业60家。", Measure.CUMULATIVE, RollUp.SUM),
        ("完成投资50亿元。", Measure.CUMULATIVE, RollUp.SUM),
        ("每个新城创建示范点不少于3个。", Measure.CUMULATIVE, RollUp.EVERY),
    ],
)
def test_how_the_number_is_measured(sentence: str, measure: Measure, roll_up: RollUp) -> None:
    (found,) = targets(sentence)
    assert (found.measure, found.roll_up) == (measure, roll_up)


SHARED = {
    "引进世界500强、中国500强、行业龙头企业分别不少于10家、12家、30家。": [
        "引进世界500强 >= 10 家", "引进中国500强 >= 12 家", "引进行业龙头企业 >= 30 家",
    ],
    "新建农村、城市社区服务站分别达到5个和9个以上。": ["新建农村社区服务站 >= 5 个", "新建城市社区服务站 >= 9 个"],
    "接待游客和旅游收入分别增长10%和12%以上。": ["接待游客增速 >= 10 %", "接待旅游收入增速 >= 12 %"],
    "政府项目和社会项目审批用时分别压缩到60、30个工作日。": [
        "政府项目审批用时 <= 60 个工作日", "社会项目审批用时 <= 30 个工作日",
    ],
    "生产总值、人均生产总值分别突破8000亿元、9万元。": ["生产总值 > 8000 亿元", "人均生产总值 > 9 万元"],
    "汽车、轨道、医药3个产业集群产值均突破50亿元。": [
        "汽车产业集群产值 > 50 亿元", "轨道产业集群产值 > 50 亿元", "医药产业集群产值 > 50 亿元",
    ],
    "创建示范高中和标准化高中各2所。": ["创建示范高中 = 2 所", "创建标准化高中 = 2 所"],
    "形成至少4项国家级、8项省级创新案例。": ["形成国家级创新案例 >= 4 项", "形成省级创新案例 >= 8 项"],
    "新开工道路61条60公里，建成77条72公里。": [
        "新开工道路条数 = 61 条", "新开工道路里程 = 60 公里", "建成道路条数 = 77 条", "建成道路里程 = 72 公里",
    ],
    "新开工停车位1.5万个、建成投用7000个。": ["新开工停车位 = 15000 个", "建成投用停车位 = 7000 个"],
    "引进独角兽企业2家以上、瞪羚企业5家以上。": ["引进独角兽企业 >= 2 家", "引进瞪羚企业 >= 5 家"],
    "新增国家级小巨人企业10家、省级50家。": ["新增国家级小巨人企业 = 10 家", "新增省级小巨人企业 = 50 家"],
    "地区生产总值增长7.5%，达到309亿元。": ["地区生产总值增速 = 7.5 %", "地区生产总值 >= 309 亿元"],
    "接待游客300万人次、旅游收入40亿元，同比分别增长20%、25%。": [
        "接待游客 = 3000000 人次", "接待旅游收入 = 40 亿元", "游客增速 = 20 %", "旅游收入增速 = 25 %",
    ],
    "城镇化率达到55%以上，提高1.2个百分点。": ["城镇化率 >= 55 %", "城镇化率增幅 = 1.2 个百分点"],
    "开工保障性住房3000套，竣工2000套。": ["开工保障性住房 = 3000 套", "竣工保障性住房 = 2000 套"],
    "财政收入完成35亿元，突破40亿元大关。": ["财政收入 = 35 亿元", "财政收入 > 40 亿元"],
    "事故死亡率控制在0.1以内。": ["事故死亡率 <= 0.1 None"],
    "解决2万农村人口饮水问题。": ["解决农村人口饮水问题 = 20000 人"],
    "1.新建幼儿园10所。2.改造厕所2万座。": ["新建幼儿园 = 10 所", "改造厕所 = 20000 座"],
    "建成1~2所高职院校，6~8所中职学校。": ["建成高职院校 range 1-2 所", "建成中职学校 range 6-8 所"],
    "建设1座330千伏、3座110千伏变电站。": ["建设330千伏变电站 = 1 座", "建设110千伏变电站 = 3 座"],
    "渭河、沣河水质达到Ⅲ类以上。": ["渭河水质类别 <= 3 类", "沣河水质类别 <= 3 类"],
    "专利拥有量增长600件以上。": ["专利拥有量增加件数 >= 600 件"],
    "登记在册的合作社(家)增长12%以上。": ["登记在册的合作社(家)增速 >= 12 %"],
    "建成文化长廊（街区）2条。": ["建成文化长廊（街区） = 2 条"],
    "开工安置房项目26个、1.9万套，竣工8个、1万套。": [
        "开工安置房项目个数 = 26 个", "开工安置房项目套数 = 19000 套", "竣工安置房项目个数 = 8 个",
        "竣工安置房项目套数 = 10000 套",
    ],
    "新增规上企业20家、总数达到100家。": ["新增规上企业 = 20 家", "规上企业总数 >= 100 家"],
    "抓好145个宜居项目建设，年内建成投用36个。": ["建成投用宜居项目 = 36 个"],
    "宽带和专线平均资费降低8%。": ["宽带和专线平均资费降幅 = 8 %"],
    "城区和园区户均停电时间下降6%。": ["城区和园区户均停电时间降幅 = 6 %"],
    "宽带、专线资费均降低8%。": ["宽带资费降幅 = 8 %", "专线资费降幅 = 8 %"],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SHARED.items())
def test_what_numbers_share(sentence: str, expected: list[str]) -> None:
    assert [written(one) for one in targets(sentence)] == expected


def test_three_dates_for_three_numbers() -> None:
    found = targets("开工率前三季度分别不低于50%、80%和100%。")
    assert [(str(one.target), str(one.due)) for one in found] == [
        ("50", "2021-03-31"), ("80", "2021-06-30"), ("100", "2021-09-30"),
    ]  # fmt: skip
    assert {one.due_text for one in found} == {"前三季度"}


def test_two_years_for_two_numbers() -> None:
    found = targets("到2025年、2030年，非化石能源比重分别达到20%、25%左右。")
    assert [(written(one), str(one.due)) for one in found] == [
        ("2025年非化石能源比重 ~= 20 %", "2025-12-31"), ("2030年非化石能源比重 ~= 25 %", "2030-12-31"),
    ]  # fmt: skip


def test_a_part_knows_its_whole() -> None:
    found = read("引进总投资50亿元以上产业项目10个（其中制造业项目不少于5个）。").indicators
    assert [(draft.indicator.name, draft.subset_of) for draft in found] == [
        ("引进总投资50亿元以上产业项目", None), ("引进总投资50亿元以上制造业项目", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("城乡居民人均可支配收入分别增长7%和8%", ["城镇居民人均可支配收入增速", "农村居民人均可支配收入增速"]),
        (
            "单位地区生产总值能耗和二氧化碳排放分别下降3%、4%",
            ["单位地区生产总值能耗降幅", "单位地区生产总值二氧化碳排放降幅"],
        ),
    ],
)
def test_what_two_numbers_are_dealt_out_to_is_named_in_full(sentence: str, expected: list[str]) -> None:
    assert [one.name for one in targets(sentence)] == expected


def test_a_share_is_no_part_of_a_count() -> None:
    found = read("年度投资1169亿元，其中产业投资占比不低于60%。").indicators
    assert [draft.subset_of for draft in found] == [None, None]


def test_a_fan_out_is_each_units_own() -> None:
    (one,) = targets("各县区至少引进2个10亿元以上工业项目。")
    assert (one.per, str(one.target), one.unit_of_measure, one.roll_up) == ("各县区", "2", "个", RollUp.EVERY)


DUES = {
    "上半年规范率达到90%，新开工车位100个。": ["2021-06-30", "2021-12-31"],
    "一季度争取项目100个、开工50个。": ["2021-03-31", "2021-03-31"],
    "一季度印发规划、争取100个项目入库。": ["2021-03-31"],
    "上半年，完成征地500亩，拆迁20户；下半年，启动安置房300套。": ["2021-06-30", "2021-06-30", "2021-12-31"],
    "到2025年，经济总量突破500亿元，城镇化率达到68%。就业5万人。今年新建学校3所。": [
        "2025-12-31",
        "2025-12-31",
        "2025-12-31",
        "2021-12-31",
    ],
    "2021年完成造林20万亩，2022年完成造林25万亩。": ["2021-12-31", "2022-12-31"],
    "4月底前完成70公里绿道建设，全年新增绿道200公里。": ["2021-04-30", "2021-12-31"],
    "力争用三年时间培育企业100家。": ["2023-12-31"],
}


@pytest.mark.parametrize(("sentence", "expected"), DUES.items())
def test_by_when(sentence: str, expected: list[str]) -> None:
    assert [str(one.due) for one in targets(sentence)] == expected


NAMES = {
    "全年引进各类人才1万名以上": "引进各类人才",
    "技术合同交易额突破100亿元": "技术合同交易额",
    "推动民间投资增长15%以上": "民间投资增速",
    "每万元生产总值能耗下降2%": "每万元生产总值能耗降幅",
    "力争服务业增加值增长11%以上": "服务业增加值增速",
    "全区通办事项达到80%": "通办事项比例",
    "建成5个智慧社区试点项目": "建成智慧社区试点项目",
    "培育引进100名以上科技经纪人队伍": "培育引进科技经纪人",
    "新增产值超亿元医药企业2个以上": "新增产值超亿元医药企业",
    "培育诗歌小镇等3个文化产业园区": "培育文化产业园区",
    "企业用气价格再降5%": "企业用气价格降幅",
    "赤字率拟按2.8%左右安排、比去年有所下调": "赤字率",
    "投放3亿元专项贷款、规模明显大于去年": "投放专项贷款",
    "建成北苑路等6条市政道路、建成西山小学天桥、安装东大街路灯": "建成市政道路",
    "完成普惠园占比达到80%的年度任务": "普惠园占比",
    "工业产值比增8%": "工业产值增速",
    "农村居民收入增速高于全国平均1.5个百分点": "农村居民收入增速高于全国平均",
    "优良天数比例(AQI达标率)达到94%": "优良天数比例(AQI达标率)",
    "分批次启动10个景区改造": "启动景区改造",
    "推动7个镇各建1个重点项目": "7个镇各建重点项目",
    "32万农牧民受益": "农牧民受益",
    "种植再生稻1万亩": "种植再生稻",
    "再生水利用率达到25%": "再生水利用率",
    "全域旅游示范区达到10个": "全域旅游示范区",
    "基站总数今年底达到200万个": "基站总数",
    "道路改造提升55公里": "道路改造提升",
    "设施投资将由25亿元增长至37亿元": "设施投资",
    "整治125个村庄（包括63个省级补助村、62个县级补助村）": "整治村庄",
    "在全市增创食品安全示范街2条": "增创食品安全示范街",
    "健康发展指数达85": "健康发展指数",
    "今春植树总任务：新造林6000亩": "新造林",
    "义务植树55万株": "义务植树",
    "今年全区发展的主要预期目标是生产总值增长8%": "生产总值增速",
    "公办园占比2023年底达到30%": "公办园占比",
    "新增变电容量300兆伏安": "新增变电容量",
    "①新建沼气池200座": "新建沼气池",
    "优化项目领导包保机制，力争完成投资2440亿元": "投资",
    "主要污染物排放强度比“十一五”末降低20%": "主要污染物排放强度降幅",
    "向民间资本推介优质项目300个": "向民间资本推介优质项目",
    "围绕重点领域和重点群体开展技能培训30万人次": "开展技能培训",
    "在东山、西山等8个重点县建设蔬菜基地6万亩": "建设蔬菜基地",
}


@pytest.mark.parametrize(("sentence", "expected"), NAMES.items())
def test_short_standard_names(sentence: str, expected: str) -> None:
    assert [one.name for one in targets(sentence)] == [expected]


def test_things_of_a_list_keep_their_own_words() -> None:
    found = targets("建设水稻、玉米、马铃薯示范基地各10万亩。用电量、用水量均下降5%的目标。")
    assert [one.name for one in found] == [
        "建设水稻示范基地", "建设玉米示范基地", "建设马铃薯示范基地", "用电量降幅", "用水量降幅",
    ]  # fmt: skip
    found = targets("二氧化硫、氮氧化物、挥发性有机物排放总量均下降22%以上。东山、西山、南坡城区年均浓度下降2%。")
    assert [one.name for one in found] == [
        "二氧化硫排放总量降幅", "氮氧化物排放总量降幅", "挥发性有机物排放总量降幅", "东山、西山、南坡城区年均浓度降幅",
    ]  # fmt: skip
    found = targets("实现“重点项目投资占比达到40%，回款率达到90%”的目标。")
    assert [one.name for one in found] == ["重点项目投资占比", "回款率"]


def test_no_name_is_cut_off() -> None:
    sentence = (
        "招引落户人力资源、法律服务、会计服务、知识产权服务、检验检测服务、科技咨询服务等领域"
        "龙头型服务业企业200家以上。"
    )
    (one,) = targets(sentence)
    assert len(one.name) <= 30
    assert one.name.endswith("龙头型服务业企业")


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("工业产值翻一番。", "100"),
        ("企业数量翻两番。", "300"),
        ("化肥用量减半。", "50"),
    ],
)
def test_doubling_and_halving_wait_for_a_person(sentence: str, target: str) -> None:
    (one,) = targets(sentence)
    assert (f"{one.target:f}", one.unit_of_measure, one.confidence) == (target, "%", Confidence.CHECK)


@pytest.mark.parametrize(
    "note",
    [
        "注：①统计范围由8个县增加到12个县。\n②监测点由50个增加到90个。",
        "　注：新增监测点90个是计划数。",
        "附注:县城新增监测点不少于90个。",
    ],
)
def test_notes_under_a_table_promise_nothing(note: str) -> None:
    found = targets(f"城镇化率达到60%。\n{note}\n新建学校3所。")
    assert [f"{one.target:f}" for one in found] == ["60", "3"]


@pytest.mark.parametrize(
    "sentence",
    [
        "新增學位１２００個。",
        "新增学位1200个(全文共8600字)。",
        "新增学位1,200个。",
        "新增学位一千二百个。",
        "新增学位0.12万个。",
    ],
)
def test_one_number_in_many_ways(sentence: str) -> None:
    (one,) = targets(sentence)
    assert (one.target, one.unit_of_measure) == (1200, "个")


@pytest.mark.parametrize(
    "sentence",
    [
        "新增就业5万人左右，争取更多。",
        "建设三条主干道。",
        "处置项目3-5个。",
        "实施30项举措。",
        "用三年时间培育100家。",
        "今年预期目标设定为5%以上。",
        "推动学校在12个紧缺领域开展培训。",
        "建设2万头现代化奶牛场。",
        "招商一类部门12个。",
        "今年在柳河村栽植苹果树80亩。",
        "进境水果36小时内放行。",
        "农村居民收入增速高于全国平均1.5个百分点。",
        "实际完成新建农村公路29公里。",
        "粮食总产达12.7万吨，比去年增加2022吨。",
    ],
)
def test_what_leaves_room_is_not_called_sure(sentence: str) -> None:
    doubtful = [one for one in targets(sentence) if one.confidence is Confidence.CHECK]
    assert doubtful or "左右" in sentence


def test_lines_of_a_list_may_begin_with_the_count() -> None:
    lines = "新建老年食堂12家\n*4处市民驿站、2片灯光球场\n3家托育机构\n*75张护理床位\n5个部门的负责同志。"
    found = targets(lines)
    assert [(f"{one.target:f}", one.unit_of_measure) for one in found] == [
        ("12", "家"), ("4", "处"), ("2", "片"), ("3", "家"), ("75", "张"),
    ]  # fmt: skip
    assert {one.confidence for one in found[1:]} == {Confidence.CHECK}
