"""The style sheet: `resources/style.qss` with colours, sizes and arrow icons filled in.

In that file `@name` is a token, `13px` a size at 100 % that follows the zoom, and `@icon(name, token)` the path of an
icon drawn in that colour.
"""

from __future__ import annotations

import re
from pathlib import Path

from gui.look.svg import tinted_svg
from gui.look.tokens import Tokens

SHEET = Path(__file__).resolve().parents[2] / "resources" / "style.qss"
_ICON = re.compile(r"@icon\(([a-z-]+),\s*([a-z0-9_]+)\)")
_TOKEN = re.compile(r"@([a-z][a-z0-9_]*)")
_PIXELS = re.compile(r"\b(\d+)px\b")


def style_sheet(tokens: Tokens, zoom: float, icon_folder: Path) -> str:
    """The sheet for `tokens` at `zoom` (1.0 is 100 %). Arrow icons are written into `icon_folder`.

    KeyError where the sheet names a token that does not exist.
    """
    colours = tokens.as_dict()

    def icon_url(match: re.Match[str]) -> str:
        name, token = match.groups()
        path = icon_folder / f"{name}-{colours[token].lstrip('#')}.svg"
        if not path.exists():
            path.write_bytes(tinted_svg(name, colours[token]))
        return f'url("{path.as_posix()}")'

    text = SHEET.read_text(encoding="utf-8")
    text = _ICON.sub(icon_url, text)
    text = _TOKEN.sub(lambda match: colours[match[1]], text)
    return text if zoom == 1 else _PIXELS.sub(lambda match: f"{scaled(int(match[1]), zoom)}px", text)


def scaled(size: float, zoom: float) -> int:
    """`size` pixels at `zoom`; what is there at 100 % never vanishes."""
    return max(1, round(size * zoom)) if size else 0
