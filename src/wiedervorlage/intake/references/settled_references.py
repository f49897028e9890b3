"""Which of a paper's references stand: each thing once, in the place that says most of it.

"Ihr Schreiben" is no second letter where "Ihr Schreiben vom 3. Mai" stands, "die Satzung" none beside "§ 4 der
Hauptsatzung", "der Vertrag" none beside "Pachtvertrag vom 1. Oktober".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.references.reference import Reference

_RULES: Final = frozenset({"law", "regulation", "funding rule"})
"""Kinds by which the same set of rules may be taken at two places."""


_KINDS_OF_BEZUG: Final = frozenset({"letter", "decree", "decision", "paper"})
"""Kinds that a paper's line of reference names: "der Bezugserlass" is the one named there."""


def settled(found: Sequence[Reference], *, answers: bool, answered: str = "") -> list[Reference]:
    """Return the references that another one does not say more fully, in their order.

    Args:
        found: all references of the paper, in the order of the text.
        answers: whether the paper's head names the day of the letter it answers, or shows that letter.
        answered: that day, where the head names it.
    """
    kept: list[Reference] = []
    for number, reference in enumerate(found):
        later = found[number + 1 :]
        coarse = any(_is_coarser(reference, other) for other in (*kept, *later))
        offered = reference.kind == "contract" and reference.date == answered and reference.name.endswith("ngebot")
        if reference.name.startswith("Bezugs") and reference.kind in _KINDS_OF_BEZUG and not reference.date:
            continue
        if reference.arrived and _came_soon_after(reference, [answered, *_days_of_letters(found, reference)]):
            continue
        twice = any(_same_part(reference, other) for other in kept) or any(
            reference.date == other.date and other.section and _is_whole(reference, other)
            for other in found
            if reference.date and not reference.section and reference.kind in _CITED
        )
        if coarse or offered or twice or _is_coarse_reply(reference, answered):
            continue
        if not _is_bare(reference) or not _repeats(reference, kept, later, answers=answers):
            kept.append(reference)
    return kept


_ON_THE_WAY: Final = 10
"""So many days a letter may take."""


def _days_of_letters(found: Sequence[Reference], arrived: Reference) -> list[str]:
    same = [one for one in found if one.kind == "letter" and not one.arrived and one.ours == arrived.ours]
    return [one.date for one in same]


def _came_soon_after(arrived: Reference, days: Sequence[str]) -> bool:
    """Say whether a day of receipt is that of a letter told with its own day."""
    came = day_of(arrived.date)
    return came is not None and any(
        0 <= (came - written).days <= _ON_THE_WAY for day in days if (written := day_of(day))
    )


def named_fully(found: Sequence[Reference]) -> list[Reference]:
    """Return the references with "§ 4 der Satzung" named as the one such by-law told before it.

    The same with "§ 4 MusG" where "§ 2 des Mustergesetzes (MusG)" was told.
    """
    found = [_with_day_of_whole(one, found) for one in found]
    explained = {short[1]: one.name for one in found if one.kind in _RULES and (short := _SHORT.search(one.name))}
    named = [_named_fully(reference, found[:number]) for number, reference in enumerate(found)]
    return [replace(one, name=explained[one.name]) if one.name in explained else one for one in named]


def _with_day_of_whole(reference: Reference, found: Sequence[Reference]) -> Reference:
    """Give "§ 3 der Satzung" the day that is told of the by-law elsewhere, where there is only one such by-law."""
    if not reference.section or reference.date or reference.kind not in _CITED:
        return reference
    days = {one.date for one in found if one.date and not one.section and _is_whole(one, reference)}
    return replace(reference, date=days.pop()) if len(days) == 1 else reference


def _is_whole(one: Reference, part: Reference) -> bool:
    same = one.kind == part.kind or {one.kind, part.kind} <= _RULES
    return same and _stem(one.name) == _stem(part.name)


_CITED: Final = frozenset({"regulation", "funding rule", "contract", "decree", "decision"})
_SHORT: Final = re.compile(r" \(([^()]+)\)$")


def _same_part(one: Reference, other: Reference) -> bool:
    return bool(one.section) and (one.name, one.section, one.date) == (other.name, other.section, other.date)


_GENERIC: Final = re.compile(r"(?:Satzung|Verordnung|Ordnung|Richtlinien?|Vertrag(?:es|s)?|Vereinbarung)$")


_THE_LAW: Final = re.compile(r"Gesetz(?:es|e)?")


def _named_fully(reference: Reference, before: Sequence[Reference]) -> Reference:
    if reference.section and _THE_LAW.fullmatch(reference.name):
        laws = [one.name for one in before if one.kind == "law" and one.name and not _THE_LAW.fullmatch(one.name)]
        return replace(reference, name=laws[-1]) if laws else reference
    if not reference.section or not _GENERIC.fullmatch(reference.name):
        return reference
    stem = _stem(reference.name)
    names = {one.name for one in before if one.kind == reference.kind and _stem(one.name).endswith(stem)}
    longer = [name for name in names if not _GENERIC.fullmatch(name)]
    return replace(reference, name=longer[0]) if len(longer) == 1 and not reference.of else reference


def _is_bare(reference: Reference) -> bool:
    return not reference.date and (not reference.section or reference.kind == "contract")


def _repeats(reference: Reference, kept: Sequence[Reference], later: Sequence[Reference], *, answers: bool) -> bool:
    """Say whether a reference without a day repeats one kept before it, or says less than one that follows."""
    if reference.kind == "letter" and answers and reference.whose == "Ihr":
        return True
    if reference.kind == "letter" and not reference.whose:
        return any(other.kind == "letter" and _stem(other.name) == _stem(reference.name) for other in (*kept, *later))
    if reference.kind in {"letter", "meeting"}:
        return any(_same_side(reference, other) and (earlier or other.date) for earlier, other in _ordered(kept, later))
    return any(_says_more(other, reference, earlier=earlier) for earlier, other in _ordered(kept, later))


def _ordered(kept: Sequence[Reference], later: Sequence[Reference]) -> Iterator[tuple[bool, Reference]]:
    yield from ((True, other) for other in kept)
    yield from ((False, other) for other in later)


def _same_side(reference: Reference, other: Reference) -> bool:
    return reference.kind == other.kind and reference.ours == other.ours


def _is_coarser(reference: Reference, other: Reference) -> bool:
    """Say whether only the month or year is told of what is told with its day elsewhere."""
    if not reference.date or other.kind != reference.kind or len(other.date) <= len(reference.date):
        return False
    left, right = _stem(other.name), _stem(reference.name)
    alike = reference.kind in {"letter", "decision"} or left.endswith(right) or right.endswith(left)
    return alike and other.date.startswith(reference.date) and other.ours == reference.ours


def _is_coarse_reply(reference: Reference, answered: str) -> bool:
    coarse = len(reference.date) < len(answered) and answered.startswith(reference.date)
    return reference.kind == "letter" and coarse and not reference.ours


def _says_more(other: Reference, reference: Reference, *, earlier: bool) -> bool:
    left, right = _stem(other.name), _stem(reference.name)
    kinds = {other.kind, reference.kind}
    alike = len(kinds) == 1 or kinds <= _RULES or (left == right and kinds == {"paper", "regulation"})
    number = re.search(r"\d[\w/.\-]*$", right)
    if alike and earlier and reference.kind == "paper" and number and left.endswith(number[0]):
        return True
    if alike and reference.kind == "paper" and other.name.startswith(f"{reference.name} "):
        return True
    if not alike or not (left.endswith(right) or (earlier and right.endswith(left))):
        return False
    if reference.name.isupper() and left != right:
        return False
    if other.of and reference.of and _stem(other.of)[:6] != _stem(reference.of)[:6] and left == right:
        return False
    return bool(earlier or other.date or other.section or len(left) > len(right))


def _stem(name: str) -> str:
    """Return a name without its ending in the genitive or plural, in small letters."""
    return re.sub(r"(?<=[a-zäöüß]{4})(?:es|s|en|n|e)$", "", name.replace("ß", "ss").lower())
