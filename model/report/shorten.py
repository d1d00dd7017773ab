"""Shortening what somebody wrote, at the end of a clause and never within one."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r".*?(?:[。；，！？;!?\n]+|[,.](?=\D|$)|$)", re.S)
_ENDS = "。；，！？;!?,.\n 　"


def shorten(text: str, most: int) -> str:
    """As many whole clauses as fit into `most` characters, at least the first; what was left out shows as ……

    Lines become one text. A clause ends with its punctuation; a point or comma within a number is none.
    """
    text = "".join(text.split("\r"))
    text = "；".join(line.strip(" 　；;") for line in text.split("\n") if line.strip(" 　；;"))
    if len(text) <= most:
        return text
    kept = ""
    for clause in _CLAUSE.findall(text):
        if kept and len(kept) + len(clause) > most:
            break
        kept += clause
    return kept if kept == text else f"{kept.rstrip(_ENDS)}……"
