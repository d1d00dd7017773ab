"""From lines to passages: the page's own words left out, hard-wrapped lines joined, lost line ends found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from model.plan.document.source import Line, SourceText
from model.plan.outline.aligned import rows_of_tables
from model.plan.outline.chrome import ends_document, is_chrome, is_page_number
from model.plan.outline.marker import SIGNS, Style, find_marker
from model.plan.outline.passage import Passage, join_passages
from model.plan.outline.shared import pages_as_one
from model.plan.outline.spacing import without_loose_blanks
from model.plan.outline.stacked import loose_rows, stacked_rows
from model.plan.outline.wrap import continues, find_wrap

_LOST_LINE_END = re.compile(r"(?<=\S)[ \t\xa0\u2002\u2003]*\u3000[ \u3000\xa0]+(?=\S)|(?<=[。！？])[ \xa0]{2,}(?=\S)")
_BLANK = re.compile(rf"(?<=[一-龥”）)。！？；：:])[ \xa0](?=[一-龥“（(\d—{SIGNS}])")
_STOPS = "。！？；：:"
_FEWEST_LOST = 3
_MOST = 0.5
_SHARE_BEHIND_STOPS = 0.4
_MARKDOWN = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+?)\*\*")
_LONG_LINE, _SHORT_DOCUMENT = 400, 150
_LONGEST_HEADER = 40
_FEWEST_PAGES = 3
_OWN_NUMBER = re.compile(r"0?(\d{1,2})[.、．]?")
_OWN_TITLE = re.compile(r"[^。；;，,：:\d\s][^。；;，,：:]{2,24}")
_FEWEST_TITLES = 3
_SHORTEST_BELOW = 16


def passages_of(source: SourceText) -> list[Passage]:
    """The passages of a document in order; each is one paragraph, as far as the line ends tell."""
    lines = list(_worded_lines(source))
    if source.styled:
        return [without_loose_blanks(trimmed) for line in lines if (trimmed := line.trimmed()) is not None]
    lines = pages_as_one(lines, source.text)
    wrap = find_wrap(lines)
    joined: list[Passage] = []
    group: list[Passage] = []
    for line in lines:
        if group and not continues(group[-1], line, wrap):
            joined.append(_as_one(group, source.text))
            group = []
        group.append(line)
    if group:
        joined.append(_as_one(group, source.text))
    return joined


def _worded_lines(source: SourceText) -> Iterator[Passage]:
    gap = 0
    size = max(len(source.text), 1)
    running = _running_headers(source)
    titles = _titles_below_numbers(source)
    plain_lines = [] if source.styled else [_without_end_bar(source.of(line)) for line in source.lines]
    aligned, stacked, row_ends = rows_of_tables(plain_lines), stacked_rows(plain_lines), -1
    loose = loose_rows(plain_lines)
    in_body = False
    for index, line in enumerate(source.lines):
        if index <= row_ends:
            continue
        if index in stacked:
            row_ends = stacked[index]
            yield _stacked_row(source, line, source.lines[row_ends], gap)
            continue
        words = _without_end_bar(source.of(line))
        stripped = words.strip()
        if not stripped:
            gap += 1
            continue
        if ends_document(stripped, line.start / size):
            return
        in_body = in_body or _begins_body(stripped)
        is_page = index not in aligned and (is_chrome(stripped, in_body=in_body) or line.start in running)
        if is_page or line.why_not is not None:
            continue
        if index in loose:
            yield Passage(words, ((line.start, line.end),), row=True, gap=gap)
        elif line.start in titles:
            yield Passage(words, ((line.start, line.end),), heading=1, gap=gap)
        elif index in aligned:
            if aligned[index].strip():
                yield Passage(aligned[index], ((line.start, line.end),), row=True, gap=gap)
        else:
            yield from _split_at_lost_ends(_whole(words, line, gap), size)
        gap = 0


def _begins_body(words: str) -> bool:
    marker = find_marker(words)
    return marker is not None and marker.style is Style.HAN and not marker.doubtful


def _stacked_row(source: SourceText, first: Line, last: Line, gap: int) -> Passage:
    """The cells of a row from lines of their own, parted by tabs."""
    cells = source.text[first.start : last.end].split("\n")
    words = "\t".join(map(_without_end_bar, cells))
    return Passage(words, ((first.start, last.end),), row=True, gap=gap)


def _without_end_bar(words: str) -> str:
    """A line without the bar that a page leaves behind a cell of its own; of the same length."""
    bare = words.rstrip()
    return f"{bare[:-1]} {words[len(bare) :]}" if bare[-1:] == "|" and bare.count("|") == 1 else words


def _running_headers(source: SourceText) -> frozenset[int]:
    """Where the words stand that each page repeats beside its number; the first time they may be the title."""
    worded = [(line.start, words) for line in source.lines if (words := source.of(line).strip())]
    places: dict[str, list[int]] = {}
    for before, (start, words), after in zip([(0, ""), *worded], worded, [*worded[1:], (0, "")], strict=False):
        if len(words) <= _LONGEST_HEADER and (is_page_number(before[1]) or is_page_number(after[1])):
            places.setdefault(words, []).append(start)
    repeated = (found for words, found in places.items() if len(found) >= _FEWEST_PAGES and not is_page_number(words))
    return frozenset(start for found in repeated for start in found)


def _titles_below_numbers(source: SourceText) -> frozenset[int]:
    """Where titles stand whose numbers have lines of their own, as on posters: 01, below it 住房保障项目, and below it
    what that is about, which parts them from the cells of a table.
    """
    worded = [(line.start, words) for line in source.lines if (words := source.of(line).strip())]
    found: list[tuple[int, str]] = []
    heading = 0
    for (_, number), (start, words), (_, below) in zip(worded, worded[1:], [*worded[2:], (0, "")], strict=False):
        counted = _OWN_NUMBER.fullmatch(number)
        if counted is not None and int(counted[1]) == len(found) + 1 and _OWN_TITLE.fullmatch(words):
            found.append((start, words))
            heading += len(below) >= _SHORTEST_BELOW or below.endswith("。")
    is_series = len(found) >= _FEWEST_TITLES and len({words for _, words in found}) == len(found)
    return frozenset(start for start, _ in found) if is_series and 2 * heading > len(found) else frozenset()


def _whole(words: str, line: Line, gap: int) -> Passage:
    """A line as a passage; the signs of Markdown are left out, those of a heading give its level."""
    whole = Passage(words, ((line.start, line.end),), line.heading, line.row, gap, line.bold)
    marked = _MARKDOWN.match(words)
    if marked is not None:
        level = len(marked.group(1)) if len(words) <= _LONG_LINE else line.heading
        whole = replace(whole.slice(marked.end(), len(words)), heading=level, gap=gap)
    return _without_stars(whole) if "**" in whole.text else whole


def _without_stars(passage: Passage) -> Passage:
    """A passage without the double stars around what Markdown sets in bold."""
    kept: list[tuple[int, int]] = []
    last = 0
    for found in _BOLD.finditer(passage.text):
        kept += [(last, found.start()), found.span(1)]
        last = found.end()
    parts = [passage.slice(start, end) for start, end in (*kept, (last, len(passage.text))) if start < end]
    words = "".join(part.text for part in parts)
    return replace(passage, text=words, pieces=tuple(piece for part in parts for piece in part.pieces))


def _split_at_lost_ends(line: Passage, size: int) -> Iterator[Passage]:
    """A line of a whole chapter, in which blanks are all that is left of the line ends; `size` is the document's."""
    is_all, is_long = len(line.text) > _MOST * size, len(line.text) >= _LONG_LINE
    may_break = is_long or (is_all and len(line.text) >= _SHORT_DOCUMENT)
    breaks = _lost_ends(line.text.rstrip(), is_all and is_long) if may_break else []
    start = 0
    for end in breaks:
        if end > start and (part := line.slice(start, end)).text.strip():
            yield part
            start = end
    rest = line.slice(start, len(line.text))
    if rest.text.strip():
        yield rest


def _lost_ends(text: str, is_all: bool) -> list[int]:
    """Where wide blanks stand in a line, and, where the line is all of a document, its single blanks too, if most of
    them follow a sentence."""
    wide = [found.start() for found in _LOST_LINE_END.finditer(text)]
    single = [found.start() for found in _BLANK.finditer(text)] if is_all else []
    behind = sum(text[place - 1] in _STOPS for place in single)
    return sorted({*wide, *single}) if behind >= max(_FEWEST_LOST, _SHARE_BEHIND_STOPS * len(single)) else wide


def _as_one(group: list[Passage], text: str) -> Passage:
    """Lines as one passage without blanks around it; a row keeps them, since its first cell may be empty."""
    if group[0].row:
        return group[0]
    trimmed = [part for part in (passage.trimmed() for passage in group) if part is not None]
    return without_loose_blanks(trimmed[0] if len(trimmed) == 1 else join_passages(trimmed, text))
