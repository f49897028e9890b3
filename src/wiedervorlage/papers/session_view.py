"""A council paper as plain text, field by field, to copy into a session system.

Session systems take no paper in through an interface; somebody pastes it. The fields and their order are
those of their entry masks: number, kind, publicity, unit, date, subject, consultation sequence, proposed
resolution, the parts, annexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import HEADINGS, OPTIONAL, TO_BE_ADDED, bodies_of, key_facts
from wiedervorlage.papers.words import plain, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council import Consultation, CouncilParts

_KIND = Text(de="Art", en="Kind")
_SUBJECT = Text(de="Betreff", en="Subject")
_SEQUENCE = Text(de="Beratungsfolge", en="Consultation sequence")


def write_session_view(parts: CouncilParts, language: Language = "de") -> str:
    """Return the fields of the paper as plain text: label, line break, content, blank line."""
    fields: list[tuple[str, str]] = [(say(_KIND, language), say(parts.kind, language))]
    fields += [(say(row.label, language), say(row.value, language)) for row in key_facts(parts).rows]
    fields.append((say(_SUBJECT, language), " ".join(say(line, language) for line in parts.subject)))
    fields.append((say(_SEQUENCE, language), "\n".join(_step(step, language) for step in parts.consultations)
                   or say(TO_BE_ADDED, language)))  # fmt: skip
    for name, blocks in bodies_of(parts).items():
        if name in OPTIONAL and not blocks:
            continue
        fields.append((say(HEADINGS[name], language), "\n\n".join(_plain_blocks(blocks, language))))
    annexes = "\n".join(f"{say(annex.mark, language)}: {say(annex.title, language)}" for annex in parts.annexes)
    fields.append((say(HEADINGS["annexes"], language), annexes))
    return "\n\n".join(f"{label}:\n{content or '–'}" for label, content in fields) + "\n"


def _step(step: Consultation, language: Language) -> str:
    day = write_day(step.day, language) if step.day else "–"
    item = f", TOP\u00a0{step.item}" if step.item and language == "de" else step.item and f", item\u00a0{step.item}"
    return f"{say(step.body, language)}, {day}, {say(step.role, language)}{item}"


def _plain_blocks(blocks: Iterable[b.Block], language: Language) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.Paragraph(runs=runs):
                yield plain(runs, language)
            case b.Heading(words=words):
                yield say(words, language)
            case b.Enumeration(items=items):
                marks = (f"{n}." if block.numbered else "–" for n in range(1, len(items) + 1))
                yield "\n".join(f"{mark} {plain(item, language)}" for mark, item in zip(marks, items, strict=True))
            case b.Table():
                yield _table(block, language)
            case b.Figure(caption=caption, alternative=alternative):
                yield f"{say(caption, language)}: {say(alternative, language)}"
            case b.Resolution(proposals=proposals):
                for proposal in proposals:
                    label = f"{say(proposal.label, language)}: " if proposal.label else ""
                    yield label + "\n".join(plain(runs, language) for runs in proposal.runs)
            case _:
                pass


def _table(block: b.Table, language: Language) -> str:
    head = "\t".join(say(column.header, language) for column in block.columns)
    rows = ("\t".join(plain(cell, language) for cell in row) for row in block.rows)
    return "\n".join((say(block.caption, language), head, *rows))
