"""A division in the office's own units: keys, posts or euros, with a step such as half a post.

``allocate`` turns amounts into whole steps, divides, and turns back; every amount is an exact fraction, so
that 5.5 posts are 5.5 posts and the cents add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import isfinite, lcm
from typing import TYPE_CHECKING, Final

from wiedervorlage.allocation.apportion import apportion
from wiedervorlage.allocation.messages import MESSAGES
from wiedervorlage.allocation.methods import DIVISOR_METHODS, Method
from wiedervorlage.allocation.packages import PackageRule
from wiedervorlage.allocation.problem import UNLIMITED, UnmetConstraintsError, state_problem
from wiedervorlage.allocation.ties import TieRule, order_of
from wiedervorlage.foundation.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.allocation.division import Division
    from wiedervorlage.foundation.findings import Finding

_EXACT: Final = 2**53


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claimant: key, weight, and its own bounds in the office's unit."""

    key: str
    weight: Fraction
    minimum: Fraction = Fraction(0)
    maximum: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """By which rule is divided.

    Attributes:
        method: the method of apportionment.
        total: how much there is, in the office's unit.
        step: the smallest amount that is given: 1/2 for half posts, 1/100 for cents.
        package: smallest amount that somebody gets or else nothing.
        entry: share of the package that a claim must reach, see ``PackageRule``.
        first: a modified first signpost of a divisor method.
        tie_rule: who gets a tied step; ``seed`` only for the lot.
    """

    method: Method
    total: Fraction
    step: Fraction = Fraction(1)
    package: Fraction | None = None
    entry: Fraction = Fraction(1, 2)
    first: Fraction | None = None
    tie_rule: TieRule = TieRule.KEY
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one claimant gets, beside its exact proportional share without rounding and bounds."""

    key: str
    weight: Fraction
    share: Fraction
    ideal: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Claimants with the same claim, those who got the step, and by which rule."""

    keys: tuple[str, ...]
    awarded: tuple[str, ...]
    rule: TieRule
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What shows that the shares are right.

    Attributes:
        kind: ``divisor`` or ``remainder``.
        last: who got the last step, with what claim; empty where nobody got more than the minimum.
        next: who would get one step more, with what claim.
        low, high: for ``divisor`` the divisors (weight per step) between which all give these shares;
            for ``remainder`` the remainders (share of a step) between which the cut lies.
        rate: for ``remainder`` steps per unit of weight among those between their bounds.
    """

    kind: str
    last: str
    next: str
    low: float | None
    high: float | None
    rate: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """A finished division."""

    terms: Terms
    rows: tuple[Share, ...]
    ties: tuple[Tie, ...]
    certificate: Certificate
    undivided: Fraction
    findings: tuple[Finding, ...] = ()


def allocate(claims: Sequence[Claim], terms: Terms) -> Allocation:
    """Divide ``terms.total`` among the claimants.

    Raises:
        UnmetConstraintsError: amounts do not fit the step, keys repeat, or bounds clash; its findings say
            which.
        ValueError: a modified first signpost does not fit the method.
    """
    _refuse(_misfits(claims, terms))
    keys = [claim.key for claim in claims]
    weights, common = _array(claims)
    order = order_of(keys, [float(claim.weight) for claim in claims], terms.tie_rule, seed=terms.seed)
    low = [int(claim.minimum / terms.step) for claim in claims]
    high = [UNLIMITED if c.maximum is None else int(c.maximum / terms.step) for c in claims]
    package = None if terms.package is None else PackageRule(size=int(terms.package / terms.step), entry=terms.entry)
    total = int(terms.total / terms.step)
    notes = _notes(claims, terms)
    if package is None:
        crossing = [(k, lo, hi) for k, lo, hi in zip(keys, low, high, strict=True) if lo > hi]
        _refuse([finding(MESSAGES, "ALL-001", key=k, minimum=lo, maximum=hi) for k, lo, hi in crossing])
    problem = state_problem(weights, total, minimum=low, maximum=high, order=order)
    division = apportion(problem, terms.method, first=terms.first, package=package)
    undivided = (total - int(division.steps.sum())) * terms.step
    if undivided:
        notes = (*notes, finding(MESSAGES, "ALL-004", rest=write_amount(undivided)))
    return Allocation(
        terms=terms,
        rows=_shares(claims, division, terms),
        ties=_ties(division, keys, terms.tie_rule),
        certificate=_certificate(division, keys, terms.method, common),
        undivided=Fraction(undivided),
        findings=notes,
    )


def write_amount(amount: Fraction) -> str:
    """Return an amount as a plain decimal where it is one, else as a fraction."""
    if amount.denominator == 1:
        return str(amount.numerator)
    rest = amount.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return repr(float(amount)) if rest == 1 else str(amount)


def _refuse(findings: Iterable[Finding]) -> None:
    found = tuple(findings)
    if found:
        raise UnmetConstraintsError(found)


def _misfits(claims: Sequence[Claim], terms: Terms) -> list[Finding]:
    """Return what keeps the amounts from being whole steps, and keys that repeat."""
    found, seen = [], set[str]()
    amounts = [("total", terms.total)]
    if terms.package is not None:
        amounts.append(("package", terms.package))
    for claim in claims:
        if claim.key in seen:
            found.append(finding(MESSAGES, "ALL-012", key=claim.key))
        seen.add(claim.key)
        amounts.append((f"{claim.key}: minimum", claim.minimum))
        if claim.maximum is not None:
            amounts.append((f"{claim.key}: maximum", claim.maximum))
    found += [
        finding(MESSAGES, "ALL-013", name=name, value=write_amount(amount), step=write_amount(terms.step))
        for name, amount in amounts
        if (amount / terms.step).denominator != 1 or amount < 0
    ]
    return found


def _array(claims: Sequence[Claim]) -> tuple[list[float], int]:
    """Return the weights, as whole numbers where a common denominator allows it, and that denominator."""
    common = lcm(*(claim.weight.denominator for claim in claims))
    scaled = [claim.weight * common for claim in claims]
    if sum(scaled) < _EXACT:
        return [float(weight) for weight in scaled], common
    return [float(claim.weight) for claim in claims], 1


def _notes(claims: Sequence[Claim], terms: Terms) -> tuple[Finding, ...]:
    found = []
    if terms.package is not None:
        size = write_amount(terms.package)
        for c in claims:
            if c.maximum is not None and c.maximum < terms.package:
                found.append(finding(MESSAGES, "ALL-005", key=c.key, maximum=write_amount(c.maximum), package=size))
            if 0 < c.minimum < terms.package:
                found.append(finding(MESSAGES, "ALL-006", key=c.key, minimum=write_amount(c.minimum), package=size))
    claimants = sum(1 for claim in claims if claim.weight > 0)
    serves = terms.method in {Method.ADAMS, Method.DEAN, Method.HUNTINGTON_HILL} and terms.first is None
    if serves and terms.total / terms.step < claimants:
        found.append(finding(MESSAGES, "ALL-007", total=int(terms.total / terms.step), needed=claimants))
    return tuple(found)


def _shares(claims: Sequence[Claim], division: Division, terms: Terms) -> tuple[Share, ...]:
    everything = sum((claim.weight for claim in claims), Fraction(0))
    return tuple(
        Share(
            key=claim.key,
            weight=claim.weight,
            share=int(steps) * terms.step,
            ideal=terms.total * claim.weight / everything if everything else Fraction(0),
        )
        for claim, steps in zip(claims, division.steps[0], strict=True)
    )


def _ties(division: Division, keys: Sequence[str], rule: TieRule) -> tuple[Tie, ...]:
    return tuple(
        Tie(
            keys=tuple(keys[region] for region in tie.regions),
            awarded=tuple(keys[region] for region in tie.awarded),
            rule=rule,
            exact=tie.exact,
        )
        for tie in division.ties
    )


def _certificate(division: Division, keys: Sequence[str], method: Method, common: int) -> Certificate:
    """Return the certificate in the unit of the weights as they were given."""
    last, upcoming = int(division.last[0]), int(division.next[0])
    is_divisor = method in DIVISOR_METHODS
    unit = common if is_divisor else 1
    low, high = float(division.next_claim[0]) / unit, float(division.last_claim[0]) / unit
    return Certificate(
        kind="divisor" if is_divisor else "remainder",
        last=keys[last] if last >= 0 else "",
        next=keys[upcoming] if upcoming >= 0 else "",
        low=low if isfinite(low) else None,
        high=high if isfinite(high) else None,
        rate=None if division.rate is None else float(division.rate[0]) * (1 if method is Method.EQUAL else common),
    )
