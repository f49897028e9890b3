"""What the commands on a case share: open its folder with the rules it needs."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_folder import CaseFolder, check_documents, find_case, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.flow import CheckedCase, open_case
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.intake.filing.typed_days import plain_span

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme


def add_case_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments that every command on a case takes."""
    parser.add_argument("case", metavar="CASE")
    add_output_arguments(parser)


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how a command prints."""
    parser.add_argument("--lang", choices=("de", "en"), default="de")
    parser.add_argument("--json", action="store_true")


def day_argument(text: str) -> date:
    """Read a day given on the command line, as "2001-12-31" or as "31.12.2001".

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        span = parse_span(plain_span(text))
    except ValueError:
        span = None
    if span is None or not span.is_day:
        raise ArgumentTypeError(f"no day: '{text}', such as 2001-12-31")
    return span.first


def open_folder(name: str) -> tuple[CaseFolder, CheckedCase, Mapping[str, Programme]]:
    """Open a case by path or name."""
    folder = read_case_folder(find_case(name))
    programmes = load_programmes()
    opened = open_case(folder.texts, programmes)
    if opened.case is not None:
        opened = replace(opened, findings=(*opened.findings, *check_documents(opened.case, folder.path)))
    return folder, opened, programmes


def print_errors(opened: CheckedCase, folder: CaseFolder, language: Language) -> None:
    """Say on standard error why a case cannot be used."""
    for finding in opened.findings:
        if finding.severity == "error":
            print(f"{folder.path}/{finding.line(language)}", file=sys.stderr)
