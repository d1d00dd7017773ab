"""The columns of the scores, of one unit's workings, of the lamp schemes and of the curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from gui.look.lamp_shape import tone_of_class
from gui.look.method_words import over_time_words, over_units_words
from gui.widgets.record_model import Column
from model.entry.value import show_number
from model.plan.curve import Shape, curve_text
from model.plan.node import Kind
from model.progress.lamp import LampClass
from model.progress.scheme import LampScheme, Subject
from model.progress.scheme_words import class_words
from model.progress.score import ScoreLine, UnitScore
from model.wording import Language
from model.workflow.consolidation.choose_method import IndicatorMethod
from model.workflow.judge.set_curve import IndicatorCurve

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One unit in the ranking, with its plate where units get plates by rank."""

    name: str
    score: UnitScore
    plate: LampClass | None


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """One lamp scheme, and whether it is the one in use."""

    scheme: LampScheme
    in_use: bool


def shown(value: Decimal | None) -> str:
    """A number of points; a dash for none."""
    return "—" if value is None else show_number(value)


def score_columns(language: Language) -> Sequence[Column[ScoreRow]]:
    """One line a unit, best first."""

    def summary(row: ScoreRow) -> str:
        return row.score.words(language)

    def plate(row: ScoreRow) -> str:
        return class_words(row.plate, language) if row.plate else ""

    def earned(row: ScoreRow) -> str:
        return f"{shown(row.score.earned)}/{shown(row.score.possible)}"

    return (
        Column(translate("Scores", "名次"), _rank, numeric=True, width=64, tooltip=summary),
        Column(translate("Scores", "单位"), lambda row: row.name, tooltip=summary),
        Column(
            translate("Scores", "总分"), lambda row: shown(row.score.total), numeric=True, width=84,
            bold=lambda row: True, colour=lambda row: "bad_text" if row.score.vetoed else None,
        ),
        Column(translate("Scores", "指标得分"), earned, numeric=True, width=110),
        Column(translate("Scores", "加分"), lambda row: shown(row.score.bonus), numeric=True, width=60,
            stands_elsewhere=True,
        ),
        Column(
            translate("Scores", "扣分"), lambda row: shown(row.score.penalty), numeric=True, width=60,
            colour=lambda row: "warn_text" if row.score.penalty else None, stands_elsewhere=True,
        ),
        Column(
            translate("Scores", "挂牌"), plate, width=130, is_long=True,
            colour=lambda row: class_token(row.plate) if row.plate else None,
        ),
    )  # fmt: skip


def working_columns(language: Language) -> Sequence[Column[ScoreLine]]:
    """One line an indicator or mark, with its arithmetic."""
    place = 0 if language == "zh" else 1

    def name(line: ScoreLine) -> str:
        return line.name[place]

    def words(line: ScoreLine) -> str:
        return line.words(language)

    def colour(line: ScoreLine) -> str | None:
        if line.points is None:
            return "muted"
        return "bad_text" if line.points < 0 else None

    return (
        Column(translate("Scores", "编号"), lambda line: line.key if "." in line.key else "", width=64),
        Column(translate("Scores", "项目"), name, is_long=True, width=150),
        Column(
            translate("Scores", "得分"), lambda line: shown(line.points), numeric=True, width=64,
            bold=lambda line: True, colour=colour,
        ),
        Column(translate("Scores", "算式"), words, is_long=True),
    )  # fmt: skip


def scheme_columns(language: Language) -> Sequence[Column[SchemeRow]]:
    """One line a scheme."""
    return (
        Column("", lambda row: "✓" if row.in_use else "", width=34, colour=lambda row: "link", bold=lambda row: True),
        Column(
            translate("Schemes", "方案"), lambda row: row.scheme.word(language), bold=lambda row: row.in_use,
            tooltip=lambda row: row.scheme.source,
        ),
        Column(translate("Schemes", "判什么"), _subject_words, width=110, colour=lambda row: "muted"),
    )  # fmt: skip


def curve_columns(expected: Mapping[str, str]) -> Sequence[Column[IndicatorCurve]]:
    """One line an indicator; `expected` is what the curve asks for at the end of the period, by code."""

    def name(one: IndicatorCurve) -> str:
        return one.indicator.name

    def share(one: IndicatorCurve) -> str:
        return expected.get(one.indicator.code, "")

    return (
        Column(translate("Curves", "编号"), lambda one: one.indicator.code, width=64),
        Column(translate("Curves", "指标（任务）"), name, is_long=True),
        Column(
            translate("Curves", "曲线"), curve_words, is_long=True, width=130, bold=lambda one: one.is_own,
            colour=lambda one: None if one.is_own else "muted",
            tooltip=lambda one: curve_text(one.indicator.curve) if one.indicator.curve else curve_words(one),
        ),
        Column(translate("Curves", "本期序时"), share, numeric=True, width=86),
    )  # fmt: skip


def method_columns() -> Sequence[Column[IndicatorMethod]]:
    """One line an indicator; what was set stands out from what is usual."""

    def name(one: IndicatorMethod) -> str:
        return one.indicator.name

    def muted(one: IndicatorMethod) -> str | None:
        return None if one.own_rule is not None else "muted"

    def over_units(one: IndicatorMethod) -> str:
        return over_units_words()[one.rule.over_units][0] if one.indicator.kind is Kind.QUANTITY else "—"

    def over_time(one: IndicatorMethod) -> str:
        return over_time_words()[one.rule.over_time][0] if one.indicator.kind is Kind.QUANTITY else "—"

    return (
        Column(translate("Methods", "编号"), lambda one: one.indicator.code, width=64),
        Column(translate("Methods", "指标（任务）"), name, is_long=True),
        Column(
            translate("Methods", "各单位之间"), over_units, width=110, colour=muted,
            bold=lambda one: one.own_rule is not None,
        ),
        Column(
            translate("Methods", "各报告期之间"), over_time, width=116, colour=muted,
            bold=lambda one: one.own_rule is not None,
        ),
        Column(
            translate("Methods", "权重"), lambda one: shown(one.weight), numeric=True, width=64,
            bold=lambda one: one.own_weight is not None,
            colour=lambda one: None if one.own_weight is not None else "muted",
        ),
    )  # fmt: skip


def curve_words(one: IndicatorCurve) -> str:
    """The shape of a curve in words."""
    return shape_words()[one.shape]


def shape_words() -> Mapping[Shape, str]:
    """The shapes in words."""
    return {
        Shape.LINEAR: translate("Curves", "按月均匀"),
        Shape.STEP: translate("Curves", "到时限一次"),
        Shape.STEPS: translate("Curves", "分步"),
        Shape.KEEP_LEVEL: translate("Curves", "逐期保持"),
        Shape.TABLE: translate("Curves", "折线"),
    }


def class_token(one: LampClass) -> str:
    """The token in which a class's words are written."""
    name = tone_of_class(one)
    return "link" if name == "primary" else f"{name}_text"


def _rank(row: ScoreRow) -> str:
    if row.score.vetoed:
        return translate("Scores", "否决")
    return "—" if row.score.rank is None else str(row.score.rank)


def _subject_words(row: SchemeRow) -> str:
    return (
        translate("Schemes", "指标亮灯")
        if row.scheme.subject is Subject.INDICATOR
        else translate("Schemes", "单位挂牌")
    )
