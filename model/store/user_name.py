"""Who sits at the machine, as far as the machine knows."""

from __future__ import annotations

import getpass


def user_name() -> str:
    """The name under which a person is logged in; empty where the system knows none, which is no reason not to save."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
