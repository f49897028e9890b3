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

    from wiedervorlage.rules.parameters import Citation, ParameterValue


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantFact:
    """A fact that the rule asks of an applicant: ``bool``, ``date``, ``text`` or a unit of a figure.

    ``options`` lists the words a ``text`` fact may have. ``average_of`` says that the figure is the mean of
    so many counts of whole persons (three months of a quarter), hence a multiple of 1 / ``average_of``.
    """

    id: str
    label: Text
    unit: str
    options: tuple[str, ...] = ()
    average_of: int = 1


class Comparison(StrEnum):
    """How a condition compares the applicant's fact with the rule."""

    IS = "is"
    ONE_OF = "one_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NO_OLDER_THAN = "no_older_than"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One comparison: the fact against a number, words, or a parameter of the rule (by its name)."""

    fact: str
    comparison: Comparison
    against: float | bool | str | tuple[str, ...]
    parameter: str = ""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A kind of post in the package and who pays it.

    ``posts`` names the parameters that are added up; ``kinds`` limits the role to some kinds of applicant
    (empty: all). ``paid_by`` is ``land`` (staff seconded by the Land) or ``applicant``.
    """

    id: str
    label: Text
    posts: tuple[str, ...]
    kinds: tuple[str, ...] = ()
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
    """One part of a key: the share in ``evidence``, times ``weight``.

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
    over goes to the others in proportion to their shares.
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
        amount: parameter of the amount (or of the total to divide, or of the rate of cost in percent).
        roles: the roles whose posts count (``per_post``); ``per`` is the size of post the amount is for.
        count: fact that is multiplied (heads, persons); ``months`` the fact of months.
        key: key that divides the total; ``scale`` a parameter that every share is multiplied with.
        cap, floor: parameters that bound the amount per applicant.
        index: evidence series of yearly increases in percent, each with its weight (``indexed``).
        up_to: true where the rule says "up to": the Land may give less.
    """

    id: str
    label: Text
    method: Method
    amount: str
    roles: tuple[str, ...] = ()
    per: float = 1.0
    count: str = ""
    months: str = ""
    key: str = ""
    scale: str = ""
    cap: str = ""
    floor: str = ""
    index: tuple[tuple[str, float], ...] = ()
    kinds: tuple[str, ...] = ()
    up_to: bool = False
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCap:
    """A cap on several components together, for some kinds of applicant (empty: all)."""

    parameter: str
    components: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A funding programme with its rule over the years.

    ``parameters`` maps each name to all statements of it; ``labels`` to what a person calls it. ``own_cost``
    names the applicant's fact from which the own share is computed (cost of what the programme funds).
    """

    id: str
    title: Text
    summary: Text = Text(de="")
    parameters: Mapping[str, tuple[ParameterValue, ...]]
    labels: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    sources: Mapping[str, Citation] = field(default_factory=lambda: MappingProxyType({}))
    facts: Mapping[str, ApplicantFact] = field(default_factory=lambda: MappingProxyType({}))
    conditions: tuple[Condition, ...] = ()
    packages: tuple[Role, ...] = ()
    keys: Mapping[str, Key] = field(default_factory=lambda: MappingProxyType({}))
    components: tuple[Component, ...] = ()
    caps: tuple[TotalCap, ...] = ()
    own_cost: str = ""
    place: Place = Place()

    def label(self, name: str) -> Text:
        """Return what a person calls a parameter; its name where the file has no label."""
        return self.labels.get(name, Text(de=name))
