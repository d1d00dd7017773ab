"""Colours by what they are for. Palette, style sheet, icons and painters read these and never a literal.

Every pair of text on its ground is checked for WCAG AA by tests/gui/test_look.py.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One theme. Each field holds "#RRGGBB"; `*_text` stands on `*_bg`, `*_fill` is for shapes and bars."""

    app: str
    surface: str
    subtle: str
    hover: str
    selected: str
    border: str
    control: str
    text: str
    text2: str
    muted: str
    disabled: str
    primary: str
    primary_hover: str
    primary_down: str
    on_primary: str
    focus: str
    link: str
    bar: str
    ok_text: str
    ok_bg: str
    ok_fill: str
    warn_text: str
    warn_bg: str
    warn_fill: str
    alert_text: str
    alert_bg: str
    alert_fill: str
    bad_text: str
    bad_bg: str
    bad_fill: str
    idle_text: str
    idle_bg: str
    idle_fill: str
    track: str
    h0: str
    h1: str
    h2: str
    h3: str
    h4: str

    @property
    def heat(self) -> tuple[str, str, str, str, str]:
        """The five grounds of a heat map, from far behind to far ahead."""
        return self.h0, self.h1, self.h2, self.h3, self.h4

    def as_dict(self) -> dict[str, str]:
        """Token name to colour, as the style sheet asks for them."""
        return self._asdict()


LIGHT = Tokens(
    app="#F2F4F8",
    surface="#FFFFFF",
    subtle="#F7F9FC",
    hover="#EDF2F9",
    selected="#E1ECFD",
    border="#DCE2EA",
    control="#7C8798",
    text="#18202C",
    text2="#455164",
    muted="#5C6878",
    disabled="#9AA4B2",
    primary="#1A5FCC",
    primary_hover="#154FAE",
    primary_down="#103F8E",
    on_primary="#FFFFFF",
    focus="#1A5FCC",
    link="#1A5FCC",
    bar="#1A5FCC",
    ok_text="#17703A",
    ok_bg="#E2F4E8",
    ok_fill="#2A8F4E",
    warn_text="#865300",
    warn_bg="#FFF2D3",
    warn_fill="#B97800",
    alert_text="#A03A08",
    alert_bg="#FFE9DD",
    alert_fill="#D9591A",
    bad_text="#B42318",
    bad_bg="#FDE8E6",
    bad_fill="#D23A2E",
    idle_text="#5C6878",
    idle_bg="#ECEFF4",
    idle_fill="#858F9F",
    track="#DFE5EE",
    h0="#F0976A",
    h1="#FAD3B8",
    h2="#E9EDF3",
    h3="#B9D6F2",
    h4="#74ACE3",
)

DARK = Tokens(
    app="#12161C",
    surface="#1B212A",
    subtle="#202833",
    hover="#283241",
    selected="#1E3A66",
    border="#313B49",
    control="#76828F",
    text="#E7EBF1",
    text2="#B7C0CD",
    muted="#9DA9B8",
    disabled="#5F6B7A",
    primary="#7DB0FF",
    primary_hover="#9AC2FF",
    primary_down="#B5D3FF",
    on_primary="#0A1B36",
    focus="#7DB0FF",
    link="#7DB0FF",
    bar="#7DB0FF",
    ok_text="#6FD39A",
    ok_bg="#15311F",
    ok_fill="#4DBF7F",
    warn_text="#F2BE58",
    warn_bg="#372B0F",
    warn_fill="#E0A63A",
    alert_text="#FFAE80",
    alert_bg="#42240F",
    alert_fill="#E8823F",
    bad_text="#FF9A90",
    bad_bg="#431F1C",
    bad_fill="#F2665A",
    idle_text="#97A3B2",
    idle_bg="#28303B",
    idle_fill="#7C8898",
    track="#313B49",
    h0="#94440F",
    h1="#5B3A24",
    h2="#2B3441",
    h3="#23486E",
    h4="#1D62A6",
)

CONTRAST_LIGHT = LIGHT._replace(
    app="#FFFFFF",
    subtle="#FFFFFF",
    hover="#E6E6E6",
    selected="#CFE2FF",
    border="#000000",
    control="#000000",
    text="#000000",
    text2="#000000",
    muted="#1F1F1F",
    disabled="#595959",
    primary="#003A9E",
    primary_hover="#002B78",
    primary_down="#001C52",
    focus="#B3005E",
    link="#003A9E",
    bar="#003A9E",
    ok_text="#00501E",
    ok_bg="#FFFFFF",
    ok_fill="#00501E",
    warn_text="#5C3800",
    warn_bg="#FFFFFF",
    warn_fill="#7A4A00",
    alert_text="#7A2600",
    alert_bg="#FFFFFF",
    alert_fill="#8F2F00",
    bad_text="#8C0A0A",
    bad_bg="#FFFFFF",
    bad_fill="#A30F0F",
    idle_text="#1F1F1F",
    idle_bg="#FFFFFF",
    idle_fill="#4A4A4A",
    track="#D9D9D9",
)
"""Black on white; every text reaches 7:1 and every line is drawn."""

CONTRAST_DARK = DARK._replace(
    app="#000000",
    surface="#000000",
    subtle="#000000",
    hover="#262626",
    selected="#002A4F",
    border="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    muted="#E0E0E0",
    disabled="#A6A6A6",
    primary="#8AC6FF",
    primary_hover="#B3DAFF",
    primary_down="#D9EDFF",
    on_primary="#000000",
    focus="#FFFF00",
    link="#8AC6FF",
    bar="#8AC6FF",
    ok_text="#7CF2A8",
    ok_bg="#000000",
    ok_fill="#7CF2A8",
    warn_text="#FFD75E",
    warn_bg="#000000",
    warn_fill="#FFD75E",
    alert_text="#FFB685",
    alert_bg="#000000",
    alert_fill="#FFB685",
    bad_text="#FFA9A1",
    bad_bg="#000000",
    bad_fill="#FF8A80",
    idle_text="#E0E0E0",
    idle_bg="#000000",
    idle_fill="#BFBFBF",
    track="#404040",
    h0="#7A2E00",
    h1="#4A2800",
    h2="#262626",
    h3="#00325C",
    h4="#00498A",
)
"""White on black."""
