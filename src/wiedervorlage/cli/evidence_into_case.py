"""``wv evidence import FILE --into CASE``: figures of a file as figures of the case's measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.evidence_filing import Assignment, Selection, file_evidence
from wiedervorlage.case.filed_evidence import with_evidence
from wiedervorlage.cli.evidence_output import UsageError
from wiedervorlage.evidence.exporting import plain_name
from wiedervorlage.flow import open_case

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage.evidence.releases import Release
    from wiedervorlage.foundation.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledInCase:
    """Where figures went, empty where they did not, and what was found."""

    where: str
    findings: tuple[Finding, ...]


def file_into_case(into: Path, imported: Imported, release: Release, arguments: argparse.Namespace) -> FiledInCase:
    """Take a file's figures to the case in the folder ``into``, with the file itself.

    Raises:
        UsageError: the case cannot be read, or no measure is named.
    """
    keeper = FolderKeeper(root=into.resolve().parent)
    kept = keeper.load(into.resolve().name)
    texts, _ = texts_and_hashes(kept.files)
    programmes = load_programmes()
    case = open_case(texts, programmes).case
    if case is None:
        raise UsageError(f"the case in {into} cannot be read; wv check {into} says why")
    filing = file_evidence(case, imported, release, _wanted(case, imported, arguments))
    if not filing.text:
        return FiledInCase(where="", findings=filing.findings)
    done = with_evidence(texts, filing, programmes)
    if not done.is_done:
        return FiledInCase(where="", findings=(*filing.findings, *done.findings))
    changed = {path: text.encode() for path, text in done.texts.items() if text != texts.get(path)}
    files = {**kept.files, **changed, filing.received: arguments.file.read_bytes()}
    keeper.save(kept.name, files, based_on=kept.version)
    return FiledInCase(where=str(into / filing.path), findings=filing.findings)


def _wanted(case: Case, imported: Imported, arguments: argparse.Namespace) -> Selection:
    assignments = tuple(_assignments(case, imported, arguments))
    if not assignments:
        file, known = sorted(imported.facts["measure"].unique()), ", ".join(case.measures) or "–"
        raise UsageError(f"name the measure: --as KEY=MEASURE; the file has {', '.join(file)}; the case has {known}")
    prefixes = tuple(arguments.of or ())
    regions = imported.facts["region"].unique().to_list()
    return Selection(
        assignments=assignments,
        regions=frozenset(key for key in regions if key.startswith(prefixes)) if prefixes else frozenset(),
    )


def _assignments(case: Case, imported: Imported, arguments: argparse.Namespace) -> Iterator[Assignment]:
    named: list[str] = arguments.assigned or []
    for written in named:
        key, equals, measure = written.rpartition("=")
        if not equals or not key:
            raise UsageError(f"--as {written!r}: write KEY=MEASURE")
        yield Assignment(key=key, measure=measure, declare=arguments.declare)
    if named:
        return
    for key in sorted(imported.facts["measure"].unique()):
        is_wanted = not arguments.measure or key in arguments.measure or plain_name(key) in arguments.measure
        if is_wanted and (plain_name(key) in case.measures or (arguments.measure and arguments.declare)):
            yield Assignment(key=key, measure=plain_name(key), declare=arguments.declare)
