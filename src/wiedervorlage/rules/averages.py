"""Do a printed input and a published amount belong together?

Inputs are often means of a few counts (three months of a quarter), printed rounded to whole persons. The
exact mean is then a multiple of 1/3, and the published amount can tell which. Where no mean that rounds to
the printed figure gives the published amount, one of the two is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.rules.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.rules.lookup import FloatArray

NOWHERE: Final = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Which exact means fit a published amount; ``elsewhere`` are means that the print does not allow."""

    printed: int
    published: float
    candidates: tuple[Fraction, ...]
    fitting: tuple[Fraction, ...]
    elsewhere: tuple[Fraction, ...]
    amounts: tuple[float, ...]


def means_that_round_to(printed: int, counts: int) -> tuple[Fraction, ...]:
    """Return the means of ``counts`` whole numbers that are printed as ``printed`` (half rounds up or down)."""
    around = range(counts * (printed - 1), counts * (printed + 1) + 1)
    half = Fraction(1, 2)
    return tuple(m for n in around if n >= 0 and abs((m := Fraction(n, counts)) - printed) <= half)


def fit_average(
    printed: int, published: float, counts: int, amount_of: Callable[[FloatArray], FloatArray], reach: int = 25
) -> Fit:
    """Find the exact means that give the published amount.

    Args:
        printed: the mean as printed, in whole persons.
        published: the amount as published.
        counts: of how many counts it is the mean.
        amount_of: the amount, already rounded, for each of several means.
        reach: how many persons around the printed figure are searched for one that would have fitted.
    """
    candidates = means_that_round_to(printed, counts)
    wide = [Fraction(n, counts) for n in range(max(0, counts * (printed - reach)), counts * (printed + reach) + 1)]
    given = amount_of(np.array([float(mean) for mean in wide]))
    fits = [mean for mean, amount in zip(wide, given.tolist(), strict=True) if amount == published]
    return Fit(
        printed=printed,
        published=published,
        candidates=candidates,
        fitting=tuple(mean for mean in fits if mean in candidates),
        elsewhere=tuple(mean for mean in fits if mean not in candidates),
        amounts=tuple(amount_of(np.array([float(mean) for mean in candidates])).tolist()),
    )


def describe_fit(fit: Fit, who: str, label: Text, place: Place = NOWHERE) -> Finding | None:
    """Return the finding about an input and an amount; None where exactly one mean fits."""
    if len(fit.fitting) == 1:
        return None
    near = ", ".join(written(mean) for mean in fit.elsewhere) or "–"
    values = {"who": who, "printed": fit.printed, "label": label, "published": f"{fit.published:.0f}"}
    if fit.fitting:
        return finding(MESSAGES, "RUL-106", place, count=len(fit.fitting), **values)
    return finding(MESSAGES, "RUL-105", place, count=len(fit.candidates), fitting=near, **values)


def written(mean: Fraction) -> str:
    """Write a mean as people do: ``58``, ``58 1/3``."""
    whole, rest = divmod(mean, 1)
    return str(whole) if not rest else f"{whole} {rest}" if whole else str(rest)
