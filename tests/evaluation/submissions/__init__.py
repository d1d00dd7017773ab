"""How far a returned workbook can be trusted: our own issued forms damaged and edited, with the truth known by cell."""
