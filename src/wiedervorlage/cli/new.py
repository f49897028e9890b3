"""``wv new CASE LETTER…``: make a case from letters, by questions or by a file of answers."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.cases.case_store import store_new_case
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli.new_letters import CaseNotMadeError, Letters, of_file, print_findings, print_found, read_letters
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.placed_findings import found_at

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.filing.answers import Answers
    from wiedervorlage.intake.filing.drafting import Draft
    from wiedervorlage.intake.filing.starting import Paper, Start
    from wiedervorlage.intake.reading import Reading

_MADE: Final = Text(
    de="Vorgang angelegt: {path} (Entscheidungen: {decisions} · Gründe: {reasons} · davon prüfbar: {checkable})",
    en="Case made: {path} (decisions: {decisions} · reasons: {reasons} · of them checkable: {checkable})",
)
_NEXT: Final = Text(
    de="Weiter mit: wv check {path} · wv recheck {path} · wv read DATEI --into {path}",
    en="Go on with: wv check {path} · wv recheck {path} · wv read FILE --into {path}",
)
_NONE_CHECKABLE: Final = Text(
    de="Noch lässt sich kein Grund nachprüfen: wv recheck zeigt alle als Wertung. Prüfbar wird ein Grund durch eine "
    "Aussage mit Zahl (die Frage „Lässt sich der Grund prüfen?“, „premise“ im Formular oder in case.yaml).",
    en="No reason can be checked yet: wv recheck shows all as judgements. A claim with a figure makes one checkable "
    "(the question 'Can it be checked?', 'premise' in the form or in case.yaml).",
)
_HOW: Final = Text(
    de="kein Terminal für Fragen: --form schreibt ein Muster der Antworten, --answers DATEI liest sie, "
    "--defaults nimmt alles Gelesene ohne Annahmen",
    en="no terminal to ask at: --form writes a form of the answers, --answers FILE reads them, "
    "--defaults takes everything read, without premises",
)


_THERE: Final = Text(
    de="{path} gibt es schon; weitere Schreiben nimmt wv read DATEI --into {path} auf",
    en="{path} is there already; wv read FILE --into {path} adds letters to it",
)
_NO_LETTER: Final = Text(
    de="Es fehlt ein Schreiben: wv new {path} SCHREIBEN…", en="no letter is given: wv new {path} LETTER…"
)


HELP: Final[Mapping[str, Text]] = {
    "case": Text(
        de="der Ordner, der angelegt wird; sein Name wird die Kennung des Vorgangs",
        en="the folder to make; its name becomes the id of the case",
    ),
    "letters": Text(
        de="das Schreiben, oder die E-Mail, an der es hängt, dann weitere in der Sache",
        en="the letter, or the mail that it is attached to, then others of the matter",
    ),
    "--from": Text(de="dasselbe, hinter einem Namen", en="the same, behind a name"),
    "--form": Text(
        de="ein Formular der Antworten ausgeben und nichts anlegen", en="print a form of the answers and make nothing"
    ),
    "--answers": Text(de="Antworten als ausgefülltes Formular (YAML)", en="answers as a filled-in form (YAML)"),
    "--defaults": Text(
        de="alles nehmen, wie es gelesen wurde, jeden Grund als Wertung",
        en="take everything as read, every reason as a judgement",
    ),
    "--region": Text(de="Regionalschlüssel der Stelle, die entschieden hat", en="region key of the body that decided"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("case", metavar="CASE")
    parser.add_argument(
        "letters",
        nargs="*",
        metavar="LETTER",
    )
    parser.add_argument("--from", dest="also", nargs="+", default=[], metavar="LETTER")
    parser.add_argument("--form", action="store_true")
    parser.add_argument("--answers", default="", metavar="FILE")
    parser.add_argument("--defaults", action="store_true")
    parser.add_argument("--region", default="", metavar="KEY")
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read, ask, make; exit code 1 where a letter cannot be read or an answer cannot stand."""
    from wiedervorlage.intake.filing.starting import start_case  # noqa: PLC0415 - heavy parts only when run

    target = Path(arguments.case)
    letters = [*arguments.letters, *arguments.also]
    if not letters:
        raise CaseNotMadeError(_filled(_NO_LETTER, path=target))
    if not arguments.form and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CaseNotMadeError(_filled(_THERE, path=target))
    received = read_letters(letters, arguments.lang)
    papers = received.papers
    is_unreadable = has_errors(found for paper in papers for found in paper.reading.findings)
    if is_unreadable or not arguments.json:
        print_found(papers, arguments.lang)
    if is_unreadable:
        return 1
    start = start_case(target.name, papers)
    if arguments.form:
        from wiedervorlage.intake.filing.answer_form import write_form  # noqa: PLC0415 - only for the form

        print(write_form(start, _readings(papers), arguments.lang), end="")
        return 0
    if arguments.answers or arguments.defaults:
        answers, findings = _answers(arguments)
        if has_errors(findings):
            print_findings(findings, arguments.lang)
            return 1
        return _make(target, start, received, answers, arguments)
    if not sys.stdin.isatty():
        raise CaseNotMadeError(_HOW)
    return _ask_and_make(target, start, received, arguments)


def _ask_and_make(target: Path, start: Start, received: Letters, arguments: argparse.Namespace) -> int:
    """Ask, then make; where no case comes of it, however that ends, the answers are kept."""
    from wiedervorlage.cli.asking import StoppedError  # noqa: PLC0415 - only at a terminal
    from wiedervorlage.cli.kept_answers import ended_as_interrupted, keep_answers  # noqa: PLC0415 - as above
    from wiedervorlage.cli.new_questions import Questions  # noqa: PLC0415 - as above

    readings = _readings(received.papers)
    questions = Questions(start, readings, arguments.lang, programmes=load_programmes())
    is_made = False
    try:
        with ended_as_interrupted():
            answers = questions.ask_all({"region": arguments.region} if arguments.region else {})
        code = _make(target, start, received, answers, arguments)
        is_made = code == 0
    except StoppedError:
        return 0
    finally:
        if not is_made:
            letters = shlex.join([*arguments.letters, *arguments.also])
            keep_answers(target, start, readings, questions.so_far(), arguments.lang, letters)
    return code


def _make(target: Path, start: Start, received: Letters, answers: Answers, arguments: argparse.Namespace) -> int:
    from wiedervorlage.intake.filing.drafting import draft_case  # noqa: PLC0415 - heavy parts only when run

    draft = draft_case(start, answers, load_programmes())
    if draft.texts is not None:
        files = {
            filing.file: content
            for filing, content in zip(start.filings, received.contents, strict=True)
            if filing.file
        }
        texts = {name: text for name, text in draft.texts.items() if name not in files}
        store_new_case(target, texts, files)
    _tell(target, draft, received.papers, arguments)
    return 0 if draft.texts is not None else 1


def _readings(papers: list[Paper]) -> list[Reading]:
    return [reading for paper in papers for reading in paper.readings]


def _answers(arguments: argparse.Namespace) -> tuple[Answers, tuple[Finding, ...]]:
    """Return the answers of a file, or none where everything is to be taken as read."""
    from wiedervorlage.intake.filing.answers import Answers, read_answers  # noqa: PLC0415 - only when run

    region = {"region": arguments.region} if arguments.region else {}
    if arguments.answers:
        try:
            text = Path(arguments.answers).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CaseNotMadeError(of_file(arguments.answers, error)) from error
        answers, findings = read_answers(text, arguments.answers)
        return Answers(
            head={**answers.head, **region}, items=answers.items, measures=answers.measures, figures=answers.figures
        ), findings
    return Answers(head={**region}), ()


def _tell(target: Path, draft: Draft, papers: list[Paper], arguments: argparse.Namespace) -> None:
    if arguments.json:
        of_letters = [
            replace(found, place=replace(found.place, file=found.place.file or paper.received.name))
            for paper in papers
            for found in found_at(paper.reading)
        ]
        rows = [
            {
                "code": item.code, "severity": item.severity.value, "file": item.place.file, "line": item.place.line,
                "message": {"de": item.message.de, "en": item.message.en},
                "remedy": {"de": item.remedy.de, "en": item.remedy.en},
            }
            for item in (*of_letters, *draft.findings)
        ]  # fmt: skip
        made = str(target) if draft.texts is not None else None
        print(
            json.dumps({"schema": "wiedervorlage/new/1", "made": made, "findings": rows}, ensure_ascii=False, indent=1)
        )
        return
    print_findings(draft.findings, arguments.lang)
    if draft.texts is not None and draft.case is not None:
        case, language = draft.case, arguments.lang
        checkable = sum(reason.premise is not None for reason in case.reasons.values())
        made = _MADE.in_language(language)
        print(made.format(path=target, decisions=len(case.decisions), reasons=len(case.reasons), checkable=checkable))
        if case.reasons and not checkable:
            print(_NONE_CHECKABLE.in_language(language))
        print(_NEXT.in_language(language).format(path=target))


def _filled(text: Text, **values: object) -> Text:
    return Text(de=text.de.format(**values), en=text.en.format(**values))
