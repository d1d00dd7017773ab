"""One row of the sheet as both writers write it."""

from __future__ import annotations

from dataclasses import dataclass

from model.form.row import Value


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the sheet as it is written. `fixed`: the height holds even when the text grows."""

    number: int
    height: float
    values: list[Value]
    styles: list[str]
    fixed: bool = False
