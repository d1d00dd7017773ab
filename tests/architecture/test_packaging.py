"""A double click on a data file: what the desktop is told, and what it makes of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from model.store.database import APPLICATION_ID
from model.workflow.workspace.workspace import close_workspace, open_workspace

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
KIND = "application/x-yaodian"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Surroundings in which only a folder of the test is written."""
    folders = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    return {**os.environ, "HOME": str(tmp_path), **folders}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program in a folder with a blank and Chinese letters in its name."""
    made = tmp_path / "要点 台账" / "yaodian"
    made.parent.mkdir()
    made.write_text("#!/bin/sh\n")
    made.chmod(0o755)
    return made


def register(home: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [str(LINUX / "register"), *map(str, arguments)]
    return subprocess.run(command, env=home, capture_output=True, text=True, timeout=60)


def test_the_kind_of_file_is_known_by_the_id_that_the_store_writes() -> None:
    tree = ElementTree.parse(LINUX / "yaodian.xml")
    kind = tree.find(f"{MIME}mime-type")
    assert kind is not None and kind.get("type") == KIND
    inner = tree.findall(f".//{MIME}match")[-1]
    assert (inner.get("offset"), inner.get("value")) == ("68", APPLICATION_ID.to_bytes(4, "big").decode())


@on_linux
def test_the_entry_names_the_program_and_its_kind(home: dict[str, str], program: Path) -> None:
    assert register(home, program).returncode == 0
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(Path(home["XDG_DATA_HOME"]) / "applications" / "yaodian.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == f'"{program}" %F'
    assert entry["Desktop Entry"]["MimeType"] == f"{KIND};"


@on_linux
@pytest.mark.skipif(
    not (shutil.which("update-mime-database") and shutil.which("gio")), reason="no desktop whose answer could be asked"
)
@pytest.mark.parametrize("name", ["work.yaodian", "without an ending"])
def test_the_desktop_knows_a_data_file(home: dict[str, str], program: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    close_workspace(open_workspace(path))
    asked = ["gio", "info", "-a", "standard::content-type", str(path)]
    assert KIND not in subprocess.run(asked, env=home, capture_output=True, text=True, timeout=60).stdout
    assert register(home, program).returncode == 0
    assert KIND in subprocess.run(asked, env=home, capture_output=True, text=True, timeout=60).stdout
    assert register(home, "--remove").returncode == 0
    assert KIND not in subprocess.run(asked, env=home, capture_output=True, text=True, timeout=60).stdout


@on_linux
@pytest.mark.parametrize("arguments", [(), ("/no/such/program",)])
def test_what_is_no_program_is_not_registered(home: dict[str, str], arguments: tuple[str, ...]) -> None:
    ran = register(home, *arguments)
    assert ran.returncode == 2 and "usage" in ran.stderr
    assert not Path(home["XDG_DATA_HOME"]).exists()
