"""What was read once is kept, within bounds."""

from __future__ import annotations

from model.submission.workbook.kept import Kept


def test_a_text_is_read_once_as_long_as_it_is_asked_for() -> None:
    read: list[str] = []

    def length(text: str) -> int:
        read.append(text)
        return len(text)

    kept = Kept(length, most=3, longest=5, is_worth=lambda text: "!" not in text)
    for number in range(50):
        assert kept["always"[:5]] == 5
        assert kept[f"n{number}"] == len(f"n{number}")
    assert read.count("alway") == 1
    assert len(kept) <= 3
    assert [kept["too long"], kept["too long"], kept["no!"], kept["no!"]] == [8, 8, 3, 3]
    assert read[-4:] == ["too long", "too long", "no!", "no!"]
