"""From the start of the program to an open workspace: Qt is loaded, a second start is noticed, a file is chosen."""
