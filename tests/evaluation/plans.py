"""How well plans are read: `python -m tests.evaluation.plans [--misses] [--own-year] [LABELS.json ...]`.

Without label files it takes the two labelled plans that lie beside the project (../shared/plan); where they are absent,
this says so and ends. With `--misses` every miss and every false alarm is listed with its sentence; with `--own-year`
the reader finds out itself for which year a plan is.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from model.plan.node import Confidence, Indicator, Kind
from model.plan.read import LedgerLine, PlanReading, read_plan
from tests.evaluation.labelled import read_labels
from tests.evaluation.scoring import Score, Tally, Target, in_base_unit, pair, that_count

REFERENCES = Path(__file__).resolve().parents[3] / "shared" / "plan"


def main() -> int:
    """Print the scores of the label files given, or of both references; 0 also where there are none."""
    with_misses = "--misses" in sys.argv
    given = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    bundled, labelled = REFERENCES / "xixian-2021.json", REFERENCES / "dev" / "05_gold.json"
    if given:
        tallies = [score_labelled(path, with_misses=with_misses, own_year="--own-year" in sys.argv) for path in given]
        if len(tallies) > 1:
            print(f"all {len(tallies)} plans")
            _print_tally(Tally.of(tallies))
    elif bundled.exists() and labelled.exists():
        score_bundled(bundled, with_misses=with_misses)
        score_labelled(labelled, with_misses=with_misses)
    else:
        print(f"No labelled plans in {REFERENCES}: nothing to measure against.")
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


def score_labelled(path: Path, *, with_misses: bool, own_year: bool = False) -> Tally:
    """A plan with labels for its titles and its targets; labels of other places write 达到 as =."""
    labels = read_labels(path, beside=REFERENCES / "dev")
    reading = read_plan(labels.document, year=None if own_year else labels.year)
    print(f"{labels.document.name}: {len(labels.titles)} titles, {len(labels.targets)} targets")
    titles = [reading.text[one.start : one.end] for one in reading.headings if labels.sees_title(one.start)]
    headings = _same_words(titles, labels.titles) if labels.headings_complete else Score(0, 0, 0)
    in_sight = [one for one in _found_targets(reading) if labels.sees(one.number[0] if one.number else one.start)]
    found, listed = that_count(in_sight, labels.targets)
    tally = Tally.count(found, listed, headings)
    _print_tally(tally)
    if with_misses:
        _print_titles(titles, labels.titles)
        _print_misses(reading.text, found, listed, pair(found, listed, loose=True))
    return tally


def _print_targets(reading: PlanReading, labels: Sequence[Target], *, with_misses: bool) -> None:
    found = _found_targets(reading)
    _print_tally(Tally.count(found, labels, None))
    if with_misses:
        _print_misses(reading.text, found, labels, pair(found, labels))


def _print_tally(tally: Tally) -> None:
    if tally.headings is not None:
        _print("headings", tally.headings)
    _print("targets", tally.strict)
    _print("  with 达到 as =", tally.loose)
    _print("  deadlines", tally.deadlines)
    _print("  marked sure", tally.sure)


def _print_titles(found: Sequence[str], labelled: Sequence[str]) -> None:
    ours, theirs = Counter(map(_bare, found)), Counter(map(_bare, labelled))
    for what, titles in (("title not labelled", ours - theirs), ("title not found", theirs - ours)):
        for title in titles.elements():
            print(f"    {what}: {title[:60]}")


def _print_misses(
    text: str, found: Sequence[Target], labels: Sequence[Target], pairs: Sequence[tuple[Target, Target]]
) -> None:
    """Every false alarm, miss and wrong day with its sentence; `SURE` marks what was passed off as certain."""
    right = {id(one) for pair_ in pairs for one in pair_}
    for what, targets in (("not labelled", found), ("not found", labels)):
        for one in targets:
            if id(one) not in right:
                print(f"    {what}{_words(one, is_found=targets is found)} | {_sentence(text, one)}")
    for one, label in pairs:
        if one.due != label.due and label.due_is_asked:
            print(f"    due {one.due}, labelled {label.due}{_words(one, is_found=True)} | {_sentence(text, one)}")


def _words(one: Target, *, is_found: bool) -> str:
    most = "" if one.value_max is None else f"-{one.value_max:f}"
    return f"{' SURE' if is_found and one.is_sure else ''}: {one.comparator} {one.value:f}{most} {one.unit}"


def _sentence(text: str, one: Target) -> str:
    begin = max(text.rfind(mark, 0, one.start) for mark in "。；;！？\n") + 1
    end = re.compile(r"[。；;！？\n]|$").search(text, one.end)
    return " ".join(text[begin : end.start() if end else len(text)].split())


def _found_targets(reading: PlanReading) -> list[Target]:
    numerals: dict[str, list[LedgerLine]] = {}
    for line in reading.ledger:
        if line.indicator is not None:
            numerals.setdefault(line.indicator, []).append(line)
    found = [_found_target(one, numerals.get(one.code, [])) for one in reading.tree.indicators]
    return [one for one in found if one is not None]


def _found_target(indicator: Indicator, numerals: Sequence[LedgerLine]) -> Target | None:
    if indicator.kind is not Kind.QUANTITY or indicator.span is None:
        return None
    assert indicator.target is not None and indicator.comparator is not None
    value, unit = in_base_unit(indicator.target, indicator.unit_of_measure or "")
    most = None
    if indicator.target_max is not None:
        most, _ = in_base_unit(indicator.target_max, indicator.unit_of_measure or "")
    span, is_sure = indicator.span, indicator.confidence is Confidence.SURE
    return Target(
        value,
        most,
        unit,
        indicator.comparator.value,
        span.start,
        span.end,
        indicator.due,
        is_sure,
        number=(numerals[0].start, numerals[-1].end) if numerals else None,
        is_twin=not numerals,
        is_chinese=bool(numerals) and not any(character.isdecimal() for character in numerals[0].text),
    )


def _bundled_target(label: dict[str, Any]) -> Target:
    value, unit = in_base_unit(Decimal(label["target"]), label["unit"])
    most = in_base_unit(Decimal(label["target_max"]), label["unit"])[0] if label["target_max"] else None
    return Target(
        value, most, unit, label["comparator"], label["start"], label["end"], date.fromisoformat(label["due"])
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
