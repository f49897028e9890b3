# ruff: noqa: INP001 - a script beside its data, not part of a package
"""Checks the corpus against itself: schema, quotes, bank details, dates, sums; prints counts.

Nothing here reads a letter the way the library does: it only asks whether the expected reading is
a true reading of its text. What a person must judge (is this sentence a reason?) it cannot check.
"""

import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import holidays
import jsonschema
from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

HERE = Path(__file__).parent
HALVES = ("development", "measured")
NUMBER_WORDS = (
    *("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben"),
    *("acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn"),
)
QUOTED = ("requests", "decisions", "reasons", "conceded", "offers")

Reading = dict[str, Any]  # the JSON of one expected reading, whose shape the schema holds


def say(line: str) -> None:
    """Writes one line of the report."""
    sys.stdout.write(line + "\n")


def fold(text: str) -> str:
    """Folds white space (page breaks too) to single blanks."""
    return " ".join(text.split())


def lifted(text: str, footers: list[str]) -> str:
    """Folds the text and lifts each page footer once, so that a broken sentence is whole."""
    folded = fold(text)
    for footer in footers:
        if footer not in folded:
            return ""
        folded = folded.replace(footer, " ", 1)
    return fold(folded)


def compact(text: str) -> str:
    """Drops all white space: identifiers are printed in groups."""
    return "".join(text.split())


def quote_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields each quote that does not stand in the text."""
    body = lifted(text, reading["footers"])
    if not body:
        yield "a footer does not stand in the text"
    for key in QUOTED:
        for entry in reading[key]:
            if entry["quote"] not in body:
                yield f"{key}: not in the text: {entry['quote']}"
    resolution = reading.get("paper", {}).get("proposed_resolution")
    if resolution and resolution not in body:
        yield f"proposed resolution not in the text: {resolution}"


def field_values(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yields the header values that stand letter by letter in the text."""
    for key in ("our_reference", "your_reference", "tax_number", "salutation", "closing"):
        if reading.get(key):
            yield key, reading[key]
    for key in ("sender", "contact", "recipient", "signing", "attachment", "received_stamp"):
        for name, value in (reading.get(key) or {}).items():
            if name == "routing":
                yield from ((f"{key}.{name}", item) for item in value)
            elif name not in {"date", "phone", "direct", "fax", "mobile"}:
                yield f"{key}.{name}", value
    for key in ("subject", "enclosures"):
        yield from ((key, line) for line in reading.get(key, []))
    for name in ("number", "kind", "body", "agenda_item"):
        if name in reading.get("paper", {}):
            yield f"paper.{name}", reading["paper"][name]


def field_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields each header value of which some word does not stand in the text."""
    folded = fold(text).casefold()
    closed = compact(folded)  # letter-spaced type is closed up
    for name, value in field_values(reading):
        missing = [word for word in value.casefold().split() if word.strip(",") not in folded and word not in closed]
        if missing:
            yield f"{name}: not in the text: {value} ({', '.join(missing)})"
    digits = "".join(sign for sign in text if sign.isdigit())
    for name in ("phone", "direct", "fax", "mobile"):
        number = reading.get("contact", {}).get(name)
        if number and compact(number).removeprefix("+49") not in digits:
            yield f"contact.{name}: not in the text: {number}"


def is_iban(iban: str) -> bool:
    """Tells whether form, check digits and the bank's own account check hold."""
    try:
        IBAN(iban, validate_bban=True)
    except SchwiftyException:
        return False
    return True


def account_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields each account whose stated validity is not that of the bank register."""
    printed = compact(text)
    for account in reading["accounts"]:
        for key in ("iban", "bic", "bank_code", "account"):
            if key in account and compact(account[key]) not in printed:
                yield f"account {key} not in the text: {account[key]}"
        iban = account.get("iban")
        if iban and is_iban(iban) != account["valid"]:
            yield f"validity of {iban} is not {account['valid']}"
        sound = account.get("suggested", {}).get("iban", iban)
        if sound and not is_iban(sound):
            yield f"{sound} does not hold"
        elif sound and "bic" in account:
            register = str(IBAN(sound).bic)
            stated = account.get("suggested", {}).get("bic", account["bic"])
            if stated != register or (account["bic"] == register) != account.get("bic_valid", True):
                yield f"BIC {account['bic']}: the register has {register}"
        if not iban and "bank_code" in account and not BIC.candidates_from_bank_code("DE", account["bank_code"]):
            yield f"bank code {account['bank_code']} is not in the register"


def stamp_faults(reading: Reading) -> Iterator[str]:
    """Yields a doubtful stamp without a finding, and a finding without a doubtful stamp."""
    stamp = reading.get("received_stamp")
    if not stamp:
        return
    day = dt.date.fromisoformat(stamp["date"])
    calendar = holidays.country_holidays("DE", subdiv=reading["land"], years=day.year)
    early = stamp["date"] < reading["date"]
    doubtful = early or day.weekday() >= 5 or day in calendar
    flagged = any(finding["about"] == "received stamp" for finding in reading["findings"])
    if doubtful != flagged:
        yield f"stamp {day} is {'doubtful' if doubtful else 'sound'} but flagged: {flagged}"
    for finding in reading["findings"]:
        if finding["about"] == "received stamp" and "suggested" in finding:
            repaired = dt.date.fromisoformat(finding["suggested"])
            if repaired.isoformat() < reading["date"] or repaired in calendar or repaired.weekday() >= 5:
                yield f"the suggested stamp {repaired} is doubtful itself"


def reference_faults(reading: Reading) -> Iterator[str]:
    """Yields a letter or circular referred to that is later than the paper, unless that is a finding."""
    flagged = any(finding["about"] == "reference" for finding in reading["findings"])
    later = [
        reference["date"]
        for reference in reading["references"]
        if reference["kind"] in {"letter", "decree"} and reference.get("date", "") > reading["date"]
    ]
    if bool(later) != flagged:
        yield f"later letters {later} but flagged: {flagged}"


def table_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields a table whose sum row and rows disagree, unless that is a finding."""
    flagged = any(finding["about"] == "table sum" for finding in reading["findings"])
    rows = [line.split("\t") for line in text.splitlines() if line.count("\t") == 1]
    wrong, running = False, 0
    for label, value in rows:
        number = value.replace(".", "").strip()
        if not number.isdigit():
            running = 0
        elif label.strip() in {"Summe", "Gesamt"}:
            wrong, running = wrong or running != int(number), 0
        else:
            running += int(number)
    if wrong != flagged:
        yield f"table sum {'wrong' if wrong else 'right'} but flagged: {flagged}"


def date_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields an impossible date in figures without a finding, and a finding without such a date."""
    flagged = any(finding["about"] == "date" for finding in reading["findings"])
    impossible = []
    for day, month, year in re.findall(r"\b(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})\b", text):
        try:
            dt.date(int(year), int(month), int(day))
        except ValueError:
            impossible.append(f"{day}.{month}.{year}")
    if bool(impossible) != flagged:
        yield f"impossible dates {impossible} but flagged: {flagged}"


def word_faults(reading: Reading, text: str) -> Iterator[str]:
    """Yields a number in words beside another in digits without a finding, and the reverse."""
    flagged = any(finding["about"] == "words and digits" for finding in reading["findings"])
    pairs = [pair for pair in re.findall(r"(\w+)\s\((\d+)\)", text) if pair[0].casefold() in NUMBER_WORDS]
    wrong = [pair for pair in pairs if NUMBER_WORDS.index(pair[0].casefold()) != int(pair[1])]
    if bool(wrong) != flagged:
        yield f"words against digits {wrong} but flagged: {flagged}"


def check_paper(path: Path, schema: jsonschema.protocols.Validator) -> tuple[Reading, list[str]]:
    """Reads one expected reading with its text; returns it and what is wrong with it."""
    reading: Reading = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".expected.json", ".txt")).read_text(encoding="utf-8")
    faults = [f"{error.json_path}: {error.message}" for error in schema.iter_errors(reading)]
    if not faults:
        for judge in (quote_faults, field_faults, table_faults, date_faults, word_faults):
            faults += judge(reading, text)
        if "accounts" in reading:
            faults += account_faults(reading, text)
        faults += [*stamp_faults(reading), *reference_faults(reading)]
    return reading, faults


def shared_lines(texts: dict[str, list[str]]) -> list[str]:
    """Returns the long lines that stand in both halves: near-copies would spoil the measurement."""
    halves = [
        {fold(line) for text in texts[half] for line in text.split("\n\n") if len(fold(line)) > 60} for half in HALVES
    ]
    return sorted(halves[0] & halves[1])


def count(readings: list[Reading]) -> dict[str, Counter[str]]:
    """Counts papers, reasons, decisions and findings by kind."""
    return {
        "papers": Counter(reading["kind"] for reading in readings),
        "reasons": Counter(entry["kind"] for reading in readings for entry in reading["reasons"]),
        "sides": Counter(entry["side"] for reading in readings for entry in reading["reasons"]),
        "decisions": Counter(entry["outcome"] for reading in readings for entry in reading["decisions"]),
        "findings": Counter(entry["about"] for reading in readings for entry in reading["findings"]),
        "entries": Counter(
            {key: sum(len(reading[key]) for reading in readings) for key in (*QUOTED, "references", "quantities")}
        ),
    }


def main() -> int:
    """Prints every fault and the counts per half; returns 1 where there is a fault."""
    validator = jsonschema.Draft202012Validator(
        json.loads((HERE / "expected.schema.json").read_text(encoding="utf-8")),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    failed = 0
    texts: dict[str, list[str]] = {}
    for half in HALVES:
        readings = []
        paths = sorted((HERE / half).glob("*.expected.json"))
        texts[half] = [path.read_text(encoding="utf-8") for path in sorted((HERE / half).glob("*.txt"))]
        if len(paths) != len(texts[half]):
            failed += 1
            say(f"{half}: {len(texts[half])} texts, {len(paths)} readings")
        for path in paths:
            reading, faults = check_paper(path, validator)
            readings.append(reading)
            failed += len(faults)
            for fault in faults:
                say(f"{half}/{path.name}: {fault}")
        say(f"{half}: {len(readings)} papers")
        for title, counter in count(readings).items():
            say(f"  {title}: {', '.join(f'{name} {number}' for name, number in counter.most_common())}")
    for line in shared_lines(texts):
        failed += 1
        say(f"in both halves: {line}")
    say(f"{failed} faults")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
