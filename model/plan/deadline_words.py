"""The words that deadlines are made of, as one pattern in `characters.plain` text: each form is a named group, and its
parts are groups named after it (`Month_year`, `Month_part`).
"""

from __future__ import annotations

import re

_YEAR = r"(?P<year>20\d\d|二[〇零][〇零一二三四五六七八九]{2}|今|明|后|本|当)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_BEFORE = r"(?:之前|以前|前|之内|以内|内)?"
_LEAD = r"(?:截至|截止|到|至|在|于)?"
_DAY = rf"{_LEAD}(?:{_YEAR}年)?{_MONTH}月(?P<day>3[01]|[12]\d|0?[1-9])日{_BEFORE}"
_MONTHS = rf"{_LEAD}(?:{_YEAR}年)?(?<![\d.]){_MONTH}月(?P<part>底|末|上旬|中旬|下旬|份)?{_BEFORE}"
_EITHER_MONTH = (
    rf"{_LEAD}(?:{_YEAR}年)?(?<![\d.])(?:1[0-2]|0?[1-9])月?(?:底|份)?或者?"
    rf"{_MONTH}月(?P<part>底|末|上旬|中旬|下旬|份)?{_BEFORE}"
)
_SPAN_OF_MONTHS = (
    rf"{_LEAD}(?:{_YEAR}年)?(?<![\d.])(?:1[0-2]|0?[1-9])月?(?:底|初|份|上旬|中旬|下旬)?[-—~–至到]{{1,2}}"
    rf"(?:(?P<then>20\d\d|明|次)年)?{_MONTH}月(?P<part>底|末|上旬|中旬|下旬|份)?{_BEFORE}"
)
_SPAN_OF_DAYS = (
    rf"{_LEAD}(?:{_YEAR}年)?(?<![\d.])(?P<from>1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日?\s?[-—~–至到]{{1,2}}\s?"
    rf"(?:(?P<then>20\d\d|明|次)年)?(?:(?P<month>1[0-2]|0?[1-9])月)?(?P<day>3[01]|[12]\d|0?[1-9])日{_BEFORE}"
)
_QUARTER = rf"{_LEAD}(?:{_YEAR}年)?(?:第(?P<nth>[一二三四1234])|(?P<upto>前三)|(?P<plain>[一二三四]))季度末?{_BEFORE}"
_HALF = rf"{_LEAD}(?:{_YEAR}年)?(?P<half>上半年|下半年){_BEFORE}"
_YEARS = rf"(?P<first>20\d\d)年?(?:[-—~–至到]{{1,2}})(?P<last>20\d\d)年?(?P<half>上半年)?(?:期间|底|末)?{_BEFORE}"
_YEAR_END = rf"{_LEAD}{_YEAR}年(?:年?底|年?末|年内|度)?{_BEFORE}"
_THIS_YEAR = r"(?:到|至)?(?:全年度?|年内|年底|年末|年度内|本年度|年终|岁末)(?:之前|以前|前)?"
_FIVE_YEARS = (
    r"(?:到|至|在)?[“\"「]?(?P<plan>十[一二三四五六]?五)[”\"」]?(?:规划)?"
    r"(?:(?:时期|期间|期末|末|期内|收官)(?:之前|以前|前|末)?|(?<=[”\"」])(?=[一-龥]{0,8}?(?:总|累计|年均|将|力争)))"
)
_WITHIN = (
    r"(?:(?:力争|争取)?(?:用|在|经过)?(?P<span>[一二两三四五六七八九十]|[1-9])"
    r"(?:年(?:之内|以内|内|(?:左右)?的?时间|(?:左右)?的?(?:不懈)?努力)|至[一二三四五]年(?:时间|内)))"
)
_COMING = (
    r"(?:今后|未来|接下来|今明|今、明|(?<=[，,：:。；; \n])后)(?P<coming>[一二两三四五六七八九十]|[1-9])年(?:内|期间)?"
)
_EVERY = r"(?P<every>(?:每年度?|每个?季度|每季|每个?月)(?!\d)|逐年)"
_OCCASION = (
    rf"(?:{_YEAR}年)?[“\"]?(?P<occasion>七一|国庆|十一|五一|元旦|春节|[春秋]季(?:学期)?(?:开学)?|主?汛期?|[供采]暖[季期]?)[”\"]?"
    r"(?:节|国庆节)?(?:之前|以前|前)"
)
_BEGINNING = '[0-9一二三四五六七八九十两〇零到至在截于今明后本当上下第前年全岁力争用经每逐七国元未接春秋主汛供采“"「]'
DEADLINE_WORDS = re.compile(
    rf"(?={_BEGINNING})(?:(?<!\d)|(?!\d))(?:"
    + "|".join(
        f"(?P<{name}>{_renamed})"
        for name, _renamed in (
            (name, re.sub(r"\(\?P<(\w+)>", rf"(?P<{name}_\1>", pattern))
            for name, pattern in {
                "Years": _YEARS, "Either": _EITHER_MONTH, "Days": _SPAN_OF_DAYS, "Months": _SPAN_OF_MONTHS, "Day": _DAY,
                "Month": _MONTHS, "Quarter": _QUARTER,
                "Half": _HALF, "Occasion": _OCCASION, "YearEnd": _YEAR_END, "ThisYear": _THIS_YEAR,
                "FiveYears": _FIVE_YEARS, "Within": _WITHIN, "Coming": _COMING, "Every": _EVERY,
            }.items()
        )
    )
    + ")"
)  # fmt: skip
