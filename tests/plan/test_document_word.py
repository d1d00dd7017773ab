"""Reading .docx: what a person sees on the page is what is read, and nothing hostile is opened."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from model.errors import ModelError
from model.plan.document.numbering import chinese_number
from model.plan.document.read import read_document
from model.wording import say
from tests.plan.word_file import WriteWord, paragraph

NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
  <w:lvl w:ilvl="0"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章 %1.%2"/><w:isLgl/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
"""


def lines_of(path: Path) -> list[str]:
    source = read_document(path)
    assert "\n".join(source.of(line) for line in source.lines) == source.text
    return [source.of(line) for line in source.lines]


def test_automatic_numbers_are_written_out_and_begin_anew_under_each_heading(write_word: WriteWord) -> None:
    levels = [0, 1, 1, 2, 0, 1]
    path = write_word("".join(paragraph("目标", number=(1, level)) for level in levels), numbering=NUMBERING)
    assert lines_of(path) == ["一、目标", "（一）目标", "（二）目标", "1.目标", "二、目标", "（一）目标"]


def test_a_list_may_start_elsewhere_and_use_circles(write_word: WriteWord) -> None:
    body = paragraph("改革", number=(2, 0)) + paragraph("开放", number=(2, 0)) + paragraph("创新", number=(3, 0))
    assert lines_of(write_word(body, numbering=NUMBERING)) == ["五、改革", "六、开放", "①创新"]


def test_numbers_come_from_the_style_and_its_base(write_word: WriteWord) -> None:
    styles = """
    <w:style w:styleId="A"><w:name w:val="heading 1"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="B"><w:name w:val="章标题"/><w:basedOn w:val="A"/></w:style>"""
    path = write_word(paragraph("总体要求", style="B") + paragraph("正文"), numbering=NUMBERING, styles=styles)
    source = read_document(path)
    assert [source.of(line) for line in source.lines] == ["一、总体要求", "正文"]
    assert [line.heading for line in source.lines] == [1, None]


def test_tracked_changes_count_as_accepted(write_word: WriteWord) -> None:
    body = (
        "<w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r><w:delText>50</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>80</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>户</w:t></w:r></w:moveFrom>"
        "<w:r><w:t>家</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>完成投资</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>3亿元</w:t></w:r></w:p>"
    )
    assert lines_of(write_word(body)) == ["新增80家", "完成投资3亿元"]


def test_text_boxes_follow_their_paragraph_once(write_word: WriteWord) -> None:
    body = (
        '<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>'
        f"{paragraph('框内一句')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('框内一句')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("下一段")
    )
    assert lines_of(write_word(body)) == ["正文", "框内一句", "下一段"]


def test_notes_hidden_words_and_the_table_of_contents_are_left_out(write_word: WriteWord) -> None:
    styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    body = (
        paragraph("一、目录里的标题 3", style="T1") + "<w:p><w:r><w:t>正文</w:t><w:footnoteReference/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert lines_of(write_word(body, styles=styles)) == ["正文"]


def test_a_table_is_rows_of_cells_and_merged_cells_stand_once(write_word: WriteWord) -> None:
    def cell(words: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(words)}</w:tc>"

    first = '<w:vMerge w:val="restart"/>'
    body = (
        "<w:tbl>"
        f"<w:tr>{cell('工业', first)}{cell('新增规上企业10家')}</w:tr>"
        f"<w:tr>{cell('工业', '<w:vMerge/>')}{cell('投资5亿元')}</w:tr>"
        f"</w:tbl><w:tbl><w:tr>{cell('整段文字放在一格里。')}</w:tr></w:tbl>"
    )
    source = read_document(write_word(body))
    assert [source.of(line) for line in source.lines] == [
        "工业\t新增规上企业10家",
        "\t投资5亿元",
        "整段文字放在一格里。",
    ]
    assert [line.row for line in source.lines] == [True, True, False]


def test_merged_cells_of_a_task_table_count_for_each_row_that_they_span(write_word: WriteWord) -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    first, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    span = '<w:gridSpan w:val="3"/>'
    rows = [
        cell("重点工作") + cell("具体措施") + cell("完成时限"),
        cell("一、工业发展", span),
        cell("扩投资", first) + cell("新开工项目10个") + cell("6月底", first),
        cell("", on) + cell("竣工项目5个") + cell("", on),
        cell("育企业") + cell("新增企业3家") + cell("12月"),
        cell("二、城镇建设", span).replace("</w:tc>", "<w:p/><w:p/></w:tc>"),
        cell("建公园") + cell("新建公园2个") + cell("2024.09"),
    ]
    body = paragraph("某县2024年重点任务分解表") + f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    assert lines_of(write_word(body)) == [
        "某县2024年重点任务分解表",
        "一、工业发展",
        "1. 扩投资。新开工项目10个。\t6月底前",
        "竣工项目5个。\t6月底前",
        "2. 育企业。新增企业3家。\t12月底前",
        "二、城镇建设",
        "3. 建公园。新建公园2个。\t2024年9月底前",
    ]


def test_investments_of_a_table_are_in_the_unit_before_it(write_word: WriteWord) -> None:
    rows = ["序号|项目名称|建设内容|年度投资", "1|水厂|铺管3公里|2,600", "2|粮库|建仓4座|800"]
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row.split("|")) for row in rows)
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    assert lines_of(write_word(paragraph("某县2024年项目计划") + paragraph("（单位：万元）") + table))[2:] == [
        "1. 水厂。铺管3公里；年内完成投资2,600万元。",
        "2. 粮库。建仓4座；年内完成投资800万元。",
    ]


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (105, "一百零五"), (110, "一百一十")]
)
def test_chinese_numbers(number: int, words: str) -> None:
    assert chinese_number(number) == words


def code_of(path: Path) -> str:
    with pytest.raises(ModelError) as caught:
        read_document(path)
    assert caught.value.context.get("reason", "reason.").startswith(("reason.", "system."))
    assert say(caught.value)
    return caught.value.code


def test_entities_are_refused(write_word: WriteWord) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert code_of(write_word(paragraph("正文"), prolog=bomb)) == "plan.refused"


def test_a_bomb_and_bottomless_xml_are_refused(tmp_path: Path, write_word: WriteWord) -> None:
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000
    assert code_of(write_word(deep, name="deep.docx")) == "plan.refused"
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * (40 * 1024 * 1024))
    assert code_of(bomb) == "plan.refused"


def test_damage_is_said_in_words(tmp_path: Path, write_word: WriteWord) -> None:
    whole = write_word(paragraph("正文" * 500)).read_bytes()
    half = tmp_path / "half.docx"
    half.write_bytes(whole[: len(whole) // 2])
    assert code_of(half) == "plan.damaged"
    flipped = tmp_path / "flipped.docx"
    at = whole.index(b"word/document.xml") + 40
    flipped.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
    assert code_of(flipped) == "plan.damaged"
    assert code_of(write_word("</w:body>", name="broken.docx")) == "plan.damaged"


def test_old_and_locked_files_say_how_to_save_them(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    old = tmp_path / "plan.doc"
    old.write_bytes(ole)
    assert code_of(old) == "plan.old_word"
    rich = tmp_path / "plan2.doc"
    rich.write_bytes(rb"{\rtf1\ansi}")
    assert code_of(rich) == "plan.old_word"
    locked = tmp_path / "locked.docx"
    locked.write_bytes(ole + "EncryptedPackage".encode("utf-16-le"))
    assert code_of(locked) == "plan.password"
    assert code_of(tmp_path / "absent.docx") == "plan.unreadable"
    for front, code in [
        (ole + "Workbook\0\0".encode("utf-16-le"), "plan.old_workbook"),
        (b"%PDF-1.7", "plan.picture"),
        (b"\x89PNG\r\n\x1a\n", "plan.picture"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "plan.web_page"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "plan.old_workbook"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "plan.old_word"),
        (b"", "plan.damaged"),
    ]:
        (tmp_path / "some.docx").write_bytes(front)
        assert code_of(tmp_path / "some.docx") == code


def test_a_task_table_reads_as_sentences(write_word: WriteWord) -> None:
    def table(*rows: str) -> str:
        cells = ("".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in row.split("|")) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    body = table("序号|工作任务|责任单位|完成时限", "1|新建幼儿园3所|教育局|9月底") + table(
        "指标|2020年|2025年|累计|属性", "城镇化率（%）|60|≥65|-|预期性", "能耗强度下降（%）|-|-|[13.5]|约束性"
    )
    assert lines_of(write_word(body)) == [
        "1. 新建幼儿园3所。\t9月底前",
        "指标\t2020年\t2025年\t累计\t属性",
        "2. 城镇化率。2020年，城镇化率为60%；到2025年，城镇化率不低于65%。",
        "3. 能耗强度下降。到2025年，能耗强度下降13.5%。",
    ]
    assert lines_of(write_word(paragraph("一、主要目标") + body))[1:] == [
        "新建幼儿园3所。\t9月底前",
        "指标\t2020年\t2025年\t累计\t属性",
        "2020年，城镇化率为60%；到2025年，城镇化率不低于65%。",
        "到2025年，能耗强度下降13.5%。",
    ]
