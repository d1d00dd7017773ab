"""Every code that the model can produce has its sentence, in both languages, with the same places."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from string import Formatter

import pytest

from model.wording import SENTENCES

TROUBLE = {"Finding", "ModelError", "UsageError"}
CODE = re.compile(r"[a-z]+\.[a-z][a-z0-9_]*")
STAGES = {code.partition(".")[0] for code in SENTENCES}
FILE_ENDINGS = {"json", "csv", "xlsx", "docx", "txt", "zip", "xml", "svg", "qss", "sqlite", "qm", "ts"}


def places_in(sentence: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def literals(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Every string in a module that has the form of a code, with its line."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            yield node.lineno, node.value


def troubles(module: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call that makes a finding or an error with a code written out, with that code."""
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in TROUBLE
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield node, node.args[0].value


def given_places(call: ast.Call) -> set[str] | None:
    """The values a call hands to its sentence; None where they are only known when it runs."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    if isinstance(call.func, ast.Name) and call.func.id != "Finding":
        return {keyword.arg for keyword in call.keywords if keyword.arg}
    by_name = [keyword.value for keyword in call.keywords if keyword.arg == "context"]
    context = next(iter([*by_name, *call.args[4:]]), ast.Dict([], []))
    if not isinstance(context, ast.Dict) or not all(isinstance(key, ast.Constant) for key in context.keys):
        return None
    return {str(key.value) for key in context.keys if isinstance(key, ast.Constant)}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_the_same_in_both_languages(code: str) -> None:
    chinese, english = SENTENCES[code]
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert re.search(r"[A-Za-z]{2}", english)
    assert places_in(chinese) == places_in(english)


def test_every_finding_and_error_has_its_sentence(sources: Mapping[str, ast.Module]) -> None:
    codes = {f"{path}:{call.lineno}": code for path, module in sources.items() for call, code in troubles(module)}
    assert len(codes) > 20
    assert {place: code for place, code in codes.items() if code not in SENTENCES} == {}


def test_every_code_that_is_handed_on_has_its_sentence(sources: Mapping[str, ast.Module]) -> None:
    """Codes also travel through variables; any string of their form in the model counts as one."""
    unknown = {
        f"{path}:{line}": code
        for path, module in sources.items()
        if path.startswith("model/")
        for line, code in literals(module)
        if code not in SENTENCES and code.partition(".")[0] in STAGES and code.partition(".")[2] not in FILE_ENDINGS
    }
    assert unknown == {}


def test_every_place_in_a_sentence_is_filled(sources: Mapping[str, ast.Module]) -> None:
    lacking = {
        f"{path}:{call.lineno} {code}": wanted - given
        for path, module in sources.items()
        for call, code in troubles(module)
        if code in SENTENCES
        and (given := given_places(call)) is not None
        and (wanted := places_in(SENTENCES[code][0])) - given
    }
    assert lacking == {}


def test_no_code_is_worded_twice() -> None:
    """A later table would silently win over an earlier one."""
    from model.wording import (
        approval,
        calendar,
        entry,
        evidence,
        files,
        form,
        lamp,
        plan,
        progress,
        reason,
        report,
        score,
        submission,
        system,
    )

    tables = (
        approval, calendar, entry, evidence, files, form, lamp, plan, progress, reason, report, score, submission,
        system,
    )  # fmt: skip
    assert sum(len(table.SENTENCES) for table in tables) == len(SENTENCES)
