"""What is counted by its own noun: "vier neue Masten", "415.000 Stück", "gut ein Dutzend Stühle", "zweimal"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import ATTENDANCE, LABELS, NAMED_SO, UNTOLD
from wiedervorlage.intake.figures.quantity import HEDGE, Quantity, quantity_of
from wiedervorlage.intake.text.number_words import BESIDE, COUNTING, FIGURE, WORDS, number, written
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADJECTIVES: Final = (
    r"(?:(?!eine|keine|des |dem |die |vier |der (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) )"
    r"[a-zäöüß\-]+(?:e[nrs]?|er) ){0,2}"
)
_THING: Final = (
    r"(?P<unit>(?!(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?|Der|Den|Dieser|Diesen|Einer|Wir|Unser)\b)(?:[A-Z]{1,3}-)?[A-ZÄÖÜ][a-zäöüß]\w*(?:-\w+)*(?<=[a-zß])(?<=[ernsl])"
    r"|Stück|\w+stück|Mann|Paar|K[Ff][Zz]|[PL][Kk][Ww]s?|PCs|Blatt|Voten|Watt|Volt)\b"
)
"""A noun that may be a plural, and some that have none; "3 Bearbeitet", "4 West" are no counts."""
_SITTING: Final = re.compile(r"\w*(?:verordnete|vertreter|räte|abgeordnete|delegierte|mitglied)\w*", re.IGNORECASE)
_VOTES: Final = re.compile(
    r"(?:Ja|Nein)\b|Nein-|Zuhörer|Verschiedenes|Tel\b|Tele(?:fon|fax)\b|Ihre\b|(?:Gegens|Ja-?s|Nein-?s|S)timmen?\b|(?:Stimm)?[Ee]nthaltung|Dafür|Dagegen"
    r"|Stimmberechtigt|\w*[Mm]itglied(?:er|ern|s)?\b|Anlagen?\b"
)
_OTHER: Final = re.compile(
    HEDGE + FIGURE + rf"(?!\t| {{3}})\s+(?!(?:Uhr|{ANY_MONTH}"
    r"|Abs(?:atz)?|Satz|Nr|Ziffer|SGB|[A-Z]\w*(?:GB|VO|[a-z]G|StO|AO)|Monate\w*|Jahren?|Tage\w*|Wochen|Minuten"
    rf"|Seiten?(?! (?:am|pro|je|im|in der)\b)|Herrn?|Frau)\b){_ADJECTIVES}{_THING}"
)
_MOST_ENCLOSED: Final = 20
"""No letter encloses so many papers."""
_PLAIN_DIGITS: Final = re.compile(r"\d{5}|(?:19|20)\d\d")
"""A post code or a year."""
_NOUNS_COUNTED: Final = re.compile(rf"(?<!\w){HEDGE}\b(?P<number>(?i:{COUNTING})){BESIDE}\s+{_ADJECTIVES}{_THING}")
_NOT_COUNTED: Final = re.compile(
    r"(?:Sachen?|Dingen?|Antr[aä]ge?n?|W[uü]nschen?|Forderungen|Bitten|Anliegen|Achtel|Jahren?|Monaten?|Wochen|Tagen?|Stunden"
    r"|Minuten|Uhr|Male?|Seiten|Punkten?|Gründen?|Fragen|Dritteln?|Vierteln?|Fünftel|Zehntel|Prozent|Sitzungen|Beteiligten?"
    r"|Beide|Letzten?|Ersten?|Schritten?|Teilen?|S[aä]tzen?|Worten?|Augen|Bedingungen|Maßnahmen|Aufrufen?|Dank|Grüßen?"
    r"|Hinweisen?|Anmerkungen|Bemerkungen|Herren|Damen|Ursachen?|Gesichtspunkten?|Argumenten?|Vorschl[aä]gen?|Zielen?|Themen|Aspekten?|Möglichkeiten"
    r"|Alternativen|Voraussetzungen|Einw[aä]nden?|Gedanken|Hälften|Abend|Morgen)\b"
)
_SO_MADE: Final = re.compile(r"\b[Ii]n\s+$")
_MANNERS: Final = re.compile(
    r"(?:Losen|Stücken|Abschnitten|Stufen|Etappen|Phasen|Ausfertigungen|Exemplaren|Varianten|Gruppen|Zügen|Schichten|Reihen)\b"
)
"""In so many of these something is done; the number says how: "in vier Losen"."""
_PLACES_IN: Final = re.compile(r"(?:Plätzen?|Kindern?|Schülern?)\s+[Ii]n\s+$")
"""Before groups that are looked after, and no manner: "50 Plätze in zwei Gruppen"."""
_ALL_OF: Final = re.compile(r"\b(?:[Dd](?:ie|er|en)|[Aa]lle[nr]?)\s+$")
_SOME_OF: Final = re.compile(r"\b[Vv]on den\s+$")
_SOME_HOUSES: Final = re.compile(rf"\b(?:\d+|(?i:{COUNTING})) der\s+(?=\S+ [Hh]äuser)")
"""Before a whole of which a part is told: "von den fünf Gemeinden", "zwei der vier Häuser"."""
_BODIES: Final = re.compile(r"\w*(?:gemeinden|kommunen|bezirken?|häuser|kreisen?|städten?)$", re.IGNORECASE)
_DOZENS: Final = re.compile(
    rf"(?<!\w){HEDGE}(?P<number>(?:[Ee]in(?:e[ms])? )?(?:gute[sn]? |knappe[sn]? )?(?:[Hh]albe[ns]?\s)?|\d+\s"
    rf"|(?i:{COUNTING})\s)"
    rf"Dutzend(?!e)(?:\s+{_ADJECTIVES}{_THING})?"
)
_DOZEN: Final = 12
_TIMES: Final = re.compile(
    rf"(?<!\w){HEDGE}(?P<number>(?<![\w.,/])\d{{1,3}}(?=-?\s?[Mm]al\b)|(?i:{COUNTING})(?=[- ]?[Mm]al\b))[- ]?[Mm]al\b"
    r"(?! (?:so|mehr|soviel|dasselbe|derselbe|dieselbe|[\d,]+)\b)"
)


def numbered(text: str) -> Iterator[Quantity]:
    """Find what is counted in digits: "415.000 Stück"; a number behind a label ("Linie 4") names a thing."""
    for match in _OTHER.finditer(text):
        before = text[max(0, match.start("number") - 60) : match.start("number")]
        if "." not in match["number"] and (NAMED_SO.search(before[-25:]) or LABELS.search(before)):
            continue
        if _SITTING.fullmatch(match["unit"]) and ATTENDANCE.search(text):
            continue
        if (
            (_VOTES.match(match["unit"]) and not _are_works(match))
            or match["number"] == "1"
            or _PLAIN_DIGITS.fullmatch(match["number"])
        ):
            continue
        yield quantity_of(text, match, match["unit"], number(match["number"]), match.end())


def _are_works(match: re.Match[str]) -> bool:
    """Say whether so many "Anlagen" are plants or works, and no papers enclosed."""
    return match["unit"] == "Anlagen" and number(match["number"]) >= _MOST_ENCLOSED


def counted(text: str) -> Iterator[Quantity]:
    """Find what is counted in words: "vier neue Masten"; spans of time, parts and votes are none."""
    for match in _NOUNS_COUNTED.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if UNTOLD.search(before) or (
            _SO_MADE.search(before) and not _PLACES_IN.search(before) and _MANNERS.match(match["unit"])
        ):
            continue
        part = _SOME_OF.search(before) or _SOME_HOUSES.search(text, max(0, match.start() - 30), match.end())
        if _ALL_OF.search(before) and not part and _BODIES.match(match["unit"]):
            continue
        if not _NOT_COUNTED.match(match["unit"]) and not _VOTES.match(match["unit"]):
            yield quantity_of(text, match, match["unit"], written(match["number"]), match.end())


def by_dozens(text: str) -> Iterator[Quantity]:
    """Find dozens: "zwei Dutzend Anwohner", "ein halbes Dutzend"."""
    for match in _DOZENS.finditer(text):
        word = match["number"].strip().lower()
        if not word:
            continue
        word = re.sub(r"\s*(?:gut|knapp)e[sn]?$", "", word)
        many = 0.5 if "halb" in word else 1 if word in WORDS and WORDS[word] == 1 else written(word)
        yield quantity_of(text, match, match["unit"] or "count", many * _DOZEN, match.end())


def how_often(text: str) -> Iterator[Quantity]:
    """Find how often: "zweimal im Monat", "41-mal"; "zweimal so teuer" tells none."""
    for match in _TIMES.finditer(text):
        yield quantity_of(text, match, "times", written(match["number"]), match.end())
