"""``wv rules fund``: what applicants get on a day, with every condition and every source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.cli.rules_applicants import ask, published_amounts
from wiedervorlage.cli.rules_fund_json import fund_document
from wiedervorlage.cli.rules_output import open_programme, print_json, print_wrapped
from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.rule_words import (
    MARKS,
    NOT_COMPUTED,
    STANDINGS,
    is_known_then,
    statement_note,
    statement_source,
    statement_value,
    written_bounds,
)
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.rules.applicants import make_applicants
from wiedervorlage.rules.conditions import Standing
from wiedervorlage.rules.plausibility import check_published
from wiedervorlage.rules.provision import LAND, provision

if TYPE_CHECKING:
    import argparse

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.bounds import Bounds
    from wiedervorlage.rules.programme import Condition
    from wiedervorlage.rules.provision import Provision


def run(arguments: argparse.Namespace) -> int:
    """Compute and print."""
    programme = open_programme(arguments)
    stated = ask(programme, arguments)
    known_on = None if arguments.known_on is None else [arguments.known_on]
    given = provision(programme, make_applicants(programme, stated), [arguments.on], known_on)
    checks: tuple[Finding, ...] = ()
    if arguments.published:
        amounts = published_amounts(arguments, stated)
        names = {key: region_name(key) for key in stated}
        checks = check_published(programme, stated, amounts, arguments.on, arguments.known_on, names)
    if arguments.json:
        print_json(fund_document(given, checks, arguments.only))
        return 0
    language: Language = arguments.lang
    print(f"{programme.title.in_language(language)} ({programme.id}) – {_day(given, arguments, language)}\n")
    shown = [row for row, key in enumerate(given.applicants.keys) if key.startswith(arguments.only)]
    if len(given.applicants) == 1:
        _print_one(given, language)
    else:
        _print_many(given, shown, language)
    _print_findings((*given.findings, *checks), language)
    return 0


def region_name(key: str) -> str:
    """Return the name of a packaged region; the key itself where it is none."""
    regions = builtin_regions()
    return regions[key].name if key in regions else key


def _day(given: Provision, arguments: argparse.Namespace, language: Language) -> str:
    who = ""
    if len(given.applicants) == 1:
        key = given.applicants.keys[0]
        name = region_name(key)
        who = f"{key} {name}, " if name != key else f"{key}, "
    on = write_day(arguments.on, language)
    if arguments.known_on is None:
        return f"{who}{on}"
    joint = {"de": "Kenntnis vom", "en": "known on"}[language]
    return f"{who}{on}, {joint} {write_day(arguments.known_on, language)}"


_WORDS = {
    "conditions": {"de": "BEDINGUNGEN", "en": "CONDITIONS"},
    "posts": {"de": "STELLEN", "en": "POSTS"},
    "money": {"de": "GELD", "en": "MONEY"},
    "used": {"de": "GRUNDLAGE", "en": "BASIS"},
    "findings": {"de": "HINWEISE", "en": "FINDINGS"},
    "together": {"de": "zusammen", "en": "together"},
    "own": {"de": "Eigenanteil", "en": "own share"},
    "land": {"de": "vom Land gestellt", "en": "seconded by the Land"},
    "up_to": {"de": "bis zu ", "en": "up to "},
    "should": {"de": "Soll", "en": "should"},
}


def _print_one(given: Provision, language: Language) -> None:
    _print_conditions(given, language)
    _print_posts(given, language)
    _print_money(given, language)
    if given.used:
        print(_WORDS["used"][language])
    for used in given.used:
        label = given.programme.label(used.parameter).in_language(language)
        print_wrapped(f"{label}: {statement_value(used.statement, language)}", 2, 6)
        print_wrapped(statement_source(used.statement, language), 6)


def _print_posts(given: Provision, language: Language) -> None:
    if not given.programme.package:
        return
    print(_WORDS["posts"][language])
    for role in given.programme.package:
        note = f" ({_WORDS['land'][language]})" if role.paid_by == LAND else ""
        label = role.label.in_language(language)
        print(f"  {label}{note}: {written_bounds(given.posts[role.id], 'posts', language)}")
    print(f"  {_WORDS['together'][language]}: {written_bounds(given.posts_in_all, 'posts', language)}\n")


def _print_money(given: Provision, language: Language) -> None:
    parts = [part for part in given.programme.components if is_known_then(part, given)]
    if not parts:
        return
    print(_WORDS["money"][language])
    for part in parts:
        label = part.label.in_language(language)
        print(f"  {label}: {_up_to(given.money[part.id], language, is_limit=part.up_to)}")
    is_limit = any(part.up_to for part in parts)
    print(f"  {_WORDS['together'][language]}: {_up_to(given.grant, language, is_limit=is_limit)}")
    if given.own_share is not None:
        print(f"  {_WORDS['own'][language]}: {written_bounds(given.own_share, 'EUR', language)}")
    print()


def _up_to(figures: Bounds, language: Language, *, is_limit: bool) -> str:
    prefix = _WORDS["up_to"][language] if is_limit and figures.is_known.all() else ""
    return prefix + written_bounds(figures, "EUR", language)


def _print_conditions(given: Provision, language: Language) -> None:
    in_force = [
        condition
        for condition in given.programme.conditions
        if given.conditions[condition.id][0, 0] != Standing.NOT_IN_FORCE
    ]
    if in_force:
        print(_WORDS["conditions"][language])
        for condition in in_force:
            _print_condition(given, condition, language)
        print()


def _print_condition(given: Provision, condition: Condition, language: Language) -> None:
    standing = Standing(int(given.conditions[condition.id][0, 0]))
    should = "" if condition.binding else f" ({_WORDS['should'][language]})"
    label = condition.label.in_language(language)
    print(f"  {MARKS[standing]} {label}{should}: {STANDINGS[standing].in_language(language)}")
    if standing in {Standing.FAILED, Standing.OPEN}:
        for used in given.used:
            if used.parameter == condition.parameter:
                print_wrapped(statement_source(used.statement, language), 6)
                if note := statement_note(used.statement, language):
                    print_wrapped(note, 6)


def _print_many(given: Provision, shown: list[int], language: Language) -> None:
    """Print a row per applicant: each part of the money, and all together."""
    parts = [part for part in given.programme.components if is_known_then(part, given)]
    columns = [(part.label.in_language(language), given.money[part.id]) for part in parts]
    if len(columns) > 1:
        columns.append((_WORDS["together"][language], given.grant))
    head = ["", "", *(label for label, _ in columns)]
    rows = [
        [key, region_name(key), *(written_bounds(figures, "EUR", language, row) for _, figures in columns)]
        for row, key in ((row, given.applicants.keys[row]) for row in shown)
    ]
    if columns:
        rows.append(["", _WORDS["together"][language], *(_sum(figures, given, language) for _, figures in columns)])
    widths = [max(len(line[i]) for line in [head, *rows]) for i in range(len(head))]
    for line in [head, *rows]:
        names = [cell.ljust(width) for cell, width in zip(line[:2], widths[:2], strict=True)]
        figures = [cell.rjust(width) for cell, width in zip(line[2:], widths[2:], strict=True)]
        print("  " + "  ".join([*names, *figures]).rstrip())
    counted = {
        "de": f"{len(given.applicants)} Empfänger, gezeigt {len(shown)}; „zusammen“ gilt für alle.",
        "en": f"{len(given.applicants)} recipients, {len(shown)} shown; “together” is over all of them.",
    }
    print(f"\n  {counted[language]}")


def _sum(figures: Bounds, given: Provision, language: Language) -> str:
    """Write the sum over all applicants; not computed where one of them is not."""
    if not figures.is_known.all():
        return NOT_COMPUTED.in_language(language)
    shape = (len(given.applicants), 1)
    low, high = (round(float(np.broadcast_to(bound, shape).sum()), 2) for bound in (figures.low, figures.high))
    return write_value(Interval(low=low, high=high), "EUR", language)


def _print_findings(findings: tuple[Finding, ...], language: Language) -> None:
    if findings:
        print("\n" + _WORDS["findings"][language])
    for found in findings:
        print_wrapped(f"{found.code} {found.message.in_language(language)}", 2, 6)
        print_wrapped(f"→ {found.remedy.in_language(language)}", 6)
