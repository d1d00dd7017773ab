"""Outlines as lines, for tests that show what is read from what."""

from __future__ import annotations

from model.plan.document.source import source_from_text
from model.plan.outline.build import build_outline
from model.plan.outline.outline import Outline

SAID = "坚持稳中求进，统筹发展和安全，推动各项工作迈上新台阶。"
MORE = "各单位要压实责任，细化措施，倒排工期，确保件件有着落、事事有回音，让群众得到更多实惠。"


def outline_of(*lines: str, year: int | None = None) -> Outline:
    """The outline of a text of these lines; its headings stand in the text where they say."""
    source = source_from_text("\n".join(lines))
    outline = build_outline(source, year=year)
    for heading in outline.headings:
        assert "".join(source.text[heading.start : heading.end].split()).replace("*", "") == "".join(
            heading.printed.split()
        )
    return outline


def shown(outline: Outline) -> list[str]:
    """Every heading as printed, indented by its level."""
    return ["  " * (heading.level - 1) + heading.printed for heading in outline.headings]


def items_of(outline: Outline) -> list[str]:
    """The titles of the items, words that stand before the first of them left out."""
    return [item.title for chapter in outline.chapters for item in chapter.items if not item.opening]
