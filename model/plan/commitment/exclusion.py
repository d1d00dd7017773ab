"""What makes a numeral a date, an ordinal, a part of a name or a qualifier, by the characters around it.

Every repetition is bounded, so that no text takes more than linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.plan.commitment.clause import MASK
from model.plan.ledger import WhyNot, Zone
from model.plan.quantity import LANDMARK
from model.plan.unit_of_measure import UNIT_WORDS

_CN = "[一二三四五六七八九十百千万两〇零]"
_N = r"\d{1,9}"
_DECIMAL = rf"{_N}(?:\.{_N})?"
_CIRCLE = (
    "(?:就医|医疗|健身|便民|生活|文化|养老|服务|经济|交通|通勤|都市|公共|社区|办事|城市|高铁|政务|充电|品质|阅读|"
    "体育)?"
    r"[^，,、。;；\d]{0,8}圈"
)

_NAMES = (
    # Five-year plans, and whatever else is called after a year's number.
    r"十五(?=[”\"」]?(?:规划|计划|时期|期间|末|纲要))",
    r"十[一二三四五六]五(?=[”\"」]?(?:规划|时期|期间|末|期末|以来|开局|收官|建议|纲要|计划|普法|重点|期|的|"
    r"[、，,。”\"」]|[一-龥]))",
    # Letters and digits: 5A级, 5G, PM2.5, B2B, 2×35万千瓦, 6+1, 1·5.
    rf"(?<![A-Za-z\d.]){_DECIMAL}[ADGKVBHCX](?:级|类|(?![A-Za-z]))",
    rf"[A-Za-z]{{1,12}}[-_－]?{_N}(?!\d{{0,9}}[台套辆])(?:[._]{_N}){{0,3}}[A-Za-z]?",
    rf"{_N}(?:\s?[+＋]\s?[\dNXn]{{1,4}}){{1,5}}",
    rf"[NXn](?:[+＋]{_N}){{1,5}}",
    rf"{_DECIMAL}\s?[×xX*✕]\s?{_DECIMAL}万?(?:千瓦|兆瓦)?",
    rf"{_N}·{_N}",
    rf"{_N}(?:\.{_N}){{2,9}}",
    # 青年50人论坛; what a heading says of its own parts: 重点任务（12项）.
    r"\d{1,3}人(?:论坛|会议|团(?!队))",
    r"(?<=目标|任务|指标|分解|政策|措施|清单|事项|领域|改革|方面|工程|实事|行动|要求)[（(]共?\d{1,3}[项条件个][)）](?=\s*(?:\n|$))",
    # 全文共8600字.
    rf"{_DECIMAL}[百千万]{{0,2}}[余多]?字(?![一-龥])",
    # 土地承包到期后再延长30年.
    rf"承包[^，,。；;\d]{{0,10}}延长(?:{_N}|{_CN}{{1,3}})年",
    # 3人制篮球.
    rf"{_N}人制",
    # 世界500强, 2.0版, 16号线, 3路, 212国道, 12345热线, 626小河.
    rf"(?:{_N}|[十百千]|{_CN}{{1,6}})强(?![度化])",
    rf"{_DECIMAL}版",
    rf"{_N}号(?:文)?",
    r"(?<!监控)(?<!视频)(?<!探头)(?<!图像)\d{1,4}路(?:公交)?",
    rf"(?:国道|省道|县道|高速)\s?[GSX]?{_N}(?![\d.百千万亿余多]|\s?(?:{UNIT_WORDS}))",
    r"\d{2,4}(?:国道|省道|县道|线(?!路))",
    r"(?<![\d.])\d{3,6}(?:热线|平台|工程|电话|计划|行动|战略|便民|政务|市民|环保|小河|模式|思路|现代|产业|发展|"
    r"专项|工作法|队)",
    # 省26县, 山区26县.
    r"(?<=[省市州区])\d{1,3}县(?![城级委区域])",
    # 40周年, 第十九届, 十九大, 二十国集团, 两会.
    rf"连续(?:{_N}|{_CN}{{1,2}})(?:次|轮|期|届|批)",
    rf"(?:{_N}|{_CN}{{1,4}})(?:周年|届|次会议|次全会|次全体|中全会)",
    rf"{_CN}{{1,3}}大(?![型于小]|中型)",
    # 15分钟健身圈, 24小时, 7×24, 365天.
    rf"{_DECIMAL}(?:分钟|小时|公里|里){_CIRCLE}",
    r"24\s?小时(?!之?以?内)|365\s?天",
    # Numbers of documents, telephones and pages.
    rf"{_N}\s?[〔\[［]{_N}[〕\]］]",
    rf"[〔\[［(（](?:19|20)\d\d[〕\]］)）](?:第?{_N}号)?",
    r"\d{3,4}[-—]\d{7,8}",
    r"https?://[!-~]{1,200}",
    # 三年行动, 九年义务教育, 一二三产, 一体化, 一站式.
    rf"(?:\d{{1,2}}|{_CN}{{1,3}})年(?:滚动|行动|计划|规划|任务|目标|倍增|提升|攻坚|工程|实施|方案|制|级|期|左右|"
    rf"再|一|贯|义务|免费|禁渔|专项)",
    rf"(?:\d{{1,2}}|{_CN}{{1,3}})年(?:大变|跨越|见|发展|工作|整治|改造|建设|大庆|国债|禁|纲要)",
    r"一[二三]?[二三]产|一、二、三产",
    rf"(?:{_N}|{_CN}{{1,6}})(?:维|线城市|次创业|体化|码|网通办|件事|张网|张图|条龙|站式|网通|窗|门式|网式|盘棋|"
    rf"把手|岗双责)",
    r"(?<![班办座训动])[一二三四五六]{1,5}期(?!货)",
    r"[一二三四五六七八九](?:级|甲|本|星|类)|三农|两会|四好",
    rf"双{_N}",
    rf"{_N}(?:条|项|号|大)?(?=[”」])",
)
_DATES = (
    r"(?:19|20)\d\d\s?(?:[-—~–至]{1,2}|年?至|年?到)\s?(?:20)?\d\d\s?年?",
    r"(?:19|20)\d\d\s?年(?:度|末|底|初(?!步)|代)?",
    r"[12][〇零九][〇零一二三四五六七八九]{2}年|二[〇零][〇零一二三四五六七八九]{2}年?",
    r"(?<![\d.])(?:1[0-2]|0?[1-9])(?:[-—~至](?:1[0-2]|[1-9]))?月(?!龄)(?:份|底|末|初|[上中下]旬|(?:3[01]|[12]\d|"
    r"0?[1-9])日)?",
    r"(?<![\d.])\d{1,2}日(?=前|起|，|,|止|至)",
    r"[前第]?[一二三四1-4]季度",
    rf"{_CN}{{1,3}}月(?:份|底|末|初|{_CN}{{1,3}}日)",
    rf"(?:\d{{1,2}}|{_CN}{{1,3}})年来|连续(?:\d{{1,2}}|{_CN}{{1,2}})(?:年|个?季度|个月)",
    rf"(?:今后|未来|过去|近|前|后)\s?(?:\d{{1,2}}|{_CN}{{1,2}})年(?!行动|计划)",
    rf"(?<![至到于过])(?<!控制在)(?:用|力争|(?<!控制)在)?(?:\d{{1,2}}|{_CN})(?:至{_CN})?(?:年|个月)"
    r"(?:之内|以内|内|左右?的?时间|时间)",
    r"(?<![至到于过])(?<!控制在)\d{1,2}个月(?=内|以内|左右)|(?<![\d:])\d{1,2}:\d{2}(?![\d:])",
    rf"(?<![\d.])(?:19|20)\d\d(?!\d|\.\d|[百千万亿余多]|\s?(?:{UNIT_WORDS}))",
)
_ORDINALS = (
    rf"第\s?(?:{_N}|{_CN}{{1,6}})",
    rf"(?:^|(?<=[。；;，,：:\n　 ])){_CN}{{1,3}}(?:是|要|则)|其[一二三四五]",
    rf"(?:^|(?<=[\n　]))\s?[（(]?(?:{_CN}{{1,3}}|\d{{1,3}})[）)、.．](?!\d)",
    rf"[（(](?:{_CN}{{1,3}}|\d{{1,2}})[）)]",
)
_NOT_REACHED = "".join(
    f"(?<!{word})"
    for word in ("提高", "达到", "高到", "高至", "升到", "升至", "超过", "突破", "增加", "寿命", "延长", "长到")
)
_QUALIFIERS = (
    rf"{_NOT_REACHED}(?<![\d.])(?:{_N}|{_CN}{{1,6}})(?:\s?[-—~至]\s?{_N})?(?:周岁|岁|月龄)",
    rf"每\s?(?:{_DECIMAL}[百千万亿]{{0,3}}|[一二三四五六七八九十百千万亿两]{{1,6}})",
    r"(?<![\d.百千万亿一二三四五六七八九十两余多])[百千万亿]{1,4}"
    rf"(?!{LANDMARK.pattern})(?=元|吨|人|GDP|生产总值|地区|美元|亩|平方|户|名|头|只|家|个|标箱|辆|级|斤)",
    rf"{_DECIMAL}(?:千伏(?!安)|伏|兆赫|毫米)",
    rf"{_DECIMAL}\s?[%％]的?(?:优惠)?(?:政策|[一-龥]{{0,6}}(?:税率|利率)(?![一-龥]*(?:降|升|达|增)))",
    rf"[加减]\s?{_DECIMAL}个?(?:基点|BP)",
    rf"{_DECIMAL}\s?[%％]的?(?:受访|被访|被调查|网友|调查对象)",
    rf"(?<!不低于)(?<!不少于)(?<!不超过)(?<!不高于){_DECIMAL}\s?[%％]的?比例(?:原则|标准|配套|分担|补助|给予|予以|执行|实施|承担|安排)",
    rf"{_DECIMAL}\s?[%％]的?比例(?:提取|计提|列支|缴纳|征收|收取|上缴|扣除)",
    rf"(?:不足|不满|未达|(?<!不)低于){_DECIMAL}万?(?:元|人|平方米|亩)(?=的)",
    rf"{_DECIMAL}[百千万亿]{{0,3}}(?:吨|元|亩|人|立方米)?级(?!以内)",
    rf"{_DECIMAL}万?[户人]\s?(?:及|\(含\)|（含）)?以上的?(?:自然村|行政村|村|屯|小区|居民点|集中|乡镇|城镇|社区)",
    rf"{_DECIMAL}万(?:以上|以下)的?人口的?(?:大|中|小|特大)*(?:城市|城区|县城|县|镇)",
    # What a scheme of marks gives and takes: （各2分）, 每低1个百分点扣0.2分, 总分100分.
    rf"[（(][^（()）\d]{{0,6}}{_DECIMAL}分(?:以下|以上|以内)?[)）]",
    rf"每(?:低|高|超|少|多|增加|减少|下降|提高|降低|缺|差|发生|出现|有|完成|新增)(?:于|出)?[^，,。；;\d]{{0,10}}{_DECIMAL}",
    rf"{_DECIMAL}分(?:（含）|\(含\))?(?:及?以上|以下)?(?:[-—~至、]{_DECIMAL}分(?:以下|以上)?)?的?[，,]?(?:为|评为|评定为|定为|视为|确定为|属于)",
    rf"(?:排名|排序|排位|得分|考核|全[省市县区镇州])(?:靠?后|末)(?:的)?{_N}[位名]",
    rf"{_DECIMAL}[^，,。；;]{{0,40}}(?:得|加|扣|计)(?:(?:基本|基础|附加|相应)分(?:{_DECIMAL}分)?|{_DECIMAL}分)",
    rf"(?:扣减?|加|减|得|计|记|满分|总分|分值|权重)(?:年度|年终|绩效)?(?:考核)?(?:为|占|最高|最多|不低于|不少于|不超过)?{_DECIMAL}分",
)
_BEGINNING = (
    r"[0-9A-Za-z一二三四五六七八九十百千万亿两〇零第其每双国省县高今未过近前后用力在连不低扣加减得计记满总分权排考全承"
    r"〔\[［（(\s]"
)
_PATTERN = re.compile(
    rf"(?={_BEGINNING})(?:(?<!\d)|(?!\d))(?:"
    + "|".join(
        f"(?P<{why}>{'|'.join(patterns)})"
        for why, patterns in (
            (WhyNot.NAME.value, _NAMES),
            (WhyNot.DATE.value, _DATES),
            (WhyNot.ORDINAL.value, _ORDINALS),
            (WhyNot.QUALIFIER.value, _QUALIFIERS),
        )
    )
    + ")"
)


_NOTE = re.compile(
    r"(?<![关专倾贯])注[:：]\s*①[^\n]{0,2000}(?:\n\s*[②-⑳][^\n]{0,2000}){0,19}"
    r"|(?:^|(?<=[\n　 ]))(?:附|备)?注\d?[:：][^\n]{0,2000}",
    re.MULTILINE,
)


def find_notes(text: str) -> Iterator[Zone]:
    """The notes under a table (注：…), which explain its numbers and promise none."""
    for match in _NOTE.finditer(text):
        yield Zone(match.start(), match.end(), WhyNot.OTHER)


def find_zones(text: str, start: int, end: int) -> Iterator[Zone]:
    """The stretches of `text[start:end]` in which numerals are no targets by their nearest surroundings alone."""
    for match in _PATTERN.finditer(text, start, end):
        if match.end() > match.start():
            yield Zone(match.start(), match.end(), WhyNot(match.lastgroup or "other"))


def find_quoted(masked: str) -> Iterator[Zone]:
    """The stretches that `mask_quotes` has covered: words in quotation marks are names."""
    for match in re.finditer(f"{MASK}+", masked):
        yield Zone(match.start(), match.end(), WhyNot.NAME)
