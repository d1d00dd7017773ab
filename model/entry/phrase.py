"""Wordings that a unit uses again and again (常用语): offered so that nobody types them twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_SENTENCE = re.compile(r"[^。；;！!？?\n]+[。；;！!？?]?")
_SHORTEST, _LONGEST = 4, 60


def frequent_phrases(texts: Iterable[str], most: int = 8, least: int = 2) -> tuple[str, ...]:
    """The sentences that stand in at least `least` of the texts, the most frequent first, then the earliest.

    Figures make a sentence another one: what is offered is to be true without being altered.
    """
    found: Counter[str] = Counter()
    for text in texts:
        sentences = map(str.strip, _SENTENCE.findall(text))
        found.update(list(dict.fromkeys(one for one in sentences if _is_phrase(one))))
    return tuple(phrase for phrase, count in found.most_common() if count >= least)[:most]


def _is_phrase(sentence: str) -> bool:
    return _SHORTEST <= len(sentence) <= _LONGEST
