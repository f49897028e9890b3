"""The report as one self-contained page: the answer first, then everything behind it.

Sections are composable: what a recheck shows are tuples of ``Section``; other parts (an examination) add
their own, and ``write_page`` puts any of them on a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from wiedervorlage.papers.report.answer import answer, question_of
from wiedervorlage.papers.report.cards import cards
from wiedervorlage.papers.report.causes import causes
from wiedervorlage.papers.report.closing import notices, rules_read, still_true
from wiedervorlage.papers.report.doubts import doubtful
from wiedervorlage.papers.report.markup import Markup, element, join
from wiedervorlage.papers.report.method import method
from wiedervorlage.papers.report.report import Report
from wiedervorlage.papers.report.timeline import timeline
from wiedervorlage.recheck.naming import DECISIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language

__all__ = ["Report", "Section", "behind", "over_time", "write_page", "write_report"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its anchor (unique on the page), heading and content (which begins at h3)."""

    anchor: str
    heading: str
    content: Markup


def write_report(report: Report) -> str:
    """Return the page as HTML text."""
    case, decision = report.case, report.decision
    name = report.text(DECISIONS[decision.outcome])
    paper = report.say(
        f"{name} ({decision.by}) vom {report.day(decision.day)}: {report.text(decision.about)}",
        f"{_capital(name)} ({decision.by}) of {report.day(decision.day)}: {report.text(decision.about)}",
    )
    header = element(
        "header",
        element("p", report.text(case.title), class_="kicker"),
        element("h1", question_of(report)),
        element("p", paper, class_="note"),
    )
    return write_page(
        title=f"{report.text(case.title)} – {report.say('Wiedervorlage', 'recheck')}",
        language=report.language,
        header=header,
        lead=answer(report),
        sections=(*(Section(*part) for part in report.extra), *over_time(report), *behind(report)),
        footer=_footer(report),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def over_time(report: Report) -> tuple[Section, ...]:
    """Return the sections that follow the reasons over time."""
    say = report.say
    return (
        Section("timeline", say("Die Gründe im Zeitverlauf", "The reasons over time"), timeline(report)),
        Section("due", say("Tage mit Anlass", "Days with cause"), causes(report)),
        Section("still-true", say("Was am Ende noch stimmte", "What was still true in the end"), still_true(report)),
    )


def behind(report: Report) -> tuple[Section, ...]:
    """Return the sections on what stands behind it: reasons, rules, other changes, doubts, method."""
    say = report.say
    rules = rules_read(report)
    return (
        Section("reasons", say("Die Gründe im Einzelnen", "The reasons one by one"), cards(report)),
        *([Section("rules", say("Welche Regeln gelesen wurden", "Which rules were read"), rules)] if rules else ()),
        Section("notices", say("Was sich außerdem änderte", "What else changed"), notices(report)),
        Section("doubts", say("Was zweifelhaft ist", "What is doubtful"), doubtful(report)),
        Section("method", say("Wie gerechnet wurde", "How this was computed"), method(report)),
    )


def write_page(
    *, title: str, language: Language, header: Markup, lead: Markup, sections: Sequence[Section], footer: Markup
) -> str:
    """Return a self-contained page: no script, no network, its own style sheet.

    Args:
        title: of the document.
        language: ``lang`` of the page.
        header: the banner with the only h1.
        lead: what everybody should read first; stands before the table of contents.
        sections: the rest, each listed in the contents.
        footer: closing words.
    """
    contents = {"de": "Inhalt", "en": "Contents"}[language]
    skip = {"de": "Zum Inhalt springen", "en": "Skip to content"}[language]
    links = (element("li", element("a", part.heading, href=f"#{part.anchor}")) for part in sections)
    nav = element("nav", element("h2", contents, id="h-contents"), element("ol", *links), aria_labelledby="h-contents")
    main = element("main", lead, nav, *(_section(part) for part in sections), id="content", tabindex="-1")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="generator", content="Wiedervorlage"),
        element("title", title),
        element("style", _style()),
    )
    skip_link = element("a", skip, href="#content", class_="skip")
    page = element("html", head, element("body", skip_link, header, main, footer), lang=language)
    return f"<!DOCTYPE html>\n{page}\n"


def _section(part: Section) -> Markup:
    heading = element("h2", part.heading, id=f"h-{part.anchor}")
    return element("section", heading, part.content, id=part.anchor, aria_labelledby=f"h-{part.anchor}")


def _style() -> Markup:
    return Markup(files("wiedervorlage.papers.report").joinpath("report.css").read_text(encoding="utf-8"))


def _footer(report: Report) -> Markup:
    made = report.say(
        f"Erstellt mit Wiedervorlage {report.version} aus dem Vorgang „{report.case.id}“.",
        f"Made with Wiedervorlage {report.version} from the case “{report.case.id}”.",
    )
    return element("footer", element("p", join(made)))
