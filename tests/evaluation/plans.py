"""`python -m tests.evaluation.plans`: how well plans are read, against two that people have labelled.

The labels are no part of the project and lie beside it (../shared/plan); where they are absent, this says so and ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from model.plan.node import Confidence, Indicator, Kind
from model.plan.read import PlanReading, read_plan
from tests.evaluation.scoring import Score, Target, in_base_unit, pair

REFERENCES = Path(__file__).resolve().parents[3] / "shared" / "plan"


def main() -> int:
    """Print the scores of both references; 0 also where there are none."""
    bundled, labelled = REFERENCES / "xixian-2021.json", REFERENCES / "dev" / "05_gold.json"
    if not bundled.exists() or not labelled.exists():
        print(f"No labelled plans in {REFERENCES}: nothing to measure against.")
        return 0
    with_misses = "--misses" in sys.argv
    score_bundled(bundled, with_misses=with_misses)
    score_labelled(labelled, with_misses=with_misses)
    return 0


def score_bundled(path: Path, *, with_misses: bool) -> None:
    """The bundled plan: chapters and items, targets with their days, milestones and duties."""
    data = json.loads(path.read_text(encoding="utf-8"))
    reading = read_plan(path.with_suffix(".txt"), year=data["year"])
    chapters = data["chapters"]
    items = [item for chapter in chapters for item in chapter["items"]]
    labels = [label for item in items for label in item["indicators"]]
    print(f"{path.name}: {len(chapters)} chapters, {len(items)} items")
    _print("chapters", _same_words((one.title for one in reading.tree.chapters), (one["title"] for one in chapters)))
    _print("items", _same_words((one.title for one in reading.tree.items), (one["title"] for one in items)))
    targets = [_bundled_target(label) for label in labels if label["kind"] == Kind.QUANTITY]
    _print_targets(reading, targets, with_misses=with_misses)
    milestones = [one for one in reading.tree.indicators if one.kind is Kind.MILESTONE]
    places = [(label["start"], label["end"]) for label in labels if label["kind"] == Kind.MILESTONE]
    _print("milestones (place)", _overlapping(_places(milestones), places))
    duties = [duty.span for item in reading.tree.items for duty in item.duties if duty.span]
    wanted = [(duty["start"], duty["end"]) for item in items for duty in item["duties"]]
    _print("duties (place)", _overlapping([(span.start, span.end) for span in duties], wanted))
    print(f"  {'numerals':<24}{len(reading.ledger)} in the ledger\n")


def score_labelled(path: Path, *, with_misses: bool) -> None:
    """The government work report of another place: headings and targets; its labels write 达到 as =."""
    data = json.loads(path.read_text(encoding="utf-8"))
    document = path.with_name(data["file"]) if path.with_name(data["file"]).exists() else next(
        path.parent.glob(f"{data['file'].split('.')[0]}*.txt")
    )  # fmt: skip
    reading = read_plan(document, year=data["year"])
    print(f"{document.name}: {len(data['headings'])} headings, {len(data['items'])} numbered paragraphs")
    titles = [one["title"] for one in (*data["headings"], *data["items"])]
    _print("headings", _same_words((reading.text[one.start : one.end] for one in reading.headings), titles))
    targets = [_labelled_target(label) for label in data["targets"]]
    windows = data["windows"]
    _print_targets(reading, targets, with_misses=with_misses, windows=windows, loose=True)


def _print_targets(
    reading: PlanReading,
    labels: Sequence[Target],
    *,
    with_misses: bool,
    windows: Sequence[Sequence[int]] = (),
    loose: bool = False,
) -> None:
    found = [target for one in reading.tree.indicators if (target := _found_target(one)) is not None]
    if windows:
        found = [one for one in found if any(start <= one.start <= end for start, end in windows)]
    strict = pair(found, labels)
    _print("targets", Score(len(found), len(labels), len(strict)))
    pairs = pair(found, labels, loose=True) if loose else strict
    if loose:
        _print("  with 达到 as =", Score(len(found), len(labels), len(pairs)))
    _print("  deadlines", Score(len(pairs), len(pairs), sum(one.due == label.due for one, label in pairs)))
    right = {id(one) for one, _ in pairs}
    sure = [one for one in found if one.is_sure]
    _print("  marked sure", Score(len(sure), len(sure), sum(id(one) in right for one in sure)))
    if with_misses:
        _print_misses(reading.text, found, labels, pairs)


def _print_misses(
    text: str, found: Sequence[Target], labels: Sequence[Target], pairs: Sequence[tuple[Target, Target]]
) -> None:
    right = {id(one) for pair_ in pairs for one in pair_}
    for title, targets in (("not labelled", found), ("not found", labels)):
        for one in targets:
            if id(one) not in right:
                print(f"    {title}: {one.comparator} {one.value:f} {one.unit} | {text[one.start : one.end]}")


def _found_target(indicator: Indicator) -> Target | None:
    if indicator.kind is not Kind.QUANTITY or indicator.span is None:
        return None
    assert indicator.target is not None and indicator.comparator is not None
    value, unit = in_base_unit(indicator.target, indicator.unit_of_measure or "")
    most = None
    if indicator.target_max is not None:
        most, _ = in_base_unit(indicator.target_max, indicator.unit_of_measure or "")
    span, is_sure = indicator.span, indicator.confidence is Confidence.SURE
    return Target(value, most, unit, indicator.comparator.value, span.start, span.end, indicator.due, is_sure)


def _bundled_target(label: dict[str, Any]) -> Target:
    value, unit = in_base_unit(Decimal(label["target"]), label["unit"])
    most = in_base_unit(Decimal(label["target_max"]), label["unit"])[0] if label["target_max"] else None
    return Target(
        value, most, unit, label["comparator"], label["start"], label["end"], date.fromisoformat(label["due"])
    )


def _labelled_target(label: dict[str, Any]) -> Target:
    value, unit = in_base_unit(Decimal(str(label["value_base"])), label["unit_base"])
    return Target(
        value, None, unit, label["comparator"], label["start"], label["end"], date.fromisoformat(label["deadline"])
    )


def _same_words(found: Iterable[str], labelled: Iterable[str]) -> Score:
    """How many titles are the same, spaces and closing marks aside."""
    ours, theirs = [_bare(title) for title in found], [_bare(title) for title in labelled]
    free, both = list(ours), 0
    for title in theirs:
        if title in free:
            free.remove(title)
            both += 1
    return Score(len(ours), len(theirs), both)


def _bare(title: str) -> str:
    return "".join(title.split()).strip("。.:：；;")


def _places(indicators: Iterable[Indicator]) -> list[tuple[int, int]]:
    return [(one.span.start, one.span.end) for one in indicators if one.span is not None]


def _overlapping(found: Sequence[tuple[int, int]], labelled: Sequence[tuple[int, int]]) -> Score:
    """How many places of each side share characters with one of the other, counted from the smaller side."""
    hit = sum(any(a < end and start < b for a, b in labelled) for start, end in found)
    met = sum(any(a < end and start < b for a, b in found) for start, end in labelled)
    return Score(len(found), len(labelled), min(hit, met))


def _print(what: str, score: Score) -> None:
    print(f"  {what:<24}{score}")


if __name__ == "__main__":
    raise SystemExit(main())
