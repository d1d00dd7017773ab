"""A whole plan as an immutable tree, with its rows computed once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from model.errors import UsageError
from model.plan.node import Chapter, Indicator, Item

Node = Chapter | Item | Indicator


@dataclass(frozen=True)
class PlanTree:
    """One plan of one year.

    `key` names the plan across workspaces ("xixian-2021"); `version` is a digest of everything that a reporting
    office is asked for, so that two workspaces with equal versions ask the same questions.
    """

    key: str
    title: str
    year: int
    chapters: tuple[Chapter, ...] = ()
    source_text: str = field(default="", repr=False)

    @property
    def items(self) -> Iterator[Item]:
        """All items in the order of the document."""
        return (item for chapter in self.chapters for item in chapter.items)

    @property
    def indicators(self) -> Iterator[Indicator]:
        """All indicators in the order of the document."""
        return (indicator for item in self.items for indicator in item.indicators)

    @cached_property
    def by_code(self) -> Mapping[str, Indicator]:
        """Indicators by code."""
        return {indicator.code: indicator for indicator in self.indicators}

    @cached_property
    def items_by_code(self) -> Mapping[str, Item]:
        """Items by the key of their own row ("8.00")."""
        return {item.code: item for item in self.items}

    @cached_property
    def reportable_codes(self) -> tuple[str, ...]:
        """The key of every row that a unit reports in, in order: each item's "N.00" and then its indicators."""
        return tuple(
            code for item in self.items for code in (item.code, *(indicator.code for indicator in item.indicators))
        )

    @cached_property
    def version(self) -> str:
        """Twelve hex digits over codes, names, targets and dates; wording of the document does not count."""
        import hashlib  # loads OpenSSL, which opening a window does not need

        digest = hashlib.sha256()
        for part in self._asked():
            digest.update(part.encode())
            digest.update(b"\x1f")
        return digest.hexdigest()[:12]

    def indicator(self, code: str) -> Indicator:
        """The indicator of `code`; UsageError "plan.unknown_indicator" where there is none."""
        try:
            return self.by_code[code]
        except KeyError:
            raise UsageError("plan.unknown_indicator", code=code) from None

    def with_indicators(self, changed: Callable[[Indicator], Indicator]) -> PlanTree:
        """The same tree with what `changed` makes of each indicator."""
        chapters = tuple(
            replace(
                chapter,
                items=tuple(
                    replace(item, indicators=tuple(changed(one) for one in item.indicators)) for item in chapter.items
                ),
            )
            for chapter in self.chapters
        )
        return replace(self, chapters=chapters)

    def only(self, codes: Collection[str]) -> PlanTree:
        """The same tree with no other indicators than these."""
        chapters = tuple(
            replace(
                chapter,
                items=tuple(
                    replace(item, indicators=tuple(one for one in item.indicators if one.code in codes))
                    for item in chapter.items
                ),
            )
            for chapter in self.chapters
        )
        return replace(self, chapters=chapters)

    def item_of(self, code: str) -> Item:
        """The item that a row's key belongs to, be it "8.00" or "8.02"."""
        item = self.items_by_code.get(f"{code.split('.')[0]}.00")
        if item is None:
            raise UsageError("plan.unknown_indicator", code=code)
        return item

    def chapter_of(self, code: str) -> Chapter:
        """The chapter that a row's key belongs to."""
        item = self.item_of(code)
        return next(chapter for chapter in self.chapters if item in chapter.items)

    def name_of(self, code: str) -> str:
        """What a row's key is called: the indicator's name, or the item's title for "N.00"."""
        indicator = self.by_code.get(code)
        return indicator.name if indicator is not None else self.item_of(code).title

    def _asked(self) -> Iterator[str]:
        yield f"{self.key} {self.year}"
        for chapter in self.chapters:
            yield f"{chapter.number} {chapter.title}"
            for item in chapter.items:
                yield f"{item.code} {item.title}"
                for one in item.indicators:
                    yield "\x1e".join(
                        str(value)
                        for value in (
                            one.code, one.name, one.kind, one.measure, one.comparator, one.target, one.target_max,
                            one.unit_of_measure, one.per, one.due, one.subset_of,
                        )
                    )  # fmt: skip
                for duty in item.duties:
                    yield duty.name
