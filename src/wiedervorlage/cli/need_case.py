"""``wv need CASE``: every study and claim of need that a case names, as known on a day."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_folder import CaseNotFoundError, packaged_cases
from wiedervorlage.cli.grids import figure
from wiedervorlage.cli.need_claim import claim_document, claim_years, run_claim
from wiedervorlage.cli.need_study import show_study, study_document
from wiedervorlage.cli.opening import open_folder, print_errors
from wiedervorlage.examination.dividing import package_posts
from wiedervorlage.examination.need_figures import KnownStudy, studies_of, study_text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.need.claim import read_claim
from wiedervorlage.need.study import packaged_studies
from wiedervorlage.recheck.last_day import last_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme

    Work = Callable[[Case, Mapping[str, Programme], argparse.Namespace], int]


def for_case(arguments: argparse.Namespace, command: str, work: Work) -> int:
    """Open the case that is meant and do ``work`` on it; 2 where there is neither a study nor a case of the name."""
    try:
        folder, opened, programmes = open_folder(arguments.study)
    except CaseNotFoundError:
        listed = ", ".join((*packaged_studies(), *packaged_cases()))
        print(f"wv {command}: no study or case {arguments.study!r}; there are {listed}", file=sys.stderr)
        return 2
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    return work(opened.case, programmes, arguments)


def need_of_case(case: Case, programmes: Mapping[str, Programme], arguments: argparse.Namespace) -> int:
    """Print every study and claim that a case names, as known on the day, and the posts of its programme."""
    day, language = arguments.on or last_day(case), arguments.lang
    known = {study.name: study for study in studies_of(case, programmes, arguments.known_to, day)}
    if arguments.json:
        print(json.dumps(list(_documents(case, known, arguments, day)), ensure_ascii=False, indent=1))
        return 0
    day_words = write_day(day, language)
    heading = {"de": f"Bedarf, wie er am {day_words} bekannt war", "en": f"need as known on {day_words}"}[language]
    print(f"{case.title.in_language(language)}: {heading}")
    print(_posts_line(package_posts(case, programmes, arguments.known_to, day), language))
    for name in case.need:
        print()
        if name in known:
            _print_study(known[name], arguments)
        else:
            run_claim(study_text(case, name) or "", name, arguments, day)
    return 0


def _print_study(known: KnownStudy, arguments: argparse.Namespace) -> None:
    figures = known.figures or known.later
    if figures is None:
        print({"de": f"{known.name}: keine Zahlen bekannt", "en": f"{known.name}: no figures known"}[arguments.lang])
        return
    if known.figures is None:
        later = {"de": "Erst später bekannt; am Tag war dieser Bedarf unbekannt:", "en": "Known only later:"}
        print(later[arguments.lang])
    show_study(known.study, figures, arguments)


def _documents(
    case: Case, known: Mapping[str, KnownStudy], arguments: argparse.Namespace, day: date
) -> Iterator[dict[str, object]]:
    """Yield one document for each study and claim; ``known_on_day`` is false where its figures came out later."""
    for name in case.need:
        if name not in known:
            claim, _ = read_claim(study_text(case, name) or "", name)
            if claim is not None:
                yield claim_document(claim, claim_years(claim, arguments.year, day))
            continue
        figures = known[name].figures or known[name].later
        if figures is not None:
            document = study_document(known[name].study, figures, arguments)
            yield document | {"known_on_day": known[name].figures is not None}


def _posts_line(posts: tuple[Fraction, str] | None, language: Language) -> str:
    if posts is None:
        return {"de": "Stellen nach der Förderregel: nicht bekannt", "en": "posts under the rule: unknown"}[language]
    number = figure(float(posts[0]), language, 1)
    return {"de": f"Stellen nach {posts[1]}: {number}", "en": f"posts under {posts[1]}: {number}"}[language]
