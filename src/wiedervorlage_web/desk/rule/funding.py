"""What an applicant would get under a rule on a day, with the facts the rule asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.shortcuts import render
from django.utils.translation import gettext as _

from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.papers.rule_words import (
    MARKS,
    STANDINGS,
    is_known_then,
    statement_source,
    statement_value,
    written_bounds,
)
from wiedervorlage.recheck.figures import unit_words, write_value
from wiedervorlage.rules.applicants import ApplicantFactError, from_register, read_stated
from wiedervorlage.rules.conditions import Standing
from wiedervorlage.rules.provision import LAND, provision_for
from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.desk.rule.rules import frame, programme_or_404
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.rules.applicants import Stated
    from wiedervorlage.rules.programme import ApplicantFact, Programme
    from wiedervorlage.rules.provision import Provision
    from wiedervorlage_web.people.models import Organisation

_PREFIX: Final = "angabe-"
_OWN: Final = "eigene"
"""The key of an applicant that is in no register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A fact that the rule asks for, as a field.

    Attributes:
        written: what somebody entered; ``registered`` what the register states, in words.
        problem: why what was entered cannot be read.
    """

    fact: ApplicantFact
    name: str
    written: str
    registered: str
    unit: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an answer: a mark, what it is, what it comes to, and where it stands."""

    label: str
    value: str
    mark: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """What the applicant would get."""

    conditions: tuple[Line, ...]
    posts: tuple[Line, ...]
    money: tuple[Line, ...]
    basis: tuple[Line, ...]
    gaps: tuple[Line, ...]


@page(Right.READ)
def funding(request: HttpRequest, land: str, name: str) -> HttpResponse:
    """Ask who applies and what is known of them, and show what they would get."""
    programme, who = programme_or_404(land, name), acting(request)
    day = day_of(request, who.today)
    key = _applicant(request, who.house)
    registered = from_register(programme, [key], day)[key] if key in builtin_regions() else {}
    asked = tuple(_asked(programme, registered, request))
    found = None
    if not any(item.problem for item in asked):
        stated = {**registered, **_entered(asked)}
        found = _funding(provision_for(programme, key or _OWN, stated, day), programme)
    context = {
        **frame(programme, "funding"), "day": day, "today": who.today, "key": key, "asked": asked, "found": found,
        "regions": _regions(), "who": builtin_regions()[key].name if key in builtin_regions() else "",
    }  # fmt: skip
    return render(request, "desk/rules/funding.html", context)


def _applicant(request: HttpRequest, house: Organisation) -> str:
    """Return the region asked for; by default that of the house's first case that is a packaged region."""
    regions = builtin_regions()
    if "fuer" in request.GET:
        key = request.GET["fuer"]
        return key if key in regions else ""
    known = CaseRecord.objects.filter(organisation=house).order_by("pk").values_list("region", flat=True)
    return next((key for key in known if key in regions), "")


def _regions() -> list[tuple[str, list[tuple[str, str]]]]:
    levels = {"kreis": _("Kreise und kreisfreie Städte"), "gemeinde": _("Städte und Gemeinden")}
    found: dict[str, list[tuple[str, str]]] = {level: [] for level in levels}
    for key, region in builtin_regions().items():
        if region.level in found:
            found[region.level].append((key, region.name))
    return [(levels[level], sorted(rows, key=lambda row: row[1])) for level, rows in found.items()]


def _asked(programme: Programme, registered: Mapping[str, Stated], request: HttpRequest) -> Iterator[Asked]:
    for fact in programme.facts.values():
        name = f"{_PREFIX}{fact.id}"
        written = request.GET.get(name, "").strip()[:100]
        yield Asked(
            fact=fact,
            name=name,
            written=written,
            registered=_words(fact, registered[fact.id]) if registered.get(fact.id) is not None else "",
            unit=unit_words(fact.unit, page_language()) if fact.unit not in {"bool", "date", "text"} else "",
            problem=_problem(fact, written),
        )


def _entered(asked: tuple[Asked, ...]) -> dict[str, Stated]:
    return {item.fact.id: read_stated(item.fact, _plain(item.fact, item.written)) for item in asked if item.written}


def _problem(fact: ApplicantFact, written: str) -> str:
    if not written:
        return ""
    try:
        value = read_stated(fact, _plain(fact, written))
    except ApplicantFactError:
        value = None
    if value is None or (fact.unit == "text" and value not in fact.options):
        return _("„%(written)s“ passt hier nicht. %(wanted)s") % {"written": written, "wanted": wanted(fact)}
    return ""


def wanted(fact: ApplicantFact) -> str:
    """Say how a fact is to be written."""
    match fact.unit:
        case "date":
            return _("Ein Tag wie 2016-04-25 oder 25.04.2016, oder „nie“.")
        case "bool":
            return _("Ja oder nein.")
        case "text":
            return ", ".join(fact.options)
        case _:
            return _("Eine Zahl wie 5,5 oder eine Spanne wie 5..6.")


def _plain(fact: ApplicantFact, written: str) -> str:
    """Return what was written as the library reads it: German dates and decimal commas made international."""
    if fact.unit == "date":
        parts = written.split(".")
        return "-".join(part.zfill(2) for part in reversed(parts)) if len(parts) == 3 else written
    return written if fact.unit in {"text", "bool"} else written.replace(" ", "").replace(",", ".")


def _words(fact: ApplicantFact, value: Stated) -> str:
    if isinstance(value, bool | str | Interval):
        unit = fact.unit if isinstance(value, Interval) else ""
        return write_value(value, unit, page_language())
    if isinstance(value, float | int):
        return write_value(Interval.point(float(value)), fact.unit, page_language())
    return str(value)


def _funding(given: Provision, programme: Programme) -> Funding:
    language = page_language()
    land = _("vom Land gestellt")
    posts = tuple(
        Line(
            label=f"{role.label.in_language(language)}{f' ({land})' if role.paid_by == LAND else ''}",
            value=written_bounds(given.posts[role.id], "posts", language),
        )
        for role in programme.package
    )
    together = Line(label=_("Zusammen"), value=written_bounds(given.posts_in_all, "posts", language)) if posts else None
    return Funding(
        conditions=tuple(_conditions(given, programme)),
        posts=(*posts, together) if together else (),
        money=tuple(_money(given, programme)),
        basis=tuple(
            Line(
                label=programme.label(used.parameter).in_language(language),
                value=statement_value(used.statement, language),
                source=statement_source(used.statement, language),
            )
            for used in given.used
        ),
        gaps=tuple(
            Line(label=item.message.in_language(language), value=item.remedy.in_language(language))
            for item in given.findings
        ),
    )


def _conditions(given: Provision, programme: Programme) -> Iterator[Line]:
    language = page_language()
    for condition in programme.conditions:
        standing = Standing(int(given.conditions[condition.id][0, 0]))
        if standing is Standing.NOT_IN_FORCE:
            continue
        sources = dict.fromkeys(
            statement_source(u.statement, language) for u in given.used if u.parameter == condition.parameter
        )
        label = condition.label.in_language(language)
        yield Line(
            mark=MARKS[standing],
            label=label if condition.binding else _("%(condition)s (Soll)") % {"condition": label},
            value=STANDINGS[standing].in_language(language),
            source="; ".join(sources),
        )


def _money(given: Provision, programme: Programme) -> Iterator[Line]:
    language = page_language()
    parts = [part for part in programme.components if is_known_then(part, given)]
    for part in parts:
        label = part.label.in_language(language)
        yield Line(label=label, value=_up_to(written_bounds(given.money[part.id], "EUR", language), part.up_to))
    if parts:
        up_to = any(part.up_to for part in parts)
        yield Line(label=_("Zusammen"), value=_up_to(written_bounds(given.grant, "EUR", language), up_to))
    if given.own_share is not None:
        yield Line(label=_("Eigenanteil"), value=written_bounds(given.own_share, "EUR", language))


def _up_to(written: str, is_limit: bool) -> str:  # noqa: FBT001 - a property of the part of the money
    return _("bis zu %(amount)s") % {"amount": written} if is_limit and written[:1].isdigit() else written
