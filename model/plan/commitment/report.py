"""What a paragraph reports of the time before the plan, sentence by sentence and clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.plan.commitment.past import (
    begins_with_months,
    goes_on_reporting,
    is_heard,
    is_past,
    lists_more,
    names_last_year,
    names_the_present,
    opens_report,
    promises_more,
    says_how_things_stand,
    says_what_share,
    says_what_there_is,
    tells_nothing_new,
    tells_of_months,
    tells_of_past_plan,
    tells_of_past_year,
    tells_of_value_then,
    tells_of_what_is,
    tells_so_far,
    turns_ahead,
)


@dataclass
class Report:
    """What the sentences of one paragraph have told so far; `since` is the first year of the plan.

    `tells_progress` says that the paragraph has told how far a year has come, or of a time before the plan, and has
    not come to plans since, or that a reporter was told so and the sentence has no word of resolve.
    """

    since: int
    tells_progress: bool = False
    _opened: bool = False
    _heard: bool = False
    _tells_of_then: bool = False

    def hear(self, sentence: str, *, is_dated: bool) -> bool:
        """Take in the next sentence (in plain characters), in which a deadline stands where it `is_dated`; whether it
        tells of the time before the plan, at least where it begins.
        """
        self.tells_progress = goes_on_reporting(sentence, self.since, reported=self.tells_progress or self._opened)
        self._heard |= is_heard(sentence)
        self.tells_progress |= self._heard and not promises_more(sentence)
        is_dated = is_dated and not begins_with_months(sentence)
        goes_on = self._tells_of_then and not is_dated and tells_nothing_new(sentence)
        self._opened = opens_report(sentence, self.since)
        self._tells_of_then = self._opened or goes_on
        return goes_on or is_past(sentence, self.since)


def clauses_behind(clauses: Iterable[str], since: int, *, begins_behind: bool) -> Iterator[bool]:
    """For each clause of a sentence, whether it tells of the time before the plan; the sentence begins with that time
    where it `begins_behind`.
    """
    is_behind, tells_on, was_now, is_list = begins_behind, False, False, False
    for count, clause in enumerate(clauses):
        if is_behind:
            is_behind = count == 0 or not turns_ahead(clause, since)
        else:
            is_behind = (
                tells_of_past_year(clause, since)
                or tells_of_past_plan(clause, since)
                or tells_of_value_then(clause, since)
                or tells_so_far(clause)
                or tells_of_months(clause)
                or names_last_year(clause)
            )
        tells_on = is_behind or tells_of_what_is(clause, since) or (tells_on and says_what_share(clause))
        goes_on = is_list and lists_more(clause)
        is_list = goes_on or says_what_there_is(clause)
        tells_on = tells_on or goes_on or (was_now and says_how_things_stand(clause))
        was_now = names_the_present(clause)
        yield tells_on
