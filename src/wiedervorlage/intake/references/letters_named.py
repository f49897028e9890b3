"""Letters that a paper names with their day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.letters_sent import told_as_sent
from wiedervorlage.intake.references.nouns import COUNTED
from wiedervorlage.intake.references.reference import Reference, author_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.dates import DateHit

_LETTER: Final = re.compile(
    r"(?P<whose>Ihr(?:e[nmrs]?|es)?|[Mm]ein(?:e[nmrs]?)?"
    r"|[Uu]nser(?:e[nmrs]?)?)?\s*(?:o\. ?g\. |vorbezeichnete[ns]? |freundliche[ns]? )?"
    r"(?<!\w)(?<!\w-)(?P<name>(?:An|Anlieger|Protest|Bitt|Mahn|Begleit|Beschwerde|Antwort)?[Ss]chreibens?"
    r"|Schr\.|Nachricht(?:en)?|Fax|Telefax|Fernschreiben|\w+[Aa]ntr(?:ag|ags"
    r"|ages|äge)"
    r"|Einladung|Bewerbung|Widerspruchs?|Einspruchs?|Einwendung(?:en)?|Petition|Briefe?s?|(?:E-?)?Mails?"
    r"|Antr(?:ag|ags|ages|äge)|Anfragen?|Zuschrift(?:en)?|Eingaben?|Gesuch|Anregung|Stellungnahmen?|Berichte?s?"
    r"|Mitteilung|Beschwerden?|(?:Eingangs)?[Bb]estätigung|Vorschlag|Abmeldung|Attest|Nachfrage|Zusage|Absage"
    r"|Erinnerung|Mahnung|Mängelanzeige|Anzeige|Kündigung|Meldung|Bitte|Rundmail|Rundbriefe?s?|Newsletters?|Antwort"
    r"|Zwischenbescheide?s?|Zwischennachricht)(?:\b|(?<=\.))(?: Nr\. ?\d[\d/.]*\d|,? \(?[„\"»][^“”\"«]{2,60}[“”\"«]\)?"
    r"| mit \d+ [A-ZÄÖÜ]\w+)?(?P<to>(?: an| auf"
    r"| zu[rm]?) [^.;,]{0,80}?)?(?: (?P<article>de[rs]|von|aus|vom) (?P<of>[A-ZÄÖÜ][\w\-/]+(?: [\w\-„“/]+){0,8}?))?"
    r"(?:, zuletzt(?: \w+)?)?"
    r",?\s+(?:vom|(?:(?:hier|bei uns|bei mir) )?(?:eingegangen|eingereicht|gestellt|übergeben) am|v\."
    r"|von (?=(?:vor)?gestern\b|\w+tag\b)|aus dem(?: Jahre?)?|aus der (?=letzten|vorigen"
    r"|vergangenen)|von (?:Anfang|Mitte|Ende) (?=[A-Z]))\s*(?P<date>)"
)
_YOURS: Final = re.compile(
    r"\b(?P<whose>Ihr|[Mm]ein|[Uu]nser)(?:e[nmrs]?|es)?\s+(?:[a-zäöüß]+e[nrms]? )?(?P<name>[A-ZÄÖÜ][\wäöüß\-]+)"
    r"(?:\s+(?:vom|v\.)|, de[rn] (?:Sie )?am)\s+"
)
_DECIDED: Final = re.compile(
    r"[Gg]espräch|[Bb]esuch|[Ss]itzung|[Tt]ermin|Telefonat|Treffen|[Bb]egehung|[Bb]esichtigung|[Bb]esprechung"
    r"|[Vv]ersammlung"
    r"|[Uu]rteil|[Gg]enehmigung|[Vv]ereinbarung|[Oo]rdnung|[Rr]ichtlinie|[Bb]eschlu|[Bb]escheid"
    r"|[Ee]rla(?:ss|ß)|[Rr]undschreiben|[Gg]utachten|[Pp]rotokoll|[Vv]erfügung|[Aa]nschlag|[Ss]chätzung"
    r"|Runder Tisch|[Kk]onferenz|[Vv]ertrag|[Ss]atzung|[Vv]orlage|[Ff]assung|[Gg]eburt"
)
_OTHER: Final = frozenset({"meeting", "decision", "contract", "decree", "regulation", "funding rule"})


def _is_other(name: str) -> bool:
    """Say whether a noun names no letter; a hearing of one's own ("Ihre Anhörung vom") is held in writing.

    An examination is none, but what is written of it is: "mein Prüfungsschreiben", "unsere Prüfungsmitteilung".
    """
    kind = kind_of_noun(name)
    examines = name.lower().startswith("prüf") and kind != "letter"
    other = kind in _OTHER or examines or name.endswith("uftrag") or COUNTED.search(name) is not None
    return other and not name.startswith("Anhörung")


_WROTE: Final = re.compile(
    r"\b[Aa]m (?P<date>\d{1,2}\.[^,;]{2,20}?) (?:haben Sie|hatten Sie|schrieben Sie|baten Sie"
    r"|beantragten Sie|wandten Sie sich"
    r"|habe ich Ihnen|haben wir Ihnen|schrieb ich Ihnen|hatte ich Ihnen)"
)


def find_letters(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates; "vom 3. und vom 9. Mai" are two."""
    named = list(_one_by_one(text, hits))
    for letter in (told_as_sent(_by_whom(one, named, text), text) for one in named):
        yield letter
        before = next((hit for hit in hits if hit.span.end == letter.span.end), None)
        for hit in hits:
            if before is None or hit.span.start < before.span.end or not hit.value:
                continue
            if not _JOINS.fullmatch(text, before.span.end, hit.span.start):
                break
            yield replace(letter, span=Span(start=before.span.end, end=hit.span.end), date=hit.value)
            before = hit


def _by_whom(letter: Reference, named: Sequence[Reference], text: str) -> Reference:
    """Return a letter as of the writer of that it is named with: "unserer Bitte vom 3. und der Mahnung vom 9. Mai"."""
    if letter.whose or letter.of:
        return letter
    start = letter.span.start
    first = next((one for one in named if one.whose and _AND_THE.fullmatch(text, one.span.end, start)), None)
    return letter if first is None else replace(letter, whose=first.whose)


_AND_THE: Final = re.compile(
    r"(?:,| und| sowie| bzw\.)(?: auch)? (?:de[rmn]|die|das)(?: \d\.)?(?: [a-zäöüß]+e[nrms]?)? ?"
)
_JOINS: Final = re.compile(r",? ?(?:und|sowie|u\.|,)?(?: ?vom)? ")


def _is_of_meeting(match: re.Match[str]) -> bool:
    """Say whether the day is that of the sitting to which is invited: "Einladung zur Fortsetzung der Sitzung vom"."""
    noun = (match["of"] or "").partition(" ")[0]
    return match["to"] is not None and kind_of_noun(noun) == "meeting"


def _one_by_one(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    for match in _LETTER.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        if hit and hit.value and not _is_of_meeting(match):
            to = re.sub(r"^an (?:Herrn?|Frau|den|die)?\s*", "", (match["to"] or "").strip())
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name=match["name"],
                date=hit.value,
                whose=match["whose"] or "",
                of="" if match["whose"] else author_of(match["article"] or "", match["of"] or ""),
                to=to if (match["to"] or "").strip().startswith("an ") else "",
            )
    for match in _YOURS.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        known = _LETTER.search(match[0] + " ") or _DECIDED.search(match["name"]) or _is_other(match["name"])
        if hit and text.startswith(" bis ", hit.span.end):  # a span of time
            continue
        if hit and hit.value and not known:
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="letter", span=span, name=match["name"], date=hit.value, whose=match["whose"])
    for match in _WROTE.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.start("date")), None)
        if hit and hit.value:
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name="Schreiben",
                date=hit.value,
                whose="Ihr" if "Sie" in match[0] else "mein",
            )
    yield from _told_by_verb(text, hits)
    for match in _BRACKETED.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.end()), None)
        if hit and hit.value and text[hit.span.end :].startswith(")"):
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="letter", span=span, name="Schreiben", date=hit.value)


_BRACKETED: Final = re.compile(
    r"\b(?:geschrieben|mitgeteilt|geantwortet|zugesagt|angefragt|beantragt|gebeten)\s*\((?:am )?"
)
_ADDRESSED: Final = re.compile(
    r"(?:hat|haben) am (?=[^,;]{5,20} (?:beantragt|angeregt|geschrieben)\b)"
    r"|(?:Sie haben|haben Sie)"
    r" (?:uns |mir |unserem \w+ )?am (?=\d[^.;]{0,4}\.[^.;]{4,140}?\b(?:beantragt|angeregt|geschrieben"
    r"|vorgelegt|eingereicht|gebeten|angefragt)\b)"
    r"|(?:hat|haben) (?:unter dem |mit Schreiben vom )|ergänzt (?:am|mit Schreiben vom) "
    r"|(?:Ihr Haus|Sie) schrieb(?:en)? (?:uns|mir) am |(?:die|das"
    r"|den) Sie (?:uns|mir) am "
    r"|in Ihrer (?:E-?)?Mail vom |Mail vom "
    r"|\bam (?=\d{1,2}\.[^.;]{2,60}?(?:gemailt|geschrieben|geschickt|gefaxt|gesandt)\b)"
)
_SOMEBODY: Final = re.compile(
    r"\b(?:hat|haben|hatten?) [^.;]{0,90}?\bam (?=\d{1,2}\.[^.;]{0,4}\.?[^.;]{2,90}?"
    r"\b(?:beantragt|erbeten|gebeten|angeregt|geschrieben|angefragt|eingereicht|vorgeschlagen|eingelegt|gewandt)\b)"
)
_SITS: Final = re.compile(
    r"(?:rat(?:es)?|tag(?:es)?|ausschu(?:ss|ß)|versammlung|vorstand|[Ss]ynode|[Ss]enat|[Kk]ommission|konferenz"
    r"|[Mm]agistrat)\b"
    r"|\bRat\b|\bBVV\b",
)


def _told_by_verb(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    for pattern in (_ADDRESSED, _SOMEBODY):
        for match in pattern.finditer(text):
            hit = next((hit for hit in hits if hit.span.start == match.end()), None)
            of_body = pattern is _SOMEBODY and _SITS.search(text, 0, match.end())
            if hit and hit.value and not of_body:
                span = Span(start=match.start(), end=hit.span.end)
                yield Reference(kind="letter", span=span, name="Ergänzung", date=hit.value, whose="Ihr")
