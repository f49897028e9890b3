"""Tables of deliberations whose cells came a line each: bodies and days below each other, or column after column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE
from wiedervorlage.intake.sittings.deliberation_rows import BODY, DECIDES, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.sittings.labelled import Labelled, Piece

_ROLE: Final = (
    r"(?:(?: zur| \(|,)? ?(?:(?:Vorb|B)eratung|Entscheidung|Beschlu(?:ss|ß)(?:fassung)?|Kenntnis\w*|Anhörung)\b.*)"
)
"""What the body does with the paper, behind its name."""
_PLACE: Final = r"(?: [A-ZÄÖÜ]\w+(?:[/-]\w+)+(?: von [A-ZÄÖÜ]\w+)?| [A-ZÄÖÜ]\w+ von [A-ZÄÖÜ]\w+)?"
_NAMED: Final = re.compile(
    rf"(?!(?:Der|Die|Das) )(?P<body>{BODY.pattern.replace('(?P<body>', '(?:', 1)}{_PLACE}(?: de[rs] {HOUSE})?)"
    r"(?=$|[ ,(\t])"
)
"""A body with its place or house: "Rat der Stadt Aue"."""
_ITEM: Final = re.compile(r"(?:[ ,(]{1,3}TOP (?P<item>[ÖN]? ?\d+(?:\.\d+)*)|.* (?P<last>\d{1,2}(?:\.\d{1,2})?)$)")

_LED_DAY: Final = re.compile(
    r"\W*(?:(?:am|[Ss]itzung(?:stag|stermin)?(?: am| vom)?|\w+tag|Mittwoch|[A-Z][a-z]\.?)\W*){0,2}"
)
"""What may stand before the day a body sits: its weekday, "am"."""
_ITEM_NAMED: Final = re.compile(r"\bTOP (?P<item>[ÖN]? ?\d+(?:\.\d+)*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """A body or, with its value, a day; ``told`` is what stands behind, from character ``behind`` of the line on."""

    piece: Piece
    part: tuple[int, int]
    value: str = ""
    told: str = ""
    behind: int = 0


def stacked_steps(heads: Sequence[Labelled]) -> list[Step]:
    """Return the deliberations below the labels of their tables."""
    return [step for head in heads if head.name == "deliberations" for step in _steps(list(_cells(head.pieces)))]


def _cells(pieces: Sequence[Piece]) -> Iterator[_Cell]:
    pieces = [*pieces[:1], *takewhile(lambda piece: not _is_prose(piece.text), pieces[1:])]
    for number, piece in enumerate(pieces):
        below = pieces[number + 1].text if number + 1 < len(pieces) else ""
        yield from _in_piece(piece, below)


def _is_prose(text: str) -> bool:
    """Say whether a line is no cell: the table is over."""
    return len(text) > _LONGEST or (text.endswith(".") and len(text.split()) > _FEW)


_LONGEST, _FEW = 130, 6
"""A cell is no longer, in characters; a sentence has more words."""


def _in_piece(piece: Piece, below: str) -> Iterator[_Cell]:
    """Return bodies and days of a piece: a body begins it, or stands right before or behind a day."""
    text, start = piece.line.text, piece.part(0, 0)[0]
    end = piece.part(0, len(piece.text))[1]
    days = list(piece.days())
    for value, (left, right) in days:
        bodies = [
            match
            for match in _NAMED.finditer(text, start, left)
            if match.start() == start or left - match.end() < _NEAR
        ]
        behind = None if bodies or left > start else _NAMED.match(text, min(right + 1, end), end)
        for body in (*bodies[:1], *((behind,) if behind else ())):
            yield _Cell(piece=piece, part=body.span("body"))
        start = behind.end() if behind else right
        yield _Cell(piece=piece, part=(left, right), value=value, told=text[start:end] or below, behind=start)
    body = None if days else _NAMED.match(text, start, end)
    if body:
        name = re.sub(rf"{_ROLE}$", "", body["body"])
        yield _Cell(piece=piece, part=(start, start + len(name)), told=text[start + len(name) : end])


_NEAR: Final = 5
"""So few characters part a body from its day."""


def _steps(cells: Sequence[_Cell]) -> Iterator[Step]:
    """Join each body with its days; where all bodies stand above all days, one by one."""
    bodies, days = [cell for cell in cells if not cell.value], [cell for cell in cells if cell.value]
    apart = len(bodies) == len(days) > 1 and list(cells) == [*bodies, *days]
    if apart:
        yield from (_step(body, day) for body, day in zip(bodies, days, strict=True))
        return
    body = None
    dated = False
    for cell in _days_behind(cells):
        if not cell.value:
            body, dated = cell, False
        elif body is not None and (not dated or _goes_on(body, cell)):
            dated = True
            yield _step(body, cell)


def _goes_on(body: _Cell, day: _Cell) -> bool:
    """Say whether a further day is one of the body's: beside it, or first in a cell of its own.

    A day behind other words, in a title or a table further below, is none: "Stand 31.12.2021   5.093.859,88 EUR".
    """
    return day.piece is body.piece or _LED_DAY.fullmatch(day.piece.line.text, day.piece.start, day.part[0]) is not None


def _days_behind(cells: Sequence[_Cell]) -> Sequence[_Cell]:
    """Return the cells with each day behind its body, where a list gives the day first."""
    first = [bool(cell.value) for cell in cells[::2]], [bool(cell.value) for cell in cells[1::2]]
    if len(cells) % 2 or not (all(first[0]) and not any(first[1])):
        return cells
    return [cell for day, body in zip(cells[::2], cells[1::2], strict=True) for cell in (body, day)]


def _step(body: _Cell, day: _Cell) -> Step:
    item = (_ITEM.match if body.piece is day.piece else _ITEM_NAMED.search)(day.told)
    span = item.span(item.lastgroup or 0) if item else (0, 0)
    return Step(
        line=body.piece.line,
        body=body.part,
        day=day.part,
        value=day.value,
        item=(day.behind + span[0], day.behind + span[1]) if item else None,
        decides=any(DECIDES.search(told) for told in (body.told, day.told)),
        day_line=day.piece.line,
        told=f"{body.told} {day.told}",
    )
