"""Names of persons and offices as heads, address fields and signatures write them."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text import patterns

REMARK: Final = re.compile(
    r"(?:per (?:E-?Mail|Fax|Post|Boten).*|An(?: (?:die|den|das))?|Über"
    r"|(?:Einwurf-? ?|Übergabe-? ?)?Einschreiben.*|Eilt\b.{0,30}|(?:Streng )?(?:Persönlich|Vertraulich)"
    r"(?:[/,!–\- ]*(?:und )?(?:persönlich|vertraulich))?!?"
    r"|(?:[Gg]egen|[Mm]it) (?:Empfangs|Postzustellungs|Zustellungs)\w+.*"
    r"|(?:Mit )?PZ[UA]|EgR|Eilt(?: sehr)?!?|(?:Büro|Haus|Fach|Dienst|Boten|Kurier|Behörden|Luft)post"
    r"|(?:Post)?Zustellungsurkunde|Empfangsbekenntnis|Infopost|Verschlossen"
    r"|[–-]? ?[Ii]m Hause ?[–-]?|nur per .*|(?:Vorab )?per .*)",
    re.IGNORECASE,
)
NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Dipl|Ing|iur|h\. ?c|jur|med|phil|rer|nat|M\.?A"
    r"|LL\.?M)\.?(?:-[A-ZÄÖÜ][a-z]+\.)?(?: \((?:FH|TU|TH|BA|Univ\.)\))?,? ?)*"
    r"(?:[A-ZÄÖÜ][\wäöüß\-]*\.? ){0,3}(?:von |zu |van |de "
    r"|vom )?[A-ZÄÖÜ][\wäöüß\-]+"
)


NAME_OF_PEOPLE: Final = re.compile(rf"{NAME.pattern}(?: und {NAME.pattern})?")
"""One name or two: "Anke und Ralf Weirich"."""


def is_office(text: str) -> bool:
    """Say whether a line names an office: "Der Landrat", "Die Leiterin des Amtes"."""
    return (
        patterns.OFFICE.fullmatch(text) is not None
        or re.fullmatch(rf"(?:Der|Die) {patterns.OFFICE.pattern}(?: (?:der|des|für|als) .{{3,60}})?", text) is not None
    )


def body_in_nominative(name: str) -> str:
    """Return a body as it stands after its organ in the nominative: "Landkreises Aue" → "Landkreis Aue"."""
    name = re.sub(r"^(\w+isch)en ", r"\1e ", name)
    return re.sub(
        r"^([\w\-]*(?:[Kk]reis|tag|[Vv]erband|[Vv]erein|[Mm]arkt|[Aa]mt|[Mm]inisterium|[Pp]räsidium))e?s\b", r"\1", name
    )


def is_same_person(one: str, other: str) -> bool:
    """Say whether two names end in the same family name, a profession behind it left out."""
    left, right = (_family_names(name) for name in (one, other))
    return bool(left & right)


def _family_names(text: str) -> set[str]:
    """Return the family names of one person or of two who write together."""
    people = re.split(r" (?:und|&|u\.) ", _PROFESSION.sub("", text).casefold())
    return {name.split()[-1] for name in people if name.split()}


_PROFESSION: Final = re.compile(
    r",? (?:Dipl\.|(?:Freier? )?(?:Architekt|Rechtsanwalt|Ingenieur|Notar)(?:in)?\b|BDA).*", re.IGNORECASE
)


_SPACED_WORD: Final = re.compile(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?!\S)")


def unspaced(text: str) -> str:
    """Return spaced-out print as words: "K R E I S   A L T E N A U", "P r o t o k o l l"."""
    if not re.fullmatch(r"(?:\w +){4,}\w", text.strip()):
        closed = _SPACED_WORD.sub(lambda word: word[0].replace(" ", ""), text)
        return " ".join(closed.split()) if closed != text else text
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text.strip()))


_SPACED: Final = re.compile(r"(?<!\w)\w(?: \w){4,}(?!\w)")


def closed_up(text: str) -> str:
    """Return a line with its spaced-out words closed up, whatever stands beside them: "A u s z u g  Nr. 4"."""
    return _SPACED.sub(lambda word: word[0].replace(" ", ""), text)
