"""Workbooks that come back, in words."""

from __future__ import annotations

from collections.abc import Mapping

from model.wording import returned_sheet, workbook_file

_IDENTITY: Mapping[str, tuple[str, str]] = {
    "identity.whole_mapping": (
        "方案旧版（{version}）与现行方案的编号对照（— 为不再填报，没有列出的编号不变）：",
        "The codes of the former plan ({version}) in the present one (— is not asked any more; others are unchanged):",
    ),
    "submission.originals": (
        "已取出这一期收到的原表 {count} 份，各轮各版都在，与收到时一字不差。",
        "{count} workbooks that came for this period were written out, every version of every round, to the byte.",
    ),
    "submission.other_period": (
        "这份表是{found}的，现在收的是{expected}。没有写入任何数据，留在{found}等人核对；填的若是{expected}的数，请退回换表。",
        "This form is for {found}, but {expected} is being collected. Nothing was taken; it waits for a person in "
        "{found}. If it was filled in for {expected}, send it back.",
    ),
    "identity.missing": (
        "没有找到填报表标识（可能是新建了表格再粘贴）。数据已读出但没有写入；请核对单位和报告期，或请单位在原表中填报。知道是谁的，在“收表”页指明单位和报告期。",
        "The form's identity is missing (values pasted into a new workbook?). Nothing was stored; check unit and "
        "period, or ask for the original form. If you know whose it is, say unit and period on the page of forms.",
    ),
    "identity.told": (
        "文件没有填报表标识，由收表的人指定为 {unit} {period} 的表，没有写入任何数据；请逐项核对后采用。",
        "The file says not whose it is; a person named {unit}, {period}. Nothing was stored; check the values one by "
        "one before taking them.",
    ),
    "identity.altered": (
        "填报表标识校验失败，可能被改动。没有写入任何数据；请与填报单位核对后再决定。",
        "The form's identity fails its check and may have been altered. Nothing was stored; ask the unit first.",
    ),
    "identity.disagrees": (
        "文件里的标识前后不一致：{found}。可能把表复制到了旧文件里；没有写入任何数据，请确认属于哪一份。",
        "The identities in this file disagree: {found}. Nothing was stored; decide which form it is.",
    ),
    "identity.other_plan": (
        "这不是本方案的填报表：文件属于 {found}，当前方案是 {expected}。没有读取数据。",
        "This form belongs to another plan ({found}, not {expected}). No data was read.",
    ),
    "identity.other_year": (
        "期间不符：这份表是 {period} 的，方案是 {year} 年度的。没有写入任何数据；请核对是不是拿错了文件。",
        "The form is for {period}, the plan for {year}. Nothing was stored; is this the right file?",
    ),
    "identity.unknown_unit": (
        "文件属于单位 {unit}，而单位表里没有它。没有写入任何数据；请检查单位表或文件来源。",
        "The form belongs to unit {unit}, which is not among the units here. Nothing was stored.",
    ),
    "identity.other_shown": (
        "表头写的是“{shown}”，而填报表标识是 {unit}、{period}，可能借用了别的单位或别期的表。没有写入数据；请确认。",
        'The sheet says "{shown}", but the form was issued to {unit} for {period}. Nothing was stored; decide whose '
        "it is.",
    ),
    "identity.mapping": (
        "填报表按方案旧版（{version}）发出。新旧编号已对照：{rows} 行中 {changed} 行有变（{examples}；— 为不再填报）。"
        "核对无误后在“核对”页确认对照，或用 submission collect --confirm-mapping 收取；没有写入任何数据。",
        "The form was issued for a former version of the plan ({version}). Its {rows} rows are matched, {changed} of "
        "them under another code ({examples}; — is no longer asked for). Look at them, then confirm the mapping on the "
        "review page or collect with --confirm-mapping; nothing was stored.",
    ),
    "identity.mapped": (
        "填报表按方案旧版（{version}）发出，已按确认过的新旧编号对照收取（{rows} 行，{changed} 行有变：{examples}）。",
        "The form was issued for a former version of the plan ({version}) and was taken by the confirmed mapping "
        "({rows} rows, {changed} changed: {examples}).",
    ),
    "identity.not_authenticated": (
        "请注意：普通工作簿里的数没有经过身份认证；校验码只能说明内容是否被改动，不能证明是谁填的。",
        "Note: values in a bare workbook are not authenticated; the check code shows whether the content was altered, "
        "not who filled it in.",
    ),
    "check_code.altered": (
        "校验码 {code} 与表中内容对不上：表由程序生成后又被改动过。没有写入任何数据；请与填报单位核对。",
        "Check code {code} does not stand for what the sheet says: it was altered after the program wrote it. Nothing "
        "was stored; ask the unit.",
    ),
    "check_code.printed_differs": (
        "表末印的校验码是 {printed}，文件里的是 {code}，纸质件与电子件可能不是同一份。没有写入任何数据；请核对。",
        "The signature block says check code {printed}, the file {code}: paper and file may not be the same. Nothing "
        "was stored; please check.",
    ),
    "submission.older_round": (
        "这是第 {round} 次的表，而第 {newest} 次已经下发，可能交了旧表。没有写入任何数据；请确认。",
        "This is round {round}, but round {newest} has been issued: an old form? Nothing was stored; please confirm.",
    ),
    "outcome.accept": ("可采用", "accepted"),
    "outcome.review": ("须核对", "to be reviewed"),
    "outcome.reject": ("未收", "refused"),
    "outcome.password": ("有密码", "has a password"),
    "review.clean": ("与现有的不同", "differs from what stands here"),
    "review.conflict": ("表发出后这里也改过", "was altered here too since the form went out"),
    "review.question": ("读不准", "not certain"),
    "review.flagged": ("看过再采用", "to be looked at first"),
    "review.unknown": (
        "{period} 没有等着核对的“{name}”，没有改动任何数据。请写 submission review --json 所列的 sha256，"
        "或在后面加冒号和编号。",
        'Nothing called "{name}" waits in {period}; nothing was changed. Give a sha256 that submission review --json '
        "lists, or that with a colon and a code.",
    ),
    "submission.already_received": (
        "这份文件已经收过（{file}，{at}），写过的不再写入。",
        "This very file was received before ({file}, {at}); nothing is stored twice.",
    ),
    "submission.same_content": (
        "内容与已收的 {file}（{at}）完全相同，只是文件另存过；写过的不再写入。",
        "The content is that of {file} ({at}), only saved anew; nothing was stored twice.",
    ),
    "submission.unchanged": (
        "这份表与下发时完全一样，没有新填内容。",
        "This form says what it said when it was issued; nothing was filled in.",
    ),
    "identity.stale": (
        "填报表按方案的旧版本（{found}）发出，当前是 {expected}。请逐行核对后再采用，或重新下发。",
        "The form was issued for an older version of the plan ({found}, now {expected}). Check it row by row, or "
        "issue a new one.",
    ),
}

_STRUCTURE: Mapping[str, tuple[str, str]] = {
    "sheet.none": (
        "没有找到填报表：任何工作表都没有“编号、本期累计”等表头。没有读取数据；请交回原来的填报表。",
        "No sheet has the form's headers. No data was read; please return the original form.",
    ),
    "sheet.several": (
        "有多张结构相同的工作表：{names}。内容不同的行没有采用；请确认以哪一张为准。",
        "Several sheets look like the form: {names}. Rows that differ were not taken; decide which sheet counts.",
    ),
    "sheet.chosen": (
        "以哪一张表为准已经选定：“{name}”；没有读取 {others}。",
        'A person chose the sheet that counts: "{name}"; {others} was not read.',
    ),
    "sheet.hidden": (
        "填报表“{name}”被隐藏了。已读出但请确认它就是要交的那一张。",
        'The form\'s sheet "{name}" is hidden. It was read; confirm that it is the one meant.',
    ),
    "sheet.hidden_beside": (
        "工作表“{hidden}”被隐藏，打开文件看到的是另一张“{name}”；数从看得见的这一张读出。请确认要交的是它。",
        'Sheet "{hidden}" is hidden and another one, "{name}", is what one sees; that one was read. Is it the one '
        "meant?",
    ),
    "sheet.renamed": (
        "工作表改名为“{name}”，已按表头识别；数据没有受影响。",
        'The sheet was renamed "{name}" and was recognised by its headers; the data is unaffected.',
    ),
    "sheet.hidden_rows": (
        "有 {count} 行被隐藏（第 {rows} 行），其中的数照常读取。",
        "{count} rows are hidden (row {rows}); what stands in them was read as usual.",
    ),
    "sheet.filtered": (
        "工作表“{name}”设了筛选，未显示的行照常读取。",
        'Sheet "{name}" is filtered; rows that are not shown were read as usual.',
    ),
    "sheet.far_cell": (
        "表格末端有远离数据区的内容，没有读取；填报数据不受影响。",
        "There is something far away from the table; it was not read and the data is unaffected.",
    ),
    "column.unknown": (
        "多出一列“{header}”，没有读取；其他列按表头识别，不受影响。",
        'There is an extra column "{header}", which was not read; the others were found by their headers.',
    ),
    "column.has_values": (
        "多出一列“{header}”，有 {count} 行的数填在那里，“本期累计”却空着；没有写入任何数据。"
        "请确认那一列是不是本期累计。",
        'There is an extra column "{header}" with the numbers of {count} rows, while 本期累计 is empty. Nothing was '
        "stored: are these the values?",
    ),
    "column.moved": (
        "列的次序与原表不同，已按表头识别；数据没有受影响。",
        "The columns were moved and were found by their headers; the data is unaffected.",
    ),
    "column.words_moved": (
        "“进展情况”“存在问题”等文字列的次序与原表不同；表头和下面的文字可能对不上，请核对后再采用。",
        "The columns for words stand in another order: headers and words may not belong together. Check them before "
        "anything is taken.",
    ),
    "column.doubled": (
        "表头“{header}”出现两次，无法确定以哪一列为准，这一列没有读取。请确认。",
        'The header "{header}" stands there twice; that column was not read. Decide which one counts.',
    ),
    "column.closed_missing": (
        "没有找到“{header}”这一列（可能被删除或改了表头）；填报的数照常读取，只是少了一项核对的依据。",
        'The column "{header}" was not found (deleted, or its header changed). What was reported was read as usual, '
        "with less to hold it against.",
    ),
    "column.missing": (
        "没有找到“{header}”这一列（可能被删除或改了表头），这一列没有读取。请核对。",
        'The column "{header}" was not found (deleted, or its header changed) and was not read. Please check.',
    ),
    "row.missing": (
        "缺少 {code} {name} 这一行（可能被删除）。原有数据没有改动；请核对。",
        "Row {code} {name} is missing (deleted?). What was known of it is unchanged; please check.",
    ),
    "row.many_missing": (
        "缺少 {count} 行（可能被删除）：{codes}。原有数据没有改动；请核对。",
        "{count} rows are missing (deleted?): {codes}. What was known of them is unchanged; please check.",
    ),
    "row.doubled": (
        "编号 {code} 出现在多行且内容不同（第 {row} 行是其中之一），都没有采用。请确认以哪一行为准。",
        "Code {code} stands on several rows that differ (row {row} is one); none was taken. Decide which one counts.",
    ),
    "row.key_disagrees": (
        "第 {row} 行编号是 {code}，而隐藏的标识是 {hidden}，可能排过序或改过编号；没有采用，请核对。",
        "Row {row} says {code}, but its hidden key says {hidden}: sorted, or retyped? It was not taken; please check.",
    ),
    "row.name_disagrees": (
        "第 {row} 行编号 {code} 应是“{expected}”，表中写的是“{name}”；没有采用，请核对。",
        'Row {row} has code {code}, which is "{expected}", but is called "{name}"; it was not taken. Please check.',
    ),
    "row.name_unreadable": (
        "第 {row} 行的名称存坏了（文本索引错误），读不出来，无法与编号 {code}“{expected}”核对；没有采用。请核对这一行，"
        "或打开文件另存后再交。",
        'The name in row {row} is stored wrongly (no such text) and cannot be held against code {code}, "{expected}"; '
        "it was not taken. Please check the row, or save the file anew.",
    ),
    "row.number_doubled": (
        "文件里第 {row} 行重复出现，无法确定以哪一个为准；编号 {code} 没有采用。请打开文件另存后再交。",
        "Row {row} is stored twice in the file; {code} was not taken. Open the file, save it anew and send it again.",
    ),
    "row.shifted": (
        "这一段的数疑似错位一行：“{text}”接不上本行的上期数或目标，却接得上相邻行的。没有采用；请与填报单位核对。",
        'The values around here seem to stand one row off: "{text}" follows not its own last value or target but its '
        "neighbour's. It was not taken; ask the unit.",
    ),
    "sheet.shifted": (
        "“本期累计”一列疑似整体错位（{count} 条的数都接不上本行）。没有写入任何数据；请打开原表核对，或退回重填。",
        "The whole column of values seems to be off ({count} items do not fit their rows). Nothing was stored; compare "
        "with the form, or send it back.",
    ),
    "sheet.last_changed": (
        "“上期累计”有 {count} 行与发出时不同：可能两列对换，或粘贴了另一张表。"
        "没有写入任何数据；请打开原表核对，或退回重填。",
        "{count} last values differ from those issued: two columns exchanged, or another form pasted over it? Nothing "
        "was stored; compare with the form, or send it back.",
    ),
    "sheet.as_targets": (
        "“本期累计”有 {count} 行与目标一模一样：可能把“目标”一列粘了过来。没有写入任何数据；请与填报单位核对。",
        "{count} values are exactly the targets: was that column pasted over? Nothing was stored; ask the unit.",
    ),
    "sheet.as_last": (
        "“本期累计”有 {count} 行与上期一模一样：是本期没有变化，还是粘贴了上期的数？"
        "没有写入任何数据；请与填报单位核对。",
        "{count} values are exactly last period's: did nothing change, or were they pasted over? Nothing was stored; "
        "ask the unit.",
    ),
    "sheet.repeated": (
        "整张表的数和“进展情况”与上期一字不差（{count} 行有数）：可能交回的是上期的表。"
        "没有写入任何数据；请与填报单位核对。",
        "All values and narratives are last period's to the letter ({count} values): was last period's form handed in "
        "again? Nothing was stored; ask the unit.",
    ),
    "sheet.digit_gone": (
        "“本期累计”里没有一个数带 {digit}，而上期这些行里有 {count} 处：可能做过查找替换。"
        "没有写入任何数据；请与填报单位核对。",
        "No value has the digit {digit} any more, which last period's had {count} times: was it searched and replaced? "
        "Nothing was stored; ask the unit.",
    ),
    "row.as_last": (
        "从这里起连续多行与上期一模一样，其余各行几乎都变了：可能粘贴了上期的数。“{text}”没有采用，请与填报单位核对。",
        "Many rows below each other are exactly last period's while nearly all others changed: pasted over? "
        '"{text}" was not taken; ask the unit.',
    ),
    "sheet.all_doubled": (
        "上期有数的 {count} 行，本期累计全都至少翻了一番：是不是把上期累计又加了一遍？"
        "没有写入任何数据；请与填报单位核对。",
        "All {count} sums are at least twice last period's: were those added once more? Nothing was stored; "
        "ask the unit.",
    ),
    "sheet.digit_replaced": (
        "文字里说的是 {said}，数却是 {text}，整列里也再没有“{old}”这个数字：是不是查找替换把“{old}”都换成了“{new}”？"
        "没有写入任何数据；请与填报单位核对。",
        'The words say {said}, the value is {text}, and no value has the digit "{old}" any more: was it replaced by '
        '"{new}" in the whole column? Nothing was stored; ask the unit.',
    ),
    "sheet.words_as_problems": (
        "有 {count} 行只写了“存在问题”，没有写“进展情况”：可能两列对换，或粘错了列。"
        "没有写入任何数据；请与填报单位核对。",
        "{count} rows say problems but no progress: two columns exchanged, or pasted one column off? Nothing was "
        "stored; ask the unit.",
    ),
    "sheet.deeds_elsewhere": (
        "有 {count} 行的完成数写在“{header}”里，“进展情况”里却没有：可能两列对换，或粘错了列。"
        "没有写入任何数据；请与填报单位核对。",
        '{count} rows say what was done under "{header}" and not as progress: two columns exchanged, or pasted one '
        "column off? Nothing was stored; ask the unit.",
    ),
    "row.exchanged": (
        "“{text}”疑似与附近行的数填反了：换过来才接得上各自的上期数或目标。没有采用；请与填报单位核对。",
        '"{text}" seems to be exchanged with another row\'s value: only the other way round do both follow their last '
        "values or targets. It was not taken; ask the unit.",
    ),
    "row.mixed_up": (
        "这一条有多个数接不上本行的上期数、目标或单位，可能整段粘错了地方；“{text}”没有采用，请与填报单位核对。",
        "Several values of this item suit neither their last values nor their targets or units: a block pasted in the "
        'wrong place? "{text}" was not taken; ask the unit.',
    ),
    "row.filled_down": (
        "“{text}”与上下几行相同，或逐行加一，疑似拖动填充；没有采用，请与填报单位核对。",
        '"{text}" is the same as on the rows around it, or goes up by one from row to row: dragged down? It was not '
        "taken; ask the unit.",
    ),
    "row.words_elsewhere": (
        "“进展情况”说的像是另一行的事（写着另一行的名称，或另一行的数）：“{words}”。可能数或文字整段错位；本行没有采用，请核对。",
        'The narrative seems to speak of another row, by its name or its number: "{words}". Words or numbers moved by '
        "some rows? Nothing of the row was taken; please check.",
    ),
    "sheet.left_blank": (
        "{count} 行上期有数、本期空着（{codes}），按未填处理。",
        "{count} rows had a value last period and are empty now ({codes}); they count as not filled in.",
    ),
    "sheet.stage_only": (
        "{count} 行填了状态、没有填数（{codes}），按未填处理。",
        "{count} rows have a stage, but no value ({codes}); they count as not filled in.",
    ),
    "row.left_blank": (
        "本行与相邻几行上期都填了，本期数都空着，疑似整块被清掉。请与填报单位核对。",
        "This row and those beside it were filled in last period and have no value now; was the block cleared? Ask the "
        "unit.",
    ),
    "row.many_left_blank": (
        "有 {count} 行上期填了、本期数连着空着（{codes}），疑似整块被清掉。请与填报单位核对。",
        "{count} rows below each other were filled in last period and have no value now ({codes}); ask the unit.",
    ),
    "value.only_in_words": (
        "“进展情况”说到了 {said}{unit}（“{words}”），“本期累计”却没有填。没有写入；请补填，或改正文字。",
        'The narrative says {said}{unit} ("{words}"), but no value was filled in. Nothing was stored; please fill it '
        "in or correct the words.",
    ),
    "row.words_contradict": (
        "“进展情况”说到了 {said}（“{words}”），“本期累计”填的却是 {text}。数已读出但没有写入；请核对以哪个为准。",
        'The narrative says {said} ("{words}"), but the value is {text}. It was read but not stored; which '
        "one is right?",
    ),
    "stage.went_back": (
        "状态从上期的“{last}”退回到“{stage}”。请核实，属实的请在“进展情况”里说明原因。",
        'The stage went back from "{last}" to "{stage}". Check it, and say why in the narrative if it is right.',
    ),
    "row.stage_contradicts": (
        "状态是“{stage}”，“本期累计”却是 {text}，两者不符。数已读出但没有写入；请核对以哪个为准。",
        'The stage is "{stage}", but the value is {text}. It was read but not stored; which one is right?',
    ),
    "stage.contradicts": (
        "“本期累计”是 {text}，状态却是“{stage}”，两者不符。请核对以哪个为准。",
        'The value is {text}, but the stage is "{stage}"; which one is right?',
    ),
    "stage.among_wrong": (
        "有 {count} 行的状态与数不符，状态一列可能单独排过序或错了行；本行的“{stage}”也没有写入，请核对。",
        'The stages of {count} rows contradict their values: was the column sorted by itself, or moved? "{stage}" was '
        "not stored either; please check.",
    ),
    "stage.moved": (
        "本条有的行状态没有了，有的行却多出状态（本行现为“{stage}”），其余各行都与上期一样：状态可能错了行。请核对。",
        'In this item some stages are gone and others came (here: "{stage}"), while all other rows are as before: '
        "stages in wrong rows? Please check.",
    ),
    "row.last_changed": (
        "“上期累计”被改成了“{text}”，原为“{issued}”；可能填错了列，或只排序了部分列。本行的数没有采用，请核对。",
        'The last value was changed to "{text}" (issued: "{issued}"): typed into the wrong column, or sorted in part? '
        "This row's value was not taken; please check.",
    ),
    "row.unit_changed": (
        "“计量单位”被改成了“{text}”，应为“{issued}”；本行的数没有采用，请按原单位确认。",
        'The unit of measure was changed to "{text}" (it is "{issued}"); the value was not taken. Confirm it in the '
        "form's own unit.",
    ),
    "row.closed_changed": (
        "“{header}”一栏写着“{text}”，发出时是“{issued}”；可能填错了列，或移动过单元格。本行没有采用，请核对。",
        'The column "{header}" says "{text}" (issued: "{issued}"): typed into the wrong column, or moved? Nothing of '
        "the row was taken; please check.",
    ),
    "row.value_beside": (
        "“本期累计”空着，而“{header}”一列里填了“{text}”，可能填错了列；没有采用，请确认这个数。",
        'The value is blank, but "{text}" was typed into column "{header}": the wrong column? It was not taken; '
        "please confirm.",
    ),
    "row.stage_beside": (
        "“状态”里没有状态，“{header}”里却只写了“{text}”，可能整行移了一列；没有采用，请核对这一行。",
        'There is no stage in its column, but "{header}" only says "{text}": pasted one column off? Nothing of the row '
        "was taken; please check it.",
    ),
    "row.words_in_stage": (
        "“状态”里写了“{text}”，可能整行移了一列；没有采用，请核对这一行。",
        'The stage\'s column says "{text}": pasted one column off? Nothing of the row was taken; please check it.',
    ),
    "cell.beside": (
        "表外写有“{text}”，没有读取；请看看是否与填报有关。",
        'Beside the form somebody wrote "{text}", which was not read; see whether it matters.',
    ),
    "sheet.not_read": (
        "另有工作表“{name}”，其中有内容，没有读取；请看看是否与填报有关。",
        'There is another sheet "{name}" with something in it, which was not read; see whether it matters.',
    ),
    "value.leapt": (
        "“{text}”与上期数相差太大（累计数达到十倍，或只剩五分之一），超过上期数和目标的五倍，或一次就远远超过目标。"
        "数已读出但没有写入；请核实，无误请说明原因。",
        '"{text}" is tenfold its last value, a fifth of it, five times both that and its target, or far beyond the '
        "target at one go. It was read but not stored; confirm it with a reason.",
    ),
    "value.in_ten_thousands": (
        "“{text}”只有应有数的约万分之一，可能是按“万”填的（{more} {unit}）。数已读出但没有写入；请核实。",
        '"{text}" is about a ten-thousandth of what is expected: counted in 万 ({more} {unit})? It was read but not '
        "stored; please confirm.",
    ),
    "row.not_asked_any_more": (
        "方案调整后不再填报“{name}”，这一行没有采用；原件仍然保存。",
        'The revised plan no longer asks for "{name}", so this row was not taken; the workbook is kept.',
    ),
    "row.sheets_differ": (
        "编号 {code} 在几张工作表里内容不同，没有采用。请确认以哪一张为准。",
        "Code {code} differs between the sheets and was not taken. Decide which sheet counts.",
    ),
    "row.remark_differs": (
        "编号 {code} 的数上有批注，批注里是另一个数，没有采用。请看批注后确认以哪个数为准。",
        "The comment on the value of code {code} gives another number; neither was taken. See the comment and decide.",
    ),
    "row.remark_unit": (
        "编号 {code} 的数上有批注，批注里说了计量单位，没有采用。请看批注后确认是多少。",
        "The comment on the value of code {code} names a unit, so the value was not taken. See the comment and decide.",
    ),
    "row.unknown_code": (
        "编号“{code}”不在方案中，但这一行填了“{text}”，没有采用。请核对编号（隐藏标识：{hidden}）。",
        'Code "{code}" is not in the plan, yet the row says "{text}"; it was not taken. Check the code (hidden key: '
        "{hidden}).",
    ),
    "row.code_unreadable": (
        "这一行的编号存坏了（文本索引错误），读不出来，但填了“{text}”，没有采用。请核对它属于哪一项（隐藏标识：{hidden}），"
        "或打开文件另存后再交。",
        'This row\'s code is stored wrongly (no such text), yet the row says "{text}"; it was not taken. Where does it '
        "belong (hidden key: {hidden})? Or save the file anew.",
    ),
    "row.unidentified": (
        "这一行没有编号，却填了“{text}”，没有采用。请核对它属于哪一项（隐藏标识：{hidden}）。",
        'This row has no code, yet says "{text}"; it was not taken. Where does it belong (hidden key: {hidden})?',
    ),
}

_CELLS: Mapping[str, tuple[str, str]] = {
    "value.formula": (
        "单元格是公式，上次计算结果是“{result}”，可能已经过期，没有采用。请确认这个数。",
        'The cell is a formula whose last result was "{result}" and may be stale; it was not taken. Please confirm.',
    ),
    "value.formula_uncomputed": (
        "单元格是公式但没有计算结果。请用 Excel 或 WPS 打开并保存后再交，或在这里填数。",
        "The cell is a formula without a result. Open and save the file in Excel or WPS, or type the number here.",
    ),
    "value.array_formula": (
        "单元格属于数组公式或动态区域，没有采用。请确认这个数。",
        "The cell belongs to an array formula; it was not taken. Please confirm the number.",
    ),
    "value.boolean": (
        "单元格是逻辑值 {text}，不是数，没有采用。请填数。",
        "The cell holds the logical value {text}, not a number; it was not taken.",
    ),
    "value.bad_number": (
        "单元格存的“{text}”不是有效的数，没有采用。请重新填数。",
        'The cell stores "{text}", which is no valid number; it was not taken.',
    ),
    "value.bad_text_index": (
        "单元格存坏了（文本索引错误，或内容与类型不符），读不出内容。请打开文件另存后再交，或在这里填数。",
        "The cell is stored wrongly (no such text, or not of its kind) and cannot be read. Save the file anew, or type "
        "the number here.",
    ),
    "value.hidden_format": (
        "单元格格式把内容隐藏了，实际值是 {value}，已照实读取。",
        "The cell's format hides its content; the real value {value} was read.",
    ),
    "value.scaled_format": (
        "单元格按“万”等缩放格式显示，实际值是 {value}，已照实际值读取。",
        "The cell is shown scaled (万); the real value {value} was read.",
    ),
    "value.shown_otherwise": (
        "单元格显示为 {shown}，实际存的是 {value}，已照实际值读取。",
        "The cell shows {shown}; the stored value {value} was read.",
    ),
    "value.shown_differs": (
        "单元格显示为“{shown}”，存的却是 {value}，按本指标的单位不是一回事，没有采用。请确认这个数。",
        'The cell shows "{shown}" but stores {value}, which is not the same in the unit asked for; it was not taken. '
        "Please confirm the number.",
    ),
    "value.struck_through": (
        "“{text}”画了删除线，不知是否作废，没有采用。请确认。",
        '"{text}" is struck through; it was not taken. Is it void?',
    ),
    "value.cell_doubled": (
        "同一单元格在文件里出现两次，没有采用。请打开文件另存后再交，或在这里填数。",
        "The cell is stored twice in the file and was not taken. Save the file anew, or type the number here.",
    ),
    "value.cell_merged": (
        "单元格与其他单元格合并，不知这个数属于哪一行，没有采用。请分别填报。",
        "The cell is merged with others, so it is not clear whose value it is; it was not taken.",
    ),
    "value.column_missing": (
        "“本期累计”一列没有找到或出现两次，这一行的数没有读取。",
        "The column 本期累计 is missing or doubled; this row's value was not read.",
    ),
    "value.in_duty_row": (
        "工作内容行只填文字，“{text}”没有采用。请移到对应的指标行。",
        'This row is reported in words; "{text}" was not taken. Move it to the indicator it belongs to.',
    ),
    "stage.unknown": (
        "状态“{text}”不在“未启动、推进中、已完成”之列，没有采用。请确认。",
        'The stage "{text}" is none of 未启动, 推进中, 已完成; it was not taken. Please confirm.',
    ),
    "text.odd_place": (
        "文字“{text}”所在单元格被合并或重复，可能不属于这一行。请核对。",
        'The text "{text}" stands in a merged or doubled cell and may not belong to this row. Please check.',
    ),
    "text.unreadable": (
        "这一格读不出文字（错误值、没有结果的公式或无效日期：{text}），没有采用。请核对。",
        "The text cannot be read (an error, a formula without result, or no date: {text}); it was not taken.",
    ),
    "text.bad_text_index": (
        "这一格存坏了（文本索引错误），读不出文字，没有采用。请打开文件另存后再交，或在这里补写。",
        "The cell is stored wrongly (no such text) and cannot be read; it was not taken. Save the file anew, or write "
        "the text here.",
    ),
    "text.formula": (
        "文字“{text}”来自公式，只取了显示的内容，公式不会运行。",
        'The text "{text}" comes from a formula; only what it shows was taken, it is never run.',
    ),
    "text.misread": (
        "文字“{text}”是乱码（曾被按错误的编码打开过），没有采用。请向填报单位要原文。",
        'The text "{text}" is garbled (read in a wrong encoding by some program); it was not taken. Ask the unit.',
    ),
    "text.too_long": (
        "文字已达单元格上限，结尾可能被截断。请核对。",
        "The text fills the cell; its end may be cut off. Please check.",
    ),
    "text.control_characters": (
        "文字含有不可显示的控制字符（{signs}），已去除。",
        "The text held control characters ({signs}), which were taken out.",
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    **workbook_file.SENTENCES,
    **returned_sheet.SENTENCES,
    **_IDENTITY,
    **_STRUCTURE,
    **_CELLS,
}
