"""The words that are units of measure, by the kind of thing that each counts."""

from __future__ import annotations

from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit of measure counts; it decides what a bare number in front of a noun can mean."""

    COUNT = "count"
    SIZE = "size"
    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    GRADE = "grade"
    TECHNICAL = "technical"


_UNITS: dict[UnitKind, str] = {
    UnitKind.PERCENT: "个百分点 百分点 个基点 基点 BP % ‰",
    UnitKind.TIME: "个工作日 工作日 个小时 小时 个月 分钟 秒钟 秒 天 日 年 周岁 岁 个学时 学时 课时",
    UnitKind.MONEY: "元人民币 美元 欧元 港元 日元 元",
    UnitKind.TECHNICAL: "千伏安 兆伏安 千伏 伏 兆比特 兆 赫兹 兆赫 马力 分贝 毫米 厘米 度 kVA MVA kV dB Mbps Gbps",
    UnitKind.GRADE: "类",
    UnitKind.SIZE: (
        "平方公里 平方千米 平方米 平米 公顷 亩 立方米 立方 方 公里 千米 海里 延米 延长米 延伸米 米 "
        "吨标准煤 吨标煤 标准吨 吨公里 吨 公斤 千克 斤 升 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 标准箱 标箱 标台 重量箱 "
        "微克/立方米 毫克/立方米 毫克/升 微克每立方米 毫克每立方米 毫克每升 微克 毫克 "
        "μg/m³ µg/m³ μg/m3 ug/m3 mg/m³ mg/m3 mg/L "
        "TEU MW GW kW KW km ㎡ km² km2 m² m2 m³ m3 ㎥ hm² hm2 ha t kg "
        "吉焦 GJ 标准立方米 标立方米 标方 kWh MWh GWh TWh MWp kWp P EFlops PFlops EFLOPS PFLOPS Flops GB TB PB"
    ),
    UnitKind.COUNT: (
        "亩次 轮次 期次 人次 人年 人月 人天 工日 人份 场次 班次 架次 车次 航次 件次 户次 册次 座次 批次 例次 台次 家次 "
        "台套 台（套） 台(套) 个（次） 倍 个 家 名 人 位 项 件 条 处 所 座 场 次 套 台 辆 艘 架 支 只 头 羽 尾 株 棵 "
        "户 间 栋 幢 片 块 张 册 部 篇 堂 分 门 种 盏 口 眼 道 段 列 对 组 队 宗 起 例 份 幅 枚 颗 本 款 首 集 期 "
        "届 粒 根 班 床 孔 单 笔 席 棚 节 大类 村 乡 镇 县 桩 票 剂 杯 轮 厅 店 具 路"
    ),
}
MANY = "百千万亿"
"""The words of many that stand before a unit: 万元."""
KIND_OF = {word: kind for kind, words in _UNITS.items() for word in words.split()}
_IN_PARTS = frozenset(("倍", "分", "亩次", "人年", "人月", "人天", "工日"))
"""Units of which there may well be a part, though they are counted in front of nouns."""

COUNTED: frozenset[str] = frozenset(
    word for word, kind in KIND_OF.items() if kind in (UnitKind.COUNT, UnitKind.GRADE) and word not in _IN_PARTS
) | {"批"}
"""Units of things that come whole: half a person is a slip."""
