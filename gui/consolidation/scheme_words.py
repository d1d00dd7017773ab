"""Filters and legend in the words of the lamp scheme that is in use."""

from __future__ import annotations

from collections.abc import Collection

from model.progress.lamp import Standing
from model.progress.scheme import DEFAULT_SCHEME, LampScheme
from model.wording import Language, sentence

_MOST = 2
_OF_STEP = (
    (Standing.FAR_BEHIND,),
    (Standing.BEHIND,),
    (Standing.ON_SCHEDULE,),
    (Standing.AHEAD,),
    (Standing.FINISHED,),
)


def words_of(scheme: LampScheme, standings: Collection[Standing], language: Language) -> str:
    """What a scheme calls its classes of these standings; "" for our own scheme and where it has none of them."""
    if scheme.key == DEFAULT_SCHEME.key:
        return ""
    words = list(dict.fromkeys(one.word(language) for one in scheme.classes if one.standing in standings))
    joint = "、" if language == "zh" else ", "
    return joint.join(words[:_MOST]) + ("…" if len(words) > _MOST else "")


def heat_words(scheme: LampScheme, language: Language) -> list[str]:
    """The five grounds of the heat map from worst to best: the scheme's words, ours where it has no such class."""
    return [
        words_of(scheme, standings, language) or sentence(f"heat.{step}", {}, language)
        for step, standings in enumerate(_OF_STEP)
    ]
