"""What stands around the pages: the bar above, the rail, the line below, the menu and what is asked for from there."""
