"""A few hundred cases of the trust evaluation: nothing silently wrong, lost, crashed or hung, and no false alarm."""

from __future__ import annotations

import pytest

from tests.evaluation.submissions.cases import Kind, make_case
from tests.evaluation.submissions.run import Tally, run
from tests.evaluation.submissions.truth import Verdict

SEED = 2021
COUNTS = {Kind.CLEAN: 8, Kind.EDIT: 56, Kind.CONTENT: 48, Kind.CONTAINER: 120, Kind.FORMAT: 35}


@pytest.fixture(scope="module", params=COUNTS)
def tally(request: pytest.FixtureRequest) -> Tally:
    kind: Kind = request.param
    return run(kind, COUNTS[kind], lambda number: make_case(kind, SEED, number), tell=lambda _: None)


def test_nothing_happens_that_never_may(tally: Tally) -> None:
    assert tally.is_good, "\n".join(tally.offenders)
    assert sum(tally.counts.values()) == tally.cases == COUNTS[Kind(tally.title)]
    assert tally.slowest < 20


def test_nobody_is_asked_about_what_is_clear(tally: Tally) -> None:
    assert tally.asked_though_clear <= 0.02 * tally.clear, "\n".join(tally.offenders)


def test_each_kind_of_damage_is_met(tally: Tally) -> None:
    """The evaluation itself: clean files are read, the others are partly asked about or refused."""
    if tally.title == Kind.CLEAN:
        assert tally.counts[Verdict.EXACT] == tally.cases
    elif tally.title == Kind.EDIT:
        assert tally.counts[Verdict.FLAGGED] > tally.counts[Verdict.EXACT] > 0
    elif tally.title == Kind.FORMAT:
        assert tally.counts[Verdict.REFUSED] > 0 < tally.counts[Verdict.FLAGGED]
    else:
        assert tally.counts[Verdict.REFUSED] > 0 < tally.counts[Verdict.EXACT]
