"""Bank details and tax number: accounts read from footers, checked against each other and the register.

An account number of a bank is no secret of the register: only form, check digits, bank code and BIC are
checked. The register is today's; a name that differs from it is no error, since banks merge.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_OF_TAX: Final = r"(?!DE\d{3} ?\d{3} ?\d{3}(?!\d))"
"""The nine digits behind "DE" that are a number for the value added tax: "USt-IdNr. DE123456789"."""
_IBAN_BARE: Final = re.compile(rf"\b{_OF_TAX}(?P<iban>DE\d{{2}}(?: ?\d{{1,4}}){{4,8}})\b")
_IBAN_LABEL: Final = re.compile(r"IBAN:? ?(?P<iban>[A-Z]{2}[\dOIlSBGZ]{2}(?: ?[\dOIlSBGZ]{1,4}){4,8})\b")
_BIC: Final = re.compile(r"\b(?:BIC|SWIFT)(?:-Code)?:? ?(?P<bic>[A-Z0-9]{8}(?:[A-Z0-9]{3})?)\b")
_CODE: Final = re.compile(r"\b(?:BLZ|Bankleitzahl):? ?(?P<code>\d(?: ?\d){7})\b")
_ACCOUNT: Final = re.compile(
    r"\b(?:Konto(?:-?[Nn]r\.?|nummer)?|Kto\.?(?:-?Nr\.?)?"
    r"|(?<!Vorlage )(?<!Drucksache )(?<!Az\. )Nr\.):? ?(?P<account>\d(?: ?\d){2,9})\b"
)
_BANK: Final = re.compile(
    r"(?P<bank>(?:[A-ZÄÖÜ][\wäöüßÄÖÜ.\-]* (?:(?<=- )und )?)*?"
    r"(?:(?:Helaba|LBBW|BayernLB|Nord/?LB|NORD/LB|ING|KSK|SSK|Spk)\b|[\wÄÖÜäöüß\-]*(?:(?:[Ss]par|[Rr]aiffeisen|[Dd]arlehens)kasse|[Bb]ank)\b"
    rf"|VR[- ]Bank|Volks\w*)(?: [\wÄÖÜäöüß.,\-/]+?){{0,6}}?)(?=\s*(?:$|[{DOTS}•|,;:()]|\s{{2,}}|\t"
    r"| (?:IBAN|BIC|BLZ|Konto|Kto|DE\d\d |\d+ (?:\d+ )*\(BLZ)))"
)
_BARE_ACCOUNT: Final = re.compile(
    r" (?P<account>\d(?: ?\d){3,9}) ?\(BLZ| \(BLZ \d(?: ?\d){7}\) (?P<behind>\d(?: ?\d){3,9})(?!\d)"
)
_FORM_OF_BIC: Final = re.compile(
    rf"(?<=[{DOTS}•|,] )(?P<bic>[A-Z]{{4}}DE[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)(?=\s*(?:$|[{DOTS}•|,]))"
)
"""A BIC without its label, behind the IBAN of the same line."""
_TAX: Final = re.compile(
    r"(?:Steuer(?:nummer|-?[Nn]r\.?)|St\.?-?Nr\.?):? ?"
    r"(?P<tax>\d{2,3} ?/ ?\d{3,4} ?/ ?\d{3,5}|\d{2,3} \d{3} \d{5}|\d{5}/\d{5})"
)
_LOOKALIKE: Final = str.maketrans({"O": "0", "I": "1", "l": "1", "S": "5", "B": "8", "G": "6", "Z": "2"})


def read_accounts(lines: Sequence[Line]) -> list[Field]:
    """Read bank, bank code, account, IBAN and BIC of each account, in the order of the text."""
    fields: list[Field] = []
    number = -1
    seen: set[str] = set()
    last: Line | None = None
    lines = _with_iban_joined(lines)
    for before, line in zip([None, *lines], lines, strict=False):
        for item in sorted([*_parts(line), *_bic_run_over(before, line)], key=lambda item: item.span.start):
            key = item.name
            if number < 0 or key in seen or (key == "bank" and seen and line is not last):
                number, seen = number + 1, set()
            last = line
            seen.add(key)
            fields.append(_numbered(item, number))
    complete = {item.name.split(".")[1] for item in fields if item.name.endswith((".iban", ".account", ".bank_code"))}
    kept = [item for item in fields if item.name.split(".")[1] in complete]
    return [*_renumbered(kept), *_tax(lines)]


_BEGUN: Final = re.compile(r"\b(?P<iban>DE\d{2}(?: ?\d{1,4})+)$")
_ENDED: Final = re.compile(r"(?:\d{1,4} )*\d{1,4}(?!\w)")
_LONG: Final = 22
"""So many characters has a German IBAN."""


def _with_iban_joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with an IBAN whole again that went on in the next one; places in the text stay true."""
    done: list[Line] = []
    for line in lines:
        begun = _BEGUN.search(done[-1].text) if done and done[-1].end + 1 == line.start else None
        ended = _ENDED.match(line.text)
        if begun and ended and len(re.sub(r"\s", "", begun["iban"] + ended[0])) == _LONG:
            done[-1] = replace(done[-1], text=f"{done[-1].text} {line.text}", end=line.end)
        else:
            done.append(line)
    return done


def _parts(line: Line) -> Iterator[Field]:
    text = line.text
    iban = _IBAN_LABEL.search(text) or _IBAN_BARE.search(text)
    while iban:
        compact = iban["iban"].replace(" ", "")
        yield part_field("iban", line, iban.span("iban"), "IBAN", value=compact)
        iban = _IBAN_LABEL.search(text, iban.end())
    banked = _CODE.search(text) or re.search(r"[Bb]ank|[Kk]asse|Kto|Konto", text)
    for name, pattern in (("bic", _BIC), ("bank_code", _CODE), ("account", _ACCOUNT)):
        for match in pattern.finditer(text) if name != "account" or banked else ():
            group = next(iter(pattern.groupindex))
            yield part_field(name, line, match.span(group), name.replace("_", " "), value=match[group].replace(" ", ""))
    if not _BIC.search(text) and re.search(r"\bDE\d{2} ?\d{4}", text):
        for match in _FORM_OF_BIC.finditer(text):
            yield part_field("bic", line, match.span("bic"), "bic by its form", value=match["bic"])
    for match in _BANK.finditer(text):
        bare = _BARE_ACCOUNT.match(text, match.end())
        if bare:
            group = bare.lastgroup or "account"
            number = bare[group].replace(" ", "")
            yield part_field("account", line, bare.span(group), "number behind the bank", value=number)
        if (
            match.start() == 0
            or text[: match.start()].rstrip().endswith(("·", "|", ",", ":", "\t", ";"))
            or text[: match.start()].endswith(("  ", "(", "bei der ", "bei "))
        ):
            yield part_field("bank", line, match.span("bank"), "name of a bank")


def _bic_run_over(before: Line | None, line: Line) -> Iterator[Field]:
    """Read a BIC that its label at the end of the line before announces."""
    if before is not None and before.text.endswith(("BIC", "BIC:")):
        match = re.match(r"(?P<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", line.text)
        if match:
            yield part_field("bic", line, match.span("bic"), "bic")


def _numbered(item: Field, number: int) -> Field:
    return replace(item, name=f"accounts.{number}.{item.name}")


def _renumbered(fields: list[Field]) -> list[Field]:
    order = {key: n for n, key in enumerate(dict.fromkeys(item.name.split(".")[1] for item in fields))}
    done: list[Field] = []
    for item in fields:
        _, key, name = item.name.split(".")
        done.append(replace(item, name=f"accounts.{order[key]}.{name}"))
        if name == "bank_code" and not any(other.name == f"accounts.{key}.iban" for other in fields):
            known = bool(register_bics(str(item.value)))
            rule = "bank code in the register"
            done.append(replace(item, name=f"accounts.{order[key]}.valid", value=known, rule=rule))
        if name == "iban":
            done += _derived(replace(item, name=""), order[key], str(item.value))
    names = {item.name for item in fields}
    return [item for item in done if not (item.rule == "part of the IBAN" and item.name in names)]


def _derived(item: Field, number: int, iban: str) -> list[Field]:
    valid = replace(item, name=f"accounts.{number}.valid", value=is_iban(iban), rule="check digits (ISO 7064)")
    if not is_iban(iban):
        return [valid]
    code = replace(item, name=f"accounts.{number}.bank_code", value=iban[4:12], rule="part of the IBAN", confidence=0.8)
    return [valid, code]


def _tax(lines: Sequence[Line]) -> Iterator[Field]:
    for line in lines:
        match = _TAX.search(line.text)
        if match:
            yield part_field("tax_number", line, match.span("tax"), "tax number", value=match["tax"].replace(" ", ""))
            return


def names_account(line: Line) -> bool:
    """Say whether a line holds an IBAN under its label."""
    return _IBAN_LABEL.search(line.text) is not None


def is_iban(text: str) -> bool:
    """Say whether the text is an IBAN by form and check digits."""
    try:
        IBAN(text)
    except (SchwiftyException, ValueError):
        return False
    return True


def repaired_iban(text: str) -> str:
    """Return the one IBAN that may be meant, or "": look-alike characters (O/0, I/1, S/5, B/8, G/6) read as digits.

    Where all are digits, two neighbours may have changed places; that counts if only one such change gives an IBAN, and
    the register knows its bank.
    """
    candidate = text[:2] + text[2:].translate(_LOOKALIKE)
    if candidate != text:
        return candidate if is_iban(candidate) else ""
    turned = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(2, len(text) - 1)}
    fitting = [one for one in sorted(turned) if is_iban(one) and register_bics(one[4:12])]
    return fitting[0] if len(fitting) == 1 else ""


def register_bics(bank_code: str) -> tuple[str, ...]:
    """Return the BICs that the register knows for a German bank code."""
    try:
        return tuple(str(bic) for bic in BIC.candidates_from_bank_code("DE", bank_code))
    except (SchwiftyException, ValueError):
        return ()


def is_registered_bic(text: str) -> bool:
    """Say whether a BIC has the right form and stands in the register; the short one is that of the head office."""
    try:
        return bool(BIC(whole_bic(text)).exists)
    except (SchwiftyException, ValueError):
        return False


def whole_bic(text: str) -> str:
    """Return a BIC with its eleven characters, as the register has it: of the head office ``XXX`` may be left out."""
    return f"{text}XXX" if len(text) == len("WELADEDD") else text
