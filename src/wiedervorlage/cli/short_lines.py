"""Proposals as lines of a numbered list: what each says, in short; opened, it is shown with all its fields."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import as_section, word
from wiedervorlage.cli.read_items import told_day
from wiedervorlage.cli.words import FIELDS, PROPOSED, SORTS
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answers import missing_fields
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.foundation.text import Language

_WIDTH: Final = 96
_LONGEST: Final = 280
_USUAL_WEIGHT: Final = "supporting"
_SURE: Final = 0.6
_SAID: Final[Mapping[ProposalSort, str]] = {
    ProposalSort.REQUEST: "asks",
    ProposalSort.OFFER: "of",
    ProposalSort.DECISION: "about",
    ProposalSort.REASON: "says",
}
_CONCEDED: Final = Text(de="eingeräumt", en="conceded")
_FIGURE: Final = Text(de="Zahl: {numbers}", en="figure: {numbers}")
_MISSING: Final = Text(de="es fehlt: {fields}", en="missing: {fields}")
UNSURE: Final = "(?)"
"""Stands behind what was not read surely, as in ``wv read``."""


def listed_lines(rows: Iterable[tuple[int, str]]) -> str:
    """Return numbered lines, each folded below its number."""
    return "\n".join(
        textwrap.fill(line, _WIDTH, initial_indent=f"{number:>4}  ", subsequent_indent=" " * 6) for number, line in rows
    )


def short_line(
    proposal: ProposedItem, language: Language, *, about: str, numbers: Sequence[str], is_whole: bool = False
) -> str:
    """Return a proposal in a line.

    Args:
        proposal: what was read.
        language: of the words around it.
        about: what a decision is about, where the person has words for it.
        numbers: the figures that stand in its words.
        is_whole: whether its words are given in full.
    """
    item = proposal.item
    said = about or word(as_section(item.get(_SAID.get(proposal.sort, ""))), "de") or proposal.origin.quote
    marks = list(_marks(proposal, language, numbers))
    behind = f" [{'; '.join(marks)}]" if marks else ""
    is_unsure = bool(proposal.origin.confidence) and float(proposal.origin.confidence) < _SURE
    shown = " ".join(said.split()) if is_whole else textwrap.shorten(said, _LONGEST, placeholder=" …")
    return f"{' · '.join(_front(proposal, language))}: {shown}{behind}{f' {UNSURE}' if is_unsure else ''}"


def _front(proposal: ProposedItem, language: Language) -> Iterator[str]:
    item = proposal.item
    if proposal.sort is ProposalSort.REASON:
        yield word_for(str(item.get("kind", "")), language) or SORTS["reason"].in_language(language)
        yield word_for(str(item.get("side", "")), language)
        weight = word(as_section(item.get("weight")), "class")
        if weight not in {"", _USUAL_WEIGHT}:
            yield word_for(weight, language)
        return
    sort = PROPOSED if item.get("proposed") is True else SORTS[proposal.sort.value]
    yield sort.in_language(language)
    for key in ("outcome", "answer"):
        if value := str(item.get(key) or ""):
            yield word_for(value, language)
    for key in ("by", "on", "promised", "due"):
        if value := str(item.get(key) or ""):
            yield value if key == "by" else told_day(value, language)


def _marks(proposal: ProposedItem, language: Language, numbers: Sequence[str]) -> Iterator[str]:
    if proposal.conceded:
        yield _CONCEDED.in_language(language)
    if numbers:
        yield _FIGURE.in_language(language).format(numbers=", ".join(numbers))
    if missing := missing_fields(proposal):
        labels = (FIELDS[field].in_language(language).partition(" (")[0] for field in missing)
        yield _MISSING.in_language(language).format(fields=", ".join(labels))
