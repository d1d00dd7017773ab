"""What a returned workbook leaves for a person to decide, and what was decided."""
