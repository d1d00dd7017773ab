"""Plain text in the encodings of Chinese offices, read strictly."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import ModelError
from model.plan.document.plain import decode_text
from model.plan.document.read import read_document
from model.plan.document.source import source_from_text
from model.plan.node import Confidence
from model.plan.read import read_plan

WORDS = "一、全年引进人才1万名以上。\n二、完成投资３亿元。"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("gb18030"),
        WORDS.encode("gbk"),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
    ],
)
def test_every_usual_encoding(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    assert read_document(path).text == WORDS


def test_bytes_of_no_encoding_are_refused_and_not_guessed() -> None:
    with pytest.raises(ModelError) as caught:
        decode_text(b"\xff\xff\x81\x30\x00\x01\xd8", "plan.txt")
    assert caught.value.code == "plan.unknown_encoding"


@pytest.mark.parametrize("data", [b"", b"\n \n", codecs.BOM_UTF8 + "　\n".encode(), codecs.BOM_UTF16_LE])
def test_a_file_without_words_says_so(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    with pytest.raises(ModelError) as caught:
        read_document(path)
    assert caught.value.code == "plan.empty"


TABLE = """某县2022年重点任务
序号    重点任务          工作目标                      责任单位      完成时限
1       引企业            引进企业15家，到位资金2亿元   招商局        11月底前

2       修公路            新建公路40公里                交通局
3       治污水            建成污水厂3座                 住建局        8月底前
一、保障
1.抓调度。新建仓库5座。"""


def test_columns_that_blanks_hold_apart_are_read_row_by_row() -> None:
    found = [(f"{one.target:f}", str(one.due)) for one in read_plan(TABLE).tree.indicators]
    assert found == [
        ("15", "2022-11-30"), ("2", "2022-11-30"), ("40", "2022-12-31"), ("3", "2022-08-31"), ("5", "2022-12-31"),
    ]  # fmt: skip


HEADER = ["序号", "工作任务", "目标", "完成时限", "责任单位"]
ROWS = [
    ["1", "新建学校", "新建学校3所，新增学位2000个", "2022年9月底", "教育局"],
    ["2", "老旧小区改造", "改造老旧小区12个", "2022年11月底前", "住建局"],
    ["3", "道路建设", "修建道路30公里", "年底前", "交通局"],
]


@pytest.mark.parametrize(
    "table",
    [
        "\n".join("\t".join(row) for row in (HEADER, *ROWS)),
        "\n".join(" | ".join(row) for row in (HEADER, *ROWS)),
        "\n".join(f"| {' | '.join(row)} |" for row in (HEADER, ["---"] * 5, *ROWS)),
        "\n".join(" ".join(row) for row in (HEADER, *ROWS)),
        "\n\n".join(cell for row in (HEADER, *ROWS) for cell in row),
    ],
    ids=["tabs", "bars", "markdown", "single blanks", "a line a cell"],
)
def test_rows_of_a_table_in_plain_text_are_dated_by_their_own_cells(table: str) -> None:
    reading = read_plan(f"某市2022年民生实事\n{table}\n各单位要抓好落实，年底前新建公园5座。")
    found = [(f"{one.target:f}", str(one.due)) for one in reading.tree.indicators]
    assert found == [
        ("3", "2022-09-30"), ("2000", "2022-09-30"), ("12", "2022-11-30"), ("30", "2022-12-31"), ("5", "2022-12-31"),
    ]  # fmt: skip


def test_a_row_that_goes_on_in_a_line_without_its_first_cells_is_due_as_a_whole() -> None:
    lines = [
        "序号\t任务\t目标\t完成时限",
        "1\t治水\t新建泵站4座，",
        "\t\t清淤河道9公里\t6月底",
        "2\t绿化\t植树500株\t9月底",
    ]
    found = read_plan("某市2022年治理任务\n" + "\n".join(lines)).tree.indicators
    assert [(f"{one.target:f}", str(one.due)) for one in found] == [
        ("4", "2022-06-30"), ("9", "2022-06-30"), ("500", "2022-09-30"),
    ]  # fmt: skip


def test_a_row_without_its_day_waits_for_a_person_where_the_table_has_a_column_of_days() -> None:
    rows = ["\t".join(HEADER), "\t".join(ROWS[0]), "2\t道路\t修路20公里\t\t交通局"]
    found = read_plan("某市2022年民生实事\n" + "\n".join(rows)).tree.indicators
    assert [one.confidence for one in found] == [Confidence.SURE, Confidence.SURE, Confidence.CHECK]


def test_a_cell_may_say_that_all_is_done_by_its_day() -> None:
    rows = ["序号\t任务\t目标\t时间进度", "1\t早餐\t新建早餐店20家\t10月底前完成", "2\t书房\t建成书房3座\t11月底"]
    found = read_plan("某区2023年实事\n" + "\n".join(rows)).tree.indicators
    assert [(str(one.due), one.confidence) for one in found] == [
        ("2023-10-31", Confidence.SURE), ("2023-11-30", Confidence.SURE),
    ]  # fmt: skip


@given(text=st.text())
def test_lines_lie_where_they_say(text: str) -> None:
    source = source_from_text(text)
    assert "\n".join(source.of(line) for line in source.lines) == source.text
    assert "\r" not in source.text


@pytest.mark.parametrize("mark", ["\r", "\r\n", "\v", "\u2028", "\u0420"], ids=ascii)
def test_what_stands_for_line_ends_ends_lines(mark: str) -> None:
    lines = ["某镇绿化方案", "一、总体目标", "年底前植树600株。", "二、保障措施", "各村要落实责任。"]
    assert [heading.title for heading in read_plan(mark.join(lines)).headings] == ["总体目标", "保障措施"]


@pytest.mark.parametrize("text", ["某县引进\u0420型设备。", "某县引进\u0420、\u0420\u0420和\u041c型设备。"])
def test_cyrillic_words_end_no_lines(text: str) -> None:
    assert len(source_from_text(text).lines) == 1
