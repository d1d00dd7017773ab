"""The Qt palette that goes with a set of tokens, for what no style sheet reaches."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gui.look.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "app",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad_text",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.ToolTipBase: "subtle",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Light: "subtle",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.Accent: "primary",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """Every role that Fusion paints with."""
    made = QPalette()
    colours = tokens.as_dict()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(colours[name]))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made
