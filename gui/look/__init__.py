"""How the window looks: tokens, sizes, palette, style sheet, icons and status shapes."""
