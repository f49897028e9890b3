"""Footnotes: the source of a figure, a position, a rule, as it could be cited on the day of the paper.

What is younger than the paper is not cited, since nobody could have read it. A figure that only the house
had is cited as the house's own; where no source of the time is on record, the note says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.council_content.dating import is_younger
from wiedervorlage.papers.council_content.speech import both, period_of, say, set_right
from wiedervorlage.papers.words import Link, Note, Run
from wiedervorlage.rules.parameters import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.recheck.figures import Figure

Part = Run | Link
_YOUNGER: Final = Text(
    de="Fundstelle aus der Zeit dieser Vorlage nicht belegt", en="no source of the time of this paper on record"
)
_UNSURE: Final = {
    Certainty.PARTLY: say("nur teilweise belegt", "only partly on record"),
    Certainty.INFERRED: say("Tag oder Inhalt erschlossen", "day or content inferred"),
}


def source_note(matter: Matter, sources: Iterable[str], *, more: Text | None = None) -> tuple[Note, ...]:
    """Return one footnote with the titles of sources; nothing where there is none."""
    return _note(source_parts(matter, sources, more=more))


def source_parts(matter: Matter, sources: Iterable[str], *, more: Text | None = None) -> tuple[Part, ...]:
    """Return the titles of sources that could be read on the day, and a remark in brackets."""
    names = list(dict.fromkeys(sources))
    found = [parts for name in names if (parts := _source(matter, name))]
    if names and not found:
        found = [[Run(words=_YOUNGER)]]
    parts = list(_several(found))
    if more is not None:
        parts.append(Run(words=say(f" ({more.de})", f" ({more.en})")))
    return tuple(parts)


def item_note(matter: Matter, item: Dated) -> tuple[Note, ...]:
    """Return the footnote of a dated item: its sources, or that only the house knew of it."""
    return _note(item_parts(matter, item))


def item_parts(matter: Matter, item: Dated) -> tuple[Part, ...]:
    """Return where a dated item is on record; the house itself where it was not public yet."""
    if (item.published or item.on).last > matter.day:
        return (Run(words=say("im Haus bekannt, noch nicht veröffentlicht", "known in the house, not yet public")),)
    return source_parts(matter, item.sources, more=_UNSURE.get(item.certainty))


def figures_note(matter: Matter, figures: Sequence[Figure]) -> tuple[Note, ...]:
    """Return one footnote for the figures behind a value: their sources, each once."""
    cited: dict[str, list[Part]] = {}
    for figure in figures:
        parts = _figure(matter, figure)
        cited.setdefault("".join(str(part.words) for part in parts), parts)
    return _note(tuple(_several([parts for parts in cited.values() if parts])))


def _figure(matter: Matter, figure: Figure) -> list[Part]:
    if figure.fact is not None:
        return fact_source(matter, figure.fact)
    if not figure.source:
        return []
    return [Run(words=_YOUNGER if is_younger(figure.source, matter.day) else both(lambda _: figure.source))]


def fact_source(matter: Matter, fact: Fact) -> list[Part]:
    """Return where a figure stands; its publisher where no print of it could be read on the day."""
    if fact.published is not None and fact.published.last > matter.day and fact.held_by:
        mark = say(", erschlossen", ", inferred") if fact.held_inferred else Text(de="", en="")
        when = period_of(fact.period)
        return [Run(words=say(f"{fact.held_by}, Angabe des Hauses, {when.de}{mark.de}",
                              f"{fact.held_by}, figure of the house, {when.en}{mark.en}"))]  # fmt: skip
    parts = _source(matter, fact.source)
    if parts:
        return parts
    publisher = fact.publisher or matter.case.measures[fact.measure].publisher
    tail = say("Tag der Veröffentlichung nicht belegt", "day of publication not on record")
    return [Run(words=say(f"{publisher}, {tail.de}", f"{publisher}, {tail.en}") if publisher else _YOUNGER)]


def _source(matter: Matter, name: str) -> list[Part]:
    """Return the title of a source with its address; nothing where it is younger than the paper."""
    source = matter.case.sources.get(name)
    if source is None:
        return [Run(words=name)] if name and not is_younger(name, matter.day) else []
    is_later = source.published is not None and source.published.first > matter.day
    if is_later or is_younger(source.title.de, matter.day):
        return []
    title = set_right(source.title)
    mark = [Run(words=say(" [vertritt eine Seite]", " [takes a side]"))] if source.one_sided else []
    is_address = source.url.startswith(("https://", "http://"))
    return [Link(words=title, target=source.url) if is_address else Run(words=title), *mark]


def rule_note(matter: Matter, citation: Citation | str) -> tuple[Note, ...]:
    """Return the footnote of a rule: norm and place, second-hand where it is so."""
    written = str(citation)
    if not written:
        return ()
    if is_younger(written, matter.day):
        return _note((Run(words=_YOUNGER),))
    words = both(lambda _: written)
    address = citation.address if isinstance(citation, Citation) else ""
    parts: list[Part] = [Link(words=words, target=address) if address else Run(words=words)]
    if isinstance(citation, Citation) and citation.is_second_hand:
        parts.append(Run(words=say(" (aus zweiter Hand)", " (second-hand)")))
    return _note(tuple(parts))


def _note(parts: tuple[Part, ...]) -> tuple[Note, ...]:
    if not parts:
        return ()
    last = parts[-1].words
    ends = last.endswith(".") if isinstance(last, str) else last.de.endswith(".")
    return (Note(runs=parts if ends else (*parts, Run(words="."))),)


def _several(groups: Sequence[list[Part]]) -> Iterator[Part]:
    for place, group in enumerate(group for group in groups if group):
        if place:
            yield Run(words="; ")
        yield from group
