"""A lamp scheme in words: its rules as lines that people read, and conditions as they may be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from model.entry.value import show_number
from model.errors import UsageError
from model.progress.lamp import LampClass
from model.progress.scheme import Choice, Condition, LampRule, LampScheme, Sign
from model.progress.situation import FLAGS, NUMBERS, Fact
from model.wording import Language, sentence

_SIGNS = {Sign.LESS: "<", Sign.AT_MOST: "≤", Sign.EQUAL: "=", Sign.AT_LEAST: "≥", Sign.MORE: ">"}
_TYPED = {"<": Sign.LESS, "≤": Sign.AT_MOST, "<=": Sign.AT_MOST, "=": Sign.EQUAL, "≥": Sign.AT_LEAST,
          ">=": Sign.AT_LEAST, ">": Sign.MORE, "＜": Sign.LESS, "＞": Sign.MORE}  # fmt: skip
_NUMBER = re.compile(r"(?P<fact>.+?)\s*(?P<sign><=|>=|[<>≤≥=＜＞])\s*(?P<value>-?\d+(?:\.\d+)?)")
_SEPARATORS = re.compile(r"[，,、；;]|且| and ")


def class_words(one: LampClass, language: Language = "zh") -> str:
    """Shape and word: "▲ 预警"."""
    return f"{one.shape} {one.word(language)}"


def condition_words(one: Condition, language: Language = "zh") -> str:
    """One condition as it may be typed: "落后 ≤ 10 个百分点", "已完成", "未启动"."""
    if one.fact is Fact.NAME:
        return sentence("fact.name", {"value": str(one.value)}, language)
    if one.fact in FLAGS:
        return sentence(f"fact.{one.fact}.{'yes' if one.value else 'no'}", {}, language)
    value = show_number(one.value) if isinstance(one.value, Decimal) else str(one.value)
    return sentence(f"fact.{one.fact}", {"sign": _SIGNS[one.sign], "value": value}, language)


def rule_words(rule: LampRule, language: Language = "zh") -> str:
    """All conditions of a rule; what remains where it has none."""
    said = [condition_words(one, language) for one in rule.conditions]
    joint = "，" if language == "zh" else ", "
    return joint.join(said) or sentence("lamp.rest", {}, language)


def choice_words(choice: Choice, language: Language = "zh") -> str:
    """What the published text leaves open, and how it was settled: "落后不到 10 个百分点：黄灯"."""
    chosen = next(option for option in choice.options if option.key == choice.chosen)
    place = 0 if language == "zh" else 1
    return f"{choice.words[place]}{'：' if language == 'zh' else ': '}{chosen.words[place]}"


def scheme_lines(scheme: LampScheme, language: Language = "zh") -> Iterator[str]:
    """The rules that hold, from the first that is tried: "◆ 已完成：已完成"."""
    for rule in scheme.live:
        colon = "：" if language == "zh" else ": "
        yield f"{class_words(scheme.by_key[rule.lamp_class], language)}{colon}{rule_words(rule, language)}"


def conditions_from_words(text: str, language: Language = "zh") -> tuple[Condition, ...]:
    """The conditions that `rule_words` shows, typed by a person; empty for the words of what remains.

    UsageError "lamp.condition_unreadable" names the part that is not understood.
    """
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    if [sentence("lamp.rest", {}, language)] == parts:
        return ()
    return tuple(_condition(part, language) for part in parts)


def _condition(text: str, language: Language) -> Condition:
    for fact in FLAGS:
        for so in (True, False):
            if text == condition_words(Condition(fact, Sign.EQUAL, so), language):
                return Condition(fact, Sign.EQUAL, so)
    before, _, after = sentence("fact.name", {"value": "\0"}, language).partition("\0")
    if text.startswith(before) and text.endswith(after) and len(text) > len(before + after):
        return Condition(Fact.NAME, Sign.CONTAINS, text[len(before) : len(text) - len(after)])
    match = _NUMBER.match(text)
    for fact in NUMBERS if match is not None else ():
        head = sentence(f"fact.{fact}", {"sign": "\0", "value": ""}, language).partition("\0")[0].strip()
        if match is not None and match["fact"] == head:
            return Condition(fact, _TYPED[match["sign"]], _number(match["value"]))
    raise UsageError("lamp.condition_unreadable", text=text)


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise UsageError("lamp.condition_unreadable", text=text) from error


def own_copy(scheme: LampScheme, key: str, name: str) -> LampScheme:
    """A scheme of one's own that begins as another one with its choices settled."""
    rules = tuple(LampRule(rule.lamp_class, rule.conditions) for rule in scheme.live)
    return replace(scheme, key=key, words=(name, name), rules=rules, choices=(), source="", note=("", ""), own=True)


def rules_to_words(scheme: LampScheme, language: Language = "zh") -> str:
    """The rules as a person edits them, one a line: "预警：落后 ≤ 10 个百分点"."""
    colon = "：" if language == "zh" else ": "
    return "\n".join(
        f"{scheme.by_key[rule.lamp_class].word(language)}{colon}{rule_words(rule, language)}" for rule in scheme.live
    )


def rules_from_words(scheme: LampScheme, text: str, language: Language = "zh") -> LampScheme:
    """The scheme with the rules that a person wrote, as `rules_to_words` shows them.

    UsageError "lamp.line_unreadable" for a line without a class that is known, those of conditions and of schemes.
    """
    known = {one.word(language): one.key for one in scheme.classes}
    rules = []
    for line in filter(None, map(str.strip, text.splitlines())):
        word, _, conditions = line.replace(":", "：", 1).partition("：")
        if word.strip() not in known or not conditions.strip():
            raise UsageError("lamp.line_unreadable", text=line, words="、".join(known))
        rules.append(LampRule(known[word.strip()], conditions_from_words(conditions, language)))
    return replace(scheme, rules=tuple(rules), choices=())
