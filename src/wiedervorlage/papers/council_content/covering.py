"""How much of the need each option covers: whom it serves, persons to a post, posts by the case's ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import source_note
from wiedervorlage.papers.council_content.speech import NONE, UNKNOWN, both, say, set_right
from wiedervorlage.papers.words import runs
from wiedervorlage.recheck.figures import write_interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.covering import CoveredNeed
    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs


def covering(matter: Matter) -> Iterator[b.Block]:
    """Return the options of which it is known whom they serve, with the need that falls on them."""
    case = matter.case
    told = [row for row in matter.rows if row.covered.served is not None]
    if not told or not case.need_measure:
        return
    measure = case.measures[case.need_measure]
    label = set_right(measure.label)
    if measure.subject:
        whose = set_right(case.subjects[measure.subject].label)
        label = say(f"{label.de} ({whose.de})", f"{label.en} ({whose.en})")
    yield b.Table(
        caption=say(
            f"Bedarf, der auf die Varianten entfällt: {label.de}", f"Need that falls on the options: {label.en}"
        ),
        columns=(
            b.Column(header=say("Variante", "Option"), share=7),
            b.Column(header=say("dient", "serves"), share=5),
            b.Column(header=say("Bedarf", "need"), share=4, align="right"),
            b.Column(header=say("je Stelle", "to a post"), share=4, align="right"),
            b.Column(header=say("Stellenbedarf", "posts needed"), share=5, align="right"),
        ),
        rows=tuple(_row(matter, row) for row in told),
    )


def _row(matter: Matter, row: OptionRow) -> tuple[Runs, ...]:
    covered = row.covered
    total = covered.municipalities
    serves = say(f"{covered.served} von {total} Gemeinden", f"{covered.served} of {total} municipalities")
    nobody = covered.served == 0
    return (
        runs(set_right(row.option.title)),
        runs(serves),
        runs(NONE if nobody else _pair(covered.amount)),
        runs(NONE if nobody else _pair(covered.per_post)),
        _posts(matter, covered) if not nobody else runs(NONE),
    )


def _posts(matter: Matter, covered: CoveredNeed) -> Runs:
    if not covered.posts_source:
        return runs(UNKNOWN)
    return (*runs(_pair(covered.posts_needed)), *source_note(matter, (covered.posts_source,)))


def _pair(bounds: tuple[float, float] | None) -> Text:
    """Write bounds; what is computed is kept to four significant digits."""
    if bounds is None:
        return UNKNOWN
    interval = Interval(low=float(f"{bounds[0]:.4g}"), high=float(f"{bounds[1]:.4g}"))
    return both(lambda language: write_interval(interval, language))
