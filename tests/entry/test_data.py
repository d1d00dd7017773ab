"""Entries as data and as the text that the change log and check codes are made of."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from model.entry.data import entry_from_data, entry_to_data, entry_to_json
from model.entry.entry import Entry, Stage, ValueState

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ENTRIES = st.builds(
    lambda value, stage, texts: (
        Entry(ValueState.REPORTED if value else ValueState.ZERO, value, stage, *texts)
        if value is not None
        else Entry(ValueState.NIL, None, stage, *texts)
    ),
    st.none() | NUMBERS,
    st.none() | st.sampled_from(Stage),
    st.tuples(TEXTS, TEXTS, TEXTS, TEXTS),
)


@given(ENTRIES)
def test_the_text_is_the_data_as_json(entry: Entry) -> None:
    assert entry_to_json(entry) == json.dumps(entry_to_data(entry), ensure_ascii=False, sort_keys=True)
    assert entry_from_data(json.loads(entry_to_json(entry))) == entry


def test_the_value_may_be_written_otherwise() -> None:
    entry = Entry(ValueState.REPORTED, Decimal("14.50"), narrative="说明")
    assert json.loads(entry_to_json(entry, "14.5")) == {**entry_to_data(entry), "value": "14.5"}
