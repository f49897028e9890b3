"""``wv confirm CASE``: say of each proposal whether it stands, with changes or not; only then it carries."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.cases.case_folder import find_case
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli.opening import add_case_arguments
from wiedervorlage.cli.proposal_desk import ProposalDesk, changes_of
from wiedervorlage.cli.proposal_dialogue import Dialogue
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.text import Language

_NONE: Final = Text(de="Kein Vorschlag wartet.", en="No proposal waits.")
_HOW: Final = Text(
    de="Annehmen: --accept ID … oder all · verwerfen: --reject ID … · ändern: --set ID feld=wert",
    en="Accept: --accept ID … or all · reject: --reject ID … · change: --set ID field=value",
)


HELP: Final[Mapping[str, Text]] = {
    "--accept": Text(de="diese in den Vorgang nehmen; „all“: alle", en="take these into the case; 'all': every one"),
    "--reject": Text(de="diese beiseitelegen; sie bleiben in den Akten", en="set these aside; they stay on record"),
    "--because": Text(de="warum, zu --reject", en="why, for --reject"),
    "--set": Text(
        de="zuvor Felder eines Vorschlags ändern, etwa says.de='…' oder premise.fair='…'",
        en="change fields of a proposal first, such as says.de='…' or premise.fair='…'",
    ),
    "--list": Text(de="nur aufzählen, was wartet", en="only list what waits"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("--accept", nargs="+", default=[], metavar="ID")
    parser.add_argument("--reject", nargs="+", default=[], metavar="ID")
    parser.add_argument("--because", default="", metavar="TEXT")
    parser.add_argument(
        "--set", nargs="+", action="append", default=[], metavar=("ID", "FIELD=VALUE"),
    )  # fmt: skip
    parser.add_argument("--list", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Do what the options say; without any, ask one proposal after the other where there is a terminal."""
    path = find_case(arguments.case)
    desk = ProposalDesk(path, load_programmes())
    if desk.case is None:
        desk.print_findings(arguments.lang)
        return 1
    code = 0
    if arguments.set or arguments.accept or arguments.reject:
        code = _by_options(desk, arguments)
    elif not (arguments.json or arguments.list) and sys.stdin.isatty():
        return Dialogue(desk, arguments.lang).run()
    if arguments.json:
        print(json.dumps(_document(desk), ensure_ascii=False, indent=1))
    else:
        _print_waiting(desk, arguments.lang)
    return code


def _by_options(desk: ProposalDesk, arguments: argparse.Namespace) -> int:
    for name, *fields in arguments.set:
        desk.change(name, changes_of(fields))
    desk.reject(arguments.reject, arguments.because)
    desk.accept(arguments.accept)
    if desk.commit():
        if not arguments.json:
            desk.print_done(arguments.lang)
        return 0
    desk.print_findings(arguments.lang)
    return 1


def _print_waiting(desk: ProposalDesk, language: Language) -> None:
    waiting = desk.waiting()
    for proposal in waiting:
        print(f"{show_proposal(desk.open_case, desk.texts, proposal, language)}\n")
    print(_HOW.in_language(language) if waiting else _NONE.in_language(language))


def _document(desk: ProposalDesk) -> dict[str, object]:
    proposals = [_record(proposal) for proposal in desk.open_case.proposals.values()]
    findings = [
        {"code": item.code, "severity": item.severity.value, "message": {"de": item.message.de, "en": item.message.en}}
        for item in desk.refused
    ]
    return {
        "schema": "wiedervorlage/confirm/1",
        "case": desk.open_case.id,
        "proposals": proposals,
        "findings": findings,
    }


def _record(proposal: ProposedItem) -> dict[str, object]:
    origin = proposal.origin
    return {
        "id": proposal.id,
        "sort": proposal.sort.value,
        "status": proposal.status.value,
        "item": dict(proposal.item),
        "supports": list(proposal.supports),
        "conceded": proposal.conceded,
        "origin": {
            "document": origin.document,
            "quote": origin.quote,
            "spans": [list(span) for span in origin.spans],
            "rule": origin.rule,
            "confidence": float(origin.confidence) if origin.confidence else None,
        },
        "became": proposal.became or None,
        "why": proposal.why or None,
    }
