"""What stands behind the labels of a head, as fields: each value is known by its form, so a wrong neighbour is none."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN, nominative
from wiedervorlage.intake.sittings.labelled_subjects import labelled_subject
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.sittings.labelled import Labelled, Piece

NUMBER: Final = (
    r"(?:[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,5} )?(?=[\w/.\-]*\d)[\w/\-](?:[\w/.\-]*\w)?"
    r"(?: \d\. (?:Ergänzung|Neufassung|Version)| \(\d{4}-\d{4}\))?"
)
"""A number of a paper: letters, figures and what parts them: "XVII-0490/2014/4", "V 315/2012", "DS 062a/2016"."""
_NUMBER: Final = re.compile(rf"{NUMBER}(?=$|[ ,;(])")
_ITEM: Final = re.compile(r"(?:TOP )?(?:[ÖöNn]\.? ?)?\d{1,3}(?:\.\d{1,3})*(?=$|[ ,;]|\.$)")
_SITTING_NUMBER: Final = re.compile(r"[A-ZÄÖÜ]{1,5}[/-]?\d[\w/\-]*")
OF_SITTING: Final = "number of the sitting"
"""The rule of a number that minutes bear themselves, not the paper they deal with."""
_PERIOD: Final = re.compile(r"\d{1,2}\. (?:WP|Wahlperiode)\b ?")
"""The electoral period before the name of a body."""
_GLUED: Final = re.compile(r"(?:(?<=[a-zäöüß])|(?<=[a-zäöüß]\.))(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöüß])")
"""Where the next column is glued to a value: "AntragBeschluss"."""
_WEEKDAY: Final = r"(?:(?:\w+tag|Mittwoch|Sonnabend|[A-Z][a-z]\.?),? )?(?:de[mn] )?"
_SITS: Final = rf"(?:(?:\d+\. )?(?:(?:nicht)?öffentliche )?(?:Sitzung|Tagung),? )?(?:(?:am|vom):? )?{_WEEKDAY}"
"""What may stand between a body and the day it sits."""
_BODY_AND_MORE: Final = re.compile(
    r"\t| {3,}|;| \((?:nicht)?öffentlich| \((?=\w+ )"
    rf"|(?<=\w)[,:]? {_SITS}(?=\d{{1,2}}\. ?(?:\d|{patterns.ANY_MONTH}))"
)
_SHORTEST, _LONGEST = 3, 100
"""A name of a body has more than the one and less than the other, in characters."""
_OWN: Final = ("paper.number", "date")
"""In a column of labels, these are looked for further below, too: their form is unmistakable."""
_NEAR: Final = 3


def labelled_fields(heads: Sequence[Labelled], *, sat: bool) -> Iterator[Field]:
    """Return the fields of a labelled head.

    Args:
        heads: its labels (:mod:`wiedervorlage.intake.sittings.labelled_heads`).
        sat: whether the paper tells of a sitting: then its "Datum" is the day of that.
    """
    for head in heads:
        reader = _READERS.get(head.name)
        if reader is None:
            continue
        for item in reader(head):
            yield from _settled(item, sat=sat)


def has_sat(heads: Sequence[Labelled]) -> bool:
    """Say whether the labels are those of a sitting that has taken place: time, room, how it resolved."""
    return any(head.name == "sitting held" and head.pieces for head in heads)


def _settled(item: Field, *, sat: bool) -> Iterator[Field]:
    if item.name == "date" and sat:
        yield replace(item, name="paper.session_date")
    elif not (item.name == "paper.kind" and sat):
        yield item


def _candidates(head: Labelled) -> Sequence[Piece]:
    """Return the pieces a value of unmistakable form may be: the first; in a column those near its place, too."""
    if head.column or (head.name in _OWN and not head.is_beside):
        return head.pieces[head.column :][:1] + head.pieces[: head.column + _NEAR]
    return head.pieces[:1]


def _number(head: Labelled) -> Iterator[Field]:
    for piece in _candidates(head):
        match = _NUMBER.match(piece.text)
        days = list(piece.days())
        if match and not days:
            yield piece.field("paper.number", piece.part(*match.span()))
            return


def _day(head: Labelled) -> Iterator[Field]:
    for piece in _candidates(head):
        for value, part in piece.days():
            yield piece.field(head.name, part, value)
            return


def _item(head: Labelled) -> Iterator[Field]:
    for piece in head.value[:1]:
        match = _ITEM.match(piece.text)
        if match:
            named = match[0] if match[0].startswith("TOP") else f"TOP {match[0]}"
            yield piece.field("paper.agenda_item", piece.part(*match.span()), named)


def _body(head: Labelled) -> Iterator[Field]:
    for piece in head.value[:1]:
        name = _BODY_AND_MORE.split(_PERIOD.sub("", piece.text))[0].strip()
        if _SHORTEST < len(name) < _LONGEST and name[0].isupper():
            start = piece.text.index(name)
            yield piece.field("paper.body", piece.part(start, start + len(name)))
            yield from _sits_then(piece, start + len(name))


def _sits_then(piece: Piece, end: int) -> Iterator[Field]:
    """Read day and item of the sitting that stand behind the body, which ends at a character of the piece."""
    for value, part in list(piece.days())[:1]:
        if re.fullmatch(rf"[\s,;:]*{_SITS}", piece.line.text[piece.part(0, end)[1] : part[0]]):
            yield piece.field("paper.session_date", part, value)
            item = re.match(r"[,;]?\s+\(?(?P<item>TOP (?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*)", piece.line.text[part[1] :])
            if item:
                yield piece.field("paper.agenda_item", (part[1] + item.start("item"), part[1] + item.end("item")))


def _sitting(head: Labelled) -> Iterator[Field]:
    """Read what stands behind "Sitzung:": the day and the body, in any order, the item or the number of the sitting."""
    for piece in head.value[:1]:
        for value, part in list(piece.days())[:1]:
            yield piece.field("paper.session_date", part, value)
        item = re.search(r"\bTOP \d{1,3}(?:\.\d{1,3})*", piece.text)
        if item:
            yield piece.field("paper.agenda_item", piece.part(*item.span()))
        number = _SITTING_NUMBER.fullmatch(piece.text)
        if number:
            yield part_field("paper.number", piece.line, piece.part(*number.span()), OF_SITTING)
        body = re.search(ORGAN, piece.text)
        if body:
            yield piece.field("paper.body", piece.part(*body.span()), nominative(body[0]))


def _kind(head: Labelled) -> Iterator[Field]:
    for piece in head.value[:1]:
        names = [part for part in _glued(piece) if _NAMES_PAPER.match(piece.text[part[0] : part[1]])]
        yield from (piece.field("paper.kind", piece.part(*part)) for part in names[-1:])


_NAMES_PAPER: Final = re.compile(r"\w*(?:[Vv]orlage|[Dd]rucksache|[Aa]ntrag|[Aa]nfrage|Bericht|Mitteilung|Information)")


def _glued(piece: Piece) -> list[tuple[int, int]]:
    """Return where the columns glued into one value stand: what the paper was at first, and what it is now."""
    edges = [0, *(mark.start() for mark in _GLUED.finditer(piece.text)), len(piece.text)]
    return list(pairwise(edges))


def _sender(head: Labelled) -> Iterator[Field]:
    for piece in head.value[:1]:
        named = [part for part in _glued(piece) if patterns.BODY.search(piece.text[part[0] : part[1]])]
        yield from (piece.field("sender.body", piece.part(*part)) for part in named[-1:])


def _status(head: Labelled) -> Iterator[Field]:
    for piece in head.value[:1]:
        if re.fullmatch(r"(?:nicht ?-?)?öffentlich", piece.text, re.IGNORECASE):
            value = not piece.text.casefold().startswith("nicht")
            yield piece.field("paper.public", piece.part(0, len(piece.text)), value)


def _item_or_subject(head: Labelled) -> Iterator[Field]:
    """Read what stands behind "Tagesordnungspunkt:": a number, or the title of the item."""
    numbered = list(_item(head))
    yield from numbered or labelled_subject(head)


_READERS: Final[dict[str, Callable[[Labelled], Iterator[Field]]]] = {
    "paper.number": _number,
    "paper.body": _body,
    "sitting": _sitting,
    "paper.session_date": _day,
    "date": _day,
    "paper.agenda_item": _item,
    "subject": labelled_subject,
    "agenda item": _item_or_subject,
    "paper.kind": _kind,
    "sender.body": _sender,
    "paper.public": _status,
}
