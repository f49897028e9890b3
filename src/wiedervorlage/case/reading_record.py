"""What is on record in case.yaml: sources, people, events, papers, what was asked, offered, done and promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case import model
from wiedervorlage.case.kept_findings import read_kept
from wiedervorlage.case.on_file import Document, Doubt, OfficeHolder, Source
from wiedervorlage.case.values import all_sources, as_section, maybe_text, stated_in, text, word, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.values import ValueReader


def read_sources(values: ValueReader) -> dict[str, Source]:
    """Return the sources by id."""
    sources = {}
    for name, plain in as_section(values.data.get("sources")).items():
        section = as_section(plain)
        sources[name] = Source(
            id=name,
            title=text(section["title"]),
            kind=word(section, "kind"),
            url=word(section, "url"),
            published=values.span(section.get("published"), ("sources", name, "published")),
            one_sided=section.get("one_sided") is True,
            note=maybe_text(section.get("note")),
        )
    return sources


def read_office_holders(values: ValueReader) -> Iterator[OfficeHolder]:
    """Yield who held which office from when to when."""
    for path, section in values.list("office_holders", named=False):
        yield OfficeHolder(
            office=text(section["office"]),
            body=word(section, "body"),
            name=word(section, "name"),
            address=maybe_text(section.get("address")),
            since=values.span(section.get("from"), (*path, "from")),
            until=values.span(section.get("to"), (*path, "to")),
            note=maybe_text(section.get("note")),
        )


def read_events(values: ValueReader) -> Iterator[model.Event]:
    """Yield the events whose day can be read."""
    for path, section in values.list("events"):
        dated = values.dated(section, path)
        if dated:
            yield model.Event(**dated, what=text(section["what"]), kind=word(section, "kind"))


def read_documents(values: ValueReader) -> Iterator[Document]:
    """Yield the papers of the case."""
    for path, section in values.list("documents"):
        yield Document(
            id=word(section, "id"),
            file=word(section, "file"),
            kind=word(section, "kind"),
            by=word(section, "by"),
            to=word(section, "to"),
            on=values.span(section.get("on"), (*path, "on")),
            received=values.span(section.get("received"), (*path, "received")),
            restated=section.get("restated") is True,
            sha256=word(section, "sha256"),
            attachment=word(section, "attachment"),
            text=word(section, "text"),
            references=words(section.get("references")),
            findings=tuple(read_kept(section.get("findings"))),
            sources=all_sources(section),
            note=maybe_text(section.get("note")),
            place=values.source.place(path),
        )


def read_requests(values: ValueReader) -> Iterator[model.Request]:
    """Yield what somebody asked, where its day can be read."""
    for path, section in values.list("requests"):
        dated = values.dated(section, path)
        if dated:
            yield model.Request(
                **dated,
                to=word(section, "to"),
                asks=text(section["asks"]),
                about=word(section, "about"),
                brings=words(section.get("brings")),
            )


def read_offers(values: ValueReader) -> Iterator[model.Offer]:
    """Yield what somebody offered, where its day can be read."""
    for path, section in values.list("offers"):
        dated = values.dated(section, path)
        if dated:
            yield model.Offer(
                **dated,
                of=text(section["of"]),
                about=word(section, "about"),
                brings=words(section.get("brings")),
                until=values.span(section.get("until"), (*path, "until")),
                answer=word(section, "answer"),
            )


def read_acts(values: ValueReader) -> Iterator[model.Act]:
    """Yield the acts whose day can be read."""
    for path, section in values.list("acts"):
        dated = values.dated(section, path)
        if dated:
            yield model.Act(
                **dated,
                kind=word(section, "kind"),
                reason=word(section, "reason"),
                decision=word(section, "decision"),
            )


def read_reviews(values: ValueReader) -> Iterator[model.Review]:
    """Yield the promised reviews whose day of the promise can be read, with a day or a condition."""
    for path, section in values.list("reviews"):
        dated = values.dated(section, path, day="promised")
        due = values.span(section.get("due"), (*path, "due"))
        condition = maybe_text(section.get("condition"))
        if dated and (due or condition):
            yield model.Review(
                **dated,
                decision=word(section, "decision"),
                due=due,
                condition=condition,
                stated_in=stated_in(section.get("stated_in")),
            )


def read_doubts(values: ValueReader) -> Iterator[Doubt]:
    """Yield where the record is thin or contradicts itself."""
    for _, section in values.list("doubts", named=False):
        yield Doubt(
            about=word(section, "about"),
            says=text(section["says"]),
            sources=words(section.get("sources")),
        )
