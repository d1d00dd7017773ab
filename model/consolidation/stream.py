"""The result as JSON while it is being added up, so that thousands of units need little memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from model.consolidation.consolidate import Added, Adding, add_each
from model.consolidation.consolidated import ConsolidatedUnit
from model.consolidation.data import Lit, RunningDigest, indicator_in_words, indicator_to_data, lamps_to_data, lit
from model.finding import Finding
from model.progress.scheme import LampScheme
from model.uncollected import each_uncollected
from model.wording.data import finding_to_data

_WRITTEN = json.JSONEncoder(ensure_ascii=False).encode


def adding_to_json(adding: Adding, added: Iterable[Added] | None = None) -> Iterator[str]:
    """What `consolidated_to_data` says of the whole, as one JSON document in pieces; `added` goes through its
    totals, for those who look at each as it goes by."""
    scheme, names = adding.scheme, {unit.code: unit.name for unit in adding.children}
    digest = RunningDigest(adding.tree.key, adding.period.key, adding.parent.code, scheme)
    lamps = _LampsOfUnits(names, scheme)
    findings: list[Finding] = []
    head = {
        "plan": adding.tree.key, "period": adding.period.key, "parent": adding.parent.code, "lamp_scheme": scheme.key,
    }  # fmt: skip
    yield f'{_WRITTEN(head)[:-1]},\n"indicators": ['
    between = "\n"
    for one in each_uncollected(iter(add_each(adding) if added is None else added)):
        facts = indicator_to_data(one.indicator, scheme)
        told = digest.add_indicator(facts)
        findings += one.indicator.findings
        lamps.add(one)
        yield f"{between}{told[:-1]},{_WRITTEN(indicator_in_words(one.indicator, names))[1:]}"
        between = ",\n"
    yield '],\n"units": ['
    digest.begin_units()
    between = "\n"
    for code, name in names.items():
        facts = lamps_to_data(ConsolidatedUnit(code, name, adding.standing(code)), lamps.of(code))
        yield between + digest.add_unit(facts)
        between = ",\n"
    tail = {
        "digest": digest.close(),
        "lamp_scheme_name": scheme.word(),
        "findings": [finding_to_data(finding) for finding in findings],
    }
    yield f"],\n{_WRITTEN(tail)[1:]}\n"


class _LampsOfUnits:
    """The lamps of all units, one byte each: there are some ten kinds of them, and ten million in a whole country."""

    def __init__(self, units: Iterable[str], scheme: LampScheme) -> None:
        self._scheme = scheme
        self._codes: list[str] = []
        self._kinds: dict[Lit, int] = {}
        self._lit = {unit: bytearray() for unit in units}

    def add(self, added: Added) -> None:
        """Take in the lamps of one indicator."""
        self._codes.append(added.indicator.code)
        known: dict[int, int] = {}
        for unit, lamps in self._lit.items():
            judgement = added.judgements[unit]
            kind = known.get(id(judgement))
            if kind is None:
                kind = self._kinds.setdefault(lit(judgement, self._scheme), len(self._kinds))
                known[id(judgement)] = kind
            lamps.append(kind)

    def of(self, unit: str) -> dict[str, Lit]:
        """A unit's lamps by the codes of the indicators."""
        kinds = tuple(self._kinds)
        return {code: kinds[kind] for code, kind in zip(self._codes, self._lit[unit], strict=True)}
