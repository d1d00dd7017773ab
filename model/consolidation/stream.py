"""The result as JSON while it is being added up, so that thousands of units need little memory."""

from __future__ import annotations

import json
from collections.abc import Iterator

from model.consolidation.consolidate import Adding, add_each
from model.consolidation.consolidated import ConsolidatedUnit
from model.consolidation.data import RunningDigest, indicator_in_words, indicator_to_data, unit_to_data
from model.finding import Finding
from model.progress.lamp import Judgement
from model.wording.data import finding_to_data

_WRITTEN = json.JSONEncoder(ensure_ascii=False).encode


def adding_to_json(adding: Adding) -> Iterator[str]:
    """What `consolidated_to_data` says of the whole, as one JSON document in pieces."""
    scheme, names = adding.scheme, {unit.code: unit.name for unit in adding.children}
    digest = RunningDigest(adding.tree.key, adding.period.key, adding.parent.code, scheme)
    judged: dict[str, dict[str, Judgement]] = {code: {} for code in names}
    findings: list[Finding] = []
    head = {
        "plan": adding.tree.key, "period": adding.period.key, "parent": adding.parent.code, "lamp_scheme": scheme.key,
    }  # fmt: skip
    yield f'{_WRITTEN(head)[:-1]},\n"indicators": ['
    between = "\n"
    for one in add_each(adding):
        facts = indicator_to_data(one.indicator, scheme)
        told = digest.add_indicator(facts)
        findings += one.findings
        for unit, judgement in one.judgements.items():
            judged[unit][one.indicator.code] = judgement
        yield f"{between}{told[:-1]},{_WRITTEN(indicator_in_words(one.indicator, names))[1:]}"
        between = ",\n"
    yield '],\n"units": ['
    digest.begin_units()
    between = "\n"
    for code, name in names.items():
        facts = unit_to_data(ConsolidatedUnit(code, name, adding.standing(code), judged[code]), scheme)
        yield between + digest.add_unit(facts)
        between = ",\n"
    tail = {
        "digest": digest.close(),
        "lamp_scheme_name": scheme.word(),
        "findings": [finding_to_data(finding) for finding in findings],
    }
    yield f"],\n{_WRITTEN(tail)[1:]}\n"
