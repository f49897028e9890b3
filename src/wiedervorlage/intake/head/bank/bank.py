"""Bank details and tax number: accounts read from footers, checked against each other and the register."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.bank.columns import by_columns
from wiedervorlage.intake.head.lines.bank_register import is_iban, register_bics
from wiedervorlage.intake.head.lines.ibans import ibans_in, with_ibans_joined
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_BIC: Final = re.compile(r"\b(?:BIC|SWIFT)(?:-Code)?:? ?(?P<bic>[A-Z0-9]{8}(?:[A-Z0-9]{3})?)\b")
_CODE: Final = re.compile(r"\b(?:BLZ|Bankleitzahl):? ?(?P<code>\d(?: ?\d){7})\b")
_ACCOUNT: Final = re.compile(
    r"\b(?:Konto(?:-?[Nn]r\.?|nummer)?|Kto\.?(?:-?Nr\.?)?"
    r"|(?<!Vorlage )(?<!Drucksache )(?<!Az\. )(?<!-)Nr\.):? ?"
    r"(?P<account>\d(?: ?\d){2,9}(?:-\d{2,3}(?!\d))?)(?!\w|-\d|/\d)"
)
_BUDGET: Final = re.compile(
    r"\b(?:Produkt(?:gruppe|konto|sachkonto|nummer)?|Kosten(?:stelle|träger|art)|Haushaltsstelle|H(?:H)?St\b|Buchungsstelle"
    r"|Finanz(?:position|rechnung|haushalt|konto)|Ergebnis(?:rechnung|haushalt|konto)|Sachkont\w+"
    r"|Teil(?:haushalt|plan|ergebnis\w*)"
    r"|PSP|Investitions?(?:nummer|nr|auftrag|maßnahme|projekt)|I-?Nr|Deckung\w*|Aufwands?kont\w+|Ertragskont\w+)",
    re.IGNORECASE,
)
"""Beside these an account is one of the budget and none of a bank."""
_BANK: Final = re.compile(
    r"(?P<bank>(?:[A-ZÄÖÜ][\wäöüßÄÖÜ.\-]* (?:(?<=- )und )?)*?"
    r"(?:(?:Helaba|LBBW|BayernLB|Nord/?LB|NORD/LB|Post(?:giro|scheck)(?:amt)?|ING|KSK|SSK|Spk)\b|[\wÄÖÜäöüß\-]*(?:(?:[Ss]par|[Rr]aiffeisen|[Dd]arlehens)kasse|[Bb]ank)\b"
    rf"|VR[- ]Bank|Volks\w*)(?: [\wÄÖÜäöüß.,\-/]+?){{0,6}}?)(?=\s*(?:$|[{DOTS}•|,;:()]|\s{{2,}}|\t"
    r"| (?:IBAN|BIC|BLZ|Konto|Kto|DE\d\d |\d+ (?:\d+ )*\(BLZ|\d[\d ]*-\d{2,3}(?!\d))))"
)
_BARE_ACCOUNT: Final = re.compile(
    r" (?P<account>\d(?: ?\d){3,9}) ?\(BLZ| \(BLZ \d(?: ?\d){7}\) (?P<behind>\d(?: ?\d){3,9})(?!\d)"
    r"| (?P<giro>\d(?: ?\d){2,7}-\d{2,3})(?!\d)"
)
_FORM_OF_BIC: Final = re.compile(
    rf"(?<=[{DOTS}•|,] )(?P<bic>[A-Z]{{4}}DE[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)(?=\s*(?:$|[{DOTS}•|,]))"
)
"""A BIC without its label, behind the IBAN of the same line."""
_TAX: Final = re.compile(
    r"(?:Steuer(?:nummer|-?[Nn]r\.?)|St\.?-?Nr\.?):? ?"
    r"(?P<tax>\d{2,3} ?/ ?\d{3,4} ?/ ?\d{3,5}(?: ?/ ?\d(?!\d))?|\d{2,3} \d{3} \d{5}|\d{5}/\d{5})"
)
OF_IBAN: Final = "part of the IBAN"
"""The rule of a bank code that is not printed by itself."""
_FAR: Final = 400
"""A name of a bank so many characters above the next account is not its bank: it stands in the letterhead."""


class _Account:
    """An account that is being read: what it has so far, and where that stands."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._has: set[str] = set()
        self._last: Line | None = None

    def take(self, item: Field, line: Line) -> None:
        """Take what a line tells of the account."""
        self._has.add(item.name)
        self._last = line

    def is_closed_by(self, item: Field, line: Line) -> bool:
        """Say whether another account begins with what a line tells.

        A bank in a line of its own begins one, unless only the number of an account stands before it, and its bank code
        behind it: "Konto-Nr. 106 035" and below "Landesbank (BLZ 250 500 00)".
        """
        if item.name in self._has:
            return True
        if self._last is None or line is self._last:
            return False
        if self._has == {"bank"} and item.span.start - self._last.end > _FAR:
            return True
        return item.name == "bank" and not (self._has == {"account"} and _CODE.search(line.text))


def read_accounts(lines: Sequence[Line]) -> list[Field]:
    """Read bank, bank code, account, IBAN and BIC of each account, in the order of the text."""
    fields: list[Field] = []
    account = _Account(number=-1)
    lines = with_ibans_joined(by_columns(lines))
    for before, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        for item in sorted([*_parts(line, below), *_bic_run_over(before, line)], key=lambda item: item.span.start):
            if account.number < 0 or account.is_closed_by(item, line):
                account = _Account(number=account.number + 1)
            account.take(item, line)
            fields.append(_numbered(item, account.number))
    complete = {item.name.split(".")[1] for item in fields if item.name.endswith((".iban", ".account", ".bank_code"))}
    kept = [item for item in fields if item.name.split(".")[1] in complete]
    return [*_renumbered(kept), *_tax(lines)]


def _parts(line: Line, below: Line | None) -> Iterator[Field]:
    text = line.text
    for iban in ibans_in(line, below):
        yield part_field("iban", line, iban.part, "IBAN", value=iban.value)
    tells_bank = r"[Bb]ank|[Kk]asse" if _BUDGET.search(text) else r"[Bb]ank|[Kk]asse|Kto|Konto"
    banked = _CODE.search(text) or re.search(tells_bank, text)
    for name, pattern in (("bic", _BIC), ("bank_code", _CODE), ("account", _ACCOUNT)):
        for match in pattern.finditer(text) if name != "account" or banked else ():
            group = next(iter(pattern.groupindex))
            yield part_field(name, line, match.span(group), name.replace("_", " "), value=_digits(match[group]))
    if not _BIC.search(text) and re.search(r"\bDE\d{2} ?\d{4}", text):
        for match in _FORM_OF_BIC.finditer(text):
            yield part_field("bic", line, match.span("bic"), "bic by its form", value=match["bic"])
    for match in _BANK.finditer(text):
        bare = _BARE_ACCOUNT.match(text, match.end())
        if bare:
            group = bare.lastgroup or "account"
            number = _digits(bare[group])
            yield part_field("account", line, bare.span(group), "number behind the bank", value=number)
        if (
            match.start() == 0
            or text[: match.start()].rstrip().endswith(("·", "|", ",", ":", "\t", ";"))
            or text[: match.start()].endswith(("  ", "(", "bei der ", "bei "))
        ):
            yield part_field("bank", line, match.span("bank"), "name of a bank")


def _digits(printed: str) -> str:
    """Return a number without what parts its groups: "38 123-601"."""
    return re.sub(r"[ -]", "", printed)


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
            done += _registered(item, order[key])
        if name == "iban":
            done += _derived(replace(item, name=""), order[key], str(item.value))
    printed = {item.name for item in done if item.rule != OF_IBAN}
    return [item for item in done if not (item.rule == OF_IBAN and item.name in printed)]


def _registered(code: Field, number: int) -> list[Field]:
    """Tell that the register knows a bank code; one that it does not know may be that of a bank that has gone."""
    if not register_bics(str(code.value)):
        return []
    return [replace(code, name=f"accounts.{number}.valid", value=True, rule="bank code in the register")]


def _derived(item: Field, number: int, iban: str) -> list[Field]:
    valid = replace(item, name=f"accounts.{number}.valid", value=is_iban(iban), rule="check digits (ISO 7064)")
    if not is_iban(iban) or not iban.startswith("DE"):
        return [valid]
    code = replace(item, name=f"accounts.{number}.bank_code", value=iban[4:12], rule=OF_IBAN, confidence=0.8)
    return [valid, code]


def _tax(lines: Sequence[Line]) -> Iterator[Field]:
    for line in lines:
        match = _TAX.search(line.text)
        if match:
            yield part_field("tax_number", line, match.span("tax"), "tax number", value=match["tax"].replace(" ", ""))
            return
