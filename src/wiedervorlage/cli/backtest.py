"""``wv backtest CASE…``: what a recheck would have said, against what was really decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage import __version__
from wiedervorlage.cli.grids import grid
from wiedervorlage.cli.opening import add_output_arguments, open_folder, print_errors
from wiedervorlage.examination.backtest import Alarm, Backtest, backtest
from wiedervorlage.examination.document import plain
from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.document import write_document

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.rules.programme import Programme

_ALARMS = {
    Alarm.AHEAD: ("vor der Wende", "ahead of the turn"),
    Alarm.FALSE: ("Fehlalarm: keine Wende belegt", "false alarm: no turn on record"),
    Alarm.MISSED: ("Wende ohne Anlass", "turn without cause"),
    Alarm.QUIET: ("ruhig", "quiet"),
}


HELP: Final[Mapping[str, Text]] = {
    "cases": Text(
        de="Vorgangsordner, oder Namen mitgelieferter Vorgänge", en="case folders, or names of packaged cases"
    ),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("cases", metavar="CASE", nargs="+")
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Back-test and print; exit code 1 where a case has errors."""
    cases: list[Case] = []
    programmes: Mapping[str, Programme] = {}
    for name in arguments.cases:
        folder, opened, programmes = open_folder(name)
        if opened.case is None or not opened.is_usable:
            print_errors(opened, folder, arguments.lang)
            return 1
        cases.append(opened.case)
    result = backtest(cases, programmes)
    if arguments.json:
        document = {"schema": "wiedervorlage/backtest/1", "version": __version__, "trials": plain(result.trials)}
        parts = {"reasons": plain(result.reasons), "kinds": plain(result.kinds())}
        print(write_document({**document, **parts}), end="")
    else:
        print("\n".join(_lines(result, english=arguments.lang == "en")))
    return 0


def _lines(result: Backtest, *, english: bool) -> Iterator[str]:
    for trial in result.trials:
        first = trial.first_due.isoformat() if trial.first_due else "–"
        turn = trial.turn.isoformat() if trial.turn else "–"
        lead = f"{trial.lead_days} d" if trial.lead_days is not None else ""
        words = _ALARMS[trial.alarm][english]
        yield f"{trial.case}  {trial.decision} ({trial.decided})  [{trial.view}]"
        cause, turned = ("cause", "turn") if english else ("Anlass", "Wende")
        yield f"    {cause} {first} · {turned} {turn} · {words} {lead}"
    yield ""
    yield from _kinds(result, english=english)
    yield ""
    counts = [f"{_ALARMS[alarm][english]}: {result.count(alarm)}" for alarm in Alarm]
    yield " · ".join(counts)
    leads = result.leads()
    if leads:
        middle = leads[len(leads) // 2]
        label = "lead in days, middle" if english else "Vorlauf in Tagen, mittlerer"
        yield f"{label}: {middle} ({leads[0]}–{leads[-1]})"


def _kinds(result: Backtest, *, english: bool) -> Iterator[str]:
    """Say how each kind of reason did: how many there were, fell, fell before a turn, and stood when it came."""
    head = (
        ["kind of reason", "reasons", "fell", "before a turn", "stood at the turn"]
        if english
        else ["Art des Grundes", "Gründe", "entfallen", "vor einer Wende", "standen bei der Wende"]
    )
    rows = [
        [kind.kind, str(kind.reasons), str(kind.fell), str(kind.fell_ahead), str(kind.stood_at_turn)]
        for kind in result.kinds()
    ]
    yield from grid(head, rows)
