"""Which scoring schemes there are, which one is in use, and one's own from files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from model.errors import UsageError
from model.progress.score_scheme import ScoreScheme, score_scheme_from_data, score_scheme_to_data
from model.store.judging_rows import read_schemes, write_scheme
from model.store.setting_rows import read_setting, write_setting
from model.workflow.judge.scheme_file import read_scheme_file, write_scheme_file
from model.workflow.workspace.workspace import Workspace

_FOLDER = Path(__file__).parents[3] / "resources" / "scores"


_KIND, _SETTING, _DEFAULT = "score", "score_scheme", "guiyang"


def list_score_schemes(workspace: Workspace) -> dict[str, ScoreScheme]:
    """All scoring schemes by key: the published ones and one's own."""
    own = read_schemes(workspace, _KIND)
    return {**score_presets(), **{key: score_scheme_from_data(json.loads(data)) for key, data in own.items()}}


def find_score_scheme(workspace: Workspace, key: str) -> ScoreScheme:
    """A scoring scheme by its key. UsageError "score.unknown"."""
    found = list_score_schemes(workspace).get(key)
    if found is None:
        raise UsageError("score.unknown", scheme=key)
    return found


def score_scheme_in_use(workspace: Workspace) -> ScoreScheme:
    """The scheme that units are scored by; Guiyang's until another was chosen."""
    schemes = list_score_schemes(workspace)
    return schemes.get(read_setting(workspace, _SETTING) or _DEFAULT, schemes[_DEFAULT])


def is_scoring_chosen(workspace: Workspace) -> bool:
    """Whether somebody chose a way of scoring; else the usual one stands by."""
    return read_setting(workspace, _SETTING) is not None


def use_score_scheme(workspace: Workspace, key: str) -> ScoreScheme:
    """Score by this scheme from now on. UsageError "score.unknown"."""
    scheme = find_score_scheme(workspace, key)
    write_setting(workspace, _SETTING, scheme.key)
    return scheme


def load_score_scheme(workspace: Workspace, path: Path) -> ScoreScheme:
    """Keep a scheme of one's own from a file. ModelError "file.unreadable"; UsageError "score.*"."""
    scheme = score_scheme_from_data(read_scheme_file(path, "score.data_unreadable"))
    if scheme.key in score_presets():
        raise UsageError("score.key_taken", scheme=scheme.key)
    write_scheme(workspace, _KIND, scheme.key, json.dumps(score_scheme_to_data(scheme), ensure_ascii=False))
    return scheme


def export_score_scheme(scheme: ScoreScheme, path: Path) -> Path:
    """Write a scheme as data (.json) that `load_score_scheme` reads. ModelError "file.unwritable"; UsageError."""
    return write_scheme_file(score_scheme_to_data(scheme), path)


@cache
def score_presets() -> Mapping[str, ScoreScheme]:
    """The schemes that come with the program, by key."""
    read = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.json")))
    return {one.key: one for one in map(score_scheme_from_data, read)}
