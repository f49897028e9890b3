"""Days told of a thing named just before: "… den Mietvertrag. Er ist vom 3. Mai", "…; das vom April reicht"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.nouns import Noun, find_nouns
from wiedervorlage.intake.references.references import Reference, find_references

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_PRONOUN: Final = re.compile(
    r"(?:^|(?P<within>[,;:] (?:denn |und |aber |doch )?))(?P<word>(?:[Ee]r|[Ss]ie|[Ee]s|[Dd]iese[rs]?|[Dd]er|[Dd]ie"
    r"|[Dd]as))"
    r"(?= (?:ist|sei|sind|war|stamm\w+|datier\w+|trägt|wurde|hat|gilt|gelte|lief|läuft|erging|liegt|besteht|kam)\b)"
)
"""What stands for a thing named before, where a verb goes on that may tell its day."""
_THE_ONE: Final = re.compile(
    r"[ ,;:(](?P<word>der|die|das|dem|den|jene[rnms]?)(?: (?:alte|erste|letzte|frühere|neue|jetzige)[nrms]?)?"
    r"(?= (?:vom|von|aus(?: dem Jahre?)?) [\dJFMASOND])"
)
"""Another of the same kind, told by its day alone: "eine Vereinbarung wie die vom 1. März"."""
_TELLING: Final = frozenset({"contract", "paper", "decision", "letter", "decree", "regulation"})
_NEUTER: Final = re.compile(
    r"(?:gutachten|konzept|protokoll|schreiben|urteil|angebot|abkommen|übereinkommen|papier|verzeichnis|fax|gesuch|votum"
    r"|programm|leitbild|zeugnis|attest|memorandum|statut|zertifikat)$",
    re.IGNORECASE,
)
_FEMININE: Final = re.compile(
    r"(?:ung|schaft|[kh]eit|ion|tät|ie|e|ik|schrift|mail|antwort|einkunft|bilanz|prognose|statistik|liste|übersicht)$",
    re.IGNORECASE,
)


def days_told_later(before: str, sentence: str, *, anchor: date | None) -> Iterator[Reference]:
    """Find the things named before of which a sentence tells the day; their place is in that sentence.

    Args:
        before: the sentence before it.
        sentence: the sentence.
        anchor: the paper's own day.
    """
    for match in _PRONOUN.finditer(sentence):
        noun = _last(sentence[: match.start("word")] if match["within"] else before, match["word"].lower())
        if noun:
            yield from _told(noun, sentence, match, anchor)
    for match in _THE_ONE.finditer(sentence):
        noun = _last(sentence[: match.start("word")], "")
        if noun:
            yield from _told(noun, sentence, match, anchor)


def _last(text: str, word: str) -> Noun | None:
    """Return the last thing a text names to which a pronoun fits by its gender."""
    nouns = [noun for noun in find_nouns(text) if noun.kind in _TELLING]
    return next((noun for noun in reversed(nouns) if not word or _fits(noun.name, word)), None)


def _fits(name: str, word: str) -> bool:
    if _NEUTER.search(name):
        return word in {"es", "das", "dieses"}
    return word in ({"sie", "die", "diese"} if _FEMININE.search(name) else {"er", "der", "dieser"})


def _told(noun: Noun, sentence: str, match: re.Match[str], anchor: date | None) -> Iterator[Reference]:
    """Read the sentence with the noun in place of what stands for it."""
    article = f"{'das' if _NEUTER.search(noun.name) else 'die' if _FEMININE.search(noun.name) else 'der'} {noun.name}"
    told = article + sentence[match.end("word") :]
    for one in find_references(told, anchor=anchor):
        if one.date and one.kind == noun.kind and one.span.start <= len(article) and one.name == noun.name:
            end = match.start("word") + max(one.span.end - len(article), 0) + len(match["word"])
            yield replace(one, span=Span(start=match.start("word"), end=min(end, len(sentence))))
