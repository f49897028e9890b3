"""The report of a recheck as one self-contained page: the answer first, then everything behind it.

Sections are functions from the result to markup, so that further ones (an examination) can be put beside
them. Charts come from a ``ChartMaker``; without one the tables stand alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from wiedervorlage.papers.report.answer import answer_section, question_of
from wiedervorlage.papers.report.cards import reason_cards
from wiedervorlage.papers.report.closing import doubts_section, held_section, method_section, notices_section
from wiedervorlage.papers.report.markup import Markup, element, join
from wiedervorlage.papers.report.timeline import due_section, timeline_section
from wiedervorlage.papers.report.words import WORDS
from wiedervorlage.recheck.lexicon import CaseLexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report is made of.

    Attributes:
        result: the recheck.
        programmes: the rules it read.
        language: of the page.
        version: of the program.
        findings: doubts found in the case's folder.
        charts: who draws; None: tables only.
        extra: further sections: anchor, heading, content.
    """

    result: Recheck
    programmes: Mapping[str, Programme]
    language: Language
    version: str
    findings: Sequence[Finding] = ()
    charts: ChartMaker | None = None
    extra: Sequence[tuple[str, str, Markup]] = ()

    def word(self, key: str, **values: str) -> str:
        """Return a fixed word of the report in its language, with its blanks filled."""
        return WORDS[key].in_language(self.language).format(**values)

    @property
    def lexicon(self) -> CaseLexicon:
        """Return how the words of the case are called."""
        return CaseLexicon(case=self.result.case, programmes=self.programmes)


def write_report(report: Report) -> str:
    """Return the page as HTML text."""
    sections = [
        ("timeline", report.word("timeline"), timeline_section(report)),
        ("due", report.word("due"), due_section(report)),
        ("held", report.word("held"), held_section(report)),
        *report.extra,
        ("reasons", report.word("reasons"), reason_cards(report)),
        ("doubts", report.word("doubts"), doubts_section(report)),
        ("notices", report.word("notices"), notices_section(report)),
        ("method", report.word("method"), method_section(report)),
    ]
    shown = [(anchor, heading, content) for anchor, heading, content in sections if content]
    contents = element(
        "nav",
        element("ul", *(element("li", element("a", heading, href=f"#{anchor}")) for anchor, heading, _ in shown)),
        aria_label=report.word("contents"),
    )
    main = element(
        "main",
        answer_section(report),
        contents,
        *(
            element(
                "section", element("h2", heading, id=f"h-{anchor}"), content, id=anchor, aria_labelledby=f"h-{anchor}"
            )
            for anchor, heading, content in shown
        ),
        id="content",
    )
    case, decision = report.result.case, report.result.decision
    header = element(
        "header",
        element("p", case.title.in_language(report.language), class_="sub"),
        element("h1", question_of(report)),
        element("p", f"{decision.by}: {decision.about.in_language(report.language)}", class_="sub"),
    )
    footer = element("footer", element("p", report.word("legal"), class_="note"))
    return _document(report, join(header, main, footer))


def _document(report: Report, body: Markup) -> str:
    style = files("wiedervorlage.papers.report").joinpath("style.css").read_text(encoding="utf-8")
    title = f"{report.result.case.title.in_language(report.language)} – Wiedervorlage"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(style)),
    )
    skip = element("a", report.word("skip"), href="#content", class_="skip")
    page = element("html", head, element("body", skip, body), lang=report.language)
    return f"<!DOCTYPE html>\n{page}\n"
