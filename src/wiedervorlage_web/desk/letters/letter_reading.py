"""What is read in an uploaded letter, made ready for its page: statements, marks, findings without a place."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from wiedervorlage.case.edits import AddItem
from wiedervorlage.case.model import Case
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.correcting import RULE, corrected
from wiedervorlage.intake.filing.filing import file_paper
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.naming import labels_of
from wiedervorlage.intake.reading import Span
from wiedervorlage_web.desk.letters.letter_added import kept_additions, with_added
from wiedervorlage_web.desk.letters.letter_form import key_of
from wiedervorlage_web.desk.letters.letter_marks import Spot
from wiedervorlage_web.desk.letters.letter_statements import Statement
from wiedervorlage_web.desk.templatetags.language import page_language, say, with_days
from wiedervorlage_web.uploaded import reading_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.records.models import UploadRecord

_NO_CASE: Final = Case(id="", title=Text(de=""), region="", weakened_share=Fraction(1, 2))
_TEXTS: Final = {"asks": "de", "of": "de", "about": "de", "says": "de", "weight": "class", "condition": "de"}
"""Fields of an item that are mappings, and the part of them that a form asks for."""


def corrected_reading(upload: UploadRecord, choices: Mapping[str, Any] | None = None) -> Reading:
    """Return the reading of an upload with what somebody corrected in its fields and the statements they added.

    ``choices`` are what is about to be kept, where that is not what the upload has.
    """
    said: Mapping[str, Any] = upload.choices if choices is None else choices
    reading = corrected(reading_of(upload), said.get("fields", {}), kind=said.get("kind", ""))
    return with_added(reading, kept_additions(said))


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """Return what the letter asks, offers, decides and gives as reasons, as the library would propose it."""
    filing = file_paper(_NO_CASE, reading, Received(name="brief", sha256="", is_text=False))
    added = [edit for edit in filing.edits if isinstance(edit, AddItem)]
    return tuple(_statement(edit.item) for edit in added if edit.section == "proposals")


def change_path(name: str) -> tuple[str, ...]:
    """Return where in an item the form's field ``name`` stands."""
    return (name, _TEXTS[name]) if name in _TEXTS else (name,)


def spots_of(reading: Reading, statements: Sequence[Statement]) -> tuple[Spot, ...]:
    """Return everything that is marked in the letter."""
    labels = labels_of((item.name for item in reading.fields), page_language())
    fields = (
        Spot(key=key_of(item.name), sort="field", label=labels[item.name], spans=(item.span,))
        for item in reading.fields
        if item.raw
    )
    said = (Spot(key=key_of(item.id), sort="statement", label=item.quote[:60], spans=item.spans) for item in statements)
    doubts = (
        Spot(key=f"hinweis-{number}", sort="finding", label=with_days(say(found.message)), spans=(_span(found),))
        for number, found in enumerate(reading.findings)
        if found.place.start is not None
    )
    return (*said, *fields, *doubts)


def statement_of(proposal: ProposedItem) -> Statement:
    """Return a proposal of a case as a statement that a form asks about."""
    return Statement(
        id=proposal.id,
        sort=proposal.sort.value,
        quote=proposal.origin.quote,
        spans=tuple(Span(start=start, end=end) for start, end in proposal.origin.spans),
        item={name: _asked(proposal.item, name) for name in _ASKED[proposal.sort.value]},
        supports=proposal.supports,
        conceded=proposal.conceded,
        is_laid_before=proposal.item.get("proposed") is True,
    )


def _span(found: Finding) -> Span:
    start = found.place.start or 0
    return Span(start=start, end=start if found.place.end is None else found.place.end)


def _statement(entry: Mapping[str, Plain]) -> Statement:
    item, origin = _mapping(entry.get("item")), _mapping(entry.get("origin"))
    sort = str(entry["sort"])
    return Statement(
        id=str(entry["id"]),
        sort=sort,
        quote=str(origin.get("quote", "")),
        spans=tuple(_spans(origin.get("spans"))),
        item={name: _asked(item, name) for name in _ASKED[sort]},
        supports=tuple(str(name) for name in _list(entry.get("supports"))),
        conceded=entry.get("conceded") is True,
        is_added=origin.get("rule") == RULE,
        is_laid_before=item.get("proposed") is True,
    )


_ASKED: Final = {
    "request": ("asks", "by", "on"),
    "offer": ("of", "by", "on"),
    "decision": ("about", "outcome", "by", "on"),
    "reason": ("says", "kind", "side", "weight"),
    "review": ("due", "condition", "by", "promised"),
}


def _asked(item: Mapping[str, Plain], name: str) -> str:
    value: Plain = item.get(name, "")
    if isinstance(value, Mapping):
        value = value.get(_TEXTS.get(name, ""), "")
    return "" if value is None else " ".join(str(value).split())


def _spans(written: Plain) -> Iterator[Span]:
    for text in _list(written):
        start, _, end = str(text).partition("-")
        yield Span(start=int(start), end=int(end))


def _mapping(plain: Plain) -> Mapping[str, Plain]:
    return plain if isinstance(plain, Mapping) else {}


def _list(plain: Plain) -> list[Plain]:
    return list(plain) if isinstance(plain, list) else []
