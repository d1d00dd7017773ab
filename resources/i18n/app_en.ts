<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>Account</name>
    <message>
        <source>报告期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>上期累计</source>
        <translation>Last total</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>累计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>记下更正</source>
        <translation>Put the correction down</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>更正 {code}：{amount}</source>
        <translation>Correction of {code}: {amount}</translation>
    </message>
    <message>
        <source>撤销：</source>
        <translation>Undone: </translation>
    </message>
    <message>
        <source>更正只说明差额，不改累计数；记下后不能改，记错了可撤销，另记一笔相反的。</source>
        <translation>A correction explains a difference and alters no total. Once put down it stays; undo adds its opposite.</translation>
    </message>
    <message>
        <source>累计数仍是 {now}：上期 {before}，本期 {brought}，这笔更正 {amount}。</source>
        <translation>The total stays {now}: last period {before}, this period {brought}, this correction {amount}.</translation>
    </message>
    <message>
        <source>本期数成了负数：累计数若应含这笔更正，请先在填报页改累计数。</source>
        <translation> This period would be negative: if the total is to hold the correction, put the right total down first.</translation>
    </message>
    <message>
        <source>台账与更正</source>
        <translation>Account and corrections</translation>
    </message>
    <message>
        <source>{code} {name} · 到{period}</source>
        <translation>{code} {name} · up to {period}</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>多报了 20 写 -20，漏报了 20 写 +20</source>
        <translation>-20 where 20 too many were reported, +20 where 20 were left out</translation>
    </message>
    <message>
        <source>为什么要更正，如“与城关镇重复统计”</source>
        <translation>Why, for instance &quot;also counted by another town&quot;</translation>
    </message>
    <message>
        <source>更正数</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>查找条目</source>
        <translation>Find a row</translation>
    </message>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next row</translation>
    </message>
    <message>
        <source>上一条</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>下一条待填</source>
        <translation>Next row to fill in</translation>
    </message>
    <message>
        <source>后退到看过的条目</source>
        <translation>Back to the row seen before</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>转到任务清单</source>
        <translation>Go to the list of tasks</translation>
    </message>
    <message>
        <source>台账与更正…</source>
        <translation>Account and corrections…</translation>
    </message>
    <message>
        <source>评判标记（验收、调整……）…</source>
        <translation>Marks (accepted, adjusted …)…</translation>
    </message>
    <message>
        <source>立即保存</source>
        <translation>Save now</translation>
    </message>
    <message>
        <source>生成上报表…</source>
        <translation>Write submission…</translation>
    </message>
    <message>
        <source>填报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>发表</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>收表</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>汇总</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>显示或隐藏右栏</source>
        <translation>Show or hide the right pane</translation>
    </message>
    <message>
        <source>菜单：最近的文件、语言、外观</source>
        <translation>Menu: recent files, language, appearance</translation>
    </message>
    <message>
        <source>切换浅色、深色</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>文字恢复 100%</source>
        <translation>Text at 100%</translation>
    </message>
    <message>
        <source>开始向导</source>
        <translation>First questions</translation>
    </message>
    <message>
        <source>试用样例数据</source>
        <translation>Try the sample data</translation>
    </message>
    <message>
        <source>备份到…</source>
        <translation>Back up to…</translation>
    </message>
    <message>
        <source>检查数据文件</source>
        <translation>Check the data file</translation>
    </message>
    <message>
        <source>恢复备份…</source>
        <translation>Bring back a copy…</translation>
    </message>
    <message>
        <source>取出收到的原表…</source>
        <translation>Take Out the Workbooks That Came…</translation>
    </message>
    <message>
        <source>生成诊断文件…</source>
        <translation>Write a diagnosis…</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>{deed}（{keys}）</source>
        <translation>{deed} ({keys})</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Judge</translation>
    </message>
    <message>
        <source>通报</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>表格填报、单项填报</source>
        <translation>Sheet or single row</translation>
    </message>
    <message>
        <source>粘贴截图或文件为佐证</source>
        <translation>Paste a screenshot or file as evidence</translation>
    </message>
    <message>
        <source>审核清单：到下一处</source>
        <translation>Check list: to the next line</translation>
    </message>
    <message>
        <source>只看常变的指标、看全部</source>
        <translation>Show what moves, or all rows</translation>
    </message>
    <message>
        <source>与上期相同</source>
        <translation>Same as last period</translation>
    </message>
    <message>
        <source>其余未填的都沿用上期</source>
        <translation>Take last period over for all that is empty</translation>
    </message>
    <message>
        <source>填“无”（本期没有可报的）</source>
        <translation>Write &quot;无&quot; (nothing to report)</translation>
    </message>
    <message>
        <source>填“不适用”</source>
        <translation>Write &quot;不适用&quot; (does not apply)</translation>
    </message>
    <message>
        <source>填“暂无数据”</source>
        <translation>Write &quot;暂无数据&quot; (not available yet)</translation>
    </message>
    <message>
        <source>填 0</source>
        <translation>Write 0</translation>
    </message>
    <message>
        <source>清空（未填）</source>
        <translation>Blank (not filled in)</translation>
    </message>
    <message>
        <source>加星标、取消星标</source>
        <translation>Star or unstar</translation>
    </message>
    <message>
        <source>打印预览…</source>
        <translation>Print preview…</translation>
    </message>
    <message>
        <source>方案原文</source>
        <translation>Text of the plan</translation>
    </message>
    <message>
        <source>插入常用语</source>
        <translation>Insert usual words</translation>
    </message>
    <message>
        <source>只读查看数据文件…</source>
        <translation>Look at a data file…</translation>
    </message>
</context>
<context>
    <name>AnswerFile</name>
    <message>
        <source>以工作表“{name}”为准</source>
        <translation>Sheet &quot;{name}&quot; counts</translation>
    </message>
    <message>
        <source>确认新旧编号对照</source>
        <translation>Confirm former codes</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>待审核</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>已通过</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>改后待审</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>第 {round} 次退回 · {words}</source>
        <translation>Sent back, round {round} · {words}</translation>
    </message>
    <message>
        <source>通过后改了 {count} 行</source>
        <translation>{count} rows altered since</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>轮次</source>
        <translation>Rd</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator (task)</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>上期</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>上轮之后</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>退回意见</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{count} 字</source>
        <translation>{count} chars</translation>
    </message>
    <message>
        <source>待核对 {count} 处</source>
        <translation>{count} to decide</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>改了文字</source>
        <translation>words changed</translation>
    </message>
    <message>
        <source>收到：{day}</source>
        <translation>Received: {day}</translation>
    </message>
    <message>
        <source>（已更正）</source>
        <translation> (corrected)</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>通过第 {round} 次上报</source>
        <translation>approved round {round}</translation>
    </message>
    <message>
        <source>退回第 {round} 次上报</source>
        <translation>sent back round {round}</translation>
    </message>
    <message>
        <source>收到日期更正为 {day}</source>
        <translation>day of arrival corrected to {day}</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>the last step taken back</translation>
    </message>
    <message>
        <source>全表</source>
        <translation>Whole form</translation>
    </message>
</context>
<context>
    <name>ApprovalPage</name>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>报送日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>催报单…</source>
        <translation>Chase list…</translation>
    </message>
    <message>
        <source>未设</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>{period} · 截止 {due} · 应报 {expected} 家，收到 {heard} 家</source>
        <translation>{period} · due {due} · {heard} of {expected} received</translation>
    </message>
    <message>
        <source>通过 {unit}</source>
        <translation>Approve {unit}</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Sending back</translation>
    </message>
    <message>
        <source>退回 {unit}</source>
        <translation>Send back {unit}</translation>
    </message>
    <message>
        <source>已退回 {unit}，退回表：{path}。在交回之前，它的数据不计入汇总。</source>
        <translation>{unit} was sent back with {path}. Until it returns, its data are left out of the totals.</translation>
    </message>
    <message>
        <source>催报单</source>
        <translation>Chase list</translation>
    </message>
    <message>
        <source>催报单已写出（{count} 家）：{path}</source>
        <translation>The chase list ({count} units) is in {path}</translation>
    </message>
    <message>
        <source>退回表放在哪个文件夹？</source>
        <translation>In which folder should the workbook be put?</translation>
    </message>
    <message>
        <source>Word 通知 (*.docx);;Excel 表格 (*.xlsx)</source>
        <translation>Word notice (*.docx);;Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>各单位审核情况</source>
        <translation>Approval of the units</translation>
    </message>
    <message>
        <source>更正 {unit} 的收到日期</source>
        <translation>correct the day of arrival of {unit}</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>有 {count} 处填写的内容还没有写入。</source>
        <translation>{count} fields hold text that is not stored.</translation>
    </message>
    <message>
        <source>其余内容都已保存。</source>
        <translation>Everything else is saved.</translation>
    </message>
    <message>
        <source>回去修改</source>
        <translation>Go back and mend</translation>
    </message>
    <message>
        <source>放弃这 {count} 处</source>
        <translation>Give up these {count}</translation>
    </message>
    <message>
        <source>最近一份完好的备份是 {name}。备份之后填的内容不在其中；损坏的文件会改名保留，不会删除。</source>
        <translation>The newest backup that is whole is {name}. What was entered after it is not in it; the damaged file is kept under another name.</translation>
    </message>
    <message>
        <source>用备份 {name} 换下现在的数据？</source>
        <translation>Put the copy {name} in the place of the present data?</translation>
    </message>
    <message>
        <source>备份之后填的内容不在其中。现在的数据文件会改名保留，不会删除。</source>
        <translation>What was entered after the copy is not in it. The present file is kept under another name.</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Keep the present data</translation>
    </message>
    <message>
        <source>恢复这份备份</source>
        <translation>Bring back this copy</translation>
    </message>
</context>
<context>
    <name>AskedUnits</name>
    <message>
        <source>填报单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Above it</translation>
    </message>
    <message>
        <source>本期上报</source>
        <translation>This period</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>关闭提示</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>Begin</name>
    <message>
        <source>正在准备样例数据</source>
        <translation>Preparing the sample data</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>沿用上期，未单独填报</source>
        <translation>Taken over from last period, not filled in by itself</translation>
    </message>
    <message>
        <source>算式 {sum}</source>
        <translation>Sum {sum}</translation>
    </message>
    <message>
        <source>去年同期 {value}</source>
        <translation>A year ago {value}</translation>
    </message>
    <message>
        <source>{said}，同比 {change}</source>
        <translation>{said}, since then {change}</translation>
    </message>
    <message>
        <source>往期 {low}～{high}，平均 {mean}</source>
        <translation>Usually {low} to {high}, mean {mean}</translation>
    </message>
    <message>
        <source>往期每期新增 {low}～{high}，平均 {mean}</source>
        <translation>Usual increase {low} to {high}, mean {mean}</translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>程序出了意外。已显示“已自动保存”的内容都在磁盘上，没有丢失。</source>
        <translation>Something unforeseen happened. Everything marked as saved is on the disk; nothing of it is lost.</translation>
    </message>
    <message>
        <source>请把详细信息复制给维护人员，然后重新打开程序。</source>
        <translation>Please copy the details to those who look after the program, then open it again.</translation>
    </message>
    <message>
        <source>复制详细信息</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>打开日志文件夹</source>
        <translation>Open the log folder</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BurnUp</name>
    <message>
        <source>{count}亿</source>
        <translation>{count}×10⁸</translation>
    </message>
    <message>
        <source>{count}万</source>
        <translation>{count}×10⁴</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>保存日历</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>“{text}”不是日期，请写成 2021-10-06。</source>
        <translation>&quot;{text}&quot; is no date; write 2021-10-06.</translation>
    </message>
    <message>
        <source>没有设截止日，不算迟报</source>
        <translation>no due day: nothing is late</translation>
    </message>
    <message>
        <source>{day} 截止</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>{day} 开放</source>
        <translation>opens {day}</translation>
    </message>
    <message>
        <source>宽限到 {day}（算迟报）</source>
        <translation>accepted late until {day}</translation>
    </message>
    <message>
        <source>{day} 关闭</source>
        <translation>closes {day}</translation>
    </message>
    <message>
        <source>报送日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>2021-10-01～2021-10-07 国庆节
2021-10-09 上班</source>
        <translation>2021-10-01..2021-10-07 National Day
2021-10-09 work</translation>
    </message>
    <message>
        <source>次月5日</source>
        <translation>1/5</translation>
    </message>
    <message>
        <source>不设：随时可报</source>
        <translation>none: always open</translation>
    </message>
    <message>
        <source>不设：不关闭</source>
        <translation>none: never closed</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>by the rule</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>截止（如：次月5日、当月9、19、28日）</source>
        <translation>Due (1/5: day 5 of the next month)</translation>
    </message>
    <message>
        <source>宽限（天）</source>
        <translation>Grace (days)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>本期另定截止日</source>
        <translation>Due day of this period</translation>
    </message>
    <message>
        <source>节假日规则</source>
        <translation>Holiday rule</translation>
    </message>
    <message>
        <source>节假日和调休</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>截止日遇节假日</source>
        <translation>Where the due day is a day off</translation>
    </message>
    <message>
        <source>节假日和调休（一行一段）</source>
        <translation>Days off (a span a line)</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>与上期相同</source>
        <translation>Same as last period</translation>
    </message>
    <message>
        <source>填“{text}”</source>
        <translation>Write &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>强制性</source>
        <translation>Must be mended</translation>
    </message>
    <message>
        <source>核实性</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>提示性</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>全表</source>
        <translation>Whole form</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>审核</source>
        <translation>Check list</translation>
    </message>
    <message>
        <source>说明（写入“进展情况”）</source>
        <translation>Explanation (goes into the narrative)</translation>
    </message>
    <message>
        <source>没有要改正或说明的。还有 {count} 项未填，按 Ctrl+↓ 逐项去填。</source>
        <translation>Nothing to mend or explain. {count} rows are not filled in yet; Ctrl+↓ goes from one to the next.</translation>
    </message>
    <message>
        <source>没有要改正或说明的，各项都已填。</source>
        <translation>Nothing to mend or explain, and everything is filled in.</translation>
    </message>
    <message>
        <source>关闭审核清单</source>
        <translation>Close the check list</translation>
    </message>
    <message>
        <source>审核清单</source>
        <translation>Check list</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>{word}的名称</source>
        <translation>Word of {word}</translation>
    </message>
    <message>
        <source>{word}的颜色</source>
        <translation>Colour of {word}</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>绿</source>
        <translation>green</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>红</source>
        <translation>red</translation>
    </message>
    <message>
        <source>黑</source>
        <translation>black</translation>
    </message>
    <message>
        <source>灰</source>
        <translation>grey</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>↑↓ 选择，Enter 执行，Esc 关闭</source>
        <translation>↑↓ choose, Enter does it, Esc closes</translation>
    </message>
    <message>
        <source>没有找到。换个说法，或输入拼音首字母。</source>
        <translation>Nothing found. Use other words, or pinyin initials.</translation>
    </message>
    <message>
        <source>输入要做的事，或编号、文字、拼音首字母</source>
        <translation>What to do, or a number, words or pinyin initials</translation>
    </message>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>命令和条目</source>
        <translation>Commands and rows</translation>
    </message>
</context>
<context>
    <name>Consolidation</name>
    <message>
        <source>已填</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>未报，或回表互相矛盾，核对后才计入</source>
        <translation>Missing, or workbooks contradict each other; counts after the review</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>{reported}/{expected} 家</source>
        <translation>{reported} of {expected} units</translation>
    </message>
    <message>
        <source>已报合计 {total}（{coverage}）</source>
        <translation>Reported so far: {total} ({coverage})</translation>
    </message>
</context>
<context>
    <name>ConsolidationPage</name>
    <message>
        <source>汇总</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>热力图</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <source>汇总表</source>
        <translation>Summary table</translation>
    </message>
    <message>
        <source>生成汇总表</source>
        <translation>Writing the summary</translation>
    </message>
    <message>
        <source>没有汇总完</source>
        <translation>Not added up</translation>
    </message>
    <message>
        <source>汇总停下了，数据没有改动。需要合计时重新汇总。</source>
        <translation>Adding up was stopped; no data was changed. Add up again when the totals are needed.</translation>
    </message>
    <message>
        <source>重新汇总</source>
        <translation>Add up again</translation>
    </message>
    <message>
        <source>{period} · 应报 {expected} 家，已报 {reported} 家</source>
        <translation>{period} · {reported} of {expected} units have reported</translation>
    </message>
    <message>
        <source>，未报：{names}</source>
        <translation>; missing: {names}</translation>
    </message>
    <message>
        <source>{period}还没有单位上报</source>
        <translation>No unit has reported for {period} yet</translation>
    </message>
    <message>
        <source>先在“发表”页把填报表发下去；回表收进来后，这里就有合计。</source>
        <translation>Issue the forms on the page &quot;Issue&quot; first. Totals stand here as soon as workbooks have been collected.</translation>
    </message>
    <message>
        <source>去收表</source>
        <translation>Go and collect</translation>
    </message>
    <message>
        <source>汇总表-{period}.xlsx</source>
        <translation>summary-{period}.xlsx</translation>
    </message>
    <message>
        <source>导出汇总表</source>
        <translation>Export the summary table</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>各单位完成情况热力图</source>
        <translation>Heat map of units by indicators</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>只看：{words}&#x3000;×</source>
        <translation>Only: {words}&#x3000;×</translation>
    </message>
    <message>
        <source>汇总以前各期</source>
        <translation>Adding up earlier periods</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>热力图作为表格（Ctrl+C）</source>
        <translation>Heat map as a table (Ctrl+C)</translation>
    </message>
    <message>
        <source>热力图作为图片</source>
        <translation>Heat map as a picture</translation>
    </message>
    <message>
        <source>打印热力图…</source>
        <translation>Print the heat map…</translation>
    </message>
    <message>
        <source>总览作为表格</source>
        <translation>Overview as a table</translation>
    </message>
    <message>
        <source>总览作为图片</source>
        <translation>Overview as a picture</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>上报表已于 {day} 生成</source>
        <translation>Submission written on {day}</translation>
    </message>
    <message>
        <source>上报时限 {day}</source>
        <translation>Hand in by {day}</translation>
    </message>
    <message>
        <source>{said}，已过 {days} 天</source>
        <translation>{said}: {days} days over</translation>
    </message>
    <message>
        <source>{said}，就是今天</source>
        <translation>{said}: that is today</translation>
    </message>
    <message>
        <source>{said}，还有 {days} 天</source>
        <translation>{said}: {days} days left</translation>
    </message>
</context>
<context>
    <name>CurvePanel</name>
    <message>
        <source>采用</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>恢复按类型</source>
        <translation>Back to its kind</translation>
    </message>
    <message>
        <source>{code} 的进度曲线</source>
        <translation>Progress curve of {code}</translation>
    </message>
    <message>
        <source>每期都要达到目标</source>
        <translation>The target holds in each period</translation>
    </message>
    <message>
        <source>本期末序时 {share}</source>
        <translation>{share} expected at the end of the period</translation>
    </message>
    <message>
        <source>全部完成</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>各指标的进度曲线</source>
        <translation>Progress curves of the indicators</translation>
    </message>
    <message>
        <source>曲线的写法</source>
        <translation>The curve in words</translation>
    </message>
    <message>
        <source>曲线的形状</source>
        <translation>Shape of the curve</translation>
    </message>
    <message>
        <source>也可以直接写：一季度 50%、二季度 80%；折线 03-31 20%、12-31 100%；后面可加“，自 03-01 起”</source>
        <translation>Or write: Q1 50%, Q2 80%; table 03-31 20%, 12-31 100%; for a later beginning add &quot;from 03-01&quot;</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>曲线</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>本期序时</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>按月均匀</source>
        <translation>even by month</translation>
    </message>
    <message>
        <source>到时限一次</source>
        <translation>at the deadline</translation>
    </message>
    <message>
        <source>分步</source>
        <translation>in steps</translation>
    </message>
    <message>
        <source>逐期保持</source>
        <translation>kept each period</translation>
    </message>
    <message>
        <source>折线</source>
        <translation>by a table</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>日历（F4）</source>
        <translation>Calendar (F4)</translation>
    </message>
    <message>
        <source>可以写 0925、9.25、9月25日、2026-9-25；F4 打开日历</source>
        <translation>Write 0925, 9.25, 9-25 or 2026-9-25; F4 opens the calendar</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>改为（E）</source>
        <translation>Change to (E)</translation>
    </message>
    <message>
        <source>采用回表  A</source>
        <translation>Accept  A</translation>
    </message>
    <message>
        <source>保留现在  K</source>
        <translation>Keep present  K</translation>
    </message>
    <message>
        <source>选一处差异</source>
        <translation>Choose a difference</translation>
    </message>
    <message>
        <source>工作内容，只填文字</source>
        <translation>Duties, reported in words</translation>
    </message>
    <message>
        <source>看不准，等您定</source>
        <translation>Not certain; your word is needed</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>上期数：{last}</source>
        <translation>Last period: {last}</translation>
    </message>
    <message>
        <source>请写：未启动、推进中、已完成。</source>
        <translation>Write 未启动 (not started), 推进中 (under way) or 已完成 (finished).</translation>
    </message>
    <message>
        <source>发出时</source>
        <translation>As issued</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>回表</source>
        <translation>As returned</translation>
    </message>
    <message>
        <source>退回时问（Shift+R）</source>
        <translation>Ask the unit (Shift+R)</translation>
    </message>
    <message>
        <source>退回问  R</source>
        <translation>Ask back  R</translation>
    </message>
    <message>
        <source>↑ ↓ 移动，N 下一处待定，A 采用，K 保留，E 修改，R 退回问，1～9 选读法。</source>
        <translation>↑ ↓ move, N next open one, A accept, K keep, E edit, R ask back, 1–9 take a reading.</translation>
    </message>
    <message>
        <source>{number} 当作 {value}</source>
        <translation>{number} Take as {value}</translation>
    </message>
    <message>
        <source>方案原文：“{quote}”</source>
        <translation>The plan says: &quot;{quote}&quot;</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>方案原文</source>
        <translation>Wording of the plan</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>把收回来的填报表拖到这里</source>
        <translation>Drop the forms that came back here</translation>
    </message>
    <message>
        <source>一个或多个文件，或整个文件夹；同一份收两次不会重复入库</source>
        <translation>One file, several, or a whole folder; collecting the same file twice changes nothing</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>先核对，后入库（&amp;L）</source>
        <translation>Review before storing (&amp;L)</translation>
    </message>
    <message>
        <source>读准的数也先列在“核对”里，一格对一条，您采用了才入库</source>
        <translation>What is clear is listed in &quot;Review&quot; too, each cell beside its row, and stored once you accept it</translation>
    </message>
    <message>
        <source>填报表 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.zip);;所有文件 (*)</source>
        <translation>Forms (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>选择收回来的填报表</source>
        <translation>Choose the forms that came back</translation>
    </message>
    <message>
        <source>选择放着回表的文件夹</source>
        <translation>Choose the folder with the forms that came back</translation>
    </message>
</context>
<context>
    <name>EndReview</name>
    <message>
        <source>核对 {file}</source>
        <translation>Review {file}</translation>
    </message>
    <message>
        <source>要退回问的还没有发出：这份表还有没定的，定完后再按一次就一起退回。</source>
        <translation>Nothing was sent back yet: some of this workbook is undecided. Decide it and press again; all questions go back together.</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Sending back</translation>
    </message>
    <message>
        <source>已退回 {count} 行，退回表：{path}。在交回之前，这个单位的数据不计入汇总。</source>
        <translation>{count} rows sent back: {path}. Until they return, this unit&apos;s data are left out of totals.</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>工作内容</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>其中：{code} 的一部分</source>
        <translation>Part of {code}</translation>
    </message>
    <message>
        <source>里程碑</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>定量指标</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>方案原文</source>
        <translation>Wording of the plan</translation>
    </message>
    <message>
        <source>考核要求</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>工作内容（{count} 项，只填文字）</source>
        <translation>Duties ({count}, reported in words)</translation>
    </message>
    <message>
        <source>序时进度 {share}</source>
        <translation>Expected {share}</translation>
    </message>
    <message>
        <source>完成率 {share}</source>
        <translation>Completion {share}</translation>
    </message>
    <message>
        <source>取消星标（Ctrl+B）</source>
        <translation>Unstar (Ctrl+B)</translation>
    </message>
    <message>
        <source>加星标，以后再看（Ctrl+B）；只在本机</source>
        <translation>Star, to come back to (Ctrl+B); stays here</translation>
    </message>
    <message>
        <source>星标</source>
        <translation>Star</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下步打算</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>形象进度（%，可不填）</source>
        <translation>Stage of works (%, optional)</translation>
    </message>
    <message>
        <source>累计完成值（{unit}）</source>
        <translation>Total since January ({unit})</translation>
    </message>
    <message>
        <source>本期数值（{unit}）</source>
        <translation>Value of this period ({unit})</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>与上期相同</source>
        <translation>Same as last period</translation>
    </message>
    <message>
        <source>上一条  Alt+↑</source>
        <translation>Previous  Alt+↑</translation>
    </message>
    <message>
        <source>下一条  Alt+↓</source>
        <translation>Next  Alt+↓</translation>
    </message>
    <message>
        <source>备注（只存在本机，不随表上报）</source>
        <translation>Note (stays here, does not go out with the form)</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>沿用上期 {count} 项</source>
        <translation>Take over {count} rows</translation>
    </message>
    <message>
        <source>{code}：说明</source>
        <translation>{code}: explanation</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>打开填报表、方案或数据文件</source>
        <translation>Open a form, a plan or a data file</translation>
    </message>
    <message>
        <source>数据文件 (*.yaodian)</source>
        <translation>Data files (*.yaodian)</translation>
    </message>
    <message>
        <source>备份放在哪里？</source>
        <translation>Where shall the copy go?</translation>
    </message>
    <message>
        <source>已备份到 {path}：数据完整，已读回核对。</source>
        <translation>Copied to {path}: complete, and read back.</translation>
    </message>
    <message>
        <source>数据文件完好：填报项 {entries} 个，修改记录 {changes} 条，逐项相符。</source>
        <translation>The data file is sound: {entries} entries and {changes} changes agree, one by one.</translation>
    </message>
    <message>
        <source>数据文件有 {count} 处问题：{first}。请用“恢复备份…”换上完好的备份，并保留现在的文件。</source>
        <translation>{count} things are wrong in the data file: {first}. Bring a sound copy back with &quot;Bring back a copy…&quot;, and keep the present file.</translation>
    </message>
    <message>
        <source>选择要恢复的备份</source>
        <translation>Choose the copy to bring back</translation>
    </message>
    <message>
        <source>诊断文件 (*.json)</source>
        <translation>Diagnosis (*.json)</translation>
    </message>
    <message>
        <source>诊断文件放在哪里？</source>
        <translation>Where should the diagnosis go?</translation>
    </message>
    <message>
        <source>诊断文件已写好：{path}。里面只有版本、数量和故障，没有填报的数和文字。</source>
        <translation>The diagnosis is written: {path}. It holds versions, counts and faults, no figures and no texts.</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>原表取到哪个文件夹？</source>
        <translation>Which folder do the workbooks go to?</translation>
    </message>
    <message>
        <source>{period} 收到的原表 {count} 份，各轮各版都在，与收到时一字不差。</source>
        <translation>{count} workbooks of {period}, every version of every round, to the byte.</translation>
    </message>
    <message>
        <source>{code} 不是累计数，没有台账；改本期的数即可。</source>
        <translation>{code} is no running total and has no account: put the right value down.</translation>
    </message>
    <message>
        <source>请先在清单里选一个指标。</source>
        <translation>Choose an indicator in the list first.</translation>
    </message>
    <message>
        <source>只读查看哪个数据文件？</source>
        <translation>Which data file do you want to look at?</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>添加佐证…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <source>可将文件拖到此处，截图按 Ctrl+Shift+V</source>
        <translation>Files may be dropped here; Ctrl+Shift+V takes a screenshot</translation>
    </message>
    <message>
        <source>佐证材料（{count}）</source>
        <translation>Evidence ({count})</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{size} · 校验 {mark}</source>
        <translation>{size} · check {mark}</translation>
    </message>
    <message>
        <source>没有文件 · 校验 {mark}</source>
        <translation>no file · check {mark}</translation>
    </message>
    <message>
        <source>{size} · 校验不符</source>
        <translation>{size} · does not match</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>{code} 添加佐证 {name}</source>
        <translation>{code} add evidence {name}</translation>
    </message>
    <message>
        <source>截图-{moment}.png</source>
        <translation>screenshot-{moment}.png</translation>
    </message>
    <message>
        <source>剪贴板里没有图片或文件。先截图或复制文件，再粘贴为佐证。</source>
        <translation>There is neither a picture nor a file on the clipboard. Take a screenshot or copy a file first.</translation>
    </message>
    <message>
        <source>选择佐证材料</source>
        <translation>Choose evidence</translation>
    </message>
    <message>
        <source>{code} 移除佐证 {name}</source>
        <translation>{code} remove evidence {name}</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>O 打开第一份</source>
        <translation>O opens the first</translation>
    </message>
    <message>
        <source>佐证 {count} 份：</source>
        <translation>{count} files of evidence:</translation>
    </message>
    <message>
        <source>佐证：</source>
        <translation>Evidence:</translation>
    </message>
    <message>
        <source>另有 {count} 份</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>打开 {name}</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>正在修改，离开此栏即保存</source>
        <translation>Being edited; saved when you leave the field</translation>
    </message>
    <message>
        <source>已保存，请核对</source>
        <translation>Saved, please check</translation>
    </message>
    <message>
        <source>未保存，请修改</source>
        <translation>Not saved, please correct</translation>
    </message>
    <message>
        <source>已锁定，不能修改</source>
        <translation>Locked</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>累计完成</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>本期数值</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>到时限要完成：用“状态”填报，数可不填。</source>
        <translation>To be finished by the deadline: report with &quot;State&quot;, a number is optional.</translation>
    </message>
    <message>
        <source>不少于 {number}</source>
        <translation>At least {number}</translation>
    </message>
    <message>
        <source>超过 {number}</source>
        <translation>More than {number}</translation>
    </message>
    <message>
        <source>不超过 {number}</source>
        <translation>At most {number}</translation>
    </message>
    <message>
        <source>低于 {number}</source>
        <translation>Less than {number}</translation>
    </message>
    <message>
        <source>约 {number}</source>
        <translation>About {number}</translation>
    </message>
    <message>
        <source>增长{wanted}</source>
        <translation>Growth: {wanted}</translation>
    </message>
    <message>
        <source>下降{wanted}</source>
        <translation>Reduction: {wanted}</translation>
    </message>
    <message>
        <source>未写明时限</source>
        <translation>No deadline given</translation>
    </message>
    <message>
        <source>时限 {day}（{words}）</source>
        <translation>Due {day} ({words})</translation>
    </message>
    <message>
        <source>时限 {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}年上半年</source>
        <translation>H1 {year}</translation>
    </message>
    <message>
        <source>{year}年下半年</source>
        <translation>H2 {year}</translation>
    </message>
    <message>
        <source>{year}年第{number}季度</source>
        <translation>Q{number} {year}</translation>
    </message>
    <message>
        <source>{year}年{number}月</source>
        <translation>{number}/{year}</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>上期（{period}）{value}</source>
        <translation>Last period ({period}): {value}</translation>
    </message>
    <message>
        <source>{said}，本期 {change}</source>
        <translation>{said}, change {change}</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>本单位目标</source>
        <translation>Own target</translation>
    </message>
    <message>
        <source>年度目标</source>
        <translation>Year target</translation>
    </message>
    <message>
        <source>未分解</source>
        <translation>Not allocated</translation>
    </message>
    <message>
        <source>本期新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>比上期</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Completion</translation>
    </message>
    <message>
        <source>距时限</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>已超时限</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>形象进度</source>
        <translation>Stage of works</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>推进中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Finished</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>以哪张表为准（S）</source>
        <translation>Which sheet counts (S)</translation>
    </message>
    <message>
        <source>对照无误，按新编号接收  M</source>
        <translation>The codes are right: take it by the new ones  M</translation>
    </message>
    <message>
        <source>新旧编号对照</source>
        <translation>Former and present codes</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>正常和完成</source>
        <translation>On schedule or finished</translation>
    </message>
    <message>
        <source>未报齐</source>
        <translation>Units missing</translation>
    </message>
    <message>
        <source>有疑问</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>程度</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>第 {number} 步，共 2 步</source>
        <translation>Step {number} of 2</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>A reporting office</translation>
    </message>
    <message>
        <source>收到上级发来的填报表，填好本单位的进展再报回去</source>
        <translation>A form comes from above; fill in your progress and send it back</translation>
    </message>
    <message>
        <source>督查室或牵头单位</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>发表、收表、核对、汇总、通报</source>
        <translation>Issue forms, receive, review, consolidate, publish</translation>
    </message>
    <message>
        <source>您用它来做什么？</source>
        <translation>What do you use it for?</translation>
    </message>
    <message>
        <source>打开收到的填报表…</source>
        <translation>Open the form that came…</translation>
    </message>
    <message>
        <source>方案、本单位和报告期都在表里；也可以把文件拖进窗口</source>
        <translation>It holds the plan, your unit and the period; you may also drop it on the window</translation>
    </message>
    <message>
        <source>先用样例数据试试</source>
        <translation>Try it with sample data first</translation>
    </message>
    <message>
        <source>放在另一个文件里，不影响您的数据</source>
        <translation>Kept in a file of its own; your data stays as it is</translation>
    </message>
    <message>
        <source>从上级发来的填报表开始</source>
        <translation>Begin with the form that came</translation>
    </message>
    <message>
        <source>导入自己的方案…</source>
        <translation>Import a plan of your own…</translation>
    </message>
    <message>
        <source>Word、文本或任务分解表，自动分解成指标</source>
        <translation>Word, text or a task table; its targets are found in it</translation>
    </message>
    <message>
        <source>用内置的方案</source>
        <translation>Use the bundled plan</translation>
    </message>
    <message>
        <source>六个单位、三个月，放在另一个文件里</source>
        <translation>Six units, three months, in a file of its own</translation>
    </message>
    <message>
        <source>从一份方案开始</source>
        <translation>Begin with a plan</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>不联网，数据只在本机</source>
        <translation>No network; data stays on this computer</translation>
    </message>
    <message>
        <source>填报表 (*.xlsx *.xlsm);;所有文件 (*)</source>
        <translation>Forms (*.xlsx *.xlsm);;All files (*)</translation>
    </message>
    <message>
        <source>选择收到的填报表</source>
        <translation>Choose the form that came</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>发表</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>{period} · 勾选单位，每家生成一份带身份信息的 Excel 填报表</source>
        <translation>{period} · Tick units; each gets an Excel form that knows whose it is</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>“{text}”不是日期，没有生成填报表。</source>
        <translation>&quot;{text}&quot; is no day; no forms were written.</translation>
    </message>
    <message>
        <source>生成填报表</source>
        <translation>Issue forms</translation>
    </message>
    <message>
        <source>已选 {count} / {total}</source>
        <translation>{count} of {total} selected</translation>
    </message>
    <message>
        <source>生成 {count} 份填报表</source>
        <translation>Issue {count} forms</translation>
    </message>
    <message>
        <source>填报表放到哪个文件夹</source>
        <translation>Folder for the forms</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>存放文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>上报截止日期</source>
        <translation>Day of submission</translation>
    </message>
    <message>
        <source>上报截止（晚于此日收到的算迟报）</source>
        <translation>Due on (later arrivals count as late)</translation>
    </message>
    <message>
        <source>已生成的填报表</source>
        <translation>Forms issued</translation>
    </message>
    <message>
        <source>还没有生成填报表</source>
        <translation>No forms issued yet</translation>
    </message>
    <message>
        <source>生成后把文件发给各单位：装了要点的单位直接打开，没装的用 Excel、WPS 填。
填好收回来，到“收表”页。</source>
        <translation>Send the files to the units: those with this program open them in it, the others use Excel or WPS.
What comes back goes to the page &quot;Collect&quot;.</translation>
    </message>
    <message>
        <source>本次生成</source>
        <translation>Issued just now</translation>
    </message>
    <message>
        <source>直属单位</source>
        <translation>Direct units</translation>
    </message>
    <message>
        <source>全部下级</source>
        <translation>All units below</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator (task)</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>上期累计</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>本期累计</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下步打算</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>未保存：{why}</source>
        <translation>Not saved: {why}</translation>
    </message>
    <message>
        <source>已锁定，不能修改</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>现在：{now}</source>
        <translation>Now: {now}</translation>
    </message>
    <message>
        <source>已保存，请核对：{why}</source>
        <translation>Saved, please check: {why}</translation>
    </message>
    <message>
        <source>沿用上期，未单独填报</source>
        <translation>Taken over from last period, not filled in by itself</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>填报表格</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>单项填报  Ctrl+G</source>
        <translation>Single row  Ctrl+G</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{code} 在表格中填报</source>
        <translation>{code} in the sheet</translation>
    </message>
    <message>
        <source>清空 {count} 格</source>
        <translation>Blank {count} cells</translation>
    </message>
    <message>
        <source>剪贴板有 {size} 格，选中 {chosen} 格，大小不同。</source>
        <translation>The clipboard holds {size} cells, {chosen} are selected: the sizes differ. </translation>
    </message>
    <message>
        <source>改为全部粘贴</source>
        <translation>Paste all of it</translation>
    </message>
    <message>
        <source>只粘贴到选中的格</source>
        <translation>Paste into the selection only</translation>
    </message>
    <message>
        <source>粘贴 {count} 格</source>
        <translation>Paste {count} cells</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>本章</source>
        <translation>This chapter</translation>
    </message>
    <message>
        <source>本事项</source>
        <translation>This item</translation>
    </message>
    <message>
        <source>没有符合条件的行。在左栏选“全部”或清空搜索框。</source>
        <translation>No row matches. Choose &quot;All&quot; at the left or clear the search box.</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>没有可以沿用的：各项都已填，或上期没有累计数。</source>
        <translation>Nothing to take over: all is filled in, or last period has no sums.</translation>
    </message>
    <message>
        <source>有 {count} 条里填了还没有保存：{codes}。请先改好或清空，再生成上报表或沿用上期。</source>
        <translation>{count} rows hold text that is not saved: {codes}. Mend or clear it first, then write the submission or carry values over.</translation>
    </message>
    <message>
        <source>去改  F8</source>
        <translation>Mend it  F8</translation>
    </message>
    <message>
        <source>有 {count} 项本期没填而上期有累计数或状态：{codes}。没有变化的可以一次沿用上期，每项都注明“沿用”。</source>
        <translation>{count} rows are empty now and had a sum or stage last period: {codes}. Where nothing changed, take them over at once; each is marked as taken over. </translation>
    </message>
    <message>
        <source>另有 {count} 项不能沿用，仍为未填：{codes}。</source>
        <translation>{count} more cannot be taken over and stay empty: {codes}. </translation>
    </message>
    <message>
        <source>再按一次“生成上报表”则不沿用。</source>
        <translation>Ask for the workbook once more to hand in without them.</translation>
    </message>
    <message>
        <source>沿用上期 {count} 项</source>
        <translation>Take over {count} rows</translation>
    </message>
    <message>
        <source>上报表放在哪个文件夹？</source>
        <translation>Into which folder?</translation>
    </message>
    <message>
        <source>没有生成上报表，请先改正：{what}</source>
        <translation>No workbook was written. Mend first: {what}</translation>
    </message>
    <message>
        <source>看审核清单  F8</source>
        <translation>See the check list  F8</translation>
    </message>
    <message>
        <source>上报表已生成：{path}。校验码 {code}，电话核对时可念给对方。</source>
        <translation>Written: {path}. Check code {code}, to be read out by telephone.</translation>
    </message>
    <message>
        <source>有 {count} 处要核实并说明：{what}</source>
        <translation> {count} to confirm and explain: {what}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>作用</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>保存并到下一条 / 上一条</source>
        <translation>Save and go to the next / previous row</translation>
    </message>
    <message>
        <source>保存并到下一栏 / 上一栏</source>
        <translation>Save and go to the next / previous field</translation>
    </message>
    <message>
        <source>在文字框中：保存并到下一栏</source>
        <translation>In a text box: save and go to the next field</translation>
    </message>
    <message>
        <source>在“状态”上：未启动 / 推进中 / 已完成</source>
        <translation>On &quot;State&quot;: not started / under way / finished</translation>
    </message>
    <message>
        <source>撤销 / 重做</source>
        <translation>Undo / redo</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source># 要点台账 {program}

政府工作要点的分解、填报、汇总。

- 方案：{plan}（版本 {version}）
- 数据文件：{path}
- 数据结构：第 {structure} 版
- 运行环境：Python {python}，Qt {qt}，SQLite {sqlite}，{system}
- 许可：MIT；图标 Tabler Icons（MIT）；Qt for Python（LGPL）

本程序不访问网络，数据只在上面这个文件里。</source>
        <translation># Yaodian {program}

Targets of yearly work plans: taken apart, reported on, added up.

- Plan: {plan} (version {version})
- Data file: {path}
- Data file version: {structure}
- Runs on: Python {python}, Qt {qt}, SQLite {sqlite}, {system}
- Licence: MIT; icons Tabler Icons (MIT); Qt for Python (LGPL)

This program uses no network; data is in that file only.</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>更正收到日期</source>
        <translation>Correct the day</translation>
    </message>
    <message>
        <source>撤回退回</source>
        <translation>Withdraw the sending back</translation>
    </message>
    <message>
        <source>撤回通过</source>
        <translation>Withdraw the approval</translation>
    </message>
    <message>
        <source>“{text}”不是日期，请写成 2021-10-06。</source>
        <translation>&quot;{text}&quot; is no date; write 2021-10-06.</translation>
    </message>
    <message>
        <source>审核经过</source>
        <translation>Log of approval</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Arrived on</translation>
    </message>
    <message>
        <source>更正或撤回的理由</source>
        <translation>Why it is corrected or taken back</translation>
    </message>
    <message>
        <source>为什么更正或撤回，记入经过</source>
        <translation>Why; it goes into the log</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>相符</source>
        <translation>Genuine</translation>
    </message>
    <message>
        <source>无身份</source>
        <translation>Unknown form</translation>
    </message>
    <message>
        <source>被改动</source>
        <translation>Altered</translation>
    </message>
    <message>
        <source>旧轮次</source>
        <translation>Earlier round</translation>
    </message>
    <message>
        <source>不是本单位的</source>
        <translation>From elsewhere</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>采用方案</source>
        <translation>Take over the plan</translation>
    </message>
    <message>
        <source>粘贴的文字</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>正在读取 {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>生效日期请写成 2021-07-01 这样；还没有采用方案。</source>
        <translation>Please write the day as 2021-07-01. The plan has not been taken over yet.</translation>
    </message>
    <message>
        <source>已采用《{title}》；Ctrl+Z 可以撤销</source>
        <translation>&quot;{title}&quot; is in force; Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>导入工作要点、工作方案或任务分解表，核对读出的指标，再采用</source>
        <translation>Import a plan or a task table, check the indicators found in it, then take it over</translation>
    </message>
    <message>
        <source>返回核对</source>
        <translation>Back to checking</translation>
    </message>
    <message>
        <source>确认调整并采用</source>
        <translation>Confirm the revision and take it over</translation>
    </message>
    <message>
        <source>与现行方案逐项对照：先看“请确认”的，再看目标有变化的；采用前什么都不会改动</source>
        <translation>Compared with the plan in force: look at &quot;Please confirm&quot; first, then at changed targets; nothing changes before you take it over</translation>
    </message>
    <message>
        <source>{title} · {live} 项指标，还有 {waiting} 项待核对；采用前现行方案不变</source>
        <translation>{title} · {live} indicators, {waiting} still to check; the plan in force stays until you adopt this one</translation>
    </message>
    <message>
        <source>{title} · {live} 项指标，全部核对完毕，可以采用</source>
        <translation>{title} · {live} indicators, all checked; ready to be taken over</translation>
    </message>
    <message>
        <source>方案文件 (*.docx *.txt *.xlsx *.json);;所有文件 (*)</source>
        <translation>Plan documents (*.docx *.txt *.xlsx *.json);;All files (*)</translation>
    </message>
    <message>
        <source>选择方案文件</source>
        <translation>Choose the plan document</translation>
    </message>
    <message>
        <source>任务分解表 (*.xlsx);;方案数据 (*.json)</source>
        <translation>Task table (*.xlsx);;Plan as data (*.json)</translation>
    </message>
    <message>
        <source>导出任务分解表</source>
        <translation>Export the task table</translation>
    </message>
    <message>
        <source>任务分解表.xlsx</source>
        <translation>task-table.xlsx</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>{files} 不是填报表、方案，也不是本程序的数据文件，没有改动任何数据。佐证材料请拖到对应条目上。</source>
        <translation>{files}: neither a form nor a plan nor a data file of this program. Nothing was changed. Drop evidence on its row.</translation>
    </message>
</context>
<context>
    <name>IssuedForms</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>轮次</source>
        <translation>Rd</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>研判</source>
        <translation>Judge</translation>
    </message>
    <message>
        <source>计分排名</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>亮灯方案</source>
        <translation>Lamp schemes</translation>
    </message>
    <message>
        <source>进度曲线</source>
        <translation>Curves</translation>
    </message>
    <message>
        <source>汇总与权重</source>
        <translation>Methods, weights</translation>
    </message>
    <message>
        <source>{period} · 每一行得分都写明算式，可以逐行重算</source>
        <translation>{period} · each line of a score shows its arithmetic</translation>
    </message>
    <message>
        <source>{period} · 各地规则相反，所以是数据：选一个，或照一个做自己的</source>
        <translation>{period} · places contradict each other: choose a scheme, or make your own from one</translation>
    </message>
    <message>
        <source>{period} · 每项指标到哪天该完成多少</source>
        <translation>{period} · how much of each indicator is expected by when</translation>
    </message>
    <message>
        <source>{period} · 各单位、各期的数怎样成为一个，计分时有多重</source>
        <translation>{period} · how the numbers of units and periods become one, and what each weighs in scores</translation>
    </message>
</context>
<context>
    <name>KeptStrip</name>
    <message>
        <source>继续核对</source>
        <translation>Go on reviewing</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>《{title}》还没有核对完：已确认 {settled} 项，待核对 {waiting} 项。核对结果都在，随时可以继续。</source>
        <translation>&quot;{title}&quot; is not reviewed yet: {settled} settled, {waiting} to review. Nothing is lost; go on whenever you like.</translation>
    </message>
    <message>
        <source>《{title}》的核对结果还没有采用。</source>
        <translation>What you reviewed in &quot;{title}&quot; is not in force yet.</translation>
    </message>
    <message>
        <source>放弃以后要重新核对；现行方案和填报的数据不受影响。</source>
        <translation>Giving up means reviewing it again; the plan in force and all entries stay as they are.</translation>
    </message>
    <message>
        <source>放弃核对结果</source>
        <translation>Give up the review</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>定量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>里程碑</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>未采用的数</source>
        <translation>Unused number</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>所报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>本机录入</source>
        <translation>Typed here</translation>
    </message>
    <message>
        <source>单元格 {cell}</source>
        <translation>Cell {cell}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>……</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下步打算</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>修改{parts}</source>
        <translation>Changed {parts}</translation>
    </message>
    <message>
        <source>填报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>命令行</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>收表</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>示例</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>方案调整</source>
        <translation>Plan revised</translation>
    </message>
    <message>
        <source>下级汇总</source>
        <translation>total from below</translation>
    </message>
    <message>
        <source>沿用上期</source>
        <translation>Taken over</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>还有工作没有做完。请等它做完，或先按“停止”。</source>
        <translation>Something is still running. Please wait until it is done, or press &quot;Stop&quot; first.</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>要点台账</source>
        <translation>Yaodian</translation>
    </message>
    <message>
        <source>这是退回修改表：{count} 处要改。按 F8 逐处看退回意见；其余各行已锁定。</source>
        <translation>This form was sent back: {count} rows to mend. F8 goes from reason to reason; the other rows are locked.</translation>
    </message>
    <message>
        <source>这份表全表退回修改：{words}</source>
        <translation>The whole form was sent back: {words}</translation>
    </message>
    <message>
        <source>下一处退回意见</source>
        <translation>Next reason sent back</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>不改</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>看不懂日期“{text}”，没有采用。</source>
        <translation>Cannot read the day &quot;{text}&quot;; nothing was changed.</translation>
    </message>
    <message>
        <source>评判标记 {code}</source>
        <translation>Marks of {code}</translation>
    </message>
    <message>
        <source>评判标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>{mark}，从哪天起</source>
        <translation>{mark}, since which day</translation>
    </message>
    <message>
        <source>{mark}，依据</source>
        <translation>{mark}, by which paper</translation>
    </message>
    <message>
        <source>依据，如文号</source>
        <translation>By which paper</translation>
    </message>
    <message>
        <source>{mark}，自</source>
        <translation>{mark}, since</translation>
    </message>
    <message>
        <source>留空日期就是没有这个标记。现在的亮灯方案“{scheme}”看：{marks}。</source>
        <translation>No day means no mark. The lamp scheme in use, &quot;{scheme}&quot;, asks for: {marks}.</translation>
    </message>
    <message>
        <source>留空日期就是没有这个标记。现在的亮灯方案“{scheme}”不看这些标记。</source>
        <translation>No day means no mark. The lamp scheme in use, &quot;{scheme}&quot;, asks for none of them.</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>各单位相加</source>
        <translation>Sum of units</translation>
    </message>
    <message>
        <source>把各单位报的数加起来；没报的不当零。</source>
        <translation>What the units reported is added; who did not report is no zero.</translation>
    </message>
    <message>
        <source>各单位平均</source>
        <translation>Mean of units</translation>
    </message>
    <message>
        <source>已报单位的平均数，每家一样重。</source>
        <translation>The mean of those who reported, each counting the same.</translation>
    </message>
    <message>
        <source>加权平均</source>
        <translation>Weighted mean</translation>
    </message>
    <message>
        <source>已报单位的平均数，按下面的权重有轻有重；缺一家的权重就不算。</source>
        <translation>The mean of those who reported, by the weights below; none where one weight is not there.</translation>
    </message>
    <message>
        <source>取最大</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>各单位中最大的一个。</source>
        <translation>The highest of the units&apos; numbers.</translation>
    </message>
    <message>
        <source>取最小</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>各单位中最小的一个。</source>
        <translation>The lowest of the units&apos; numbers.</translation>
    </message>
    <message>
        <source>取最新</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>最近一个有数的报告期的数；各家不一样就不合计。</source>
        <translation>The number of the last period that has one; none where units differ.</translation>
    </message>
    <message>
        <source>家家达标</source>
        <translation>Each on its own</translation>
    </message>
    <message>
        <source>每家有自己的目标，看几家达到；按最差的一家亮灯。</source>
        <translation>Each unit has a target of its own; the lamp is that of the unit worst off.</translation>
    </message>
    <message>
        <source>牵头单位报</source>
        <translation>Lead unit&apos;s</translation>
    </message>
    <message>
        <source>以牵头单位报的为准；没有牵头单位时，各家一致才算。</source>
        <translation>What the lead unit says; without one, what all agree on.</translation>
    </message>
    <message>
        <source>名单合并</source>
        <translation>Union of lists</translation>
    </message>
    <message>
        <source>按“名单：”里的名字去重后计数，同一个名字只算一次。</source>
        <translation>The names listed in the progress text are counted, each once.</translation>
    </message>
    <message>
        <source>不汇总</source>
        <translation>Not added up</translation>
    </message>
    <message>
        <source>各单位的数不能并成一个，只列出来。</source>
        <translation>The units&apos; numbers cannot be one; they are only listed.</translation>
    </message>
    <message>
        <source>年初以来累计</source>
        <translation>Since January</translation>
    </message>
    <message>
        <source>每期报的是1月以来的数，取本期这一个。</source>
        <translation>Each period reports what there is since January: this period&apos;s number counts.</translation>
    </message>
    <message>
        <source>各期相加</source>
        <translation>Sum of periods</translation>
    </message>
    <message>
        <source>每期只报当期的数，把本年各期加起来。</source>
        <translation>Each period reports its own share: those of this year are added.</translation>
    </message>
    <message>
        <source>期末数</source>
        <translation>End of period</translation>
    </message>
    <message>
        <source>报的是期末时点的数（存量、比率），取本期这一个。</source>
        <translation>A stock or a rate at the end of the period: this period&apos;s number counts.</translation>
    </message>
    <message>
        <source>各期平均</source>
        <translation>Mean of periods</translation>
    </message>
    <message>
        <source>每期报当期的数，取本年各期的平均。</source>
        <translation>Each period reports its own number: the mean of this year&apos;s.</translation>
    </message>
</context>
<context>
    <name>MethodPanel</name>
    <message>
        <source>采用  Ctrl+Enter</source>
        <translation>Use  Ctrl+Enter</translation>
    </message>
    <message>
        <source>恢复按方案</source>
        <translation>As the plan has it</translation>
    </message>
    <message>
        <source>各单位分到的目标</source>
        <translation>The units&apos; shares of the target</translation>
    </message>
    <message>
        <source>{code} 的汇总与权重</source>
        <translation>Method and weight of {code}</translation>
    </message>
    <message>
        <source>计分办法“{scheme}”不给这类指标计分。</source>
        <translation>The scoring &quot;{scheme}&quot; gives no points for such indicators.</translation>
    </message>
    <message>
        <source>自定的权重，对每一种计分办法都算。空着就恢复按“{scheme}”。</source>
        <translation>Set here, it counts in every scoring. Leave it empty to go by &quot;{scheme}&quot; again.</translation>
    </message>
    <message>
        <source>计分办法“{scheme}”给它 {weight} 分；写另一个数就单独给这项加重或减轻。</source>
        <translation>The scoring &quot;{scheme}&quot; gives it the weight {weight}; write another number to let it count more or less.</translation>
    </message>
    <message>
        <source>里程碑不求和：各单位的阶段一致才有一个结论。</source>
        <translation>Milestones are not added: there is one result only where all units say the same stage.</translation>
    </message>
    <message>
        <source>各指标的汇总方法和权重</source>
        <translation>Methods and weights of the indicators</translation>
    </message>
    <message>
        <source>各单位之间</source>
        <translation>Over units</translation>
    </message>
    <message>
        <source>按什么加权</source>
        <translation>Weighted by</translation>
    </message>
    <message>
        <source>各报告期之间</source>
        <translation>Over periods</translation>
    </message>
    <message>
        <source>计分权重</source>
        <translation>Weight in scores</translation>
    </message>
    <message>
        <source>改方法不改任何填报的数：合计、亮灯、得分马上按新办法算，可以撤销。</source>
        <translation>No reported number changes: totals, lamps and scores are computed by the new method at once. It can be undone.</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>各单位之间</source>
        <translation>Over units</translation>
    </message>
    <message>
        <source>各报告期之间</source>
        <translation>Over periods</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>与上期相同</source>
        <translation>Same as last period</translation>
    </message>
    <message>
        <source>没有写入磁盘。按 Enter 再试一次。</source>
        <translation>Not written to the disk. Press Enter to try again.</translation>
    </message>
    <message>
        <source>按 {value} 填</source>
        <translation>Take {value}</translation>
    </message>
    <message>
        <source>把上期累计填到本期</source>
        <translation>Fill in the total of last period</translation>
    </message>
    <message>
        <source>没有数 ▾</source>
        <translation>No number ▾</translation>
    </message>
    <message>
        <source>没有数时怎么填</source>
        <translation>What to fill in without a number</translation>
    </message>
    <message>
        <source>清空（未填）</source>
        <translation>Clear (not filled in)</translation>
    </message>
</context>
<context>
    <name>OpenPairs</name>
    <message>
        <source>还有 {count} 项没有确认是不是同一指标。</source>
        <translation>{count} pairs are not confirmed to be the same indicator.</translation>
    </message>
    <message>
        <source>不确认就采用，它们按“删除”一项、“新增”一项处理，已填报的数不会跟到新指标。</source>
        <translation>Without that each counts as one removed and one added; figures already reported do not follow to the new indicator.</translation>
    </message>
    <message>
        <source>回去确认</source>
        <translation>Go back and confirm</translation>
    </message>
    <message>
        <source>删除的指标中有 {count} 项填过数。</source>
        <translation>{count} of the removed indicators have figures.</translation>
    </message>
    <message>
        <source>{names} 等：全年按新方案，这些数不再出现在任何报告期。填上生效日期，它们就留在以前的报告期。</source>
        <translation>{names} and others: the new plan would hold for the whole year, and no period would show these figures any more. With a first day they stay in the periods before it.</translation>
    </message>
    <message>
        <source>全年按新方案</source>
        <translation>For the Whole Year</translation>
    </message>
    <message>
        <source>回去填日期</source>
        <translation>Back to the Day</translation>
    </message>
    <message>
        <source>按不同指标采用</source>
        <translation>Take over as different indicators</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>已撤回，但退回的表还在：{path}。它可能正被打开或已改动，请不要再发出去。</source>
        <translation>Taken back, but the workbook that was to go back is still there: {path}. It may be open or was altered; do not send it.</translation>
    </message>
    <message>
        <source>有 {count} 处已被后来的修改覆盖，未撤销：{places}</source>
        <translation>{count} were altered since and stay as they are: {places}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>总体情况</source>
        <translation>Overall picture</translation>
    </message>
    <message>
        <source>各章进展情况</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>各单位排名</source>
        <translation>Ranking of units</translation>
    </message>
    <message>
        <source>指标完成情况和清单</source>
        <translation>Indicators, with lists</translation>
    </message>
    <message>
        <source>与上期相比</source>
        <translation>Compared with last period</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>报送情况和催报</source>
        <translation>Who reported, chase list</translation>
    </message>
    <message>
        <source>下一步工作</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>To</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>表扬前几名</source>
        <translation>Praise the first</translation>
    </message>
    <message>
        <source>点名后几名</source>
        <translation>Name the last</translation>
    </message>
    <message>
        <source>怎么写</source>
        <translation>How it is written</translation>
    </message>
    <message>
        <source>写哪些部分</source>
        <translation>What it contains</translation>
    </message>
    <message>
        <source>选定了计分办法就按得分</source>
        <translation>scores, once chosen</translation>
    </message>
    <message>
        <source>达到序时的比重</source>
        <translation>share that is not behind</translation>
    </message>
    <message>
        <source>计分办法的得分</source>
        <translation>scores</translation>
    </message>
    <message>
        <source>排名按</source>
        <translation>Ranked by</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>与上期相比：没有汇总以前各期</source>
        <translation>Against the last period: earlier periods were not added up</translation>
    </message>
    <message>
        <source>与上期相比：上期没有数据</source>
        <translation>Against the last period: nothing was reported in it</translation>
    </message>
    <message>
        <source>与上期（{period}）相比：{count} 处变化</source>
        <translation>Against {period}: {count} changes</translation>
    </message>
    <message>
        <source>全年走势：选一个指标</source>
        <translation>The year: choose an indicator</translation>
    </message>
    <message>
        <source>全年走势：{code} {name}</source>
        <translation>The year of {code} {name}</translation>
    </message>
    <message>
        <source>{words}（{unit}）</source>
        <translation>{words} ({unit})</translation>
    </message>
    <message>
        <source>已报合计 {number}</source>
        <translation>Reported {number}</translation>
    </message>
    <message>
        <source>目标 {number} {unit}</source>
        <translation>Target {number} {unit}</translation>
    </message>
    <message>
        <source>{period} {count} 家</source>
        <translation>{period}: {count}</translation>
    </message>
    <message>
        <source>各期已报家数不同，不能直接相比：{words}</source>
        <translation>Periods were reported by different numbers of units and cannot be compared directly: {words}</translation>
    </message>
    <message>
        <source>{day} {period}报表截止</source>
        <translation>{day} reports of {period} are due</translation>
    </message>
    <message>
        <source>{day} 到期 {count} 项，未完成 {open} 项</source>
        <translation>{day}: {count} due, {open} not finished</translation>
    </message>
    <message>
        <source>各章进展</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>单位排名：没有分解目标或没有上报，还排不出</source>
        <translation>Ranking of units: none yet without targets of their own and reports</translation>
    </message>
    <message>
        <source>到期时间</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>与上期相比的变化</source>
        <translation>Changes since the last period</translation>
    </message>
    <message>
        <source>新上报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>本期未报</source>
        <translation>Silent now</translation>
    </message>
    <message>
        <source>章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>达序时/可评</source>
        <translation>Met/judged</translation>
    </message>
    <message>
        <source>各灯</source>
        <translation>Lamps</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>指标或单位</source>
        <translation>Indicator or unit</translation>
    </message>
    <message>
        <source>上期 → 本期</source>
        <translation>Before → now</translation>
    </message>
    <message>
        <source>▼ 变差</source>
        <translation>▼ worse</translation>
    </message>
    <message>
        <source>▲ 变好</source>
        <translation>▲ better</translation>
    </message>
    <message>
        <source>○ 不再可评</source>
        <translation>○ unjudged</translation>
    </message>
    <message>
        <source>● 新可评</source>
        <translation>● judged</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>单位排名</source>
        <translation>Ranking of units</translation>
    </message>
    <message>
        <source>{unit} 未达</source>
        <translation>{unit}, behind</translation>
    </message>
    <message>
        <source>{unit}</source>
        <translation>{unit}</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>达到率或得分</source>
        <translation>Share or score</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Behind</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>PasswordRow</name>
    <message>
        <source>用这个密码再收</source>
        <translation>Take in again with it</translation>
    </message>
    <message>
        <source>文件的打开密码</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>打开密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>这个密码打不开。还有 {count} 份没有读。</source>
        <translation>This password does not open it. {count} still unread.</translation>
    </message>
    <message>
        <source>{count} 份有打开密码，没有读。</source>
        <translation>{count} have a password and were not read.</translation>
    </message>
</context>
<context>
    <name>PastBatches</name>
    <message>
        <source>撤销这一批  Del</source>
        <translation>Take this batch back  Del</translation>
    </message>
    <message>
        <source>撤销批次</source>
        <translation>Take a batch back</translation>
    </message>
    <message>
        <source>已撤销 {count} 处，重新待定。</source>
        <translation>{count} taken back; they are open again. </translation>
    </message>
    <message>
        <source>{count} 处之后又改过，保留后来的数：{places}</source>
        <translation>{count} were altered since and keep the later value: {places}</translation>
    </message>
    <message>
        <source>收表时直接入库</source>
        <translation>Taken at collection</translation>
    </message>
    <message>
        <source>核对后落库</source>
        <translation>Put down by review</translation>
    </message>
    <message>
        <source>已全部撤销或改过</source>
        <translation>Nothing left to take back</translation>
    </message>
    <message>
        <source>{standing} 处未再改动，保留 {kept} 处</source>
        <translation>{standing} unaltered, {kept} kept</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>来历</source>
        <translation>From</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>已落库的批次</source>
        <translation>Past batches</translation>
    </message>
    <message>
        <source>几天以后也能撤销：之后改过的数留着，撤销了的回到待定。Ctrl+Z 可以再改回来。</source>
        <translation>Also days later: what was altered since stays, the rest is open again. Ctrl+Z undoes this.</translation>
    </message>
</context>
<context>
    <name>PasteStrip</name>
    <message>
        <source>取消  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>粘贴将改 {count} 格（绿底为新内容，指针停在格上可看原值）。</source>
        <translation>Pasting alters {count} cells (green; point at a cell to see what stands there now).</translation>
    </message>
    <message>
        <source>没有可改的格：内容相同，或都不能填。</source>
        <translation>Nothing to alter: the cells are equal or cannot be filled in.</translation>
    </message>
    <message>
        <source>写入 {count} 格  Enter</source>
        <translation>Write {count} cells  Enter</translation>
    </message>
    <message>
        <source>跳过 {count} 格，原样留在剪贴板：</source>
        <translation>{count} cells are left out and stay on the clipboard:</translation>
    </message>
    <message>
        <source>{place}：{why}</source>
        <translation>{place}: {why}</translation>
    </message>
    <message>
        <source>……另有 {count} 格</source>
        <translation>… and {count} more</translation>
    </message>
</context>
<context>
    <name>PlaceFile</name>
    <message>
        <source>收表</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>指明 {file} 是谁的</source>
        <translation>Say whose {file} is</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>{unit} · 数据文件 {path} · 共 {total} 条，已填 {filled} 条</source>
        <translation>{unit} · data file {path} · {filled} of {total} rows filled in</translation>
    </message>
    <message>
        <source>{words}，{count} 处未保存待改（F8）</source>
        <translation>{words}, {count} fields not saved yet (F8)</translation>
    </message>
    <message>
        <source>{words} · 只读</source>
        <translation>{words} · read only</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>待核对</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>定量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>里程碑</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>累计</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>增长</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>下降</source>
        <translation>Reduction</translation>
    </message>
    <message>
        <source>≥ 不少于</source>
        <translation>≥ at least</translation>
    </message>
    <message>
        <source>≤ 不超过</source>
        <translation>≤ at most</translation>
    </message>
    <message>
        <source>= 等于</source>
        <translation>= exactly</translation>
    </message>
    <message>
        <source>≈ 左右</source>
        <translation>≈ about</translation>
    </message>
    <message>
        <source>&gt; 超过</source>
        <translation>&gt; more than</translation>
    </message>
    <message>
        <source>&lt; 低于</source>
        <translation>&lt; less than</translation>
    </message>
    <message>
        <source>区间</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>有把握</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>限定条件或门槛，不是目标</source>
        <translation>A condition or threshold, not a target</translation>
    </message>
    <message>
        <source>名称或固定说法的一部分</source>
        <translation>Part of a name or a set phrase</translation>
    </message>
    <message>
        <source>已经完成的事，不是目标</source>
        <translation>Done already, not a target</translation>
    </message>
    <message>
        <source>编号或次序</source>
        <translation>A number in an order</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>A date</translation>
    </message>
    <message>
        <source>没有指标用到这个数</source>
        <translation>No indicator uses this number</translation>
    </message>
    <message>
        <source>请确认</source>
        <translation>Please confirm</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Counted as</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>非指标</source>
        <translation>Not an indicator</translation>
    </message>
    <message>
        <source>{numeral}：{why}</source>
        <translation>{numeral}: {why}</translation>
    </message>
    <message>
        <source>采用方案</source>
        <translation>Take over the plan</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>任务清单</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>没有符合条件的条目。
清空搜索框或选“全部”，即可看到全部条目。</source>
        <translation>No row fits.
Clear the search field or choose &quot;All&quot; to see every row.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待填</source>
        <translation>To fill in</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>Far behind</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>已填 {filled} / {total}</source>
        <translation>{filled} of {total} filled in</translation>
    </message>
    <message>
        <source>需核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>加星</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>常变</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>要改正、要说明或被退回的指标</source>
        <translation>Indicators to mend, to explain, or sent back</translation>
    </message>
    <message>
        <source>最近两期里数有变动的指标（Ctrl+M）</source>
        <translation>Indicators that moved in the last two periods (Ctrl+M)</translation>
    </message>
    <message>
        <source>与我有关</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>由本单位牵头、负责或配合的指标</source>
        <translation>Indicators that this unit leads, answers for or supports</translation>
    </message>
</context>
<context>
    <name>PlanTextPane</name>
    <message>
        <source>方案原文</source>
        <translation>Text of the plan</translation>
    </message>
    <message>
        <source>考核要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>关闭方案原文</source>
        <translation>Close the text of the plan</translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>PlanTreeModel</name>
    <message>
        <source>，已加星标</source>
        <translation>, starred</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>另存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>空白表（手工填写用）</source>
        <translation>Empty form (to fill in by hand)</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>第 {number} 页，共 {count} 页</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>有 {count} 处填写没有保存，纸上没有。</source>
        <translation>{count} fields hold text that is not stored; it is not on paper.</translation>
    </message>
    <message>
        <source>{name}_空表</source>
        <translation>{name}_empty</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>PDF 放在哪里？</source>
        <translation>Where should the PDF go?</translation>
    </message>
    <message>
        <source>打印预览：{unit}&#x3000;{period}</source>
        <translation>Print preview: {unit}, {period}</translation>
    </message>
    <message>
        <source>上一页（PgUp）</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <source>下一页（PgDn）</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <source>缩小（Ctrl+-）</source>
        <translation>Smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>放大（Ctrl++）</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>纸面</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>约剩 {seconds} 秒</source>
        <translation>about {seconds} s left</translation>
    </message>
    <message>
        <source>约剩 {minutes} 分钟</source>
        <translation>about {minutes} min left</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>标为指标 N</source>
        <translation>Mark as indicator  N</translation>
    </message>
    <message>
        <source>确认指标</source>
        <translation>Confirm the indicator</translation>
    </message>
    <message>
        <source>恢复指标</source>
        <translation>Restore the indicator</translation>
    </message>
    <message>
        <source>标为非指标</source>
        <translation>Mark as no indicator</translation>
    </message>
    <message>
        <source>修改指标</source>
        <translation>Edit the indicator</translation>
    </message>
    <message>
        <source>这一项没有可以拆分的原文。</source>
        <translation>This one has no wording that could be split.</translation>
    </message>
    <message>
        <source>拆分指标</source>
        <translation>Split the indicator</translation>
    </message>
    <message>
        <source>合并指标</source>
        <translation>Merge indicators</translation>
    </message>
    <message>
        <source>新增指标</source>
        <translation>Add an indicator</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>在原文中选中漏掉的目标，按 N 或 Insert 标为指标</source>
        <translation>Select a target that was overlooked in the text and press N or Insert</translation>
    </message>
    <message>
        <source>A 确认&#x3000;E 修改&#x3000;S 拆分&#x3000;M 与下一项合并&#x3000;Del 非指标&#x3000;Ctrl+Z 撤销</source>
        <translation>A confirm · E edit · S split · M merge with the next · Del not an indicator · Ctrl+Z undo</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>定量</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>里程碑</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>非指标</source>
        <translation>No indicator</translation>
    </message>
</context>
<context>
    <name>ProofView</name>
    <message>
        <source>读出的指标</source>
        <translation>Indicators found</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>有下级单位时用的页面：{names}</source>
        <translation>For those who have units below them: {names}</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>只读打开</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>也可以只读打开：看到的是最近一次保存的内容，能看、能印，不能改。</source>
        <translation>You may look at it instead: you see what was saved last, can read and print it, and change nothing.</translation>
    </message>
    <message>
        <source>不打开</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>{title}（只读）</source>
        <translation>{title} (read only)</translation>
    </message>
    <message>
        <source>{file} 由更高版本的程序写成，只读打开：显示本版本认得的内容；要修改请用新版本。</source>
        <translation>{file} was written by a newer version of the program and is open to be looked at: what this version knows is shown. Use the newer version to change it.</translation>
    </message>
    <message>
        <source>只读打开 {file}：看到的是刚才保存的内容，能看、能印，不能改。</source>
        <translation>{file} is open to be looked at: you see what was saved last, can read and print it, and change nothing.</translation>
    </message>
    <message>
        <source>再试着打开修改</source>
        <translation>Try to open it for editing</translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>方案年份</source>
        <translation>Year of the plan</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>这一行没有退回，已锁定。</source>
        <translation>This row was not sent back and is locked.</translation>
    </message>
    <message>
        <source>只读打开，不能修改。</source>
        <translation>Open to be looked at only; nothing can be changed.</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>对全表的意见（没有勾选行）</source>
        <translation>About the whole form (no row is marked)</translation>
    </message>
    <message>
        <source>对勾选的 {count} 行：{codes}</source>
        <translation>About the {count} marked rows: {codes}</translation>
    </message>
    <message>
        <source>全表</source>
        <translation>whole form</translation>
    </message>
    <message>
        <source>……共 {count} 条</source>
        <translation>… {count} in all</translation>
    </message>
    <message>
        <source>退回全表…</source>
        <translation>Send the form back…</translation>
    </message>
    <message>
        <source>退回这 {count} 行…</source>
        <translation>Send back ({count})…</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>记下意见  Ctrl+Enter</source>
        <translation>Note it  Ctrl+Enter</translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation>Kind of reason</translation>
    </message>
    <message>
        <source>退回意见</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>哪里不对、要怎么改、要补什么材料</source>
        <translation>What is wrong, how to mend it, what to add</translation>
    </message>
    <message>
        <source>请先写明理由。</source>
        <translation>Say why first.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>通报</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>生成 Word</source>
        <translation>Write Word</translation>
    </message>
    <message>
        <source>生成 PDF</source>
        <translation>Write PDF</translation>
    </message>
    <message>
        <source>汇总表 Excel</source>
        <translation>Summary in Excel</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>生成通报</source>
        <translation>Writing the bulletin</translation>
    </message>
    <message>
        <source>没有出完</source>
        <translation>The bulletin is not complete</translation>
    </message>
    <message>
        <source>通报停下了，数据没有改动。要看时重新生成。</source>
        <translation>The bulletin was stopped; no data were changed. Make it again when you want to see it.</translation>
    </message>
    <message>
        <source>重新生成</source>
        <translation>Make again</translation>
    </message>
    <message>
        <source>生成汇总表</source>
        <translation>Writing the summary</translation>
    </message>
    <message>
        <source>读回核对</source>
        <translation>Reading back and checking</translation>
    </message>
    <message>
        <source>{name} 已写好，还没有读回核对。</source>
        <translation>{name} is written; it was not read back and checked.</translation>
    </message>
    <message>
        <source>{period} · 点任何一个数，看它从哪里来</source>
        <translation>{period} · click any number to see where it comes from</translation>
    </message>
    <message>
        <source>{period} · 按 {day} 当天结束时的数据</source>
        <translation>{period} · as the data stood at the end of {day}</translation>
    </message>
    <message>
        <source>{period}还没有单位上报</source>
        <translation>No unit has reported for {period} yet</translation>
    </message>
    <message>
        <source>收到上报表以后，这里就有通报。</source>
        <translation>There is a bulletin here once workbooks have come back.</translation>
    </message>
    <message>
        <source>去收表</source>
        <translation>Go and collect</translation>
    </message>
    <message>
        <source>出处 {count} 处；回车打开一处</source>
        <translation>{count} sources; Enter opens one</translation>
    </message>
    <message>
        <source>数的出处</source>
        <translation>Where a number comes from</translation>
    </message>
    <message>
        <source>在左边点一个数，或用 Tab 走到它、按回车</source>
        <translation>Click a number at the left, or go to it with Tab and press Enter</translation>
    </message>
    <message>
        <source>{name} 已读回核对：{count} 个数全部与数据相符。</source>
        <translation>{name} was read back: all of its {count} numbers agree with the data.</translation>
    </message>
    <message>
        <source>{name} 有 {count} 处与数据不符：</source>
        <translation>{name} disagrees with the data in {count} places:</translation>
    </message>
    <message>
        <source>看不懂日期“{text}”。</source>
        <translation>Cannot read the day &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>通报-{period}.docx</source>
        <translation>bulletin-{period}.docx</translation>
    </message>
    <message>
        <source>Word 文档 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>通报-{period}.pdf</source>
        <translation>bulletin-{period}.pdf</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>汇总表-{period}.xlsx</source>
        <translation>summary-{period}.xlsx</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>数据：现在</source>
        <translation>Data: now</translation>
    </message>
    <message>
        <source>写一个日期，就按那天结束时的数据重出；空着是现在</source>
        <translation>Write a day to have the bulletin as of its end; empty is now</translation>
    </message>
    <message>
        <source>按哪天的数据</source>
        <translation>As of which day</translation>
    </message>
    <message>
        <source>通报预览</source>
        <translation>Preview of the bulletin</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>来历</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>每日备份</source>
        <translation>daily</translation>
    </message>
    <message>
        <source>手动备份</source>
        <translation>when asked for</translation>
    </message>
    <message>
        <source>升级前</source>
        <translation>before a new version</translation>
    </message>
    <message>
        <source>上次恢复换下的</source>
        <translation>put aside by a restore</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>恢复这份备份</source>
        <translation>Bring this copy back</translation>
    </message>
    <message>
        <source>选择别的文件…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Bring back a copy</translation>
    </message>
    <message>
        <source>选一份备份换下现在的数据。备份之后填的内容不在其中；现在的数据文件改名保留，不会删除。</source>
        <translation>Choose a copy to take the place of the data. What was put down after it is not in it; the present file is kept under another name.</translation>
    </message>
    <message>
        <source>还没有备份。每天第一次打开时自动备份一份，保留最近 10 天。</source>
        <translation>No copies yet. One is made at the first start of each day; those of the last 10 days are kept.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>类别</source>
        <translation>Why shown</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>发出时</source>
        <translation>As issued</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>回表</source>
        <translation>As returned</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>看不准</source>
        <translation>Not certain</translation>
    </message>
    <message>
        <source>两边都改过</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>请核实</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>整份存疑</source>
        <translation>File in doubt</translation>
    </message>
    <message>
        <source>无疑问</source>
        <translation>Clean</translation>
    </message>
    <message>
        <source>本期累计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下步打算</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>改为 {value}</source>
        <translation>Change to {value}</translation>
    </message>
    <message>
        <source>表格结构</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>有提示</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>问：{question}</source>
        <translation>Ask: {question}</translation>
    </message>
    <message>
        <source>数字格式 {format}</source>
        <translation>number format {format}</translation>
    </message>
    <message>
        <source>是公式</source>
        <translation>a formula</translation>
    </message>
    <message>
        <source>有删除线</source>
        <translation>struck through</translation>
    </message>
    <message>
        <source>字与底同色，看不见</source>
        <translation>ink has the paper&apos;s colour</translation>
    </message>
    <message>
        <source>合并单元格</source>
        <translation>merged cell</translation>
    </message>
    <message>
        <source>这一列隐藏了</source>
        <translation>hidden column</translation>
    </message>
    <message>
        <source>这一行隐藏了</source>
        <translation>hidden row</translation>
    </message>
    <message>
        <source>批注（{header}）：{text}</source>
        <translation>comment ({header}): {text}</translation>
    </message>
    <message>
        <source>{sheet} 第 {row} 行</source>
        <translation>{sheet}, row {row}</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>已定 {decided} / {total}</source>
        <translation>{decided} of {total} decided</translation>
    </message>
    <message>
        <source>没有数要定，只请看上面的提醒</source>
        <translation>No figures to decide; only read what is said above</translation>
    </message>
    <message>
        <source>，看过上面的提醒后，点“整份存疑”再按 C 可全部采用</source>
        <translation>; once you have read the note above, click &quot;File in doubt&quot; and press C to accept all</translation>
    </message>
    <message>
        <source>整份存疑的全部采用（{count}）  C</source>
        <translation>Accept all that the file casts doubt on ({count})  C</translation>
    </message>
    <message>
        <source>无疑问的全部采用（{count}）  C</source>
        <translation>Accept all clean ones ({count})  C</translation>
    </message>
    <message>
        <source>落库（{count} 处），退回问 {asked} 处</source>
        <translation>Put down ({count}), ask back {asked}</translation>
    </message>
    <message>
        <source>落库（{count} 处）</source>
        <translation>Store {count} verdicts</translation>
    </message>
    <message>
        <source>看过了，没有要改的</source>
        <translation>Seen; nothing to change</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>核对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{unit} · {file}（{count} 处）</source>
        <translation>{unit} · {file} ({count})</translation>
    </message>
    <message>
        <source>{period} · {files} 份回表，{count} 处等您定</source>
        <translation>{period} · {files} workbooks, {count} differences await your word</translation>
    </message>
    <message>
        <source>{period} · 没有待定的</source>
        <translation>{period} · nothing to decide</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回表</source>
        <translation>Workbooks</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>没有要核对的</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>收表时没有疑问的数已直接入库；有疑问的会出现在这里。</source>
        <translation>What was clean has been stored when it was collected; what needs your word appears here.</translation>
    </message>
    <message>
        <source>去收表</source>
        <translation>Go and collect</translation>
    </message>
    <message>
        <source>已落库的批次</source>
        <translation>Past batches</translation>
    </message>
    <message>
        <source>每个数都已定</source>
        <translation>Every figure is decided</translation>
    </message>
    <message>
        <source>这份回表只有上面的提醒要看，看过后按 Ctrl+Enter 结束核对。</source>
        <translation>Only what is said above is left to read; press Ctrl+Enter when you have seen it.</translation>
    </message>
</context>
<context>
    <name>RevisionPanel</name>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>对应到新方案的…</source>
        <translation>Belongs to … of the new plan</translation>
    </message>
    <message>
        <source>调整自</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>起生效；此前的报告期仍按原目标评价。留空则全年按新方案。</source>
        <translation>on; earlier periods are still judged by the former targets. Leave it empty to apply the new plan to the whole year.</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Day of validity</translation>
    </message>
    <message>
        <source>是同一指标 A</source>
        <translation>Same indicator  A</translation>
    </message>
    <message>
        <source>不是同一指标 Del</source>
        <translation>Not the same  Del</translation>
    </message>
    <message>
        <source>对应的新指标</source>
        <translation>Its new indicator</translation>
    </message>
    <message>
        <source>选中“删除”的一项，可指定它对应的新指标</source>
        <translation>Select a &quot;Removed&quot; one to name its new indicator</translation>
    </message>
</context>
<context>
    <name>RowStrip</name>
    <message>
        <source>原表这一行：{cell} {text}</source>
        <translation>The row in the workbook: {cell} {text}</translation>
    </message>
</context>
<context>
    <name>SchemePanel</name>
    <message>
        <source>采用这个方案</source>
        <translation>Use this scheme</translation>
    </message>
    <message>
        <source>照它做自己的</source>
        <translation>Make my own from it</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>从文件载入…</source>
        <translation>Load from a file…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>亮灯方案：{name}</source>
        <translation>Lamp scheme: {name}</translation>
    </message>
    <message>
        <source>自定：{name}</source>
        <translation>Own: {name}</translation>
    </message>
    <message>
        <source>保存方案：{name}</source>
        <translation>Save scheme: {name}</translation>
    </message>
    <message>
        <source>不再挂牌</source>
        <translation>Give no plates</translation>
    </message>
    <message>
        <source>删除方案：{name}</source>
        <translation>Delete scheme: {name}</translation>
    </message>
    <message>
        <source>载入亮灯方案</source>
        <translation>Load a lamp scheme</translation>
    </message>
    <message>
        <source>方案 (*.json)</source>
        <translation>Schemes (*.json)</translation>
    </message>
    <message>
        <source>导出亮灯方案</source>
        <translation>Export a lamp scheme</translation>
    </message>
    <message>
        <source>亮灯方案</source>
        <translation>Lamp schemes</translation>
    </message>
    <message>
        <source>方案名称</source>
        <translation>Name of the scheme</translation>
    </message>
    <message>
        <source>规则，从上往下第一条成立的算</source>
        <translation>Rules; the first that holds decides</translation>
    </message>
    <message>
        <source>规则：从上往下，第一条成立的算</source>
        <translation>Rules, from the top: the first that holds decides</translation>
    </message>
</context>
<context>
    <name>SchemePreview</name>
    <message>
        <source>试算</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>按名次给单位挂牌，牌子显示在“计分排名”里，不改变指标的灯。</source>
        <translation>Gives units plates by rank. They stand beside the scores; lamps of indicators stay as they are.</translation>
    </message>
    <message>
        <source>稍候试算……</source>
        <translation>Trying in a moment…</translation>
    </message>
    <message>
        <source>规则改了。按“试算”（Ctrl+Enter）看哪些灯会变。</source>
        <translation>The rules changed. Press Try (Ctrl+Enter) to see which lamps would change.</translation>
    </message>
    <message>
        <source>试算亮灯方案</source>
        <translation>Trying the lamp scheme</translation>
    </message>
    <message>
        <source>没有试算。按“试算”（Ctrl+Enter）再来。</source>
        <translation>Not tried. Press Try (Ctrl+Enter) to try again.</translation>
    </message>
    <message>
        <source>现在&#x3000;{counts}</source>
        <translation>Now {counts}</translation>
    </message>
    <message>
        <source>采用后&#x3000;{counts}</source>
        <translation>Then {counts}</translation>
    </message>
    <message>
        <source>{count} 项指标的灯会变</source>
        <translation>{count} lamps would change</translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message>
        <source>方案</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>判什么</source>
        <translation>Judges</translation>
    </message>
    <message>
        <source>指标亮灯</source>
        <translation>indicators</translation>
    </message>
    <message>
        <source>单位挂牌</source>
        <translation>units by rank</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>试算</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>撤去假设</source>
        <translation>Drop suppositions</translation>
    </message>
    <message>
        <source>记上</source>
        <translation>Put down</translation>
    </message>
    <message>
        <source>并列占位：1、1、3</source>
        <translation>Ties: 1, 1, 3</translation>
    </message>
    <message>
        <source>并列不占位：1、1、2</source>
        <translation>Ties: 1, 1, 2</translation>
    </message>
    <message>
        <source>假设中，未入库：{count} 处</source>
        <translation>Supposed, not stored: {count}</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>计分停下了，数据没有改动。要看时再点“计分排名”。</source>
        <translation>Scoring was stopped; no data were changed. Click &quot;Scores&quot; to see them.</translation>
    </message>
    <message>
        <source>没有下级单位</source>
        <translation>No units below</translation>
    </message>
    <message>
        <source>假如选中的 {code} 报</source>
        <translation>If {code} were</translation>
    </message>
    <message>
        <source>选一项指标试算：报</source>
        <translation>Choose an indicator to try: if it were</translation>
    </message>
    <message>
        <source>{unit} 的{mark}</source>
        <translation>{unit}: {mark}</translation>
    </message>
    <message>
        <source>计分办法：{name}</source>
        <translation>Scoring: {name}</translation>
    </message>
    <message>
        <source>计分办法</source>
        <translation>Scoring scheme</translation>
    </message>
    <message>
        <source>单位排名</source>
        <translation>Ranking of the units</translation>
    </message>
    <message>
        <source>计分算式</source>
        <translation>Workings</translation>
    </message>
    <message>
        <source>假设的数</source>
        <translation>Supposed number</translation>
    </message>
    <message>
        <source>人工记的一项</source>
        <translation>What is put down by hand</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>人工记：</source>
        <translation>By hand:</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>名次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>指标得分</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>挂牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>算式</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>否决</source>
        <translation>veto</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>强制</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>分解</source>
        <translation>Divide</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>“{name}”没有下级单位</source>
        <translation>&quot;{name}&quot; has no units below it</translation>
    </message>
    <message>
        <source>添加下级单位后，在这里把目标分给它们。</source>
        <translation>Add units below it, then divide its targets among them here.</translation>
    </message>
    <message>
        <source>添加下级单位</source>
        <translation>Add a unit below</translation>
    </message>
    <message>
        <source>没有可用的权重，没有分解：{names}</source>
        <translation>No weights to divide by; nothing was divided: {names}</translation>
    </message>
    <message>
        <source>分解目标</source>
        <translation>Divide targets</translation>
    </message>
    <message>
        <source>先选要分解的行：只有能相加的指标才分解。</source>
        <translation>Choose rows first: only targets that add up are divided.</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>Evenly</translation>
    </message>
    <message>
        <source>按上年完成数</source>
        <translation>By last year&apos;s values</translation>
    </message>
    <message>
        <source>按 {code} {name} 的比例</source>
        <translation>In the shares of {code} {name}</translation>
    </message>
    <message>
        <source>“{name}”的目标分给 {count} 个下级单位</source>
        <translation>Targets of &quot;{name}&quot; among {count} units below it</translation>
    </message>
    <message>
        <source>；{count} 项合计与目标不符</source>
        <translation>; {count} sums differ from the target</translation>
    </message>
    <message>
        <source>分解数</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>差额说明</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>能相加的指标</source>
        <translation>Indicators that add up</translation>
    </message>
    <message>
        <source>合计与目标不符</source>
        <translation>Sum differs from target</translation>
    </message>
    <message>
        <source>“每个……”的目标</source>
        <translation>Targets for each unit</translation>
    </message>
    <message>
        <source>不相加的指标</source>
        <translation>Indicators that do not add up</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>All indicators</translation>
    </message>
    <message>
        <source>显示哪些指标</source>
        <translation>Which indicators are shown</translation>
    </message>
    <message>
        <source>怎样分解</source>
        <translation>How targets are divided</translation>
    </message>
    <message>
        <source>指标分解表</source>
        <translation>Shares of each target</translation>
    </message>
    <message>
        <source>把所选各行还没分完的目标分给所选单位；只选一格时分给全部下级单位</source>
        <translation>Divide what is left of the targets in the chosen rows among the chosen units; with one cell chosen, among all units below</translation>
    </message>
    <message>
        <source>把所选区域第一行的数填到下面各行（Ctrl+D）</source>
        <translation>Write the first row of the selection into the rows below it (Ctrl+D)</translation>
    </message>
    <message>
        <source>无分工</source>
        <translation>No role</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>剪贴板里的区域比这里剩下的格子大，没有粘贴。</source>
        <translation>The block on the clipboard is larger than the cells left here; nothing was pasted.</translation>
    </message>
    <message>
        <source>粘贴分解数</source>
        <translation>Paste shares</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>清除分解数</source>
        <translation>Clear shares</translation>
    </message>
    <message>
        <source>“{name}”没有可以分解的数，什么都没有写入。</source>
        <translation>&quot;{name}&quot; has no number to share there; nothing was written.</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>分解数 {number}</source>
        <translation>Share {number}</translation>
    </message>
    <message>
        <source>各家都是方案的目标 {number}，可以另定</source>
        <translation>The plan&apos;s target {number} for each; another one may be set</translation>
    </message>
    <message>
        <source>未分解</source>
        <translation>Not allocated</translation>
    </message>
    <message>
        <source>计划目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>分解合计</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>差额说明</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>修改记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>本事项的指标</source>
        <translation>Indicators of this item</translation>
    </message>
    <message>
        <source>本事项的指标（{count}）</source>
        <translation>Indicators of this item ({count})</translation>
    </message>
    <message>
        <source>还没有填过。谁在什么时候改了什么，都会记在这里。</source>
        <translation>Nothing filled in yet. Who changed what and when will stand here.</translation>
    </message>
    <message>
        <source>{name} · 年度走势</source>
        <translation>{name} · the year</translation>
    </message>
    <message>
        <source>还没有数。填入本期数值后，这里显示全年走势。</source>
        <translation>No figures yet. The year is drawn here once a value has been filled in.</translation>
    </message>
    <message>
        <source>目标 {number} {unit}</source>
        <translation>Target {number} {unit}</translation>
    </message>
    <message>
        <source>实际 {number}</source>
        <translation>Actual {number}</translation>
    </message>
    <message>
        <source>把走势图复制为图片</source>
        <translation>Copy the chart as a picture</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>所报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>← → 移动拆分处，Enter 拆分，Esc 取消</source>
        <translation>← → moves the place of the split, Enter splits, Esc cancels</translation>
    </message>
    <message>
        <source>在这里拆分</source>
        <translation>Split here</translation>
    </message>
    <message>
        <source>拆分指标</source>
        <translation>Split the indicator</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>已报</source>
        <translation>In</translation>
    </message>
    <message>
        <source>迟报</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>Clash</translation>
    </message>
    <message>
        <source>空表</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>迟 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d over</translation>
    </message>
    <message>
        <source>未开放</source>
        <translation>not open</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>选择文件…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>读取文字</source>
        <translation>Read the text</translation>
    </message>
    <message>
        <source>导出任务分解表…</source>
        <translation>Export the task table…</translation>
    </message>
    <message>
        <source>还没有方案</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>导入一份工作要点后，各单位就能填报。</source>
        <translation>Once a plan has been imported, units can report on it.</translation>
    </message>
    <message>
        <source>{year} 年&#x3000;{chapters} 章&#x3000;{items} 个事项&#x3000;{total} 项指标（定量 {counted}，里程碑 {rest}）</source>
        <translation>{year}: {chapters} chapters, {items} items, {total} indicators ({counted} quantities, {rest} milestones)</translation>
    </message>
    <message>
        <source>其中 {count} 项采用时尚未核对</source>
        <translation>{count} of them were taken over unchecked</translation>
    </message>
    <message>
        <source>导入方案</source>
        <translation>Import a plan</translation>
    </message>
    <message>
        <source>把方案文件拖到这里</source>
        <translation>Drop the plan document here</translation>
    </message>
    <message>
        <source>Word（.docx）、文本（.txt）、任务分解表（.xlsx）</source>
        <translation>Word (.docx), text (.txt), task table (.xlsx)</translation>
    </message>
    <message>
        <source>或者粘贴方案正文</source>
        <translation>Or paste the text of the plan</translation>
    </message>
    <message>
        <source>方案正文</source>
        <translation>Text of the plan</translation>
    </message>
    <message>
        <source>一、……
1. ……全年引进项目 20 个以上……</source>
        <translation>I. …
1. … bring in more than 20 projects this year …</translation>
    </message>
    <message>
        <source>自动识别</source>
        <translation>Found by itself</translation>
    </message>
    <message>
        <source>方案年份</source>
        <translation>Year of the plan</translation>
    </message>
    <message>
        <source>现行方案</source>
        <translation>Plan in force</translation>
    </message>
    <message>
        <source>年中调整方案时，导入调整后的全文即可：程序逐项对照新旧指标，已填报的数跟着指标走，目标变化从生效日起算，以前的报告期仍按原目标评价。</source>
        <translation>When a plan is revised during the year, import its new text: indicators are compared one by one, figures stay with their indicator, targets change from a day on, and earlier periods are still judged by the former target.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>已完成</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>Far behind</translation>
    </message>
    <message>
        <source>已填</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>待填</source>
        <translation>To fill in</translation>
    </message>
    <message>
        <source>超前</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>临近时限</source>
        <translation>Near its deadline</translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>收表</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{period} · 应报 {expected} 家，已收 {received} 家，未报 {silent} 家</source>
        <translation>{period} · {expected} units expected, {received} received, {silent} missing</translation>
    </message>
    <message>
        <source>去核对（{count}）</source>
        <translation>Review ({count})</translation>
    </message>
    <message>
        <source>收 {unit} 的填报表</source>
        <translation>Collect the form of {unit}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>已报</source>
        <translation>In</translation>
    </message>
    <message>
        <source>迟报</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>Clash</translation>
    </message>
    <message>
        <source>{file} · 发现 {count} 处</source>
        <translation>{file} · {count} findings</translation>
    </message>
    <message>
        <source>每个数都读准了。</source>
        <translation>Every number was read with certainty.</translation>
    </message>
    <message>
        <source>每个数都读准了，其中 {count} 处请到“核对”定。</source>
        <translation>Every number was read without doubt; {count} of them wait in &quot;Review&quot;.</translation>
    </message>
    <message>
        <source>各单位上报情况</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>本次收到的文件</source>
        <translation>Files just collected</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>这一次还没有收文件</source>
        <translation>Nothing collected yet</translation>
    </message>
    <message>
        <source>把文件拖到上面的框里。没有疑问的数直接入库，有疑问的一格一格留给“核对”。</source>
        <translation>Drop files into the box above. What is clean is stored at once; what is not waits cell by cell on the page &quot;Review&quot;.</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>本次收到</source>
        <translation>Just collected</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>这一页管的是下级单位，本单位还没有。先到“单位”页添加，或载入单位表。</source>
        <translation>This page is about units below yours, and there are none yet. Add them on the page Units, or load a table of units.</translation>
    </message>
    <message>
        <source>去“单位”页</source>
        <translation>Go to Units</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>有密码，未读</source>
        <translation>Password, not read</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Not collected</translation>
    </message>
    <message>
        <source>待核对 {count} 处</source>
        <translation>{count} to review</translation>
    </message>
    <message>
        <source>收过，无变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>{period} 第 {round} 轮</source>
        <translation>{period}, round {round}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>报告期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>已入库</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>待指明单位</source>
        <translation>Whose?</translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>未选中指标</source>
        <translation>No indicator selected</translation>
    </message>
    <message>
        <source>点一项指标或原文中标出的文字，在这里修改。</source>
        <translation>Click an indicator or marked words in the text to edit it here.</translation>
    </message>
    <message>
        <source>非指标</source>
        <translation>Not an indicator</translation>
    </message>
    <message>
        <source>原文：{quote}</source>
        <translation>Wording: {quote}</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Counted as</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>目标值</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>Upper limit</translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>比较方式</source>
        <translation>Comparison</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>要点台账</source>
        <translation>Yaodian</translation>
    </message>
    <message>
        <source>● {count} 处未保存</source>
        <translation>● {count} not saved</translation>
    </message>
    <message>
        <source>✓ 已自动保存 {time}</source>
        <translation>✓ Saved {time}</translation>
    </message>
    <message>
        <source>查找条目：可输入编号、文字或拼音首字母，如 cxqd</source>
        <translation>Find a row: number, words or pinyin initials, such as cxqd</translation>
    </message>
    <message>
        <source>查找条目</source>
        <translation>Find a row</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>报告期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>生成上报表</source>
        <translation>Write submission</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>TotalPane</name>
    <message>
        <source>合计由来</source>
        <translation>Behind the total</translation>
    </message>
    <message>
        <source>选一个指标</source>
        <translation>Choose an indicator</translation>
    </message>
    <message>
        <source>点热力图的一格，或汇总表的一行，
这里列出合计的由来。</source>
        <translation>Click a cell of the heat map or a row of the table
to see here where a total comes from.</translation>
    </message>
    <message>
        <source>未计入 {count} 家：{names}</source>
        <translation>{count} not counted: {names}</translation>
    </message>
    <message>
        <source>已报合计（{coverage}）</source>
        <translation>Reported so far ({coverage})</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>序时进度 {share}</source>
        <translation>Expected {share}</translation>
    </message>
    <message>
        <source>完成率 {share}</source>
        <translation>Completion {share}</translation>
    </message>
    <message>
        <source>这个合计怎样算：打开汇总与权重</source>
        <translation>How this total is made: open methods and weights</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>指标（任务）</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>已报合计</source>
        <translation>Reported so far</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>已报/应报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Completion</translation>
    </message>
    <message>
        <source>亮灯</source>
        <translation>Lamp</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>添加下级</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>单位资料</source>
        <translation>About the unit</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>在“{name}”下添加</source>
        <translation>New unit below &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>UnitKind</name>
    <message>
        <source>本级</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>新城</source>
        <translation>New city</translation>
    </message>
    <message>
        <source>园办</source>
        <translation>Park office</translation>
    </message>
    <message>
        <source>县区</source>
        <translation>County</translation>
    </message>
    <message>
        <source>镇街</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>{count} 个单位；在“{unit}”下添加单位后，左侧就会显示发表、收表、汇总等页面</source>
        <translation>{count} units; once one stands below &quot;{unit}&quot;, the pages for issuing, collecting and adding up appear on the left</translation>
    </message>
    <message>
        <source>{count} 个单位，{shares} 个分解数，{roles} 项分工；按现行方案</source>
        <translation>{count} units, {shares} shares, {roles} roles; by the plan in force</translation>
    </message>
    <message>
        <source>单位表在此期间已被改动，这一步没有做。</source>
        <translation>The table of units was changed meanwhile; this step was not taken.</translation>
    </message>
    <message>
        <source>添加单位</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>修改单位</source>
        <translation>Change unit</translation>
    </message>
    <message>
        <source>移动单位</source>
        <translation>Move unit</translation>
    </message>
    <message>
        <source>恢复单位</source>
        <translation>Restore unit</translation>
    </message>
    <message>
        <source>停用单位</source>
        <translation>Retire unit</translation>
    </message>
    <message>
        <source>“{name}”已停用：报过的数都留着，以前各期的合计不变，以后不再发表、催报和计入。可以撤销。</source>
        <translation>&quot;{name}&quot; is retired: what it reported stays and earlier totals are unchanged; from now on it gets no forms, is not chased and not counted. This can be undone.</translation>
    </message>
    <message>
        <source>“{name}”没有报过数，已从单位表删除。可以撤销。</source>
        <translation>&quot;{name}&quot; never reported anything and was deleted. This can be undone.</translation>
    </message>
    <message>
        <source>载入单位表</source>
        <translation>Load units</translation>
    </message>
    <message>
        <source>已导出单位表：{name}</source>
        <translation>Units written: {name}</translation>
    </message>
    <message>
        <source>单位表 (*.xlsx *.csv *.xls *.ods)</source>
        <translation>Tables of units (*.xlsx *.csv *.xls *.ods)</translation>
    </message>
    <message>
        <source>单位表.xlsx</source>
        <translation>units.xlsx</translation>
    </message>
    <message>
        <source>导出单位表</source>
        <translation>Export units</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx);;文本 (*.csv)</source>
        <translation>Excel workbooks (*.xlsx);;Text (*.csv)</translation>
    </message>
    <message>
        <source>载入单位表…</source>
        <translation>Load units…</translation>
    </message>
    <message>
        <source>导出单位表…</source>
        <translation>Export units…</translation>
    </message>
    <message>
        <source>Insert 添加下级，F2 改名，Delete 停用，Alt+Shift+方向键 移动</source>
        <translation>Insert adds a unit below, F2 renames, Delete retires, Alt+Shift+arrows move</translation>
    </message>
</context>
<context>
    <name>UnitPane</name>
    <message>
        <source>通过  A</source>
        <translation>Approve  A</translation>
    </message>
    <message>
        <source>经过  H</source>
        <translation>Log  H</translation>
    </message>
    <message>
        <source>待核对 {count} 处</source>
        <translation>{count} to decide</translation>
    </message>
    <message>
        <source>有内容</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>上轮后有变</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>有意见</source>
        <translation>With reasons</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>填报内容</source>
        <translation>What was reported</translation>
    </message>
    <message>
        <source>这个单位还没有报</source>
        <translation>This unit has not reported</translation>
    </message>
    <message>
        <source>收到上报表后，在这里逐行审核：A 通过，空格勾选，R 写退回意见。</source>
        <translation>Once its workbook is here: A approves, space marks a row, R writes a reason.</translation>
    </message>
    <message>
        <source>去收表</source>
        <translation>Go and collect</translation>
    </message>
</context>
<context>
    <name>UnitTreeView</name>
    <message>
        <source>（{day} 起停用）</source>
        <translation> (retired from {day})</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>本级</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>新城</source>
        <translation>New city</translation>
    </message>
    <message>
        <source>园办</source>
        <translation>Park office</translation>
    </message>
    <message>
        <source>镇街</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>牵</source>
        <translation>L</translation>
    </message>
    <message>
        <source>责</source>
        <translation>R</translation>
    </message>
    <message>
        <source>配</source>
        <translation>S</translation>
    </message>
    <message>
        <source>{role}：{names}</source>
        <translation>{role}: {names}</translation>
    </message>
</context>
<context>
    <name>WhoseRow</name>
    <message>
        <source>按此收取</source>
        <translation>Take it as that</translation>
    </message>
    <message>
        <source>是哪个单位的</source>
        <translation>Which unit&apos;s it is</translation>
    </message>
    <message>
        <source>是哪一期的</source>
        <translation>Which period&apos;s it is</translation>
    </message>
    <message>
        <source>{file} 没有标识。知道是谁的，请指明单位和报告期：</source>
        <translation>{file} does not say whose it is. If you know, name unit and period:</translation>
    </message>
    <message>
        <source>请选单位</source>
        <translation>Choose a unit</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>最近打开</source>
        <translation>Opened lately</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>转到</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>View</translation>
    </message>
    <message>
        <source>帮助与试用</source>
        <translation>Help and trial</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{period}&#x3000;{file}</source>
        <translation>{unit}  {period}  {file}</translation>
    </message>
    <message>
        <source>{file}（找不到）</source>
        <translation>{file} (not found)</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>旬报</source>
        <translation>Every ten days</translation>
    </message>
    <message>
        <source>半月报</source>
        <translation>Twice a month</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>季报</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>半年报</source>
        <translation>Twice a year</translation>
    </message>
    <message>
        <source>年报</source>
        <translation>Yearly</translation>
    </message>
    <message>
        <source>报告周期</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比（白底黑字）</source>
        <translation>High contrast (black on white)</translation>
    </message>
    <message>
        <source>高对比（黑底白字）</source>
        <translation>High contrast (white on black)</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>大字（125%）</source>
        <translation>Large print (125 %)</translation>
    </message>
    <message>
        <source>金额显示</source>
        <translation>Amounts shown in</translation>
    </message>
    <message>
        <source>按方案的单位</source>
        <translation>The plan&apos;s own unit</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>沿用上期文字</source>
        <translation>Take the words of last period</translation>
    </message>
    <message>
        <source>没有写入磁盘。离开此栏时再试一次。</source>
        <translation>Not written to the disk. It is tried again when you leave the field.</translation>
    </message>
    <message>
        <source>超过 {limit} 字，打印时可能显示不全</source>
        <translation>More than {limit} characters; the print may cut it off</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Usual words</translation>
    </message>
    <message>
        <source>本单位今年多次写过的话（Ctrl+J）</source>
        <translation>What this unit wrote more than once this year (Ctrl+J)</translation>
    </message>
    <message>
        <source>还没有：同一句话写过两次，就列在这里</source>
        <translation>None yet: a sentence written twice is listed here</translation>
    </message>
    <message>
        <source>{count} / {limit} 字</source>
        <translation>{count} of {limit} chars</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>请补充验收报告</source>
        <translation>Please add the acceptance report</translation>
    </message>
</context>
</TS>
