"""The lamp schemes that come with the program, and the one that is in use here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from model.progress.scheme import DEFAULT_SCHEME, LampScheme, Subject
from model.store.judging_rows import read_schemes
from model.store.setting_rows import read_setting
from model.workflow.workspace.workspace import Workspace

KIND = "lamp"
SETTINGS = {Subject.INDICATOR: "lamp_scheme", Subject.UNIT: "board_scheme"}
_FOLDER = Path(__file__).parents[3] / "resources" / "lamps"


@cache
def presets() -> Mapping[str, LampScheme]:
    """Our own scheme and the published ones, by key."""
    from model.progress.scheme_data import scheme_from_data  # not needed while ours is in use

    read = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.json")))
    schemes = (DEFAULT_SCHEME, *(scheme_from_data(data) for data in read))
    return {one.key: one for one in schemes}


def own_schemes(workspace: Workspace) -> dict[str, LampScheme]:
    """The schemes that were made or loaded here, by key."""
    from model.progress.scheme_data import scheme_from_data  # not needed while ours is in use

    kept = read_schemes(workspace, KIND)
    return {key: scheme_from_data(json.loads(data), own=True) for key, data in kept.items()}


def scheme_in_use(workspace: Workspace) -> LampScheme:
    """The scheme that lights the lamps of indicators; ours until another was chosen."""
    return chosen_scheme(workspace, Subject.INDICATOR) or DEFAULT_SCHEME


def board_in_use(workspace: Workspace) -> LampScheme | None:
    """The scheme that gives units plates by their rank; None where none was chosen."""
    return chosen_scheme(workspace, Subject.UNIT)


def chosen_scheme(workspace: Workspace, subject: Subject) -> LampScheme | None:
    """The scheme that was chosen for a subject, with its options; None where none was, or it is gone."""
    text = read_setting(workspace, SETTINGS[subject])
    if not text:
        return None
    chosen = json.loads(text)
    scheme = presets().get(chosen["key"]) or own_schemes(workspace).get(chosen["key"])
    if scheme is None:
        return None
    known = {(choice.key, option.key) for choice in scheme.choices for option in choice.options}
    for choice, option in chosen["options"].items():
        if (choice, option) in known:
            scheme = scheme.choosing(choice, option)
    return scheme
