"""A form's identity as one line of text, fit for every place that carries it."""

from __future__ import annotations

import hashlib
from urllib.parse import quote, unquote

from model.entry.period import parse_period
from model.errors import UsageError
from model.form.snapshot import Identity

_MARK = "YD1"


def write_token(identity: Identity) -> str:
    """The identity with a digest of itself: YD1;xixian-2021;VERSION;FD;2021-09;1;7K3M-Q9TX;DIGEST."""
    parts = (
        identity.plan,
        identity.plan_version,
        identity.unit,
        identity.period.key,
        str(identity.round),
        identity.check_code,
    )
    body = ";".join((_MARK, *(quote(part, safe="") for part in parts)))
    return f"{body};{_digest(body)}"


def read_token(text: str) -> Identity | None:
    """The identity that `write_token` wrote; None where the text is none or was altered."""
    body, _, digest = text.strip().rpartition(";")
    parts = body.split(";")
    if len(parts) != 7 or parts[0] != _MARK or digest != _digest(body):
        return None
    plan, version, unit, period, round_, code = (unquote(part) for part in parts[1:])
    try:
        return Identity(plan, version, unit, parse_period(period), int(round_), code)
    except (UsageError, ValueError):
        return None


def looks_like_token(text: str) -> bool:
    """Whether the text means to be one, be it altered or not."""
    return text.strip().startswith(_MARK + ";")


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:8]
