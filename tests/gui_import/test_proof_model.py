"""The tree of a proof: rows come, go and move under the model tester."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from gui.plan_import.proof_model import ProofModel
from gui.plan_import.proof_rows import Filter, RowKind
from model.errors import UsageError
from model.plan.node import Confidence
from model.plan.proof import correct
from model.plan.proof.proof import Mark, Proof


def outline(model: ProofModel, parent: QModelIndex | None = None) -> list[object]:
    """Names of the rows, each with the list of those below it where there are any."""
    found: list[object] = []
    for place in range(model.rowCount(parent or QModelIndex())):
        index = model.index(place, 0, parent or QModelIndex())
        below = outline(model, index)
        found.append((model.row_at(index).name, below) if below else model.row_at(index).name)
    return found


@pytest.fixture
def doubtful(proof: Proof) -> Proof:
    """The same with its third line in doubt."""
    lines = [replace(line, mark=Mark.CHECK if place == 2 else Mark.SURE) for place, line in enumerate(proof.lines)]
    return replace(proof, lines=tuple(lines))


def test_what_waits_stands_first_and_moves_home_when_it_is_settled(doubtful: Proof, qtmodeltester: ModelTester) -> None:
    model = ProofModel()
    model.show_proof(doubtful, Filter.ALL)
    qtmodeltester.check(model)
    third = doubtful.lines[2]
    assert model.row_at(model.index(0, 0)).kind is RowKind.GROUP
    assert model.index_of_line(third.key).parent() == model.index(0, 0)
    model.show_correction(correct.accept(doubtful, {third.key}), Filter.ALL)
    assert model.row_at(model.index_of_line(third.key).parent()).kind is RowKind.ITEM
    assert model.row_at(model.index(0, 0)).kind is RowKind.CHAPTER


@pytest.mark.parametrize("which", Filter)
def test_many_corrections_leave_what_a_reset_would_show(
    doubtful: Proof, which: Filter, qtmodeltester: ModelTester
) -> None:
    model, fresh, dice = ProofModel(), ProofModel(), random.Random(which.value)
    model.show_proof(doubtful, which)
    qtmodeltester.check(model)
    former, proof = [doubtful], doubtful
    for _ in range(60):
        line = dice.choice(proof.lines)
        deed = dice.choice(["accept", "drop", "restore", "split", "merge", "undo"])
        try:
            if deed == "undo":
                proof = dice.choice(former)
            elif deed == "split" and line.indicator.span is not None:
                proof, _ = correct.split(proof, line.key, line.indicator.span.start + 3)
            elif deed == "merge":
                proof = correct.merge(proof, line.key)
            else:
                proof = {"drop": correct.drop, "restore": correct.restore}.get(deed, correct.accept)(proof, {line.key})
        except UsageError:
            continue
        former.append(proof)
        model.show_correction(proof, which)
        fresh.show_proof(proof, which)
        assert outline(model) == outline(fresh)
    assert len(former) > 30


def test_codes_follow_the_lines_that_are_left(proof: Proof) -> None:
    model = ProofModel()
    first, second = proof.lines[:2]
    model.show_proof(proof, Filter.ALL)
    model.show_correction(correct.drop(proof, {first.key}), Filter.ALL)
    assert model.row_at(model.index_of_line(second.key)).label == "1.01"
    assert model.row_at(model.index_of_line(first.key)).label == ""
    assert all(one.confidence is Confidence.SURE for one in correct.accept(proof, proof.codes.keys()).tree.indicators)
