"""A CSV file is read whatever program wrote it: its encoding and what keeps its columns apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.errors import ModelError
from model.submission.plain_table import read_plain_table

ROWS = [["代码", "名称", "1.05"], ["FD", "沣东新城", "1,200.5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_table_from_any_program(tmp_path: Path, encoding: str, separator: str) -> None:
    lines = [separator.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in ROWS]
    path = tmp_path / "units.csv"
    path.write_bytes("\r\n".join([*lines, "", ""]).encode(encoding))
    assert read_plain_table(path) == ROWS


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\x80\xff\xfe\x81", "file.encoding_unknown"), (b"\xff\xfe\x00", "file.encoding_unknown")],
)
def test_bytes_that_are_no_text_are_refused_with_the_way_out(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "units.csv"
    path.write_bytes(data)
    with pytest.raises(ModelError) as trouble:
        read_plain_table(path)
    assert trouble.value.code == code
