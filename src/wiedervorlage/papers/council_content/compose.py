"""From a matter to the papers: the parts, the council paper with its annexes, and the text to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.papers.council import CouncilParts, compose_council_paper
from wiedervorlage.papers.council_content.annexes import compose_supplement, supplements
from wiedervorlage.papers.council_content.change import change
from wiedervorlage.papers.council_content.chart import chart
from wiedervorlage.papers.council_content.details import CouncilDetails
from wiedervorlage.papers.council_content.finance import finance
from wiedervorlage.papers.council_content.limits import limits
from wiedervorlage.papers.council_content.options import options
from wiedervorlage.papers.council_content.positions import positions
from wiedervorlage.papers.council_content.record import facts
from wiedervorlage.papers.council_content.resolution import resolution
from wiedervorlage.papers.council_content.rule import funding_rule
from wiedervorlage.papers.council_content.speech import set_right
from wiedervorlage.papers.session_view import write_session_view

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.report.charts import ChartMaker


def compose_council(
    matter: Matter,
    office: Office,
    details: CouncilDetails | None = None,
    *,
    charts: ChartMaker | None = None,
    language: Language = "de",
) -> tuple[Paper, ...]:
    """Return the council paper and, after it, its annexes.

    Args:
        matter: the case on the day of the paper (``prepare_matter``).
        office: the template of the office: letterhead, order of parts, look.
        details: what only the office knows; what is missing stays a visible gap.
        charts: who draws; None: the tables stand alone.
        language: of the papers; the words hold both, the picture speaks this one.
    """
    known = details or CouncilDetails()
    parts = council_parts(matter, known, charts=charts, language=language)
    annexes = (compose_supplement(parts, found, office, language=language) for found in supplements(matter, known))
    return (compose_council_paper(parts, office, language=language), *annexes)


def council_parts(
    matter: Matter, details: CouncilDetails, *, charts: ChartMaker | None = None, language: Language = "de"
) -> CouncilParts:
    """Return what the paper says, before it has a form."""
    return CouncilParts(
        number=details.number,
        kind=details.kind,
        public=details.public,
        unit=details.unit,
        day=matter.day,
        subject=details.subject or (set_right(matter.case.title),),
        consultations=details.consultations,
        resolution=resolution(matter, details),
        facts=(*facts(matter), *chart(matter, charts, language), *funding_rule(matter)),
        options=options(matter, details),
        finance=finance(matter, details),
        positions=positions(matter),
        change=change(matter),
        limits=limits(matter),
        closing=details.closing,
        annexes=tuple(found.annex for found in supplements(matter, details)),
    )


def compose_session_text(matter: Matter, details: CouncilDetails | None = None, language: Language = "de") -> str:
    """Return the paper as plain text, field by field, to copy into a session system."""
    return write_session_view(council_parts(matter, details or CouncilDetails(), language=language), language)
