"""What the documents name is there: functions, commands, pictures, files."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import click
import pytest

from main import command_line

LINK = re.compile(r"!?\[[^\]]*\]\(([^)#]+)\)")
DOTTED = re.compile(r"`(model(?:\.[a-z_]+)+)`")
DOCUMENTS = ["README.md", "README.zh-CN.md", "docs/flow.md", "docs/glossary.md", "docs/decisions.md"]
MANUAL = ["docs/manual/README.md", "docs/manual/office.md", "docs/manual/headquarters.md"]
READMES = ["README.md", "README.zh-CN.md"]


@pytest.mark.parametrize("document", [*DOCUMENTS, *MANUAL])
def test_every_link_leads_somewhere(root: Path, document: str) -> None:
    path = root / document
    links = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_name_in_a_document_is_a_name_in_the_code(root: Path, document: str) -> None:
    for dotted in DOTTED.findall((root / document).read_text(encoding="utf-8")):
        assert resolves(dotted), f"{document} names {dotted}"


@pytest.mark.parametrize("readme", READMES)
def test_every_command_of_the_readme_is_understood(root: Path, readme: str) -> None:
    text = (root / readme).read_text(encoding="utf-8")
    commands = [shlex.split(line)[2:] for line in re.findall(r"^[./\w]*python main\.py.*$", text, re.MULTILINE)]
    assert len(commands) > 5
    for words in commands:
        command, rest = descend(command_line(), words)
        command.make_context(command.name, rest, resilient_parsing=False)


@pytest.mark.parametrize("readme", READMES)
def test_every_make_target_of_the_readme_exists(root: Path, readme: str) -> None:
    named = set(re.findall(r"make ([a-z]+)", (root / readme).read_text(encoding="utf-8"))) - {"git"}
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_both_readmes_show_the_same_commands_and_pictures(root: Path) -> None:
    english, chinese = ((root / readme).read_text(encoding="utf-8") for readme in READMES)
    for pattern in (r"^[./\w]*python main\.py.*$", r"!\[[^\]]*\]\(([^)]+)\)", r"^make [a-z]+"):
        assert re.findall(pattern, english, re.MULTILINE) == re.findall(pattern, chinese, re.MULTILINE)


def resolves(dotted: str) -> bool:
    """Whether `dotted` is a module, or something in one."""
    try:
        importlib.import_module(dotted)
    except ModuleNotFoundError:
        module, _, name = dotted.rpartition(".")
        return hasattr(importlib.import_module(module), name)
    return True


def descend(command: click.Command, words: list[str]) -> tuple[click.Command, list[str]]:
    """The innermost command that `words` lead to, and the words left for it."""
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    return command, words
