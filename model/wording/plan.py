"""Plans and reading them, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "plan.unknown_indicator": (
        "方案中没有编号 {code}。请核对编号（如 8.02；8.00 是第 8 条的工作内容行）。",
        "The plan has no code {code}. Check the code (like 8.02; 8.00 is the row of item 8 itself).",
    ),
    "plan.none": (
        "还没有导入方案。请先导入一份工作要点。",
        "There is no plan yet. Load one first.",
    ),
    "plan.unknown_name": (
        "没有名为“{name}”的内置方案，也找不到这个文件。没有改动任何数据；请核对文件的路径，"
        "或写内置方案的名字（如 xixian-2021）。",
        'There is no bundled plan "{name}", nor such a file. No data was changed; check the path, or give the name of '
        "a bundled plan (xixian-2021).",
    ),
    "plan.data_unreadable": (
        "{path} 不是方案数据，或内容不完整。没有改动任何数据。",
        "{path} is not plan data, or it is incomplete. No data was changed.",
    ),
    "plan.unreadable": (
        "打不开“{file}”：{reason}。原文件没有被改动；请确认文件存在、没有被别的程序占用后重试。",
        '"{file}" cannot be opened: {reason}. The file is unchanged; see that it exists and is free, then try again.',
    ),
    "plan.too_large": (
        "“{file}”超过 {limit} MB，不像一份工作方案，没有读取。请核对文件，或只复制需要的正文后粘贴导入。",
        '"{file}" is over {limit} MB, which no plan is; it was not read. Check the file, or paste only the text '
        "you need.",
    ),
    "plan.old_word": (
        "“{file}”是旧版文字文档（.doc、.wps、.rtf、.odt 等），没有读取。请用 Word 或 WPS 打开，选“另存为”，"
        "类型选“Word 文档 (*.docx)”，再导入新文件。",
        '"{file}" is a document of an old kind (.doc, .wps, .rtf, .odt) and was not read. Open it in Word or WPS, '
        "choose Save As, type Word Document (*.docx), and import the new file.",
    ),
    "plan.old_workbook": (
        "“{file}”是旧版表格（.xls、.et、.ods 等），没有读取。请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿 "
        "(*.xlsx)”，再导入新文件。",
        '"{file}" is a workbook of an old kind (.xls, .et, .ods) and was not read. Open it in Excel or WPS, choose '
        "Save As, type Excel Workbook (*.xlsx), and import the new file.",
    ),
    "plan.picture": (
        "“{file}”是 PDF 或图片，没有读取。请找到原来的 Word 文件；没有的话，用 Word 或 WPS 打开（或识别文字），"
        "另存为 .docx，核对文字后再导入。",
        '"{file}" is a PDF or a picture and was not read. Find the Word file it was made from; or open it in Word or '
        "WPS (or recognise its text), save it as .docx, check the words, and import that.",
    ),
    "plan.web_page": (
        "“{file}”是网页文件，没有读取。请在浏览器里打开，选中正文复制，粘贴到导入页。",
        '"{file}" is a web page and was not read. Open it in a browser, copy the text, and paste it into the import '
        "page.",
    ),
    "plan.password": (
        "“{file}”设有打开密码，没有读取。请用 Word 或 WPS 打开，取消密码后另存为新文件，再导入。",
        '"{file}" needs a password and was not read. Open it, remove the password, save it anew and import that file.',
    ),
    "plan.unknown_encoding": (
        "“{file}”的文字编码认不出来，没有读取，以免导入乱码。请用记事本打开，选“另存为”，编码选 UTF-8，再导入。",
        'The encoding of "{file}" is unknown, so nothing was read. Open it in an editor, save it as UTF-8, and '
        "import it again.",
    ),
    "plan.empty": (
        "“{file}”里没有文字，没有读取。请核对选的是不是方案的正文，再重新选择。",
        '"{file}" holds no words, so nothing was read. Check that it is the plan itself and choose again.',
    ),
    "plan.not_a_plan": (
        "“{file}”不是能读的方案文件（可读 .txt、.docx、.xlsx、.json），没有读取。请另存为其中一种再导入。",
        '"{file}" is not a plan that can be read (.txt, .docx, .xlsx and .json can); save it as one of these and '
        "try again.",
    ),
    "plan.is_a_form": (
        "“{file}”是发给单位的填报表，不是方案，没有读取。填好的填报表请到“收表”页收；导入方案请选方案的原文件。",
        '"{file}" is a form that goes out to a unit, not a plan, and was not read. Take a filled form in on the '
        "page of submissions; for a plan choose the plan's own document.",
    ),
    "plan.damaged": (
        "“{file}”已损坏或不完整，没有读取：{reason}。请向发送人重新要一份，或用 Word、WPS 打开后另存再导入。",
        '"{file}" is damaged or incomplete and was not read: {reason}. Ask for it again, or open and save it anew.',
    ),
    "plan.refused": (
        "“{file}”的内部结构不正常（{reason}），为安全起见没有读取。请用 Word 或 WPS 打开后另存为新文件再导入。",
        '"{file}" is built in an unusual way ({reason}) and was not read, to be safe. Open it and save it as a '
        "new file.",
    ),
    "plan.no_table": (
        "“{file}”里没有找到任务分解表：需要一行表头，至少有“指标”（或“任务”“工作内容”）一列。请补上表头再导入。",
        "“{file}” has no task table: one header row with at least a column 指标 (or 任务, 工作内容) is needed.",
    ),
    "plan.bad_cell": (
        "任务分解表 {cell} 的内容“{value}”看不懂（{column}）。没有导入任何内容；请改正这一格再导入。",
        'Cell {cell} of the task table holds "{value}", which is no {column}. Nothing was imported; correct it '
        "and try again.",
    ),
    "plan.bad_data": (
        "“{file}”不是本程序导出的方案数据，或内容不完整（{reason}）。没有导入任何内容；请重新导出后再试。",
        '"{file}" is not plan data as exported here, or incomplete ({reason}). Nothing was imported; export it again.',
    ),
    "plan.unknown_format": (
        "不知道“{file}”该存成什么格式，没有写入。请用 .xlsx（任务分解表）或 .json（数据）作为文件名的结尾。",
        '"{file}" names no known format; nothing was written. End the name with .xlsx (task table) or .json (data).',
    ),
    "plan.year_unsure": (
        "从文中推断这是 {year} 年的方案，但不能确定。期限都按 {year} 年推算，请核对年份后再接受。",
        "The text suggests a plan for {year}, but not surely. All dates follow from it; check the year before "
        "accepting.",
    ),
    "plan.year_unknown": (
        "文中看不出是哪一年的方案，暂按 {year} 年推算期限。请填上年份后重新读取。",
        "The text does not say its year; dates are reckoned for {year} for now. Enter the year and read it again.",
    ),
    "plan.no_heading": (
        "没有认出章节和事项的编号，全文当作一个事项读取。请核对，或在正文里补上“一、”“（一）”“1.”这样的编号再导入。",
        "No numbered headings were recognised, so the whole text is one item. Check it, or number the headings "
        "and try again.",
    ),
    "plan.no_target": (
        "没有找到可以考核的指标。文字都已保留在事项里；请核对导入的是不是工作方案正文。",
        "No target was found. The words are kept with their items; check that this is the body of a plan.",
    ),
    "plan.to_check": (
        "{total} 个指标中有 {count} 个需要人核对，已排在最前面；其余有把握。",
        "{count} of {total} indicators need a look and stand first; the others are sure.",
    ),
    "plan.asked_twice": (
        "{codes} 的名称、目标、时限都一样（{name}），各单位会被问两遍。是同一件事的，留一项，其余标为“非指标”。",
        "{codes} have the same name, target and day ({name}), so every unit is asked more than once. If they are one, "
        "keep one and mark the others as no targets.",
    ),
    "plan.no_split": (
        "“{name}”的原文不能在这里拆开。请把光标移到原文中间再拆分；没有改动。",
        'The words of "{name}" cannot be divided there. Put the cursor inside of them; nothing was changed.',
    ),
    "plan.no_merge": (
        "“{name}”是本事项的最后一项，下面没有可以合并的指标。请选中上面的一项再合并；没有改动。",
        '"{name}" is the last of its item, with nothing below to merge. Choose the one above; nothing was changed.',
    ),
    "plan.no_item": (
        "选中的文字不在任何事项里，不能标为指标。请在事项正文中选择。",
        "The chosen words are outside of every item. Choose words inside of one.",
    ),
    "plan.no_words": (
        "没有选中文字。请先在原文中选中要标为指标的文字。",
        "No words are chosen. Choose the words of the target in the document first.",
    ),
    "plan.no_name": (
        "指标名称不能为空，已保留原来的名称。",
        "An indicator needs a name; the former one was kept.",
    ),
    "plan.no_number": (
        "“{text}”不是能读懂的数字，目标值没有改。请写成 1200、1.2万 或 85% 这样的数。",
        "“{text}” is no number that can be read, so the target is unchanged. Write it like 1200, 1.2万 or 85%.",
    ),
    "plan.no_date": (
        "“{text}”不是能读懂的时限，没有改。请写成 2021-9-30、9.30、0930、9月底前 或 三季度。",
        "“{text}” is no date that can be read, so it is unchanged. Write it like 2021-9-30, 9.30, 0930 or 9月底前.",
    ),
    "plan.maximum_too_small": (
        "上限 {maximum} 不大于下限 {target}，没有改。请核对两个数。",
        "The upper bound {maximum} is not above the lower bound {target}; nothing was changed. Check both numbers.",
    ),
    "plan.pair_taken": (
        "编号 {code} 已经对应另一项指标。请先把那一对标为“不是同一指标”，再选它。",
        "Code {code} is paired with another indicator already. Say first that those two are not the same.",
    ),
    "plan.pair_reported": (
        "{unit} 在 {period} 对 {old} 和 {new} 都填了数，不能当作同一项指标。没有改动任何数据；请核对编号。",
        "{unit} reported both {old} and {new} for {period}, so they cannot be one indicator. Nothing was changed; "
        "check the codes.",
    ),
    "plan.undecided": (
        "“{old_name}”（现为 {old}）可能就是新的 {new}“{new_name}”，没有确认，填过的数留在 {old}。"
        "是同一项就运行：plan pair {old} {new}",
        '"{old_name}" (now {old}) may be the new {new} "{new_name}"; nobody has said so, so its figures stay at {old}. '
        "If they are the same, run: plan pair {old} {new}",
    ),
    "plan.figures_left_behind": (
        "删除的指标中有 {count} 项填过数：{names}。这些数留在生效日以前的报告期。",
        "{count} of the removed indicators have figures: {names}. They stay in the periods before the first day.",
    ),
    "plan.figures_in_no_period": (
        "删除的指标中有 {count} 项填过数：{names}。全年按新方案，这些数不再出现在任何报告期（修改记录里仍有）。"
        "想保留在以前的报告期，请在载入时用 --from 写明生效日期。",
        "{count} of the removed indicators have figures: {names}. As the plan holds for the whole year, no period "
        "shows them any more (the history does). To keep them in earlier periods, say with --from since when it holds.",
    ),
    "pair.offered": ("待确认", "to confirm"),
    "pair.changed": ("有变化", "changed"),
    "pair.added": ("新增", "added"),
    "pair.removed": ("删除", "removed"),
    "pair.kept": ("不变", "kept"),
    "part.name": ("名称", "name"),
    "part.kind": ("类型", "kind"),
    "part.measure": ("口径", "measure"),
    "part.comparator": ("比较", "comparator"),
    "part.target": ("目标", "target"),
    "part.target_max": ("目标", "target"),
    "part.unit_of_measure": ("单位", "unit"),
    "part.per": ("范围", "scope"),
    "part.due": ("时限", "deadline"),
    "part.curve": ("进度曲线", "progress curve"),
    "plan.revised": (
        "与原方案对照：不变 {kept} 项，有变化 {changed} 项，新增 {added} 项，删除 {removed} 项，待确认 {offered} 项。",
        "Beside the former plan: {kept} kept, {changed} changed, {added} added, {removed} removed, "
        "{offered} to confirm.",
    ),
    "plan.starts_outside": (
        "调整自 {day} 起生效，不在方案年度 {year} 年内。请核对日期；没有改动任何数据。",
        "The revision would begin on {day}, outside of the plan's year {year}. Check the date; nothing was changed.",
    ),
    "plan.undo_overtaken": (
        "采用方案以后又改过填报内容，不能直接撤销。请先撤销后来的填报；没有改动任何数据。",
        "Entries were changed after the plan was adopted, so this cannot be undone by itself. Undo those first; "
        "nothing was changed.",
    ),
}
