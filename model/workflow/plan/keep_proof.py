"""Keeping a plan that is being corrected, so that a crash or a closed window costs nothing; it is in force nowhere."""

from __future__ import annotations

import json

from model.plan.proof.data import proof_from_data, proof_to_data
from model.plan.proof.proof import Proof
from model.store.setting_rows import read_setting, write_setting
from model.workflow.workspace.workspace import Workspace

_NAME = "proof"


def keep_proof(workspace: Workspace, proof: Proof | None) -> None:
    """Keep the proof that is open, or forget it (None) after it was put into force or given up."""
    data = "" if proof is None else json.dumps(proof_to_data(proof), ensure_ascii=False)
    if (read_setting(workspace, _NAME) or "") != data:
        write_setting(workspace, _NAME, data)


def kept_proof(workspace: Workspace) -> Proof | None:
    """The proof that was open when the program was left; None where there is none, or one of another version."""
    text = read_setting(workspace, _NAME)
    if not text:
        return None
    try:
        return proof_from_data(json.loads(text))
    except (KeyError, TypeError, ValueError):
        return None
