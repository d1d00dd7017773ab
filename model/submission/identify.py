"""Whose form this is, from the four places that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.entry.reporting_unit import UnitTree
from model.finding import Finding, Severity
from model.form.content import UNIT_LABEL
from model.form.layout import IDENTITY_NAME
from model.form.meta import MetaRow
from model.form.naming import period_words
from model.form.snapshot import Identity
from model.form.token import looks_like_token, read_token
from model.plan.tree import PlanTree
from model.submission.row.table import Table
from model.submission.submission import IdentityState
from model.submission.workbook.raw_cell import CellKind
from model.submission.workbook.raw_sheet import RawSheet
from model.submission.workbook.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Identified:
    """The identity that was found, how far it can be relied on, and what is to be said about it."""

    identity: Identity | None
    state: IdentityState
    findings: tuple[Finding, ...] = ()


def meta_rows(sheet: RawSheet) -> list[MetaRow]:
    """The rows of the hidden sheet: three texts each."""
    rows = []
    for _, cells in sorted(sheet.rows.items()):
        texts = {column: cell.text for column, cell in cells.items() if cell.kind is CellKind.TEXT}
        if texts:
            rows.append((texts.get(1, ""), texts.get(2, ""), texts.get(3, "")))
    return rows


def identify(book: Workbook, meta: list[MetaRow], tree: PlanTree, units: UnitTree) -> Identified:
    """Who, which plan and which period. Places that a program dropped do not count against the form."""
    texts = [text for text in _carried_texts(book, meta) if text]
    tokens = {token for text in texts if (token := read_token(text))}
    if not tokens:
        state = IdentityState.ALTERED if any(map(looks_like_token, texts)) else IdentityState.MISSING
        code = "identity.altered" if state is IdentityState.ALTERED else "identity.missing"
        return Identified(None, state, (Finding(code, Severity.CONFIRM),))
    identity = next(token for text in texts if (token := read_token(text)))
    if len(tokens) > 1:
        return Identified(identity, IdentityState.ALTERED, (_disagreement(tokens),))
    if any(looks_like_token(text) and read_token(text) is None for text in texts):
        return Identified(identity, IdentityState.ALTERED, (Finding("identity.altered", Severity.CONFIRM),))
    return _compared(identity, tree, units)


def hold_against_sheet(identified: Identified, table: Table) -> Identified:
    """The identity held against what the sheet shows above its headers: a form re-labelled for another unit waits."""
    identity = identified.identity
    shown = _shown_unit_line(table)
    if identity is None or identified.state is not IdentityState.GENUINE or shown is None:
        return identified
    words = period_words(identity.period)
    if f"（{identity.unit}）" in shown and f"：{words}　" in f"{shown}　":
        return identified
    context = {"shown": shown[:80], "unit": identity.unit, "period": words}
    finding = Finding("identity.other_shown", Severity.CONFIRM, context=context)
    return Identified(identity, IdentityState.ALTERED, (*identified.findings, finding))


def _shown_unit_line(table: Table) -> str | None:
    """The line that names unit and period; None where it was not kept."""
    rows = (cells for row, cells in table.sheet.rows.items() if row < table.header_row)
    texts = (cell.text for cells in rows for cell in cells.values())
    return next((text.strip() for text in texts if text.strip().startswith(UNIT_LABEL)), None)


def _carried_texts(book: Workbook, meta: list[MetaRow]) -> Iterator[str | None]:
    """What each of the four places says, the hidden sheet first."""
    yield next((text for kind, _, text in meta if kind == "token"), None)
    yield book.property_text("docProps/custom.xml", IDENTITY_NAME)
    yield book.catalogue.names.get(IDENTITY_NAME, "").strip('"')
    yield book.property_text("docProps/core.xml", IDENTITY_NAME)


def _disagreement(tokens: set[Identity]) -> Finding:
    said = sorted(f"{one.unit} {one.period} 第{one.round}次" for one in tokens)
    return Finding("identity.disagrees", Severity.CONFIRM, context={"found": "；".join(said)})


def _compared(identity: Identity, tree: PlanTree, units: UnitTree) -> Identified:
    """The identity held against the plan and the units that are ours."""
    if identity.plan != tree.key:
        context = {"found": identity.plan, "expected": tree.key}
        finding = Finding("identity.other_plan", Severity.BLOCKING, context=context)
        return Identified(identity, IdentityState.FOREIGN, (finding,))
    if identity.period.year != tree.year:
        context = {"period": period_words(identity.period), "year": str(tree.year)}
        finding = Finding("identity.other_year", Severity.CONFIRM, context=context)
        return Identified(identity, IdentityState.FOREIGN, (finding,))
    if identity.unit not in units.by_code:
        finding = Finding("identity.unknown_unit", Severity.CONFIRM, context={"unit": identity.unit})
        return Identified(identity, IdentityState.FOREIGN, (finding,))
    if identity.plan_version != tree.version:
        context = {"found": identity.plan_version, "expected": tree.version}
        finding = Finding("identity.stale", Severity.CONFIRM, context=context)
        return Identified(identity, IdentityState.STALE, (finding,))
    return Identified(identity, IdentityState.GENUINE)
