"""Footnotes of a letter: who says so, as of when, and since when anybody could know; nothing later than the letter.

A source that is younger than the letter is not named, since on the day of the letter nobody could have read it. Then
the note names the publisher and the figure, or the office's own papers, and a finding tells the clerk.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day, write_span
from wiedervorlage.papers.council_content.dating import is_younger
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.reply.phrases import capital, when
from wiedervorlage.papers.typography import protect
from wiedervorlage.papers.words import Note, note
from wiedervorlage.recheck.figures import source_title, subject_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme

_UNSURE = {
    Certainty.CERTAIN: Text(de="", en=""),
    Certainty.PARTLY: Text(de=" (nur teilweise belegt)", en=" (only partly on record)"),
    Certainty.INFERRED: Text(de=" (Angabe erschlossen)", en=" (inferred)"),
}
_OWN = Text(de="Unterlagen des Hauses, nicht veröffentlicht", en="papers of the house, not published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnotes:
    """Makes the footnotes of one letter; ``findings`` collects sources that are younger than it."""

    case: Case
    day: date
    findings: list[Finding] = field(default_factory=list)
    _rules: set[tuple[str, str, str]] = field(default_factory=set)

    def of_fact(self, fact: Fact) -> Note:
        """Return the note for one figure."""
        measure = self.case.measures[fact.measure]
        label, period = measure.label, when(fact.period)
        whose = Text(de=self._whose(fact, "de"), en=self._whose(fact, "en"))
        figure = Text(
            de=f"{label.de}{whose.de}, Stand {_stand(period.de)}", en=f"{label.en}{whose.en}, as of {_stand(period.en)}"
        )
        published = fact.published if fact.published and fact.published.last <= self.day else None
        if published is not None and self._is_readable(fact.source):
            said = self._title(fact.source)
            known = "" if not fact.published_inferred else "; Tag der Veröffentlichung erschlossen"
            english = "" if not fact.published_inferred else "; day of publication inferred"
            return _note(f"{said.de}: {figure.de}{known}", f"{said.en}: {figure.en}{english}", fact.certainty)
        if fact.held_by == self.case.authority:
            held = "; dass sie an diesem Tag vorlag, ist erschlossen" if fact.held_inferred else ""
            english = "; that it was at hand on that day is inferred" if fact.held_inferred else ""
            return _note(
                f"{self.case.authority}, {figure.de}; eigene Angabe, nicht veröffentlicht{held}",
                f"{self.case.authority}, {figure.en}; own figure, not published{english}",
                fact.certainty,
            )
        self._younger(fact.source)
        publisher = fact.publisher or measure.publisher
        return _note(
            f"{publisher}: {figure.de}; Tag der Veröffentlichung nicht belegt",
            f"{publisher}: {figure.en}; day of publication not on record",
            fact.certainty,
        )

    def of_group(self, facts: Iterable[Fact], label: Text) -> Note:
        """Return the note for a figure combined from those of several regions."""
        every = tuple(facts)
        first = every[0]
        measure = self.case.measures[first.measure]
        self._younger(first.source)
        publisher = first.publisher or measure.publisher
        period = when(first.period)
        return _note(
            f"{publisher}: {measure.label.de}, Stand {_stand(period.de)}; nach Bevölkerung gewichtetes Mittel für "
            f"{label.de}, selbst berechnet und auf eine Stelle gerundet",
            f"{publisher}: {measure.label.en}, as of {_stand(period.en)}; mean of {label.en} weighted by population, "
            "own calculation, rounded to one decimal",
            first.certainty,
        )

    def of_rule(self, stated: ParameterValue, programme: Programme) -> tuple[Note, ...]:
        """Return the note for a rule parameter: since when it holds, and where that is read; once in a letter."""
        since = when(stated.valid_from)
        key = (programme.id, str(stated.citation), since.de)
        if key in self._rules:
            return ()
        self._rules.add(key)
        told = _note(
            f"{programme.title.de}, Regelung in Kraft {_since(since.de)}; zitiert nach: {stated.citation}",
            f"{programme.title.en}, rule in force {_since_english(since.en)}; quoted from: {stated.citation}",
            stated.certainty,
        )
        return (told,)

    def of_item(self, item: Dated, extra: Text | None = None) -> Note:
        """Return the note for something that happened: where it is on record, with a remark before it."""
        readable = [source for source in item.sources if self._is_readable(source)]
        sources = self._titles(readable) if readable else _itself(item)
        german = "; ".join(part for part in (extra.de.rstrip(".") if extra else "", sources.de) if part)
        english = "; ".join(part for part in (extra.en.rstrip(".") if extra else "", sources.en) if part)
        return _note(german, english, item.certainty)

    def of_sources(self, sources: Iterable[str], certainty: Certainty) -> Note:
        """Return the note that names several sources, each once."""
        titles = self._titles(sources)
        return _note(titles.de, titles.en, certainty)

    def _titles(self, sources: Iterable[str]) -> Text:
        named = [self._title(source) for source in dict.fromkeys(sources) if self._is_readable(source)]
        if not named:
            return _OWN
        return Text(de="; ".join(t.de for t in named), en="; ".join(t.en for t in named))

    def _title(self, source: str) -> Text:
        own = self._own_letter(source)
        if own is not None:
            return Text(de=f"unser Schreiben vom {write_day(own)}", en=f"our letter of {write_day(own, 'en')}")
        return Text(de=source_title(self.case, source, "de"), en=source_title(self.case, source, "en"))

    def _own_letter(self, source: str) -> date | None:
        """Return the day of the authority's own letter that a source reproduces."""
        for document in self.case.documents.values():
            if source in document.sources and document.by == self.case.authority and document.on is not None:
                return document.on.last
        return None

    def _is_readable(self, source: str) -> bool:
        own = self._own_letter(source)
        if own is not None:
            return own < self.day  # a letter is no source for itself
        if is_younger(self._title(source).de, self.day):
            return False
        declared = self.case.sources.get(source)
        published: Span | None = declared.published if declared else None
        return published is None or published.last <= self.day

    def _younger(self, source: str) -> None:
        told = finding("PAP-032", source_title(self.case, source, "de"))
        if source and told not in self.findings:
            self.findings.append(told)

    def _whose(self, fact: Fact, language: Language) -> str:
        name = subject_label(self.case, fact.subject, language)
        return "" if fact.subject == self.case.region or not name else f", {name}"


def _note(german: str, english: str, certainty: Certainty) -> Note:
    unsure = _UNSURE[certainty]
    return note(Text(de=f"{capital(protect(german))}{unsure.de}.", en=f"{capital(english)}{unsure.en}."))


def _itself(item: Dated) -> Text:
    """Name who did something and when, where no source of it could be read yet."""
    return Text(de=f"{item.by}, {write_span(item.on)}", en=f"{item.by}, {write_span(item.on, 'en')}")


def _stand(period: str) -> str:
    for word in ("am ", "im ", "on ", "in "):
        if period.startswith(word):
            return period.removeprefix(word)
    return period


def _since(period: str) -> str:
    return f"seit dem {_stand(period)}" if period.startswith("am ") else f"seit {_stand(period)}"


def _since_english(period: str) -> str:
    return f"since {_stand(period)}"
