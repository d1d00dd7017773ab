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
        "文件有打开密码，没有读取。请在 Excel/WPS 中去掉密码另存后再交。",
        "The file needs a password to open and was not read. Save it without the password.",
    ),
    "workbook.old_excel": (
        "这是旧格式表格（.xls 或 .et），现在还不能读取。请在 Excel/WPS 中另存为 .xlsx 后再交。",
        "This is an old workbook (.xls or .et), which cannot be read yet. Save it as .xlsx.",
    ),
    "workbook.binary_workbook": (
        "这是二进制表格（.xlsb），不能读取。请在 Excel/WPS 中另存为 .xlsx 后再交。",
        "This is a binary workbook (.xlsb), which cannot be read. Save it as .xlsx.",
    ),
    "workbook.open_document": (
        "这是 OpenDocument 表格（.ods），现在还不能读取。请另存为 .xlsx 后再交。",
        "This is an OpenDocument file (.ods), which cannot be read yet. Save it as .xlsx.",
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
        "文件其实是文本表格（CSV 或制表符分隔），现在还不能读取。请另存为 .xlsx 后再交。",
        "The file is really a text table (CSV or tabs), which cannot be read yet. Save it as .xlsx.",
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
}
