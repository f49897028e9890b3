"""What a figure is about: the noun it hangs on, as in "Zuschuss von 900 €", "40 m Hecke", "die Frist beträgt elf Tage".

Where no noun governs it or stands to it as its matter, nothing is told: a wrong subject misleads more than none.
"""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.figures.unit_words import UNITS
from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.text.number_words import COUNTING
from wiedervorlage.intake.text.patterns import ANY_MONTH

_LEXICON: Final = "subjects_of_figures"
_WHOLE_WORDS: Final = "|".join(
    word for name in ("moments", "firms", "empty", "openings") for word in words(_LEXICON, name)
)
_TIMES: Final = "|".join(words(_LEXICON, "times"))
_NO_SUBJECT: Final = re.compile(
    rf"(?:{_WHOLE_WORDS}|\w*(?i:{_TIMES})|{ANY_MONTH})(?:e?[ns]|es?)?|[A-ZÄÖÜ]{{1,2}}|[A-ZÄÖÜ]\w*\d\w*"
)
_ARTICLE: Final = r"(?:de[rsnm]|die|das|(?:ein|kein|unser|ihr|sein)(?:e[rnms]?)?|(?:dies|jed|all|Ihr|beid)e[rnms]?)"
_ADJECTIVES: Final = rf"(?:(?!{COUNTING}\b)[a-zäöüß\-]+e[rnms]? ){{0,2}}"
_NOUN: Final = r"[A-ZÄÖÜ][\wäöüß\-]{2,}"
_OWN: Final = rf"(?: (?:de[rs]|dieser|unserer|ihrer|Ihrer|seiner|einer|eines) {_ADJECTIVES}(?P<own>{_NOUN}))?"
_PLACED: Final = (
    r"(?:in|im|am|an|ans|auf|aus|bei|beim|mit|nach|seit|von|vom|zu|zum|zur|für|gegen|über|unter|vor|durch|ohne|um|während"
    r"|wegen|laut|je|pro|zwischen|innerhalb|ab|bis|gemäß|trotz|dank|statt|ins)"
)
_BESIDE: Final = (
    r"(?:(?:rund|rd\.|ca\.|circa|etwa|ungefähr|knapp|gut|über|mehr als|bis zu|mindestens|wenigstens|höchstens"
    r"|weniger als|nur|lediglich|maximal|fast|nahezu|insgesamt|zusammen|brutto|netto|jährlich|monatlich|jeweils|je|noch"
    r"|schon|derzeit|zusätzlich|weitere[nr]?|immerhin|bereits|(?:19|20)\d\d) )*"
)
_FIRST_OF_TWO: Final = (
    rf"(?P<first>(?:von|zwischen) {_BESIDE}[\d.,]+(?: ?(?:€|Euro|EUR|DM|%|Prozent|m|km|Mio\.))*(?: im Jahre? \d{{4}})?"
    r" (?:auf|und) )?"
)
_GOVERNING: Final = re.compile(
    rf"(?P<title>\b(?:Herrn?|Frau|Fa\.|Firma|Dr\.) (?:{_NOUN} ){{0,2}})?(?P<noun>{_NOUN}){_OWN}"
    rf"(?:(?: [a-zäöüß]+){{0,2}} in (?:einer )?Höhe)?(?: (?P<by>von|über|mit)| ?[:=])? {_FIRST_OF_TWO}{_BESIDE}$"
)
_PLACE_BEFORE_WITH: Final = re.compile(
    rf" (?:in|im|am|an|auf|bei|beim) (?:{_ARTICLE} )?{_ADJECTIVES}{_NOUN}(?: {_NOUN})?(?= mit {_BESIDE}$)"
)
"""Where that is of which it is told how much it has: "ein Zentrum im Kreis Neustadt mit 5,5 Stellen"."""
_APPOSED: Final = re.compile(rf"(?: jährlich| netto| brutto)? (?:alten? )?(?P<noun>{_NOUN})")
_PART_OF: Final = re.compile(
    rf" (?:(?:de[rs]|aller|ihrer|Ihrer|seiner|dieser|unserer|jeder|jedes) |von (?:{_ARTICLE} )?){_ADJECTIVES}"
    rf"(?P<noun>{_NOUN})"
)
_MEANT_FOR: Final = re.compile(
    rf"(?: jährlich| im Jahr| pro Jahr| monatlich| netto| brutto)? (?:für|zur|zum) (?:{_ARTICLE} )?{_ADJECTIVES}"
    rf"(?P<noun>{_NOUN})"
)
_SITTING_IN: Final = re.compile(
    rf" (?:(?:für|in|im|aus|am|an|auf|bei|beim|mit|ohne) (?:{_ARTICLE} )?|de[rs] |dieser |unserer )"
    rf"{_ADJECTIVES}(?P<noun>{_NOUN})"
)
_FOR_IT: Final = re.compile(rf"\b(?:[Ff]ür|[Aa]us) (?:{_ARTICLE} )?{_ADJECTIVES}(?P<noun>{_NOUN})")
_HOLDER: Final = re.compile(
    rf"(?P<noun>{_NOUN}) (?:h(?:at|aben|atten?)|zähl(?:t|te|en)|umfass(?:t|te|en)|fass(?:t|te|en)|bietet"
    rf"|betreut|braucht) {_BESIDE}$"
)
_ENDING: Final = re.compile(r"[.,;:)]|$| (?:und|oder|aber)\b")
_PER: Final = re.compile(rf"\b(?:[Jj]e|[Pp]ro) (?P<noun>{_NOUN}) {_BESIDE}$")
_AMOUNTS: Final = (
    r"betr(?:ägt|ug|age|agen|ügen)|l(?:ie|a)gt?(?:e|en)?|kostet?(?:en?)?|kosten|gekostet|dauer(?:t|te|e|n)|umfass(?:t|te|en)"
    r"|bel(?:äuft|ief|aufe|aufen|iefen)|erreich(?:t|te|en|ten)|steig(?:t|en)|stieg(?:en)?|sink(?:t|en)|sank(?:en)?|f(?:ä|ie)ll?t?"
    r"|wächst|wuchs|miss?t|wiegt|fass(?:t|te|en)|ist|sind|war(?:en)?|sei(?:en)?|wären?|ergibt|ergeben|käme?n?|kame?n?|fehl(?:t|en|ten)"
)
_MEASURES: Final = re.compile(rf"\b(?:{_AMOUNTS})\b")
_HOLDS: Final = re.compile(rf"\b(?:{_AMOUNTS}|h(?:at|aben|atten?)|zähl(?:t|te|en|e)|reich(?:t|en))\b")
_AT_END: Final = re.compile(
    r"(?: [\wäöüß]+){0,4}? (?:kosten|gekostet|betragen|dauern|gedauert|ausmachen|fehlen|ausreichen)\b"
)
_CLAUSE: Final = re.compile(r"[,;:!?(–]|\. ")
_NOUN_IN: Final = re.compile(rf"(?<![\w\-„])(?P<noun>{_NOUN})(?![\w\-]){_OWN}")
_LOWER_BEFORE: Final = re.compile(r"(?:[a-zäöüßA-ZÄÖÜ]?[a-zäöüß\-]+ )*$")
_HEADS: Final = re.compile(rf"\w*(?i:{'|'.join(words(_LEXICON, 'heads'))})")
_COUNTED_BEFORE: Final = re.compile(
    rf"\b(?!(?:19|20)\d\d\b)(?:\d[\d.]*|(?i:{COUNTING})) {_ADJECTIVES}(?P<noun>{_NOUN})"
)
_OF_IT: Final = re.compile(rf"\b(?:des|eines|(?:dies|jed|unser|ihr|Ihr|sein)es) {_ADJECTIVES}$")
_WINDOW: Final = 160
_MONEY: Final = frozenset({"EUR", "DM"})
_COUNTING_UNITS: Final = frozenset(
    {"posts", "persons", "places", "schools", "municipalities", "households", "addresses"}
)
_MEASURED: Final = frozenset(UNITS) - _COUNTING_UNITS


def subject_of(text: str, start: int, end: int, unit: str) -> str:
    """Return the noun that a figure is about, or "".

    Args:
        text: the sentence.
        start: where the figure begins.
        end: where its unit ends.
        unit: that it is of.
    """
    bare = unit.partition("/year")[0]
    before, after = text[:start], text[end:]
    clause = before[max((hit.end() for hit in _CLAUSE.finditer(before)), default=0) :]
    if bare in _MEASURED:
        return (
            _behind(after, bare)
            or _governing(before, bare)
            or _noun(_PER.search(before))
            or (_noun(_MEANT_FOR.match(after)) if bare in _MONEY else "")
            or _told_by_verb(clause, after, _MEASURES)
            or (_last(_FOR_IT, clause) if bare in _MONEY else "")
        )
    if bare == "count":
        return _governing(before, bare) or _told_by_verb(clause, after, _HOLDS) or _last(_COUNTED_BEFORE, before)
    return _noun(_SITTING_IN.match(after)) or _governing(before, bare) or _held(before, after)


def _behind(after: str, unit: str) -> str:
    if unit == "percent":
        return _noun(_PART_OF.match(after)) or _noun(_APPOSED.match(after))
    return _noun(_APPOSED.match(after))


def _governing(before: str, unit: str) -> str:
    """Return the noun before the figure that governs it; a noun right beside it only for money and shares."""
    before = _PLACE_BEFORE_WITH.sub("", before[-_WINDOW:])
    match = _GOVERNING.search(before)
    if match is None or match["title"] or (match["by"] == "mit" and unit in _MONEY):
        return ""
    told = match["by"] or match["first"]
    if told is None and unit not in _MONEY | {"percent"} and ":" not in match[0]:
        return ""
    if match["by"] in {None, "mit"} and not match["first"] and _placed(before, match.start("noun")):
        return ""
    return _phrase(match)


def _held(before: str, after: str) -> str:
    """Return who has what is counted, where that ends the clause: "das Haus hat acht Plätze"."""
    return _noun(_HOLDER.search(before[-_WINDOW:])) if _ENDING.match(after) else ""


def _placed(text: str, start: int) -> bool:
    """Say whether a noun stands behind a preposition: "im Haushalt"."""
    lower = _LOWER_BEFORE.search(text, 0, start)
    words = lower[0].split() if lower else []
    for word in reversed(words[-4:]):
        if re.fullmatch(_PLACED, word.lower()):
            return True
        if not re.fullmatch(rf"{_ARTICLE}|[a-zäöüß\-]+e[rnms]?", word):
            return False
    return False


def _told_by_verb(clause: str, after: str, verbs: re.Pattern[str]) -> str:
    """Return the subject of a verb that tells how much: the first noun before it without a preposition, else behind."""
    verb = verbs.search(clause)
    if verb is None and not _AT_END.match(after):
        return ""
    parts = ((0, verb.start()), (verb.end(), len(clause))) if verb else ((0, len(clause)),)
    for begin, stop in parts:
        for match in _NOUN_IN.finditer(clause, begin, stop):
            if not _placed(clause, match.start("noun")) and (told := _phrase(match)):
                return told
    return ""


def _phrase(match: re.Match[str]) -> str:
    """Return the noun of a match, or what it is the number of: of "die Zahl der Anträge" the latter."""
    noun = "" if _HEADS.fullmatch(match["noun"]) else _noun(match)
    return noun or (_named(match, "own") if match["own"] else "")


def _last(pattern: re.Pattern[str], text: str) -> str:
    found = [told for match in pattern.finditer(text) if (told := _noun(match))]
    return found[-1] if found else ""


def _noun(match: re.Match[str] | None) -> str:
    return "" if match is None else _named(match, "noun")


def _named(match: re.Match[str], group: str) -> str:
    """Return a noun that can be a subject, out of the genitive: "des Haushalts" is "Haushalt"."""
    noun = match[group]
    if not can_be_subject(noun):
        return ""
    if noun.endswith("s") and _OF_IT.search(match.string, 0, match.start(group)):
        noun = noun.removesuffix("s")
        if not noun.startswith("Ge"):
            noun = re.sub(r"(?<=[bdfgklmnprstzß])e$", "", noun)
        noun = re.sub("niss$", "nis", noun)
    return noun


def can_be_subject(noun: str) -> bool:
    """Say whether a word with a capital can be what a figure is about; no span of time, no form of a firm."""
    return _NO_SUBJECT.fullmatch(noun) is None
