"""The annexes: papers of the case that lie with the file, and the evidence as tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import Annex, compose_annex_cover
from wiedervorlage.papers.council_content.citing import item_note
from wiedervorlage.papers.council_content.evidence import burden_table, evidence_table
from wiedervorlage.papers.council_content.speech import in_cell, say, span_of, whole
from wiedervorlage.papers.words import runs

if TYPE_CHECKING:
    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.on_file import Document
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council import CouncilParts
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """An annex with what follows its cover; nothing follows where the paper itself lies behind it."""

    annex: Annex
    blocks: tuple[b.Block, ...] = ()


def supplements(matter: Matter, details: CouncilDetails) -> tuple[Supplement, ...]:
    """Return the annexes: each paper of the case known by the day, then the evidence."""
    documents = sorted(matter.case.documents.values(), key=lambda d: (d.on.last if d.on else matter.day, d.id))
    found = [
        Supplement(annex=Annex(number=number, title=_title(document), item=details.item), blocks=_remark(document))
        for number, document in enumerate(documents, start=1)
    ]
    title = say("Zeittafel und Belege", "Table of events and evidence")
    annex = Annex(number=len(found) + 1, title=title, item=details.item)
    return (*found, Supplement(annex=annex, blocks=(_events(matter), evidence_table(matter), *burden_table(matter))))


def compose_supplement(
    parts: CouncilParts, supplement: Supplement, office: Office, *, language: Language = "de"
) -> Paper:
    """Return an annex as a paper: its cover, then its content."""
    cover = compose_annex_cover(parts, supplement.annex, office, language=language)
    return replace(cover, blocks=(*cover.blocks, *supplement.blocks))


def _title(document: Document) -> Text:
    kinds = {
        "request": say("Anregung", "Request"),
        "reply": say("Entscheidung", "Decision"),
    }
    kind = kinds.get(document.kind, say("Unterlage", "Document"))
    when = span_of(document.on) if document.on else None
    german = f"{kind.de}: {document.by}" + (f" an {document.to}" if document.to else "")
    english = f"{kind.en}: {document.by}" + (f" to {document.to}" if document.to else "")
    return say(german + (f", {when.de}" if when else ""), english + (f", {when.en}" if when else ""))


def _remark(document: Document) -> tuple[b.Block, ...]:
    if not document.restated:
        return ()
    return (b.Paragraph(runs=runs(say(
        "In der Akte liegt eine sinngemäße Wiedergabe. Das Original ist beizufügen.",
        "The file holds a restatement. The original is to be added.",
    ))),)  # fmt: skip


def _events(matter: Matter) -> b.Table:
    case = matter.case
    rows: list[tuple[Dated, Text, Text]] = [
        *((item, item.what, say("Ereignis", "event")) for item in case.events),
        *((item, item.asks, say("Anregung", "request")) for item in case.requests),
        *((item, item.of, say("Angebot", "offer")) for item in case.offers),
        *((item, item.about, say("Entscheidung", "decision")) for item in case.decisions),
    ]
    rows.sort(key=lambda row: (row[0].on.last, row[0].on.first, row[0].id))
    headers = ((say("Tag", "Day"), 4), (say("Art", "Kind"), 3), (say("Wer", "Who"), 5), (say("Was", "What"), 10))
    return b.Table(
        caption=say("Zeittafel", "Table of events"),
        columns=tuple(b.Column(header=header, share=share) for header, share in headers),
        rows=tuple(_event(matter, item, what, kind) for item, what, kind in rows),
    )


def _event(matter: Matter, item: Dated, what: Text, kind: Text) -> tuple[Runs, ...]:
    return (
        runs(in_cell(item.on)),
        runs(kind),
        runs(Text(de=item.by, en=item.by) if item.by else Text(de="–", en="–")),
        (*runs(whole(what)), *item_note(matter, item)),
    )
