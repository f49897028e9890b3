"""Programmes: what a funding rule consists of, as its rule file says it.

A programme holds parameters (dated, cited), the facts it asks of an applicant, conditions, staffing
packages by role, keys that divide a total, and money as components. Nothing here computes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.rules.parameters import ParameterValue


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantFact:
    """A fact that the rule asks of an applicant: ``bool``, ``date``, ``text`` or a unit of a figure.

    Attributes:
        options: the words a ``text`` fact may have.
        average_of: the figure is the mean of so many counts of whole persons (three months of a quarter),
            hence a multiple of 1 / ``average_of``.
        register: the column of the packaged register of regions that states the fact (``type``,
            ``area_km2``); empty where the applicant must.
        measure: the packaged measure that states it (``population``).
    """

    id: str
    label: Text
    unit: str
    options: tuple[str, ...] = ()
    average_of: int = 1
    register: str = ""
    measure: str = ""


class Comparison(StrEnum):
    """How a condition compares the applicant's fact with the rule."""

    IS = "is"
    ONE_OF = "one_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    HAPPENED = "happened"
    NO_OLDER_THAN = "no_older_than"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One comparison of a fact with the rule.

    Attributes:
        against: a number, yes or no, words of a ``text`` fact; or the name of a parameter.
        in_force: parameter that must say yes for this way of meeting the condition to be open.
    """

    fact: str
    comparison: Comparison
    against: float | bool | str | tuple[str, ...] = True
    in_force: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What an applicant must be or do.

    Attributes:
        parameter: the parameter that puts the condition in force and carries its citation; on days on which
            the parameter does not speak, the condition is not in force.
        any_of: the condition is met where one of these is.
        curable: true where an applicant who does not meet it yet still can (a council decision, a concept):
            then it is *open*, not *failed*.
        binding: false for a condition that "should" be met.
    """

    id: str
    label: Text
    parameter: str
    any_of: tuple[Requirement, ...]
    curable: bool = False
    binding: bool = True
    place: Place = Place()


ByKind = tuple[tuple[str, str], ...]
"""Parameters by kind of applicant: pairs of kind and parameter; the kind "" stands for every kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A kind of post in the staffing package; ``paid_by`` is ``land`` (seconded staff) or ``applicant``."""

    id: str
    label: Text
    posts: ByKind
    paid_by: str = "applicant"
    place: Place = Place()


class Method(StrEnum):
    """How a money component is computed."""

    PER_POST = "per_post"
    PER_HEAD = "per_head"
    PER_CASE_MONTH = "per_case_month"
    LUMP_SUM = "lump_sum"
    SHARE_OF_COST = "share_of_cost"
    SHARE_OF_TOTAL = "share_of_total"
    INDEXED = "indexed"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPart:
    """One part of a key: the share in the figure ``evidence``, times the parameter ``weight``.

    ``total`` names the parameter that states the sum over all recipients; without it the applicants given
    are taken to be all of them.
    """

    evidence: str
    weight: str
    total: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key that divides a total.

    Where ``cap_times`` is set, no share may exceed that many times the pure share in ``cap_of``; what is
    over goes to the others in proportion to their shares. ``recipients`` names the parameter that says how
    many there are, so that a part of them is not taken for the whole.
    """

    id: str
    label: Text
    parts: tuple[KeyPart, ...]
    cap_times: str = ""
    cap_of: str = ""
    recipients: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A part of the money.

    Attributes:
        amount: parameter of the amount, of the total to divide, or of the rate of cost in percent.
        role, per: the role whose posts count, and the size of post that the amount is for (``per_post``).
        count, months: facts that are multiplied (heads, persons, cost; months).
        key: key that divides the total; ``scale`` a parameter that every share is multiplied with.
        cap, floor: parameters that bound the amount per applicant.
        series, indexed_from: yearly increases in percent with their weights, and the first year that has one.
        valid_from, valid_to: the days between which the programme knows this component at all.
        round_to: euros to which the amount is rounded, half up (0.01: cents).
        up_to: true where the rule says "up to": the Land may give less.
    """

    id: str
    label: Text
    method: Method
    amount: ByKind
    role: str = ""
    per: float = 1.0
    count: str = ""
    months: str = ""
    key: str = ""
    scale: str = ""
    cap: str = ""
    floor: str = ""
    series: tuple[tuple[str, float], ...] = ()
    indexed_from: int = 0
    valid_from: date | None = None
    valid_to: date | None = None
    round_to: float = 0.01
    up_to: bool = False
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCap:
    """A cap on several components together."""

    parameter: ByKind
    components: tuple[str, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnShare:
    """The applicant's own share: a fact that states the cost, less the components that pay towards it."""

    cost: str
    components: tuple[str, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A funding programme with its rule over the years.

    ``parameters`` maps each name to all statements of it; ``labels`` to what a person calls it.
    """

    id: str
    title: Text
    summary: Text = Text(de="")
    parameters: Mapping[str, tuple[ParameterValue, ...]]
    labels: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    facts: Mapping[str, ApplicantFact] = field(default_factory=lambda: MappingProxyType({}))
    conditions: tuple[Condition, ...] = ()
    package: tuple[Role, ...] = ()
    keys: Mapping[str, Key] = field(default_factory=lambda: MappingProxyType({}))
    components: tuple[Component, ...] = ()
    caps: tuple[TotalCap, ...] = ()
    own_share: OwnShare | None = None
    place: Place = Place()

    def label(self, name: str) -> Text:
        """Return what a person calls a parameter; its name where the file has no label."""
        return self.labels.get(name, Text(de=name))
