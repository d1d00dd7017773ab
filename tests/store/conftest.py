from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from model.entry.reporting_unit import UnitTree
from model.store.database import Store, open_store
from model.store.unit_rows import write_units


@pytest.fixture
def store(tmp_path: Path, bundled_units: UnitTree) -> Iterator[Store]:
    """An empty workspace that knows the bundled units."""
    opened = open_store(tmp_path / "work.yaodian")
    write_units(opened, bundled_units)
    yield opened
    opened.close()
