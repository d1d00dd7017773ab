"""What the hidden sheet carries: the identity and the plan as data, so that an offline laptop can open the form."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from model.entry.data import entry_from_data, entry_to_data
from model.entry.entry import Entry
from model.entry.reason import Reason, reasons_from_data, reasons_to_data
from model.entry.reporting_unit import ReportingUnit
from model.entry.role import Role
from model.form.content import FormContent, FormerPlans
from model.form.snapshot import Identity
from model.form.token import read_token, write_token
from model.plan.data import tree_from_data, tree_to_data
from model.plan.tree import PlanTree

Part = TypeVar("Part")
MetaRow = tuple[str, str, str]
"""A kind, a key within the kind, and JSON, packed where it is long."""
_LONGEST = 16_000
_WORTH_PACKING, _MOST_BYTES = 500, 16 * 2**20
_LEFT_OUT = ("text", "confidence")


class CarriedForm(NamedTuple):
    """All that a form says of itself: enough to fill it in without the workspace that issued it."""

    tree: PlanTree
    unit: ReportingUnit
    identity: Identity
    entries: Mapping[str, Entry]
    last: Mapping[str, Entry]
    targets: Mapping[str, Decimal]
    reasons: tuple[Reason, ...] = ()
    opened: frozenset[str] | None = None
    roles: Mapping[str, str] = {}
    part: Mapping[str, Role] = {}
    due: date | None = None
    former: FormerPlans | None = None


def plan_rows(tree: PlanTree) -> Iterator[MetaRow]:
    """The rows that are the same for every unit: the plan without the document's full text."""
    data = tree_to_data(tree)
    carried = {name: data[name] for name in ("key", "title", "year", "version", "chapters")}
    yield from _split("plan", tree.key, _without_wording(carried))


def token_row(identity: Identity) -> MetaRow:
    """The first row of the sheet."""
    return "token", "", write_token(identity)


def unit_rows(content: FormContent) -> Iterator[MetaRow]:
    """The rows of one unit: who it is and what stands in its form."""
    order = content.order
    unit = order.unit
    yield from _split("unit", unit.code, {"name": unit.name, "parent": unit.parent, "kind": unit.kind})
    if order.answers:
        yield "answers", "", order.answers
    yield from _split("entries", "", {code: entry_to_data(entry) for code, entry in order.entries.items()})
    yield from _split("last", "", {code: entry_to_data(entry) for code, entry in order.last.items()})
    yield from _split("targets", "", {code: f"{target:f}" for code, target in order.targets.items()})
    if order.roles:
        yield from _split("roles", "", dict(order.roles))
    if order.part:
        yield from _split("part", "", dict(order.part))
    if order.reasons:
        yield from _split("reasons", "", reasons_to_data(order.reasons))
    if order.opened is not None:
        yield from _split("opened", "", sorted(order.opened))
    if content.due is not None:
        yield "due", "", content.due.isoformat()
    if order.former is not None:
        first_day = order.former.first_day
        yield from _split("former", first_day.isoformat() if first_day else "", order.former.codes)


def read_meta(rows: Iterable[MetaRow]) -> CarriedForm | None:
    """What the rows carry; None where they are incomplete or do not agree with the identity."""
    try:
        return _assemble(_join(rows))
    except (KeyError, ValueError, TypeError, ArithmeticError, AttributeError):
        return None


def read_answers(rows: Iterable[MetaRow]) -> str:
    """The check code of the form that a unit's own submission answers; empty where the rows do not say."""
    return next((text for kind, _, text in rows if kind == "answers"), "")


def read_last(rows: Iterable[MetaRow]) -> dict[str, Entry] | None:
    """Only the values of the period before; None where the rows do not say, or not readably."""
    try:
        return next((_entries(text) for kind, _, text in _join(rows) if kind == "last"), None)
    except (KeyError, ValueError, TypeError, ArithmeticError, AttributeError):
        return None


def read_targets(rows: Iterable[MetaRow]) -> dict[str, Decimal]:
    """Only what the unit is held against; nothing where the rows do not say it readably."""
    try:
        return next((_targets(text) for kind, _, text in _join(rows) if kind == "targets"), {})
    except (ValueError, TypeError, ArithmeticError, AttributeError):
        return {}


def read_opened(rows: Iterable[MetaRow]) -> tuple[frozenset[str], Mapping[str, Entry]] | None:
    """The rows that a form sent back asks for, and what stood in all of them; None for any other form."""
    carried = {kind: text for kind, _, text in _join(rows) if kind in ("opened", "entries")}
    try:
        return (_opened(carried["opened"]), _entries(carried["entries"])) if "opened" in carried else None
    except (KeyError, ValueError, TypeError, ArithmeticError, AttributeError):
        return None


def _assemble(rows: list[MetaRow]) -> CarriedForm | None:
    said = {kind: (key, text) for kind, key, text in rows}
    if not {"plan", "unit", "token"} <= said.keys():
        return None
    identity, unit = read_token(said["token"][1]), _unit(*said["unit"])
    tree = tree_from_data(_told(said["plan"][1]))
    if identity is None or (identity.plan, identity.plan_version, identity.unit) != (tree.key, tree.version, unit.code):
        return None

    def part(kind: str, read: Callable[[str], Part], nothing: Part) -> Part:
        return read(said[kind][1]) if kind in said else nothing

    return CarriedForm(
        tree,
        unit,
        identity,
        part("entries", _entries, {}),
        part("last", _entries, {}),
        part("targets", _targets, {}),
        part("reasons", lambda text: reasons_from_data(_told(text)), ()),
        part("opened", _opened, None),
        part("roles", lambda text: {str(code): str(words) for code, words in _told(text).items()}, {}),
        part("part", lambda text: {str(code): Role(role) for code, role in _told(text).items()}, {}),
        part("due", date.fromisoformat, None),
        _former(*said["former"]) if "former" in said else None,
    )


def _unit(code: str, text: str) -> ReportingUnit:
    data = _told(text)
    return ReportingUnit(code, data["name"], data["parent"], data["kind"])


def _former(first_day: str, text: str) -> FormerPlans:
    return FormerPlans(date.fromisoformat(first_day) if first_day else None, _told(text))


def _opened(text: str) -> frozenset[str]:
    return frozenset(_told(text))


def _entries(text: str) -> dict[str, Entry]:
    return {code: entry_from_data(data) for code, data in _told(text).items()}


def _targets(text: str) -> dict[str, Decimal]:
    return {code: Decimal(target) for code, target in _told(text).items()}


def _without_wording(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            name: _without_wording(value) for name, value in node.items() if name not in _LEFT_OUT and value is not None
        }
    return [_without_wording(one) for one in node] if isinstance(node, list) else node


def _split(kind: str, key: str, data: Any) -> Iterator[MetaRow]:
    """One row, or several where the text is longer than a cell should be; the first says how it goes on."""
    text = _packed(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    for start in range(0, len(text), _LONGEST):
        yield kind if start == 0 else "more", key, text[start : start + _LONGEST]


def _packed(text: str) -> str:
    """A long text in plain letters: some programs write out each Chinese one, or put every change of script apart."""
    if len(text) < _WORTH_PACKING:
        return text
    return base64.b64encode(zlib.compress(text.encode())).decode("ascii")


def _told(text: str) -> Any:
    """The data in a row, packed or not. ValueError where it is neither, or becomes longer than any plan."""
    if not text.startswith(("{", "[")):
        inflater = zlib.decompressobj()
        try:
            inflated = inflater.decompress(base64.b64decode(text, validate=True), _MOST_BYTES)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        if not inflater.eof or inflater.unused_data:
            raise ValueError("the text was cut off, or something follows it")
        text = inflated.decode()
    return json.loads(text)


def _join(rows: Iterable[MetaRow]) -> list[MetaRow]:
    joined: list[MetaRow] = []
    for kind, key, text in rows:
        if kind == "more" and joined:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + text)
        else:
            joined.append((kind, key, text))
    return joined
