"""``wv explain CASE REASON``: one reason: its premise in words, the figures read, its states, its sources."""

from __future__ import annotations

import sys
import textwrap
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage import __version__
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.premises.explanation import explain
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.document import write_document
from wiedervorlage.recheck.figures import Figure, figures_at
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.naming import READING_NAMES
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.states import NAMES, State
from wiedervorlage.recheck.views import view_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme

_WIDTH: Final = 110
_NO_REASON: Final = Text(de="Welcher Grund? Eine dieser Kennungen:", en="Which reason? One of these ids:")
_UNKNOWN: Final = Text(
    de="Den Grund „{reason}“ gibt es bei keiner Entscheidung; vielleicht:",
    en="no reason '{reason}' of a decision; perhaps:",
)
_JUDGED: Final = Text(
    de="Keine Annahme: Der Grund gilt als Wertung und wird an keiner Zahl geprüft. Prüfbar wird er, wenn in case.yaml "
    "unter „premise“ steht, welche Zahl ihn widerlegen würde.",
    en="No premise: the reason counts as a judgement and is checked by no figure. It becomes checkable when 'premise' "
    "in case.yaml says which figure would refute it.",
)


HELP: Final[Mapping[str, Text]] = {
    "reason": Text(
        de="Kennung eines Grundes; ohne sie: welche es gibt", en="id of a reason; without it: which there are"
    ),
    "--on": Text(de="Angaben, wie sie an diesem Tag zu lesen waren", en="figures as read on this day"),
    "--decision": Text(
        de="voreingestellt: die erste, die auf dem Grund ruht", en="default: the first that rests on the reason"
    ),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("reason", nargs="?", default="", metavar="REASON")
    parser.add_argument("--on", type=day_argument, metavar="DAY")
    parser.add_argument("--decision", default="", metavar="ID")


def run(arguments: argparse.Namespace) -> int:
    """Explain and print; exit code 1 where the case has errors, 2 where there is no such reason."""
    folder, opened, programmes = open_folder(arguments.case)
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    reason = opened.case.reasons.get(arguments.reason)
    decision = arguments.decision or _first_decision(opened.case, arguments.reason)
    if reason is None or not decision:
        print(_which(opened.case, arguments.reason, arguments.lang), file=sys.stderr)
        return 2
    until = max(arguments.on, last_day(opened.case)) if arguments.on else None
    result = recheck(opened.case, programmes, Question(decision=decision, until=until), folder.hashes)
    days = tuple(dict.fromkeys((result.decision.day, arguments.on or result.until)))
    if arguments.json:
        print(write_document(_document(result, reason, days, programmes)), end="")
    else:
        print("\n".join(_wrapped(_lines(result, reason, days, programmes, arguments.lang))))
    return 0


def _which(case: Case, asked: str, language: Language) -> str:
    """Say that the reason is missing or unknown, and which there are."""
    told = _UNKNOWN.in_language(language).format(reason=asked) if asked else _NO_REASON.in_language(language)
    near = get_close_matches(asked, list(case.reasons), n=3)
    listed = [case.reasons[name] for name in near] or list(case.reasons.values())
    width = max((len(reason.id) for reason in listed), default=0)
    shortened = (textwrap.shorten(r.says.in_language(language), _WIDTH - width, placeholder=" …") for r in listed)
    rows = (f"  {reason.id:<{width}}  {says}" for reason, says in zip(listed, shortened, strict=True))
    return "\n".join((f"wv explain: {told}", *rows))


def _first_decision(case: Case, reason: str) -> str:
    used = [d for d in case.decisions if reason in (*d.rests_on, *d.weighs_against, *d.presupposes)]
    return min(used, key=lambda d: d.day).id if used else ""


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Break long lines after a word; what follows is set in a little deeper than the line itself."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        yield from textwrap.wrap(line, _WIDTH, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _lines(
    result: Recheck, reason: Reason, days: tuple[date, ...], programmes: Mapping[str, Programme], language: Language
) -> Iterator[str]:
    yield reason.says.in_language(language)
    if reason.quote and reason.quote.rstrip(".") != reason.says.in_language(language).rstrip("."):
        yield f"  „{reason.quote}“"
    if reason.weight_note:
        yield f"  {reason.weight_note.in_language(language)}"
    yield ""
    if reason.premise is None and not reason.rests_on:
        yield _JUDGED.in_language(language)
        return
    lexicon = CaseLexicon(case=result.case, programmes=programmes)
    for name in ReadingName:
        if reason.premise and name in reason.premise.texts:
            sentence = explain(parse(reason.premise.texts[name]), lexicon, language)
            yield f"  {READING_NAMES[name].in_language(language)}: {sentence}"
    if reason.premise and reason.premise.note:
        yield f"  → {reason.premise.note.in_language(language)}"
    for view in result.views:
        yield ""
        yield view_name(view, language).upper()
        yield from _states(result, reason, view, language)
        for day in days:
            yield from _figures(result, reason, view, day, programmes, language)
    yield ""
    yield {
        "de": "Zu jeder Angabe: Zeitraum · bekannt seit (* erschlossen) · Quelle.",
        "en": "With each figure: period · known since (* inferred) · source.",
    }[language]


def _states(result: Recheck, reason: Reason, view: str, language: Language) -> Iterator[str]:
    for name in ReadingName:
        runs = [r for r in result.states if (r.reason, r.view, r.reading) == (reason.id, view, name)]
        steps = " → ".join(f"{write_day(r.day, language)} {NAMES[r.state].in_language(language)}" for r in runs)
        yield f"  {READING_NAMES[name].in_language(language)}: {steps}"


def _point(result: Recheck, view: str, day: date) -> int:
    days = result.tracks[view, ReadingName.FAIR].days
    return min(int(np.searchsorted(days, day.toordinal())), len(days) - 1)


def _figures(
    result: Recheck,
    reason: Reason,
    view: str,
    day: date,
    programmes: Mapping[str, Programme],
    language: Language,
) -> Iterator[str]:
    point = _point(result, view, day)
    track = result.tracks[view, ReadingName.FAIR].reasons[reason.id]
    yield f"  {write_day(day, language)}: {NAMES[State(int(track.states[point]))].in_language(language)}"
    for figure in figures_at(track.value, point, result.case, programmes, view, language)[:12]:
        known = write_day(figure.known, language) if figure.known else "–"
        mark = " *" if figure.inferred else ""
        yield f"    {figure.label}: {figure.value} ({figure.period}) · {known}{mark} · {figure.source}"


def _document(
    result: Recheck, reason: Reason, days: tuple[date, ...], programmes: Mapping[str, Programme]
) -> dict[str, object]:
    lexicon = CaseLexicon(case=result.case, programmes=programmes)
    texts = reason.premise.texts if reason.premise else {}
    return {
        "schema": "wiedervorlage/explain/1",
        "version": __version__,
        "case": result.case.id,
        "decision": result.decision.id,
        "reason": reason.id,
        "says": {"de": reason.says.de, "en": reason.says.en},
        "premise": {
            name.value: {
                "text": text,
                "de": explain(parse(text), lexicon, "de"),
                "en": explain(parse(text), lexicon, "en"),
            }
            for name, text in texts.items()
        },
        "states": [
            {"view": r.view, "reading": r.reading.value, "day": r.day.isoformat(), "state": r.state.word}
            for r in result.states
            if r.reason == reason.id
        ],
        "figures": [
            {"view": view, "day": day.isoformat(), **_figure_document(figure)}
            for view in result.views
            for day in days
            for figure in figures_at(
                result.tracks[view, ReadingName.FAIR].reasons[reason.id].value,
                _point(result, view, day),
                result.case,
                programmes,
                view,
                "en",
            )
        ],
    }


def _figure_document(figure: Figure) -> dict[str, object]:
    return {
        "label": figure.label,
        "value": figure.value,
        "period": figure.period,
        "known": figure.known.isoformat() if figure.known else None,
        "inferred": figure.inferred,
        "source": figure.source,
    }
