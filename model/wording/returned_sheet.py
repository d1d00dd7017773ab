"""What is noticed about the sheets and cells of a workbook that came back, besides its values, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "cell.comment": (
        "这一格有批注：“{text}”。数照单元格读取；请看批注是否改变了它的意思。",
        'This cell has a comment: "{text}". The cell was read as it stands; see whether the comment changes it.',
    ),
    "sheet.blank_rows": (
        "表中插入了 {count} 个空行（第 {rows} 行），已跳过；数据没有受影响。",
        "{count} blank rows were inserted (row {rows}) and passed over; the data is unaffected.",
    ),
    "sheet.hidden_columns": (
        "有列被隐藏：{headers}；其中的内容照常读取。",
        "Columns are hidden: {headers}. What stands in them was read as usual.",
    ),
    "row.subtotal": (
        "第 {row} 行“{name}”不是方案里的行，其中的“{text}”没有读取；汇总由程序计算。",
        'Row {row} "{name}" is none of the plan\'s; "{text}" in it was not read. Totals are computed by the program.',
    ),
    "row.subtotal_differs": (
        "第 {row} 行“{name}”写的是 {text}，而上面 {count} 行相加是 {sum}。数已读出但没有写入；请核对这几个数。",
        'Row {row} "{name}" says {text}, but the {count} rows above come to {sum}. They were read but not stored; '
        "check these numbers.",
    ),
    "column.codes_as_numbers": (
        "有 {count} 个编号被表格软件变成了数（如 8.10 变成 8.1），已按原编号识别；数据没有受影响。",
        "{count} codes were turned into numbers (8.10 into 8.1) and were recognised all the same.",
    ),
    "value.unseen": (
        "“{text}”的字色与底色几乎相同，屏幕上看不见，已照实读取。请确认不是留下的旧数。",
        'The ink of "{text}" is as good as that of its ground, so nobody sees it; it was read. Is it a leftover?',
    ),
    "value.ghost": (
        "合并单元格遮住了一个数“{text}”，屏幕上看不见，没有采用。请确认这一行的数。",
        'Merged cells cover the number "{text}", which nobody sees; it was not taken. Confirm this row\'s value.',
    ),
    "text.unseen": (
        "文字“{text}”的字色与底色几乎相同，屏幕上看不见，已照实读取。",
        'The ink of the text "{text}" is as good as that of its ground; it was read all the same.',
    ),
    "text.struck_through": (
        "文字“{text}”（或其中一部分）画了删除线，不知是否作废，请确认。",
        'The text "{text}", or a part of it, is struck through. Is it void?',
    ),
    "text.direction_marks": (
        "文字含有改变显示方向的不可见字符，显示的可能与实际次序不同。",
        "The text holds invisible signs that turn its direction; it may be shown otherwise than it is stored.",
    ),
    "text.date_shifted": (
        "日期“{text}”比方案年度晚约四年：工作簿用 1904 日期系统，日期可能是从别的工作簿粘贴来的。请确认。",
        'The day "{text}" is about four years late: the workbook counts from 1904, the day may come from another one.',
    ),
}
