"""Wordings that are used again and again."""

from __future__ import annotations

from model.entry.phrase import frequent_phrases


def test_sentences_that_come_back_are_offered_the_most_frequent_first() -> None:
    texts = [
        "项目已开工建设。正在办理前期手续；资金到位",
        "正在办理前期手续；项目已开工建设。",
        "正在办理前期手续；\n已完成主体工程。",
        "已完成主体工程。已完成主体工程。",
    ]
    assert frequent_phrases(texts) == ("正在办理前期手续；", "项目已开工建设。", "已完成主体工程。")
    assert frequent_phrases(texts, most=1) == ("正在办理前期手续；",)
    assert frequent_phrases(texts[:1]) == ()


def test_what_is_too_short_or_too_long_is_no_phrase() -> None:
    assert frequent_phrases(["无。", "无。", "很" * 61, "很" * 61, ""]) == ()
