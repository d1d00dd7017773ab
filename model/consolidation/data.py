"""The consolidated result as plain data (the contract's JSON), and its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, Contribution
from model.entry.unit_of_measure import plain
from model.entry.value import show_number
from model.progress.lamp import Judgement, lamp_word, reason_line
from model.progress.scheme import LampScheme
from model.progress.tally import class_of
from model.wording import sentence
from model.wording.data import finding_to_data


def consolidated_to_data(result: Consolidated) -> dict[str, Any]:
    """The result in the shape that the contract promises for `consolidate`; reasons as Chinese sentences."""
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in _shown(result).items()}


def consolidated_to_json(result: Consolidated) -> Iterator[str]:
    """The same as one JSON document in pieces, so that thousands of units need no memory."""
    opening = "{"
    for name, value in _shown(result).items():
        yield f"{opening}{_READABLE(name)}: "
        yield from _listed(value, _READABLE) if isinstance(value, Iterator) else (_READABLE(value),)
        opening = ",\n"
    yield "}\n"


_READABLE = json.JSONEncoder(ensure_ascii=False, indent=1).encode


def _shown(result: Consolidated) -> dict[str, Any]:
    """What is shown of the result, indicators and units one by one as they are asked for."""
    names = {unit.code: unit.name for unit in result.units}
    facts = _facts(result)
    return {
        **facts,
        "indicators": (_in_words(one, result.scheme, names) for one in result.indicators),
        "digest": result.digest,
        "lamp_scheme_name": result.scheme.word(),
        "findings": [finding_to_data(finding) for finding in result.findings],
    }


def _in_words(one: ConsolidatedIndicator, scheme: LampScheme, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        **_indicator(one, scheme),
        "reason": reason_line(one.judgement),
        "lamp_word": lamp_word(one.judgement),
        "words": total_in_words(one, names),
    }


def total_in_words(one: ConsolidatedIndicator, names: Mapping[str, str]) -> str:
    """已报合计 1,234 名（18/23 家），未报：甲、乙: a total with who is missing in it, by unit code in `names`."""
    total = "—" if one.total is None else f"{show_number(one.total)} {one.unit_of_measure or ''}".rstrip()
    words = sentence(f"method.{one.method}", {}) + f" {total}（{one.reported}/{one.expected} 家）"
    if not one.missing:
        return words
    return f"{words}，{sentence('method.missing', {'names': '、'.join(names.get(code, code) for code in one.missing)})}"


def digest_of(result: Consolidated) -> str:
    """SHA-256 over the canonical JSON of everything but the digest itself and the wording of the reasons."""
    digest = hashlib.sha256()
    opening = "{"
    for name, value in sorted(_facts(result).items()):
        digest.update(f"{opening}{_CANONICAL(name)}:".encode())
        for piece in (_CANONICAL(value),) if isinstance(value, str) else _listed(value, _CANONICAL):
            digest.update(piece.encode())
        opening = ","
    digest.update(b"}")
    return digest.hexdigest()


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _listed(values: Iterable[Any], written: Callable[[Any], str]) -> Iterator[str]:
    """A list's JSON piece by piece: that of thousands of units need not be there at once."""
    before = "["
    for value in values:
        yield before + written(value)
        before = ","
    yield "]" if before == "," else "[]"


def _facts(result: Consolidated) -> dict[str, Any]:
    """All but the digest, in the order of the contract; of indicators and units each is made when it is asked for."""
    return {
        "plan": result.plan,
        "period": result.period.key,
        "parent": result.parent,
        "lamp_scheme": result.scheme.key,
        "indicators": (_indicator(one, result.scheme) for one in result.indicators),
        "units": (_unit(unit, result.scheme) for unit in result.units),
    }


def _indicator(one: ConsolidatedIndicator, scheme: LampScheme) -> dict[str, Any]:
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
        "state": part.state.value,
        "stage": part.stage and part.stage.value,
        "period": part.period and part.period.key,
        "submission_sha256": part.submission_sha256,
        "cell": part.cell,
    }


def _unit(unit: ConsolidatedUnit, scheme: LampScheme) -> dict[str, Any]:
    return {
        "code": unit.code,
        "name": unit.name,
        "state": unit.standing.value,
        "lamps": {code: judgement.lamp.value for code, judgement in unit.judgements.items()},
        "lamp_classes": {code: class_of(scheme, judgement).key for code, judgement in unit.judgements.items()},
    }


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{plain(value):f}"
