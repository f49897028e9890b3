"""A proposal on the terminal: its words with what stands around them, and what it would become."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.cli.read_items import told_day
from wiedervorlage.cli.words import FIELDS, PROPOSED, SORTS
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.around import around
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Language

_WIDTH: Final = 96
_AROUND: Final = 160
_SURE: Final = 0.6
_DAYS: Final = frozenset({"on", "published", "promised", "due"})
_READ: Final = Text(de="gelesen", en="read")
_UNSURE: Final = Text(de="unsicher; bitte am Schreiben prüfen", en="not surely; please check against the paper")
_SUPPORTS: Final = Text(de="stützt", en="bears on")
_ABOUT: Final = Text(de="zu Entscheidung", en="about")
_CONCEDED: Final = Text(de="spricht gegen", en="weighs against")


def show_proposal(case: Case, texts: Mapping[str, str], proposal: ProposedItem, language: Language) -> str:
    """Return a proposal as text: what it is, the quote in its place, the item it would become."""
    kind = str(proposal.item.get("kind") or proposal.item.get("outcome") or "")
    sort = PROPOSED if proposal.item.get("proposed") is True else SORTS[proposal.sort.value]
    head = " · ".join(filter(None, (sort.in_language(language), word_for(kind, language))))
    lines = [f"{head}   [{proposal.id}]", *_context(case, texts, proposal), ""]
    rows = list(_rows(case, proposal, language))
    width = max((len(name) for name, _ in rows), default=0)
    for name, value in rows:
        wrapped = textwrap.wrap(value, _WIDTH - width - 4) or [""]
        lines.append(f"  {name:<{width}}  {wrapped[0]}")
        lines += [f"  {'':<{width}}  {line}" for line in wrapped[1:]]
    return "\n".join(lines)


def _context(case: Case, texts: Mapping[str, str], proposal: ProposedItem) -> Iterator[str]:
    """Yield the quote with what stands before and behind it in the paper."""
    document = case.documents.get(proposal.origin.document)
    text = texts.get(document.text or document.file, "") if document else ""
    spans = proposal.origin.spans
    shown = f"»{' '.join(proposal.origin.quote.split())}«"
    if text and spans and spans[-1][1] <= len(text):
        standing = around(text, spans, _AROUND)
        before, after = _tail(standing[0]), _front(standing[1])
        shown = f"{before} {shown}{'' if after[:1] in {'.', ',', ';', ':', '!', '?'} else ' '}{after}"
    place = f"{proposal.origin.document}: " if document else ""
    yield textwrap.fill(place + shown.strip(), _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _tail(text: str) -> str:
    words = text.split()
    return f"… {' '.join(words[1:])}" if len(words) > 1 else " ".join(words)


def _front(text: str) -> str:
    words = text.split()
    return f"{' '.join(words[:-1])} …" if len(words) > 1 else " ".join(words)


def _rows(case: Case, proposal: ProposedItem, language: Language) -> Iterator[tuple[str, str]]:
    for key, value in proposal.item.items():
        if key not in {"stated_in", "also_stated_in"}:
            label = FIELDS.get(key)
            shown = told_day(str(value), language) if key in _DAYS else _shown(value, language)
            yield label.in_language(language) if label else key, shown
    if proposal.supports:
        label = _CONCEDED if proposal.conceded else _ABOUT if proposal.sort is ProposalSort.REVIEW else _SUPPORTS
        yield label.in_language(language), ", ".join(_named(case, name) for name in proposal.supports)
    if proposal.origin.confidence and float(proposal.origin.confidence) < _SURE:
        yield _READ.in_language(language), _UNSURE.in_language(language)


def _named(case: Case, name: str) -> str:
    """Return what a decision is called in the case, or would be called once its proposal is accepted."""
    proposal = case.proposals.get(name)
    return name if proposal is None else proposal.became or str(proposal.item.get("id", name))


def _shown(value: Plain, language: Language) -> str:
    if isinstance(value, dict):
        if set(value) <= {"de", "en"}:
            return str(value.get(language) or next(iter(value.values()), ""))
        return "; ".join(_shown(inner, language) for inner in value.values())
    if isinstance(value, list):
        return ", ".join(_shown(inner, language) for inner in value)
    if isinstance(value, bool):
        return Text(de="ja" if value else "nein", en="yes" if value else "no").in_language(language)
    return word_for(str(value), language)
