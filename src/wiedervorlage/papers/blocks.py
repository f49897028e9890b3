"""The blocks a paper is made of: what stands there, never how it looks.

The order of the blocks is the reading order, for the eye and for a screen reader alike. Blocks of a
letter that a norm puts at a fixed place (address field, information block, sender's details) are placed
by the renderer; they still are read where they stand in the sequence.

Source: DIN 5008:2020 for the parts of a letter (geometry in ``din5008``); ISO 14289-1 (PDF/UA-1) for
headings, table headers and text alternatives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from wiedervorlage.papers.words import Runs, Words

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """The arms or sign of an office as SVG, with the words a screen reader says for it."""

    svg: str
    alternative: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who writes: the name of the body, lines below it, and its emblem."""

    name: Words
    lines: tuple[Words, ...] = ()
    emblem: Emblem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressField:
    """What stands in the window: return line, remarks ("Persönlich"), and the address, a line each."""

    return_line: Words
    lines: tuple[Words, ...]
    remarks: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledValue:
    """A label and what it says: ``Telefon`` – ``0251 69-0``."""

    label: Words
    value: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationBlock:
    """Signs, contact and date beside the address; ``lead`` lines (the unit, its street) come first."""

    rows: tuple[LabelledValue, ...]
    lead: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailColumn:
    """One column of the sender's details: a heading (may be empty) and its lines."""

    lines: tuple[Words, ...]
    heading: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderDetails:
    """Bank, tax number and hours, set at the foot of page 1 but read as part of the letter."""

    columns: tuple[DetailColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the paper is about: one or two lines; the only heading of level 1."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Salutation:
    """``Sehr geehrte Frau …,``."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; the subject has level 1, so that these begin at 2 (to 4)."""

    words: Words
    level: Literal[2, 3, 4] = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A list, where the matter really is one: numbered or not."""

    items: tuple[Runs, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its header cell, alignment, and its share of the width."""

    header: Words
    align: Align = "left"
    share: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with header cells; every row has as many cells as there are columns.

    ``source`` stands below it. A table that is not ``counted`` bears no number (the consultation
    sequence, the data of a figure). A table without rows says so in words and is not drawn.
    """

    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    source: Words = ""
    counted: bool = True

    def __post_init__(self) -> None:
        """Refuse a ragged table: it would shift figures under a wrong header."""
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing as SVG; ``alternative`` tells the finding in words, ``data`` holds its figures."""

    svg: str
    alternative: Words
    caption: Words
    data: Table | None = None
    source: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFacts:
    """Labels and values that head a paper: number, kind, unit, date."""

    rows: tuple[LabelledValue, ...]
    title: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed resolution; alternatives carry a label (``Alternative 1``)."""

    runs: tuple[Runs, ...]
    label: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What the body is asked to resolve: one proposal, or alternatives."""

    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Greeting, authority (``Im Auftrag``), and who answers for the paper.

    The signature itself is never set: the room for it stays empty, and only a person may fill it.
    """

    greeting: Words
    name: Words
    role: Words = ""
    authority: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosures:
    """What lies with the paper; not ``numbered`` where the items bear their own numbers."""

    items: tuple[Words, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Who else gets the paper (*Verteiler*)."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexMark:
    """The mark on an annex: ``Anlage 1 zu TOP 3.1``."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """The next block begins on a new page."""


Block = (
    Letterhead
    | AddressField
    | InformationBlock
    | SenderDetails
    | Subject
    | Salutation
    | Heading
    | Paragraph
    | Enumeration
    | Table
    | Figure
    | KeyFacts
    | Resolution
    | Closing
    | Enclosures
    | Copies
    | AnnexMark
    | PageBreak
)
