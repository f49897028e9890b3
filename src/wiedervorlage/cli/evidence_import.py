"""``wv evidence import``: read a file, say what it holds and what is wrong, file it where asked."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from wiedervorlage.adapters.statistics.release_store import ReleaseStore
from wiedervorlage.adapters.statistics.statistics_files import LARGE, Read, file_large_flat, read_statistics
from wiedervorlage.cli.evidence_into_case import file_into_case
from wiedervorlage.cli.evidence_output import UsageError, as_json, print_findings, print_json, print_table
from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.evidence.importing.office import Mapping, mapping_from_json
from wiedervorlage.evidence.importing.periods import read_period
from wiedervorlage.evidence.importing.recognise import Unconfirmed, Wanted
from wiedervorlage.evidence.licences import attribution
from wiedervorlage.evidence.quality.checks import check_table
from wiedervorlage.evidence.releases import Release, builtin_known, check_known, describe_release
from wiedervorlage.foundation.findings import Finding, Place, Severity, has_errors
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wiedervorlage.foundation.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What came of an import."""

    imported: Imported
    release: Release
    findings: tuple[Finding, ...]
    filed: str = ""


def run(arguments: argparse.Namespace) -> int:
    """Import the file."""
    for name in ("published", "retrieved"):
        if (written := getattr(arguments, name)) and read_period(written) is None:
            raise UsageError(f"--{name}: no date: {written!r}")
    if arguments.file.is_file() and arguments.file.stat().st_size > LARGE:
        return _import_large(arguments)
    mapping = _read_mapping(arguments.mapping) if arguments.mapping else None
    wanted = Wanted(mapping=mapping, period=arguments.period, within=arguments.within, basis=arguments.basis)
    read = read_statistics(arguments.file, wanted)
    if isinstance(read.result, Unconfirmed):
        guess = _confirm(read.result, arguments)
        if guess is None:
            return _report_unconfirmed(read.result, arguments)
        wanted, mapping = replace(wanted, mapping=guess), guess
        read = read_statistics(arguments.file, wanted)
        if isinstance(read.result, Unconfirmed):
            return _report_unconfirmed(read.result, arguments)
    return _file(read, mapping, arguments)


def _file(read: Read, mapping: Mapping | None, arguments: argparse.Namespace) -> int:
    imported = read.result
    assert isinstance(imported, Imported)
    release = describe_release(
        imported.layout, read.sha256, published=arguments.published, retrieved=arguments.retrieved,
        mapping=json.dumps(asdict(mapping), sort_keys=True) if mapping else "",
    )  # fmt: skip
    release = replace(release, rows=len(imported.facts))
    checks = check_table(imported, _history(imported, arguments.into))
    findings = (*imported.findings, *checks, *check_known(release))
    outcome = _Outcome(imported=imported, release=release, findings=findings)
    if arguments.into and not imported.facts.is_empty() and (arguments.with_errors or not has_errors(findings)):
        outcome = _write(outcome, arguments)
    _report(outcome, arguments)
    return int(has_errors(outcome.findings) or imported.facts.is_empty())


def _write(outcome: _Outcome, arguments: argparse.Namespace) -> _Outcome:
    into: Path = arguments.into
    if (into / "case.yaml").is_file():
        done = file_into_case(into, outcome.imported, outcome.release, arguments)
        return replace(outcome, filed=done.where, findings=(*outcome.findings, *done.findings))
    store = ReleaseStore(into)
    again = store.has(outcome.release.id)
    release = store.add(outcome.release, [outcome.imported.facts])
    more = (finding("EVI-041", Severity.NOTE, Place(file=arguments.file.name)),) if again else ()
    filed = str(into / "releases" / release.id)
    return replace(outcome, filed=filed, findings=(*outcome.findings, *more), release=release)


def _history(imported: Imported, into: Path | None) -> pl.DataFrame:
    """Return what is known of the same measures, from the package and from the store to be filed into."""
    frames = [builtin_known()]
    if into and (into / "releases").is_dir():
        frames.append(ReleaseStore(into).scan().collect())
    measures = imported.facts["measure"].unique().to_list()
    return pl.concat(frames).filter(pl.col("measure").is_in(measures))


def _import_large(arguments: argparse.Namespace) -> int:
    if not arguments.into or (arguments.into / "case.yaml").is_file():
        raise UsageError("a file of this size can only be filed in a store (--into STORE)")
    release, findings = file_large_flat(
        arguments.file, ReleaseStore(arguments.into), published=arguments.published,
        retrieved=arguments.retrieved, basis=arguments.basis,
    )  # fmt: skip
    print(f"{release.id}: {write_number(release.rows, arguments.lang)}", file=sys.stderr)
    if arguments.json:
        print_json({"release": release.id, "rows": release.rows, "findings": as_json(findings)})
    else:
        print_findings(findings, arguments.lang)
    return int(has_errors(findings))


def _confirm(unconfirmed: Unconfirmed, arguments: argparse.Namespace) -> Mapping | None:
    """Show the guessed columns; return them where somebody confirms them."""
    guess = unconfirmed.guess
    if guess is None:
        return None
    if arguments.save_mapping:
        text = json.dumps(asdict(guess), ensure_ascii=False, indent=1) + "\n"
        arguments.save_mapping.write_text(text, encoding="utf-8")
    if arguments.accept_mapping:
        return guess
    if arguments.json or not sys.stdin.isatty():
        return None
    _show_guess(unconfirmed, arguments.lang)
    question = {"de": "So übernehmen? [j/N] ", "en": "Import like this? [y/N] "}[arguments.lang]
    return guess if input(question).strip().casefold() in {"j", "ja", "y", "yes"} else None


def _show_guess(unconfirmed: Unconfirmed, language: Language) -> None:
    guess = unconfirmed.guess
    if guess is None:
        return
    header = next(row for row in unconfirmed.grid.rows if row.line == guess.header_line)
    sample = next((row for row in unconfirmed.grid.rows if row.line > guess.header_line), header)
    words = {"de": ("Schlüssel", "Name", "Zeitraum", "–"), "en": ("key", "name", "period", "–")}[language]
    meanings = {guess.key_column: words[0], guess.name_column: words[1], guess.period_column: words[2]}
    for value in guess.values:
        when = value.period or ("" if guess.period_column >= 0 else guess.period or "?")
        meanings[value.index] = " ".join(part for part in (value.measure, f"[{value.unit}]", when) if part)
    head = {"de": ("Spalte", "Titel", "Beispiel", "gelesen als"),
            "en": ("column", "title", "example", "read as")}[language]  # fmt: skip
    rows = [
        (str(index + 1), title.strip(), sample.cells[index] if index < len(sample.cells) else "",
         meanings.get(index, words[3]))
        for index, title in enumerate(header.cells)
    ]  # fmt: skip
    print_table(head, rows)


def _report_unconfirmed(unconfirmed: Unconfirmed, arguments: argparse.Namespace) -> int:
    if arguments.json:
        guess = asdict(unconfirmed.guess) if unconfirmed.guess else None
        print_json({"imported": 0, "mapping": guess, "findings": as_json(unconfirmed.findings)})
    else:
        _show_guess(unconfirmed, arguments.lang)
        print_findings(unconfirmed.findings, arguments.lang)
    return 1


def _report(outcome: _Outcome, arguments: argparse.Namespace) -> None:
    facts, release, language = outcome.imported.facts, outcome.release, arguments.lang
    if arguments.json:
        print_json(
            {
                "release": release.id, "table": release.table, "format": release.format, "facts": len(facts),
                "values": facts["value"].count(), "symbols": _symbols(facts), "filed": outcome.filed,
                "measures": sorted(facts["measure"].unique()), "findings": as_json(outcome.findings),
            }
        )  # fmt: skip
        return
    words = attribution(release.publisher, release.table, release.licence, state=release.retrieved)
    numbers = [write_number(count, language) for count in (len(facts), facts["value"].count())]
    symbols = ", ".join(f"{count} × {symbol}" for symbol, count in _symbols(facts).items())
    print(f"{arguments.file.name}: {release.table} {release.title}".rstrip())
    said = {
        "de": "  {} Angaben, davon {} Zahlen; Zeichen: {} ({})",
        "en": "  {} figures, {} of them numbers; symbols: {} ({})",
    }
    none = {"de": "keine", "en": "none"}[language]
    print(said[language].format(*numbers, symbols or none, release.format))
    print(f"  {words.in_language(language)}")
    print_findings(outcome.findings, language)
    done = {"de": f"  abgelegt: {outcome.filed}", "en": f"  filed: {outcome.filed}"}
    nothing = {"de": "  nichts abgelegt (Fehler beheben, oder --with-errors)",
               "en": "  nothing filed (mend the errors, or use --with-errors)"}  # fmt: skip
    only_looked = {"de": "  nur angesehen; mit --into ablegen", "en": "  only looked at; file it with --into"}
    known = {"de": "  nichts Neues für den Vorgang", "en": "  nothing new for the case"}
    left = nothing if has_errors(outcome.findings) else known
    print((done if outcome.filed else left if arguments.into else only_looked)[language])


def _symbols(facts: pl.DataFrame) -> dict[str, int]:
    counts = Counter(symbol for text in facts["symbols"] for symbol in text.split())
    return dict(sorted(counts.items()))


def _read_mapping(path: Path) -> Mapping:
    try:
        return mapping_from_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is no mapping of columns: {error}") from error
