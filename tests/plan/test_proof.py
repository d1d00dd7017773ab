"""Corrections of a reading: each makes another proof, codes follow, and the document's words stay where they are."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.errors import UsageError
from model.plan.ledger import WhyNot
from model.plan.node import Comparator, Kind, Measure
from model.plan.proof import correct
from model.plan.proof.data import proof_from_data, proof_to_data
from model.plan.proof.proof import Line, Mark, Proof, proof_of
from model.plan.read import read_plan
from model.workflow.plan.correct_target import Part, correct_target

TEXT = """2023年工作要点
一、发展产业
1. 引进项目。全年引进产业项目20个以上，其中外资项目5个，建成孵化基地。
2. 培育企业。净增规上企业30家、专精特新企业40家。做好年纳税额1000万元以上企业的服务。
"""


@pytest.fixture
def proof() -> Proof:
    return proof_of(read_plan(TEXT))


def line(proof: Proof, name: str) -> Line:
    return next(one for one in proof.lines if name in one.indicator.name)


def test_an_untouched_proof_is_the_reading(proof: Proof) -> None:
    reading = read_plan(TEXT)
    assert proof.tree == reading.tree
    assert [(one.text, one.why_not) for one in proof.numeral_marks()] == [
        (one.text, one.why_not) for one in reading.ledger
    ]


def test_what_is_dropped_leaves_the_plan_its_numerals_and_its_part(proof: Proof) -> None:
    whole, part = line(proof, "产业项目"), line(proof, "外资项目")
    assert part.part_of == whole.key
    dropped = correct.drop(proof, {whole.key})
    assert dropped.tree.indicator("1.01").name == part.indicator.name
    assert dropped.tree.indicator("1.01").subset_of is None
    marks = {one.text: one for one in dropped.numeral_marks()}
    assert marks["20"].line is None and marks["20"].why_not is WhyNot.OTHER
    assert correct.restore(dropped, {whole.key}).tree.indicator("1.01").target == Decimal(20)


def test_a_dropped_milestone_is_still_reported_in_words(proof: Proof) -> None:
    base = line(proof, "孵化基地")
    duties = correct.drop(proof, {base.key}).tree.items_by_code["1.00"].duties
    assert "建成孵化基地" in [duty.name for duty in duties]


def test_settled_lines_are_sure_in_the_plan(proof: Proof) -> None:
    doubtful = replace(proof, lines=tuple(replace(one, mark=Mark.CHECK) for one in proof.lines))
    assert len(list(doubtful.waiting)) == len(proof.lines)
    settled = correct.accept(doubtful, {one.key for one in doubtful.lines[1:]})
    assert [one.confidence.value for one in settled.tree.indicators] == ["check", *["sure"] * (len(proof.lines) - 1)]


def test_two_lines_become_one_and_one_becomes_two(proof: Proof) -> None:
    small = line(proof, "规上企业")
    merged = correct.merge(proof, small.key).by_key[small.key].indicator
    assert (merged.comparator, merged.target, merged.target_max) == (Comparator.RANGE, Decimal(30), Decimal(40))
    assert merged.span is not None and TEXT[merged.span.start : merged.span.end] == merged.span.quote
    at = TEXT.index("专精特新")
    parted, second = correct.split(correct.merge(proof, small.key), small.key, at)
    assert [parted.by_key[key].indicator.target for key in (small.key, second)] == [Decimal(30), Decimal(40)]


def test_a_plan_without_its_text_keeps_its_quotes(proof: Proof) -> None:
    bare = replace(proof, frame=replace(proof.frame, source_text=""))
    small = line(bare, "规上企业")
    assert small.indicator.span is not None
    assert correct.merge(bare, small.key).by_key[small.key].indicator.span == small.indicator.span
    with pytest.raises(UsageError) as trouble:
        correct.split(bare, small.key, small.indicator.span.start + 2)
    assert trouble.value.code == "plan.no_split"


def test_the_last_of_an_item_cannot_be_merged(proof: Proof) -> None:
    with pytest.raises(UsageError) as trouble:
        correct.merge(proof, line(proof, "孵化基地").key)
    assert trouble.value.code == "plan.no_merge"


def test_a_passed_over_number_is_made_a_target(proof: Proof) -> None:
    start = TEXT.index("年纳税额")
    assert next(one for one in proof.numeral_marks() if one.text.startswith("1000")).why_not is WhyNot.QUALIFIER
    added, keys = correct.add(proof, start, start + len("年纳税额1000万元以上企业"))
    assert [added.codes[key] for key in keys] == ["2.03"]
    assert added.by_key[keys[0]].item == 2
    accepted = correct.accept(added, set(keys))
    assert next(one for one in accepted.numeral_marks() if one.text.startswith("1000")).line == keys[0]


def test_words_outside_of_every_item_are_refused(proof: Proof) -> None:
    with pytest.raises(UsageError) as trouble:
        correct.add(proof, 0, 4)
    assert trouble.value.code == "plan.no_item"


@pytest.mark.parametrize(
    ("part", "text", "field", "value"),
    [
        (Part.TARGET, "1.2万", "target", Decimal(12000)),
        (Part.TARGET, "１，２００", "target", Decimal(1200)),
        (Part.NAME, " 新名称 ", "name", "新名称"),
        (Part.DUE, "9.30", "due", "2023-09-30"),
        (Part.DUE, "0630", "due", "2023-06-30"),
        (Part.DUE, "2024-3-1", "due", "2024-03-01"),
        (Part.DUE, "三季度", "due", "2023-09-30"),
        (Part.DUE, "", "due", "None"),
        (Part.MEASURE, "growth", "measure", Measure.GROWTH),
        (Part.COMPARATOR, "<=", "comparator", Comparator.AT_MOST),
    ],
)
def test_what_a_person_types_is_understood(proof: Proof, part: Part, text: str, field: str, value: object) -> None:
    corrected = getattr(correct_target(line(proof, "产业项目").indicator, part, text, 2023), field)
    assert (str(corrected) if part is Part.DUE else corrected) == value


@pytest.mark.parametrize(
    ("part", "text", "code"),
    [
        (Part.TARGET, "一些", "plan.no_number"),
        (Part.TARGET, "", "plan.no_number"),
        (Part.NAME, "  ", "plan.no_name"),
        (Part.DUE, "13.45", "plan.no_date"),
        (Part.DUE, "适时", "plan.no_date"),
        (Part.TARGET_MAX, "10", "plan.maximum_too_small"),
    ],
)
def test_what_cannot_be_understood_is_refused_in_words(proof: Proof, part: Part, text: str, code: str) -> None:
    with pytest.raises(UsageError) as trouble:
        correct_target(line(proof, "产业项目").indicator, part, text, 2023)
    assert trouble.value.code == code


def test_a_milestone_has_no_figures(proof: Proof) -> None:
    turned = correct_target(line(proof, "产业项目").indicator, Part.KIND, "milestone", 2023)
    assert (turned.kind, turned.target, turned.comparator, turned.unit_of_measure) == (Kind.MILESTONE, None, None, None)


DEEDS = st.lists(st.tuples(st.sampled_from("acdrsmt"), st.integers(0, 9), st.integers(0, len(TEXT))), max_size=12)


@settings(max_examples=60)
@given(DEEDS)
def test_no_run_of_corrections_breaks_the_plan(deeds: list[tuple[str, int, int]]) -> None:
    """Codes stay unique and in order, parts point at what exists, quotes are the document's, numerals are all told."""
    proof = proof_of(read_plan(TEXT))
    count = len(proof.numerals)
    for deed, number, place in deeds:
        key = proof.lines[number % len(proof.lines)].key
        try:
            proof = _done(proof, deed, key, place)
        except UsageError:
            continue
        codes = [one.code for one in proof.tree.indicators]
        assert codes == sorted(set(codes))
        assert all(one.subset_of is None or one.subset_of in codes for one in proof.tree.indicators)
        for one in proof.tree.indicators:
            assert one.span is not None and TEXT[one.span.start : one.span.end] == one.span.quote
        assert len(list(proof.numeral_marks())) == count


def _done(proof: Proof, deed: str, key: int, place: int) -> Proof:
    if deed == "s":
        return correct.split(proof, key, place)[0]
    if deed == "m":
        return correct.merge(proof, key)
    if deed == "t":
        return correct.add(proof, place, min(place + 6, len(TEXT)))[0]
    if deed == "c":
        return correct.edit(proof, key, replace(proof.by_key[key].indicator, name="改过"))
    return {"a": correct.accept, "d": correct.drop, "r": correct.restore}[deed](proof, {key})


def test_a_proof_is_kept_whole(proof: Proof) -> None:
    changed = correct.drop(correct.accept(proof, {0, 1}), {2})
    kept = json.loads(json.dumps(proof_to_data(changed)))
    assert proof_from_data(kept) == changed
