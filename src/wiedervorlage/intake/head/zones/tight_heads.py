"""Heads without blank lines, or with one behind every line, as pages and copies give them: parted by what lines are.

Letterhead, line of return, address, information block, day and subject follow each other in this order, so that
each line tells where one ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import is_addressed, old_town
from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING, names_a_task
from wiedervorlage.intake.head.lines.attachment_label import is_attachment_label
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.file_numbers import sign_in
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.labels_above import is_label_above
from wiedervorlage.intake.head.lines.stamped import is_routing, is_stamp
from wiedervorlage.intake.head.zones.head_blocks import is_labelled
from wiedervorlage.intake.head.zones.labelled_values import ANSWER_NOTE
from wiedervorlage.intake.head.zones.subject_zone import says_no_subject
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import NAME, REMARK, is_office, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_TIGHT, _WIDE = 5, 6
"""So many lines at least has a head that nothing parts, and one whose every line stands alone."""


def with_tight_head_parted(parts: Sequence[Block]) -> list[Block]:
    """Part the blocks above the salutation that hold several zones at once; others stay as they are."""
    if not parts or len({block.page for block in parts}) > 1:
        return list(parts)
    lines = [line for block in parts for line in block.lines]
    alone = sum(len(block.lines) == 1 for block in parts)
    if len(parts) >= _WIDE and alone >= len(parts) - 1 and not any(is_label_above(line.text) for line in lines):
        return list(_segments(lines))
    if len(parts) <= 2 and any(len(block.lines) >= _TIGHT for block in parts):
        return [piece for block in parts for piece in _of_block(block)]
    return list(_parted_below_the_writer(parts))


def _parted_below_the_writer(parts: Sequence[Block]) -> Iterator[Block]:
    """Part contact and subject from what stands above them, but leave the writer's own block whole.

    His are the blocks down to the first with a place, and each that begins with the name in the letterhead: there his
    telephone follows his address.
    """
    house = parts[0].text.casefold()
    below = False
    for block in parts:
        own = not below or block.lines[0].text.casefold() in house
        yield from [block] if own else _with_contact_parted(block)
        below = below or any(_kind(line) in _PLACED for line in block.lines)


def _with_contact_parted(block: Block) -> Iterator[Block]:
    """Part labelled lines from the address above them, and the subject from the labels and the day above it.

    The layer of text of a page often holds the columns of its head one below the other, with no blank line between.
    """
    kinds = [_kind(line) for line in block.lines]
    starts = [0]
    for number in range(1, len(kinds)):
        before, now = kinds[number - 1], kinds[number]
        below_address = before == "place" and now == "label" and number > _NAME_AND_PLACE - 1
        below_day = before == "day" and now in {"", "matter"} and "label" in kinds[:number]
        if below_address or below_day:
            starts.append(number)
    for start, end in zip(starts, [*starts[1:], len(kinds)], strict=True):
        yield Block(lines=block.lines[start:end])


_PLACED: Final = frozenset({"place", "return"})
_NAME_AND_PLACE: Final = 2
"""An address has at least so many lines."""


def _of_block(block: Block) -> Iterator[Block]:
    kinds = [_kind(line) for line in block.lines]
    known = set(kinds) & {"label", "day", "place", "return", "matter", "to", "stamp"}
    led = "to" in known and kinds[0] != "to"
    mixed = len(known) > 1 or led or "return" in known or ("place" in known and kinds[-1] != "place")
    yield from _segments(block.lines) if mixed and len(block.lines) >= _TIGHT else (block,)


def _kind(line: Line) -> str:
    """Return what a line is known to be, empty where its form does not tell."""
    text = line.text
    alone = Block(lines=(line,))
    place = patterns.PLACE.search(text)
    if is_attachment_label(alone):
        return "attachment"
    if is_stamp(alone) or _EINGANG.fullmatch(text):
        return "stamp"
    if patterns.SUBJECT_LABEL.match(text):
        return "matter"
    if is_date_line(text):
        return "day"
    if place and place.start() > 0 and re.search(rf"[{DOTS}•|,–*-] ?(?:D-)?$", text[: place.start()]):
        return "return"
    if place or old_town(text):
        return "place"
    if is_addressed(text):
        return "to"
    if is_labelled(text) or patterns.EMAIL.search(text) or patterns.WEB.search(text) or sign_in(text):
        return "label"
    waits = re.match(r"[A-ZÄÖÜ][\w\-]+,?\t", text) and find_dates(text)
    return "label" if waits or _tells_no_matter(text) else ""


def _tells_no_matter(text: str) -> bool:
    """Say whether a line is a remark: to be quoted in answers, copies, the way of delivery, a clerk beside his room."""
    beside = re.match(r"[A-ZÄÖÜ]\w+: (?:Frau|Herrn?) [A-ZÄÖÜ]", text)
    return bool(says_no_subject(text) or ANSWER_NOTE.match(text) or beside)


def _with_stamps(kinds: list[str], lines: Sequence[Line]) -> list[str]:
    """Return the kinds with the lines of a stamp told: a bare day below its word, or above marks of routing."""
    told = list(kinds)
    for number, kind in enumerate(kinds):
        if kind != "day" or not lines[number].text[0].isdigit():
            continue
        routed = number + 1 < len(lines) and is_routing(lines[number + 1].text)
        if routed or (number and told[number - 1] == "stamp"):
            told[number] = "stamp"
            if routed:
                told[number + 1] = "stamp"
            if number and not told[number - 1] and _names_house(lines[number - 1].text):
                told[number - 1] = "stamp"
    return told


_EINGANG: Final = re.compile(r"(?:Post)?[Ee]ingang(?:en)?|EINGANG|EINGEGANGEN|Eingegangen(?: am)?")


def _with_units(kinds: list[str], lines: Sequence[Line]) -> list[str]:
    """Return the kinds with what stands below labels told, where another line follows: units, and values in a row."""
    told = list(kinds)
    for number in range(1, len(lines) - 1):
        above = lines[number - 1].text if told[number - 1] == "label" else ""
        if not told[number] and above and (_is_unit(lines[number].text) or _heads_columns(above)):
            told[number] = "label"
    return told


def _heads_columns(text: str) -> bool:
    """Say whether a line is the labels of several columns: "Ihre Nachricht Unser Zeichen Bearbeitung Datum"."""
    labels, end = 0, 0
    for word in re.finditer(r"\b[A-ZÄÖÜ]", text):
        label = label_of(text[word.start() :]) if word.start() >= end else None
        if label is not None:
            labels, end = labels + 1, word.start() + label[1]
    return labels > 1 and ":" not in text


def _is_unit(text: str) -> bool:
    return bool(patterns.UNIT.match(text) or names_a_task(text) or PART_BY_ENDING.fullmatch(text))


def _segments(lines: Sequence[Line]) -> Iterator[Block]:
    """Return the lines in blocks, each of one zone."""
    kinds = _with_units(_with_stamps([_kind(line) for line in lines], lines), lines)
    starts = {0, *_own_lines(kinds), *_addresses(lines, kinds), *_below_addressees(lines, kinds)}
    for number in range(1, len(lines)):
        before, now = kinds[number - 1], kinds[number]
        apart = any((now == kind) is not (before == kind) for kind in ("label", "stamp"))
        if before == "place" or apart or (now == "to" and before != "to"):
            starts.add(number)
    numbers = sorted(starts)
    for start, end in zip(numbers, [*numbers[1:], len(lines)], strict=True):
        yield Block(lines=tuple(lines[start:end]))


def _own_lines(kinds: Sequence[str]) -> Iterator[int]:
    """Return where lines begin that stand for themselves, and where the next begins below them."""
    for number, kind in enumerate(kinds):
        if kind in {"return", "day", "attachment"}:
            yield number
            if number + 1 < len(kinds):
                yield number + 1
        elif kind == "matter" and (number == 0 or kinds[number - 1] != "matter"):
            yield number


def _addresses(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[int]:
    """Return where the address of the reader begins, above its place."""
    places = [number for number, kind in enumerate(kinds) if kind == "place"]
    for place in places:
        top = next((n + 1 for n in range(place - 1, -1, -1) if kinds[n]), 0)
        if top and kinds[top - 1] == "to":
            continue
        if top == 0 and len(places) == 1:
            yield _reader(lines, place)
        elif place - top >= 1:
            yield top


def _below_addressees(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[int]:
    """Return where the lines below readers without a place begin that name nobody any more."""
    for number, kind in enumerate(kinds):
        if kind != "to" and not (number and kinds[number - 1] == "return" and not kind):
            continue
        below = next((n for n in range(number + 1, len(kinds)) if kinds[n]), len(kinds))
        if below < len(kinds) and kinds[below] == "place":
            continue
        first = number + (2 if REMARK.fullmatch(lines[number].text) else 1)
        yield from [n for n in range(first, below) if not _may_be_reader(lines[n].text)][:1]


def _may_be_reader(text: str) -> bool:
    known = patterns.PERSON_TITLE.match(text) or patterns.STREET.fullmatch(text) or NAME.fullmatch(text)
    return bool(known or _names_house(text) or _is_unit(text) or is_office(text))


def _reader(lines: Sequence[Line], place: int) -> int:
    """Return where the reader begins among the lines from the letterhead to the only place."""
    led = next((n for n in range(place) if n and is_addressed(lines[n].text)), None)
    if led is not None:
        return led
    houses = [n for n in range(place) if _names_house(lines[n].text)]
    if len(houses) > 1:
        return houses[-1] if not patterns.UNIT.match(lines[houses[-1]].text) else houses[1]
    person = next((n for n in range(1, place) if patterns.PERSON_TITLE.match(lines[n].text)), None)
    return person if person is not None and houses == [0] else 0


def _names_house(text: str) -> bool:
    return patterns.BODY.match(title_case(unspaced(text))) is not None and not is_office(title_case(unspaced(text)))
