"""How a reading compares with what a careful clerk read: the one comparator of test and benchmark.

Fields: letter case, white space, the shape of quotation marks and dashes, a form of address before a name and the
label of an agenda item folded, numbers of telephones and accounts by their digits, equal or not; any value of
``also_right`` is right too. Lists: each item once, in any order; an item marked ``further`` (true, but a careful reader
may leave it out) is not counted, read or not. Statements: same kind (or outcome), and
quotes that share most of their words, since two careful readers cut a clause
differently: at least six tenths of the shorter quote and three tenths of the longer must be common, in
order, or the shorter stands whole in a longer one of a clause's length. Findings: what is wrong with the paper, not
what is doubtful about the file or its print. A reason whose expected reading names a
second kind may carry either; of the reasons that were found it is counted, as ``sides``, whether the side is right.
Texts of free choice (``asks``, ``about``, ``problem``) are not compared. What the expected reading has no key for is
not judged. The rules of annotation stand in ``corpus/ANNOTATING.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_Item = TypeVar("_Item")
_PARTS: Final = ("attachment", "sender", "contact", "recipient", "received_stamp", "signing", "paper")
_WHOLE: Final = ("kind", "our_reference", "your_reference", "date", "salutation", "closing", "tax_number")
_UNITS: Final = frozenset({"posts", "EUR", "EUR/year", "DM", "DM/year", "percent", "km", "years", "municipalities"})
_OF_THE_FILE: Final = "file"
_STATUTES: Final = frozenset({"law", "regulation"})
"""Two kinds of reference that careful readers take for each other; the name tells which is meant."""
_MARKS: Final = str.maketrans({**dict.fromkeys("„“”‟«»‘’‚", '"'), **dict.fromkeys("‐‑–—", "-"), "'": '"'})
_ADDRESS: Final = re.compile(r"^(?:herrn?|frau|hr\.|fr\.)\s+")
_LABEL: Final = re.compile(r"^(?:top|tagesordnungspunkt|punkt|nr\.)\s*")
_SHORT_SHARE: Final = 0.6
_LONG_SHARE: Final = 0.3
_ONE_CLAUSE: Final = 24
"""A quote of at most so many words that holds the other one whole is the clause of the same statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One expected or read item: ``group`` for the table, and whether it was found, missed or false."""

    group: str
    outcome: str
    """``hit``, ``missed`` (expected, not read) or ``false`` (read, not expected)."""
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one group with the three usual figures."""

    hit: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """Return the share of what was read that is right (1 where nothing was read)."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what stands there that was read (1 where nothing stands there)."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / total if total else 1.0


def compare(expected: Mapping[str, object], read: Mapping[str, object]) -> list[Verdict]:
    """Compare a reading (as JSON) with the expected one."""
    verdicts = [*_leaves(expected, read), *_lists(expected, read), *_accounts(expected, read)]
    for name, same in _STATEMENTS.items():
        if name in expected:
            verdicts += _paired(name, _items(expected, name), _told(read, name), same)
    return [*verdicts, *_sides(expected, read)]


def _told(read: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    """Return the items read under a name; a doubt about the file or its print says nothing about the paper."""
    return [item for item in _items(read, name) if name != "findings" or item.get("about") != _OF_THE_FILE]


def tally(verdicts: Sequence[Verdict]) -> dict[str, Score]:
    """Count verdicts by group."""
    counts = Counter((verdict.group, verdict.outcome) for verdict in verdicts)
    groups = dict.fromkeys(verdict.group for verdict in verdicts)
    return {
        group: Score(hit=counts[group, "hit"], missed=counts[group, "missed"], false=counts[group, "false"])
        for group in groups
    }


def is_field(group: str) -> bool:
    """Say whether a group counts as a field (not as a statement or finding)."""
    return group.split(".", maxsplit=1)[0] not in _STATED


_STATED: Final = frozenset({"reasons", "sides", "decisions", "requests", "conceded", "offers", "findings"})


def fold(value: object) -> str:
    """Return a value for comparison: letter case, white space and a closing semicolon folded."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{float(value):g}"
    return " ".join(str(value).casefold().translate(_MARKS).split()).rstrip(";,").strip()


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
    if got is not None and any(_same_leaf(group, value, got) for value in right):
        yield Verdict(group=group, outcome="hit", item=fold(got))
        return
    if wanted is not None:
        yield Verdict(group=group, outcome="missed", item=f"{wanted} (read: {got})")
    if got is not None:
        yield Verdict(group=group, outcome="false", item=f"{got} (expected: {wanted})")


def _same_leaf(group: str, wanted: object, got: object) -> bool:
    if group.endswith(("phone", "direct", "fax", "mobile", "accounts.account", "accounts.bank_code")):
        return re.sub(r"\D", "", str(wanted)) == re.sub(r"\D", "", str(got))
    return _bare(group, wanted) == _bare(group, got)


def _bare(group: str, value: object) -> str:
    folded = fold(value).rstrip(".")
    if group.endswith(("person", "contact.name", "signing.name")):
        return _ADDRESS.sub("", folded)
    return _LABEL.sub("", folded) if group.endswith("agenda_item") else folded


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
        yield from _paired("references", _items(expected, "references"), _items(read, "references"), _same_reference)
    if "quantities" in expected:
        told = sorted(_items(expected, "quantities"), key=lambda item: item.get("unit") not in _UNITS)
        yield from _paired("quantities", told, _items(read, "quantities"), _same_quantity)
    if "votes" in expected:
        yield from _paired("votes", _items(expected, "votes"), _items(read, "votes"), _same_vote)


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
        twin = next((item for item in got if _same_account(wanted, item)), {})
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


def _same_account(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    if "iban" in wanted and "iban" in got:
        return _letters(wanted["iban"]) == _letters(got["iban"])
    return _letters(wanted.get("account", wanted.get("bank"))) == _letters(got.get("account", got.get("bank")))


def _same_reference(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    kinds = {wanted.get("kind"), got.get("kind")}
    if len(kinds) > 1 and kinds != _STATUTES:
        return False
    if wanted.get("date"):
        return wanted["date"] == got.get("date")
    if wanted.get("section") and fold(wanted["section"]) != fold(got.get("section", "")):
        return False
    which = "name" if "name" in wanted else "of" if "of" in wanted else "from"
    left, right = _letters(wanted.get(which, "")), _letters(got.get(which, ""))
    return bool(left and right) and (left in right or right in left or SequenceMatcher(a=left, b=right).ratio() > 0.7)


def _letters(value: object) -> str:
    return re.sub(r"[\W_]", "", fold(value))


def _same_quantity(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    value = wanted.get("value", wanted.get("low"))
    if not isinstance(value, int | float) or not isinstance(got.get("value"), int | float):
        return False
    if abs(float(value) - float(cast("float", got["value"]))) > 1e-9:
        return False
    return wanted.get("unit") not in _UNITS or wanted.get("unit") == got.get("unit")


def _same_vote(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    if wanted.get("unanimous"):
        return bool(got.get("unanimous"))
    return all(
        fold(wanted[name]) == fold(got.get(name, "")) for name in ("for", "against", "abstained") if name in wanted
    )


def _same_quote(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    left = re.findall(r"\w+", fold(wanted.get("quote", "")))
    right = re.findall(r"\w+", fold(got.get("quote", "")))
    if not left or not right:
        return False
    blocks = SequenceMatcher(a=left, b=right, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    if max(len(left), len(right)) <= _ONE_CLAUSE and max(block.size for block in blocks) == min(len(left), len(right)):
        return True  # one marked the words that state it, the other the clause in which they stand
    return common >= _SHORT_SHARE * min(len(left), len(right)) and common >= _LONG_SHARE * max(len(left), len(right))


def _same_reason(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    return got.get("kind") in {wanted.get("kind"), wanted.get("second_kind")} and _same_quote(wanted, got)


def _same_outcome(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    return wanted.get("outcome") == got.get("outcome") and _same_quote(wanted, got)


def _same_finding(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    return wanted.get("about") == got.get("about")


_STATEMENTS: Final[Mapping[str, Callable[[Mapping[str, object], Mapping[str, object]], bool]]] = {
    "requests": _same_quote,
    "decisions": _same_outcome,
    "reasons": _same_reason,
    "conceded": _same_quote,
    "offers": _same_outcome,
    "findings": _same_finding,
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


def _sides(expected: Mapping[str, object], read: Mapping[str, object]) -> Iterator[Verdict]:
    """Yield for each reason that was read whether it was told on which side it stands."""
    left = list(_items(read, "reasons"))
    for item in sorted(_items(expected, "reasons"), key=_is_further):
        twin = next((other for other in left if _same_reason(item, other)), None)
        if twin is None:
            continue
        left.remove(twin)
        if "side" in item and not _is_further(item):
            yield from _leaf("sides", item["side"], twin.get("side"))


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
