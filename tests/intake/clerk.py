"""How the seed's reading is held against the clerk's: leaf by leaf, as ``how_to_compare`` in his reading says.

Dates, numbers, identifiers and kinds are equal; names too, letter case folded. His quote stands within the quote that was
read. What he worded freely (``asks``, ``about``, ``problem``) has to be there. What was read beside it is false, but for
further reasons. What he suggests stands in the remedy of the finding. A hedge counts where he notes one, for he passes over
"(fast)". The two reasons of kind ``level`` are reported speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SECTIONS: Final = (
    "kind", "attachment", "sender", "contact", "recipient", "our_reference", "date", "received_stamp", "subject",
    "salutation", "closing", "signing", "accounts", "tax_number", "references", "quantities", "request", "decisions",
    "reasons", "findings", "conceded", "offers",
)  # fmt: skip
"""What the clerk read; "about" and "how_to_compare" are his remarks."""
_FREE: Final = frozenset({"asks", "about", "problem"})
_EXACT: Final = frozenset({"attachment", "sender", "contact", "recipient", "received_stamp", "signing", "accounts"})
"""Parts of which nothing may be read beside what the clerk read; a statement has more to it than he notes."""
_REPORTED: Final = "level"
_BESIDE: Final = frozenset({"file", "dates", "schema_version", "requests", "agenda", "fields"})
"""What a reading holds that the clerk does not note."""


def disagreements(section: str, expected: Mapping[str, object], read: Mapping[str, object]) -> list[str]:
    """Return in which leaves a section of a reading (as JSON) is not as the clerk read it, each with its path."""
    wanted = expected[section]
    got = read.get(section)
    if section == "request":
        first, *more = _list(read.get("requests")) or [None]
        return [*_differing(section, wanted, first), *(f"requests: {one} is too much" for one in more)]
    if section == "reasons":
        wanted = [_with_report(one) for one in _list(wanted)]
    if section == "findings":
        got = [{**one, "suggested": one["remedy"]["de"]} for one in _list(got)]
    return list(_differing(section, wanted, got))


def sections_too_many(expected: Mapping[str, object], read: Mapping[str, object]) -> list[str]:
    """Return the sections that hold something although the clerk read nothing of the sort."""
    return [name for name, value in read.items() if value and name not in expected and name not in _BESIDE]


def spoiled(expected: Mapping[str, object], section: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the clerk's reading with one leaf of a section spoiled at a time, and the path of that leaf."""
    for path, value in _with_one_spoiled(section, expected[section]):
        yield path, {**expected, section: value}


def _with_one_spoiled(path: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for name in value:
            for inner, other in _with_one_spoiled(f"{path}.{name}", value[name]):
                yield inner, {**value, name: other}
    elif isinstance(value, list):
        for number, item in enumerate(value):
            for inner, other in _with_one_spoiled(f"{path}.{number}", item):
                yield inner, [*value[:number], other, *value[number + 1 :]]
    elif path.rpartition(".")[2] not in _FREE:
        yield path, (not value) if isinstance(value, bool) else value + 1 if isinstance(value, float) else f"{value} x"


def _differing(path: str, wanted: object, got: object) -> Iterator[str]:
    if isinstance(wanted, dict):
        yield from _differing_parts(path, wanted, got if isinstance(got, dict) else {})
    elif isinstance(wanted, list):
        yield from _differing_items(path, wanted, _list(got))
    elif not _same(path.rpartition(".")[2], wanted, got):
        yield f"{path}: {wanted!r}, read {got!r}"


def _differing_parts(path: str, wanted: Mapping[str, object], got: Mapping[str, object]) -> Iterator[str]:
    for name, value in wanted.items():
        yield from _differing(f"{path}.{name}", value, got.get(name))
    if path.partition(".")[0] in _EXACT:
        yield from (f"{path}.{name}: {got[name]!r} is too much" for name in got if name not in wanted)


def _differing_items(path: str, wanted: Sequence[object], got: Sequence[object]) -> Iterator[str]:
    """Pair each item with one read that does not differ; of one without, tell how the nearest differs."""
    left = list(got)
    for number, item in enumerate(wanted):
        told = [(list(_differing(f"{path}.{number}", item, other)), other) for other in left]
        nearest, twin = min(
            told, key=lambda pair: len(pair[0]), default=([f"{path}.{number}: {item!r} is missing"], None)
        )
        yield from nearest
        if not nearest:
            left.remove(twin)
    if path != "reasons":
        yield from (f"{path}: {other!r} is too much" for other in left)


def _same(name: str, wanted: object, got: object) -> bool:
    if got is None or isinstance(wanted, bool | float) or isinstance(got, bool | float):
        return type(wanted) is type(got) and wanted == got
    if name in _FREE:
        return bool(_folded(got))
    if name in {"quote", "suggested"}:
        return _folded(wanted) in _folded(got)
    return _folded(wanted) == _folded(got)


def _with_report(reason: Mapping[str, object]) -> Mapping[str, object]:
    """Add to a reason what the clerk's remark says of it; what no speaker is told of he takes for the house's own."""
    told = {"reported": True} if reason["kind"] == _REPORTED else {}
    own = {"reported": False} if reason["kind"] not in {_REPORTED, "support"} else {}
    return {"form": "statement", **reason, **told, **own}


def _folded(value: object) -> str:
    return " ".join(str(value).casefold().split())


def _list(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else []
