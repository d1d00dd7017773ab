"""Plans in the store: one row a node.

A plan holds from its first day (the beginning of its year where none is given) until another of its year takes over.
Plans that are out of force stay, so that what was issued under them can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from model.plan.names import ChapterNames, ItemNames
from model.plan.node import Chapter, Duty, Item
from model.store.database import Store, transaction
from model.store.plan_columns import (
    INDICATOR_COLUMNS,
    curve_text,
    indicator_of,
    indicator_row,
    item_row,
    span_of,
    span_row,
)

if TYPE_CHECKING:
    from model.plan.curve import ProgressCurve
    from model.plan.tree import PlanTree


class Recoding(NamedTuple):
    """That the rows of the plan of `version` have other codes now; `codes` says old to new."""

    version: str
    codes: Mapping[str, str]


def write_plan(store: Store, tree: PlanTree, valid_from: date | None = None, recoding: Recoding | None = None) -> int:
    """Put a plan into force from a day on, and those of its year that would begin later out of force; its id.

    `recoding` tells what plan it takes over from, where the same things have other codes in it.
    """
    with transaction(store) as db:
        db.execute(
            "UPDATE plan SET in_force = 0 WHERE year = ? AND (? IS NULL OR valid_from >= ?)",
            [tree.year, *[valid_from and valid_from.isoformat()] * 2],
        )
        plan_id = db.table("plan").insert(
            {
                "key": tree.key, "title": tree.title, "year": tree.year, "version": tree.version,
                "source_text": tree.source_text, "loaded_at": datetime.now(UTC).isoformat(),
                "valid_from": valid_from and valid_from.isoformat(),
                "retold_from": recoding and recoding.version,
                "codes": recoding and json.dumps(recoding.codes),
            }
        ).last_pk  # fmt: skip
        assert isinstance(plan_id, int)
        for position, chapter in enumerate(tree.chapters, 1):
            db.table("chapter").insert(
                {"plan_id": plan_id, "position": position, "number": chapter.number, "title": chapter.title}
            )
            for item in chapter.items:
                db.table("item").insert(item_row(item) | {"plan_id": plan_id, "chapter": position})
                db.table("indicator").insert_all(
                    indicator_row(one) | {"plan_id": plan_id, "item": item.ordinal, "position": place}
                    for place, one in enumerate(item.indicators, 1)
                )
                db.table("duty").insert_all(
                    {"plan_id": plan_id, "item": item.ordinal, "position": place, "name": duty.name}
                    | span_row(duty.span)
                    for place, duty in enumerate(item.duties, 1)
                )

    return plan_id


def read_plan(store: Store, version: str | None = None, on: date | None = None) -> PlanTree | None:
    """The plan in force, the one that held on a day, or the newest of `version`; None where there is none.

    On a day of a year that no plan is for, the plan in force is what there is.
    """
    if version is not None:
        return _read_one(store, "WHERE version = ? ORDER BY id DESC", [version])
    plan_id = plan_in_force(store, on)
    return None if plan_id is None else _read_one(store, "WHERE id = ?", [plan_id])


class PlanHead(NamedTuple):
    """Which plan it is: its id here, the key that names it across workspaces, and its year."""

    plan_id: int
    key: str
    year: int


def read_head(store: Store, on: date | None = None) -> PlanHead | None:
    """Which plan is in force, or held on a day; None where there is none. See `read_plan`."""
    plan_id = plan_in_force(store, on)
    if plan_id is None:
        return None
    key, year = store.read("SELECT key, year FROM plan WHERE id = ?", [plan_id]).fetchone()
    return PlanHead(plan_id, key, year)


def read_names(store: Store, plan_id: int, few: int) -> tuple[ChapterNames, ...]:
    """What the rows of a plan are called, which takes a tenth of the time of reading the plan.

    Where there are more than `few` indicators, those of an item are only counted: `read_names_below` names them.
    """
    # As they were written they are nearly sorted, which the index by code would undo.
    sql = "SELECT item, count(*) FROM indicator NOT INDEXED WHERE plan_id = ? GROUP BY item"
    unread = dict(store.read(sql, [plan_id]))
    indicators: dict[int, list[tuple[str, str]]] = {}
    if sum(unread.values()) <= few:
        unread = {}
        sql = "SELECT item, position, code, name FROM indicator NOT INDEXED WHERE plan_id = ?"
        for item, _position, code, name in sorted(store.read(sql, [plan_id])):
            indicators.setdefault(item, []).append((code, name))
    items: dict[int, list[ItemNames]] = {}
    for chapter, ordinal, title in store.read(
        "SELECT chapter, ordinal, title FROM item WHERE plan_id = ? ORDER BY chapter, ordinal", [plan_id]
    ):
        named = tuple(indicators.get(ordinal, ()))
        items.setdefault(chapter, []).append(ItemNames(ordinal, title, named, unread.get(ordinal, 0)))
    chapters = store.read("SELECT position, number, title FROM chapter WHERE plan_id = ? ORDER BY position", [plan_id])
    return tuple(ChapterNames(number, title, tuple(items.get(position, ()))) for position, number, title in chapters)


def read_names_below(store: Store, plan_id: int, ordinal: int) -> tuple[tuple[str, str], ...]:
    """The codes and names of the indicators of one item."""
    sql = "SELECT code, name FROM indicator NOT INDEXED WHERE plan_id = ? AND item = ? ORDER BY position"
    return tuple(store.read(sql, [plan_id, ordinal]))


def read_item(store: Store, plan_id: int, ordinal: int) -> Chapter | None:
    """One item of a plan with all that it holds, alone in its chapter; None where there is none."""
    row = store.read("SELECT chapter FROM item WHERE plan_id = ? AND ordinal = ?", [plan_id, ordinal]).fetchone()
    if row is None:
        return None
    sql = "SELECT number, title FROM chapter WHERE plan_id = ? AND position = ?"
    number, title = store.read(sql, [plan_id, row[0]]).fetchone()
    return Chapter(number, title, tuple(_read_items(store, plan_id, ordinal)[row[0]]))


def write_curve(store: Store, plan_id: int, code: str, curve: ProgressCurve | None) -> None:
    """Give an indicator of a plan another progress curve; None is the one of its kind."""
    with transaction(store) as db:
        text = curve and curve_text(curve)
        db.execute("UPDATE indicator SET curve = ? WHERE plan_id = ? AND code = ?", [text, plan_id, code])
    store.plans.pop(plan_id, None)


def plan_in_force(store: Store, on: date | None = None) -> int | None:
    """The id of the plan that was put into force last, or of the one that held on a day; None where there is none."""
    newest = store.read("SELECT id FROM plan WHERE in_force ORDER BY id DESC LIMIT 1").fetchone()
    held = None
    if on is not None:
        held = store.read(
            "SELECT id FROM plan WHERE in_force AND year = ? AND (valid_from IS NULL OR valid_from <= ?)"
            " ORDER BY valid_from IS NOT NULL DESC, valid_from DESC, id DESC LIMIT 1",
            [on.year, on.isoformat()],
        ).fetchone()
    row = held or newest
    return None if row is None else int(row[0])


def plans_in_force(store: Store) -> tuple[int, ...]:
    """The ids of all plans in force, of every year and every first day."""
    return tuple(row[0] for row in store.read("SELECT id FROM plan WHERE in_force ORDER BY id"))


def put_into_force(store: Store, plan_ids: Sequence[int]) -> None:
    """Put exactly these plans into force: how an exchange of plans is taken back, and made again."""
    with transaction(store) as db:
        db.execute(f"UPDATE plan SET in_force = id IN ({', '.join('?' * len(plan_ids))})", list(plan_ids))


class DatedPlan(NamedTuple):
    """A plan in force from a day on; None is the beginning of its year."""

    plan_id: int
    first_day: date | None
    tree: PlanTree


def read_dated_plans(store: Store, year: int) -> tuple[DatedPlan, ...]:
    """The plans of a year that are in force, oldest first."""
    rows = store.read(
        "SELECT id, valid_from FROM plan WHERE in_force AND year = ? ORDER BY valid_from IS NOT NULL, valid_from, id",
        [year],
    ).fetchall()
    return tuple(
        DatedPlan(plan_id, first and date.fromisoformat(first), tree)
        for plan_id, first in rows
        if (tree := _read_one(store, "WHERE id = ?", [plan_id])) is not None
    )


def read_versions(store: Store, key: str, year: int) -> tuple[str, ...]:
    """Every version of a plan that was ever in force, oldest first."""
    sql = "SELECT version FROM plan WHERE key = ? AND year = ? GROUP BY version ORDER BY min(id)"
    return tuple(row[0] for row in store.read(sql, [key, year]))


def read_recoding(store: Store, version: str) -> dict[str, str]:
    """What the codes of a plan of `version` are called now; empty where they kept their names."""
    codes: dict[str, str] = {}
    seen: set[str] = set()
    while version not in seen:
        seen.add(version)
        row = store.read(
            "SELECT version, codes, in_force FROM plan WHERE retold_from = ? ORDER BY in_force DESC, id DESC LIMIT 1",
            [version],
        ).fetchone()
        if row is None or _is_in_force(store, version):
            break
        step: dict[str, str] = json.loads(row[1])
        codes = {old: step.get(new, new) for old, new in codes.items()} if codes else step
        version = row[0]
    return codes


def recoding_of(store: Store, plan_id: int) -> Recoding | None:
    """From which plan one took over where codes changed; None where none did."""
    version, codes = store.read("SELECT retold_from, codes FROM plan WHERE id = ?", [plan_id]).fetchone()
    return None if version is None else Recoding(version, json.loads(codes))


def _is_in_force(store: Store, version: str) -> bool:
    return store.read("SELECT 1 FROM plan WHERE in_force AND version = ?", [version]).fetchone() is not None


def _read_one(store: Store, which: str, values: Sequence[str | int]) -> PlanTree | None:
    row = store.read(f"SELECT id FROM plan {which} LIMIT 1", values).fetchone()
    if row is None:
        return None
    plan_id = int(row[0])
    if plan_id in store.plans:
        return store.plans[plan_id]
    tree = _read_tree(store, plan_id)
    if not store.connection.in_transaction:
        store.plans[plan_id] = tree
    return tree


def _read_tree(store: Store, plan_id: int) -> PlanTree:
    from model.plan.tree import PlanTree  # a window begins with names and one item

    sql = "SELECT key, title, year, source_text FROM plan WHERE id = ?"
    key, title, year, source_text = store.read(sql, [plan_id]).fetchone()
    return PlanTree(key, title, year, _read_chapters(store, plan_id), source_text)


def _read_chapters(store: Store, plan_id: int) -> tuple[Chapter, ...]:
    items = _read_items(store, plan_id)
    rows = store.read("SELECT position, number, title FROM chapter WHERE plan_id = ? ORDER BY position", [plan_id])
    return tuple(Chapter(number, title, tuple(items.get(position, ()))) for position, number, title in rows)


def _read_items(store: Store, plan_id: int, ordinal: int | None = None) -> dict[int, list[Item]]:
    """All items of a plan, or one, by the position of their chapter."""
    values = [plan_id] if ordinal is None else [plan_id, ordinal]
    of_item, is_item = ("", "") if ordinal is None else ("AND item = ?", "AND ordinal = ?")
    indicators = _by_item(
        store,
        f"SELECT {INDICATOR_COLUMNS} FROM indicator WHERE plan_id = ? {of_item} ORDER BY item, position",
        values,
    )
    duties = _by_item(
        store,
        f'SELECT item, name, quote, start, "end" FROM duty WHERE plan_id = ? {of_item} ORDER BY item, position',
        values,
    )
    chapters: dict[int, list[Item]] = {}
    for row in store.read_named(f"SELECT * FROM item WHERE plan_id = ? {is_item} ORDER BY chapter, ordinal", values):
        item = Item(
            number=row["number"],
            title=row["title"],
            ordinal=row["ordinal"],
            section=tuple(json.loads(row["section"])),
            text=row["text"],
            start=row["start"],
            end=row["end"],
            indicators=tuple(indicator_of(one) for one in indicators.get(row["ordinal"], ())),
            duties=tuple(Duty(one["name"], span_of(one)) for one in duties.get(row["ordinal"], ())),
        )
        chapters.setdefault(row["chapter"], []).append(item)
    return chapters


def _by_item(store: Store, sql: str, values: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    return {item: list(rows) for item, rows in groupby(store.read_named(sql, values), lambda row: int(row["item"]))}
