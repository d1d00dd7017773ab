"""The drawings of the icons as text, in any colour."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


@lru_cache(maxsize=256)
def tinted_svg(name: str, colour: str) -> bytes:
    """The icon `name` as SVG drawn in `colour` ("#RRGGBB"). FileNotFoundError where there is no such icon."""
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"').encode()
