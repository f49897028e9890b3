"""Things of which a verb tells the day: "das Treffen war am 12. März", "der Vertrag ist vom 3. Mai".

Before the day, behind it ("am 3. Mai haben wir einen Vertrag geschlossen") or in a clause of its own ("der Brief, den
Sie am 3. Mai schickten"). Which verbs close the clause for which kind stands in ``reference_verbs.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.references.nouns import Noun
    from wiedervorlage.intake.text.dates import DateHit


_KINDS: Final = ("contract", "paper", "decision", "letter", "decree")
_CLOSES: Final = {kind: any_of(words("reference_verbs", kind)) for kind in _KINDS}
_ANY_CLOSE: Final = "|".join(_CLOSES.values())
_DONE_ON: Final = {kind: re.compile(rf"[^.;:,]{{0,50}}? {words}\b") for kind, words in _CLOSES.items()}
_SENT_ON: Final = re.compile(rf"[^.;:,]{{0,40}}? (?:{any_of(words('reference_verbs', 'past'))}|{_ANY_CLOSE})\b")
_ANY: Final = re.compile(r"")
_HELD: Final = re.compile(
    r"[^.;:,]{0,40} (?:statt|stattgefunden|durchgeführt|abgehalten|anberaumt|angesetzt|vorgesehen)\b|(?=[.;,)]|$)"
)
_WAS: Final = re.compile(
    r"(?: [^.;:,]{0,40})? (?:war|fand|findet|ist|sind|hat|hatte|hatten|haben|habe|wurde|wird|wurden"
    r"|berichtete|schrieb|meldete|brachte) (?:[^.;:,]{0,40} )?am $"
)
_DATES_FROM: Final = re.compile(
    r"(?: [^.;:,]{0,50})? (?:datier(?:t|en|te|ten)|stamm(?:t|en|te|ten)|ist|sind|war|trägt das Datum|trägt Datum"
    r"|trägt als Datum)(?: (?:noch|bereits|schon|erst|aber|also|ja))? (?:vom|von|aus de[mr]|aus|den|des|unter dem) $"
)
_BY_THEN: Final = re.compile(
    r"(?: [^.;:,]{0,60})? (?:liegt|liege|lag|liegen|gilt|gelte|besteht|bestehe|läuft"
    r"|laufe)(?: [^.;:,]{0,20})? seit(?: dem)? $"
)
_DAY_OF: Final = re.compile(
    rf"(?: [^.;:,]{{0,50}})?, (?:am |vom |unter dem )?(?:[a-zäöü]+ ){{0,2}}?(?:{_ANY_CLOSE}) (?:am|vom|unter dem) $"
)
_CLAUSE: Final = re.compile(
    r"(?: [^.;:,]{0,50})?, (?:die|der|das|den|welche[nrs]?) (?:[^.;:,]{0,50} )?(?:am|vom|unter dem) $"
)
_IN_BRACKETS: Final = re.compile(r" (?:liegt|liege|lag|war|hat|haben|hatten|ist|sind|fand|wurde) [^.;:,()]{0,70}\($")
_AM: Final = re.compile(r"\b[Aa]m (?:\w+tag,? (?:de[nm] )?)?$")
_TO_COME: Final = re.compile(r"\b(?:wird|werden|sollen?|sollten?|wollen|möchten?|können|muss|müssen|dürfen)\b")
_CAME: Final = re.compile(
    r" (?:ist |sind )?(?:erging|ergingen|ergangen|erschien|folgten?|kam|entstand|erhielt(?:en)? (?:wir|ich|Sie)"
    r"|erlie(?:ss|ß) \w+(?: \w+)?)"
    r" (?:uns |mir |Ihnen |auch |dann |noch )*(?:de[rnms]|die|das|Ihr\w*|unser\w*|ein\w*"
    r"|mein\w*) (?:\w+e[nrms]? ){0,2}$"
)
_MADE: Final = re.compile(
    r"(?: [^.;:,]{0,70})? (?:de[rnms]|die|das|ein\w{0,2}|Ihr\w{0,2}|unser\w{0,2}"
    r"|folgende\w?) (?:[\w-]+e[nrms]? ){0,2}$"
)
_REACH: Final = 130


def noun_told_of(text: str, hit: DateHit, nouns: Sequence[Noun]) -> Noun | None:
    """Return the noun of which a verb tells the day.

    Args:
        text: the sentence.
        hit: the day.
        nouns: the nouns of the sentence that may point to something.
    """
    for noun in reversed(nouns):
        if noun.span.end <= hit.span.start and hit.span.start - noun.span.end <= _REACH and _before(text, hit, noun):
            return noun
    if not _AM.search(text[: hit.span.start]) or _TO_COME.search(text):
        return None
    return next((noun for noun in nouns if noun.span.start >= hit.span.end and _behind(text, hit, noun)), None)


def _before(text: str, hit: DateHit, noun: Noun) -> bool:
    """Say whether the day of a noun before it is told: "… ist vom", "… wurde am … erteilt"."""
    between = (noun.span.end, hit.span.start)
    if _WAS.fullmatch(text, *between):
        closes = {"meeting": _HELD, "press": _ANY}.get(noun.kind) or _DONE_ON.get(noun.kind)
        return closes is not None and closes.match(text, hit.span.end) is not None
    if noun.kind == "meeting" and _IN_BRACKETS.fullmatch(text, *between):
        return text.startswith(")", hit.span.end)
    if noun.kind not in _CLOSES:
        return False
    if _CLAUSE.fullmatch(text, *between):
        return _SENT_ON.match(text, hit.span.end) is not None
    if noun.kind != "letter" and _BY_THEN.fullmatch(text, *between):
        return True
    return any(pattern.fullmatch(text, *between) for pattern in (_DATES_FROM, _DAY_OF))


def _behind(text: str, hit: DateHit, noun: Noun) -> bool:
    """Say whether the day of a noun behind it is told: "am 3. Mai haben wir einen Vertrag geschlossen"."""
    if noun.kind not in _CLOSES or noun.kind == "letter":
        return False
    between = (hit.span.end, noun.span.start)
    if _CAME.fullmatch(text, *between):
        return True
    return _MADE.fullmatch(text, *between) is not None and _DONE_ON[noun.kind].match(text, noun.span.end) is not None
