"""What is proposed to be resolved: the section of a council paper, or the words behind its name."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Field, Span
from wiedervorlage.intake.text import patterns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph

_MAY_DECIDE: Final = re.compile(
    r"(?:Der|Die) [\wäöüß \-]{3,60} (?:möge|wolle) beschließen ?:? ?|Die Verwaltung schlägt vor ?: ?"
)


def _signs(text: str) -> bool:
    """Say whether a paragraph below the proposed resolution is the signature."""
    return len(text) < _LONGEST_SIGNATURE and (
        patterns.BY_ORDER.match(text) is not None or not re.search(r"[.:;]", text)
    )


_LONGEST_SIGNATURE: Final = 90


_INLINE: Final = re.compile(
    r"(?:^|[.;] )(?:Beschluss)?(?:[Ee]ntwurf|[Vv]orschlag|[Ee]mpfehlung): (?P<text>[A-ZÄÖÜ].+)$", re.DOTALL
)


def _inline(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read a proposed resolution behind its name in a line: "Keine Auswirkungen. Entwurf: Der Bericht wird …"."""
    for part in paragraphs[:6]:
        match = _INLINE.search(part.text.text)
        if match:
            quote = part.text.quote(match.start("text"), match.end("text"))
            rule = "proposed resolution behind its name"
            yield Field(name="paper.proposed_resolution", value=quote.text, raw="", span=quote.pieces[0], rule=rule)
            return


def _led(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what a sentence leads to as to be resolved: the next paragraph, or the points of the list it begins."""
    led = [part for part in paragraphs if _LEADS.match(part.heading)]
    if led and not _POINT.match(led[0].text.text):
        return led[:1]
    return list(takewhile(lambda part: _POINT.match(part.text.text), led))


def _announced(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what follows a sentence that announces it: "Der Vorstand schlägt vor zu beschließen:"."""
    for number, part in enumerate(paragraphs[:-1]):
        if _ANNOUNCES.search(part.text.text):
            rest = paragraphs[number + 1 :]
            points = list(takewhile(lambda other: _POINT.match(other.text.text), rest))
            return points or list(rest[:1])
    return []


def _bare(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a paragraph that resolves without any heading, or what stands below one that only leads to it."""
    for number, part in enumerate(paragraphs):
        if _RESOLVES.match(part.text.text):
            rest = paragraphs[number + 1 :] if part.text.text.rstrip().endswith(":") else ()
            points = list(takewhile(lambda other: _POINT.match(other.text.text), rest))
            return points or list(rest[:1]) or [part]
    return []


def _cut(wanted: Sequence[Paragraph]) -> list[Paragraph]:
    """Leave out what follows under no heading of its own: a table, a line that is a heading of another kind."""
    counts = any(_FIRST_ROMAN.match(part.text.text) for part in wanted)
    return list(
        takewhile(
            lambda part: (
                part is wanted[0]
                or (counts and _ROMAN_POINT.match(part.text.text) is not None)
                or not (part.is_table or _OTHER.match(part.text.text))
            ),
            wanted,
        )
    )


_FIRST_ROMAN: Final = re.compile(r"I\. .*[.;]$", re.DOTALL)
_ROMAN_POINT: Final = re.compile(r"[IVX]+\.\s.*[.;]$", re.DOTALL)
"""A sentence with a Roman number is a point where the first one stands above it, else it begins another section."""
_ANNOUNCES: Final = re.compile(
    r"(?:schlägt (?:\w+ ){0,3}vor|empfiehlt|beantragt"
    r"|(?:folgende[nrs]?|nachstehende[nrs]?) (?:Antrag|Beschlu(?:ss|ß)|Anträge)\b"
    r"|zu beschließen|beschließen (?:möge|wolle|zu lassen))[^.:]{0,60}:$"
)
_RESOLVES: Final = re.compile(
    r"(?:Der|Die|Das) (?:\w*(?:[Rr]at|[Vv]ertretung|[Vv]ersammlung|[Aa]usschu(?:ss|ß)"
    r"|[Kk]reistag|[Vv]orstand|[Pp]resbyterium)\w*)"
    r"(?: [A-ZÄÖÜ][\w-]+| de[rs] [A-ZÄÖÜ][\w-]+){0,3} (?:beschließt|stimmt|beauftragt)\b"
)
_OTHER: Final = re.compile(
    r"[IVX]+\. [A-ZÄÖÜ]|[A-ZÄÖÜ][^.:;!?,]{2,50}[?:]?$|(?:Begründung|Erläuterung)\w*\b[^.]{0,40}:"
)
_LEADS: Final = re.compile(
    r"Kenntnisnahme$|(?:Der|Die) [\w \-]{3,40} schlägt vor|(?:Der|Die) [\w \-]{3,40} (?:möge|wolle) beschließen"
)
_POINT: Final = re.compile(r"(?:\d{1,2}[.)]|[a-z]\)|[-–•])\s")


def read_resolution(paragraphs: Sequence[Paragraph], *, minutes: bool = False) -> Iterator[Field]:
    """Read the proposed resolution, whole and without its heading; in minutes one without a heading is none."""
    wanted = [
        part
        for part in paragraphs
        if re.match(
            rf"(?:\d\.? ?|[IVX]+\. ?)?(?:{patterns.PROPOSAL.pattern}|Empfehlung|Entwurf)",
            part.heading,
        )
    ]
    wanted = wanted or _led(paragraphs)
    wanted = [part for part in _cut(wanted) if not _signs(part.text.text)]
    if not wanted:
        wanted = [
            part
            for part in paragraphs
            if re.match(r"(?:Beschlu(?:ss|ß)|Antrag)$", part.heading)
            and any(_MAY_DECIDE.match(other.text.text) for other in paragraphs if other.heading == part.heading)
        ]
    if not wanted:
        wanted = [part for part in paragraphs[-2:] if re.search(r"\bnimmt\b.{0,80}zur Kenntnis\.?$", part.text.text)]
    if not wanted and not minutes:
        wanted = _announced(paragraphs) or _bare(paragraphs)
    if not wanted:
        yield from _inline(paragraphs)
    yield from _resolution(wanted)


def read_motion(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read what a letter moves for the agenda: "… den folgenden Antrag auf die Tagesordnung zu setzen:"."""
    if any("Tagesordnung" in part.text.text for part in paragraphs[:4]):
        yield from _resolution(_announced(paragraphs[:5]))


_NOT_YET: Final = re.compile(
    r"(?:Ergibt sich (?:aus|in)|Erfolgt (?:nach|in)|Wird in der (?:Sitzung|Beratung)) ", re.IGNORECASE
)
"""A proposal that is left to the debate is none: "Ergibt sich aus der Beratung"."""


def _resolution(wanted: Sequence[Paragraph]) -> Iterator[Field]:
    if wanted and not _NOT_YET.match(wanted[0].text.text):
        text = _MAY_DECIDE.sub("", " ".join(part.text.text for part in wanted))
        offsets = [offset for part in wanted for offset in part.text.offsets]
        yield Field(
            name="paper.proposed_resolution",
            value=text,
            raw="",
            span=Span(start=offsets[0], end=offsets[0]),
            rule="section of the proposed resolution",
        )
