"""The answers a person gives when a case is made from a letter, as plain data that can be kept and given again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.source_text import Plain, SourceError, read_source
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.filing.typed_fields import field_value
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Source
    from wiedervorlage.foundation.findings import Finding

HEAD: Final = ("title", "question", "region", "authority", "programme", "municipalities", "option")
ITEMS: Final = ("requests", "offers", "decisions", "reasons", "reviews")
TABLES: Final = ("measures", "figures")
FIGURE: Final = ("measure", "subject", "value", "period", "published", "source", "held_by", "held_since", "note")
"""Fields of a figure; unit and kind are the measure's."""
TAKE: Final = "take"
LATER: Final = "later"
"""The answer that leaves a proposal a proposal; what lacks a field the case needs is left so by itself."""
_TAKES: Final[dict[str, Plain]] = {
    "ja": True, "j": True, "yes": True, "y": True, "nein": False, "n": False, "no": False,
    "später": LATER, "spaeter": LATER, "s": LATER, "l": LATER, LATER: LATER,
}  # fmt: skip
"""What ``take`` may say beside true and false."""
_NEEDED: Final = {
    "request": ("by", "on", "asks"),
    "offer": ("by", "on", "of"),
    "decision": ("by", "on", "outcome", "about"),
    "review": ("by", "promised"),
    "reason": ("kind", "side", "says"),
}
_OWN: Final = (TAKE, "premise", "with", "because", "bears_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Answers by what they are about.

    Attributes:
        head: fields of the case itself; ``option`` is the matter decided on, in a few words.
        items: by section and id (or a piece of the quote), the fields of each item. ``take: false`` sets it
            aside, ``take: later`` leaves it a proposal. A reason may have
            ``premise`` (a template, or ``none``), ``with`` (what stands in its blanks) and ``because``.
        measures: measures by name, where other than the templates say.
        figures: rows of figures.
    """

    head: Section = field(default_factory=dict)
    items: Mapping[str, Mapping[str, Section]] = field(default_factory=dict)
    measures: Mapping[str, Section] = field(default_factory=dict)
    figures: tuple[Mapping[str, str], ...] = ()

    def of(self, section: str, name: str) -> Section:
        """Return the answers about one item."""
        return self.items.get(section, {}).get(name, {})


def read_answers(text: str, file: str) -> tuple[Answers, tuple[Finding, ...]]:
    """Read a file of answers; what cannot be used is a finding with its line."""
    try:
        source = read_source(text, file)
    except SourceError as error:
        return Answers(), (finding(MESSAGES, "INT-040", error.place, problem=error.problem),)
    data = as_section(source.data)
    findings = [
        finding(MESSAGES, "INT-041", source.place((key, "@key")), key=key, known=", ".join((*HEAD, *ITEMS, *TABLES)))
        for key in data
        if key not in {*HEAD, *ITEMS, *TABLES}
    ]
    items = {section: _taken(_named(data.get(section))) for section in ITEMS}
    figures = data.get("figures")
    rows = [as_section(row) for row in figures] if isinstance(figures, list) else []
    findings += _wrong_figures(rows, source)
    return (
        Answers(
            head={key: data[key] for key in HEAD if data.get(key) is not None},
            items=items,
            measures=_named(data.get("measures")),
            figures=tuple({key: word(row, key) for key in FIGURE if word(row, key)} for row in rows),
        ),
        tuple(findings),
    )


def _wrong_figures(rows: list[Section], source: Source) -> list[Finding]:
    known = ", ".join(FIGURE)
    return [
        finding(MESSAGES, "INT-041", source.place(("figures", number, key)), key=key, known=known)
        for number, row in enumerate(rows)
        for key in row
        if key not in FIGURE
    ]


def _named(plain: Plain) -> dict[str, Section]:
    return {name: as_section(inner) for name, inner in as_section(plain).items()}


def _taken(items: dict[str, Section]) -> dict[str, Section]:
    """Return items with ``take`` as the program says it, in whichever language it was typed."""
    return {
        name: {key: _TAKES.get(str(value).casefold(), value) if key == TAKE else value for key, value in item.items()}
        for name, item in items.items()
    }


def missing_fields(proposal: ProposedItem, answer: Section | None = None) -> tuple[str, ...]:
    """Return the fields that the case needs and that are neither read nor answered."""
    there = {**proposal.item, **(answer or {})}
    return tuple(field for field in _NEEDED[proposal.sort.value] if not there.get(field))


def is_incomplete(proposal: ProposedItem, answer: Section | None = None) -> bool:
    """Say whether a field that the case needs is neither read nor answered."""
    return bool(missing_fields(proposal, answer))


def by_item(answers: Answers, proposals: Iterable[ProposedItem]) -> Answers:
    """Return the answers under the ids of the items they are about; a piece of the quote names an item too."""
    listed = tuple(proposals)
    named: dict[str, dict[str, Section]] = {}
    for section, items in answers.items.items():
        own = [proposal for proposal in listed if proposal.sort.section == section]
        named[section] = {_item_name(key, own): answer for key, answer in items.items()}
    return replace(answers, items=named)


def _item_name(key: str, proposals: list[ProposedItem]) -> str:
    names = [str(proposal.item.get("id", "")) for proposal in proposals]
    if key in names:
        return key
    words = " ".join(key.casefold().split())
    quoting = [
        name
        for name, proposal in zip(names, proposals, strict=True)
        if words in " ".join(proposal.origin.quote.casefold().split()) or key == proposal.id
    ]
    return quoting[0] if len(quoting) == 1 else key


def fields_of(answer: Section) -> dict[tuple[str, ...], Plain]:
    """Return the fields an answer sets, by path: what is not about taking it or its premise."""
    return {
        tuple(key.split(".")): field_value(key, value)
        for key, value in answer.items()
        if key not in _OWN and value is not None
    }
