"""A text with numbers in it, and what the numbers are taken from."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from decimal import Decimal

from model.entry.value import show_number

Place = tuple[str, str]
"""A judged place: unit code ("" for the total over all units) and row code ("" for a unit's report as a whole)."""
_NUMERAL = re.compile(r"[-−+]?\d[\d,，.．]*(?<![,，.．])[%％]?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A piece of a report that holds numbers or a name. `source` names what it says, in every report the same one.

    `about` are the places that it counts or quotes. `is_free`: somebody's words (a title, a quotation) with numbers in
    them; of these only the numbers are held against the source, of all others the whole text.
    """

    source: str
    text: str
    about: tuple[Place, ...] = ()
    is_free: bool = False


Piece = str | Figure


def counted(source: str, count: int, about: tuple[Place, ...] = ()) -> Figure:
    """A number of things."""
    return Figure(source, f"{count:,}", about)


def share(source: str, part: Decimal, about: tuple[Place, ...] = ()) -> Figure:
    """A percentage with one decimal, as it is printed in bulletins: 75.0%."""
    return Figure(source, f"{part:.1f}%", about)


def amount(source: str, value: Decimal, unit: str, about: tuple[Place, ...] = ()) -> Figure:
    """A value with its unit of measure."""
    return Figure(source, f"{show_number(value)}{unit}", about)


def exact(source: str, text: str, about: tuple[Place, ...] = ()) -> Figure:
    """A name, or words of ours: whoever is praised or blamed, and why, is held against the source to the letter."""
    return Figure(source, text, about)


def words(source: str, text: str, about: tuple[Place, ...] = ()) -> Piece:
    """Somebody's words: a figure where they hold numbers, else plain text with nothing to check."""
    return Figure(source, text, about, is_free=True) if has_digit(text) or about else text


def has_digit(text: str) -> bool:
    """Whether a decimal digit of any script stands in the text."""
    return any(character.isdecimal() for character in text)


def numerals(text: str) -> list[str]:
    """The numerals of a text in their order: sign, groups, decimals and percent sign included."""
    return _NUMERAL.findall(text)


def mark_of(source: str) -> str:
    """A short name for a source that a document can carry: ten characters of its SHA-256."""
    return hashlib.sha256(source.encode()).hexdigest()[:10]
