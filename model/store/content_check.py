"""Whether what a workspace keeps is still what was put into it: SQLite keeps no check sums of its own."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator

from model.store.database import Store
from model.store.plan_rows import plans_in_force, read_plan
from model.wording import sentence


def altered_contents(store: Store) -> Iterator[str]:
    """A sentence for each plan, evidence and workbook that is not what its version or hash says."""
    store.plans.clear()  # what was read before says nothing of the file
    for plan_id in plans_in_force(store):
        title, version = store.read("SELECT title, version FROM plan WHERE id = ?", [plan_id]).fetchone()
        tree = read_plan(store, version)
        if tree is None or tree.version != version:
            yield sentence("check.plan_altered", {"title": title, "version": version})
    for sha256, content in store.read("SELECT sha256, content FROM evidence ORDER BY sha256"):
        if hashlib.sha256(content).hexdigest() != sha256:
            yield sentence("check.evidence_altered", {"sha256": sha256[:12]})
    for sha256, file, content in store.read("SELECT sha256, file, content FROM submission ORDER BY sha256"):
        if hashlib.sha256(content).hexdigest() != sha256 and not _is_whole(content):
            yield sentence("check.workbook_altered", {"file": file, "sha256": sha256[:12]})


def _is_whole(content: bytes) -> bool:
    """Whether a workbook that was decrypted, and so is not what its hash is of, agrees with its own check sums."""
    if not content.startswith(b"PK"):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            return container.testzip() is None
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError):
        return False
