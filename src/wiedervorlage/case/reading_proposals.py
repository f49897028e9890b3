"""The proposals of case.yaml: what papers were read to say, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import Origin, ProposalSort, ProposalStatus, ProposedItem
from wiedervorlage.case.values import as_section, word, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.case.values import ValueReader


def read_proposals(values: ValueReader) -> Iterator[ProposedItem]:
    """Yield the proposals of case.yaml."""
    for path, section in values.list("proposals"):
        yield ProposedItem(
            id=word(section, "id"),
            sort=ProposalSort(word(section, "sort")),
            status=ProposalStatus(word(section, "status")),
            item=as_section(section.get("item")),
            supports=words(section.get("supports")),
            conceded=section.get("conceded") is True,
            answers=words(section.get("answers")),
            revisits=words(section.get("revisits")),
            origin=_origin(section.get("origin")),
            became=word(section, "became"),
            why=word(section, "why"),
            place=values.source.place(path),
        )


def _origin(plain: Plain) -> Origin:
    section = as_section(plain)
    return Origin(
        document=word(section, "document"),
        quote=word(section, "quote"),
        spans=tuple(_span(written) for written in words(section.get("spans"))),
        heading=word(section, "heading"),
        rule=word(section, "rule"),
        confidence=word(section, "confidence"),
    )


def _span(written: str) -> tuple[int, int]:
    start, _, end = written.partition("-")
    return int(start), int(end)
