"""The head of a council paper: an organ with its body, or body, office and unit run into one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_MONTH: Final = rf"(?:{patterns.ANY_MONTH})\b"
ORGAN: Final = (
    r"(?:(?!Dieser |Unser|Jeder |Keiner |Mitglieder )[A-ZÄÖÜ][a-zäöüß]+(?:en|er) "
    r"(?=(?:[A-ZÄÖÜ]\w*)?(?:[Aa]usschu(?:ss|ß)|[Bb]eirat|[Vv]orstand)))?"
    rf"(?:(?!{_MONTH})[A-ZÄÖÜ]\w+(?:-,?| und|,) )*"
    r"(?:und )?[A-ZÄÖÜ]?[\w\-]*(?:[Aa]usschu(?:ss|ß)|[Rr]at|(?<!Land)[Tt]ag"
    r"|[Vv]ersammlung|[Vv]orstand|[Vv]ertretung|[Bb]eirat|[Ss]enat|[Mm]agistrat|Presbyterium|Kuratorium|[Ss]ynode"
    r"|[Kk]ommission|[Kk]onferenz|[Pp]arlament|[Bb]ürgerschaft|[Pp]räsidium|Konvent)(?:e?s)?\b"
    r"(?: für (?:die |das |den )?[A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,4}"
    r"| (?!Am\b|Vom\b|Im\b|Seite\b)[A-ZÄÖÜ][\w\-]+(?=$|,| am\b| vom\b| im\b| \())?"
)
"""An organ that sits, perhaps with its field or place: "Haupt- und Finanzausschuss", "Ortsbeirat Aue"."""
_GENITIVE: Final = re.compile(
    r"(ausschu(?:ss|ß)|rat|tag|vorstand|senat|magistrat|presbyterium|kuratorium)e?s(?=$|[ ,-])", re.IGNORECASE
)


def nominative(name: str) -> str:
    """Return the name of an organ without the ending of the genitive: "Ortsrates Aue" → "Ortsrat Aue"."""
    return _GENITIVE.sub(r"\1", _INFLECTED.sub(r"\1er \2", name), count=1)


_INFLECTED: Final = re.compile(
    r"^([A-ZÄÖÜ][a-zäöüß]+)en (\w*(?:ausschu(?:ss|ß)|beirat|vorstand)e?s)(?=$|[ ,])", re.IGNORECASE
)
"""An adjective before its organ in the genitive: "Technischen Ausschusses"."""


HOUSE: Final = (
    r"(?:(?:(?:Hanse|Universitäts?|Kreis|Landeshaupt|Verbands)?[Ss]tadt|(?:Orts|Samt|Verbands|Einheits)?[Gg]emeinde|Markt(?:es)?"
    r"|Flecken|Amt(?:es)?|(?:Land)?[Kk]reis(?:es)?|(?:[A-ZÄÖÜ]\w+- und )?\w+verband(?:e?s)?)"
    r" (?:St\. |Bad |Markt )?[„\"]?[A-ZÄÖÜ][\w\-/]+[“\"]?(?: (?!Am\b|Vom\b)[A-ZÄÖÜ][\w\-]+)?"
    r"(?: \([A-ZÄÖÜ][a-zäöüß]\w*\)| an der [A-ZÄÖÜ]\w+)?"
    r"|[A-ZÄÖÜ][\w\-]*-Kreis(?:es)?(?: [A-ZÄÖÜ]\w+)?)"
)
"""A town, county or union of them with its name, in nominative or genitive: "Samtgemeinde Aue (Harz)"."""


def house_name(text: str) -> str:
    """Return the name of a house without the ending of the genitive: "Landkreises Aue" → "Landkreis Aue"."""
    return re.sub(r"(?<=[Kk]reis|Markt)es\b|(?<=^Amt)es\b|(?<=verband)e?s\b", "", text)


_OF_BODY: Final = re.compile(
    r"(?:\w*[Rr]at|\w*[Tt]ag|\w*[Aa]usschu(?:ss|ß)|\w*[Vv]ersammlung|\w*[Bb]eirat"
    r"|Presbyterium|Kirchenvorstand)(?:e?s)? "
    r"de[rs] (?P<body>(?:Land)?[Kk]reises .+|(?:Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde) .+"
    r"|(?:(?:Ev|Kath|Röm)[\w.\-]* (?:[a-z][\w.\-]+ )?)?(?:[Kk]irch(?:en)?gemeinde|Pfarrei|Pfarrgemeinde) .+)"
)


def organ_with_body(lines: Sequence[Line]) -> Iterator[Field]:
    """Read an organ above its body, or with its body in one line: "Kreistag des Landkreises Aue"."""
    of_body = _OF_BODY.fullmatch(lines[0].text)
    if of_body:
        value = re.sub(r"^(Land)?([Kk])reises", r"\1\2reis", of_body["body"])
        value = re.sub(r"^(\w+isch)en (?=Kirch|Pfarr)", r"\1e ", value)
        yield part_field("sender.body", lines[0], of_body.span("body"), "body of the organ", value=value)
    below = lines[1] if len(lines) > 1 else None
    ranked = re.match(r"(?:Orts|Kreis|Stadt|Gemeinde|Bezirks)(?:rat|tag|beirat|vertretung)\b", lines[0].text)
    if below is not None and ranked and not of_body and patterns.BODY.match(title_case(below.text)):
        yield line_field("sender.unit", lines[0], "organ above its body")
        yield line_field("sender.body", below, "body below its organ", value=title_case(below.text))


def head_in_one_line(line: Line) -> Iterator[Field]:
    """Read a head run into one line: "Stadt Aue, Der Bürgermeister, Dezernat II, Vorlage 14/2013 vom …"."""
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^,.:]+", line.text)]
    first = line.text[slice(*parts[0])].strip() if parts else ""
    if (
        len(parts) < 2
        or not re.match(r"(?:\w+-)*(?:Stadt|Gemeinde|Kreis|Landkreis|Markt|Amt)\b", first)
        or len(first) > 50
    ):
        return
    yield part_field("sender.body", line, parts[0], "body at the head of the line")
    for part in parts[1:4]:
        piece = line.text[slice(*part)].strip()
        if is_office(piece):
            yield part_field("sender.office", line, part, "office behind the body")
        elif patterns.UNIT.match(piece) and len(piece) < 50:
            yield part_field("sender.unit", line, part, "unit behind the office")
