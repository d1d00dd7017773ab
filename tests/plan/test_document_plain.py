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


@given(text=st.text())
def test_lines_lie_where_they_say(text: str) -> None:
    source = source_from_text(text)
    assert "\n".join(source.of(line) for line in source.lines) == source.text
    assert "\r" not in source.text
