"""Meetings that a paper names with their day, and what a body decided on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.meeting_nouns import MEETING, NO_MEETING, OFFERED, is_talk_of_body
from wiedervorlage.intake.references.meetings_behind_days import find_meetings_behind
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.sittings_of_month import TO_COME
from wiedervorlage.intake.text.dates import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_TOOK: Final = re.compile(
    r"[^;.]{0,25}\bgefasst\b"
    r"|[^;.]{0,120}\b(?:beschlossen(?:e[nrms]?)?|gesperrt|festgesetzt|abgelehnt|zugestimmt|bewilligt|erhöht"
    r"|verlängert|gefordert|gewählt|entschieden"
    r"|gestrichen|verabschiedet|genehmigt|verworfen|geändert|bestimmt|freigegeben|untersagt|festgelegt|gebilligt"
    r"|gekürzt|empfohlen|beauftragt|befürwortet)\b"
)
"""What turns a body's day into its decision: the verb that closes the clause."""
_NO_BODY: Final = re.compile(
    r"(?:[Gg]espräch|[Bb]egehung|[Bb]esichtigung|[Tt]ermin|[Bb]esprechung|[Tt]elefonat|Runde[rnm]? Tisch|Anhörung)"
)
"""What decides nothing."""
_NEAR: Final = 110
"""So far behind its body the day of a meeting stands at most, in characters."""
_TALK: Final = re.compile(
    r"\b(?P<name>\w*[Gg]espräche?s?|\w*[Bb]efahrung|\w*[Ss]tammtisch"
    r"|Telefonate?s?|Anrufe?s?|Vorsprache|Beratungsgespräche?s?|\w+(?<![Rr]und)(?<![Vv]or)(?<![Rr]ück)schau|\w*[Vv]erhandlungsrunde|Klausur(?:tagung)?"
    r"|(?:Orts)?[Bb]esichtigung|(?:\w+)?[Ss]itzung|Ortstermins?|\w*[Bb]esprechung|(?:Orts)?[Bb]egehung|Treffens?"
    r"|Besuche?s?"
    r"|Termins?|Videokonferenz|Telefonkonferenz|\w*[Kk]onferenz|Dienstberatung|\w*[Vv]ersammlung"
    r"|Runde[nrm]? Tisch(?:e?s)?|Workshops?"
    r"|Ratssitzung|Anhörung|\w*[Bb]eratung|Aussprache|Bürgersprechstunde|Sprechstunde|Infoabend|Informationsabend"
    r"|Prüfung vor Ort)"
    r"(?: (?:mit|in|bei|de[rs]|des|unserer|Ihrer|zum|zur|auf) (?:de[rnmsr] |Ihre[rnm] "
    r"|unsere[rnm] )?(?!\w*(?:[Ss]atzung|[Oo]rdnung|[Vv]ertrag))[A-ZÄÖÜ][\w\-.]+(?: [A-ZÄÖÜ][\w\-]+)?){0,2}"
    r" (?:(?:vom|von|am|im|in der|aus dem) )?"
)


def find_meetings(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    yield from _told_by_body(text, hits)
    yield from _talks(text, hits)
    yield from find_meetings_behind(text, hits)


def _told_by_body(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    taken: set[int] = set()
    for match in MEETING.finditer(text):
        name = match["name"]
        if NO_MEETING.search(name) or OFFERED.search(text[max(0, match.start() - 14) : match.start()]):
            continue
        near = [
            hit
            for hit in [hit for hit in hits if hit.span.start >= match.end()][:1]
            if hit.span.start - match.end() <= _NEAR
            and hit.span.start not in taken
            and not re.search(r"\b(?:nach|vor|seit|ab) dem\s+$", text[match.end() : hit.span.start])
            and re.search(
                r"\b(?:am|vom|dem|ist der)(?:\s+\w+,?(?: dem| den)?)?\s+$|[\t ]$", text[match.end() : hit.span.start]
            )
            and re.search(r"\b(?:am|dem|ist der)\b|\t|^ vom $", text[match.end() : hit.span.start])
        ]
        if near and _NEARER.search(text[match.end() : near[0].span.start]):
            continue
        if near and _is_of_paper(text, match.end(), near[0]):
            continue
        if near and len(near[0].value) == len("2012-09-12"):
            taken.add(near[0].span.start)
            span = Span(start=match.start(), end=near[0].span.end)
            if _is_its_work(text, match, near[0]) or _WRITES.search(text, match.end(), near[0].span.start):
                continue
            if (
                not _NO_BODY.search(name)
                and _TOOK.match(text[span.end :])
                and re.search(r"\b(?:ha(?:t|be|tte)|der|die|vom)\b", text[: span.end])
                and not _AT_IT.search(text[: match.start()])
            ):
                yield Reference(kind="decision", span=span, name="Beschluss", of=name, date=near[0].value)
            else:
                yield Reference(kind="meeting", span=span, name=name, date=near[0].value)


_NEARER: Final = re.compile(
    r"\b(?:im|in der|vo[mn]|beim?|durch den) \w*(?:rat|[Aa]usschuss|tag|[Bb]eirat|[Vv]orstand|[Vv]ertretung"
    r"|[Vv]ersammlung) am $"
)
"""Between a body and a day: the body nearer to it, that sat on it."""
_AT_IT: Final = re.compile(
    r"\b(?:[Ii]m Rahmen|[Aa]nlässlich|gelegentlich|[Ww]ährend|[Aa]uf|[Bb]ei) (?:der|des|einer|eines) $"
    r"|\b[Ii]m Zuge der $|(?:[Bb]eratung|Erörterung|Aussprache)(?:en)? (?:im|in der|durch den|durch die) $"
)
"""Before a gathering at which something came to pass, or a body that only talked of it."""
_WRITES: Final = re.compile(r" (?:schrieb|bat|wandte|teilte|beantragte|erinnerte|antwortete|mahnte|übersandte)\b")
_OF: Final = re.compile(r"\b(?P<noun>[A-ZÄÖÜ][\w\-]+) (?:de[rs]|unsere[rs]|Ihre[rs]|vom) (?:[a-zäöü]+e[nrs] )?$")
_SESSION: Final = re.compile(r"[Ss]itzung|[Vv]ersammlung|[Bb]esprechung|[Kk]onferenz")


def _is_its_work(text: str, match: re.Match[str], hit: DateHit) -> bool:
    """Say whether the day is that of a body's paper or letter: "Protokoll der Kommission vom 14. Mai"."""
    of = _OF.search(text[: match.start()])
    told = of is not None and kind_of_noun(of["noun"]) in {"paper", "letter", "decree", "decision", "contract"}
    return (
        told and not _SESSION.search(match["name"]) and text[match.end() : hit.span.start] in {" vom ", " von ", " v. "}
    )


_BEARS: Final = re.compile(r"\b(?P<noun>[A-ZÄÖÜ][\w\-]+)(?: de[rs] (?:[A-ZÄÖÜ][\w\-]+ ?){1,3})? vom $")


def _is_of_paper(text: str, after: int, hit: DateHit) -> bool:
    """Say whether the day behind a body is that of an offer, letter or paper between: "nach dem Angebot vom 2. Mai"."""
    noun = _BEARS.search(text, after, hit.span.start)
    return noun is not None and kind_of_noun(noun["noun"]) in {"paper", "letter", "contract"}


def _talks(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find a talk right before its day: "Gespräch vom 5. Mai", "Ortstermin mit der Schule am 5. Mai"."""
    for match in _TALK.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.end()), None)
        offered = OFFERED.search(text[max(0, match.start() - 14) : match.start()])
        if hit and day_of(hit.value) is None and TO_COME.search(text):
            continue
        none = offered or NO_MEETING.search(match["name"]) or is_talk_of_body(text, match["name"], match.end("name"))
        if hit and hit.value and not none:
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="meeting", span=span, name=match["name"], date=hit.value)
