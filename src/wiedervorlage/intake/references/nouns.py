"""The nouns of a sentence that may point to something: what they point to says the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span

_NOUN: Final = re.compile(
    r"(?<![\w-])(?:Runde[rnms]? Tisch(?:es|s)?|Jour fixe|[A-ZÄÖÜ][\wäöüß]*(?:-[A-Za-zÄÖÜäöüß]\w*)*)(?![\w-])"
)
ADJECTIVE: Final = r"[„\"»]?(?:(?:\w+e[nmrs]?|[A-ZÄÖÜ]\w+er|\d+\.|o\. ?[aäg]\.|u\. ?g\.) ){0,3}"
_DETERMINED: Final = re.compile(
    r"(?:^|[(:–•]\s?|^- |\b(?:(?:d(?:er|ie|as|en|em|es)|(?:ein|(?:un)?ser|[im]hr|mein|sein|dies|jen|unser|letzt|nächst)"
    r"(?:e[nmrs]?)?|euer|ihr|im|vom|zum|zur|beim|am|ans|laut|nach|gemäß|mit|per|in|aus|durch|trotz|seit|wegen|bei|vor"
    rf"|und|sowie|auch|von) {ADJECTIVE}))(?:[„\"»])?$",
    re.IGNORECASE,
)
"""Before a noun that points to something; behind "auf", "um", "für" without an article nothing is pointed to."""


_NO_THING: Final = re.compile(
    r"B(?:ündnis|ÜNDNIS) ?[’']?90\b|(?:Genehmigung|Feststellung|Billigung|Annahme|Bestätigung) de[rs] (?:\w+en )?"
    r"\w*(?:[Pp]rotokoll|[Nn]iederschrift|[Tt]agesordnung)"
)
"""A party that bears the name of an agreement; what a sitting begins with, which is no decision to look up."""


COUNTED: Final = re.compile(
    r"(?:[Zz]ähl|[Mm]ess|[Ee]rheb|[Bb]efrag|[Kk]artier)ung(?:en)?$|[Uu]mfragen?$|[Ii]nventur(?:en)?$|[Ss]tatistik(?:en)?$"
)
"""What somebody counted or asked of others, "Ihre Verkehrszählung vom Mai": a paper, though his own; no letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun of the lexicon in its sentence."""

    kind: str
    name: str
    span: Span
    pointed: bool


def find_nouns(text: str) -> tuple[Noun, ...]:
    """Find the nouns of the lexicon in their order; ``pointed`` where an article or the like stands before."""
    return tuple(
        Noun(
            kind=kind,
            name=match[0],
            span=Span(start=match.start(), end=match.end()),
            pointed=_DETERMINED.search(text[max(0, match.start() - 60) : match.start()]) is not None,
        )
        for match in _NOUN.finditer(text)
        if (kind := kind_of_noun(match[0])) and not _NO_THING.match(text, match.start())
    )
