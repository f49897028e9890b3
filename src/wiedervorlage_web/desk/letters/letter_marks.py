"""The letter as it is shown: its text with marked places, its pages with boxes, each leading to what was read there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.marking import Mark, marked
from wiedervorlage_web.uploaded import document_of, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.layout import Box, Layout
    from wiedervorlage.intake.reading import Span
    from wiedervorlage_web.records.models import UploadRecord

MOST_PAGES: Final = 20
_TURNED: Final = "INT-034"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something read at a place: ``key`` names it on the page, ``sort`` is field, statement or finding."""

    key: str
    sort: str
    label: str
    spans: tuple[Span, ...]

    @property
    def place_id(self) -> str:
        """Return the id of the place in the text."""
        return f"stelle-{self.key}"

    @property
    def target_id(self) -> str:
        """Return the id of what was read, beside the text."""
        return f"lesung-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPiece:
    """A stretch of text; ``spot`` is the narrowest thing read there, ``ids`` the places that begin here."""

    text: str
    spot: Spot | None
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBox:
    """A box on a page, in millimetres."""

    spot: Spot
    left: str
    top: str
    width: str
    height: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    """A page as a picture with boxes over it; measures are text, since an SVG wants decimal points."""

    number: int
    width: str
    height: str
    boxes: tuple[ShownBox, ...]


def shown_text(text: str, spots: Sequence[Spot]) -> tuple[ShownPiece, ...]:
    """Return the text in pieces; page breaks become blank lines."""
    by_key = {spot.key: spot for spot in spots}
    marks = [Mark(name=spot.key, span=span) for spot in spots for span in spot.spans]
    return tuple(
        ShownPiece(
            text=piece.text.replace("\f", "\n"),
            spot=by_key[piece.names[-1]] if piece.names and piece.text.strip() else None,
            ids=tuple(by_key[name].place_id for name in piece.begins),
        )
        for piece in marked(text, marks)
    )


def shown_pages(upload: UploadRecord, spots: Sequence[Spot]) -> tuple[ShownPage, ...]:
    """Return the first pages with the boxes of what was read on them; none for plain texts."""
    document = document_of(upload)
    turned = {found.place.page for found in document.findings if found.code == _TURNED}
    boxes = list(_boxes(document.layout, spots))
    return tuple(
        ShownPage(
            number=number,
            width=f"{width:.1f}",
            height=f"{height:.1f}",
            boxes=() if number in turned else tuple(box for page, box in boxes if page == number),
        )
        for number, (width, height) in enumerate(sheets(upload)[:MOST_PAGES], start=1)
    )


def _boxes(layout: Layout, spots: Iterable[Spot]) -> Iterator[tuple[int, ShownBox]]:
    for spot in spots:
        for span in spot.spans:
            for page, box in layout.line_boxes(span.start, span.end):
                yield page, _box(spot, box)


def _box(spot: Spot, box: Box) -> ShownBox:
    return ShownBox(
        spot=spot,
        left=f"{box.left - 0.5:.1f}",
        top=f"{box.top - 0.5:.1f}",
        width=f"{box.right - box.left + 1:.1f}",
        height=f"{box.bottom - box.top + 1:.1f}",
    )
