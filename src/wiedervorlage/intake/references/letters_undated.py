"""Letters, talks and visits that a paper names without their day: "Ihr Schreiben", "unser Telefonat"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference, author_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER: Final = (
    r"(?P<name>(?:(?<!\w)(?!Rund|Aus)\w*[Ss]chreiben|Zuschrift|Eingabe"
    r"|(?:Leser|Beschwerde|Dank|Protest)?[Bb]rief|(?:Vor|Nach|Rück|Bau|Bauvor|Ratsan)?[Aa]nfrage|\w*(?<!ver)[Aa]ntrag|\w*(?<!ver)[Aa]nträge(?!n)"
    r"|Nachricht|(?:E-?)?Mail|E-Mail-Nachricht|Fax|Telefax|(?:Online-|Sammel)?[Pp]etition|Widerspruch|Einspruch"
    r"|Einwendung(?:en)?|Einwände|Mahnung|Beschwerde|Gesuch|Bewerbung|Dienstaufsichtsbeschwerde))"
)
_NO_DAY: Final = r"(?:e?s|e)?\b(?!,? (?:vom|v\.|von|aus dem Jahre?)[ :])(?! ?[-/\d])"
_YOURS: Final = re.compile(
    r"(?<!mit )(?<!für )\b(?P<whose>Ihr|Euer|Eur|Dein)(?:e[nmrs]?|es)? (?:[a-zäöü]+e[nrms]? |o\. ?[aäg]\. ){0,2}"
    rf"{_LETTER}{_NO_DAY}"
)
_THANKS: Final = re.compile(
    r"\b(?:[Dd]ank(?:e(?: schön| sehr)?)?|bedanken? (?:wir uns|ich mich)) für (?P<whose>Ihr|Eur|Dein|d|)(?:as|ie|en"
    r"|e|em)? "
    rf"(?:[a-zäöü]+e[nrms]? )?{_LETTER}{_NO_DAY}"
)
_WITH_YOURS: Final = re.compile(
    rf"\b(?:[Mm]it|[Ff]ür) (?P<whose>Ihr)(?:e[nmrs]?|es)? (?:[a-zäöü]+e[nrms]? )?{_LETTER}{_NO_DAY}"
)
_OURS: Final = re.compile(
    r"\b(?:[Aa]uf|[Tt]rotz|[Ss]eit|[Nn]ach|[Zz]u) (?P<whose>[Uu]nser|[Mm]ein)(?:e[nmrs]?|es)? "
    rf"(?:[a-zäöü]+e[nrms]? )?{_LETTER}{_NO_DAY}(?! (?:an|auf) )"
)
_TALK: Final = re.compile(
    r"\b(?:[Uu]nser(?:e[mnrs]?)?|[Ii]n dem|[Nn]ach dem|[Bb]ei dem|[Bb]eim|[Ww]ie) "
    r"(?:[a-zäöü]+e[nrms]? )?(?P<name>(?:Telefon|Vor|Abstimmungs|Beratungs)?[Gg]espräch|Telefonat|Ortstermin|Begehung"
    r"|Ortsbesichtigung|Besprechung)(?:e?s)?\b(?! (?:am|vom|von|über|mit)\b)"
)


_BACK: Final = re.compile(
    r"(?:\b(?:[Aa]uf|[Zz]u|[Ii]n|[Aa]us|[Ll]aut|[Ff]ür|[Ww]egen) |^)(?P<whose>Ihr|Eur|Dein)(?:e[nmrs]?)? "
    rf"(?:[a-zäöü]+e[nrms]? ){{0,2}}(?P<name>[A-ZÄÖÜ][\wäöüß\-]+){_NO_DAY}"
)
"""What is pointed back to: "zu Ihrem Bericht"; only for nouns of the lexicon that name a letter."""
_AHEAD: Final = re.compile(
    r"\b(?:warten?|erwarten?|freuen?|hoffen?|bitten?|gespannt|bis|wenn|falls|sobald|entgegen|dankbar|rechnen|können"
    r"|möchten|sollten)\b"
)
"""In a sentence that speaks of a letter still to come."""
_NO_LETTER: Final = re.compile(
    r"(?:[Vv]orschlag|[Aa]nregung|[Bb]itte|[Kk]ündigung|[Bb]estellung|[Ee]inwand|[Ee]inverständnis)"
)
_PLURAL: Final = re.compile(r"(?<!schreibe)(?<!ersuche)n$", re.IGNORECASE)


_OF_OTHERS: Final = re.compile(
    r"(?:^|^[-–•] |\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?|es)?|[Vv]om|[Ii]m|[Zz]u[mr]|[Ll]aut"
    r"|[Mm]it) )"
    r"(?:[a-zäöü]+e[nrms]? )?(?P<name>(?:An|Protest|Beschwerde|Bitt|Dank)?[Ss]chreiben"
    r"|(?:Beschwerde|Dank|Protest|Bitt)?[Bb]rief|(?:E-?)?Mail"
    r"|Zuschrift|Eingabe|Petition|Einwendung|Beschwerde|Widerspruch|Einspruch)(?:e?s)? (?P<article>de[rs]|von) "
    r"(?P<of>(?:(?:Herrn?|Frau|Familie|Eheleute|Dr\.|Prof\.) )*[A-ZÄÖÜ][\w\-]+"
    r"(?: (?:(?:für|und|de[rs]|von) )?[A-ZÄÖÜ][\w\-]+){0,3})(?! ?Nr)"
    r"(?![^.;]{0,60}\b(?:vom|v\.|am|von) (?:\d|\w+tag\b))(?! ?\()"
)
"""Letters of others, named by who wrote them: "ein Schreiben der Forstverwaltung wird verlesen"."""


_HAS_WRITTEN: Final = re.compile(
    r"\b(?:[Dd](?:er|ie|as)|[Uu]nser|[Ii]hr) (?P<of>(?:[a-zäöü]+e )?[A-ZÄÖÜ][\w\-]+(?: für [A-ZÄÖÜ]\w+)?) (?:hat"
    r"|haben|hatte) (?:mir|uns) "
    r"(?:(?:daraufhin|inzwischen|dann|dazu|hierzu|darauf|zwar|nur|auch|bereits|schon) ){0,2}(?:geschrieben"
    r"|geantwortet|zurückgeschrieben"
    r"|schriftlich mitgeteilt|gemailt)\b"
)
"""What somebody else wrote to the writer, told by the verb: "das Ministerium hat mir geschrieben, es bleibe dabei"."""


def find_undated_letters(text: str) -> Iterator[Reference]:
    """Find them in a sentence; whoever gathers a paper's references drops what it names with its day elsewhere."""
    for pattern in (_YOURS, _THANKS, _WITH_YOURS, _OURS):
        for match in pattern.finditer(text):
            ours = match["whose"].lower() in {"unser", "mein"}
            span = Span(start=match.start(), end=match.end())
            yield Reference(kind="letter", span=span, name=match["name"], whose=match["whose"] if ours else "Ihr")
    for match in () if _AHEAD.search(text) else _BACK.finditer(text):
        held_out = match["name"].endswith("ngebot") and text.startswith(",", match.end())
        letter = kind_of_noun(match["name"]) == "letter" and not held_out
        if letter and not _NO_LETTER.search(match["name"]) and not _PLURAL.search(match["name"]):
            span = Span(start=match.start(), end=match.end())
            yield Reference(kind="letter", span=span, name=match["name"], whose="Ihr")
    for match in _OF_OTHERS.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Reference(kind="letter", span=span, name=match["name"], of=author_of(match["article"], match["of"]))
    for match in _HAS_WRITTEN.finditer(text):
        yield Reference(
            kind="letter", span=Span(start=match.start(), end=match.end()), name="Schreiben", of=match["of"]
        )
    for match in _TALK.finditer(text):
        yield Reference(kind="meeting", span=Span(start=match.start(), end=match.end()), name=match["name"])
