"""Which lamp schemes there are, which one is in use, and what another one would change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from model.consolidation.consolidated import Consolidated
from model.entry.period import Period
from model.errors import UsageError
from model.progress.lamp import LampClass
from model.progress.scheme import LampScheme, Subject
from model.progress.scheme_data import scheme_from_data, scheme_to_data
from model.progress.tally import class_of, tally
from model.store.judging_rows import delete_scheme, write_scheme
from model.store.setting_rows import write_setting
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.judge.lamp_in_use import KIND, SETTINGS, chosen_scheme, own_schemes, presets
from model.workflow.judge.scheme_file import read_scheme_file, write_scheme_file
from model.workflow.progress_told import ProgressTold, silent, step_of
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True)
class Preview:
    """What another scheme would light in a period: counts by class before and after, and who changes.

    `changed` holds (indicator code, class now, class then) of the totals whose words or colours would be others.
    """

    scheme: LampScheme
    before: Mapping[LampClass, int]
    after: Mapping[LampClass, int]
    changed: tuple[tuple[str, LampClass, LampClass], ...]


def list_schemes(workspace: Workspace) -> dict[str, LampScheme]:
    """All schemes by key: ours, the published ones, and one's own; chosen options as they were left."""
    chosen = (chosen_scheme(workspace, subject) for subject in Subject)
    return {**presets(), **own_schemes(workspace), **{one.key: one for one in chosen if one is not None}}


def find_scheme(workspace: Workspace, key: str, options: Mapping[str, str] | None = None) -> LampScheme:
    """A scheme by its key, its choices settled by `options`. UsageError "lamp.unknown", "lamp.option_unknown"."""
    scheme = list_schemes(workspace).get(key)
    if scheme is None:
        raise UsageError("lamp.unknown", scheme=key)
    for choice, option in (options or {}).items():
        scheme = scheme.choosing(choice, option)
    return scheme


def use_scheme(workspace: Workspace, scheme: LampScheme) -> None:
    """Light lamps, or give plates, by this scheme and its chosen options from now on."""
    chosen = {"key": scheme.key, "options": {choice.key: choice.chosen for choice in scheme.choices}}
    write_setting(workspace, SETTINGS[scheme.subject], json.dumps(chosen))


def use_usual(workspace: Workspace, subject: Subject) -> None:
    """Light lamps by our own scheme again, or give no plates by rank."""
    write_setting(workspace, SETTINGS[subject], "")


def keep_scheme(workspace: Workspace, scheme: LampScheme) -> LampScheme:
    """Keep a scheme of one's own. UsageError "lamp.key_taken" for the key of a published one."""
    if scheme.key in presets():
        raise UsageError("lamp.key_taken", scheme=scheme.key)
    write_scheme(workspace, KIND, scheme.key, json.dumps(scheme_to_data(scheme), ensure_ascii=False))
    return replace(scheme, own=True)


def drop_scheme(workspace: Workspace, key: str) -> None:
    """Forget a scheme of one's own; ours is used where it was in use. UsageError "lamp.unknown", "lamp.key_taken"."""
    scheme = find_scheme(workspace, key)
    if not scheme.own:
        raise UsageError("lamp.key_taken", scheme=key)
    chosen = chosen_scheme(workspace, scheme.subject)
    if chosen is not None and chosen.key == key:
        use_usual(workspace, scheme.subject)
    delete_scheme(workspace, KIND, key)


def load_scheme(workspace: Workspace, path: Path) -> LampScheme:
    """Keep the scheme that a file holds. ModelError "file.unreadable"; UsageError "lamp.*"."""
    return keep_scheme(workspace, scheme_of_file(path))


def scheme_of_file(path: Path) -> LampScheme:
    """The scheme that a file holds, as one of one's own. ModelError "file.unreadable"; UsageError "lamp.*"."""
    return scheme_from_data(read_scheme_file(path, "lamp.data_unreadable"), own=True)


def export_scheme(scheme: LampScheme, path: Path) -> Path:
    """Write a scheme as data (.json) that `load_scheme` reads. ModelError "file.unwritable"; UsageError."""
    return write_scheme_file(scheme_to_data(scheme), path)


def try_scheme(workspace: Workspace, period: Period, scheme: LampScheme, progress: ProgressTold = silent) -> Preview:
    """What a scheme would light in a period; Cancelled."""
    results = []
    for done, used in enumerate((None, scheme)):
        results.append(consolidate_period(workspace, period, scheme=used, progress=step_of(progress, done, 2)))
    return preview_of(*results)


def preview_of(present: Consolidated, other: Consolidated) -> Preview:
    """What changes from one consolidation of a period to the same under another scheme."""
    pairs = zip(present.indicators, other.indicators, strict=True)
    classes = [
        (one.code, class_of(present.scheme, one.judgement), class_of(other.scheme, then.judgement))
        for one, then in pairs
    ]  # fmt: skip
    return Preview(
        other.scheme,
        tally(present.scheme, (one.judgement for one in present.indicators)),
        tally(other.scheme, (one.judgement for one in other.indicators)),
        tuple(row for row in classes if (row[1].colour, row[1].standing) != (row[2].colour, row[2].standing)),
    )
