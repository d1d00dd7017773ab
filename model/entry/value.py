"""The one number reader for typing, paste and cells.

What is unambiguous is understood and echoed; everything else is not guessed but comes back as a question, with the
values it may have been meant to be. A typist sees the echo, so 1.2万 is taken there; in a cell nobody looks at
(`Source.CELL`, `Source.PASTED`) the same text waits for a person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from model.entry.entry import Entry, Stage, ValueState
from model.entry.number_words import show_number as show_number
from model.entry.plausible import Doubt, falls, find_doubt, unit_of
from model.entry.unit_of_measure import plain
from model.finding import Finding, Severity
from model.plan.node import Indicator


class Sureness(StrEnum):
    """How sure a reading is.

    EXACT: the digits say it. CONVERTED: it was tidied up or turned into the indicator's unit, and that is told.
    QUESTION: it waits for a person, with the readings that it may have. REFUSED: it waits, and nothing can be offered.
    """

    EXACT = "exact"
    CONVERTED = "converted"
    QUESTION = "question"
    REFUSED = "refused"


class Source(StrEnum):
    """Who wrote the text: a person who sees the echo, a pasted block, or a workbook's cell."""

    TYPED = "typed"
    PASTED = "pasted"
    CELL = "cell"


NOTHINGS: Mapping[ValueState, str] = {
    ValueState.NIL: "无",
    ValueState.NOT_APPLICABLE: "不适用",
    ValueState.NOT_AVAILABLE: "暂无数据",
}
"""The words for three of the five kinds of nothing; the others are an empty field and the number 0."""
STAGES: Mapping[Stage, str] = {Stage.NOT_STARTED: "未启动", Stage.UNDER_WAY: "推进中", Stage.DONE: "已完成"}
"""状态 in words."""
_STATES = {word: state for state, word in NOTHINGS.items()}
_STAGES = {word: stage for stage, word in STAGES.items()}

_SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")  # fmt: skip # noqa: E501
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202E), *range(0x2060, 0x206A), 0xFEFF], ""
)  # Not U+202E, which shows 12 as 21.
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x2212: "-", 0xFE63: "-", 0xFE6A: "%"}


class Understood(NamedTuple):
    """What a text says.

    Where `certain` is False, `value` is None, `state` is BLANK, the findings say why, and `readings` and `nothings`
    are the values and the kinds of nothing that it may have been meant to be. Findings of a certain value are notices,
    or ask for an explanation. `unit` is what the value and the readings are counted in, `written_unit` what stood in
    the text, `done` the codes of what was tidied up or converted, also where nobody has to be told. `sum` is what was
    calculated ("120+35") where the text was a sum.
    """

    state: ValueState
    value: Decimal | None
    raw: str
    findings: tuple[Finding, ...] = ()
    certain: bool = True
    readings: tuple[Decimal, ...] = ()
    nothings: tuple[ValueState, ...] = ()
    unit: str = ""
    written_unit: str = ""
    done: tuple[str, ...] = ()
    sum: str = ""

    @property
    def echo(self) -> str:
        """The reading as the typist is shown it: "= 12,000 名"; empty where there is nothing to show."""
        if self.value is None:
            return f"= {NOTHINGS[self.state]}" if self.state in NOTHINGS else ""
        return f"= {_with_unit(self.value, self.unit)}" + (f"（{self.sum}）" if self.sum else "")

    @property
    def sureness(self) -> Sureness:
        """How far the reading can be relied on."""
        if self.certain:
            return Sureness.CONVERTED if self.done else Sureness.EXACT
        return Sureness.QUESTION if self.readings or self.nothings else Sureness.REFUSED


def understand(
    text: str, indicator: Indicator | None, *, last: Decimal | None = None, source: Source = Source.TYPED
) -> Understood:
    """What `text` says for `indicator`, in its unit of measure. `last` is the value of the period before."""
    from model.entry.written import Reading, read_text  # its patterns are for readers, not for showing numbers

    cleaned, notices = _clean(text)
    if not cleaned:
        return _said(ValueState.BLANK, text, indicator, ("value.only_spaces",) if text else (), source)
    if cleaned in _STATES:
        return _said(_STATES[cleaned], text, indicator, notices, source)
    if source is Source.TYPED and cleaned.startswith("="):
        return _calculated(cleaned, text, indicator, last)
    reading = read_text(cleaned, unit_of(indicator))
    if isinstance(reading, Reading) and source is not Source.TYPED and reading.caution not in _TAKEN_FROM_CELLS:
        context = {"reading": _with_unit(reading.value, unit_of(indicator))}
        reading = Doubt(reading.caution or "", context, (reading.value,))
    if isinstance(reading, Doubt):
        return _asked(text, indicator, reading)
    understood = understand_number(
        reading.value,
        indicator,
        last=last,
        source=source,
        raw=text,
        notices=(*notices, reading.caution or "value.text_number"),
        percent_written=reading.percent_written,
    )
    return understood._replace(written_unit=reading.written)


def _calculated(cleaned: str, raw: str, indicator: Indicator | None, last: Decimal | None) -> Understood:
    """What a sum that was typed comes to; in a cell it would be a formula, which waits."""
    from model.entry.calculation import calculate

    result = calculate(cleaned)
    if result is None:
        return _asked(raw, indicator, Doubt("value.sum_unreadable", {}, ()))
    if result.value is None:
        return _asked(raw, indicator, Doubt("value.sum_endless", {}, result.rounded))
    said = understand_number(result.value, indicator, last=last, source=Source.TYPED, raw=raw)
    words = cleaned.removeprefix("=").strip()
    return said._replace(sum=words) if said.certain else said


_TAKEN_FROM_CELLS = frozenset((None, "value.percent_text"))
"""What a cell's text need not be asked about: plain digits, and a percent sign where percent is wanted."""
_NO_DEED = frozenset(("value.text_number",))
"""Notices that tell how a cell is stored, not what was done to its number."""


def nothing_said(text: str) -> Understood:
    """What one of the words for nothing says, as a key puts it down; "" is not filled in."""
    return understand(text, None) if text else Understood(ValueState.BLANK, None, "")


def understand_number(
    value: Decimal,
    indicator: Indicator | None,
    *,
    last: Decimal | None = None,
    source: Source = Source.CELL,
    raw: str = "",
    notices: tuple[str, ...] = (),
    percent_written: bool = False,
) -> Understood:
    """The same for what is a number already. `notices` are codes of what was tidied up, worth a word for cells."""
    value = plain(value)
    doubt = find_doubt(value, indicator, last, percent_written) if indicator else None
    if doubt:
        return _asked(raw, indicator, doubt)
    state = ValueState.REPORTED if value else ValueState.ZERO
    findings = _notices(notices, raw, indicator, source)
    if indicator and falls(value, indicator, last):
        figures = {"last": show_number(last or Decimal(0)), "value": show_number(value)}
        findings += (Finding("value.fell", Severity.CONFIRM, indicator=indicator.code, context=figures),)
    done = _deeds(notices, source) if notices else ()
    return Understood(state, value, raw, findings, unit=unit_of(indicator) or "", done=done)


def show_value(entry: Entry, indicator: Indicator | None) -> str:
    """An entry's value in a person's words: "1,200 名", "85%", "无", "未填"; the stage where there is no more."""
    if entry.value is not None:
        return _with_unit(entry.value, unit_of(indicator))
    if entry.state in NOTHINGS:
        return NOTHINGS[entry.state]
    return STAGES[entry.stage] if entry.stage else "未填"


def read_stage(text: str) -> Stage | None:
    """The stage that a word names; None for any other word."""
    return _STAGES.get(_clean(text)[0])


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in plain half-width signs, and codes of what was tidied up."""
    visible = text.translate(_INVISIBLE).translate(_SPACES)
    half = visible.translate(_FULL_WIDTH)
    stripped = half.strip(" ")
    notices: tuple[str, ...] = ("value.full_width",) if half != visible else ()
    if stripped != text.translate(_FULL_WIDTH):
        notices += ("value.invisible_removed",)
    if _QUOTED.fullmatch(stripped):
        stripped, notices = stripped[1:], (*notices, "value.quote_removed")
    return stripped, notices


_QUOTED = re.compile(r"['‘’][+-]?[0-9].*", re.DOTALL)
"""A number behind the sign that keeps it text: what a CSV file shows of it."""


def _said(
    state: ValueState, raw: str, indicator: Indicator | None, notices: tuple[str, ...], source: Source
) -> Understood:
    findings = _notices(notices, raw, indicator, source)
    return Understood(state, None, raw, findings, unit=unit_of(indicator) or "", done=_deeds(notices, source))


def _asked(raw: str, indicator: Indicator | None, doubt: Doubt) -> Understood:
    context = {"text": raw[:60], **doubt.context}
    severity = Severity.BLOCKING if doubt.code == "value.error" else Severity.CONFIRM
    finding = Finding(doubt.code, severity, indicator=indicator.code if indicator else None, context=context)
    return Understood(
        ValueState.BLANK, None, raw, (finding,), certain=False, readings=doubt.readings, nothings=doubt.nothings,
        unit=unit_of(indicator) or "",
    )  # fmt: skip


def _deeds(notices: tuple[str, ...], source: Source) -> tuple[str, ...]:
    """What was done to the text: that a number stands as text counts only in a cell, where it could be one."""
    return tuple(one for one in notices if one not in _NO_DEED or source is Source.CELL)


def _notices(codes: tuple[str, ...], raw: str, indicator: Indicator | None, source: Source) -> tuple[Finding, ...]:
    """Notices for what stands in a cell; a typist has the echo."""
    if not codes or source is not Source.CELL:
        return ()
    code = indicator.code if indicator else None
    return tuple(Finding(one, Severity.NOTICE, indicator=code, context={"text": raw[:60]}) for one in codes)


def _with_unit(value: Decimal, unit: str | None) -> str:
    return f"{show_number(value)}%" if unit == "%" else f"{show_number(value)} {unit or ''}".rstrip()
