"""The comparator: what of an expected reading was found, what was missed, and what was read beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from wiedervorlage.intake.scoring.sameness import (
    UNITS,
    fold,
    same_account,
    same_finding,
    same_leaf,
    same_outcome,
    same_quantity,
    same_quote,
    same_reason,
    same_reference,
    same_vote,
)
from wiedervorlage.intake.scoring.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    _Record = Mapping[str, object]
    _Same = Callable[[_Record, _Record], bool]

_Item = TypeVar("_Item")
_PARTS: Final = ("attachment", "sender", "contact", "recipient", "received_stamp", "signing", "paper")
_WHOLE: Final = ("kind", "our_reference", "your_reference", "date", "salutation", "closing", "tax_number")
_OF_THE_FILE: Final = "file"


def compare(expected: Mapping[str, object], read: Mapping[str, object]) -> list[Verdict]:
    """Compare a reading (as JSON) with the expected one."""
    verdicts = [*_leaves(expected, read), *_lists(expected, read), *_accounts(expected, read)]
    for name, same in _STATEMENTS.items():
        if name in expected:
            verdicts += _paired(name, _items(expected, name), _told(read, name), same)
    return [*verdicts, *_told_of_found(expected, read)]


def _told(read: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    """Return the items read under a name; a doubt about the file or its print says nothing about the paper."""
    return [item for item in _items(read, name) if name != "findings" or item.get("about") != _OF_THE_FILE]


def _leaves(expected: Mapping[str, object], read: Mapping[str, object]) -> Iterator[Verdict]:
    others = _record(expected.get("also_right"))
    for name in _WHOLE:
        if name in expected:
            yield from _leaf(name, expected[name], read.get(name), _values(others.get(name)))
    for part in _PARTS:
        if part not in expected:
            continue
        wanted, got = _record(expected[part]), _record(read.get(part))
        for name in dict.fromkeys([*wanted, *got]):
            if not isinstance(wanted.get(name, got.get(name)), list):
                group = f"{part}.{name}"
                yield from _leaf(group, wanted.get(name), got.get(name), _values(others.get(group)))


def _leaf(group: str, wanted: object, got: object, others: Sequence[object] = ()) -> Iterator[Verdict]:
    if got is None and None in others:
        return  # it may be left empty
    right = [value for value in (wanted, *others) if value is not None]
    if got is not None and any(same_leaf(group, value, got) for value in right):
        yield Verdict(group=group, outcome="hit", item=fold(got))
        return
    if wanted is not None:
        yield Verdict(group=group, outcome="missed", item=f"{wanted} (read: {got})")
    if got is not None:
        yield Verdict(group=group, outcome="false", item=f"{got} (expected: {wanted})")


def _lists(expected: Mapping[str, object], read: Mapping[str, object]) -> Iterator[Verdict]:
    others = _record(expected.get("also_right"))
    for name in ("subject", "enclosures"):
        if name in expected:
            yield from _lines(name, _values(expected[name]), _values(read.get(name)), _values(others.get(name)))
    if "received_stamp" in expected:
        wanted, got = _record(expected["received_stamp"]), _record(read.get("received_stamp"))
        same = lambda a, b: fold(a) == fold(b)  # noqa: E731 - one line, used twice
        yield from _paired("received_stamp.routing", _values(wanted.get("routing")), _values(got.get("routing")), same)
    if "references" in expected:
        yield from _paired("references", _items(expected, "references"), _items(read, "references"), same_reference)
    if "quantities" in expected:
        told = sorted(_items(expected, "quantities"), key=lambda item: item.get("unit") not in UNITS)
        yield from _paired("quantities", told, _items(read, "quantities"), same_quantity)
    if "votes" in expected:
        yield from _paired("votes", _items(expected, "votes"), _items(read, "votes"), same_vote)


def _lines(group: str, wanted: Sequence[object], got: Sequence[object], others: Sequence[object]) -> Iterator[Verdict]:
    """Compare lines; one that is right too stands for each expected line of which it is a part or the whole.

    Where one line is expected and only a line that is right too was read, that line stands for it whatever its words.
    """
    taken = [fold(line) for line in got if fold(line) in {fold(other) for other in others}]
    left = [line for line in got if fold(line) not in taken]
    instead = bool(taken) and not left and len(wanted) == 1
    for line in wanted:
        text = fold(line)
        if instead or any(text in other or other in text for other in taken):
            yield Verdict(group=group, outcome="hit", item=text)
        else:
            twin = next((other for other in left if fold(other) == text), None)
            if twin is not None:
                left.remove(twin)
            yield Verdict(group=group, outcome="missed" if twin is None else "hit", item=str(line))
    for extra in left:
        yield Verdict(group=group, outcome="false", item=str(extra))


def _accounts(expected: Mapping[str, object], read: Mapping[str, object]) -> Iterator[Verdict]:
    if "accounts" not in expected:
        return
    got = list(_items(read, "accounts"))
    for wanted in _items(expected, "accounts"):
        twin = next((item for item in got if same_account(wanted, item)), {})
        if twin:
            got.remove(twin)
        for name, value in wanted.items():
            if isinstance(value, dict):
                offered = _record(twin.get(name))
                for inner in value:
                    yield from _leaf(f"accounts.{name}.{inner}", value[inner], offered.get(inner))
            else:
                yield from _leaf(f"accounts.{name}", value, twin.get(name))
    for extra in got:
        yield Verdict(group="accounts.iban", outcome="false", item=str(extra))


_STATEMENTS: Final[Mapping[str, _Same]] = {
    "requests": same_quote,
    "decisions": same_outcome,
    "reasons": same_reason,
    "conceded": same_quote,
    "offers": same_outcome,
    "findings": same_finding,
}


def _paired(
    group: str, wanted: Sequence[_Item], got: Sequence[_Item], same: Callable[[_Item, _Item], bool]
) -> Iterator[Verdict]:
    left = list(got)
    for item in sorted(wanted, key=_is_further):
        twin = next((other for other in left if same(item, other)), None)
        if _is_further(item):
            if twin is not None:
                left.remove(twin)
        elif twin is None:
            yield Verdict(group=_named(group, item), outcome="missed", item=str(item))
        else:
            left.remove(twin)
            yield Verdict(group=_named(group, item), outcome="hit", item=str(item))
    for extra in left:
        yield Verdict(group=_named(group, extra), outcome="false", item=str(extra))


def _told_of_found(expected: Mapping[str, object], read: Mapping[str, object]) -> Iterator[Verdict]:
    """Yield what is told of the reasons and decisions that were read: side, weight, hedge, whether it is reported."""
    for item, twin in _found(_items(expected, "reasons"), _items(read, "reasons"), same_reason):
        for group, name in (("sides", "side"), ("weights", "weight"), ("hedges", "hedge")):
            if name in item:
                yield from _leaf(group, item[name], twin.get(name))
        if item.get("reported") or twin.get("reported"):
            outcome = "missed" if not twin.get("reported") else "hit" if item.get("reported") else "false"
            yield Verdict(group="reported", outcome=outcome, item=str(item["quote"]))
    for item, twin in _found(_items(expected, "decisions"), _items(read, "decisions"), same_outcome):
        if "hedge" in item:
            yield from _leaf("hedges", item["hedge"], twin.get("hedge"))


def _found(wanted: Sequence[_Record], got: Sequence[_Record], same: _Same) -> Iterator[tuple[_Record, _Record]]:
    """Yield the expected items that were read, each with what was read; none that may be left out."""
    left = list(got)
    for item in sorted(wanted, key=_is_further):
        twin = next((other for other in left if same(item, other)), None)
        if twin is not None:
            left.remove(twin)
            if not _is_further(item):
                yield item, twin


def _is_further(item: object) -> bool:
    return isinstance(item, dict) and bool(item.get("further"))


def _named(group: str, item: object) -> str:
    return f"{group}.{item['kind']}" if group == "reasons" and isinstance(item, dict) else group


def _record(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _values(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _items(record: Mapping[str, object], name: str) -> Sequence[Mapping[str, object]]:
    return [item for item in _values(record.get(name)) if isinstance(item, dict)]
