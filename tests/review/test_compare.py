"""The three-way comparison: each row of the table is one cell's three states and what has to be decided."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.change import Origin
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.finding import Finding, Severity
from model.form.snapshot import Identity
from model.review.compare import compare, first_answers, is_held, taken
from model.review.decide import decide
from model.review.group import Concern, group
from model.review.proposal import Decision, EntryField, Proposal, Standing, Verdict
from model.submission.submission import IdentityState, Outcome, ReturnedRow, Submission, UnreadPart

SEPTEMBER = parse_period("2021-09")
KEY = EntryKey("1.03", "FD", SEPTEMBER)
IDENTITY = Identity("xixian-2021", "v", "FD", SEPTEMBER, 1, "A1B2")


def number(value: int | str | None, **texts: str) -> Entry:
    if value is None:
        return Entry(**texts)
    return Entry(ValueState.ZERO if Decimal(value) == 0 else ValueState.REPORTED, Decimal(value), **texts)


def returned(entry: Entry, *findings: Finding, certain: bool = True, state: IdentityState = IdentityState.GENUINE,
             outcome: Outcome = Outcome.ACCEPT) -> Submission:  # fmt: skip
    value = (entry.state, entry.value) if certain else (ValueState.BLANK, None)
    row = ReturnedRow(
        "1.03", "填报表!H7", *value, str(entry.value), certain, entry.stage, entry.narrative, entry.problems,
        entry.next_steps, entry.evidence,
    )  # fmt: skip
    return Submission("回表.xlsx", "ab" * 32, "xlsx", outcome, IDENTITY, state, (row,), findings)


def differences(issued: Entry, current: Entry, submission: Submission) -> tuple[Proposal, ...]:
    return compare(submission, {"1.03": issued}, {"1.03": current})


@pytest.mark.parametrize(
    ("issued", "current", "incoming", "standing"),
    [
        (None, None, None, None),
        (None, None, 5, Standing.CLEAN),
        (None, None, 0, Standing.CLEAN),
        (3, 3, 5, Standing.CLEAN),
        (3, 5, 5, None),
        (3, 4, 3, None),
        (3, 4, 5, Standing.CONFLICT),
        (None, 4, 5, Standing.CONFLICT),
        (3, 3, None, Standing.FLAGGED),
        (3, 4, None, Standing.CONFLICT),
        (3, None, 5, Standing.CONFLICT),
    ],
)
def test_value(issued: int | None, current: int | None, incoming: int | None, standing: Standing | None) -> None:
    found = differences(number(issued), number(current), returned(number(incoming)))
    assert [proposal.standing for proposal in found] == ([standing] if standing else [])
    for proposal in found:
        assert taken(BLANK, EntryField.VALUE, proposal.incoming) == number(incoming)


def test_columns_that_a_workbook_lacks_say_what_was_issued() -> None:
    issued = replace(number(3, narrative="旧"), stage=Stage.UNDER_WAY)
    submission = returned(number(5))
    row = submission.rows[0]._replace(narrative=None, has_stage=False)
    (proposal,) = differences(issued, issued, replace(submission, rows=(row,)))
    assert (proposal.field, proposal.incoming) == (EntryField.VALUE, replace(issued, value=Decimal(5)))


def test_fields_are_decided_one_by_one() -> None:
    issued = number(3, narrative="旧")
    current = number(4, narrative="旧")
    found = differences(issued, current, returned(number(5, narrative="新", problems="缺地")))
    assert {proposal.field: proposal.standing for proposal in found} == {
        EntryField.VALUE: Standing.CONFLICT,
        EntryField.NARRATIVE: Standing.CLEAN,
        EntryField.PROBLEMS: Standing.CLEAN,
    }
    assert set(group(found)) == {Concern.CONFLICT, Concern.CLEAN}


def test_columns_that_the_workbook_lacks_change_nothing() -> None:
    submission = returned(number(5))
    bare = submission.rows[0]._replace(narrative=None, problems=None, next_steps=None, evidence=None)
    issued = number(3, narrative="有", problems="有", next_steps="有", evidence="有")
    found = differences(issued, issued, replace(submission, rows=(bare,)))
    assert [proposal.field for proposal in found] == [EntryField.VALUE]


def test_what_is_not_certain_is_a_question_even_when_something_stands_here() -> None:
    finding = Finding("value.text_with_unit", Severity.CONFIRM, "填报表!H7", "1.03")
    found = differences(number(3), number(3), returned(number(5), finding, certain=False))
    assert [(proposal.standing, proposal.incoming, proposal.findings) for proposal in found] == [
        (Standing.QUESTION, number(3), (finding,))
    ]


STAGE = UnreadPart("stage", "填报表!J7", "差不多了", ("未启动", "推进中", "已完成"))
NARRATIVE = UnreadPart("narrative", "填报表!K7", "锟斤拷", ("锟斤拷",))


def unread(entry: Entry, *parts: UnreadPart) -> Submission:
    """What came back with parts that could not be read, each with its finding."""
    codes = {"stage": "stage.unknown"}
    findings = [Finding(codes.get(one.part, "text.misread"), Severity.CONFIRM, one.cell, "1.03") for one in parts]
    submission = returned(entry, *findings)
    row = submission.rows[0]._replace(unread=parts, **{one.part: None for one in parts})
    return replace(submission, rows=(row,))


@pytest.mark.parametrize("issued", [BLANK, Entry(stage=Stage.UNDER_WAY, narrative="开工"), number(5)])
def test_a_stage_or_text_that_cannot_be_read_waits_with_what_it_may_mean(issued: Entry) -> None:
    submission = unread(number(5), STAGE, NARRATIVE)
    waiting = {one.field: one for one in differences(issued, issued, submission) if one.field is not EntryField.VALUE}
    assert set(waiting) == {EntryField.STAGE, EntryField.NARRATIVE}
    stage, narrative = waiting[EntryField.STAGE], waiting[EntryField.NARRATIVE]
    assert {stage.standing, narrative.standing} == {Standing.QUESTION}
    assert (stage.cell, stage.raw, stage.incoming) == ("填报表!J7", "差不多了", issued)
    assert [one.stage for one in stage.candidates] == list(Stage)
    assert [one.narrative for one in narrative.candidates] == ["锟斤拷"]
    assert [one.code for one in stage.findings] == ["stage.unknown"]
    assert [one.code for one in narrative.findings] == ["text.misread"]
    assert set(group(waiting.values())) == {Concern.UNCLEAR}


def test_a_part_that_cannot_be_read_holds_up_nothing_beside_it() -> None:
    found = differences(BLANK, BLANK, unread(number(5, problems="缺地"), NARRATIVE))
    assert {one.field: one.standing for one in found} == {
        EntryField.VALUE: Standing.CLEAN,
        EntryField.PROBLEMS: Standing.CLEAN,
        EntryField.NARRATIVE: Standing.QUESTION,
    }


def test_what_an_unread_part_is_taken_for_is_put_down() -> None:
    (question,) = differences(BLANK, BLANK, unread(BLANK, STAGE))
    changes = decide([Decision(question, Verdict.EDIT, question.candidates[2])], "ab" * 32)
    assert changes.changes[0].after == Entry(stage=Stage.DONE)


def test_a_finding_about_the_cell_flags_its_value_only() -> None:
    finding = Finding("value.magnitude", Severity.CONFIRM, "填报表!H7", "1.03")
    found = differences(BLANK, BLANK, returned(number(5, narrative="新"), finding))
    assert {proposal.field: proposal.standing for proposal in found} == {
        EntryField.VALUE: Standing.FLAGGED,
        EntryField.NARRATIVE: Standing.CLEAN,
    }


def test_a_notice_does_not_hold_a_value_up() -> None:
    finding = Finding("value.full_width", Severity.NOTICE, "填报表!H7", "1.03")
    assert differences(BLANK, BLANK, returned(number(5), finding))[0].standing is Standing.CLEAN


def test_a_doubt_about_the_file_flags_everything_in_it() -> None:
    doubt = Finding("identity.stale", Severity.CONFIRM)
    submission = returned(number(5, narrative="新"), doubt, state=IdentityState.STALE)
    assert is_held(submission)
    assert {proposal.standing for proposal in differences(BLANK, BLANK, submission)} == {Standing.FLAGGED}


@pytest.mark.parametrize("outcome", [Outcome.REJECT, Outcome.PASSWORD])
def test_a_refused_file_proposes_nothing(outcome: Outcome) -> None:
    assert differences(BLANK, BLANK, returned(number(5), outcome=outcome)) == ()


def test_decisions_become_one_change_with_its_source_and_cell() -> None:
    current = number(4, next_steps="留着")
    proposals = differences(number(3), current, returned(number(5, narrative="新", problems="缺地")))
    verdicts = {
        EntryField.VALUE: (Verdict.EDIT, number(6)),
        EntryField.NARRATIVE: (Verdict.ACCEPT, None),
        EntryField.PROBLEMS: (Verdict.KEEP, None),
    }
    changes = decide((Decision(one, *verdicts[one.field]) for one in proposals if one.field in verdicts), "ab" * 32)
    assert (changes.origin, changes.source) == (Origin.REVIEW, "ab" * 32)
    (change,) = changes.changes
    assert (change.key, change.before, change.cell) == (KEY, current, "填报表!H7")
    assert change.after == number(6, narrative="新", next_steps="留着")


def test_a_question_cannot_be_accepted_as_it_is() -> None:
    finding = Finding("value.about", Severity.CONFIRM, "填报表!H7", "1.03")
    (question,) = differences(BLANK, BLANK, returned(number(5), finding, certain=False))
    with pytest.raises(ValueError, match="question"):
        decide([Decision(question, Verdict.ACCEPT)], "")


VALUES = st.none() | st.integers(0, 9)
TEXTS = st.sampled_from(["", "甲", "乙"])
ENTRIES = st.builds(
    lambda value, stage, narrative: replace(number(value), stage=stage, narrative=narrative),
    VALUES,
    st.none() | st.sampled_from(Stage),
    TEXTS,
)


@given(ENTRIES, ENTRIES, ENTRIES)
def test_after_accepting_everything_nothing_is_left_to_decide(issued: Entry, current: Entry, incoming: Entry) -> None:
    submission = returned(incoming)
    proposals = differences(issued, current, submission)
    changes = decide([Decision(one, Verdict.ACCEPT) for one in proposals], "")
    after = changes.changes[0].after if changes.changes else current
    assert differences(issued, after, submission) == ()


@given(ENTRIES, ENTRIES, ENTRIES)
def test_what_was_changed_here_is_never_overwritten_as_clean(issued: Entry, current: Entry, incoming: Entry) -> None:
    for proposal in differences(issued, current, returned(incoming)):
        if proposal.standing is Standing.CLEAN:
            assert taken(issued, proposal.field, current) == issued


@given(
    incoming=st.sampled_from(
        [number(None), number(0), number(5), number(5, narrative="新"), number(None, problems="缺地")]
    ),
    issued=st.sampled_from([BLANK, number(3)]),
    current=st.sampled_from([BLANK, number(4)]),
    certain=st.booleans(),
    remarked=st.booleans(),
    state=st.sampled_from([IdentityState.GENUINE, IdentityState.ALTERED]),
)
def test_first_answers_are_what_accepting_all_that_is_clean_makes(
    incoming: Entry, issued: Entry, current: Entry, certain: bool, remarked: bool, state: IdentityState
) -> None:
    findings = (Finding("value.full_width", Severity.NOTICE, "填报表!H7", "1.03"),) if remarked else ()
    submission = returned(incoming, *findings, certain=certain, state=state)
    first = first_answers(submission, {"1.03": issued}, {"1.03": current})
    clean = [one for one in differences(issued, current, submission) if one.standing is Standing.CLEAN]
    accepted = decide((Decision(one, Verdict.ACCEPT) for one in clean), "ab" * 32).changes
    is_first = certain and not remarked and state is IdentityState.GENUINE and issued == current == BLANK
    assert first == (accepted if is_first else ())


def test_a_stage_is_shown_in_the_words_of_the_form() -> None:
    [found] = differences(BLANK, BLANK, returned(Entry(stage=Stage.UNDER_WAY)))
    assert (found.field, found.raw) == (EntryField.STAGE, "推进中")
