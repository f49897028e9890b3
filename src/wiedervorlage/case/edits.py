"""What may be changed in a case: typed edits, each one thing a person does.

Values are plain: text as it stands in case.yaml (``"2013-09-26"``, ``"05566"``), true or false, lists and
mappings of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Plain

LISTS: Final = (
    "office_holders", "events", "documents", "requests", "offers", "decisions", "reasons", "acts", "reviews",
    "options", "doubts", "proposals",
)  # fmt: skip
"""Sections of case.yaml that are lists of items."""
MAPPINGS: Final = ("subjects", "measures", "sources")
"""Sections of case.yaml whose items stand under their name."""
POSITIONS: Final = "positions"
"""The section that is a table of its own, positions.csv."""
NAMED_BY: Final = {"doubts": "about", "office_holders": "name"}
"""The field that names an item where there is no ``id``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddItem:
    """Add an item at the end of a section: one of :data:`LISTS`, :data:`MAPPINGS` or ``positions``.

    The item's name stands in it as ``id`` (or what :data:`NAMED_BY` says), in mappings too.
    """

    section: str
    item: Mapping[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveItem:
    """Remove an item by its name; it fails where something else still refers to it."""

    section: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetField:
    """Give a field of an item a value; ``field`` is a path such as ``("premise", "fair")``.

    An empty ``section`` and ``id`` stand for the case itself (``title``, ``question``, …).
    """

    section: str = ""
    id: str = ""
    field: tuple[str, ...]
    value: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveField:
    """Remove a field of an item, or of the case itself."""

    section: str = ""
    id: str = ""
    field: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptProposal:
    """Take what a paper was read to say into the case.

    Attributes:
        id: the proposal.
        changes: fields to set first, by path (``("says",)``, ``("premise", "fair")``).
        decisions: decisions that a reason bears on, where others than proposed.
    """

    id: str
    changes: Mapping[tuple[str, ...], Plain] = field(default_factory=dict)
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectProposal:
    """Set a proposal aside; it stays on record as rejected, so that it is not proposed again."""

    id: str
    why: str = ""


Edit = AddItem | RemoveItem | SetField | RemoveField | AcceptProposal | RejectProposal
