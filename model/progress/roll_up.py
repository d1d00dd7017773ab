"""Counts of an item, a chapter and the whole plan: how much is filled in, and how many lamps of each colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from model.entry.entry import BLANK, Entry, ValueState
from model.plan.node import Chapter, Item
from model.plan.tree import PlanTree
from model.progress.lamp import Judgement, Lamp

PLAN = "plan"


@dataclass(frozen=True, slots=True)
class NodeProgress:
    """`filled` of `total` indicators, `told` of `to_tell` items whose duties are reported in words, lamps by colour.

    An indicator that was not judged counts as grey, so the lamps always add up to `total`.
    """

    filled: int = 0
    total: int = 0
    told: int = 0
    to_tell: int = 0
    lamps: Mapping[Lamp, int] = field(default_factory=dict)


def chapter_node(chapter: Chapter) -> str:
    """The id of a chapter's node: "chapter:3"."""
    return f"chapter:{chapter.number}"


def roll_up(
    tree: PlanTree, judgements: Mapping[str, Judgement], entries: Mapping[str, Entry]
) -> Mapping[str, NodeProgress]:
    """The progress of every item ("8.00"), every chapter ("chapter:3") and the whole ("plan"), of one unit."""
    return dict(_nodes(tree, judgements, entries))


def is_filled(entry: Entry) -> bool:
    """Whether the unit said anything that counts: a value, one of the words for nothing, or a stage."""
    return entry.state is not ValueState.BLANK or entry.stage is not None


def _nodes(
    tree: PlanTree, judgements: Mapping[str, Judgement], entries: Mapping[str, Entry]
) -> Iterator[tuple[str, NodeProgress]]:
    chapters = []
    for chapter in tree.chapters:
        items = [(item.code, _of_item(item, judgements, entries)) for item in chapter.items]
        yield from items
        chapters.append(_added(progress for _, progress in items))
        yield chapter_node(chapter), chapters[-1]
    yield PLAN, _added(chapters)


def _of_item(item: Item, judgements: Mapping[str, Judgement], entries: Mapping[str, Entry]) -> NodeProgress:
    codes = [indicator.code for indicator in item.indicators]
    lamps = Counter(judgements[code].lamp if code in judgements else Lamp.GREY for code in codes)
    return NodeProgress(
        filled=sum(is_filled(entries.get(code, BLANK)) for code in codes),
        total=len(codes),
        told=int(bool(item.duties) and not entries.get(item.code, BLANK).is_blank),
        to_tell=int(bool(item.duties)),
        lamps=lamps,
    )


def _added(parts: Iterable[NodeProgress]) -> NodeProgress:
    lamps: Counter[Lamp] = Counter()
    filled = total = told = to_tell = 0
    for part in parts:
        filled, total = filled + part.filled, total + part.total
        told, to_tell = told + part.told, to_tell + part.to_tell
        lamps.update(part.lamps)
    return NodeProgress(filled, total, told, to_tell, lamps)
