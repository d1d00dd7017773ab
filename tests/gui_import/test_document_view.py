"""Places in the document and on the screen are the same places, also beyond the basic plane."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.plan_import.document_view import DocumentView, Paint, Stretch
from gui.plan_import.places import Places
from gui.plan_import.stretches import lines_at, stretches_of
from model.plan.proof.proof import Proof

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from("𠮷😀一1"), max_size=30)


@given(TEXTS)
def test_a_place_is_found_again(text: str) -> None:
    places = Places(text)
    for offset in range(len(text) + 1):
        position = places.position(offset)
        assert position == len(text[:offset].encode("utf-16-le")) // 2
        assert places.offset(position) == offset


def test_selected_words_are_those_of_the_document(look: Look, qtbot: QtBot) -> None:
    view = DocumentView(look)
    qtbot.addWidget(view)
    text = "𠮷县\n引进项目20个😀以上"
    view.show_text(text)
    start = text.index("20")
    view.show_stretches([Stretch(start, start + 2, Paint.UNCLAIMED, "理由")])
    cursor = view.textCursor()
    cursor.setPosition(0)
    view.setTextCursor(cursor)
    found = view.document().find("20个😀")
    view.setTextCursor(found)
    first, last = view.selected()
    assert text[first:last] == "20个😀"


def test_every_target_and_every_other_numeral_is_painted(proof: Proof) -> None:
    stretches = list(stretches_of(proof))
    text = proof.text
    painted = {(one.paint, text[one.start : one.end]) for one in stretches}
    assert any(paint is Paint.COUNTED and words.startswith("3500") for paint, words in painted)
    fifty = next(
        one for one in stretches if one.paint is Paint.UNCLAIMED and text[one.start : one.end].startswith("50")
    )
    assert "50" in fifty.words and "：" in fifty.words
    for line in proof.lines:
        span = line.indicator.span
        assert span is not None and text[span.start : span.end] == span.quote
        assert line.key in lines_at(proof, span.start + 1)
