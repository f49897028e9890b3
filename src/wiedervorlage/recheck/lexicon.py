"""How the words of a case are called among people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.model import Act, Decision, Event, Offer, Request, Review
from wiedervorlage.case.options import Position
from wiedervorlage.foundation.wording import write_day, write_span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLexicon:
    """The labels of a case's measures, subjects, options and dated items."""

    case: Case
    programmes: Mapping[str, Programme]

    def measure(self, name: str, subject: str, language: Language) -> str:
        """Return the label of a measure, with its subject where it is not the case's own region."""
        measure = self.case.measures[name]
        label = measure.label.in_language(language)
        return f"{label}, {self.case.subjects[subject].label.in_language(language)}" if subject else label

    def parameter(self, programme: str, parameter: str, language: Language) -> str:
        """Return the label of a rule parameter."""
        label = self.programmes[programme].labels.get(parameter)
        return label.in_language(language) if label else parameter

    def named(self, identifier: str, language: Language) -> str:
        """Return the title of an option, decision or dated item."""
        option = self.case.options.get(identifier)
        if option is not None:
            return option.title.in_language(language)
        item = self.case.dated().get(identifier)
        if item is not None:
            return f"{_title(item, language)} ({write_span(item.on, language)})"
        for event in self.case.events:
            if event.kind == identifier:
                return event.what.in_language(language)
        for offer in self.case.offers:
            if offer.about == identifier:
                return offer.of.in_language(language)
        return identifier

    def day(self, identifier: str, language: Language) -> str:
        """Return the day of a dated item, written out; the id where there is no such item."""
        item = self.case.dated().get(identifier)
        return write_day(item.on.last, language) if item is not None else identifier


def _title(item: Dated, language: Language) -> str:
    match item:
        case Event():
            return item.what.in_language(language)
        case Request():
            return item.asks.in_language(language)
        case Offer():
            return item.of.in_language(language)
        case Decision():
            return item.about.in_language(language)
        case Act() | Review() | Position():
            return item.id
        case _:
            return item.id
