"""Reading what a rule file gives: conditions, staffing package, keys, money, caps, own share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.rules.fields import Fields
from wiedervorlage.rules.programme import (
    ByKind,
    Comparison,
    Component,
    Condition,
    Key,
    KeyPart,
    Method,
    OwnShare,
    Requirement,
    Role,
    TotalCap,
)

if TYPE_CHECKING:
    from wiedervorlage.rules.marked import Node

_CONDITION_FIELDS: Final = ("id", "label", "parameter", "any_of", "curable", "binding")
_REQUIREMENT_FIELDS: Final = ("fact", "in_force", *(comparison.value for comparison in Comparison))
_ROLE_FIELDS: Final = ("id", "label", "posts", "paid_by")
_KEY_FIELDS: Final = ("label", "parts", "cap_times", "cap_of", "recipients")
_PART_FIELDS: Final = ("evidence", "weight", "total")
_COMPONENT_FIELDS: Final = (
    "id", "label", "method", "amount", "role", "per", "count", "months", "key", "scale", "cap", "floor",
    "series", "indexed_from", "valid_from", "valid_to", "round_to", "up_to",
)  # fmt: skip
_METHODS: Final = {method.value: method for method in Method}


class FundingReader:
    """Reads the parts of a file that say what an applicant gets."""

    def __init__(self, root: Fields) -> None:
        self.root = root

    def _fields(self, node: Node, where: str, known: tuple[str, ...], *required: str) -> Fields:
        fields = Fields(node, where, self.root.findings, known)
        fields.require(*required)
        return fields

    def conditions(self) -> tuple[Condition, ...]:
        """Return the conditions."""
        return tuple(self._condition(node) for node in self.root.items("conditions"))

    def _condition(self, node: Node) -> Condition:
        fields = self._fields(node, "conditions", _CONDITION_FIELDS, "id", "label", "parameter", "any_of")
        return Condition(
            id=fields.words("id"),
            label=fields.bilingual("label"),
            parameter=fields.words("parameter"),
            any_of=tuple(self._requirement(item) for item in fields.items("any_of")),
            curable=fields.yes("curable"),
            binding=fields.yes("binding", default=True),
            place=node.place,
        )

    def _requirement(self, node: Node) -> Requirement:
        fields = self._fields(node, "any_of", _REQUIREMENT_FIELDS, "fact")
        stated = [comparison for comparison in Comparison if comparison.value in fields.entries]
        if len(stated) != 1:
            allowed = " | ".join(comparison.value for comparison in Comparison)
            fields.report("RUL-005", node.place, key=allowed, where="any_of")
        comparison = stated[0] if stated else Comparison.IS
        against = fields.entries.get(comparison.value)
        return Requirement(
            fact=fields.words("fact"),
            comparison=comparison,
            against=True if against is None else _against(against),
            in_force=fields.words("in_force"),
            place=node.place,
        )

    def package(self) -> tuple[Role, ...]:
        """Return the staffing package by role."""
        return tuple(self._role(node) for node in self.root.items("package"))

    def _role(self, node: Node) -> Role:
        fields = self._fields(node, "package", _ROLE_FIELDS, "id", "label", "posts")
        payers = {"land": "land", "applicant": "applicant"}
        paid_by = fields.words("paid_by", "applicant")
        if paid_by not in payers:
            fields.report("RUL-008", fields.place_of("paid_by"), text=paid_by, key="paid_by", allowed=", ".join(payers))
        return Role(
            id=fields.words("id"),
            label=fields.bilingual("label"),
            posts=_by_kind(fields, "posts"),
            paid_by=paid_by,
            place=node.place,
        )

    def keys(self) -> dict[str, Key]:
        """Return the keys that divide a total."""
        return {name: self._key(name, node) for name, node in self.root.members("keys").items()}

    def _key(self, name: str, node: Node) -> Key:
        fields = self._fields(node, name, _KEY_FIELDS, "label", "parts")
        return Key(
            id=name,
            label=fields.bilingual("label"),
            parts=tuple(self._part(item) for item in fields.items("parts")),
            cap_times=fields.words("cap_times"),
            cap_of=fields.words("cap_of"),
            recipients=fields.words("recipients"),
            place=node.place,
        )

    def _part(self, node: Node) -> KeyPart:
        fields = self._fields(node, "parts", _PART_FIELDS, "evidence", "weight")
        return KeyPart(evidence=fields.words("evidence"), weight=fields.words("weight"), total=fields.words("total"))

    def components(self) -> tuple[Component, ...]:
        """Return the components of the money."""
        return tuple(self._component(node) for node in self.root.items("money"))

    def _component(self, node: Node) -> Component:
        fields = self._fields(node, "money", _COMPONENT_FIELDS, "id", "label", "method", "amount")
        series = (
            Fields(fields.entries["series"], "series", self.root.findings, fields.members("series"))
            if "series" in fields.entries
            else None
        )
        return Component(
            id=fields.words("id"),
            label=fields.bilingual("label"),
            method=fields.choice("method", _METHODS, Method.LUMP_SUM),
            amount=_by_kind(fields, "amount"),
            role=fields.words("role"),
            per=fields.number("per", 1.0),
            count=fields.words("count"),
            months=fields.words("months"),
            key=fields.words("key"),
            scale=fields.words("scale"),
            cap=fields.words("cap"),
            floor=fields.words("floor"),
            series=() if series is None else tuple((k, series.number(k, 0.0)) for k in series.entries),
            indexed_from=int(fields.number("indexed_from", 0)),
            valid_from=fields.day("valid_from"),
            valid_to=fields.day("valid_to"),
            round_to=fields.number("round_to", 0.01),
            up_to=fields.yes("up_to"),
            place=node.place,
        )

    def caps(self) -> tuple[TotalCap, ...]:
        """Return the caps on several components together."""
        found = []
        for node in self.root.items("caps"):
            fields = self._fields(node, "caps", ("parameter", "components"), "parameter", "components")
            found.append(
                TotalCap(
                    parameter=_by_kind(fields, "parameter"),
                    components=fields.list_of_words("components"),
                    place=node.place,
                )
            )
        return tuple(found)

    def own_share(self) -> OwnShare | None:
        """Return how the own share is computed; None where the programme knows none."""
        node = self.root.entries.get("own_share")
        if node is None:
            return None
        fields = self._fields(node, "own_share", ("cost", "components"), "cost", "components")
        return OwnShare(cost=fields.words("cost"), components=fields.list_of_words("components"), place=node.place)


def _against(node: Node) -> float | bool | str | tuple[str, ...]:
    if node.kind == "seq":
        return tuple(item.text for item in node.items)
    plain = node.plain
    if isinstance(plain, bool):
        return plain
    return float(plain) if isinstance(plain, int | float) else node.text


def _by_kind(fields: Fields, key: str) -> ByKind:
    """Read a parameter's name, or one for each kind of applicant."""
    node = fields.entries.get(key)
    if node is None:
        return ()
    if node.kind == "map":
        return tuple((kind, below.text) for kind, below in node.entries.items())
    return (("", node.text),)
