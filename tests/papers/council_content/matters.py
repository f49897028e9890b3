"""The two packaged cases on the days that the tests ask for, and a paper of each."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_folder import find_case, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.flow import open_case
from wiedervorlage.papers.council_content.compose import compose_council, compose_session_text
from wiedervorlage.papers.council_content.matter import Matter, prepare_matter
from wiedervorlage.papers.office import plain_office

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case
    from wiedervorlage.papers.paper import Paper

REAL, FICTIONAL = "steinfurt-ki", "beispiel-vergabestelle"
DAYS = (
    (REAL, date(2013, 9, 26)),
    (REAL, date(2014, 10, 31)),
    (REAL, date(2015, 10, 1)),
    (REAL, date(2016, 4, 25)),
    (FICTIONAL, date(2018, 7, 1)),
    (FICTIONAL, date(2020, 11, 1)),
    (FICTIONAL, date(2021, 3, 22)),
)


@cache
def case(name: str) -> Case:
    """Return a packaged case."""
    opened = open_case(read_case_folder(find_case(name)).texts, load_programmes())
    assert opened.case is not None
    return opened.case


@cache
def matter(name: str, day: date) -> Matter:
    """Return the matter of a paper on a day."""
    return prepare_matter(case(name), load_programmes(), day)


@cache
def papers(name: str, day: date, language: str = "de") -> tuple[Paper, ...]:
    """Return the paper and its annexes, without pictures."""
    office = plain_office(case(name).authority, address="Rathausplatz 1, 12345 Beispielstadt")
    return compose_council(matter(name, day), office, language="de" if language == "de" else "en")


@cache
def text(name: str, day: date) -> str:
    """Return the paper as plain text."""
    return compose_session_text(matter(name, day))
