"""The window's words: Chinese in the source, all of them in the English catalogue, none forgotten."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

CHINESE = re.compile(r"[\u4e00-\u9fff]")
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
NOT_FOR_READING = {
    "零一二三四五六七八九",
    "十",
    "中文",
    "语言 / Language",
    "重新打开窗口后改用所选语言。The language changes when the window is opened again.",
}
"""Chinese literals that are the same in every language: the digits with which a plan numbers its chapters, the name of
a language, and what must be found by somebody who does not read the present one."""
TYPED_AS_THEY_ARE = re.compile("未启动|推进中|已完成|无|不适用|暂无数据")
"""Words that the form asks for in Chinese whatever the window speaks."""

OF_THE_COMMAND_LINE = "gui/commands.py"
"""Speaks Chinese to people and English in its help, like every command."""


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Path:
    """The English catalogue that is kept."""
    return root / "resources" / "i18n" / "app_en.ts"


@pytest.fixture(scope="module")
def renewed(root: Path, catalogue: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the catalogue after `pyside6-lupdate` has gone through the sources again."""
    copy = tmp_path_factory.mktemp("i18n") / "app_en.ts"
    shutil.copy(catalogue, copy)
    update = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    options = ["-extensions", "py", "gui", "-no-obsolete", "-locations", "none", "-silent", "-ts", str(copy)]
    subprocess.run([sys.executable, "-c", update, *options], cwd=root, check=True, capture_output=True)
    return copy


def messages(path: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, source text and translation of every message."""
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def texts(translation: ElementTree.Element) -> list[str]:
    """What a translation says: one text, or one for each plural."""
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


def places_in(text: str) -> set[str]:
    """The names in braces, and Qt's %n."""
    return {name for _, name, _, _ in Formatter().parse(text) if name} | set(re.findall(r"%\w", text))


def test_every_word_of_the_window_is_translated(renewed: Path) -> None:
    """Mend with `make translations`, then write the English into resources/i18n/app_en.ts and run it again."""
    missing = [
        f"{context}: {source}"
        for context, source, translation in messages(renewed)
        if translation.get("type") == "unfinished" or not all(texts(translation))
    ]
    assert missing == []


def test_the_catalogue_holds_nothing_that_is_gone(catalogue: Path, renewed: Path) -> None:
    kept = {(context, source) for context, source, _ in messages(catalogue)}
    assert kept - {(context, source) for context, source, _ in messages(renewed)} == set()


def test_translations_keep_their_places(catalogue: Path) -> None:
    wrong = [
        source
        for _, source, translation in messages(catalogue)
        if any(places_in(text) != places_in(source) for text in texts(translation))
    ]
    assert wrong == []


def test_translations_are_english(catalogue: Path) -> None:
    said = [text for _, _, translation in messages(catalogue) for text in texts(translation)]
    assert len(said) > 50
    assert [text for text in said if CHINESE.search(TYPED_AS_THEY_ARE.sub("", text))] == []


def test_the_compiled_catalogue_says_the_same(catalogue: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    stale = [
        source
        for context, source, translation in messages(catalogue)
        if not list(translation.iter("numerusform")) and translator.translate(context, source) != translation.text
    ]
    assert stale == []


def test_the_catalogue_can_see_every_word(sources: Mapping[str, ast.Module]) -> None:
    """`pyside6-lupdate` reads literals only: neither f-strings nor variables."""
    unseen = [
        f"{path}:{node.lineno}"
        for path, module in sources.items()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and called(node) in {"tr"}
        and not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert unseen == []


def test_no_word_of_the_window_escapes_translation(sources: Mapping[str, ast.Module]) -> None:
    escaped = [
        f"{path}:{line} {text}"
        for path, module in sources.items()
        if path.startswith("gui/") and path != OF_THE_COMMAND_LINE
        for line, text in words_outside_translation(module)
        if text not in NOT_FOR_READING
    ]
    assert escaped == []


def called(call: ast.Call) -> str:
    """The last name of what is called: "tr" for self.tr()."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_outside_translation(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Chinese literals that are neither documentation nor handed to a translating function."""
    covered: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and called(node) in TRANSLATES:
            covered |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            covered.add(id(node.value))
    for node in ast.walk(module):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in covered and CHINESE.search(node.value):
            yield node.lineno, node.value
