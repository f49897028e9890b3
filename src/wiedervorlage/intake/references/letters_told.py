"""Letters that a verb tells: what came in, reached somebody or was told in writing on a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_THING: Final = (
    r"(?P<name>\w*(?:[Aa]ntrag|[Ss]chreiben|[Bb]rief|[Aa]nfrage|[Ww]iderspruch|[Ee]inspruch|[Ee]ingabe|[Pp]etition"
    r"|[Aa]ntwort|[Mm]ail|[Bb]eschwerde|[Nn]achricht|[Aa]nregung(?:en)?|[Vv]orschläge|[Vv]orschlag"
    r"|[Ee]inwendung(?:en)?|[Aa]nmeldung|[Bb]ewerbung|[Zz]uschrift(?:en)?|[Ss]tellungnahme|(?<!Be)[Mm]eldung|[Mm]itteilung"
    r"|[Kk]arte|[Mm]ahnung|[Kk]ündigung|[Bb]estellung|[Aa]ngebot|[Ff]ax|[Gg]esuch|[Ee]inladung|[Rr]eklamation))"
)
_CAME: Final = re.compile(
    rf"[^.;]{{0,60}}?\b(?:(?P<whose>Ihre?|[Mm]eine?|[Uu]nsere?) )?{_THING}\b[^.;]{{0,30}}?"
    r"\b(?:eingegangen|zugegangen|gekommen|erhalten|eingetroffen)\b"
)
"""Behind the day: "am 9. Januar ist bei uns Ihr Antrag eingegangen"."""
_CAME_IN: Final = re.compile(
    r"(?: (?:bei uns|bei mir|hier|im Hause?))? (?:eingegangen|zugegangen|erreicht"
    r"|eingetroffen|bekommen|erhalten|empfangen)\b"
)
_ITS: Final = re.compile(
    rf"\b(?:(?P<whose>Ihre?|[Mm]eine?"
    rf"|[Uu]nsere?) )?{_THING}\b(?P<between>[^.;]{{0,60}})\b(?:am|vom) $"
)
"""Before the day: "Ihr Antrag, der uns am 9. Januar erreicht hat"."""
_STAMPED: Final = re.compile(
    rf"\b(?:(?P<whose>Ihre?|[Mm]eine?|[Uu]nsere?) )?{_THING}\b[^.;]{{0,40}}? [(–-] ?(?:(?:hier|bei uns|bei mir) )?"
    r"(?:Posteingang|Eingang|Eingangsstempel|eingegangen|Eing\.|hier):?(?: am| vom)? $"
)
"""Before the day of a stamp: "Ihr Antrag (Posteingang 9. Januar)"."""
_WRITTEN: Final = re.compile(
    r"[^.;]{0,110}?\b(?:schriftlich|brieflich|per (?:E-)?Mail|(?:an (?:uns|mich|den \w+|die \w+|das \w+)|mir|uns"
    r"|Ihnen|Ihrem \w+) (?:\w+ ){0,2}geschrieben"
    r"|mitgeteilt)\b"
)
_ORALLY: Final = re.compile(r"\b(?:mündlich|telefonisch|Telefon|Gespräch|fernmündlich|Sitzung|persönlich)\b")
_HAS: Final = re.compile(
    r"\b(?:hat|haben|habe|hatten?)\b (?P<reader>mir|uns|Ihnen)?[^.;]{0,90}?\b(?:am|im) $|^(?:Am|Im) $"
)
_TO_READER: Final = re.compile(r"[^.;]{0,110}?(?<!ins Protokoll )(?<!Stammbuch )\bgeschrieben\b")
_MINE: Final = re.compile(
    r"\b(?:[Hh](?:abe|atte) ich|[Ii]ch h(?:abe|atte)|[Hh](?:aben|atten) wir|[Ww]ir h(?:aben|atten))\b"
)


_PAST_BEFORE: Final = re.compile(
    r"\b(?:schrieb(?:en)?|antworteten?|mahnten?|baten?|bat|beantragten?|wandten? (?:sich|uns)|(?P<split>teilten?))"
    r" (?:[^.;,]{0,50} )?am (?:\w+tag,? (?:de[nm] )?)?$"
)
_PAST_BEHIND: Final = re.compile(
    r" (?:schrieb(?:en)?|antworteten?|mahnten?|baten?|bat|beantragten?|wandten? (?:sich|uns|er)|(?P<split>teilten?)) "
)
_SPLIT: Final = re.compile(r"[^.;]{0,90}\bmit\b(?=[.,:]|$)")
_UNDER: Final = re.compile(r"\b[Uu]nter dem (?:Datum (?:vom|des) )?$|\bmit Datum vom $")
_UNDER_BEHIND: Final = re.compile(
    r" [^.;]{0,120}?\b(?:mit(?:geteilt)?|geschrieben|schrieben?|eingelegt|beantragte?n?|gebeten|geantwortet|erklärte?n?"
    r"|angezeigt|bestätigte?n?|hingewiesen|gestellt|erinnert|aufgefordert|zugesagt|beschwert|gewandt|erkundigt|widersprochen)\b"
)
_JUST_WRITTEN: Final = re.compile(
    r"[^.;,]{0,80}\b(?:geschrieben|angeschrieben|(?<=am )mitgeteilt|geantwortet|schriftlich)\b|,? mitgeteilt\b"
)


_LODGED: Final = re.compile(
    r"[^.;,]{0,60}?\b(?:\w*[Ww]iderspruch|Einspruch|Beschwerde|Klage|\w*[Aa]ntrag|\w*[Aa]nzeige|Stellung|Gesuch|Anfrage|Petition"
    r"|Einwendungen|Einwände|Schreiben|Brief|Unterschriften\w*)\b[^.;,]{0,90}?\b(?:ein|eingelegt|erhoben|gestellt|eingereicht|genommen|abgegeben|erstattet|überreicht|übergeben)\b"
)
_ARRIVED: Final = re.compile(
    rf"\b{_THING}\b[^.;,]{{0,25}} (?:kam|ging|traf)(?: [^.;,]{{0,25}})? am (?:\w+tag,? (?:de[nm] )?)?$"
)


_WITH: Final = re.compile(
    r"\b(?:mit|in|per|durch) (?:de[rm] |Ihre[rm] |unsere[rm] )?(?:\w+ )?(?:Einladung|(?:An)?[Ss]chreiben|Rundmail"
    r"|(?:E-)?Mail)(?: de[rs] [A-ZÄÖÜ]\w+)? am $"
)
_SENT: Final = re.compile(r" (?:\w+ ){0,3}(?:verschickt|versandt|verteilt|zugesandt|zugestellt|übersandt|zugeleitet)\b")
"""Before and behind the day on which something went out with a letter."""


def _told_by_past(text: str, hit: DateHit) -> bool:
    """Say whether a verb of writing tells the day: "schrieb am 3. Mai", "teilte am 3. Mai mit", "unter dem 3. Mai"."""
    before = text[max(0, hit.span.start - 120) : hit.span.start]
    if _ORALLY.search(text) or not hit.day or before.endswith(("eingegangen am ", "zugestellt am ")):
        return False
    verb = _PAST_BEFORE.search(before)
    if not verb and re.search(r"\b[Aa]m (?:\w+tag,? (?:de[nm] )?)?$", before):
        verb = _PAST_BEHIND.match(text, hit.span.end)
    if verb:
        return not verb["split"] or _SPLIT.match(text, hit.span.end) is not None
    if _UNDER.search(before):
        return _UNDER_BEHIND.match(text, hit.span.end) is not None
    if _ARRIVED.search(before) or (_WITH.search(before) and _SENT.match(text, hit.span.end)):
        return True
    told = _JUST_WRITTEN.match(text, hit.span.end) or _LODGED.match(text, hit.span.end)
    return before.lower().endswith("am ") and told is not None


def find_letters_told(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    for hit in hits:
        if not hit.value:
            continue
        before = text[max(0, hit.span.start - 160) : hit.span.start]
        thing = _thing(text, before, hit)
        span = Span(start=hit.span.start, end=hit.span.end)
        if thing:
            whose = thing["whose"] or ""
            yield Reference(kind="letter", span=span, name=thing["name"], date=hit.value, whose=whose, arrived=True)
        elif _written(text, before, hit) or _told_by_past(text, hit):
            arrived = _ARRIVED.search(before) is not None
            whose = "mein" if _MINE.search(before) else ""
            yield Reference(kind="letter", span=span, name="Schreiben", date=hit.value, whose=whose, arrived=arrived)


def _written(text: str, before: str, hit: DateHit) -> bool:
    """Say whether somebody has told something in writing on that day, in that month or year."""
    has = _HAS.search(before)
    if has is None or _ORALLY.search(text):
        return False
    written = _WRITTEN.match(text, hit.span.end) or (has["reader"] and _TO_READER.match(text, hit.span.end))
    return bool(written)


def _thing(text: str, before: str, hit: DateHit) -> re.Match[str] | None:
    if re.search(r"\b[Aa]m $", before) and (came := _CAME.match(text, hit.span.end)):
        return came
    if stamped := _STAMPED.search(before):
        return stamped
    return _ITS.search(before) if _CAME_IN.match(text, hit.span.end) else None
