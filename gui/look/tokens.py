"""Colours by what they are for. Palette, style sheet, icons and painters read these and never a literal.

Every pair of text on its ground is checked for WCAG AA by tests/gui/test_look.py.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tokens:
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
        return {field.name: getattr(self, field.name) for field in fields(self)}


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
