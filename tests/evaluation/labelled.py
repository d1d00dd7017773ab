"""Plans that people have labelled: what a label file says, and where its document lies.

A label file is JSON: `file`, `year`, `windows` (the stretches in which every target is labelled), `headings` and
`items` with a `title`, `targets` with `value_base`, `unit_base`, `comparator`, `deadline`, and `targets_cn`, which
holds those that are written in Chinese numerals. Where they are there, `number_start` and `number_end` are the place
of the digits, `comparator_ok` other comparators that are right, and `unsure` and `deadline_unsure` leave a target or
its day out of the count.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.evaluation.scoring import Target, in_base_unit


@dataclass(frozen=True)
class Labels:
    """The labels of one document; offsets count characters of its text."""

    document: Path
    year: int
    titles: tuple[str, ...]
    title_starts: tuple[int, ...]
    headings_complete: bool
    targets: tuple[Target, ...]
    windows: tuple[tuple[int, int], ...]

    def sees(self, place: int) -> bool:
        """Whether a place lies in a stretch of which every target is labelled."""
        return not self.windows or any(start <= place < end for start, end in self.windows)

    def sees_title(self, place: int) -> bool:
        """Whether titles are labelled at a place: everywhere, as soon as one of them lies outside of the windows."""
        return self.sees(place) or not all(self.sees(start) for start in self.title_starts)


def read_labels(path: Path, *, beside: Path) -> Labels:
    """The labels in `path`; its document lies beside it, in a folder `texts` one level up, or in `beside`."""
    data = json.loads(path.read_text(encoding="utf-8"))
    titles = [*data["headings"], *(data["items"] if data.get("items_complete", True) else ())]
    return Labels(
        _document(path, data["file"], beside),
        data["year"],
        tuple(one["title"] for one in titles),
        tuple(one["char_start"] for one in titles if "char_start" in one),
        data.get("headings_complete", True),
        tuple(_target(label) for label in (*data["targets"], *data.get("targets_cn", ()))),
        tuple((start, end) for start, end in data["windows"]),
    )


def _document(path: Path, name: str, beside: Path) -> Path:
    for folder in (path.parent, path.parent.parent / "texts", beside):
        for found in (folder / name, *sorted(folder.glob(f"{name.split('.')[0]}*.txt"))):
            if found.exists():
                return found
    raise SystemExit(f"{path.name}: its document {name} is nowhere near.")


def _target(label: dict[str, Any]) -> Target:
    value, unit = in_base_unit(Decimal(str(label["value_base"])), label["unit_base"])
    most = label.get("value_max_base", label.get("value_max"))
    if most is not None:
        most = in_base_unit(Decimal(str(most)), label["unit_base" if "value_max_base" in label else "unit"])[0]
    return Target(
        value,
        most,
        unit,
        label["comparator"],
        label["start"],
        label["end"],
        date.fromisoformat(label["deadline"]),
        number=(label["number_start"], label["number_end"]) if "number_start" in label else None,
        also=frozenset(label.get("comparator_ok") or ()),
        is_asked=not label.get("unsure", False),
        due_is_asked=not label.get("deadline_unsure", False),
    )
