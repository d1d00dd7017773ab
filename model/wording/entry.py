"""Entries: their words, checks, units and periods, in words."""

from __future__ import annotations

from collections.abc import Mapping

from model.wording import entry_check

SENTENCES: Mapping[str, tuple[str, str]] = {
    "period.unreadable": (
        "“{text}”不是报告期。请写成 2021-09（月）、2021-Q3（季）、2021-H1（半年）、2021（年）、2021-09-a（半月）"
        "或 2021-09-1（旬）。",
        '"{text}" is not a period. Write 2021-09, 2021-Q3, 2021-H1, 2021, 2021-09-a (half a month) or 2021-09-1 '
        "(ten days).",
    ),
    "period.other_year": (
        "报告期 {period} 不在方案年度 {year} 年内，没有写入。请改用 {year} 年的报告期，或先载入那一年的方案。",
        "Period {period} is not in the plan's year {year}; nothing was written. Choose a period of {year}, or load the "
        "plan of that year first.",
    ),
    "value.sum_unreadable": (
        "“{text}”算不出来，没有写入。算式只能有数、加减乘除和括号，如 =120+35。",
        '"{text}" cannot be calculated and was not stored. Use numbers, + - * / and brackets, as in =120+35.',
    ),
    "value.sum_endless": (
        "“{text}”除不尽，没有写入。请选取几位小数。",
        '"{text}" has no end and was not stored. Choose how far to round it.',
    ),
    "unit.none": ("还没有填报单位。请先导入单位表。", "There are no reporting units yet. Load a table of units first."),
    "unit.unknown": ("没有代码为 {unit} 的填报单位。", "There is no reporting unit with code {unit}."),
    "unit.table_empty": (
        "{path} 里只有表头，没有单位。没有改动任何数据；请把单位逐行填进去再导入。",
        "{path} has headers but no units. Nothing was changed; put the units in, one a row, and load it again.",
    ),
    "unit.doubled": (
        "单位代码 {unit} 在单位表中出现了两次。没有改动任何数据；请给每个单位一个不同的代码。",
        "Unit code {unit} stands twice in the table. Nothing was changed; give each unit a code of its own.",
    ),
    "unit.parent_missing": (
        "单位 {unit} 的上级 {parent} 不在单位表中。没有改动任何数据；请补上这个上级，或改正上级代码。",
        "Unit {unit} names a parent {parent} that is not in the table. Nothing was changed; add the parent, or correct "
        "its code.",
    ),
    "unit.circle": (
        "单位 {unit} 的上级关系成了环。没有改动任何数据；请改正上级代码，让最上面的单位没有上级。",
        "The parents of unit {unit} form a circle. Nothing was changed; correct them so that the top unit has none.",
    ),
    "unit.has_entries": (
        "单位 {unit} 已有填报数据，不能从单位表中去掉。如已撤并，请保留这一行，在“停用日期”列写明日期：以前各期不变，"
        "以后不再要它上报。没有改动任何数据。",
        "Unit {unit} has data and cannot be left out of the table. If it is no more, keep its row and write the day in "
        'a column "retired": earlier periods stay, later ones do not ask it. Nothing was changed.',
    ),
    "unit.passed_over": (
        "没有读入这几列：{columns}。单位表的列是代码、名称、上级、类型、联系人、联系电话、牵头、责任、配合、停用日期和指标编号。",
        "Not read: {columns}. The columns of a table of units are code, name, parent, kind, contact, phone, "
        "lead, responsible, supporting, retired and codes of indicators.",
    ),
    "unit.column_doubled": (
        "指标 {code} 在表头出现了两次（“{first}”和“{second}”），不知道该用哪一列。没有改动任何数据。",
        'Indicator {code} heads two columns ("{first}" and "{second}"). Nothing was changed.',
    ),
    "unit.role_unreadable": (
        "单位 {unit} 的分工“{text}”不是指标编号。请写编号，用顿号隔开，如 8.02、12.00。没有改动任何数据。",
        'The role "{text}" of unit {unit} is no code. Write codes like 8.02、12.00. Nothing was changed.',
    ),
    "unit.two_roles": (
        "单位 {unit} 在 {code} 中有两种分工，只能有一种。没有改动任何数据。",
        "Unit {unit} has two roles in {code}; it can have one. Nothing was changed.",
    ),
    "unit.two_leads": (
        "{code} 有两个牵头单位：{first} 和 {second}，只能有一个。没有改动任何数据。",
        "{code} has two leads, {first} and {second}; only one can answer for it. Nothing was changed.",
    ),
    "unit.day_unreadable": (
        "单位 {unit} 的停用日期“{text}”不是日期。请写成 2021-09-01。没有改动任何数据。",
        'The day "{text}" on which unit {unit} retires is no date. Write 2021-09-01. Nothing was changed.',
    ),
    "unit.has_units_below": (
        "{name} 下面还有单位。请先把它们移走或停用。",
        "There are units below {name}. Move or retire them first.",
    ),
    "unit.is_own": (
        "{name} 是本工作区自己的单位，不能停用。",
        "{name} is this workspace's own unit and cannot be retired.",
    ),
    "unit.no_code": (
        "单位要有代码和名称，代码里不能有空格。",
        "A unit needs a code and a name; the code has no spaces.",
    ),
    "unit.table_unreadable": (
        "{path} 不是单位表：第一行要有“代码、名称、上级、类型”（code、name、parent、kind）。没有改动任何数据。",
        "{path} is not a table of units: its first row needs code, name, parent, kind. Nothing was changed.",
    ),
    "unit.target_unreadable": (
        "单位 {unit} 的指标 {code} 分解数“{text}”不是数字。没有改动任何数据。",
        'The allocation "{text}" of indicator {code} to unit {unit} is not a number. Nothing was changed.',
    ),
    "entry.changed_meanwhile": (
        "{unit} 的 {code} 在此期间已被改动，本次没有写入。请看一眼现在的数后再填。",
        "{code} of {unit} was changed meanwhile, so nothing was written. Look at its present value and try again.",
    ),
    "entry.no_value_in_item_row": (
        "{code} 是工作内容行，只填文字，不填数。",
        "{code} is an item's own row: it is reported in words, without a number.",
    ),
    "entry.value_unclear": (
        "“{text}”没有被写入：{reason}",
        '"{text}" was not stored: {reason}',
    ),
    "entry.unknown_state": (
        "不认识的状态“{text}”。可用：reported、zero、nil（无）、not_applicable（不适用）、not_available（暂无数据）、blank，"
        "或 not_started（未启动）、under_way（推进中）、done（已完成）。",
        'Unknown state "{text}". Use reported, zero, nil, not_applicable, not_available, blank, or not_started, '
        "under_way, done.",
    ),
    "entry.reported_without_value": (
        "“reported”要有数，而这一项还没有填数，没有写入。请把数写在编号后面，如 entry set 1.03 1200。",
        '"reported" needs a number and this entry has none; nothing was stored. Write it behind the code, as in '
        "entry set 1.03 1200.",
    ),
    "entry.nothing_given": (
        "没有说要填什么，没有写入。请给出数值，或 --narrative、--problems、--next-steps、--state 之一。",
        "Nothing to store was given. Give a value, or one of --narrative, --problems, --next-steps, --state.",
    ),
    "entry.value_and_state": (
        "既给了数值“{text}”，又给了状态 {state}，不知道以哪个为准，没有写入。请只给一个。",
        'Both a value "{text}" and the state {state} were given; nothing was stored. Give one of them.',
    ),
    "entry.text_unreadable": (
        "文字的编码认不出来，没有写入，以免存成乱码。请在 UTF-8 的终端里重新输入。",
        "The text's encoding is unknown, so nothing was stored. Type it again on a UTF-8 terminal.",
    ),
    "value.text_number": (
        "“{text}”以文本形式存放，已按数字读取；数值没有改变。",
        '"{text}" is stored as text and was read as a number; its value is unchanged.',
    ),
    "value.full_width": (
        "“{text}”中的全角字符已按半角读取；数值没有改变。",
        'Full-width characters in "{text}" were read as ordinary ones; the value is unchanged.',
    ),
    "value.invisible_removed": (
        "“{text}”前后的空格或不可见字符已忽略；数值没有改变。",
        'Spaces or invisible characters around "{text}" were ignored; the value is unchanged.',
    ),
    "value.only_spaces": (
        "单元格里只有空格，按“未填”处理；如果想报 0，请填数字 0。",
        "The cell holds only spaces and counts as not filled in; write 0 if zero is meant.",
    ),
    "value.percent_text": (
        "“{text}”是带百分号的文本，已按百分数读取。",
        '"{text}" is text with a percent sign and was read as a percentage.',
    ),
    "value.percent_format": (
        "单元格是百分比格式，已按显示的 {shown} 读取。",
        "The cell has a percent format and was read as it is shown: {shown}.",
    ),
    "value.text_with_unit": (
        "“{text}”里写了单位，可理解为 {reading}。请确认这个数。",
        '"{text}" carries a unit and could mean {reading}. Please confirm the number.',
    ),
    "value.chinese_numeral": (
        "“{text}”是中文数字，可理解为 {reading}。请确认这个数。",
        '"{text}" is written in Chinese numerals and could mean {reading}. Please confirm the number.',
    ),
    "value.space_inside": (
        "“{text}”中间有空格，可理解为 {reading}，也可能是两个数。请确认。",
        '"{text}" has a space inside: {reading}, or two numbers. Please confirm.',
    ),
    "value.plus_sign": (
        "“{text}”带加号：是累计数 {reading}，还是只写了本期新增？请确认累计数。",
        '"{text}" has a plus sign: a total of {reading}, or only an increase? Please confirm the total.',
    ),
    "value.chinese_unclear": (
        "“{text}”的中文数字有两种理解（如“一万二”），没有写入。请改写成阿拉伯数字。",
        'The Chinese numeral "{text}" can be read in two ways and was not taken. Please write digits.',
    ),
    "value.approximate": (
        "“{text}”是约数，没有写入。请填一个确定的数，说明写在“进展情况”里。",
        '"{text}" is approximate and was not taken. Give one definite number and explain in the narrative.',
    ),
    "value.remark": (
        "“{text}”里既有数又有说明，没有写入。请只填数，说明写在“进展情况”里。",
        '"{text}" mixes a number with a remark and was not taken. Put only the number here.',
    ),
    "value.several_numbers": (
        "“{text}”里不止一个数，没有写入。请只填一个累计数。",
        '"{text}" holds more than one number and was not taken. Put a single total here.',
    ),
    "value.separators": (
        "“{text}”的逗号、小数点不合常规，没有写入。请写成 1234.5 或 1,234.5。",
        'The separators in "{text}" are unusual, so it was not taken. Write 1234.5 or 1,234.5.',
    ),
    "value.leading_zero": (
        "“{text}”以 0 开头，可能是编号或漏了小数点，没有写入。请重新填数。",
        '"{text}" begins with 0: a code, or a lost decimal point? It was not taken. Please type the number again.',
    ),
    "value.letter_in_number": (
        "“{text}”里可能把字母 O、l 当成了数字 0、1，没有写入。请重新填数。",
        '"{text}" seems to hold a letter O or l in place of 0 or 1 and was not taken. Please type it again.',
    ),
    "value.minus_unclear": (
        "“{text}”的横线看不出是负号还是破折号，没有写入。请直接填正数或负数。",
        'The stroke in "{text}" could be a minus sign or a dash; it was not taken. Please write the number anew.',
    ),
    "value.minus_word": (
        "“{text}”用文字写了负数，可理解为 {reading}。请确认这个数。",
        '"{text}" says in words that it is negative and could mean {reading}. Please confirm the number.',
    ),
    "value.quote_removed": (
        "“{text}”前面的单引号已忽略；数值没有改变。",
        'The quote mark in front of "{text}" was ignored; the value is unchanged.',
    ),
    "value.bracketed": (
        "“{text}”用了括号，财务上表示负数，没有写入。请直接填正数或负数。",
        '"{text}" is in brackets, which accountants read as negative; it was not taken. Please write the sign.',
    ),
    "value.scientific": (
        "“{text}”是科学计数法，末几位可能已经丢失，没有写入。请填完整的数。",
        '"{text}" is in scientific notation and may have lost digits; it was not taken. Write the number in full.',
    ),
    "value.dash": (
        "“{text}”看不出是零、没有还是未填，没有写入。请填 0、无、不适用、暂无数据，或留空。",
        '"{text}" could be zero, nothing or not filled in, so it was not taken. Write 0, 无, 不适用 or 暂无数据, '
        "or leave it empty.",
    ),
    "value.words": (
        "“{text}”不是数，没有写入。这里只填数，或填 无、不适用、暂无数据；说明写在“进展情况”里。",
        '"{text}" is not a number and was not taken. Only a number, 无, 不适用 or 暂无数据 belongs here.',
    ),
    "value.date": (
        "“{text}”是日期，不是数，没有写入。请填累计数。",
        '"{text}" is a date, not a number, and was not taken. Please give the total.',
    ),
    "value.date_number": (
        "“{text}”像是日期（或日期的序列号），与可比数 {compared} 相差很远，没有写入。请确认这个数。",
        '"{text}" looks like a date or its serial number, far from {compared}; it was not taken. Please confirm.',
    ),
    "value.disputed": (
        "“{text}”这一格两种办法读出来不一样，没有写入。请对照原文件填。",
        '"{text}" is what one of two readings says; it was not taken. Look at the file and fill it in.',
    ),
    "value.error": (
        "单元格是错误值 {error}，没有数可读。请在表中改正后再交，或在这里填数。",
        "The cell holds the error {error}; there is no number in it. Mend the sheet, or type the number here.",
    ),
    "value.other_unit": (
        "“{text}”的单位“{written}”与本指标的“{unit}”不能换算，没有写入。请按“{unit}”填数。",
        'The unit "{written}" in "{text}" cannot be turned into {unit}, so it was not taken. Give it in {unit}.',
    ),
    "value.percent_of_count": (
        "“{text}”是百分数，而本指标按“{unit}”填报，没有写入。请填累计数，不填完成率。",
        '"{text}" is a percentage, but this indicator is counted in {unit}. Give the total, not the share done.',
    ),
    "value.which_scale": (
        "“{text}”没有写全单位，本指标按“{unit}”填报，有两种理解，没有写入。请按“{unit}”填数。",
        '"{text}" leaves its unit open; the indicator is in {unit} and it could mean two things. Give it in {unit}.',
    ),
    "value.share_or_fraction": (
        "“{text}”可能是小数写法的 {percent}%，也可能就是 {text}%，没有写入。请确认百分数。",
        '"{text}" may be {percent}% written as a fraction, or {text}% itself; it was not taken. Please confirm.',
    ),
    "value.fraction_or_share": (
        "上期报的是 {last}，本期“{text}”相差约一百倍，可能百分数与小数混用，没有写入。请确认。",
        'Last time it was {last}; "{text}" is about a hundred times as much, perhaps a fraction then. Please confirm.',
    ),
    "value.part_of_a_whole": (
        "“{text}”带小数，而“{unit}”应是整数，没有写入。请确认；不要四舍五入后再猜。",
        '"{text}" has a fraction, but {unit} come whole; it was not taken. Please confirm the number.',
    ),
    "value.negative": (
        "“{text}”是负数，本指标不应为负，没有写入。请确认。",
        '"{text}" is negative, which this indicator cannot be; it was not taken. Please confirm.',
    ),
    "value.sign_turned": (
        "“{text}”与上期的数几乎只差正负号，可能多打了负号，没有写入。请确认。",
        '"{text}" is the last value but for its sign: a minus too many? It was not taken; please confirm.',
    ),
    "value.over_hundred": (
        "“{text}”超过 100%，形象进度不应超过 100%，没有写入。请确认。",
        '"{text}" is more than 100%, which a stage of works cannot be; it was not taken. Please confirm.',
    ),
    "value.size": (
        "“{text}”是可比数 {compared} 的一百倍以上，可能多写了零，或弄错了单位（如元与万元），没有写入。请确认。",
        '"{text}" is over a hundred times {compared}; perhaps the unit was mistaken. It was not taken. Please confirm.',
    ),
    "value.too_many_digits": (
        "“{text}”超过 15 位有效数字，末几位可能已经丢失，没有写入。请重新填数。",
        '"{text}" has more than 15 digits, of which a spreadsheet loses the last; it was not taken. Type it again.',
    ),
    "entry.total_incomplete": (
        "{name}是下级合计，只报了 {reported}/{expected} 家，未报：{missing}",
        "{name} is the total of the units below, of which {reported} of {expected} have reported; missing: {missing}",
    ),
    "correction.no_reason": (
        "更正 {code} 要写明原因。",
        "A correction of {code} needs its reason.",
    ),
    "correction.not_cumulative": (
        "{code} 不是累计数，不用更正：直接改本期的数。",
        "{code} is not cumulative: put the right value down instead of correcting it.",
    ),
    "correction.unreadable": (
        "看不懂更正数“{text}”。写成 -20 或 +20。",
        'Cannot read the amount "{text}". Write -20 or +20.',
    ),
    "value.fell": (
        "累计数 {value} 比上期的 {last} 少。数已照原样读取；请确认，并在“进展情况”里说明原因。",
        "The total {value} is less than last period's {last}. It was read as it stands; confirm it and say why.",
    ),
    "value.gone": (
        "上期报了 {last}，本期填的是“{word}”。请核实是否填错了行；属实的请在“进展情况”里说明原因。",
        'Last period {last} was reported, now it says "{word}". In the wrong row? Confirm it and say why.',
    ),
    "value.came": (
        "上期填的是“不适用”，本期有了数 {value}。请核实是否填错了行；属实的请在“进展情况”里说明原因。",
        'Last period it said "不适用" (not applicable), now there is a number, {value}. In the wrong row? Confirm it '
        "and say why.",
    ),
    **entry_check.SENTENCES,
}
