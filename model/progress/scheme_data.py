"""Lamp schemes as plain data (JSON) and back, without loss.

A condition is a triple: `["lag", "<=", "10"]`, `["finished", "=", true]`, `["name", "contains", "入库"]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from model.errors import UsageError
from model.progress.lamp import Colour, LampClass, Standing
from model.progress.scheme import Choice, Condition, LampRule, LampScheme, Option, Sign, Subject
from model.progress.situation import NUMBERS, Fact

Data = Mapping[str, Any]


def scheme_to_data(scheme: LampScheme) -> dict[str, Any]:
    """All of a scheme."""
    return {
        "key": scheme.key,
        "name": list(scheme.words),
        "subject": scheme.subject.value,
        "source": scheme.source,
        "note": list(scheme.note),
        "about": str(scheme.about),
        "unreported_counts": scheme.unreported_counts,
        "unjudged": scheme.unjudged,
        "classes": [
            {"key": one.key, "colour": one.colour.value, "shape": one.shape, "words": list(one.words),
             "standing": one.standing.value}
            for one in scheme.classes
        ],
        "choices": [
            {"key": one.key, "words": list(one.words), "chosen": one.chosen,
             "options": [{"key": option.key, "words": list(option.words)} for option in one.options]}
            for one in scheme.choices
        ],
        "rules": [
            {"class": rule.lamp_class, "when": list(rule.when) if rule.when else None,
             "conditions": [[one.fact.value, one.sign.value, _plain(one.value)] for one in rule.conditions]}
            for rule in scheme.rules
        ],
    }  # fmt: skip


def scheme_from_data(data: Data, *, own: bool = False) -> LampScheme:
    """The scheme that `scheme_to_data` wrote, or a person. UsageError "lamp.data_unreadable", "lamp.*"."""
    try:
        return LampScheme(
            key=_text(data["key"]),
            words=_pair(data["name"]),
            classes=tuple(_class(one) for one in data["classes"]),
            rules=tuple(_rule(one) for one in data["rules"]),
            choices=tuple(_choice(one) for one in data.get("choices") or ()),
            subject=Subject(data.get("subject") or Subject.INDICATOR),
            source=str(data.get("source") or ""),
            note=_pair(data.get("note") or ("", "")),
            about=Decimal(str(data.get("about") or "0.05")),
            unreported_counts=bool(data.get("unreported_counts")),
            unjudged=data.get("unjudged"),
            own=own,
        )
    except UsageError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        raise UsageError("lamp.data_unreadable", detail=f"{type(error).__name__}: {error}") from error


def _class(data: Data) -> LampClass:
    colour, standing = Colour(data["colour"]), Standing(data["standing"])
    return LampClass(_text(data["key"]), colour, _text(data["shape"]), _pair(data["words"]), standing)


def _choice(data: Data) -> Choice:
    options = tuple(Option(_text(one["key"]), _pair(one["words"])) for one in data["options"])
    return Choice(_text(data["key"]), _pair(data["words"]), options, data.get("chosen") or options[0].key)


def _rule(data: Data) -> LampRule:
    when = data.get("when")
    return LampRule(
        data["class"],
        tuple(_condition(*one) for one in data.get("conditions") or ()),
        (when[0], when[1]) if when else None,
    )


def _condition(fact: str, sign: str, value: object) -> Condition:
    known = Fact(fact)
    read = Decimal(str(value)) if known in NUMBERS and not isinstance(value, bool) else value
    if not isinstance(read, Decimal | bool | str) or (isinstance(read, Decimal) and not read.is_finite()):
        raise ValueError(f"{fact} {sign} {value}")
    return Condition(known, Sign(sign), read)


def _plain(value: Decimal | bool | str) -> bool | str:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"no text: {value!r}")
    return value


def _pair(value: object) -> tuple[str, str]:
    """Chinese and English; one text alone stands for both."""
    if isinstance(value, str):
        return value, value
    if isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(one, str) for one in value):
        return value[0], value[1]
    raise ValueError(f"not two texts: {value!r}")
