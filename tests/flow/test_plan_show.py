"""`plan show --json` says what the plan says: every target, unit, comparator and date."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from tests.flow.conftest import ROOT, Run

GOLDEN = ROOT / "tests" / "golden" / "xixian-2021.csv"
REFERENCE = ROOT.parent / "shared" / "plan" / "xixian-2021.json"
FIELDS = ("code", "kind", "comparator", "target", "target_max", "unit", "due")


def _figures(data: dict[str, Any]) -> list[tuple[str, ...]]:
    return [
        tuple(indicator.get(field) or "" for field in FIELDS)
        for chapter in data["chapters"]
        for item in chapter["items"]
        for indicator in item["indicators"]
    ]


def _golden() -> list[tuple[str, ...]]:
    with GOLDEN.open(encoding="utf-8", newline="") as table:
        return [tuple(row[field] for field in FIELDS) for row in csv.DictReader(table)]


def _reference(path: Path) -> list[tuple[str, ...]]:
    return _figures(json.loads(path.read_text(encoding="utf-8")))


def test_every_figure_is_the_plans(run: Run) -> None:
    answer = run("plan", "show", "--json")
    assert answer.status == 0
    shown = answer.json
    expected = _reference(REFERENCE) if REFERENCE.exists() else _golden()
    assert _figures(shown) == expected == _golden()
    items = [item for chapter in shown["chapters"] for item in chapter["items"]]
    assert [len(shown["chapters"]), len(items), len(expected)] == [8, 32, 258]
    assert sum(len(item["duties"]) for item in items) == 257
    assert [item["number"] for item in items] == list(range(1, 33))


def test_the_bundled_data_holds_no_sentences_of_the_document(run: Run) -> None:
    shown = run("plan", "show", "--json").json
    assert all(item["text"] == "" for chapter in shown["chapters"] for item in chapter["items"])
    assert max(len(name) for name in _names(shown)) < 40


def test_a_plan_that_is_kept_has_the_keys_of_one_that_is_read(run: Run, tmp_path: Path) -> None:
    document = tmp_path / "plan.txt"
    document.write_text("2021年工作要点\n一、工业\n1.企业。新增规上企业20家左右，引进项目5个以上。\n", encoding="utf-8")
    read = run("plan", "parse", document, "--json").json
    assert run("plan", "load", document).status == 0
    shown = run("plan", "show", "--json").json
    assert {"title", "year", "chapters", "numerals", "findings"} <= read.keys() & shown.keys()
    assert shown["numerals"] == [] and shown["findings"] == read["findings"]
    item, kept = (one["chapters"][0]["items"][0] for one in (read, shown))
    assert item == kept and item["indicators"][0].keys() == kept["indicators"][0].keys()


def _names(data: dict[str, Any]) -> list[str]:
    return [
        one["name"]
        for chapter in data["chapters"]
        for item in chapter["items"]
        for one in (*item["indicators"], *item["duties"])
    ]
