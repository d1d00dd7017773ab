"""Files that are no workbook, or none that can be trusted, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "workbook.empty": (
        "文件为空（0 字节），没有读取。请重新获取文件。",
        "The file is empty. Get it again.",
    ),
    "workbook.incomplete": (
        "文件不完整（可能复制或下载中断），没有读取。请重新获取。",
        "The file is incomplete (a copy or download was interrupted). Get it again.",
    ),
    "workbook.damaged": (
        "文件已损坏，没有读取。请重新获取，或用 Excel/WPS 打开另存后再交。",
        "The file is damaged and was not read. Get it again, or open and save it anew.",
    ),
    "workbook.check_sum": (
        "文件内容校验失败（CRC 不符），可能已损坏，没有读取。请重新获取。",
        "The file's check sum is wrong; it is damaged and was not read. Get it again.",
    ),
    "workbook.too_large": (
        "文件有 {size} MB，超过 50 MB，没有读取。请删去图片和无关工作表后再交。",
        "The file has {size} MB, more than 50, and was not read. Remove pictures and other sheets.",
    ),
    "workbook.too_many_parts": (
        "压缩包里有 {count} 个部件，远多于一张填报表，没有读取。",
        "The container has {count} parts, far more than a form, and was not read.",
    ),
    "workbook.unpacks_too_large": (
        "文件展开后过大，已拒绝读取（可能被破坏或为恶意文件）。请交回原来的填报表。",
        "The file unpacks to far too much and was refused. Please return the original form.",
    ),
    "workbook.too_slow": (
        "文件在 {seconds} 秒内没有读完，已停止读取（可能被破坏或为恶意文件）。请用 Excel/WPS 打开另存为 .xlsx 后再交。",
        "The file was not read within {seconds} seconds and was given up. Open it, save it as .xlsx and send it again.",
    ),
    "workbook.needs_too_much": (
        "读取文件需要的内存太多，已停止读取（可能被破坏或为恶意文件）。请用 Excel/WPS 打开另存为 .xlsx 后再交。",
        "Reading the file takes too much memory; it was given up. Open it, save it as .xlsx and send it again.",
    ),
    "workbook.killed_reader": (
        "文件使读取程序中断，已拒绝（可能被破坏或为恶意文件）。请用 Excel/WPS 打开另存为 .xlsx 后再交。",
        "The file ended the process that read it and was refused. Open it, save it as .xlsx and send it again.",
    ),
    "workbook.unreadable": (
        "文件读不出来（{detail}），可能已损坏。请用 Excel/WPS 打开另存为 .xlsx 后再交。",
        "The file cannot be read ({detail}); it may be damaged. Open it, save it as .xlsx and send it again.",
    ),
    "workbook.overlapping": (
        "文件结构异常（压缩包内容重叠），已拒绝读取。请交回原来的填报表。",
        "The container's parts overlap; it was refused. Please return the original form.",
    ),
    "workbook.path_outside": (
        "压缩包含越界路径（{name}），已拒绝读取。请交回原来的填报表。",
        "The container holds a path that leads outside ({name}); it was refused.",
    ),
    "workbook.part_encrypted": (
        "压缩包的内容加了密，没有读取。请去掉密码后再交。",
        "The container's parts are encrypted; it was not read. Remove the password.",
    ),
    "workbook.doubled_parts": (
        "压缩包内有重名部件（{part}），无法确定以哪个为准，没有读取数据。请用 Excel/WPS 打开另存后再交。",
        "The container has two parts of one name ({part}); no data was read. Open it, save it anew and send it again.",
    ),
    "workbook.doctype": (
        "文件含有被禁止的内容（DTD 或外部实体），已拒绝读取。请交回原来的填报表。",
        "The file holds a document type or external entity and was refused. Please return the original form.",
    ),
    "workbook.broken_xml": (
        "文件内容已损坏或编码错误，没有读取。请用 Excel/WPS 打开另存后再交。",
        "The file's content is broken or wrongly encoded and was not read. Open it and save it anew.",
    ),
    "workbook.missing_part": (
        "文件缺少必要部件（{part}），可能已损坏，没有读取。请重新获取。",
        "The file lacks a part it needs ({part}) and was not read. Get it again.",
    ),
    "workbook.cell_place": (
        "单元格位置错误（{place}），文件可能已损坏，没有读取。请用 Excel/WPS 打开另存后再交。",
        "A cell stands nowhere ({place}); the file was not read. Open it and save it anew.",
    ),
    "workbook.owner_file": (
        "这是 Excel 的临时文件（~$ 开头），不是填报表。请选择原文件。",
        "This is Excel's own temporary file (~$...). Choose the workbook itself.",
    ),
    "workbook.shortcut": (
        "这是快捷方式，不是文件本身。请复制原文件。",
        "This is a shortcut, not the file. Copy the workbook itself.",
    ),
    "workbook.password": (
        "文件有打开密码，没有读取。请填上密码再读（命令行用 --password），或在 Excel/WPS 里去掉密码另存后再交。",
        "The file has a password and was not read. Give it (--password on the command line), or have it removed.",
    ),
    "workbook.binary_workbook": (
        "这是二进制表格（.xlsb），不能读取。请在 Excel/WPS 中另存为 .xlsx 后再交。",
        "This is a binary workbook (.xlsb), which cannot be read. Save it as .xlsx.",
    ),
    "workbook.open_document": (
        "这是 OpenDocument 文件，但不是表格，没有读取。请交回填报表（.xlsx）。",
        "This is an OpenDocument file but no spreadsheet, and was not read. Return the form (.xlsx).",
    ),
    "workbook.word_document": (
        "这是 Word 文档，不是表格。请交回填报表。",
        "This is a Word document, not a workbook. Return the form.",
    ),
    "workbook.web_page": (
        "文件其实是网页（HTML），不是表格。请在 Excel/WPS 中打开，另存为 .xlsx 后再交。",
        "The file is really a web page (HTML). Open it in Excel or WPS and save it as .xlsx.",
    ),
    "workbook.web_archive": (
        "文件其实是网页归档（MHT），不是表格。请另存为 .xlsx 后再交。",
        "The file is really a web archive (MHT). Save it as .xlsx.",
    ),
    "workbook.xml_table": (
        "这是 XML 表格 2003 格式，不能读取。请另存为 .xlsx 后再交。",
        "This is an XML spreadsheet of 2003, which cannot be read. Save it as .xlsx.",
    ),
    "workbook.text_table": (
        "这是文本文件（按 {encoding} 编码读取），不是 Excel：数是按显示的样子存的，要看过才能入库。请交原来的 .xlsx。",
        "This is a text file (read as {encoding}), not Excel: it holds what was shown. Look at it, or send the .xlsx.",
    ),
    "workbook.plain_zip": (
        "不是工作簿（压缩包中没有表格）。如果里面装着填报表，请先解压。",
        "This is no workbook: the zip holds no sheets. Unpack it first if the form is inside.",
    ),
    "workbook.unknown": (
        "不是有效的工作簿，没有读取。请交回填报表（.xlsx）。",
        "This is not a workbook. Return the form (.xlsx).",
    ),
    "workbook.macros": (
        "文件含宏；宏不会运行，也不会保留。",
        "The file holds macros; they are never run and not kept.",
    ),
    "workbook.links": (
        "文件含指向其他文件的链接（或 DDE），已忽略。",
        "The file links to other files (or DDE); the links were ignored.",
    ),
    "workbook.embedded": (
        "文件含嵌入对象，已忽略。",
        "The file holds embedded objects, which were ignored.",
    ),
    "workbook.comments": (
        "文件里有批注，请打开看一眼是否写了说明。",
        "The file has comments; look whether they explain something.",
    ),
    "workbook.many_names": (
        "工作簿含 {count} 个定义名称，远多于正常；数据照常读取。",
        "The workbook has {count} defined names, far too many; the data was read as usual.",
    ),
    "workbook.many_styles": (
        "工作簿含 {count} 种单元格样式，远多于正常；数据照常读取。",
        "The workbook has {count} cell styles, far too many; the data was read as usual.",
    ),
    "workbook.wrong_password": (
        "密码不对，文件没有读取。请核对密码（注意大小写和全角半角），或请对方去掉密码后再交。",
        "The password is wrong; the file was not read. Check it, or have the password removed.",
    ),
    "workbook.built_in_password": (
        '文件有打开密码，是 Excel“保护工作簿”自带的，没有人设过：密码留空即可打开（命令行用 --password ""）。',
        "The file has the password that Excel itself sets when a workbook is protected: an empty password opens it.",
    ),
    "workbook.password_open_document": (
        "这个 .ods 文件有打开密码，没有读取。请去掉密码，另存为 .xlsx 后再交。",
        "This .ods file has a password and was not read. Remove it and save the file as .xlsx.",
    ),
    "workbook.old_damaged": (
        "旧版 Excel 文件（.xls/.et）不完整或已损坏，没有读取。请重新获取，或用 Excel/WPS 打开另存为 .xlsx 后再交。",
        "The old Excel file (.xls/.et) is incomplete or damaged and was not read. Get it again, or save it as .xlsx.",
    ),
    "workbook.old_format": (
        "旧版 Excel 文件（.xls/.et）没有校验，读出的数要逐项看过才能入库；下次请交 .xlsx。",
        "Old Excel files (.xls/.et) have no check sums: look at each value before it is taken. Use .xlsx next time.",
    ),
    "workbook.open_document_read": (
        "这是 OpenDocument 表格（.ods），读出的数要看过才能入库；下次请交 .xlsx。",
        "This is an OpenDocument sheet (.ods): look at what was read before it is taken. Please use .xlsx next time.",
    ),
    "workbook.one_reading": (
        "表格末端有远离数据区的内容，只用一种办法读了，没有另一种办法核对。请逐项看过，或另存为 .xlsx 后再交。",
        "Something stands far beyond the table: the file was read in one way only. Look at each value, or use .xlsx.",
    ),
    "workbook.readings_differ": (
        "两种办法读出来不一样：{text} 与 {other}，这一格要看原文件定。",
        "Two ways of reading this cell differ: {text} and {other}. Look at the file.",
    ),
    "workbook.text_encoding": (
        "文本文件的编码认不出来（不是 UTF-8、UTF-16 或 GB18030），没有读取。请交原来的 .xlsx。",
        "The text file is in none of UTF-8, UTF-16 and GB18030 and was not read. Please send the original .xlsx.",
    ),
    "workbook.other_ending": (
        "扩展名与内容不符：名字是 {ending}，实际是 {format}。已按实际内容读取。",
        "The name says {ending}, the file is {format}; it was read as what it is.",
    ),
    "workbook.pictures": (
        "工作簿里有图片，已忽略。",
        "The workbook holds pictures; they were ignored.",
    ),
}
