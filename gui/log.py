"""The window's log: starts, refusals by their codes, bugs by where they happened; never a value that was entered."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from model.version import VERSION

_LOG = logging.getLogger("yaodian")
_LOG.propagate = False
_MOST_BYTES = 256 * 1024
_KEPT = 3


def open_log(path: Path) -> None:
    """Write into `path` from here on, a new file every 256 KiB; where that cannot be, go on without a log."""
    close_log()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.info("start %s", VERSION)


def close_log() -> None:
    """Let the file go."""
    for handler in _LOG.handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            _LOG.removeHandler(handler)
            handler.close()


def log_refusal(code: str) -> None:
    """Something was refused in words; only its code is kept."""
    _LOG.info("refused %s", code)


def log_bug(bug: BaseException) -> None:
    """Where a bug happened, line by line. Its message may hold what somebody wrote, so it is left out."""
    steps = "; ".join(
        f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(bug.__traceback__)
    )
    _LOG.error("bug %s at %s", type(bug).__name__, steps)
