"""What ``wv read --into`` and ``--cases`` do: say which case a paper belongs to and why, and take it there."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.cases.case_folder import cases_in, find_case, packaged_cases, read_case_folder
from wiedervorlage.adapters.cases.taking_in import TakenIn, take_in
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli.read_findings import finding_lines
from wiedervorlage.flow import CaseHasErrorsError, open_case
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.matching import Match, match_case, own_case, sketch_case

if TYPE_CHECKING:
    from pathlib import Path

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.filing import Filing
    from wiedervorlage.intake.reading import Reading

_BEST: Final = "best"
_WORDS: Final = {
    "belongs": Text(de="gehört zu „{case}“", en="belongs to '{case}'"),
    "none": Text(de="gehört zu keinem dieser Vorgänge: {names}", en="belongs to none of these cases: {names}"),
    "unsure": Text(de="nicht eindeutig; mit --into VORGANG selbst bestimmen:", en="not clear; say with --into CASE:"),
    "no_clue": Text(
        de="nichts im Schreiben weist auf „{case}“ hin; bitte prüfen, ob es dorthin gehört",
        en="nothing in the paper points to '{case}'; please check that it belongs there",
    ),
    "better": Text(de="passt besser zu „{case}“: {clues}", en="fits '{case}' better: {clues}"),
    "known": Text(
        de="liegt schon im Vorgang als „{document}“; nichts hinzugefügt",
        en="is in the case already as '{document}'; nothing added",
    ),
    "taken": Text(de="als „{document}“ abgelegt: {file}", en="filed as '{document}': {file}"),
    "proposed": Text(
        de="{count} Vorschläge warten auf Ihr Wort (wv confirm {case}):",
        en="{count} proposals wait for your word (wv confirm {case}):",
    ),
    "proposed_one": Text(
        de="ein Vorschlag wartet auf Ihr Wort (wv confirm {case}):",
        en="one proposal waits for your word (wv confirm {case}):",
    ),
    "items": Text(de="den Vorgang betrifft TOP {items}", en="the case is concerned by item {items}"),
    "left_out": Text(
        de="{count} Sätze zu anderen Punkten bleiben draußen (--all-items nimmt auch sie)",
        en="{count} sentences on other items are left out (--all-items takes them too)",
    ),
    "left_out_one": Text(
        de="ein Satz zu anderen Punkten bleibt draußen (--all-items nimmt auch ihn)",
        en="one sentence on other items is left out (--all-items takes it too)",
    ),
    "linked": Text(
        de="schon im Vorgang, verknüpft statt verdoppelt:", en="in the case already, linked instead of doubled:"
    ),
    "unreadable": Text(de="nicht lesbar und darum nicht abgelegt", en="cannot be read and is therefore not filed"),
    "unusable": Text(
        de="{case} bleibt außer Betracht; wv check nennt die Fehler", en="{case}: left out; wv check says what is wrong"
    ),
    "request": Text(de="Antrag", en="request"),
    "offer": Text(de="Angebot", en="offer"),
    "decision": Text(de="Entscheidung", en="decision"),
    "reason": Text(de="Grund", en="reason"),
    "review": Text(de="Zusage", en="promise"),
}
_SHOWN: Final = 90


class Filer:
    """Takes papers to their case, one after the other."""

    def __init__(self, *, into: str, cases: str, language: Language, is_quiet: bool, all_items: bool = False) -> None:
        self._into = into
        self._all_items = all_items
        self._language: Language = language
        self._words = {key: text.in_language(language) for key, text in _WORDS.items()}
        self._is_quiet = is_quiet
        self._programmes = load_programmes()
        self._paths = _candidates(into, cases)

    def file(
        self, file: Path, readings: list[tuple[str, Reading]], record: dict[str, object]
    ) -> tuple[dict[str, object], int]:
        """Match and, where asked for, take a paper in; return its record with what was done, and the exit code.

        What was found in the paper and its attachments is told in any case.
        """
        matches = self._matches(readings[0][1])
        record = {**record, "cases": [self._match_record(match) for match in matches]}
        if has_errors(readings[0][1].findings):
            for line in finding_lines(*readings[0], self._language):
                self._warn(file, line)
            self._warn(file, self._words["unreadable"])
            return record, 1
        target = self._target(file, matches)
        self._say_found(readings)
        if target is None or not self._into:
            return record, int(bool(self._into))
        return self._taken(file, readings, target, record)

    def _say_found(self, readings: list[tuple[str, Reading]]) -> None:
        for label, reading in readings:
            for line in finding_lines(label, reading, self._language):
                self._say(f"{label}: {line}")

    def _matches(self, reading: Reading) -> tuple[Match, ...]:
        sketches = []
        for name, path in self._paths.items():
            opened = open_case(read_case_folder(path).texts, self._programmes)
            if opened.case is None:
                print(f"wv read: {self._words['unusable'].format(case=path)}", file=sys.stderr)
                continue
            sketches.append(replace(sketch_case(opened.case), id=name))
        return match_case(reading, sketches)

    def _target(self, file: Path, matches: tuple[Match, ...]) -> Path | None:
        """Say which case it is and why; return its folder, or None where that is not clear."""
        own = own_case(matches)
        if self._into and self._into != _BEST:
            self._say_given(file, matches, own)
            return find_case(self._into)
        if own is not None:
            self._say(f"{file}: {self._words['belongs'].format(case=own.case)} ({own.score:.2f})")
            self._clues(own)
            return self._paths[own.case]
        if not matches:
            self._say(f"{file}: {self._words['none'].format(names=', '.join(self._paths) or '–')}")
            return None
        self._say(f"{file}: {self._words['unsure']}")
        for match in matches[:5]:
            self._say(f"  {match.case} ({match.score:.2f})")
            self._clues(match)
        return None

    def _say_given(self, file: Path, matches: tuple[Match, ...], own: Match | None) -> None:
        name = find_case(self._into).name
        given = next((match for match in matches if match.case == name), None)
        if given is None:
            self._warn(file, self._words["no_clue"].format(case=name))
        else:
            self._say(f"{file}: {self._words['belongs'].format(case=name)} ({given.score:.2f})")
            self._clues(given)
        if own is not None and own.case != name:
            clues = "; ".join(clue.in_language(self._language) for clue in own.clues)
            self._warn(file, self._words["better"].format(case=own.case, clues=clues))

    def _taken(
        self, file: Path, readings: list[tuple[str, Reading]], target: Path, record: dict[str, object]
    ) -> tuple[dict[str, object], int]:
        try:
            taken = take_in(target, file, readings, self._programmes, all_items=self._all_items)
        except CaseHasErrorsError as error:
            for finding in error.findings:
                if finding.severity == "error":
                    self._warn(file, finding.line(self._language))
            return record, 1
        for filing in taken.filings:
            self._tell(filing, taken, target)
        for name in taken.unread:
            self._warn(name, self._words["unreadable"])
        filed = [_filing_record(filing) for filing in taken.filings]
        return {**record, "case": target.name, "filed": filed, "not_filed": list(taken.unread)}, 0

    def _tell(self, filing: Filing, taken: TakenIn, target: Path) -> None:
        if filing.is_known:
            self._say(f"  {self._words['known'].format(document=filing.document)}")
            return
        self._say(f"  {self._words['taken'].format(document=filing.document, file=filing.file)}")
        if filing.items:
            named = "; ".join(" ".join(filter(None, (item.number, item.title))) for item in filing.items)
            self._say(f"  {self._words['items'].format(items=named)}")
        if filing.left_out:
            self._say(f"  {self._counted('left_out', filing.left_out)}")
        if filing.links:
            self._say(f"  {self._words['linked']}")
        for link in filing.links:
            self._say(f"    {self._words[link.sort.value]} {link.known}: „{_short(link.quote)}“")
        if filing.proposed:
            self._say(f"  {self._counted('proposed', len(filing.proposed), case=target)}")
        for name in filing.proposed:
            proposal = taken.case.proposals[name]
            self._say(f"    {self._words[proposal.sort.value]} {name}: „{_short(proposal.origin.quote)}“")

    def _counted(self, key: str, count: int, **named: object) -> str:
        return self._words[f"{key}_one" if count == 1 else key].format(count=count, **named)

    def _clues(self, match: Match) -> None:
        for clue in match.clues:
            self._say(f"    – {clue.in_language(self._language)}")

    def _match_record(self, match: Match) -> dict[str, object]:
        clues = [{"de": clue.de, "en": clue.en} for clue in match.clues]
        return {"case": match.case, "score": match.score, "clues": clues}

    def _say(self, line: str) -> None:
        if not self._is_quiet:
            print(line)

    @staticmethod
    def _warn(file: Path | str, line: str) -> None:
        print(f"{file}: {line}", file=sys.stderr)


def _candidates(into: str, cases: str) -> dict[str, Path]:
    """Return the cases to choose from: those of the folder, the named one; else those that come with the package."""
    found = cases_in(cases) if cases else {}
    if into and into != _BEST:
        path = find_case(into)
        found[path.name] = path
    return found or packaged_cases()


def _filing_record(filing: Filing) -> dict[str, object]:
    return {
        "document": filing.document,
        "file": filing.file,
        "already_there": filing.is_known,
        "items": [item.number for item in filing.items],
        "left_out": filing.left_out,
        "proposed": list(filing.proposed),
        "linked": [{"sort": link.sort.value, "to": link.known, "quote": link.quote} for link in filing.links],
    }


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
