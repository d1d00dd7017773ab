"""The consolidated result as plain data (the contract's JSON), and its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, Contribution
from model.entry.entry import ValueState
from model.entry.period import Period
from model.entry.unit_of_measure import plain
from model.entry.value import show_number
from model.progress.lamp import Judgement, lamp_word, reason_line
from model.progress.scheme import LampScheme
from model.progress.tally import class_of
from model.wording import sentence
from model.wording.data import finding_to_data


def consolidated_to_data(result: Consolidated) -> dict[str, Any]:
    """The result in the shape that the contract promises for `consolidate`; reasons as Chinese sentences."""
    names = {unit.code: unit.name for unit in result.units}
    return {
        "plan": result.plan,
        "period": result.period.key,
        "parent": result.parent,
        "lamp_scheme": result.scheme.key,
        "indicators": [
            {**indicator_to_data(one, result.scheme), **indicator_in_words(one, names)} for one in result.indicators
        ],
        "units": [unit_to_data(unit, result.scheme) for unit in result.units],
        "digest": result.digest,
        "lamp_scheme_name": result.scheme.word(),
        "findings": [finding_to_data(finding) for finding in result.findings],
    }


def indicator_in_words(one: ConsolidatedIndicator, names: Mapping[str, str]) -> dict[str, str]:
    """What is said of an indicator beside its figures; `names` are the units' by code."""
    return {
        "reason": reason_line(one.judgement),
        "lamp_word": lamp_word(one.judgement),
        "words": total_in_words(one, names),
    }


def total_in_words(one: ConsolidatedIndicator, names: Mapping[str, str]) -> str:
    """已报合计 1,234 名（18/23 家），未计入：甲、乙: a total with who is not in it, by unit code in `names`."""
    total = "—" if one.total is None else f"{show_number(one.total)} {one.unit_of_measure or ''}".rstrip()
    words = sentence(f"method.{one.method}", {}) + f" {total}（{one.reported}/{one.expected} 家）"
    if not one.missing:
        return words
    return f"{words}，{sentence('method.missing', {'names': '、'.join(names.get(code, code) for code in one.missing)})}"


def digest_of(result: Consolidated) -> str:
    """SHA-256 over the canonical JSON of everything but the digest itself and the wording of the reasons."""
    digest = RunningDigest(result.plan, result.period.key, result.parent, result.scheme)
    for one in result.indicators:
        digest.add_indicator(indicator_to_data(one, result.scheme))
    digest.begin_units()
    for unit in result.units:
        digest.add_unit(unit_to_data(unit, result.scheme))
    return digest.close()


class RunningDigest:
    """The digest of a result that is told piece by piece: the indicators, then the units, as the names are in order."""

    def __init__(self, plan: str, period: str, parent: str, scheme: LampScheme) -> None:
        facts = {"lamp_scheme": scheme.key, "parent": parent, "period": period, "plan": plan}
        self._facts = _CANONICAL(facts)[1:-1]
        self._digest = hashlib.sha256(b'{"indicators":[')
        self._before = ""

    def add_indicator(self, facts: Mapping[str, Any]) -> str:
        """The next indicator; it as JSON."""
        return self._add(facts)

    def begin_units(self) -> None:
        """All indicators were told."""
        self._digest.update(f'],{self._facts},"units":['.encode())
        self._before = ""

    def add_unit(self, facts: Mapping[str, Any]) -> str:
        """The next unit; it as JSON."""
        return self._add(facts)

    def close(self) -> str:
        """The digest of all that was told."""
        self._digest.update(b"]}")
        return self._digest.hexdigest()

    def _add(self, facts: Mapping[str, Any]) -> str:
        told = _CANONICAL(facts)
        self._digest.update(f"{self._before}{told}".encode())
        self._before = ","
        return told


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def indicator_to_data(one: ConsolidatedIndicator, scheme: LampScheme) -> dict[str, Any]:
    """An indicator's total with all that it was made of."""
    return {
        "code": one.code,
        "name": one.name,
        "method": one.method.value,
        "over_time": one.over_time.value,
        "total": _text(one.total),
        "unit": one.unit_of_measure,
        "stage": one.stage and one.stage.value,
        "met": one.met,
        "reported": one.reported,
        "expected": one.expected,
        "missing": list(one.missing),
        "target": _text(one.target),
        **_judgement(one.judgement, scheme),
        "contributions": [_contribution(part) for part in one.contributions],
    }


def _judgement(judgement: Judgement, scheme: LampScheme) -> dict[str, Any]:
    return {
        "completion": _text(judgement.completion),
        "expected_progress": _text(judgement.expected),
        "lamp": judgement.lamp.value,
        "lamp_class": class_of(scheme, judgement).key,
        "standing": judgement.standing.value,
        "reason_code": judgement.reason,
        "reason_figures": {**judgement.context, **_besides(judgement)},
    }


def _besides(judgement: Judgement) -> dict[str, str]:
    """What else decided, by the last part of its sentence's code: {"run": "3", "accepted": ""}."""
    return {code.rpartition(".")[2]: figures.get("number", "") for code, figures in judgement.besides}


def _contribution(part: Contribution) -> dict[str, Any]:
    return {
        "unit": part.unit,
        "value": _text(part.value),
        "state": _STATES[part.state],
        "stage": part.stage and part.stage.value,
        "period": part.period and _key_of(part.period),
        "submission_sha256": part.submission_sha256,
        "cell": part.cell,
    }


@lru_cache(maxsize=64)
def _key_of(period: Period) -> str:
    return period.key


_STATES = {state: state.value for state in ValueState}


Lit = tuple[str, str]
"""A lamp's colour and its class in the scheme, as data."""


def lit(judgement: Judgement, scheme: LampScheme) -> Lit:
    """What a unit's part in an indicator is told by among its lamps."""
    return judgement.lamp.value, class_of(scheme, judgement).key


def unit_to_data(unit: ConsolidatedUnit, scheme: LampScheme) -> dict[str, Any]:
    """How a unit stands, and its lamps."""
    return lamps_to_data(unit, {code: lit(judgement, scheme) for code, judgement in unit.judgements.items()})


def lamps_to_data(unit: ConsolidatedUnit, lamps: Mapping[str, Lit]) -> dict[str, Any]:
    """The same for who has its lamps without what they were judged by."""
    return {
        "code": unit.code,
        "name": unit.name,
        "state": unit.standing.value,
        "lamps": {code: lamp for code, (lamp, _) in lamps.items()},
        "lamp_classes": {code: lamp_class for code, (_, lamp_class) in lamps.items()},
    }


def _text(value: Decimal | None) -> str | None:
    text = str(value)
    return None if value is None else text if text.isdecimal() else f"{plain(value):f}"
