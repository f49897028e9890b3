"""What is proposed to be resolved: the section of a council paper, or the words behind its name."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.reading import Field, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.sentences import Paragraph

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


_LEADS: Final = re.compile(
    r"Kenntnisnahme$|Die Verwaltung schlägt vor|(?:Der|Die) [\w \-]{3,40} (?:möge|wolle) beschließen"
)
_POINT: Final = re.compile(r"(?:\d{1,2}[.)]|[a-z]\)|[-–•])\s")


def read_resolution(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read the proposed resolution, whole and without its heading."""
    wanted = [
        part
        for part in paragraphs
        if re.match(
            r"(?:\d\.? ?|[IVX]+\. ?)?(?:Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag)|Empfehlung"
            r"|Entwurf|Antrag der Verwaltung)",
            part.heading,
        )
    ]
    wanted = wanted or _led(paragraphs)
    wanted = [part for part in wanted if not _signs(part.text.text)]
    if not wanted:
        wanted = [
            part
            for part in paragraphs
            if re.match(r"(?:Beschlu(?:ss|ß)|Antrag)$", part.heading)
            and any(_MAY_DECIDE.match(other.text.text) for other in paragraphs if other.heading == part.heading)
        ]
    if not wanted:
        wanted = [part for part in paragraphs[-2:] if re.search(r"\bnimmt\b.{0,80}zur Kenntnis\.?$", part.text.text)]
    if not wanted:
        yield from _inline(paragraphs)
    if wanted:
        text = _MAY_DECIDE.sub("", " ".join(part.text.text for part in wanted))
        offsets = [offset for part in wanted for offset in part.text.offsets]
        yield Field(
            name="paper.proposed_resolution",
            value=text,
            raw="",
            span=Span(start=offsets[0], end=offsets[0]),
            rule="section of the proposed resolution",
        )
