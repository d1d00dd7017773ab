"""Evidence as lines of text, names that may be shown, programs that may not be opened, and days of pictures."""

from __future__ import annotations

import struct
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.evidence import (
    EvidenceFile,
    files_in,
    is_program,
    outside_of_period,
    shown_name,
    with_file,
    without_file,
    words_in,
)
from model.entry.likeness import is_alike, likeness_of
from model.entry.period import parse_period
from model.entry.picture_date import picture_date

ONE, TWO = EvidenceFile("验收单.pdf", "3f9a21c07b5e1c2d"), EvidenceFile("照片 #1.jpg", "00ff00ff00ff00ff")


def jpeg_taken(day: bytes) -> bytes:
    """A JPEG's first segments, saying when it was taken."""
    text = day + b" 09:30:00\0"
    entries = struct.pack("<H", 1) + struct.pack("<HHLL", 0x8769, 4, 1, 26) + struct.pack("<L", 0)
    exif = struct.pack("<H", 1) + struct.pack("<HHLL", 0x9003, 2, len(text), 44) + struct.pack("<L", 0)
    record = b"II*\0" + struct.pack("<L", 8) + entries + exif + text
    body = b"Exif\0\0" + record
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xda"


def test_files_and_words_stand_in_one_text() -> None:
    text = with_file(with_file("原件存档案室", ONE), TWO)
    assert files_in(text) == (ONE, TWO) and words_in(text) == "原件存档案室"
    assert with_file(text, EvidenceFile("另一个名字.pdf", ONE.mark)) == text
    assert files_in(without_file(text, ONE.mark)) == (TWO,)
    assert without_file(without_file(text, ONE.mark), TWO.mark) == "原件存档案室"


@given(st.text(), st.text(min_size=1))
def test_any_words_survive_a_file(words: str, name: str) -> None:
    file = EvidenceFile(shown_name(name), ONE.mark)
    text = with_file(words, file)
    if not any(one.mark == file.mark for one in files_in(words)):
        assert files_in(text)[-1] == file
        assert without_file(text, file.mark) == words.rstrip("\n")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\照片\\一.jpg", "一.jpg"),
        ("../../etc/passwd", "passwd"),
        ("收据\u202egpj.exe", "收据gpj.exe"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("...", "未命名"),
        ("长" * 300 + ".pdf", "长" * 115 + "….pdf"),
    ],
)
def test_names_are_shown_without_tricks(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@pytest.mark.parametrize("name", ["发票.pdf.exe", "说明.LNK", "a.hta ", "b.js", "屏保.scr"])
def test_programs_are_known_by_name(name: str) -> None:
    assert is_program(name, b"")


def test_programs_are_known_by_their_first_bytes() -> None:
    assert is_program("照片.jpg", b"MZ\x90\0") and not is_program("照片.jpg", b"\xff\xd8\xff\xe0")


def test_the_day_of_a_picture_is_read_from_its_record() -> None:
    assert picture_date(jpeg_taken(b"2021:09:12")) == date(2021, 9, 12)
    assert picture_date(jpeg_taken(b"2021:99:12")) is None
    assert picture_date(b"\x89PNG") is None


@given(st.binary(max_size=200))
def test_no_picture_breaks_the_reader(tail: bytes) -> None:
    picture_date(b"\xff\xd8\xff\xe1\x00\xc0Exif\0\0II*\0\x08\0\0\0" + tail)


@pytest.mark.parametrize(
    ("taken", "asks"), [("2021-09-12", False), ("2021-03-01", False), ("2021-10-01", True), ("2019-09-12", True)]
)
def test_a_picture_of_another_time_is_asked_about(taken: str, asks: bool) -> None:
    assert (outside_of_period(date.fromisoformat(taken), parse_period("2021-09")) is not None) == asks


def test_prints_tell_copies_from_others() -> None:
    slope = [column * 20 + row for row in range(8) for column in range(9)]
    brighter = [value + 5 for value in slope]
    other = [200 - column * 20 + row for row in range(8) for column in range(9)]
    one, copy, another = likeness_of(slope), likeness_of(brighter), likeness_of(other)
    assert one and copy and another and is_alike(one, copy) and not is_alike(one, another)
    assert likeness_of([128] * 72) is None
