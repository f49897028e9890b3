"""The options side by side: posts, cost, the Land's money, own share, support; conditions; what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import fact_source
from wiedervorlage.papers.council_content.conditions import conditions
from wiedervorlage.papers.council_content.covering import covering
from wiedervorlage.papers.council_content.speech import UNKNOWN, both, listed, say, set_right
from wiedervorlage.papers.words import Note, Run, runs
from wiedervorlage.recheck.figures import write_interval, write_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.options import Bounds, OptionRow
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs

_NO_RULE: Final = Text(de="keine Förderregel", en="no funding rule")


def options(matter: Matter, details: CouncilDetails) -> tuple[b.Block, ...]:
    """Return the part on the options."""
    rows = matter.rows
    if not rows:
        return ()
    return (
        b.Paragraph(runs=runs(say(
            "Die Tabelle zeigt zu jeder Variante, was auf der Akte steht oder aus der Förderregel folgt. Was niemand "
            "angegeben hat, ist als nicht bekannt gekennzeichnet und nicht geschätzt.",
            "For each option the table shows what is on record or follows from the funding rule. What nobody stated is "
            "marked as unknown and not estimated.",
        ))),
        _side_by_side(matter),
        *covering(matter),
        *conditions(matter),
        *_missing(matter, details),
    )  # fmt: skip


def _side_by_side(matter: Matter) -> b.Table:
    headers = (
        (say("Variante", "Option"), 8, "left"),
        (say("Stellen", "Posts"), 5, "right"),
        (say("Kosten", "Cost"), 6, "right"),
        (say("Land, höchstens", "Land, at most"), 5, "right"),
        (say("Eigenanteil", "Own share"), 6, "right"),
        (say("dafür nach Köpfen (Einwohnern)", "in favour by heads (population)"), 5, "right"),
    )
    return b.Table(
        caption=say(
            "Die Varianten im Vergleich: Stellen, Beträge im Jahr, Anteil der Gemeinden dafür",
            "The options side by side: posts, amounts a year, share of municipalities in favour",
        ),
        columns=tuple(
            b.Column(header=header, share=share, align="right" if align == "right" else "left")
            for header, share, align in headers
        ),
        rows=tuple(
            (
                runs(set_right(row.option.title)),
                posts(matter, row),
                cost(matter, row),
                runs(land_money(row)),
                own_share(matter, row),
                runs(_support(matter, row)),
            )
            for row in matter.rows
        ),
    )


def posts(matter: Matter, row: OptionRow) -> Runs:
    """Return the posts of an option: on record, else under the rule."""
    stated = row.figures.get("posts")
    if stated is not None:
        return figure(matter, stated)
    funding = row.funding
    if funding is None or funding.posts is None:
        return runs(UNKNOWN)
    words = both(lambda language: _pair(funding.posts, language))
    if funding.posts_land and funding.posts_land[1] > 0:
        land = both(lambda language: _pair(funding.posts_land, language))
        words = say(f"{words.de} (davon Land: {land.de})", f"{words.en} (of these Land: {land.en})")
    return runs(words)


def cost(matter: Matter, row: OptionRow) -> Runs:
    """Return the yearly cost of an option on record."""
    stated = row.figures.get("cost")
    return figure(matter, stated) if stated is not None else runs(UNKNOWN)


def land_money(row: OptionRow) -> Text:
    """Return what the Land gives at most a year."""
    if row.funding is None:
        return _NO_RULE
    return euros(row.funding.grant) if row.funding.grant is not None else UNKNOWN


def own_share(matter: Matter, row: OptionRow) -> Runs:
    """Return the own share: on record, else computed under the rule."""
    stated = row.figures.get("own_share")
    if stated is not None:
        return figure(matter, stated)
    if row.funding is not None and row.funding.own_share is not None:
        return runs(euros(row.funding.own_share))
    return runs(UNKNOWN)


def figure(matter: Matter, bounds: Bounds) -> Runs:
    """Return a figure on record with its source in a footnote."""
    if bounds.row < 0:
        return runs(both(lambda language: _pair((bounds.low, bounds.high), language)))
    fact = matter.case.facts[bounds.row]
    unit = {"EUR/year": "EUR"}.get(fact.unit, fact.unit)
    words = both(lambda language: write_value(fact.value, "" if unit == "posts" else unit, language))
    return (*runs(words), Note(runs=(*fact_source(matter, fact), Run(words="."))))


def euros(bounds: tuple[float, float]) -> Text:
    """Write an amount in euros, or its bounds."""
    return both(lambda language: _pair(bounds, language) + NBSP + ("Euro" if language == "de" else "euros"))


def _pair(bounds: tuple[float, float] | None, language: Language) -> str:
    return (
        UNKNOWN.in_language(language)
        if bounds is None
        else write_interval(Interval(low=bounds[0], high=bounds[1]), language)
    )


def _support(matter: Matter, row: OptionRow) -> Text:
    if not matter.case.municipalities:
        return UNKNOWN
    heads = share(row.support)
    if row.support_population is None or heads is UNKNOWN:
        return heads
    population = share(row.support_population)
    return say(f"{heads.de} ({population.de})", f"{heads.en} ({population.en})")


def share(bounds: Bounds) -> Text:
    """Write a share or its bounds in whole percent; unknown where it may be anything."""
    if (bounds.low, bounds.high) == (0.0, 1.0):
        return UNKNOWN
    low, high = (f"{100 * value:.0f}" for value in (bounds.low, bounds.high))
    words = low if low == high else None
    return say(
        f"{words or f'{low} bis {high}'}{NBSP}%",
        f"{words or f'{low} to {high}'}{NBSP}%",
    )


def missing_of(row: OptionRow) -> tuple[Text, ...]:
    """Return what the record does not say about an option."""
    funding = row.funding
    gaps = []
    if row.figures.get("posts") is None and (funding is None or funding.posts is None):
        gaps.append(say("Stellen", "posts"))
    if row.figures.get("cost") is None:
        gaps.append(say("Kosten", "cost"))
    if row.figures.get("own_share") is None and (funding is None or funding.own_share is None):
        gaps.append(say("Eigenanteil", "own share"))
    return tuple(gaps)


def _missing(matter: Matter, details: CouncilDetails) -> Iterator[b.Block]:
    groups: dict[tuple[str, ...], list[OptionRow]] = {}
    for row in matter.rows:
        gaps = missing_of(row)
        if gaps:
            groups.setdefault((_who(matter, row, details).de, *(gap.de for gap in gaps)), []).append(row)
    if not groups:
        return
    yield b.Table(
        caption=say("Was nicht bekannt ist, und wer es eintragen kann", "What is unknown, and who can enter it"),
        columns=(
            b.Column(header=say("Variante", "Option"), share=6),
            b.Column(header=say("nicht bekannt", "unknown"), share=4),
            b.Column(header=say("einzutragen durch", "to be entered by"), share=5),
        ),
        rows=tuple(
            (
                runs(_several(set_right(row.option.title) for row in rows)),
                runs(listed(missing_of(rows[0]))),
                runs(_who(matter, rows[0], details)),
            )
            for rows in groups.values()
        ),
    )


def _several(titles: Iterator[Text]) -> Text:
    found = tuple(titles)
    return both(lambda language: "; ".join(title.in_language(language) for title in found))


def _who(matter: Matter, row: OptionRow, details: CouncilDetails) -> Text:
    """Return who publishes the measures that the option names; else the responsible unit."""
    measures = [matter.case.measures[name] for name in row.option.figures.values() if name in matter.case.measures]
    publishers = dict.fromkeys(measure.publisher for measure in measures if measure.publisher)
    if publishers:
        return listed(Text(de=name, en=name) for name in publishers)
    return details.responsible()
