"""What the wording of a letter tells of a unit, though the judge took it for something else.

An office that wants something from its reader sets a day; what it only tells, of its own acts or of what it passed on,
asks for nothing; and who cannot follow a thing does not concede it.
"""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import ANSWERS_A_WISH, GRANTS_LAST, NEVER
from wiedervorlage.intake.text.patterns import ANY_MONTH

_WEEKDAY: Final = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
_DAY: Final = (
    rf"(?:(?:{_WEEKDAY}),? (?:de[nm] )?)?\d{{1,2}}\. ?(?:\d{{1,2}}\.|(?:{ANY_MONTH}|Jan|Feb|Aug|Sept?|Okt|Nov|Dez)\b)"
    rf"|(?:{_WEEKDAY})\b|(?:Ende|Mitte|Anfang) (?:nächst\w+ |kommend\w+ |des )?(?:{ANY_MONTH}|Jahres|Monats|Woche)"
    r"|Jahresende|(?:Ende|Schluss|Schluß) (?:des|dieses) "
)
_BY_DAY: Final = (
    rf"\b(?:bis(?: spätestens)?(?: zum| am)? |spätestens(?: bis)?(?: zum| am)? )(?:{_DAY})"
    r"|\b(?:binnen|innerhalb)(?: von)? (?:\w+ )?(?:Tagen|Wochen?|Monats?|Monaten)\b"
)
_I_ASK: Final = r"\b(?:[Ii]ch|[Ww]ir) (?:\w+ )?(?:er)?bitten?\b|\b(?:er)?bitten? (?:ich|wir)\b"
_SENDS: Final = (
    r"(?:geben|schicken|senden|übersenden|reichen|legen|teilen|melden|nennen|benennen|berichten|übermitteln|mailen|faxen"
    r"|bestätigen|antworten|schreiben)"
)
_TO_ME: Final = (
    rf"^\W*Bitte {_SENDS} Sie (?:mir|uns)\b"
    r"|\bberichten (?:mir|uns)\b"
    r"|\b(?:mit der Bitte|m\. ?d\. ?B\.) um (?:Ihre )?(?:kurze )?"
    r"(?:Stellungnahme|Rückmeldung|Mitteilung|Antwort|Äußerung|Vorlage|Übersendung|Bericht|Rückäußerung)\b"
)
_ASKS_BY_DAY: Final = re.compile(
    rf"(?:{_I_ASK}|{_TO_ME})(?=.*(?:{_BY_DAY}))|(?:{_BY_DAY})(?=.*(?:{_I_ASK}))", re.DOTALL
)
_COURTESY: Final = re.compile(
    r"\bGeduld\b|\bVerständnis\b|\bNachsicht\b|\bEntschuldigung\b|\babzusehen\b|\bentschuldigen\b|\bnicht\b"
    r"|\bSie (?:bitten|haben|hatten|baten)\b"
)
"""What is begged for courtesy, or asked not to be done: with it no day is set for an answer."""

_OFFICE_DID: Final = re.compile(
    r"\b(?:Mit|Durch) (?:\w+ )?(?:\w*[Bb]escheid|Verfügung|Anordnung)\b.{0,40}?"
    r"\b(?:setzte|lehnte|bewilligte|gewährte|erließ|erliess|erhob|hob|ordnete|untersagte|wies|genehmigte|versagte)\b",
    re.DOTALL,
)
"""What an office did by a notice: told, not asked for."""
_SETTLED: Final = (
    r"(?:abgelehnt|verweigert|zurückgewiesen|versagt|bestritten|widersprochen|zugestimmt|zugesagt|genehmigt|bewilligt"
    r"|eingeräumt|anerkannt|stattgegeben|entsprochen|aufgehoben|widerrufen)"
)
_READER_DID: Final = re.compile(
    rf"(?:^\W*(?:\d+\. )?(?:Mit|Am|Durch|In|Im|Bereits|Zuletzt|Ferner|Zudem|Außerdem|Dennoch|Gleichwohl)\b"
    rf"(?:(?!\b(?:ich|wir)\b)[^,;:])*?\b(?:haben|hatten) Sie|^\W*Sie (?:haben|hatten))\b"
    rf"(?:(?!\b(?:ich|wir|wird|werden|ist|sind|wurden?)\b)[^,;:])*\b{_SETTLED}\b"
    r"(?! (?:bekommen|erhalten|wird|werden|worden|ist|sind)\b)"
)
"""What the reader decided before: "Mit Schreiben vom 7. Juni haben Sie die Mängelbeseitigung abgelehnt"."""
_AS_FAR_AS_YOU: Final = re.compile(
    r"\W*[Ss]oweit Sie\b[^.]{0,200}?\b(?:ansprechen|anführen|vortragen|rügen|beanstanden|bemängeln|erwähnen|darlegen"
    r"|ausführen|geltend machen|verweisen|hinweisen|einwenden|befürchten|kritisieren), (?!bitten?\b)",
)
"""What of the reader's letter is answered here: "Soweit Sie … ansprechen, ist das Referat beteiligt worden"."""
_TO_BE_DONE: Final = re.compile(
    r"\b(?:ist|sind)\b(?!.*\b(?:nicht|kein\w*|nur)\b)"
    r"(?!.*\b(?:entsprechen|stattzugeben|zuzulassen|verlängern|bewilligen|gewähren|genehmigen|dulden)\b)"
    rf".*?(?:\b(?:spätestens|binnen|innerhalb)\b|{_BY_DAY}).*(?:\bzu [a-zäöüß]+n|\b[a-zäöüß]+zu[a-zäöüß]+n)\W*$",
    re.DOTALL,
)
"""A burden with its day: who grants may lay it on the reader, but grants nothing by it."""
_OPPOSES: Final = re.compile(
    r"\b[Nn]icht(?: \w+)? (?:nachvollziehen|verstehen|einsehen|teilen|hinnehmen|mittragen|gutheißen)\b"
)
_LEADS_ON: Final = re.compile(r"\b(?:dass|daß)[,:]?\s*$")
_PROSPECT: Final = re.compile(r"\bstellen? (?:ich|wir)\b(?:(?!\b(?:nicht|kein\w*)\b)[^.;:])*\bin Aussicht\b")
_FAULTLESS: Final = re.compile(
    r"\b(?:ist|sind|war|waren)\b[^.;:]*\b(?:nicht zu beanstanden|nicht zu bemängeln|unbedenklich)\W*$"
)
_RESOLVED_TO_ASK: Final = re.compile(
    r"\b(?:beschlossen|entschieden), (?:Sie|Ihnen)\b[^.;:]{0,160}\bzu (?:bitten|ersuchen)\W*$"
)
"""What the writer's house resolved to ask the reader for is asked by the letter that tells it."""
_GIVES_GROUNDS: Final = re.compile(r"gr[uü]nd", re.IGNORECASE)
"""Headings under which a notice gives its grounds."""


def told_role(text: str, role: str, *, heading: str = "") -> str:
    """Return the role of a unit of a letter as its wording tells it, or the one the judge gave it.

    Args:
        text: the words of the unit.
        role: the judge's.
        heading: what stands above it.
    """
    if role in {"plain", "decisions"} and _RESOLVED_TO_ASK.search(text):
        return "requests"
    if role == "requests":
        return _of_request(text)
    if role == "decisions":
        return _of_decision(text, heading)
    if role == "conceded" and _OPPOSES.search(text):
        return "plain" if _LEADS_ON.search(text) else "reasons"
    if asks_by_day(text):
        return "requests"
    return "offers" if role in {"plain", "reasons"} and _PROSPECT.search(text) else role


def asks_by_day(text: str) -> bool:
    """Say whether the writer asks the reader for something by a day: "Bitte schicken Sie mir bis 31.05. den Plan"."""
    return _ASKS_BY_DAY.search(text) is not None and _COURTESY.search(text) is None


def grants_last(text: str) -> bool:
    """Say whether words grant a thing for the last time, as a paper may that asks for others."""
    return first_cue(GRANTS_LAST, fold(text)) is not None


def _of_request(text: str) -> str:
    if grants_last(text) or first_cue(ANSWERS_A_WISH, fold(text)):
        return "decisions"
    return "plain" if _OFFICE_DID.search(text) or _AS_FAR_AS_YOU.match(text) else "requests"


def _of_decision(text: str, heading: str) -> str:
    """Return the role of what the judge took for a decision.

    What begs patience or has but learnt of something decides nothing: no decision of the development papers does.
    """
    if _FAULTLESS.search(text) and _GIVES_GROUNDS.search(heading):
        return "reasons"
    tells = first_cue(NEVER, fold(text)) or _TO_BE_DONE.search(text) or _READER_DID.search(text)
    return "plain" if tells else "decisions"
