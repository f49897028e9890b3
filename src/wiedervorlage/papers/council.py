"""The parts of a council paper (*Sitzungsvorlage*), the paper itself, and the cover of each annex."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.office import COUNCIL_ORDER
from wiedervorlage.papers.ordering import in_order
from wiedervorlage.papers.paper import Paper
from wiedervorlage.papers.words import Words, runs, say

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.office import Office

HEADINGS: Final[dict[str, Text]] = {
    "resolution": Text(de="Beschlussvorschlag", en="Proposed resolution"),
    "facts": Text(de="Sach- und Rechtslage", en="Facts and law"),
    "options": Text(de="Varianten", en="Options"),
    "finance": Text(de="Finanzielle Auswirkungen", en="Financial effects"),
    "positions": Text(de="Stellungnahmen der Gemeinden", en="Positions of the municipalities"),
    "change": Text(de="Was sich ändern müsste", en="What would have to change"),
    "limits": Text(de="Zweifel und Grenzen", en="Doubts and limits"),
    "annexes": labels.ENCLOSURES,
}
TO_BE_ADDED: Final = Text(de="wird vom Sitzungsdienst ergänzt", en="to be added by the session service")
OPTIONAL: Final = frozenset({"change", "limits"})
NOTHING: Final = Text(de="Hierzu ist nichts zu berichten.", en="There is nothing to report on this.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """One step of the consultation sequence: which body, when, in what role, as which item."""

    body: Words
    day: date | None
    role: Words
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex: its number, what it is, and the agenda item it belongs to (if known)."""

    number: int
    title: Words
    item: str = ""

    @property
    def mark(self) -> Text:
        """Return the mark that stands on the annex: ``Anlage 1 zu TOP 3.1``."""
        to = {language: f" {say(labels.TO_ITEM, language)}\u00a0{self.item}" if self.item else ""
              for language in _LANGUAGES}  # fmt: skip
        return Text(
            de=f"{labels.ANNEX.de}\u00a0{self.number}{to['de']}",
            en=f"{labels.ANNEX.en}\u00a0{self.number}{to['en']}",
        )


_LANGUAGES: Final[tuple[Language, Language]] = ("de", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilParts:
    """What a council paper says, before it has a form.

    ``facts`` to ``limits`` are the blocks of these parts; a part without blocks says that there is nothing to
    report, for a missing heading looks like a forgotten one. ``change`` and ``limits`` are left out without
    blocks: not every paper has them. An empty ``number`` or ``unit`` and a ``public`` of None are shown as gaps
    for the session service; nothing is made up.
    """

    number: str
    kind: Words
    public: bool | None
    unit: Words
    day: date
    subject: tuple[Words, ...]
    consultations: tuple[Consultation, ...]
    resolution: b.Resolution
    facts: tuple[b.Block, ...] = ()
    options: tuple[b.Block, ...] = ()
    finance: tuple[b.Block, ...] = ()
    positions: tuple[b.Block, ...] = ()
    change: tuple[b.Block, ...] = ()
    limits: tuple[b.Block, ...] = ()
    closing: b.Closing | None = None
    annexes: tuple[Annex, ...] = ()
    draft: bool = True


def compose_council_paper(parts: CouncilParts, office: Office, *, language: Language = "de") -> Paper:
    """Return the council paper, its parts in the order that the office's template wants."""
    bodies = bodies_of(parts)

    def part(name: str) -> tuple[b.Block, ...]:
        if name == "closing":
            return (parts.closing,) if parts.closing else ()
        if name == "annexes":
            return (
                (b.Enclosures(items=tuple(map(_annex_line, parts.annexes)), numbered=False),) if parts.annexes else ()
            )
        if name in OPTIONAL and not bodies[name]:
            return ()
        heading = b.Heading(words=office.heading(name, HEADINGS[name]))
        return (heading, *(bodies[name] or (b.Paragraph(runs=runs(NOTHING)),)))

    blocks = (
        office.letterhead,
        key_facts(parts),
        b.Subject(lines=parts.subject),
        _consultations(parts.consultations),
        *(block for name in in_order(COUNCIL_ORDER, office.council_order) for block in part(name)),
    )
    return Paper(
        layout="council",
        title=Text(de=_title(parts, "de"), en=_title(parts, "en")),
        day=parts.day,
        blocks=blocks,
        language=language,
        author=office.name,
        marking=labels.DRAFT if parts.draft else "",
        running=Text(de=f"Vorlage {parts.number}".strip(), en=f"Paper {parts.number}".strip()),
        form=office.form,
        look=office.look,
    )


def bodies_of(parts: CouncilParts) -> dict[str, tuple[b.Block, ...]]:
    """Return the blocks of each part by its name, in the usual order."""
    return {
        "resolution": (parts.resolution,),
        "facts": parts.facts,
        "options": parts.options,
        "finance": parts.finance,
        "positions": parts.positions,
        "change": parts.change,
        "limits": parts.limits,
    }


def compose_annex_cover(parts: CouncilParts, annex: Annex, office: Office, *, language: Language = "de") -> Paper:
    """Return the cover sheet of an annex, with its mark, its title and the paper it belongs to."""
    rows = (
        b.LabelledValue(label=Text(de="zur Vorlage", en="to paper"), value=parts.number or TO_BE_ADDED),
        b.LabelledValue(label=labels.DATE, value=_day(parts.day)),
        b.LabelledValue(label=Text(de="Betreff", en="Subject"), value=_joined(parts.subject)),
    )
    return Paper(
        layout="annex",
        title=Text(de=f"{annex.mark.de}: {say(annex.title, 'de')}",
                   en=f"{annex.mark.en}: {say(annex.title, 'en')}"),
        day=parts.day,
        blocks=(office.letterhead, b.AnnexMark(words=annex.mark), b.Subject(lines=(annex.title,)),
                b.KeyFacts(rows=rows)),
        language=language,
        author=office.name,
        marking=labels.DRAFT if parts.draft else "",
        look=office.look,
    )  # fmt: skip


def key_facts(parts: CouncilParts) -> b.KeyFacts:
    """Return number, kind, publicity, unit and date, as they head the paper."""
    publicity = {
        True: Text(de="öffentlich", en="public"),
        False: Text(de="nichtöffentlich", en="not public"),
        None: TO_BE_ADDED,
    }[parts.public]
    return b.KeyFacts(
        title=parts.kind,
        rows=(
            b.LabelledValue(label=Text(de="Vorlagen-Nr.", en="Paper no."), value=parts.number or TO_BE_ADDED),
            b.LabelledValue(label=Text(de="Öffentlichkeit", en="Publicity"), value=publicity),
            b.LabelledValue(label=Text(de="Federführung", en="Responsible unit"), value=parts.unit or TO_BE_ADDED),
            b.LabelledValue(label=labels.DATE, value=_day(parts.day)),
        ),
    )


def _consultations(steps: tuple[Consultation, ...]) -> b.Table:
    headers = (
        (Text(de="Gremium", en="Body"), 5),
        (Text(de="Termin", en="Day"), 3),
        (Text(de="Zuständigkeit", en="Role"), 3),
        (Text(de="TOP", en="Item"), 1),
    )
    unknown = Text(de="noch offen", en="not yet set")
    steps = steps or (Consultation(body=TO_BE_ADDED, day=None, role="–"),)
    return b.Table(
        caption=Text(de="Beratungsfolge", en="Consultation sequence"),
        counted=False,
        columns=tuple(b.Column(header=header, share=share) for header, share in headers),
        rows=tuple(
            (runs(step.body), runs(_day(step.day) if step.day else unknown), runs(step.role), runs(step.item or "–"))
            for step in steps
        ),
    )


def _annex_line(annex: Annex) -> Text:
    return Text(de=f"{annex.mark.de}: {say(annex.title, 'de')}", en=f"{annex.mark.en}: {say(annex.title, 'en')}")


def _title(parts: CouncilParts, language: Language) -> str:
    named = " ".join(filter(None, (say(parts.kind, language), parts.number)))
    return f"{named}: {_joined(parts.subject).in_language(language)}"


def _joined(lines: tuple[Words, ...]) -> Text:
    return Text(de=" ".join(say(line, "de") for line in lines), en=" ".join(say(line, "en") for line in lines))


def _day(day: date) -> Text:
    return Text(de=write_day(day, "de"), en=write_day(day, "en"))
